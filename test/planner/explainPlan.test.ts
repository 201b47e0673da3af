import { defaultPolicies, explainPlan } from 'dealer-care/planner';
import { describe, expect, test } from 'vitest';
import { car, customer, servicedOn, TUESDAY } from './facts.js';

describe('why a recipient’s day looks as it does', () => {
  const rulesOf = (...reasons: ReturnType<typeof explainPlan>) => reasons.map((one) => one.rule);

  test('nobody to contact: where customer and car stand', () => {
    const reasons = explainPlan([servicedOn('C1', '2026-02-01')], TUESDAY, defaultPolicies);
    expect(rulesOf(...reasons)).toEqual(['CHN-01', 'CHN-02', 'REM-03', 'REM-01']);
  });

  test('a call: the customer’s wish, the hours, and the share of the day', () => {
    const reasons = explainPlan([servicedOn('C1', '2025-09-20')], TUESDAY, defaultPolicies);
    expect(rulesOf(...reasons).slice(-4)).toEqual(['PRIV-04', 'CALL-01', 'REM-11', 'REM-11']);
    expect(reasons.slice(-2).map(({ sentence }) => sentence['zh-CN'])).toEqual([
      '今天联系，同时把另外 1 件事一起说到。',
      '与另一件事相隔不超过 7 天，合并成一次联系。',
    ]);
  });

  test('calls refused: each channel up to the one that is taken', () => {
    const due = servicedOn('C1', '2025-09-20');
    const consents = [{ answer: 'refused', channel: 'voice' }] as const;
    const reasons = explainPlan([{ ...due, consents }], TUESDAY, defaultPolicies);
    const asked = reasons
      .filter((one) => one.rule === 'PRIV-04' && one.facts['purpose'] === 'maintenance')
      .map((one) => one.facts['channel']);
    expect(asked).toEqual(['voice', 'sms']);
  });

  test('everything refused: no hours, no share', () => {
    const due = servicedOn('C1', '2025-09-20');
    const reasons = explainPlan(
      [{ ...due, consents: [{ answer: 'refused' }] }],
      TUESDAY,
      defaultPolicies,
    );
    expect(rulesOf(...reasons).slice(-2)).toEqual(['PRIV-04', 'PRIV-04']);
  });

  test('every kind of task has the reason why it is wanted', () => {
    const one = customer('C1', {
      card: { birthDate: '1990-03-10', licenceExpiresOn: '2026-03-24' },
      vehicles: [car('V1', { insuranceExpiresOn: '2026-03-17', inspectionDueOn: '2026-03-31' })],
      visits: [{ visitId: 'R1', car: 'V1', on: '2026-03-08', kind: 'repair' }],
    });
    const rules = new Set(rulesOf(...explainPlan([one], TUESDAY, defaultPolicies)));
    for (const rule of ['REM-04', 'REM-05', 'REM-06', 'REM-07', 'FUP-11'] as const) {
      expect(rules).toContain(rule);
    }
  });

  test('CHN-04: what an open complaint holds back says so', () => {
    const openCases = [
      { caseId: 'K1', kind: 'complaint', openedAt: new Date('2026-03-09T10:00:00+08:00') },
    ] as const;
    const lost = { ...servicedOn('C1', '2025-03-01'), openCases };
    const reasons = explainPlan([lost], TUESDAY, defaultPolicies);
    expect(reasons.find((one) => one.rule === 'CHN-04')?.sentence['zh-CN']).toMatch(/投诉/);
  });
});
