import { assessOdometer, defaultReminderPolicy, type OdometerRuling } from 'dealer-care/reminders';
import { describe, expect, test } from 'vitest';
import { noonOf, readings } from './facts.js';

function judge(on: string, ...pairs: readonly (readonly [string, number])[]): OdometerRuling {
  const odometer = readings(...pairs);
  return assessOdometer({ odometer, services: [] }, noonOf(on), defaultReminderPolicy);
}

describe('REM-01: the readings that can be believed', () => {
  test('REM-01: 1 Jan 10,000, 1 Feb 105,000, 1 Mar 11,000: the second is a typing slip', () => {
    const ruling = judge(
      '2026-03-01',
      ['2026-01-01', 10_000],
      ['2026-02-01', 105_000],
      ['2026-03-01', 11_000],
    );
    expect(ruling.status).toBe('confirmed');
    expect(ruling.quarantined).toEqual([{ on: '2026-02-01', km: 105_000, reason: 'typingSlip' }]);
    expect(ruling.anchor).toEqual({ on: '2026-03-01', km: 11_000 });
    expect(ruling.because).toEqual(['REM-01']);
  });

  test('REM-01: 1 Jan 15,000, 6 Jan 14,000: the second falls, and the mileage is unconfirmed', () => {
    const ruling = judge('2026-01-06', ['2026-01-01', 15_000], ['2026-01-06', 14_000]);
    expect(ruling.status).toBe('unconfirmed');
    expect(ruling.quarantined).toEqual([{ on: '2026-01-06', km: 14_000, reason: 'falling' }]);
    expect(ruling.anchor).toEqual({ on: '2026-01-01', km: 15_000 });
    expect([ruling.kmNow, ruling.kmPerDay, ruling.missing]).toEqual([null, null, ['odometer']]);
  });

  test('REM-01: 20 Jan 15,600 settles it', () => {
    const ruling = judge(
      '2026-01-20',
      ['2026-01-01', 15_000],
      ['2026-01-06', 14_000],
      ['2026-01-20', 15_600],
    );
    expect(ruling.status).toBe('confirmed');
    expect(ruling.accepted).toEqual([
      { on: '2026-01-01', km: 15_000 },
      { on: '2026-01-20', km: 15_600 },
    ]);
    expect(ruling.anchor).toEqual({ on: '2026-01-20', km: 15_600 });
  });

  test.each([
    [11_110, 'confirmed', []],
    [11_111, 'unconfirmed', ['impossibleDailyDistance']],
  ])(
    'REM-01: 1,000 km a day are believed, not one more: from 10,110 to %i',
    (km, status, reasons) => {
      const ruling = judge('2026-01-02', ['2026-01-01', 10_110], ['2026-01-02', km]);
      expect(ruling.status).toBe(status);
      expect(ruling.quarantined.map((one) => one.reason)).toEqual(reasons);
    },
  );

  test.each([
    [11_000, 'confirmed'],
    [11_001, 'unconfirmed'],
  ])('REM-01: within one day a day’s driving is allowed: %i', (km, status) => {
    expect(judge('2026-01-01', ['2026-01-01', 10_000], ['2026-01-01', km]).status).toBe(status);
  });

  test.each([
    ['doubled', 155_000],
    ['added', 157_000],
    ['lost', 1_500],
    ['swapped', 51_000],
  ])('REM-01: a digit %s is a typing slip', (_, km) => {
    const pairs = [
      ['2026-01-01', 14_900],
      ['2026-01-05', km],
      ['2026-01-10', 15_800],
    ] as const;
    expect(judge('2026-01-10', ...pairs).quarantined).toEqual([
      { on: '2026-01-05', km, reason: 'typingSlip' },
    ]);
  });

  test('REM-01: a reading too high for those after it falls into them', () => {
    const pairs = [
      ['2026-01-01', 10_000],
      ['2026-03-01', 47_999],
      ['2026-04-01', 12_000],
      ['2026-05-01', 13_000],
    ] as const;
    expect(judge('2026-05-01', ...pairs).quarantined).toEqual([
      { on: '2026-03-01', km: 47_999, reason: 'falling' },
    ]);
  });

  test('REM-01: of many tied sets with one end the earlier readings stay', () => {
    const pairs = [
      ['2026-01-01', 10_000],
      ['2026-01-02', 10_400],
      ['2026-01-02', 19_000],
      ['2026-01-30', 30_000],
    ] as const;
    const ruling = judge('2026-01-30', ...pairs);
    expect(ruling.status).toBe('confirmed');
    expect(ruling.accepted.map((one) => one.km)).toEqual([10_000, 10_400, 30_000]);
  });

  test('REM-01: a reading of tomorrow is not known today', () => {
    const pairs = [
      ['2026-01-01', 10_000],
      ['2026-01-11', 10_500],
    ] as const;
    expect(judge('2026-01-10', ...pairs).anchor).toEqual({ on: '2026-01-01', km: 10_000 });
    expect(judge('2026-01-11', ...pairs).anchor).toEqual({ on: '2026-01-11', km: 10_500 });
  });

  test('REM-01: the day is that of the store', () => {
    const odometer = readings(['2026-01-11', 10_500]);
    const before = new Date('2026-01-10T15:59:59Z');
    const after = new Date('2026-01-10T16:00:00Z');
    const status = (at: Date): string =>
      assessOdometer({ odometer, services: [] }, at, defaultReminderPolicy).status;
    expect([status(before), status(after)]).toEqual(['unknown', 'confirmed']);
  });

  test('REM-01: no reading, no mileage', () => {
    const ruling = judge('2026-01-01');
    expect([ruling.status, ruling.anchor, ruling.kmNow]).toEqual(['unknown', null, null]);
    expect(ruling.missing).toEqual(['odometer']);
    expect(ruling.assumed).toEqual([]);
  });

  test('REM-01: the mileage of a service is a reading, and counts once', () => {
    const service = { on: '2026-01-01', kind: 'elsewhere', km: 10_000 } as const;
    const only = assessOdometer(
      { odometer: [], services: [service] },
      noonOf('2026-01-11'),
      defaultReminderPolicy,
    );
    expect([only.status, only.kmNow, only.assumed]).toEqual(['confirmed', 10_400, ['kmPerDay']]);
    const odometer = readings(['2026-01-01', 10_000], ['2026-01-11', 10_500]);
    const both = assessOdometer(
      { odometer, services: [service] },
      noonOf('2026-01-11'),
      defaultReminderPolicy,
    );
    expect(both.accepted).toEqual(odometer);
  });
});

describe('REM-01: the rate', () => {
  test('REM-01: 1 Mar 10,000, 11 Mar 10,300, 31 Mar 11,500 is 51.43 km a day', () => {
    const ruling = judge(
      '2026-03-31',
      ['2026-03-01', 10_000],
      ['2026-03-11', 10_300],
      ['2026-03-31', 11_500],
    );
    expect(ruling.kmPerDay).toBe(51.43);
    expect(ruling.assumed).toEqual([]);
  });

  test('REM-01: readings of one day give no line', () => {
    const ruling = judge('2026-03-31', ['2026-03-31', 11_500], ['2026-03-31', 11_600]);
    expect([ruling.kmPerDay, ruling.kmNow, ruling.assumed]).toEqual([40, 11_600, ['kmPerDay']]);
  });

  test('REM-01: a car that stood still gives no line', () => {
    const ruling = judge('2026-03-31', ['2026-03-01', 11_500], ['2026-03-31', 11_500]);
    expect([ruling.kmPerDay, ruling.assumed]).toEqual([40, ['kmPerDay']]);
  });

  test('REM-01: each reading counts once, also on the same day', () => {
    const once = judge('2026-01-21', ['2026-01-01', 0], ['2026-01-11', 100], ['2026-01-21', 1_000]);
    const twice = judge(
      '2026-01-21',
      ['2026-01-01', 0],
      ['2026-01-11', 100],
      ['2026-01-11', 100],
      ['2026-01-21', 1_000],
    );
    expect([once.kmPerDay, twice.kmPerDay]).toEqual([50, 50]);
    expect(twice.accepted).toHaveLength(4);
  });

  test('REM-01: the mileage of the day is cut to whole kilometres', () => {
    const pairs = [
      ['2026-03-01', 10_000],
      ['2026-03-11', 10_300],
      ['2026-03-31', 11_500],
    ] as const;
    expect(judge('2026-04-09', ...pairs).kmNow).toBe(11_962);
    expect(judge('2026-04-10', ...pairs).kmNow).toBe(12_014);
  });
});

describe('D24: a slip that the car’s own line tells', () => {
  const low = [
    ['2024-07-01', 3_000],
    ['2025-01-01', 4_700],
    ['2025-07-01', 6_500],
  ] as const;

  test('D24: 8,200 typed as 82,000 after half a year', () => {
    const ruling = judge('2026-01-01', ...low, ['2026-01-01', 82_000]);
    expect(ruling.status).toBe('confirmed');
    expect(ruling.quarantined).toEqual([{ on: '2026-01-01', km: 82_000, reason: 'typingSlip' }]);
    expect(ruling.anchor).toEqual({ on: '2025-07-01', km: 6_500 });
  });

  test('D24: written down twice it is still a slip', () => {
    const ruling = judge('2026-01-01', ...low, ['2026-01-01', 82_000], ['2026-01-01', 82_000]);
    expect(ruling.quarantined).toHaveLength(2);
  });

  test('D24: two other readings are too few', () => {
    const ruling = judge('2026-01-01', ...low.slice(1), ['2026-01-01', 82_000]);
    expect(ruling.quarantined).toEqual([]);
  });

  // The line of the others is 10 km a day, so 1,000 km are predicted for the 100 days.
  const ten = [
    ['2025-01-01', 20_000],
    ['2025-01-11', 20_100],
    ['2025-01-21', 20_200],
  ] as const;
  test.each([
    [25_200, []],
    [25_201, ['typingSlip']],
  ])('D24: five times what is predicted may be, %i', (km, reasons) => {
    const ruling = judge('2025-05-01', ...ten, ['2025-05-01', km]);
    expect(ruling.quarantined.map((one) => one.reason)).toEqual(reasons);
  });

  test.each([
    [39_000, []],
    [92_200, ['typingSlip']],
    [92_201, []],
    [90_700, ['typingSlip']],
    [90_699, []],
  ])('D24: one digit must bring it within half to twice the prediction, %i', (km, reasons) => {
    const ruling = judge('2025-05-01', ...ten, ['2025-05-01', km]);
    expect(ruling.quarantined.map((one) => one.reason)).toEqual(reasons);
  });
});

describe('REM-01: a replaced cluster', () => {
  const clusterReplacements = [{ on: '2026-02-01', newKm: 0, oldKm: 50_000 }];

  test('REM-01: starts a new series, and what it showed when fitted is its first reading', () => {
    const odometer = readings(['2026-01-01', 47_000], ['2026-02-11', 300], ['2026-02-21', 600]);
    const at = noonOf('2026-02-21');
    const ruling = assessOdometer(
      { odometer, clusterReplacements, services: [] },
      at,
      defaultReminderPolicy,
    );
    expect(ruling.status).toBe('confirmed');
    expect(ruling.accepted.map((one) => one.km)).toEqual([0, 300, 600]);
    expect([ruling.kmPerDay, ruling.quarantined]).toEqual([30, []]);
  });

  test('REM-01: on its day, what the old one showed last is the old one’s', () => {
    const odometer = readings(['2026-02-01', 50_000], ['2026-02-01', 0]);
    const at = noonOf('2026-02-01');
    const ruling = assessOdometer(
      { odometer, clusterReplacements, services: [] },
      at,
      defaultReminderPolicy,
    );
    expect(ruling.accepted).toEqual([{ on: '2026-02-01', km: 0 }]);
    expect(ruling.quarantined).toEqual([]);
  });

  test('REM-01: undeclared, the new readings outweigh the old ones only when they are more', () => {
    const old = [
      ['2026-01-01', 47_000],
      ['2026-01-21', 49_000],
    ] as const;
    expect(judge('2026-02-21', ...old, ['2026-02-11', 300], ['2026-02-21', 600]).status).toBe(
      'unconfirmed',
    );
    const more = judge(
      '2026-03-01',
      ...old,
      ['2026-02-11', 300],
      ['2026-02-21', 600],
      ['2026-03-01', 900],
    );
    expect([more.status, more.anchor?.km]).toEqual(['confirmed', 900]);
  });
});
