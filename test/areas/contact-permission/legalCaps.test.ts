import {
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
  explainLimits,
  limitContacts,
  type PastContact,
} from 'dealer-care/contact-permission';
import { orThrow } from 'dealer-care/kernel';
import { defaultPolicies } from 'dealer-care/planner';
import { definePolicies, placeLayer } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import { defined } from '../../../src/foundation/kernel/policy.js';

const AT = new Date('2026-03-10T09:00:00+08:00');
const cap = { reference: 'a made-up law', confidence: 'confirmed' } as const;
const under = (
  legalCaps: ContactPermissionPolicy['legalCaps'],
  changes: Partial<ContactPermissionPolicy> = {},
): ContactPermissionPolicy =>
  defined({
    ...defaultContactPermissionPolicy,
    maxPromotionalPer30Days: 100,
    ...changes,
    legalCaps,
  });
const offered = (local: string, changes: Partial<PastContact> = {}): PastContact => ({
  at: new Date(`${local}+08:00`),
  channel: 'voice',
  purpose: 'promotion',
  result: 'reached',
  ...changes,
});
const offer = { key: 'promotion/C1/-/spring', purpose: 'promotion', promotional: true } as const;
const ruled = (contacts: readonly PastContact[], policy: ContactPermissionPolicy) =>
  limitContacts({ candidates: [offer], contacts }, AT, policy)[0];

describe('L11: a cap of the law beside the house’s', () => {
  const fourInThirtyDays = under([{ most: 4, per: 30, unit: 'days', ...cap }]);
  const four = (first: string): PastContact[] =>
    [first, '2026-02-20', '2026-03-01', '2026-03-05'].map((day) => offered(`${day}T10:00:00`));

  test('days: today and the 29 before count, both sides', () => {
    expect(ruled(four('2026-02-08'), fourInThirtyDays)?.status).toBe('send');
    expect(ruled(four('2026-02-09'), fourInThirtyDays)).toMatchObject({
      status: 'postponed',
      reason: 'legalCap',
      untilOn: '2026-03-11',
      because: ['REM-11', 'L11'],
    });
  });

  test('hours: real time, and never for a later hour of the same day', () => {
    const policy = under([{ most: 3, per: 24, unit: 'hours', ...cap }]);
    const three = (first: string) => [
      offered(`2026-03-09T${first}`),
      offered('2026-03-09T15:00:00'),
      offered('2026-03-09T16:00:00'),
    ];
    expect(ruled(three('09:00:00'), policy)?.status).toBe('send');
    expect(ruled(three('09:00:01'), policy)).toMatchObject({
      reason: 'legalCap',
      untilOn: '2026-03-11',
    });
  });

  test('attempts count for the law, and not for the house', () => {
    const missed = four('2026-02-09').map((one) => ({ ...one, result: 'notReached' }) as const);
    expect(ruled(missed, fourInThirtyDays)?.reason).toBe('legalCap');
    expect(ruled(missed, under([], { maxPromotionalPer30Days: 4 }))?.status).toBe('send');
  });

  test('of the two the one that holds longer is named; of equals the house', () => {
    const policy = (most: number) =>
      under([{ most, per: 7, unit: 'days', ...cap }], { maxPromotionalPer30Days: 4 });
    expect(ruled(four('2026-02-09'), policy(1))).toMatchObject({
      reason: 'legalCap',
      untilOn: '2026-03-12',
    });
    expect(ruled(four('2026-02-10'), policy(1))).toMatchObject({
      reason: 'promotionsPer30Days',
      untilOn: '2026-03-12',
    });
    expect(ruled(four('2026-02-11'), policy(1))?.reason).toBe('promotionsPer30Days');
  });

  test('one that nobody has confirmed holds nothing back, and care is under none', () => {
    const doubtful = under([{ most: 1, per: 30, unit: 'days', ...cap, confidence: 'unconfirmed' }]);
    expect(ruled(four('2026-02-09'), doubtful)?.status).toBe('send');
    const care = {
      key: 'maintenance/C1/V1/R-1',
      purpose: 'maintenance',
      promotional: false,
    } as const;
    const facts = { candidates: [care], contacts: four('2026-02-09') };
    expect(limitContacts(facts, AT, fourInThirtyDays)[0]?.status).toBe('send');
  });

  test('the reason names the law', () => {
    const facts = { candidates: [offer], contacts: four('2026-02-09') };
    const [reason] = explainLimits(facts, AT, fourInThirtyDays);
    expect([reason?.rule, reason?.policy['legalCaps']]).toEqual(['L11', '4 in 30 days']);
    expect(reason?.sentence['zh-CN']).toContain('法律');
  });
});

/** A store in France brings the holidays that its hours close on. */
const ownHolidays = (name: string): object => {
  const year = { knowledge: 'official', daysOff: ['2026-07-14'], makeUpDays: [], country: name };
  const found = { ...year, reference: 'published list', confidence: 'confirmed' };
  return name === 'FR' ? { holidays: { '2026': found } } : {};
};

describe('what a place wants, as one layer', () => {
  test.each([
    ['CN', [], true],
    ['US', [], true],
    ['US-FL', [[3, 24, 'hours']], true],
    ['FR', [[4, 30, 'days']], true],
    ['IN', [], false],
  ] as const)('%s', (name, caps, promotionByLaw) => {
    const { contactPermission, callWindows } = orThrow(
      definePolicies(defaultPolicies, [placeLayer(name, '2026-11-21'), ownHolidays(name)]),
    );
    expect(contactPermission.legalCaps.map(({ most, per, unit }) => [most, per, unit])).toEqual(
      caps,
    );
    expect(contactPermission.consentRequired.promotionByLaw).toBe(promotionByLaw);
    expect(Object.keys(callWindows.bands).length).toBeGreaterThan(0);
  });
});

describe('L09: consent that the law asks for', () => {
  const law = { jurisdiction: { jurisdictions: { CN: {} } } };
  const without = { contactPermission: { consentRequired: { promotionByLaw: false } } };

  test('the law of China switched on asks for it', () => {
    const policies = orThrow(definePolicies(defaultPolicies, [law]));
    expect(policies.contactPermission.consentRequired).toEqual({
      care: false,
      promotion: false,
      promotionByLaw: true,
    });
  });

  test('and no layer of the house takes it away', () => {
    const result = definePolicies(defaultPolicies, [law, without]);
    expect(result.ok ? [] : result.issues.map((one) => [one.code, one.path.join('.')])).toEqual([
      ['disagreement', 'contactPermission.consentRequired.promotionByLaw'],
    ]);
    expect(definePolicies(defaultPolicies, [without]).ok).toBe(true);
  });
});
