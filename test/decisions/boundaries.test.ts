import { boundariesOf, registeredRules } from 'dealer-care/decisions';
import { describe, expect, test } from 'vitest';

/** `value → ruled`, before, at and after. */
const told = (rule: string, parameter: string): string[] =>
  boundariesOf(rule)
    .filter((one) => one.parameter === parameter)
    .map((one) => `${one.value} ${one.ruled}`);

describe('what is ruled just before, at and just after', () => {
  test.each([
    ['CALL-01', 'bands.early.until', ['08:29:59 blocked', '08:30:00 allowed', '08:30:01 allowed']],
    ['CALL-02', 'bands.late.from', ['18:59:59 allowed', '19:00:00 blocked', '19:00:01 blocked']],
    ['CALL-03', 'bands.lunch.from', ['11:59:59 allowed', '12:00:00 blocked', '12:00:01 blocked']],
    ['CALL-03', 'bands.lunch.until', ['12:59:59 blocked', '13:00:00 allowed', '13:00:01 allowed']],
    [
      'CALL-04',
      'bands.southLunch.until',
      ['13:59:59 blocked', '14:00:00 allowed', '14:00:01 allowed'],
    ],
    [
      'CALL-08',
      'appointment.maxAgeMonths',
      ['2025-03-09 blocked', '2025-03-10 allowed', '2025-03-11 allowed'],
    ],
    [
      'CALL-09',
      'textBands.late.from',
      ['18:59:59 allowed', '19:00:00 blocked', '19:00:01 blocked'],
    ],
    [
      'CALL-09',
      'textBands.early.until',
      ['08:29:59 blocked', '08:30:00 allowed', '08:30:01 allowed'],
    ],
    ['REM-01', 'kmLead', ['9499 notDue', '9500 upcoming', '9501 upcoming']],
    ['REM-01', 'overdueKm', ['10999 due', '11000 due', '11001 overdue']],
    ['REM-01', 'dayLead', ['2026-08-17 notDue', '2026-08-18 upcoming', '2026-08-19 upcoming']],
    ['REM-01', 'overdueDays', ['2026-09-30 due', '2026-10-01 due', '2026-10-02 overdue']],
    ['REM-01', 'maxKmPerDay', ['999 confirmed', '1000 confirmed', '1001 unconfirmed']],
    ['REM-02', 'firstService.fromKm', ['2999 upcoming', '3000 due', '3001 due']],
    ['REM-02', 'firstService.untilKm', ['4999 lastCall', '5000 lastCall', '5001 missed']],
    [
      'REM-02',
      'firstService.fromMonths',
      ['2026-04-09 upcoming', '2026-04-10 due', '2026-04-11 due'],
    ],
    [
      'REM-02',
      'firstService.untilMonths',
      ['2026-07-09 lastCall', '2026-07-10 lastCall', '2026-07-11 missed'],
    ],
    ['REM-03', 'periodic.intervalKm', ['9999 upcoming', '10000 due', '10001 due']],
    [
      'REM-03',
      'periodic.intervalMonths',
      ['2026-08-31 upcoming', '2026-09-01 due', '2026-09-02 due'],
    ],
    ['REM-11', 'maxPromotionalPer30Days', ['3 send', '4 postponed', '5 postponed']],
    ['REM-11', 'bundleWithinDays', ['6 bundled', '7 bundled', '8 postponed']],
    ['CHN-01', 'lostMonths', ['2026-07-14 atRisk', '2026-07-15 lost', '2026-07-16 lost']],
    ['CHN-02', 'atRiskMonths', ['2026-05-14 active', '2026-05-15 atRisk', '2026-05-16 atRisk']],
    ['FUP-04', 'dailyCalls', ['59 assigned', '60 assigned', '61 partly']],
  ])('%s %s', (rule, parameter, expected) => {
    expect(told(rule, parameter)).toEqual(expected);
  });

  test('every boundary changes something, names its rule, and asks about a registered number', () => {
    for (const { id, parameters } of registeredRules()) {
      const paths = new Set(parameters.map((one) => one.path));
      for (const one of boundariesOf(id)) expect(paths).toContain(one.parameter);
      for (const path of new Set(boundariesOf(id).map((one) => one.parameter))) {
        const those = boundariesOf(id).filter((one) => one.parameter === path);
        expect(those.map((one) => one.side)).toEqual(['before', 'at', 'after']);
        expect(new Set(those.map((one) => one.ruled)).size).toBe(2);
        const names = those.flatMap((one) => one.because);
        if (id !== 'CALL-08') expect(names).toContain(id);
      }
    }
  });

  test('a rule without a number has none, and so has a rule that does not exist', () => {
    expect(boundariesOf('PRIV-04')).toEqual([]);
    expect(boundariesOf('NO-1')).toEqual([]);
  });
});
