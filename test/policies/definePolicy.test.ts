import { assessCall, defaultCallWindowPolicy } from 'dealer-care/call-windows';
import { assessChurn, defaultChurnPolicy } from 'dealer-care/churn';
import { defaultContactPermissionPolicy } from 'dealer-care/contact-permission';
import { defaultCustomerPolicy } from 'dealer-care/customers';
import { defaultFollowUpPolicy } from 'dealer-care/follow-ups';
import { defaultJurisdictionPolicy } from 'dealer-care/jurisdictions';
import { type Issue, isDefined, MisuseError, orThrow, type Result } from 'dealer-care/kernel';
import { defaultPlannerPolicy } from 'dealer-care/planner';
import {
  defineCalendarPolicy,
  defineCallWindowPolicy,
  defineChurnPolicy,
  defineContactPermissionPolicy,
  defineCustomerPolicy,
  defineFollowUpPolicy,
  defineJurisdictionPolicy,
  definePlannerPolicy,
  defineReminderPolicy,
  defineSegmentPolicy,
} from 'dealer-care/policies';
import { assessServiceReminder, defaultReminderPolicy } from 'dealer-care/reminders';
import { defaultSegmentPolicy } from 'dealer-care/segments';
import { assessOpening, defaultCalendarPolicy } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

const issuesOf = (result: Result<unknown>): readonly Issue[] => (result.ok ? [] : result.issues);
const told = (result: Result<unknown>): string[] =>
  issuesOf(result).map((one) => `${one.path.join('.')} ${one.code}`);

describe('defining a policy', () => {
  test('objects merge, lists replace, null removes', () => {
    const changes = {
      bands: { lunch: { until: '12:30' }, weekend: null },
      waiveOrder: ['holiday'],
    };
    const policy = orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
    expect(policy.bands['lunch']).toEqual({ rule: 'CALL-03', from: '12:00', until: '12:30' });
    expect(Object.keys(policy.bands)).not.toContain('weekend');
    expect(policy.waiveOrder).toEqual(['holiday']);
    expect(policy.bands['late']).toEqual(defaultCallWindowPolicy.bands['late']);
  });

  test('neither the base nor the changes are touched', () => {
    const changes = { models: { A: { intervalKm: 7500, intervalMonths: 12 } } };
    const before = structuredClone(changes);
    orThrow(defineReminderPolicy(defaultReminderPolicy, changes));
    expect(changes).toEqual(before);
    expect(defaultReminderPolicy.models).toEqual({});
  });

  test('a defined policy is the base of the next', () => {
    const house = orThrow(defineChurnPolicy(defaultChurnPolicy, { lostMonths: 9 }));
    const store = orThrow(defineChurnPolicy(house, { atRiskMonths: 5 }));
    expect([store.atRiskMonths, store.lostMonths]).toEqual([5, 9]);
  });

  test('a zone may be spelt in any way and is kept in one', () => {
    const policy = orThrow(definePlannerPolicy(defaultPlannerPolicy, { zone: 'asia/URUMQI' }));
    expect(policy.zone).toBe('Asia/Urumqi');
  });

  test('holiday years are added, not replaced', () => {
    const year = {
      knowledge: 'official',
      daysOff: ['2028-01-01'],
      makeUpDays: [],
      reference: 'notice',
      confidence: 'confirmed',
    };
    const changes = { holidays: { '2028': year } };
    const policy = orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
    expect(Object.keys(policy.holidays)).toEqual([
      ...Object.keys(defaultCallWindowPolicy.holidays),
      '2028',
    ]);
  });

  test('hours of a place can be defined and asked', () => {
    const changes = { hours: { '2': [['09:00', '12:00']] } };
    const policy = orThrow(defineCalendarPolicy(defaultCalendarPolicy, changes));
    const at = new Date('2026-03-10T12:00:00+08:00');
    expect(assessOpening(at, policy).status).toBe('closed');
    expect(assessOpening(at, defaultCalendarPolicy).status).toBe('open');
  });
});

describe('what is refused at once, not at the first customer', () => {
  test('all issues come together, each with its place', () => {
    const changes = { kmLead: -1, dayLead: 'x', zone: 'Asia/Nowhere', surprise: 1 };
    expect(new Set(told(defineReminderPolicy(defaultReminderPolicy, changes)))).toEqual(
      new Set([
        'dayLead wrongType',
        'kmLead outOfRange',
        'surprise unknownKey',
        'zone unknownZone',
      ]),
    );
  });

  test.each([
    ['an unknown zone', { zone: 'Asia/Atlantis' }, 'zone unknownZone'],
    ['an offset for a zone', { zone: '+08:00' }, 'zone unknownZone'],
    ['a time that is none', { bands: { late: { from: '25:00' } } }, 'bands.late.from unreadable'],
    ['equal ends', { bands: { late: { from: '24:00', until: '24:00' } } }, undefined],
    ['years backwards', { years: { from: 2030, until: 2020 } }, undefined],
    ['a week that never opens', { bands: { lunch: { from: '00:00', until: '24:00' } } }, undefined],
    ['a removed zone', { zone: null }, 'zone required'],
    ['a prototype key', JSON.parse('{"bands":{"__proto__":{"from":"08:00"}}}'), undefined],
    ['no object at all', 'x', undefined],
  ])('call windows: %s', (_, changes, expected) => {
    const found = told(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
    expect(found.length).toBeGreaterThan(0);
    if (expected !== undefined) expect(found).toContain(expected);
  });

  test.each([
    ['at risk after lost', { atRiskMonths: 7 }],
    ['no month', { lostMonths: 0 }],
  ])('churn: %s', (_, changes) => {
    expect(told(defineChurnPolicy(defaultChurnPolicy, changes))).not.toEqual([]);
  });

  test.each([
    ['first service backwards', { firstService: { fromKm: 6000 } }],
    ['a spread below one', { spread: 0.5 }],
  ])('reminders: %s', (_, changes) => {
    expect(told(defineReminderPolicy(defaultReminderPolicy, changes))).not.toEqual([]);
  });

  test('contact permission: a negative cap', () => {
    const result = defineContactPermissionPolicy(defaultContactPermissionPolicy, {
      maxContactsPerDay: -1,
    });
    expect(told(result)).toEqual(['maxContactsPerDay outOfRange']);
  });

  test('planner: no channel, a channel twice', () => {
    const changes = { channels: [], order: ['due', 'due'] };
    expect(told(definePlannerPolicy(defaultPlannerPolicy, changes))).toEqual([
      'channels empty',
      'order duplicate',
    ]);
  });

  test('follow-ups: more questions than fit, a span backwards', () => {
    const changes = { maxScoredQuestions: 9, salesFromDays: 20 };
    expect(told(defineFollowUpPolicy(defaultFollowUpPolicy, changes))).toEqual([
      'salesFromDays wrongOrder',
      'maxScoredQuestions outOfRange',
    ]);
  });

  test('segments: a ring inside the core, a fact that nobody knows', () => {
    const condition = { all: null, fact: 'noSuchFact', op: 'eq', value: 1 };
    const changes = { ringInnerKm: 12, definitions: { firstServiceDue: { condition } } };
    expect(told(defineSegmentPolicy(defaultSegmentPolicy, changes))).toEqual([
      'ringInnerKm wrongOrder',
      'definitions.firstServiceDue.condition.fact unknownFact',
    ]);
  });

  test('customers: a contact field that no card has', () => {
    const changes = { card: { contactFields: { pager: true } } };
    expect(told(defineCustomerPolicy(defaultCustomerPolicy, changes))).toEqual([
      'card.contactFields.pager unknownName',
    ]);
  });

  test('law: a version that begins before the one before has ended', () => {
    const first = { value: 90, from: '2020-01-01', reference: 'a', confidence: 'confirmed' };
    const changes = {
      jurisdictions: {
        CN: { licence: { renewWindowDays: [first, { ...first, from: '2024-01-01' }] } },
      },
    };
    expect(told(defineJurisdictionPolicy(defaultJurisdictionPolicy, changes))).toEqual([
      'jurisdictions.CN.licence.renewWindowDays.1.from wrongOrder',
    ]);
  });

  test('opening hours that never open', () => {
    expect(told(defineCalendarPolicy(defaultCalendarPolicy, { hours: null }))).toEqual([
      'hours required',
    ]);
  });
});

describe('only a defined policy is accepted', () => {
  const at = new Date('2026-03-10T10:00:00+08:00');
  const contact = { channel: 'voice', purpose: 'maintenance' } as const;

  test('a default and a defined one are; a copy, a clone and nothing are not', () => {
    const changed = orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, {}));
    expect([isDefined(defaultCallWindowPolicy), isDefined(changed)]).toEqual([true, true]);
    expect(assessCall(contact, at, changed).status).toBe('allowed');
    for (const other of [{ ...changed }, structuredClone(changed), undefined, null]) {
      expect(() => assessCall(contact, at, other as never)).toThrow(MisuseError);
      expect(() => defineCallWindowPolicy(other as never, {})).toThrow(MisuseError);
    }
  });

  test('every area asks', () => {
    const facts = { card: { status: 'active' }, vehicles: [], visits: [] } as const;
    const car = { car: { status: 'inUse', odometer: [] }, services: [] } as const;
    expect(() => assessChurn(facts, at, { ...defaultChurnPolicy })).toThrow(MisuseError);
    expect(() => assessServiceReminder(car, at, { ...defaultReminderPolicy })).toThrow(MisuseError);
  });

  test('what was defined cannot be changed', () => {
    const policy = orThrow(
      defineReminderPolicy(defaultReminderPolicy, {
        models: { A: { intervalKm: 7500, intervalMonths: 12 } },
      }),
    ) as unknown as { kmLead: number; models: Record<string, { intervalKm: number }> };
    expect(() => {
      policy.kmLead = 1;
    }).toThrow(TypeError);
    expect(() => {
      policy.models['B'] = { intervalKm: 1 };
    }).toThrow(TypeError);
    expect(() => {
      (policy.models['A'] as { intervalKm: number }).intervalKm = 1;
    }).toThrow(TypeError);
  });

  test('the mark is invisible', () => {
    const policy = orThrow(definePlannerPolicy(defaultPlannerPolicy, {}));
    expect(policy).toEqual({ ...defaultPlannerPolicy });
    expect(JSON.parse(JSON.stringify(policy))).toEqual({ ...defaultPlannerPolicy });
  });
});
