import { describe, expect, test } from 'vitest';
import { checkJurisdictionPolicy } from '../../../src/foundation/jurisdictions/checkJurisdictionPolicy.js';
import {
  assessLead,
  assessLegalTerm,
  assessRemedies,
  assessRetention,
  defaultJurisdictionPolicy,
  type JurisdictionPolicy,
  lawOffPolicy,
  listLegalClocks,
  nextInspection,
} from '../../../src/foundation/jurisdictions/index.js';
import { jurisdictionPolicySchema } from '../../../src/foundation/jurisdictions/policySchema.js';
import { lawRules } from '../../../src/foundation/jurisdictions/rules.js';
import {
  inspectionRulingSchema,
  lawRuleSchema,
  leadRulingSchema,
  legalClocksRulingSchema,
  legalRetentionRulingSchema,
  legalTermRulingSchema,
  remedyRulingSchema,
} from '../../../src/foundation/jurisdictions/schema.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { definePolicy } from '../../../src/policies/definePolicy.js';

const define = (changes: unknown) =>
  definePolicy(
    {
      name: 'Jurisdiction',
      schema: jurisdictionPolicySchema,
      check: checkJurisdictionPolicy,
      compile: () => undefined,
    },
    defaultJurisdictionPolicy,
    changes,
  );

const codes = (changes: unknown): string[] => {
  const outcome = define(changes);
  return outcome.ok ? [] : outcome.issues.map((one) => `${one.path.join('.')}: ${one.code}`);
};

const version = (value: unknown, from: string, until: string | null) => ({
  value,
  from,
  until,
  reference: 'a new notice',
  confidence: 'secondary',
});

describe('the policy of jurisdictions', () => {
  test('the defaults pass their own schema and check, unchanged', () => {
    const outcome = define({});
    expect(outcome.ok && outcome.value).toEqual(defaultJurisdictionPolicy);
    expect(checkJurisdictionPolicy(lawOffPolicy)).toEqual([]);
    expect(parseWith(jurisdictionPolicySchema(), lawOffPolicy).ok).toBe(true);
  });

  test('the law is switched off by a null', () => {
    const outcome = define({ jurisdictions: { CN: null } });
    expect(outcome.ok && outcome.value.jurisdictions).toEqual({});
  });

  test('a host writes a change of the law before the next release does', () => {
    const renewWindowDays = [
      version(90, '2022-04-01', '2027-06-30'),
      version(120, '2027-07-01', null),
    ];
    const outcome = define({ jurisdictions: { CN: { licence: { renewWindowDays } } } });
    if (!outcome.ok) throw new Error('these versions fit');
    const ruled = (endsOn: string, policy: JurisdictionPolicy) =>
      assessLead({ country: 'CN', kind: 'licence', endsOn, leadDays: 120 }, new Date(0), policy)
        .status;
    expect(ruled('2027-10-28', outcome.value)).toBe('refused');
    expect(ruled('2027-10-29', outcome.value)).toBe('allowed');
    expect(ruled('2027-10-29', defaultJurisdictionPolicy)).toBe('refused');
  });

  test('versions that overlap, run backwards or come out of order are issues', () => {
    const licence = (...renewWindowDays: unknown[]) => ({
      jurisdictions: { CN: { licence: { renewWindowDays } } },
    });
    const at = 'jurisdictions.CN.licence.renewWindowDays';
    expect(codes(licence(version(90, '2022-04-01', '2022-03-31')))).toEqual([
      `${at}.0.until: wrongOrder`,
    ]);
    const open = version(90, '2022-04-01', null);
    expect(codes(licence(open, version(60, '2027-01-01', null)))).toEqual([
      `${at}.1.from: wrongOrder`,
    ]);
    const ended = version(90, '2022-04-01', '2027-01-01');
    expect(codes(licence(ended, version(60, '2027-01-01', null)))).toEqual([
      `${at}.1.from: wrongOrder`,
    ]);
    expect(codes(licence(ended, version(60, '2027-01-02', null)))).toEqual([]);
    expect(codes(licence({ ...open, reference: '' }))).toHaveLength(1);
  });

  test('a schedule whose ages fall is an issue', () => {
    const olderCars = [
      { afterYears: 15, everyMonths: 6 },
      { afterYears: 10, everyMonths: 12 },
    ];
    const value = { onSiteYears: [6], markOnlyYears: [], unclearYears: [], olderCars };
    const schedules = { van: [version(value, '2004-05-01', null)] };
    expect(codes({ jurisdictions: { CN: { inspection: { schedules } } } })).toEqual([
      'jurisdictions.CN.inspection.schedules.van.0.value.olderCars: wrongOrder',
    ]);
  });
});

describe('the rules of jurisdictions', () => {
  test('every rule is registered under its id, and its schema knows it', () => {
    for (const [id, rule] of Object.entries(lawRules)) {
      expect(rule.id).toBe(id);
      expect(lawRuleSchema().safeParse(id).success).toBe(true);
      expect(rule.title['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(rule.statement).toMatch(/^[A-Z].*\.$/);
    }
  });

  test.each(
    Object.values(lawRules).flatMap((rule) => rule.parameters.map((one) => [rule.id, one.path])),
  )('%s: %s has a default', (_, path) => {
    const value = (path as string)
      .split('.')
      .reduce<unknown>((data, key) => (data as Record<string, unknown>)[key], {
        ...defaultJurisdictionPolicy,
      });
    expect(value).toBeDefined();
  });

  test('every ruling fits its schema, with the law on and off', () => {
    const at = new Date('2026-11-21T09:00:00+08:00');
    const car = {
      country: 'CN',
      buyer: 'household',
      carKind: 'passenger',
      invoicedOn: '2025-01-15',
      km: 1_000,
    } as const;
    for (const policy of [defaultJurisdictionPolicy, lawOffPolicy]) {
      const ruled = [
        [
          inspectionRulingSchema(),
          nextInspection({ country: 'CN', registeredOn: '2024-05-10' }, at, policy),
        ],
        [
          leadRulingSchema(),
          assessLead(
            { country: 'CN', kind: 'licence', endsOn: '2026-12-31', leadDays: 7 },
            at,
            policy,
          ),
        ],
        [legalTermRulingSchema(), assessLegalTerm(car, at, policy)],
        [remedyRulingSchema(), assessRemedies({ ...car, repairDays: 31 }, at, policy)],
        [
          legalClocksRulingSchema(),
          listLegalClocks({ country: 'CN', demandedOn: '2026-11-02' }, at, policy),
        ],
        [
          legalRetentionRulingSchema(),
          assessRetention(
            { country: 'CN', records: [{ kind: 'repairRecord', on: '2026-01-01' }] },
            at,
            policy,
          ),
        ],
      ] as const;
      for (const [schema, ruling] of ruled) expect(schema.safeParse(ruling).success).toBe(true);
    }
  });
});
