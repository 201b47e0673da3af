import { describe, expect, test } from 'vitest';
import { byCodeUnit } from '../../../src/foundation/kernel/task.js';
import { run } from '../world.js';

const HOSTILE = `<script>alert("1")</script>'&`;
const TURNED = '\u202e\u2066\u0007';

const store = {
  id: 'S01',
  name: `示例汽车${HOSTILE}${TURNED} 13912345678`,
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: '江苏',
  currency: 'CNY',
  distanceUnit: 'km',
  openingHours: { '2': [['08:30', '17:30']] },
  staff: [
    {
      id: 'A"><img src=x onerror=1>',
      name: `客服${HOSTILE}${TURNED}`,
      role: 'customerServiceSpecialist',
    },
    {
      id: 'A02',
      name: '关爱01',
      role: 'lostCustomerSpecialist',
      dailyCalls: 2,
      trainedForLostCustomers: true,
    },
    { id: 'A03', role: 'customerServiceSpecialist', absentOn: ['2026-03-10'] },
  ],
};

// C1 is due, C2 refuses calls and is due, C3 and a number are lost, C4 is at risk, C5 wants nothing.
const FILES = {
  'store.json': JSON.stringify(store),
  'customers.csv': `客户编号,客户姓名,手机号码,拒接电话,免打扰,"<svg onload=1>13700000007"
C1,"${HOSTILE.replaceAll('"', '""')}",13800000001,否,否,x
C2,李小花,13800000002,是,否,x
C3,王五郎,13800000003,否,否,x
C4,赵六,13800000004,否,否,x
C5,孙七,13800000005,否,是,x
13800000006,周八妹,13800000006,否,否,x
`,
  'vehicles.csv': `客户编号,车牌号,车架号(VIN),车型,车辆编号
C1,苏E11111,LSVAA4182E2184847,朗逸,
C2,苏E22222,,朗逸,
C4,苏E44444,,朗逸,
C5,,,朗逸,C13800000005
`,
  'visits.csv': `工单号,客户编号,车牌号,车辆编号,进站日期,进站里程,维修类型,结算金额
R1,C1,苏E11111,,2025-09-12,,定期保养,1280
R2,C2,苏E22222,,2025-09-12,,定期保养,500
R3,C3,,,2025-08-01,,精品,300
R4,C4,苏E44444,,2025-10-10,,定期保养,800
R5,C5,,C13800000005,2025-09-12,,定期保养,
R6,13800000006,,,2025-07-01,,精品,900
R7,C9,苏E99999,,2026-01-01,,定期保养,
`,
  'contacts.csv': `客户编号,联系时间,联系方式,联系类型,联系结果,客服专员
C1,2025-12-01 10:00,电话,满意度回访,接通,关爱01
`,
};

const ARGS = [
  'plan',
  ...['--store', 'store.json', '--customers', 'customers.csv', '--vehicles', 'vehicles.csv'],
  ...['--visits', 'visits.csv', '--contacts', 'contacts.csv', '--at', '2026-03-10 08:00'],
  ...['--report', 'day.html'],
];

async function pageOf(
  files: Partial<typeof FILES> = {},
  ...more: readonly string[]
): Promise<string> {
  const { code, errors, written } = await run([...ARGS, ...more], { ...FILES, ...files });
  expect([code, errors]).toEqual([0, '']);
  return written.get('day.html') ?? '';
}

const changed = (store: object): Partial<typeof FILES> => ({ 'store.json': JSON.stringify(store) });

/** What a reader sees or hears: no tags, no style sheet, entities read. */
function readOut(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/ (?:title|aria-label)="([^"]*)"/g, '>$1<')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

const VOID = new Set(['meta', 'br', 'img']);

/** The tags that are never closed, or close what is not open; none in a sound page. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const body = page.replace(/<style>.*?<\/style>/s, '').replace('<!doctype html>', '');
  for (const [tag, slash, name = '', rest = ''] of body.matchAll(
    /<(\/?)([a-z0-9]+)((?:[^>"]|"[^"]*")*)>/gi,
  )) {
    if (VOID.has(name) || rest.endsWith('/')) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}

describe('the page of a day', () => {
  test('is written where --report says, and only there', async () => {
    const { out, written } = await run(ARGS, FILES);
    expect([...written.keys()]).toEqual(['day.html']);
    expect(out).toMatch(/\nday\.html$/);
    expect((await run(ARGS.slice(0, -2), FILES)).written.size).toBe(0);
  });

  test('says the day in Chinese and in English', async () => {
    const chinese = await pageOf({}, '--lang', 'zh-CN');
    expect(chinese).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(readOut(chinese)).toContain('2026 年 3 月 10 日 周二 工作日 自 08:00 起 Asia/Shanghai');
    expect(readOut(chinese)).toContain('今日通话');
    const english = await pageOf();
    expect(english).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(readOut(english)).toContain('Tuesday, 2026-03-10 working day from 08:00 Asia/Shanghai');
    expect(readOut(english.replace(/<header>.*?<\/header>/s, ''))).not.toMatch(/今|客户|保养|流失/);
  });

  test('shows every part of the day', async () => {
    const page = await pageOf();
    const ids = [...page.matchAll(/<section id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['calls', 'reminders', 'at-risk', 'lost', 'structure', 'held', 'problems']);
    const text = readOut(page);
    for (const part of [
      'Calls not scheduled', // the trained specialist takes two calls
      'the customer asked not to be contacted',
      'no such customer',
      'absent today',
      'lunch break',
      '08:30–17:30',
      '¥900',
      '04-10', // C4 is lost from the tenth of April
    ]) {
      expect(text).toContain(part);
    }
  });

  test('the same day gives the same bytes, under any host zone', async () => {
    const first = await pageOf();
    expect(await pageOf()).toBe(first);
    const before = process.env['TZ'];
    try {
      for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'UTC']) {
        process.env['TZ'] = zone;
        expect(await pageOf()).toBe(first);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('a closed day is a page too, and says what is not known of its holidays', async () => {
    const sunday = await pageOf({}, '--at', '2027-03-14 08:00');
    expect(readOut(sunday)).toContain('Nobody is on duty today.');
    expect(readOut(sunday)).toContain('The holidays of this year are not published yet');
    expect(unbalanced(sunday)).toEqual([]);
    const later = await pageOf({}, '--at', '2031-03-14 08:00', '--lang', 'zh-CN');
    expect(readOut(later)).toContain('没有本年度的节假日资料');
  });

  test('with nobody in the files it still is a page', async () => {
    const heading = (name: keyof typeof FILES): string => FILES[name].split('\n')[0] ?? '';
    const empty = {
      'customers.csv': heading('customers.csv'),
      'vehicles.csv': heading('vehicles.csv'),
      'visits.csv': heading('visits.csv'),
      'contacts.csv': heading('contacts.csv'),
    };
    const page = await pageOf(empty);
    expect(unbalanced(page)).toEqual([]);
    for (const told of [
      'No problems were found.',
      'There are no customers in the files.',
      'Nothing is held back today.',
      'Nobody is about to be lost.',
      'Nobody is lost.',
      'Contacts today 0',
      'none today',
    ]) {
      expect(readOut(page)).toContain(told);
    }
  });

  test('in the middle of the day the moment is marked', async () => {
    const page = await pageOf({}, '--at', '2026-03-10 10:37');
    expect(page).toMatch(/<span class="now" style="left:[\d.]+%">10:37<\/span>/);
    expect(await pageOf()).not.toContain('class="now"');
  });

  test('a store without a name for the pause, in a country without one, has no pause', async () => {
    const policies = { callWindows: { bands: { lunch: null, southLunch: null } } };
    expect(await pageOf(changed({ ...store, policies }))).not.toContain('class="break"');
  });
});

describe('nothing on the page is dangerous or private', () => {
  test.each(['zh-CN', 'en'])('hostile texts are texts (%s)', async (language) => {
    const page = await pageOf({}, '--lang', language);
    expect(page).not.toMatch(/<script|<img|<svg onload|onerror=1>/);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
    expect(page).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(unbalanced(page)).toEqual([]);
  });

  test.each(['zh-CN', 'en'])('no number and no full name (%s)', async (language) => {
    const page = await pageOf({}, '--lang', language);
    expect(page).not.toMatch(/1380000000|13912345678|13700000007/);
    expect(page).not.toMatch(/李小花|王五郎|赵六|孙七|周八妹/);
    expect(page).not.toMatch(/苏E11111|LSVAA4182|E22222/);
    expect(page).toContain('139****5678');
    expect(page).toContain('王**');
    expect(page).toContain('…2222');
  });

  test('it loads nothing and runs nothing', async () => {
    const page = await pageOf();
    expect(page).not.toMatch(/https?:|url\(|@import/i);
    const tags = page.match(/<[a-z](?:[^>"]|"[^"]*")*>/gi) ?? [];
    const names = tags.map((tag) => tag.replaceAll(/"[^"]*"/g, '')).join('');
    expect(names).not.toMatch(/<(?:script|link|base|iframe|object|embed|form|image|use)\b/i);
    expect(names).not.toMatch(/\s(?:src|srcset|action|xlink:href|on[a-z]+)=/i);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, target = '']) => target);
    expect(links.every((target) => target.startsWith('#'))).toBe(true);
  });
});

describe('the structure of the page', () => {
  test('every id is there once, and every reference has its id', async () => {
    const page = await pageOf();
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('every table has a caption and headings, every row as many cells', async () => {
    const tables = [...(await pageOf()).matchAll(/<table>(.*?)<\/table>/gs)].map(
      ([, one = '']) => one,
    );
    expect(tables.length).toBeGreaterThan(6);
    for (const one of tables) {
      expect(one).toMatch(
        /^<caption>[^<]+<\/caption>\s*<thead><tr>(<th scope="col"[^>]*>[^<]+<\/th>)+<\/tr>/,
      );
      const cells = one
        .split('<tr>')
        .slice(1)
        .map((row) => row.match(/<t[hd] /g)?.length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test('every drawing is named, scales with the page, and has no size of its own', async () => {
    const drawings = (await pageOf()).match(/<svg[^>]*>/g) ?? [];
    expect(drawings.length).toBeGreaterThan(8);
    for (const one of drawings) {
      expect(one).toMatch(/viewBox="0 0 [\d.]+ [\d.]+"/);
      expect(one).toMatch(/role="img" aria-label="[^"]+"|aria-hidden="true"/);
      expect(one).not.toMatch(/ (?:width|height)="/);
    }
  });

  test('there is one bar for each call, with time, reason and rules', async () => {
    const { written } = await run([...ARGS, '--out', 'out'], FILES);
    const { tasks } = JSON.parse(written.get('out/tasks.json') ?? '');
    const starts = tasks.map((task: { startAt: string | null }) => task.startAt?.slice(11, 16));
    const bars = (written.get('day.html') ?? '').matchAll(
      /<path class="bar [a-zA-Z ]+" d="[^"]*"><title>([^<]*)</g,
    );
    const titles = [...bars].map(([, title = '']) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.map((title) => title.slice(0, 5)).sort(byCodeUnit)).toEqual(
      starts.filter(Boolean).sort(byCodeUnit),
    );
    expect(titles.filter((title) => !/ \([A-Z]+-\d\d[^)]*\)$/.test(title))).toEqual([]);
    expect(titles).toContainEqual(
      expect.stringMatching(/ …1111 service coming up, by 2026-03-12 /),
    );
  });
});
