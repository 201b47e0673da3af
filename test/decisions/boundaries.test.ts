import { boundariesOf, registeredRules } from 'dealer-care/decisions';
import { describe, expect, test } from 'vitest';

/** `value → ruled`, before, at and after. */
const told = (rule: string, parameter: string): string[] =>
  boundariesOf(rule)
    .filter((one) => one.parameter === parameter)
    .map((one) => `${one.value} ${one.ruled}`);

const SHOWN: readonly (readonly [string, string, readonly string[]])[] = [
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
  ['CALL-09', 'textBands.late.from', ['18:59:59 allowed', '19:00:00 blocked', '19:00:01 blocked']],
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
  ['REM-03', 'severeUse.factor', ['7999 upcoming', '8000 due', '8001 due']],
  ['REM-04', 'insurance.leadDays', ['2026-05-30 notDue', '2026-05-31 remind', '2026-06-01 remind']],
  ['REM-04', 'insurance.winBackDays', ['2026-06-30 null', '2026-07-01 null', '2026-07-02 expired']],
  ['REM-04', 'combineWithinDays', ['6 1', '7 1', '8 2']],
  ['REM-05', 'licence.leadDays', ['2026-04-30 notDue', '2026-05-01 remind', '2026-05-02 remind']],
  [
    'REM-06',
    'inspection.leadDays',
    ['2026-05-30 notDue', '2026-05-31 remind', '2026-06-01 remind'],
  ],
  ['REM-08', 'festival.leadDays', ['2026-09-17 true', '2026-09-18 true', '2026-09-19 false']],
  [
    'REM-09',
    'weather.daysBetween',
    ['2026-07-03 suppressed', '2026-07-04 send', '2026-07-05 send'],
  ],
  ['REM-10', 'card.renewLeadDays', ['2026-05-30 notDue', '2026-05-31 remind', '2026-06-01 remind']],
  [
    'REM-10',
    'card.renewUntilDays',
    ['2026-09-27 remind', '2026-09-28 remind', '2026-09-29 newSale'],
  ],
  ['REM-10', 'card.upgradeFromPercent', ['899999 notDue', '900000 remind', '900001 remind']],
  ['REM-11', 'maxPromotionalPer30Days', ['3 send', '4 postponed', '5 postponed']],
  ['REM-11', 'bundleWithinDays', ['6 bundled', '7 bundled', '8 postponed']],
  ['CHN-01', 'lostMonths', ['2026-07-14 atRisk', '2026-07-15 lost', '2026-07-16 lost']],
  ['CHN-02', 'atRiskMonths', ['2026-05-14 active', '2026-05-15 atRisk', '2026-05-16 atRisk']],
  ['FUP-07', 'cardRenewalDays', ['2026-04-08 listed', '2026-04-09 listed', '2026-04-10 empty']],
  ['FUP-08', 'maxScoredQuestions', ['7 ok', '8 ok', '9 tooLong']],
  ['FUP-08', 'maxExtraItems', ['0 ok', '1 ok', '2 tooLong']],
  ['FUP-09', 'maxAttempts', ['2 waiting', '3 closed', '4 closed']],
  ['FUP-11', 'salesFromDays', ['2026-03-07 waiting', '2026-03-08 due', '2026-03-09 due']],
  ['FUP-11', 'quietMonths', ['2026-04-14 waiting', '2026-04-15 due', '2026-04-16 due']],
  ['SEG-05', 'ringInnerKm', ['4.9 core', '5 ring', '5.1 ring']],
  ['SEG-05', 'ringOuterKm', ['9.9 ring', '10 ring', '10.1 outside']],
  [
    'SEG-07',
    'life.freeServiceFromKm',
    ['2999 preFirstService', '3000 firstServiceDue', '3001 firstServiceDue'],
  ],
  [
    'SEG-07',
    'life.freeServiceToKm',
    ['4999 firstServiceDue', '5000 firstServiceDue', '5001 inWarranty'],
  ],
  ['SEG-07', 'life.warrantyKm', ['59999 inWarranty', '60000 postWarranty', '60001 postWarranty']],
  [
    'SEG-07',
    'life.freeServiceFromMonths',
    ['2026-04-14 preFirstService', '2026-04-15 firstServiceDue', '2026-04-16 firstServiceDue'],
  ],
  [
    'SEG-07',
    'life.freeServiceToMonths',
    ['2026-07-14 firstServiceDue', '2026-07-15 firstServiceDue', '2026-07-16 inWarranty'],
  ],
  [
    'SEG-07',
    'life.warrantyMonths',
    ['2028-01-14 inWarranty', '2028-01-15 postWarranty', '2028-01-16 postWarranty'],
  ],
  [
    'SEG-07',
    'life.replaceFromMonths',
    ['2029-01-14 postWarranty', '2029-01-15 replacementLikely', '2029-01-16 replacementLikely'],
  ],
  [
    'SEG-07',
    'life.replaceToMonths',
    ['2031-01-14 replacementLikely', '2031-01-15 resaleRisk', '2031-01-16 resaleRisk'],
  ],
  [
    'SEG-09',
    'relationship.heldAfterHours',
    ['2026-03-04T11:59:59Z closed', '2026-03-04T12:00:00Z held', '2026-03-04T12:00:01Z held'],
  ],
  ['SEG-10', 'tags.highSpendFen', ['1499999 out', '1500000 in', '1500001 in']],
  ['CARD-01', 'card.contactMinDigits', ['6 refused', '7 created', '8 created']],
  [
    'CARD-07',
    'archive.backupMaxAgeHours',
    ['23:59 compliant', '24:00 compliant', '24:01 incomplete'],
  ],
  ['CARD-08', 'handover.receptionDays', ['2026-03-06 due', '2026-03-07 due', '2026-03-08 overdue']],
  [
    'CARD-08',
    'handover.salesWorkingDays',
    ['2026-03-10 due', '2026-03-11 due', '2026-03-12 overdue'],
  ],
  [
    'CARD-08',
    'handover.formWorkingDays',
    ['2026-03-08 due', '2026-03-09 due', '2026-03-10 overdue'],
  ],
  [
    'CARD-09',
    'card.staleAfterMonths',
    ['2026-03-09 fresh', '2026-03-10 stale', '2026-03-11 stale'],
  ],
  ['L03', 'jurisdictions.CN.warranty.grounds.repairTime', ['29 none', '30 none', '31 entitled']],
  ['L03', 'jurisdictions.CN.warranty.grounds.sameDefect', ['3 none', '4 none', '5 entitled']],
  [
    'L06',
    'jurisdictions.CN.complaints.mediationEnds',
    ['2026-06-13 running', '2026-06-14 running', '2026-06-15 passed'],
  ],
  [
    'L16',
    'jurisdictions.CN.inspection.opensMonthsBefore',
    ['2026-02-27 later', '2026-02-28 open', '2026-03-01 open'],
  ],
  ['L17', 'jurisdictions.CN.licence.renewWindowDays', ['89 allowed', '90 allowed', '91 refused']],
  ['L18', 'jurisdictions.CN.insurance.earliestRenewalDays', ['89 false', '90 false', '91 true']],
  ['FUP-04', 'dailyCalls', ['59 assigned', '60 assigned', '61 partly']],
];

describe('what is ruled just before, at and just after', () => {
  test.each(SHOWN)('%s %s', (rule, parameter, expected) => {
    expect(told(rule, parameter)).toEqual(expected);
  });

  test('every boundary there is stands above', () => {
    const all = registeredRules().flatMap(({ id }) => boundariesOf(id));
    expect(all.length / 3).toBe(SHOWN.length);
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
