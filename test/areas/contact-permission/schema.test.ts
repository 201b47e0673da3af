import {
  assessPermission,
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
  limitContacts,
} from 'dealer-care/contact-permission';
import { describe, expect, test } from 'vitest';
import { checkContactPermissionPolicy } from '../../../src/areas/contact-permission/checkContactPermissionPolicy.js';
import { contactPermissionPolicySchema } from '../../../src/areas/contact-permission/policySchema.js';
import { contactPermissionRules } from '../../../src/areas/contact-permission/rules.js';
import {
  limitFactsSchema,
  limitRulingSchema,
  permissionFactsSchema,
  permissionRulingSchema,
} from '../../../src/areas/contact-permission/schema.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';

const AT = new Date('2026-03-10T09:00:00+08:00');

describe('the schemas of contact permission', () => {
  test('the default policy passes its own schema', () => {
    expect(parseWith(contactPermissionPolicySchema(), defaultContactPermissionPolicy)).toEqual({
      ok: true,
      value: defaultContactPermissionPolicy,
    });
  });

  test.each([
    [{ maxContactsPerDay: 0 }, 'maxContactsPerDay'],
    [{ maxPromotionalPer30Days: 1.5 }, 'maxPromotionalPer30Days'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ exemptPurposes: { gossip: true } }, 'exemptPurposes'],
  ])('a policy with %j is refused at %s', (changes, path) => {
    const read = parseWith(contactPermissionPolicySchema(), {
      ...defaultContactPermissionPolicy,
      ...changes,
    });
    expect(!read.ok && read.issues[0].path[0]).toBe(path);
  });

  test('planned contacts are read from JSON and ruled on, and the rulings pass their schemas', () => {
    const read = parseWith(permissionFactsSchema(), {
      channel: 'voice',
      purpose: 'maintenance',
      promotional: false,
      card: { status: 'active', mobile: null },
      consents: [{ answer: 'refused', scope: 'promotional', at: '2026-01-01T08:00:00+08:00' }],
      contacts: [{ at: '2026-01-01T08:00:00+0800', result: 'reached' }],
    });
    if (!read.ok) throw new Error('refused');
    const ruling = assessPermission(read.value, AT, defaultContactPermissionPolicy);
    expect(ruling.reason).toBe('noContact');
    expect(permissionRulingSchema().safeParse(ruling).success).toBe(true);

    const wanted = parseWith(limitFactsSchema(), {
      candidates: [
        { key: 'a', purpose: 'maintenance', promotional: false, car: 'V1', dueOn: '2026-03-12' },
      ],
      contacts: [
        { at: '2026-03-10T00:30:00Z', channel: 'sms', purpose: 'insurance', result: 'delivered' },
      ],
    });
    if (!wanted.ok) throw new Error('refused');
    const [limit] = limitContacts(wanted.value, AT, defaultContactPermissionPolicy);
    expect(limit?.status).toBe('postponed');
    expect(limitRulingSchema().safeParse(limit).success).toBe(true);
  });
});

describe('checkContactPermissionPolicy', () => {
  const check = (changes: Partial<ContactPermissionPolicy>): unknown =>
    checkContactPermissionPolicy({ ...defaultContactPermissionPolicy, ...changes }).map((one) => [
      one.code,
      one.path,
    ]);

  test('the default contradicts nothing', () => {
    expect(check({})).toEqual([]);
  });

  test('more promotions a day than in 30 days can never be', () => {
    expect(check({ maxPromotionalPerDay: 4 })).toEqual([]);
    expect(check({ maxPromotionalPerDay: 5 })).toEqual([['wrongOrder', ['maxPromotionalPerDay']]]);
  });

  test('an offer is no free contact', () => {
    expect(
      check({ promotionalPurposes: { promotion: true, festival: true, safetyNotice: true } }),
    ).toEqual([
      ['disagreement', ['exemptPurposes', 'safetyNotice']],
      ['disagreement', ['greetingPurposes', 'festival']],
    ]);
  });
});

test('each registered rule stands under its own id', () => {
  expect(Object.values(contactPermissionRules).map((rule) => rule.id)).toEqual(
    Object.keys(contactPermissionRules),
  );
});
