import { fc, test as property } from '@fast-check/vitest';
import {
  assessPermission,
  type BlockReason,
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
  explainPermission,
  type PermissionFacts,
} from 'dealer-care/contact-permission';
import { describe, expect, test } from 'vitest';
import { defined } from '../../../src/foundation/kernel/policy.js';

type Consent = PermissionFacts['consents'][number];

const AT = new Date('2026-03-10T09:00:00+08:00');
const planned = (changes: Partial<PermissionFacts> = {}): PermissionFacts => ({
  channel: 'sms',
  purpose: 'promotion',
  promotional: true,
  card: { status: 'active', mobile: '13800000000' },
  consents: [],
  contacts: [],
  ...changes,
});
const pickup = { purpose: 'readyForPickup', promotional: false } as const;
const reminder = { channel: 'voice', purpose: 'maintenance', promotional: false } as const;
const withPolicy = (changes: Partial<ContactPermissionPolicy>): ContactPermissionPolicy =>
  defined({ ...defaultContactPermissionPolicy, ...changes });

function reasonOf(
  changes: Partial<PermissionFacts>,
  policy: ContactPermissionPolicy = defaultContactPermissionPolicy,
  at: Date = AT,
): BlockReason | null {
  const { status, reason } = assessPermission(planned(changes), at, policy);
  expect(status).toBe(reason === null ? 'allowed' : 'blocked');
  return reason;
}

describe('PRIV-04: a refusal is honoured, by channel and purpose', () => {
  const noPromotionalSms: Consent = { answer: 'refused', channel: 'sms', scope: 'promotional' };

  test('PRIV-04: promotional SMS refused stops the promotion, not the car ready for pick-up', () => {
    expect(reasonOf({ consents: [noPromotionalSms] })).toBe('refused');
    expect(reasonOf({ consents: [noPromotionalSms], ...pickup })).toBe(null);
  });

  test.each([
    ['12', 'noContact'],
    ['123456', 'noContact'],
    ['１２３ ４５６', 'noContact'],
    ['1234567', null],
    ['１２３ ４５６７', null],
    ['+49 30 1234567', null],
    [' ', 'noContact'],
  ])('PRIV-04: with the number %j a call and a text are %s', (mobile, reason) => {
    const card = { status: 'active', mobile } as const;
    expect(reasonOf({ card, channel: 'voice' })).toBe(reason);
    expect(reasonOf({ card })).toBe(reason);
    expect(reasonOf({ card, channel: 'wechat' })).toBe(null);
    const [why] = explainPermission(planned({ card }), AT, defaultContactPermissionPolicy);
    expect(why?.facts).toMatchObject({ hasMobile: reason === null });
  });

  test('PRIV-04: the same promotion by voice is allowed', () => {
    expect(reasonOf({ consents: [noPromotionalSms], channel: 'voice' })).toBe(null);
  });

  test('PRIV-04: refusal withdrawn, allowed again', () => {
    const withdrawn: Consent = {
      answer: 'agreed',
      channel: 'sms',
      at: new Date('2026-03-01T00:00:00Z'),
    };
    expect(reasonOf({ consents: [noPromotionalSms, withdrawn] })).toBe(null);
    expect(reasonOf({ consents: [withdrawn, noPromotionalSms] })).toBe(null);
  });

  test('PRIV-04: the ruling names the rule and the class, and holds nothing of the customer', () => {
    expect(
      assessPermission(
        planned({ consents: [noPromotionalSms] }),
        AT,
        defaultContactPermissionPolicy,
      ),
    ).toEqual({
      status: 'blocked',
      contactClass: 'promotion',
      reason: 'refused',
      because: ['PRIV-04'],
      assumed: [],
      missing: [],
    });
  });

  test('PRIV-04: a refusal takes effect at its very instant and is not known before', () => {
    const consents: Consent[] = [{ answer: 'refused', at: AT }];
    const just = (ms: number): Date => new Date(AT.getTime() + ms);
    expect(reasonOf({ consents }, undefined, just(-1))).toBe(null);
    expect(reasonOf({ consents }, undefined, just(0))).toBe('doNotContact');
    expect(reasonOf({ consents }, undefined, just(1))).toBe('doNotContact');
  });

  test('PRIV-04: a refusal lasts, however old it is', () => {
    const consents: Consent[] = [
      { answer: 'refused', channel: 'sms', at: new Date('2001-01-01T00:00:00Z') },
    ];
    expect(reasonOf({ consents })).toBe('refused');
  });

  test('PRIV-04: of two answers at one instant the no decides', () => {
    const yes: Consent = { answer: 'agreed', at: AT };
    const no: Consent = { answer: 'refused', channel: 'sms', at: AT };
    expect(reasonOf({ consents: [yes, no] })).toBe('refused');
    expect(reasonOf({ consents: [no, yes] })).toBe('refused');
  });

  test('PRIV-04: a yes to reminders is no yes to the offers put into them', () => {
    const consents: Consent[] = [
      { answer: 'refused', scope: 'promotional', at: new Date('2025-01-01T00:00:00Z') },
      { answer: 'agreed', scope: 'maintenance', at: new Date('2025-06-01T00:00:00Z') },
    ];
    expect(reasonOf({ consents, ...reminder })).toBe(null);
    expect(reasonOf({ consents, ...reminder, promotional: true })).toBe('refused');
  });

  test('PRIV-04: a refused purpose stops it with an offer too, and no other purpose', () => {
    const consents: Consent[] = [{ answer: 'refused', scope: 'insurance' }];
    const insurance = { channel: 'voice', purpose: 'insurance' } as const;
    expect(reasonOf({ consents, ...insurance, promotional: false })).toBe('refused');
    expect(reasonOf({ consents, ...insurance, promotional: true })).toBe('refused');
    expect(reasonOf({ consents, ...reminder })).toBe(null);
  });
});

describe('PRIV-04: do not contact', () => {
  const consents: Consent[] = [{ answer: 'refused' }];

  test.each(['readyForPickup', 'safetyNotice', 'complaintHandling', 'returnedCall'] as const)(
    'PRIV-04: it lets %s through',
    (purpose) => {
      expect(reasonOf({ consents, purpose, promotional: false })).toBe(null);
    },
  );

  test.each(['maintenance', 'birthday', 'satisfaction', 'event', 'winBack', 'promotion'] as const)(
    'PRIV-04: it stops %s',
    (purpose) => {
      expect(reasonOf({ consents, purpose, promotional: false })).toBe('doNotContact');
    },
  );

  test('PRIV-04: an exempt notice with an offer in it is promotion', () => {
    expect(reasonOf({ consents, ...pickup, promotional: true })).toBe('doNotContact');
  });

  test('PRIV-04: where service notices are not always allowed, it stops them too', () => {
    const strict = withPolicy({ serviceNoticesAlwaysAllowed: false });
    expect(reasonOf({ consents, ...pickup }, strict)).toBe('doNotContact');
    expect(reasonOf({ ...pickup }, strict)).toBe(null);
  });

  test('PRIV-04: said at the end of a call it counts from that instant until a later yes', () => {
    const contacts = [
      { at: new Date('2026-02-01T02:00:00Z'), result: 'refusedFurtherContact' },
    ] as const;
    expect(reasonOf({ contacts, ...reminder })).toBe('doNotContact');
    expect(reasonOf({ contacts, ...reminder }, undefined, new Date('2026-02-01T01:59:59Z'))).toBe(
      null,
    );
    const anew: Consent[] = [{ answer: 'agreed', at: new Date('2026-02-02T00:00:00Z') }];
    expect(reasonOf({ contacts, consents: anew, ...reminder })).toBe(null);
  });

  test('PRIV-04: an offer turned down is no refusal of contact', () => {
    const contacts = [{ at: new Date('2026-02-01T02:00:00Z'), result: 'refused' }] as const;
    expect(reasonOf({ contacts, ...reminder })).toBe(null);
  });
});

describe('PRIV-04: what the card says', () => {
  test.each(['moved', 'carSold'] as const)(
    'PRIV-04: %s stops all but the exempt notices',
    (status) => {
      const card = { status, mobile: '13800000000' };
      expect(reasonOf({ card, ...reminder })).toBe(status);
      expect(reasonOf({ card, ...pickup })).toBe(null);
    },
  );

  test('PRIV-04: the deceased get nothing at all', () => {
    const card = { status: 'deceased', mobile: '13800000000' } as const;
    expect(reasonOf({ card, ...reminder })).toBe('deceased');
    expect(reasonOf({ card, ...pickup })).toBe('deceased');
  });

  test('PRIV-04: what a status stops is the house’s to say', () => {
    const lenient = withPolicy({
      statusStops: { deceased: 'everything', moved: 'nothing', carSold: 'everything' },
    });
    expect(
      reasonOf({ card: { status: 'moved', mobile: '13800000000' }, ...reminder }, lenient),
    ).toBe(null);
    expect(
      reasonOf({ card: { status: 'carSold', mobile: '13800000000' }, ...pickup }, lenient),
    ).toBe('carSold');
  });

  test('PRIV-04: without a mobile there is no call and no text, exempt or not', () => {
    const card = { status: 'active' } as const;
    const sms = planned({ card });
    expect(reasonOf({ card, ...reminder })).toBe('noContact');
    expect(reasonOf({ card: { status: 'active', mobile: ' ' }, ...pickup })).toBe('noContact');
    expect(reasonOf({ card, channel: 'wechat' })).toBe(null);
    expect(assessPermission(sms, AT, defaultContactPermissionPolicy).missing).toEqual(['mobile']);
  });

  test('PRIV-04: a refusal is told before a missing number', () => {
    expect(reasonOf({ card: { status: 'active' }, consents: [{ answer: 'refused' }] })).toBe(
      'doNotContact',
    );
  });
});

describe('PRIV-04: where consent is asked for', () => {
  const needed = withPolicy({
    consentRequired: { care: true, promotion: true, promotionByLaw: false },
  });

  test('PRIV-04: without a record promotion and care are blocked, exempt notices are not', () => {
    expect(reasonOf({}, needed)).toBe('noConsent');
    expect(reasonOf({ ...reminder }, needed)).toBe('noConsent');
    expect(reasonOf({ ...pickup }, needed)).toBe(null);
    expect(assessPermission(planned(), AT, needed).missing).toEqual(['consents']);
  });

  test('PRIV-04: by default a missing record stops neither', () => {
    expect(reasonOf({})).toBe(null);
    expect(reasonOf({ ...reminder })).toBe(null);
  });

  test.each<[string, Consent, boolean, boolean]>([
    ['to everything', { answer: 'agreed' }, true, true],
    ['to offers', { answer: 'agreed', scope: 'promotional' }, true, false],
    ['to reminders', { answer: 'agreed', scope: 'maintenance' }, false, true],
    ['on another channel', { answer: 'agreed', channel: 'email' }, false, false],
    ['given later', { answer: 'agreed', at: new Date(AT.getTime() + 1) }, false, false],
  ])('PRIV-04: a yes %s', (_, one, offer, care) => {
    expect(reasonOf({ consents: [one] }, needed)).toBe(offer ? null : 'noConsent');
    expect(reasonOf({ consents: [one], ...reminder }, needed)).toBe(care ? null : 'noConsent');
  });
});

describe('explainPermission', () => {
  test.each<[string, Partial<PermissionFacts>, Partial<ContactPermissionPolicy>, string]>([
    [
      'left alone, notices go out',
      { consents: [{ answer: 'refused' }] },
      {},
      '客户要求不再打扰，除取车、安全等必要通知外不再联系。',
    ],
    [
      'left alone, nothing goes out',
      { ...pickup, consents: [{ answer: 'refused' }] },
      { serviceNoticesAlwaysAllowed: false },
      '客户要求不再打扰，不再联系。',
    ],
    [
      'moved, notices go out',
      { card: { status: 'moved' } },
      {},
      '客户已搬离，除取车、安全等必要通知外不再联系。',
    ],
    [
      'moved, nothing goes out',
      { ...pickup, card: { status: 'moved' } },
      { serviceNoticesAlwaysAllowed: false },
      '客户已搬离，不再联系。',
    ],
    [
      'sold, everything stopped',
      { card: { status: 'carSold' } },
      { statusStops: { deceased: 'everything', moved: 'nothing', carSold: 'everything' } },
      '客户的车已售出，不再联系。',
    ],
    ['deceased', { card: { status: 'deceased' } }, {}, '客户已故，不再联系。'],
  ])('PRIV-04: a stop is told with what it lets through: %s', (_, changes, policy, words) => {
    const [reason] = explainPermission(planned(changes), AT, withPolicy(policy));
    expect(reason?.sentence['zh-CN']).toBe(words);
  });

  test('PRIV-04: it shows the wish that decided and a sentence in both languages', () => {
    const consents: Consent[] = [
      { answer: 'refused', channel: 'sms', at: new Date('2026-01-01T00:00:00Z') },
    ];
    const [reason] = explainPermission(planned({ consents }), AT, defaultContactPermissionPolicy);
    expect(reason?.facts).toMatchObject({
      wish: 'refused',
      wishChannel: 'sms',
      wishAt: '2026-01-01T00:00:00.000Z',
    });
    expect(reason?.sentence['zh-CN']).toBe(
      '客户拒绝了这种联系方式或内容，在客户重新同意之前不这样联系。',
    );
  });

  test('PRIV-04: an allowed contact is explained too, and a status by its policy value', () => {
    const [allowed] = explainPermission(planned(reminder), AT, defaultContactPermissionPolicy);
    expect(allowed?.sentence.en).toBe('Care, and the customer has not refused it: allowed.');
    const [moved] = explainPermission(
      planned({ card: { status: 'moved' } }),
      AT,
      defaultContactPermissionPolicy,
    );
    expect(moved?.policy['statusStops.moved']).toBe('allButExempt');
  });
});

test('an invalid date and an unchecked policy are refused', () => {
  expect(() =>
    assessPermission(planned(), new Date(Number.NaN), defaultContactPermissionPolicy),
  ).toThrow(/at/);
  expect(() => assessPermission(planned(), AT, { ...defaultContactPermissionPolicy })).toThrow(
    /notDefined/,
  );
});

const consent: fc.Arbitrary<Consent> = fc.record(
  {
    answer: fc.constantFrom('agreed' as const, 'refused' as const),
    channel: fc.constantFrom('sms' as const, 'voice' as const),
    scope: fc.constantFrom('promotional' as const, 'promotion' as const, 'maintenance' as const),
    at: fc.integer({ min: 0, max: 6 }).map((day) => new Date(Date.UTC(2026, 2, 6 + day))),
  },
  { requiredKeys: ['answer'] },
);

property.prop([fc.array(consent, { maxLength: 6 }), fc.boolean()])(
  'PRIV-04: the order of records does not matter, and a refusal is never added by a yes',
  (consents, promotional) => {
    const facts = { promotional, purpose: 'maintenance', channel: 'sms' } as const;
    const reason = reasonOf({ consents, ...facts });
    expect(reasonOf({ consents: [...consents].reverse(), ...facts })).toBe(reason);
    const refusals = consents.filter((one) => one.answer === 'refused');
    if (reasonOf({ consents: refusals, ...facts }) === null) expect(reason).toBe(null);
  },
);
