import * as vega from 'vega';
import { describe, expect, test } from 'vitest';
import { parseStoreFile } from '../../../src/cli/import/storeFile.js';
import { planStore, type StoreDay } from '../../../src/cli/planStore.js';
import type { DayPicture } from '../../../src/cli/report/html/dayPicture.js';
import { barChart, columnChart } from '../../../src/cli/report/html/draw/charts.js';
import { drawPage } from '../../../src/cli/report/html/page.js';
import { frameAround, gapsIn } from '../../../src/cli/report/html/picture/dayFrame.js';
import { pictureDay } from '../../../src/cli/report/html/picture/pictureDay.js';
import { orThrow } from '../../../src/foundation/kernel/result.js';

const STORE = {
  id: 'S01',
  name: '示例店',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: 'CN-JS',
  currency: 'CNY',
  distanceUnit: 'km',
  openingHours: { '2': [['08:30', '17:30']] },
  staff: [
    { id: 'A01', name: '客服01', role: 'customerServiceSpecialist', trainedForLostCustomers: true },
    {
      id: 'A02',
      name: '客服02',
      role: 'customerServiceSpecialist',
      hours: { '2': [['08:30', '12:00']] },
    },
    { id: 'M01', name: '经理', role: 'generalManager' },
  ],
};

// C1 and C4 are overdue and lost, and get one call each; C3 is overdue, at risk and wants nothing.
const CUSTOMERS = `客户编号,客户姓名,手机号码,免打扰
C1,张一一,13800000001,否
C2,李二二,13800000002,否
C3,王三三,13800000003,是
C4,赵四四,13800000004,否
`;
const VEHICLES = `客户编号,车牌号,购车日期
C1,苏E11111,2024-01-01
C2,苏E22222,2026-02-01
C3,苏E33333,2024-01-01
C4,苏E44444,2020-01-01
`;
const VISITS = `工单号,客户编号,车牌号,进站日期,进站里程,维修类型,结算金额
R1,C1,苏E11111,2025-09-01,20000,定期保养,1000
R3,C3,苏E33333,2025-09-12,30000,定期保养,1000
R4,C4,苏E44444,2024-11-01,90000,定期保养,2000
`;

function dayOf(at: string): StoreDay {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = {
    customers: bytes(CUSTOMERS),
    vehicles: bytes(VEHICLES),
    visits: bytes(VISITS),
  };
  return orThrow(planStore(files, orThrow(parseStoreFile(STORE)), new Date(at)));
}

const MORNING = '2026-03-10T08:00:00+08:00';
const pictured = (at = MORNING): DayPicture => pictureDay(dayOf(at), 'en');

describe('pictureDay', () => {
  test('counts what stands at the top', () => {
    const figures = pictured().figures.map(({ label, value }) => [label, value]);
    expect(figures).toEqual([
      ['Calls today', 2],
      ['Messages today', 0],
      ['Held back', 4],
      ['Services overdue', 3],
      ['At risk', 1],
      ['Lost', 2],
    ]);
  });

  test('a specialist has hours, gaps and a bar for each call, in the place of its time', () => {
    const { hours, pauses, desks } = pictured().calls;
    expect([hours[0], hours.at(-1)]).toEqual([
      { label: '08:00', at: 0 },
      { label: '18:00', at: 1 },
    ]);
    expect(pauses).toEqual([
      { from: 0, until: 0.05, label: '', why: 'No calls before 08:30' },
      expect.objectContaining({ from: 0.4, until: 0.6, label: 'lunch break' }),
    ]);
    expect(desks.map(({ name, note }) => [name, note])).toEqual([
      ['客服01', '08:30–17:30 · at most 60'],
      ['客服02', '08:30–12:00 · at most 60'],
    ]);
    expect(desks[1]?.off).toEqual([
      { from: 0, until: 0.05 },
      { from: 0.4, until: 1 },
    ]);
    expect(desks.flatMap(({ bars }) => bars).map(({ from, until }) => [from, until])).toEqual([
      [0.05, 0.06],
      [0.05, 0.06],
    ]);
  });

  test('a single month is a month, and no span', () => {
    const labels = pictured('2026-03-20T08:00:00+08:00').lost.byMonths.map(({ label }) => label);
    expect(labels).toEqual(['6–11 months', '12–17 months']);
    const later = pictured('2027-01-10T08:00:00+08:00').lost.byMonths.map(({ label }) => label);
    expect(later[0]).toBe('11 months');
  });

  test('names are masked before anything is drawn', () => {
    const words = JSON.stringify(pictured());
    expect(words).not.toMatch(/张一|李二|王三|赵四|1380000|苏E/);
    expect(words).toContain('张**');
  });

  test('the base is cut in every way of which something is known', () => {
    const day = dayOf(MORNING);
    const structure = {
      lifecycle: { inWarranty: 3, unknown: 1 },
      ring: { unclassified: 4 },
      relationship: {},
    };
    const cuts = pictureDay({ ...day, structure }, 'zh-CN').structure;
    expect(
      cuts.map(({ title, count, rows }) => [title, count, rows.map(({ label }) => label)]),
    ).toEqual([
      ['客户状态', 4, ['活跃', '流失预警', '已流失']],
      ['用车阶段（车辆）', 4, ['保内阶段', '资料不足']],
    ]);
    expect(cuts[1]?.rows.map(({ note }) => note)).toEqual(['75%', '25%']);
  });

  test('no text of the picture becomes a tag', async () => {
    const kept = new Set(['language', 'holidays', 'urgency', 'tone']);
    const hostile = JSON.parse(
      JSON.stringify(pictured(), (key, value) =>
        typeof value === 'string' && !kept.has(key) ? `</text></svg><x y='"z">` : value,
      ),
    );
    expect(await drawPage(hostile)).not.toMatch(/<x|<\/text><\/svg></);
  });
});

describe('the frame of a day', () => {
  const newYork = (text: string): number => new Date(`${text}-05:00`).getTime();

  test('a day on which the clock is set forward is an hour shorter', () => {
    const stretch = [newYork('2026-03-08T00:30:00'), newYork('2026-03-08T03:30:00')] as const;
    const frame = frameAround([stretch], new Date(stretch[0]), 'America/New_York');
    expect(frame?.hours.map(({ label }) => label)).toEqual([
      '00:00',
      '01:00',
      '03:00',
      '04:00',
      '05:00',
    ]);
  });

  test('gaps are what the stretches leave free', () => {
    const frame = frameAround(
      [[newYork('2026-03-10T00:00:00'), newYork('2026-03-10T24:00:00')]],
      new Date(newYork('2026-03-10T12:00:00')),
      'Asia/Shanghai',
    );
    if (frame === null) throw new Error('a frame');
    const { fromMs, untilMs } = frame;
    expect(gapsIn(frame, [])).toEqual([[fromMs, untilMs]]);
    expect(gapsIn(frame, [[fromMs, untilMs]])).toEqual([]);
    expect(gapsIn(frame, [[fromMs + 5, fromMs + 9]])).toEqual([
      [fromMs, fromMs + 5],
      [fromMs + 9, untilMs],
    ]);
    expect(frameAround([], new Date(0), 'UTC')).toBeNull();
  });
});

describe('the charts', () => {
  const row = (label: string, count: number) => ({
    label,
    count,
    marked: 0,
    note: '',
    tone: null,
  });

  test('are the same, whatever measures their texts', async () => {
    const { textMetrics } = vega as unknown as { textMetrics: { width: () => number } };
    const rows = [row('保养已逾期', 12), row('a label of some length', 3)];
    const drawn = [await barChart(rows, 15), await columnChart(rows)];
    const before = textMetrics.width;
    try {
      textMetrics.width = () => 500;
      expect([await barChart(rows, 15), await columnChart(rows)]).toEqual(drawn);
    } finally {
      textMetrics.width = before;
    }
  });

  test('a note is set smaller where its label leaves little room, and never out of sight', async () => {
    const noted = (label: string, note: string) => ({ ...row(label, 1), note });
    const sizes = async (label: string, note: string): Promise<string[]> =>
      [...(await barChart([noted(label, note)], 1)).markup.matchAll(/font-size="([\d.]+)px"/g)].map(
        ([, size = '']) => size,
      );
    expect(await sizes('service', 'held back 8')).toEqual(['14', '14', '14']);
    const long = 'joined 1,000 · held back 2,311';
    const [, size] = await sizes('driving licence', long);
    expect(Number(size)).toBeLessThan(14);
    expect(await sizes('a'.repeat(60), long)).toContain('9');
  });

  test('a bar is as long as its part of the whole', async () => {
    const { markup } = await barChart([row('one', 1), row('three', 3)], 4);
    expect(markup).toContain('h90v9h-90Z');
    expect(markup).toContain('h270v9h-270Z');
    expect(markup).toContain('aria-label="one 1 · three 3"');
  });
});
