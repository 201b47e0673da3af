import { describe, expect, test } from 'vitest';
import { describeCalendarFile } from '../../src/areas/reminders/describeCalendarFile.js';
import type { CarDate, CarDateKind } from '../../src/areas/reminders/types.js';
import { CAR_DATE_WORDS } from '../../src/cli/report/words/calendar.js';
import { asHeading } from '../../src/cli/report/words/wording.js';
import { type Run, run } from './world.js';

const store = {
  id: 'S01',
  name: '示例汽车销售服务有限公司',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: '江苏',
  currency: 'CNY',
  distanceUnit: 'km',
  openingHours: { '2': [['08:30', '17:30']] },
  staff: [],
};

// C1’s service, insurance and licence come within days; C2 sold a car to C3; C4 and C5 have no plates yet.
const FILES = {
  'store.json': JSON.stringify(store),
  'customers.csv': `客户编号,客户姓名,手机号码,驾驶证到期日
C1,张一一,13800000001,2026-05-02
C2,李二二,13800000002,
C3,王三三,13800000003,
C4,赵四四,13800000004,
13800000005,孙五五,13800000005,
`,
  'vehicles.csv': `客户编号,车辆编号,车牌号,车架号(VIN),车型,保险到期日,车辆状态
C1,V1,苏E·11111,,朗逸 1.5L 手动舒适版 十周年纪念 长名字,2026-03-16,在用
C2,,苏E22222,LSVAA4182E2184847,朗逸,,已过户
C3,,苏E33333,LSVAA4182E2184847,朗逸,2026-09-01,在用
C4,,未上牌,,"=HYPERLINK(""x"")",,在用
13800000005,,未上牌,,朗逸,,在用
C2,V2,,,,,报废
C3,V3,,,,,在用
`,
  'visits.csv': `工单号,客户编号,车辆编号,进站日期,维修类型
R1,C1,V1,2025-09-12,定期保养
`,
  'contacts.csv': `客户编号,联系时间,联系方式,联系类型,联系结果
C1,2026-03-05 10:00,电话,驾驶证,接通
`,
};

const calendar = (car: string, ...more: readonly string[]): Promise<Run> =>
  run(
    [
      'calendar',
      `--car=${car}`,
      ...['--store', 'store.json', '--customers', 'customers.csv', '--vehicles', 'vehicles.csv'],
      ...['--visits', 'visits.csv', '--contacts', 'contacts.csv', '--at', '2026-03-10 08:00'],
      ...more,
    ],
    FILES,
  );

const icsOf = async (car: string, ...more: readonly string[]): Promise<string> =>
  (await calendar(car, '--ics', 'car.ics', ...more)).written.get('car.ics') ?? '';

describe('the calendar of one car', () => {
  test('in English: what comes up, where it stands, and what to speak of in one contact', async () => {
    const { code, out, written } = await calendar('V1');
    expect([code, written.size]).toEqual([0, 0]);
    expect(out.split('\n')).toEqual([
      '…1111 朗逸 1.5L 手动舒适版 十周年纪念 长名字 · 张** C1 · calendar of the car · 2026-03-10 Tuesday · Asia/Shanghai',
      '',
      'Due         What                  Standing    Rules',
      '2026-03-12  maintenance           coming up   REM-03 REM-01',
      '2026-03-16  insurance ends        remind now  REM-04',
      '2026-05-02  driving licence ends  reminded    REM-05',
      '',
      'To speak of now, each line in one contact',
      '  2026-03-12  maintenance + insurance ends',
      'Whether and when the customer may be contacted stands in the plan of the day.',
      '',
      'Not known  mileage of the last service · mileage · end of the inspection · inspection regime',
    ]);
  });

  test('in Chinese', async () => {
    const { out } = await calendar('V1', '--lang', 'zh-CN');
    expect(out).toContain('张** C1 · 用车日历 · 2026-03-10 周二 · Asia/Shanghai');
    expect(out).toMatch(/^2026-03-16 {2}车险到期 +现在提醒 +REM-04$/m);
    expect(out).toContain('现在该联系的，每行合并为一次联系\n  2026-03-12  保养 + 车险到期\n');
    expect(out).toContain('缺少的资料  上次保养里程 · 里程 · 年检到期日 · 年检周期');
  });

  test.each([['V1'], [' V1 '], ['苏E11111'], ['苏e·１１１１１'], ['苏E-11 111']])(
    'the car is found by its number or plate, however spelled: %j',
    async (name) => {
      expect((await calendar(name)).out).toContain('张** C1');
    },
  );

  test.each([['LSVAA4182E2184847'], ['lsvaa4182 e2184847']])(
    'a car that was sold within the base is its new owner’s: %j',
    async (vin) => {
      expect((await calendar(vin)).out).toMatch(/^…3333 朗逸 · 王\*\* C3 /);
    },
  );

  test('a car that is no longer followed has no dates, and no file', async () => {
    const { code, out, written } = await calendar('V2', '--ics', 'car.ics');
    expect(code).toBe(0);
    expect(out).toContain('The car was transferred or scrapped and is no longer followed.');
    expect(out).toContain('There are no dates, so no calendar file was written.');
    expect(written.size).toBe(0);
  });

  test('a car of which nothing is known says what is lacking', async () => {
    const { out } = await calendar('V3', '--lang', 'zh-CN');
    expect(out).toContain('没有已知的日期。');
    expect(out).toMatch(/缺少的资料 {2}购车日期 · 里程 · 保险到期日/);
  });

  test('where nothing is to be spoken of now, that is said', async () => {
    const { out } = await calendar('苏E33333');
    expect(out).toContain('There is nothing to speak of now.');
  });
});

describe('a car that is not found, or not alone', () => {
  test.each([
    ['苏E99999'],
    ['…1111'],
    ['C1'],
    ['=HYPERLINK("http://x")'],
    ['-1+1|cmd'],
    ['\u0000\u0007\u001b[31m'],
    ['\u202e11111E苏'],
    ['__proto__'],
    ['.*'],
    ['\ud800'],
    ['9'.repeat(100_000)],
    ['---'],
    [' '],
  ])('%j is told without being repeated', async (name) => {
    const { code, out, errors, written } = await calendar(name, '--ics', 'car.ics');
    expect([code, out, written.size]).toEqual([2, '', 0]);
    expect(errors).toMatch(/^No car in the files has this vehicle number, VIN or plate\./);
    expect(errors.length).toBeLessThan(200);
  });

  test('several cars of one name are not guessed between', async () => {
    const { code, out, errors } = await calendar('未上牌');
    expect([code, out]).toEqual([2, '']);
    expect(errors).toBe(
      '2 cars in the files are named so (customers C4, –). Ask by vehicle number or VIN.',
    );
  });

  test('an empty name is none', async () => {
    expect(await calendar('')).toMatchObject({
      code: 2,
      errors: 'calendar needs --car. Run `dealer-care calendar --help` for all of them.',
    });
  });

  test('what cannot be used is named as in the plan', async () => {
    expect((await calendar('V1', '--at', 'soon')).errors).toMatch(/^--at is an instant/);
    expect((await calendar('V1', '--lang', 'de')).errors).toBe('--lang is zh-CN or en.');
    expect((await calendar('V1', '--visits', 'store.json')).errors).toMatch(
      /^The calendar cannot be listed:\n {2}visits/,
    );
  });
});

describe('the calendar file', () => {
  test('is written where --ics says, with an entry for each date', async () => {
    const { out, written } = await calendar('V1', '--ics', 'out/car.ics', '--lang', 'zh-CN');
    expect([...written.keys()]).toEqual(['out/car.ics']);
    expect(out).toMatch(/\nout\/car\.ics$/);
    const text = (written.get('out/car.ics') ?? '').replaceAll('\r\n ', '');
    expect(text.match(/^DTSTART.*$/gm)).toEqual([
      'DTSTART;VALUE=DATE:20260312',
      'DTSTART;VALUE=DATE:20260316',
      'DTSTART;VALUE=DATE:20260502',
    ]);
    expect(text).toContain('SUMMARY:…1111 朗逸 1.5L 手动舒适版 十周年纪念 长名字 车险到期\r\n');
  });

  test.each(['zh-CN', 'en'])(
    'ends its lines as it must, none over 75 octets (%s)',
    async (lang) => {
      const text = await icsOf('V1', '--lang', lang);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines.some((line) => line.startsWith(' '))).toBe(true);
      const octets = lines.map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    },
  );

  test('is stamped with the moment handed in: the same bytes under any zone of the machine', async () => {
    const first = await icsOf('V1');
    expect(new Set(first.match(/^DTSTAMP.*$/gm))).toEqual(new Set(['DTSTAMP:20260310T000000Z']));
    const before = process.env['TZ'];
    try {
      for (const zone of ['America/New_York', 'Australia/Lord_Howe']) {
        process.env['TZ'] = zone;
        expect(await icsOf('V1')).toBe(first);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    const later = await icsOf('V1', '--at', '2026-03-10T09:30:00+08:00');
    expect(later).toContain('DTSTAMP:20260310T013000Z');
  });

  test('calls a date as the screen does', () => {
    for (const kind of Object.keys(CAR_DATE_WORDS) as CarDateKind[]) {
      for (const language of ['zh-CN', 'en'] as const) {
        const identity = { kind, customer: 'C1', car: 'V1', cycle: '2026-03-16' };
        const entries: CarDate[] = [
          { kind, on: '2026-03-16', status: 'notDue', because: [], identity, contact: null },
        ];
        const text = describeCalendarFile(
          { at: new Date(0), cars: [{ calendar: { entries } }] },
          language,
        );
        expect(text).toContain(`\r\nSUMMARY:${asHeading(CAR_DATE_WORDS[kind][language])}\r\n`);
      }
    }
  });
});

describe('nothing private is shown', () => {
  test.each(['zh-CN', 'en'])('on the screen or in a title (%s)', async (language) => {
    for (const name of ['V1', 'LSVAA4182E2184847']) {
      const { out, written } = await calendar(name, '--lang', language, '--ics', 'car.ics');
      const titles = (written.get('car.ics') ?? '').replaceAll(/^UID:.*$/gm, '');
      expect(out + titles).not.toMatch(/1380000000|张一一|王三三|E·?11111|E33333|LSVAA4182/);
    }
  });
});
