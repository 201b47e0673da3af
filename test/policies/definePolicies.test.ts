import { nextCall } from 'dealer-care/call-windows';
import { defaultJurisdictionPolicy, lawOffPolicy } from 'dealer-care/jurisdictions';
import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defaultPolicies, type Policies } from 'dealer-care/planner';
import { definePolicies, findDisagreements, type PolicyLayer } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';

const define = (...layers: readonly PolicyLayer[]): Policies =>
  orThrow(definePolicies(defaultPolicies, layers));

function told(...layers: readonly unknown[]): string[] {
  const result = definePolicies(defaultPolicies, layers as PolicyLayer[]);
  return result.ok ? [] : result.issues.map((one) => `${one.path.join('.')} ${one.code}`);
}

describe('the policies of a store', () => {
  test('group, region and store are laid one over the other', () => {
    const group = { churn: { lostMonths: 9, atRiskMonths: 5 }, reminders: { kmLead: 800 } };
    const region = { churn: { lostMonths: 8 } };
    const store = { reminders: { kmLead: 600 } };
    const { churn, reminders } = define(group, region, store);
    expect([churn.atRiskMonths, churn.lostMonths, reminders.kmLead]).toEqual([5, 8, 600]);
  });

  test('a null of a lower layer removes what a higher one stated', () => {
    const group = {
      callWindows: { bands: { tea: { rule: 'CALL-03', from: '15:00', until: '15:30' } } },
    };
    const store = { callWindows: { bands: { tea: null } } };
    expect(Object.keys(define(group).callWindows.bands)).toContain('tea');
    expect(Object.keys(define(group, store).callWindows.bands)).not.toContain('tea');
  });

  test('the zone is stated once and reaches every area', () => {
    const zones = Object.values(define({ zone: 'america/new_york' })).map((one) => one.zone);
    expect(zones.length).toBe(Object.keys(defaultPolicies).length);
    expect(new Set(zones)).toEqual(new Set(['America/New_York']));
  });

  test('the region is stated once: a customer of unknown region is taken for the store’s', () => {
    const call = { channel: 'voice', purpose: 'maintenance' } as const;
    const at = new Date('2026-03-10T13:10:00+08:00');
    expect(nextCall(call, at, defaultPolicies.callWindows).status).toBe('later');
    expect(nextCall(call, at, define({ region: 'CN-BJ' }).callWindows).status).toBe('now');
  });

  test('holidays are stated once and reach every area that counts working days', () => {
    const year = {
      knowledge: 'official',
      daysOff: ['2028-03-06'],
      makeUpDays: [],
      reference: 'notice',
      confidence: 'confirmed',
    };
    const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' } as const;
    const monday = new Date('2028-03-06T10:00:00+08:00');
    const policies = define({ holidays: { '2028': year } });
    const { callWindows, customers, jurisdiction } = policies;
    expect([customers.holidays['2028'], jurisdiction.holidays['2028']]).toEqual([year, year]);
    expect(nextCall(call, monday, defaultPolicies.callWindows).status).toBe('now');
    expect(nextCall(call, monday, callWindows).callAt).toEqual(new Date('2028-03-07T08:30+08:00'));
  });

  test('an untouched area stays as it is, and the outcome is frozen and joined', () => {
    const policies = define({ churn: { lostMonths: 9 } });
    expect(policies.reminders).toBe(defaultPolicies.reminders);
    expect(Object.isFrozen(policies)).toBe(true);
    expect(orThrow(definePolicies(policies, []))).toEqual(policies);
  });
});

describe('the law under which a store works', () => {
  const law = (...layers: readonly PolicyLayer[]) => define(...layers).jurisdiction;

  test('is off until a country is named', () => {
    expect(defaultPolicies.jurisdiction.jurisdictions).toEqual({});
    expect(law({ jurisdiction: { jurisdictions: { CN: {} } } })).toEqual(defaultJurisdictionPolicy);
  });

  test('is what is known of it, with the changes of all layers', () => {
    const version = {
      value: 120,
      from: '2027-01-01',
      reference: 'notice',
      confidence: 'confirmed',
    };
    const group = { jurisdiction: { jurisdictions: { CN: {} } } };
    const store = {
      jurisdiction: {
        version: 'law-2027',
        jurisdictions: { CN: { licence: { renewWindowDays: [version] } } },
      },
    };
    const changed = law(group, store);
    expect(changed.version).toBe('law-2027');
    expect(changed.jurisdictions.CN?.licence.renewWindowDays).toEqual([
      { ...version, until: null },
    ]);
    expect(changed.jurisdictions.CN?.warranty).toEqual(
      defaultJurisdictionPolicy.jurisdictions.CN?.warranty,
    );
  });

  test('is switched off again by a lower layer', () => {
    const group = { jurisdiction: { jurisdictions: { CN: {} } } };
    const store = { jurisdiction: { jurisdictions: { CN: null } } };
    expect(law(group, store)).toEqual(lawOffPolicy);
  });

  test.each([
    ['a country that is not known', { jurisdictions: { XX: {} } }],
    ['no object', { jurisdictions: { CN: 5 } }],
    ['no object at all', 'x'],
    ['a version that is none', { jurisdictions: { CN: { licence: { renewWindowDays: [5] } } } }],
  ])('%s is refused', (_, jurisdiction) => {
    expect(told({ jurisdiction })).not.toEqual([]);
  });
});

describe('what is refused', () => {
  test('all issues of all areas at once, under their area', () => {
    const layer = {
      churn: { lostMonths: 0 },
      reminders: { kmLead: 'x' },
      planner: { channels: [] },
    };
    expect(new Set(told(layer))).toEqual(
      new Set([
        'churn.lostMonths outOfRange',
        'planner.channels empty',
        'reminders.kmLead wrongType',
      ]),
    );
  });

  test.each([
    ['an unknown area', { messages: {} }, [' unknownKey']],
    ['a layer that is none', 'x', [' wrongType']],
  ])('%s', (_, layer, expected) => {
    expect(told(layer)).toEqual(expected);
  });

  test.each([
    ['zones', { planner: { zone: 'Asia/Urumqi' } }, ['planner.zone disagreement']],
    [
      'exempt notices',
      { contactPermission: { exemptPurposes: { safetyNotice: false } } },
      ['contactPermission.exemptPurposes.safetyNotice disagreement'],
    ],
    [
      'exempt notices the other way',
      { callWindows: { exemptPurposes: { safetyNotice: null } } },
      ['contactPermission.exemptPurposes.safetyNotice disagreement'],
    ],
    [
      'the written channel',
      { planner: { channels: ['voice', 'wechat'] } },
      ['callWindows.writtenChannel disagreement'],
    ],
    [
      'holidays',
      { callWindows: { holidays: { '2026': null } } },
      ['customers.holidays.2026 disagreement', 'jurisdiction.holidays.2026 disagreement'],
    ],
    [
      'the first service',
      { reminders: { firstService: { untilKm: 7500 } } },
      ['segments.life.freeServiceToKm disagreement'],
    ],
    [
      'the first service of one model',
      {
        reminders: {
          models: {
            A4: {
              intervalKm: 7500,
              intervalMonths: 12,
              firstService: { fromKm: 5000, untilKm: 7500, fromMonths: 3, untilMonths: 6 },
            },
          },
        },
        segments: {
          life: {
            models: {
              A4: {
                freeServiceFromKm: 5000,
                freeServiceToKm: 8000,
                freeServiceFromMonths: 3,
                freeServiceToMonths: 6,
              },
              A6: {
                freeServiceFromKm: 1000,
                freeServiceToKm: 2000,
                freeServiceFromMonths: 1,
                freeServiceToMonths: 2,
              },
            },
          },
        },
      },
      ['segments.life.models.A4.freeServiceToKm disagreement'],
    ],
    [
      'which visits count',
      { churn: { visitKinds: { event: false } } },
      ['segments.visitKinds.event disagreement'],
    ],
    [
      'what the end of a contact means',
      { contactPermission: { results: { refused: 'met' } } },
      ['followUps.contactResults.refused disagreement'],
    ],
    [
      'when a card is renewed',
      { reminders: { card: { renewLeadDays: [60, 30] } } },
      ['followUps.cardRenewalDays disagreement'],
    ],
    [
      'over how many days matters are combined',
      { contactPermission: { bundleWithinDays: 3 } },
      ['reminders.combineWithinDays disagreement'],
    ],
    [
      'how ages are cut into bands',
      { segments: { ageBandsFrom: [30, 60] } },
      ['customers.structure.ageBandsFrom disagreement'],
    ],
    [
      'a campaign for a segment that there is not',
      {
        planner: {
          campaigns: {
            spring: {
              purpose: 'promotion',
              promotional: true,
              segment: 'nobody',
              fromOn: '2026-03-01',
              untilOn: '2026-03-31',
            },
          },
        },
      },
      ['planner.campaigns.spring.segment disagreement'],
    ],
    [
      'house and law',
      {
        jurisdiction: { jurisdictions: { CN: {} } },
        reminders: { licence: { renewWindowDays: 120 }, inspection: { opensMonthsBefore: 4 } },
      },
      [
        'reminders.licence.renewWindowDays disagreement',
        'reminders.inspection.opensMonthsBefore disagreement',
      ],
    ],
  ])('areas that disagree: %s', (_, layer, expected) => {
    expect(told(layer)).toEqual(expected);
  });

  test('areas that are changed together agree', () => {
    const layer = {
      reminders: { firstService: { untilKm: 7500 } },
      segments: { life: { freeServiceToKm: 7500 } },
    };
    expect(told(layer)).toEqual([]);
  });

  test('without a law the house says itself from when on a customer can act', () => {
    expect(told({ reminders: { licence: { renewWindowDays: 120 } } })).toEqual([]);
  });

  test('a house that only calls has no written channel to agree on', () => {
    expect(told({ planner: { channels: ['voice'] } })).toEqual([]);
    expect(findDisagreements(defaultPolicies)).toEqual([]);
  });

  test('a base that was not defined is misuse', () => {
    expect(() => definePolicies({ ...defaultPolicies }, [])).toThrow(MisuseError);
  });
});
