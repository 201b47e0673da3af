import { describe, expect, test } from 'vitest';
import { classWords } from '../../src/areas/customers/structureWords.js';
import type { StructureCut } from '../../src/areas/customers/types.js';
import * as calendar from '../../src/cli/report/words/calendar.js';
import * as days from '../../src/cli/report/words/days.js';
import * as files from '../../src/cli/report/words/files.js';
import { COUNT_WORDS, REPORT_WORDS } from '../../src/cli/report/words/report.js';
import * as standings from '../../src/cli/report/words/standings.js';
import * as tasks from '../../src/cli/report/words/tasks.js';
import { asHeading, counted, filled } from '../../src/cli/report/words/wording.js';
import type { Text } from '../../src/foundation/kernel/ruling.js';
import { run } from './world.js';

/** Every text of some words, however deep it lies. */
function textsIn(words: object): Text[] {
  if ('zh-CN' in words) return [words as Text];
  return Object.values(words).flatMap((one) => textsIn(one as object));
}

const texts = [calendar, days, files, REPORT_WORDS, COUNT_WORDS, standings, tasks].flatMap(textsIn);
const placesIn = (text: string): number => text.split('{n}').length;

describe('the words of a report', () => {
  test('are in both languages, and each in its own', () => {
    expect(texts.length).toBeGreaterThan(200);
    const strange = texts.filter(
      ({ 'zh-CN': zh, en }) => (zh !== '/' && !/\p{Script=Han}/u.test(zh)) || /[^\0-~’]/.test(en),
    );
    expect(strange).toEqual([]);
  });

  test('are those in which the structure of the customers is told', () => {
    const { LIFECYCLE_WORDS, CHURN_WORDS, RING_WORDS } = standings;
    const cuts = { lifecycleStage: LIFECYCLE_WORDS, standing: CHURN_WORDS, ring: RING_WORDS };
    for (const [cut, words] of Object.entries(cuts)) {
      const told = Object.keys(words).map((one) => [one, classWords(cut as StructureCut, one)]);
      expect(Object.fromEntries(told)).toEqual(words);
    }
  });

  test('keep the place of a figure in both languages', () => {
    expect(texts.filter(({ 'zh-CN': zh, en }) => placesIn(zh) !== placesIn(en))).toEqual([]);
  });

  test('count one as one', () => {
    expect(counted(COUNT_WORDS.calls, 1, 'en')).toBe('1 call');
    expect(counted(COUNT_WORDS.calls, 1_200, 'en')).toBe('1,200 calls');
    expect(counted(COUNT_WORDS.calls, 1, 'zh-CN')).toBe('1 通');
    expect(filled('{n} of', '$&')).toBe('$& of');
  });

  test('begin a heading with a capital letter', () => {
    expect(['last visit', '上次进店', ''].map(asHeading)).toEqual(['Last visit', '上次进店', '']);
  });
});

const store = {
  id: 'S01',
  name: '示例店',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: '江苏',
  currency: 'CNY',
  distanceUnit: 'km',
  openingHours: { '2': [['08:30', '17:30']] },
  staff: [
    { id: 'A01', name: '客服01', role: 'customerServiceSpecialist', trainedForLostCustomers: true },
  ],
};

// C1’s cover and service end in the same days: one message; C2 takes no calls; C3 is lost and called.
const FILES = {
  'store.json': JSON.stringify(store),
  'customers.csv': `客户编号,客户姓名,手机号码,拒接电话
C1,张一一,13800000001,否
C2,李二二,13800000002,是
C3,王三三,13800000003,否
`,
  'vehicles.csv': `客户编号,车牌号,保险到期日
C1,苏E11111,2026-03-16
C2,苏E22222,
`,
  'visits.csv': `工单号,客户编号,车牌号,进站日期,维修类型
R1,C1,苏E11111,2025-09-12,定期保养
R2,C2,苏E22222,2025-09-12,定期保养
R3,C3,,2025-08-01,精品
`,
};

async function reported(language: string) {
  const { out, written } = await run(
    [
      'plan',
      ...['--store', 'store.json', '--customers', 'customers.csv', '--vehicles', 'vehicles.csv'],
      ...['--visits', 'visits.csv', '--at', '2026-03-10 08:00', '--lang', language],
      ...['--out', 'out', '--report', 'day.html'],
    ],
    FILES,
  );
  const page = (written.get('day.html') ?? '').replaceAll(/<[^>]*>/g, '');
  const [heading = '', ...rows] = (written.get('out/tasks.csv') ?? '').trimEnd().split('\n');
  return { out, page, heading, rows };
}

describe('a thing is called the same on the screen, on the page and in the call list', () => {
  test('in English', async () => {
    const { out, page, heading, rows } = await reported('en');
    expect(heading).toBe(
      '\uFEFFtime,specialist,channel,customer,name,mobile,plate,model,reason,due,key',
    );
    expect(rows.map((row) => row.split(',')[2])).toEqual(['phone', 'SMS', 'SMS']);
    for (const words of [
      'service coming up, by 2026-03-12',
      'win-back, last visit 2025-08-01',
      '(also 1 more)',
    ]) {
      expect(rows.join('\n')).toContain(words);
      expect(out).toContain(words);
      expect(page.toLowerCase()).toContain(words);
    }
    for (const words of ['Calls today', 'Messages today', 'Contacts today', '1 call', 'SMS']) {
      expect(out).toContain(words);
      expect(page).toContain(words);
    }
  });

  test('in Chinese', async () => {
    const { out, page, heading, rows } = await reported('zh-CN');
    expect(heading).toBe(
      '\uFEFF时间,专员,联系方式,客户编号,客户姓名,手机号码,车牌号,车型,联系原因,到期日,任务编号',
    );
    for (const words of ['保养即将到期，到期日 2026-03-12', '（同时提醒另外 1 项）', '短信']) {
      expect(rows.join('\n')).toContain(words);
      expect(out).toContain(words);
      expect(page).toContain(words);
    }
    for (const words of ['今日通话', '今日消息', '今日联系', '1 通']) {
      expect(out).toContain(words);
      expect(page).toContain(words);
    }
  });
});
