import { nextCall } from 'dealer-care/call-windows';
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
    const { callWindows, reminders, churn, contactPermission, planner } = define({
      zone: 'america/new_york',
    });
    const zones = [callWindows, reminders, churn, contactPermission, planner].map(
      (one) => one.zone,
    );
    expect(new Set(zones)).toEqual(new Set(['America/New_York']));
  });

  test('the region is stated once: a customer of unknown region is taken for the store’s', () => {
    const call = { channel: 'voice', purpose: 'maintenance' } as const;
    const at = new Date('2026-03-10T13:10:00+08:00');
    expect(nextCall(call, at, defaultPolicies.callWindows).status).toBe('later');
    expect(nextCall(call, at, define({ region: 'CN-BJ' }).callWindows).status).toBe('now');
  });

  test('holidays are stated once and reach the call windows', () => {
    const year = {
      knowledge: 'official',
      daysOff: ['2028-03-06'],
      makeUpDays: [],
      reference: 'notice',
      confidence: 'confirmed',
    };
    const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' } as const;
    const monday = new Date('2028-03-06T10:00:00+08:00');
    const { callWindows } = define({ holidays: { '2028': year } });
    expect(nextCall(call, monday, defaultPolicies.callWindows).status).toBe('now');
    expect(nextCall(call, monday, callWindows).callAt).toEqual(new Date('2028-03-07T08:30+08:00'));
  });

  test('an untouched area stays as it is, and the outcome is frozen and joined', () => {
    const policies = define({ churn: { lostMonths: 9 } });
    expect(policies.reminders).toEqual(defaultPolicies.reminders);
    expect(Object.isFrozen(policies)).toBe(true);
    expect(orThrow(definePolicies(policies, []))).toEqual(policies);
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
  ])('areas that disagree: %s', (_, layer, expected) => {
    expect(told(layer)).toEqual(expected);
  });

  test('a house that only calls has no written channel to agree on', () => {
    expect(told({ planner: { channels: ['voice'] } })).toEqual([]);
    expect(findDisagreements(defaultPolicies)).toEqual([]);
  });

  test('a base that was not defined is misuse', () => {
    expect(() => definePolicies({ ...defaultPolicies }, [])).toThrow(MisuseError);
  });
});
