import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  advanceRetention,
  assessCollection,
  assessDisclosure,
  assessRetention,
  assessSharing,
  assessVisibility,
  type CollectionFacts,
  type DisclosureFacts,
  defaultCustomerPolicy,
  eraseCard,
  explainCollection,
  explainDisclosure,
  explainRetention,
  explainSharing,
  explainVisibility,
  maskField,
  type RetentionFloor,
  type RetentionRecord,
  type SharingFacts,
  type VisibilityFacts,
} from '../../../src/areas/customers/index.js';
import { auditEntrySchema } from '../../../src/areas/customers/privacySchema.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { cardOf, DESK, HOSTILE, held, inShanghai, policyWith } from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');

describe('PRIV-01: no collecting without purpose and source', () => {
  const rule = (facts: CollectionFacts) => assessCollection(facts, AT, defaultCustomerPolicy);

  test('PRIV-01: without a purpose refused, with purpose and source accepted', () => {
    const whole = {
      field: 'mobile',
      purpose: 'service',
      source: 'customer',
      collector: 'E1',
      collectedAt: AT,
    };
    expect(rule({ ...whole, purpose: undefined })).toMatchObject({
      status: 'refused',
      reason: 'incomplete',
      missing: ['purpose'],
    });
    expect(rule(whole)).toMatchObject({ status: 'accepted', reason: null, missing: [] });
    expect(rule({ field: 'mobile', purpose: 'service', source: 'customer' })).toMatchObject({
      status: 'accepted',
      missing: ['collector', 'collectedAt'],
    });
  });

  test('PRIV-01: marketing needs a clear yes', () => {
    const facts = { field: 'mobile', purpose: 'service', source: 'customer' };
    expect(rule(facts).marketingAllowed).toBe(false);
    expect(rule({ ...facts, marketingConsent: false }).marketingAllowed).toBe(false);
    expect(rule({ ...facts, marketingConsent: true }).marketingAllowed).toBe(true);
    expect(rule({ field: 'mobile', marketingConsent: true }).marketingAllowed).toBe(false);
  });

  test('PRIV-01: a sensitive field needs a consent of its own', () => {
    const facts = { field: 'locationTrack', purpose: 'rescue', source: 'car' };
    expect(rule(facts)).toMatchObject({ status: 'refused', reason: 'noSeparateConsent' });
    expect(rule(facts).missing).toContain('separateConsent');
    expect(rule({ ...facts, separateConsent: true }).status).toBe('accepted');
  });

  test.each(['idNumber', 'idScan', 'licenceNumber'])('L12: %s is never kept', (field) => {
    const facts = { field, purpose: 'sale', source: 'customer', separateConsent: true };
    expect(rule(facts)).toMatchObject({ reason: 'neverKept', because: ['PRIV-01', 'L12'] });
  });

  test('PRIV-01: a time to come is not known yet; the house may ask for more', () => {
    const facts = {
      field: 'mobile',
      purpose: 'service',
      source: 'customer',
      collectedAt: new Date(AT.getTime() + 1),
    };
    expect(rule(facts).missing).toEqual(['collector', 'collectedAt']);
    const strict = policyWith({ privacy: { required: { collector: true } } });
    expect(assessCollection(facts, AT, strict).status).toBe('refused');
  });

  test.each([
    [{ field: 'mobile' }, '要先写明：用途、来源'],
    [{ field: 'mobile', purpose: 'service', source: 'customer' }, '可以采集'],
    [{ field: 'idScan' }, '不进客户档案'],
    [{ field: 'health', purpose: 'service', source: 'customer' }, '敏感信息'],
  ])('PRIV-01: %o is explained', (facts, words) => {
    const [reason] = explainCollection(facts, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toContain(words);
    expect(reason?.sentence.en.length).toBeGreaterThan(20);
  });
});

const look = (more: Partial<VisibilityFacts> = {}): VisibilityFacts => ({
  role: 'technician',
  field: 'mobile',
  purpose: 'service',
  assigned: false,
  forExport: false,
  ...more,
});
const shown = (value: string, more: Partial<VisibilityFacts> = {}): string | null => {
  const facts = look(more);
  const { status } = assessVisibility(facts, AT, defaultCustomerPolicy);
  return maskField(facts.field, value, status, defaultCustomerPolicy);
};

describe('PRIV-02: no leak and no misuse', () => {
  test('PRIV-02: for an unassigned role 13812345678 is 138****5678', () => {
    expect(shown('13812345678')).toBe('138****5678');
    expect(assessVisibility(look(), AT, defaultCustomerPolicy)).toEqual({
      status: 'masked',
      reason: 'role',
      audit: {
        at: AT,
        by: null,
        customerId: null,
        role: 'technician',
        field: 'mobile',
        purpose: 'service',
        forExport: false,
        outcome: 'masked',
      },
      because: ['PRIV-02'],
      assumed: ['collectedFor', 'retention'],
      missing: [],
    });
  });

  test.each<[string, Partial<VisibilityFacts>, string, string | null]>([
    ['assigned staff', { assigned: true }, 'full', null],
    ['an export', { assigned: true, forExport: true }, 'masked', 'export'],
    ['no purpose', { assigned: true, purpose: undefined }, 'hidden', 'noPurpose'],
    ['a blank purpose', { assigned: true, purpose: ' ' }, 'hidden', 'noPurpose'],
    ['its purpose', { assigned: true, collectedFor: ['service'] }, 'full', null],
    ['another purpose', { assigned: true, collectedFor: ['sale'] }, 'hidden', 'otherPurpose'],
    ['restricted data', { assigned: true, retention: 'restricted' }, 'hidden', 'restricted'],
    [
      'restricted data, by law',
      {
        assigned: true,
        retention: 'restricted',
        purpose: 'legalObligation',
        collectedFor: ['sale'],
      },
      'full',
      null,
    ],
    [
      'erased data',
      { assigned: true, retention: 'erased', purpose: 'legalObligation' },
      'hidden',
      'erased',
    ],
    ['a field nobody knows', { assigned: true, field: 'shoeSize' }, 'hidden', 'unknownField'],
    ['a prototype', { assigned: true, field: 'constructor' }, 'hidden', 'unknownField'],
    ['the model of a car', { field: 'model' }, 'full', null],
    ['the model in an export', { field: 'model', forExport: true }, 'full', null],
  ])('PRIV-02: %s', (_, more, status, reason) => {
    const ruling = assessVisibility(look(more), AT, defaultCustomerPolicy);
    expect([ruling.status, ruling.reason, ruling.audit.outcome]).toEqual([status, reason, status]);
    const [told] = explainVisibility(look(more), AT, defaultCustomerPolicy);
    expect(told?.sentence['zh-CN']).toMatch(/。$/);
  });

  test.each([
    ['customerRelationsManager', 'full'],
    ['salesConsultant', 'full'],
    ['serviceAdvisor', 'hidden'],
    ['generalManager', 'hidden'],
    ['receptionClerk', 'hidden'],
  ] as const)('PRIV-02: the identity paper is %s for %s', (role, status) => {
    for (const assigned of [true, false]) {
      const facts = look({ role, field: 'idReference', assigned });
      expect(assessVisibility(facts, AT, defaultCustomerPolicy).status).toBe(status);
    }
    const exported = look({ role, field: 'idReference', forExport: true });
    expect(assessVisibility(exported, AT, defaultCustomerPolicy).status).toBe(
      status === 'full' ? 'masked' : 'hidden',
    );
  });

  test.each([
    ['mobile', '13812345678', '138****5678'],
    ['homePhone', '1234567', '****'],
    ['idReference', '11010519491231002X', '110****002X'],
    ['idReference', 'P-77', '****'],
    ['name', '张小明', '张**'],
    ['vin', 'LSVAA4182E2184847', '…184847'],
    ['plate', '苏E12345', '…2345'],
    ['address', '人民路 1 号', '****'],
    ['email', 'a@b.cn', '****'],
    ['region', 'CN-JS', '****'],
    ['lastVisitOn', '2026-03-01', '****'],
    ['preferredChannel', 'sms', '****'],
    ['model', 'ix35', 'ix35'],
  ])('PRIV-02: masked, %s “%s” is “%s”', (field, value, masked) => {
    expect(maskField(field, value, 'masked', defaultCustomerPolicy)).toBe(masked);
    expect(maskField(field, value, 'hidden', defaultCustomerPolicy)).toBe(null);
    expect(maskField(field, value, 'full', defaultCustomerPolicy)).toBe(value);
  });

  test.each([
    [{}, false, '不是负责该客户的人员，「手机」只显示部分内容。'],
    [
      { departments: { afterSales: 'masked' } },
      false,
      '按这个岗位的权限，「手机」只显示部分内容。',
    ],
    [{ departments: { afterSales: 'masked' } }, true, '按这个岗位的权限，「手机」只显示部分内容。'],
    [{ assigned: 'masked' }, true, '按这个岗位的权限，「手机」只显示部分内容。'],
    [{ assigned: 'hidden', others: 'hidden' }, true, '这个岗位无权查看「手机」。'],
  ])('PRIV-02: with %o, assigned %s, it is told why', (visibility, assigned, words) => {
    const policy = policyWith({ fields: { mobile: { visibility } } });
    const [told] = explainVisibility(look({ assigned }), AT, policy);
    expect(told?.sentence['zh-CN']).toBe(words);
  });

  test('PRIV-02: the trail says who looked and at whose data, and goes through JSON', () => {
    const { audit } = assessVisibility(
      look({ by: 'E7', customerId: 'C1', purpose: undefined }),
      AT,
      defaultCustomerPolicy,
    );
    expect(audit).toMatchObject({ by: 'E7', customerId: 'C1', purpose: null });
    const nobody = assessVisibility(look(), AT, defaultCustomerPolicy).audit;
    for (const entry of [audit, nobody]) {
      const read = parseWith(auditEntrySchema(), JSON.parse(JSON.stringify(entry)));
      expect(read).toEqual({ ok: true, value: entry });
    }
  });

  test('PRIV-02: each role belongs to one department', () => {
    expect(defaultCustomerPolicy.departments).toEqual({
      receptionClerk: 'frontDesk',
      salesConsultant: 'sales',
      seniorSalesConsultant: 'sales',
      showroomManager: 'sales',
      salesManager: 'sales',
      marketingManager: 'marketing',
      customerRelationsManager: 'customerRelations',
      satisfactionSpecialist: 'customerRelations',
      customerServiceSpecialist: 'customerRelations',
      lostCustomerSpecialist: 'customerRelations',
      customerDirector: 'customerRelations',
      complaintOfficer: 'customerRelations',
      afterSalesStaff: 'afterSales',
      serviceAdvisor: 'afterSales',
      technician: 'afterSales',
      claimsClerk: 'afterSales',
      accessoriesManager: 'afterSales',
      repairServiceSpecialist: 'afterSales',
      usedCarSalesperson: 'usedCars',
      generalManager: 'management',
      valueAddedServiceDirector: 'management',
    });
  });

  test('PRIV-02: no personal field goes into an export in full', () => {
    for (const [field, { personal }] of Object.entries(defaultCustomerPolicy.fields)) {
      if (!personal) continue;
      const role = 'customerRelationsManager';
      const ruling = assessVisibility(
        look({ role, field, assigned: true, forExport: true }),
        AT,
        defaultCustomerPolicy,
      );
      expect([field, ruling.status]).toEqual([field, 'masked']);
      const value = '2026-03-01 江苏省苏州市';
      expect(maskField(field, value, ruling.status, defaultCustomerPolicy)).not.toBe(value);
    }
  });

  const digits = fc.stringMatching(/^[0-9]{0,24}$/);
  property.prop([digits, fc.constantFrom('', ' ', '+86', '-')])(
    'PRIV-02: a masked number never shows more than three and four digits',
    (value, before) => {
      for (const field of ['mobile', 'homePhone', 'fax', 'idReference']) {
        const masked = maskField(field, before + value, 'masked', defaultCustomerPolicy) ?? '';
        expect(masked).toMatch(/^(?:\d{3}\*{4}[\dX]{4}|\*{4})$/);
      }
    },
  );

  property.prop([
    fc.oneof(fc.string({ minLength: 3, unit: 'grapheme' }), fc.constantFrom(...HOSTILE)),
    fc.constantFrom(...Object.keys(defaultCustomerPolicy.fields)),
  ])('PRIV-02: of any text, masked fields show at most what their mask says', (value, field) => {
    const { mask } = defaultCustomerPolicy.fields[field] ?? { mask: 'all' };
    const masked = maskField(field, value, 'masked', defaultCustomerPolicy) ?? '';
    const shownAtMost = { number: 7, idNumber: 7, name: 1, vin: 6, plate: 4, all: 0, none: 1e6 }[
      mask
    ];
    const bare = mask === 'none' ? '' : masked.replace(/^…|\*+/gu, '');
    expect([...bare].length <= shownAtMost).toBe(true);
    expect(maskField(field, value, 'hidden', defaultCustomerPolicy)).toBe(null);
  });

  property.prop([
    fc.constantFrom(...Object.keys(defaultCustomerPolicy.fields)),
    fc.constantFrom('technician', 'salesConsultant', 'customerRelationsManager', 'receptionClerk'),
    fc.boolean(),
  ])('PRIV-02: an export never shows more than the screen', (field, role, assigned) => {
    const open = { hidden: 0, masked: 1, full: 2 };
    const seen = (forExport: boolean) =>
      open[
        assessVisibility(
          look({ field, role: role as 'technician', assigned, forExport }),
          AT,
          defaultCustomerPolicy,
        ).status
      ];
    expect(seen(true) <= seen(false)).toBe(true);
  });
});

describe('L15: passing data on', () => {
  const facts = (more: Partial<SharingFacts> = {}): SharingFacts => ({
    recipient: 'maker',
    as: 'controller',
    consents: [],
    ...more,
  });
  const agreed = { answer: 'agreed', recipient: 'maker', at: AT } as const;

  test.each<[string, Partial<SharingFacts>, string | null]>([
    ['no record', {}, 'noConsent'],
    ['a yes to somebody else', { consents: [{ ...agreed, recipient: 'insurer' }] }, 'noConsent'],
    ['a yes', { consents: [agreed] }, null],
    ['a yes to come', { consents: [{ ...agreed, at: new Date(AT.getTime() + 1) }] }, 'noConsent'],
    [
      'a yes and a no at one instant',
      { consents: [{ ...agreed, answer: 'refused' }, agreed] },
      'refusedByCustomer',
    ],
    [
      'a no and a later yes',
      {
        consents: [agreed, { ...agreed, answer: 'refused', at: new Date(AT.getTime() - 1) }],
      },
      null,
    ],
    ['a processor without contract', { as: 'processor' }, 'noContract'],
    ['a processor with contract', { as: 'processor', contract: true }, null],
  ])('L15: %s', (_, more, reason) => {
    const ruling = assessSharing(facts(more), AT, defaultCustomerPolicy);
    expect(ruling).toMatchObject({
      status: reason === null ? 'allowed' : 'refused',
      reason,
      because: ['PRIV-02', 'L15'],
    });
    const reasons = explainSharing(facts(more), AT, defaultCustomerPolicy);
    expect(reasons.map((one) => one.rule)).toEqual(['PRIV-02', 'L15']);
  });
});

describe('L13: stored, not used, while a law asks for it', () => {
  const FLOORS: readonly RetentionFloor[] = [
    { kind: 'repairRecords', until: '2031-06-30' },
    { kind: 'salesArchive', until: '2035-05-01' },
    { kind: 'textLogs', until: '2026-06-01' },
  ];
  const endedAt = inShanghai('2026-03-01T09:00:00');
  const rule = (local: string, floors = FLOORS, ended: Date | undefined = endedAt) =>
    assessRetention({ endedAt: ended, floors }, inShanghai(local), defaultCustomerPolicy);

  test('L13: the longest term decides, its last day included', () => {
    expect(rule('2035-05-01T23:59:59.999')).toEqual({
      status: 'restricted',
      keepUntilOn: '2035-05-01',
      heldBy: 'salesArchive',
      eraseFromOn: '2035-05-02',
      because: ['PRIV-02', 'L13'],
      assumed: [],
      missing: [],
    });
    expect(rule('2035-05-02T00:00:00').status).toBe('erased');
  });

  test('L13: before the request the data are in use, without a term they go at once', () => {
    expect(rule('2026-03-01T08:59:59.999').status).toBe('active');
    expect(rule('2026-03-01T09:00:00').status).toBe('restricted');
    expect(rule('2026-03-01T09:00:00', [])).toMatchObject({
      status: 'erased',
      eraseFromOn: '2026-03-01',
    });
    const past = [{ kind: 'textLogs', until: '2020-01-01' }];
    expect(rule('2026-03-01T09:00:00', past).eraseFromOn).toBe('2026-03-01');
  });

  test('L13: of equal terms the first by name is named, whatever the order', () => {
    const equal = ['salesArchive', 'repairRecords', 'textLogs'].map((kind) => ({
      kind,
      until: '2035-05-01',
    }));
    expect(rule('2030-01-01T00:00:00', equal).heldBy).toBe('repairRecords');
    expect(rule('2030-01-01T00:00:00', [...equal].reverse()).heldBy).toBe('repairRecords');
  });

  test('L13: a term whose end is not known holds the data back for good', () => {
    const ruling = rule('2099-01-01T00:00:00', [...FLOORS, { kind: 'recallRecords' }]);
    expect(ruling).toMatchObject({
      status: 'restricted',
      eraseFromOn: null,
      missing: ['floors.until'],
    });
  });

  property.prop([fc.shuffledSubarray([...FLOORS], { minLength: 3 })])(
    'L13: the order of the terms does not matter',
    (floors) => {
      expect(rule('2030-01-01T00:00:00', floors)).toEqual(rule('2030-01-01T00:00:00'));
    },
  );

  test('L13: in use, restricted, erased, and never back', () => {
    let record: RetentionRecord = {
      customerId: 'C1',
      state: 'active',
      ended: null,
      floors: FLOORS,
    };
    const step = (event: Parameters<typeof advanceRetention>[1]) => {
      const [next, tasks] = advanceRetention(record, event, defaultCustomerPolicy);
      record = next;
      return [next.state, tasks.map((one) => one.key)];
    };
    expect(step({ kind: 'dayPassed', at: inShanghai('2026-02-01T00:00:00') })).toEqual([
      'active',
      [],
    ]);
    expect(step({ kind: 'ended', at: endedAt, reason: 'deletionRequested' })).toEqual([
      'restricted',
      ['stopUse/C1/-/2026-03-01'],
    ]);
    const recall = { kind: 'recallRecords', until: '2036-01-01' };
    expect(
      step({ kind: 'floorAdded', at: inShanghai('2030-01-01T00:00:00'), floor: recall }),
    ).toEqual(['restricted', []]);
    expect(step({ kind: 'dayPassed', at: inShanghai('2035-05-02T00:00:00') })[0]).toBe(
      'restricted',
    );
    expect(step({ kind: 'dayPassed', at: inShanghai('2036-01-02T00:00:00') })).toEqual([
      'erased',
      ['erase/C1/-/2026-03-01'],
    ]);
    const erased = record;
    expect(step({ kind: 'ended', at: AT, reason: 'periodOver' })).toEqual(['erased', []]);
    expect(record).toBe(erased);
  });

  test('PRIV-02: an erased card names nobody, and its history keeps its steps', () => {
    const card = cardOf(
      'C1',
      { name: held('张三'), mobile: held('13812345678'), model: held('A'), shoeSize: held('43') },
      {
        cars: ['LSVAA4182E2184847'],
        consents: [{ answer: 'agreed', evidence: '录音 77' }],
        pending: [
          { id: 'R1', field: 'name', newValue: '李四', reporter: DESK, at: AT },
          { id: 'R2', field: 'mobile', newValue: '13900000000', reporter: DESK, at: AT },
        ],
      },
    );
    const bare = eraseCard(card, defaultCustomerPolicy);
    expect(JSON.stringify(bare)).not.toMatch(/张三|李四|13812345678|139|LSVAA|"43"|录音/);
    expect([bare.pending, bare.cars, bare.consents]).toEqual([[], [], []]);
    expect(bare.fields).toEqual({ model: held('A') });
    expect(bare.history.map((one) => [one.version, one.at])).toEqual(
      card.history.map((one) => [one.version, one.at]),
    );
    expect(eraseCard(bare, defaultCustomerPolicy)).toEqual(bare);
  });

  test.each([
    ['2026-02-01T00:00:00', '正常使用'],
    ['2030-01-01T00:00:00', '保存到 2035-05-01'],
    ['2036-01-01T00:00:00', '从 2035-05-02 起可以清除'],
  ])('L13: at %s it is explained', (local, words) => {
    const facts = { endedAt, floors: FLOORS };
    const [reason] = explainRetention(facts, inShanghai(local), defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toContain(words);
  });
});

describe('PRIV-03: first the owner, then the details', () => {
  const rule = (facts: DisclosureFacts) => assessDisclosure(facts, AT, defaultCustomerPolicy);

  test('PRIV-03: a friend hears no vehicle details, the owner does', () => {
    expect(rule({ isOwner: false, relation: 'friend', detail: 'vehicle' }).status).toBe('withheld');
    expect(rule({ isOwner: true, detail: 'vehicle' }).status).toBe('allowed');
  });

  test.each<[DisclosureFacts, string, readonly string[]]>([
    [{ isOwner: false, relation: 'registeredUser', detail: 'vehicle' }, 'allowed', []],
    [{ isOwner: false, relation: 'family', detail: 'price' }, 'withheld', []],
    [{ isOwner: false, detail: 'price' }, 'withheld', ['relation']],
    [{ detail: 'vehicle' }, 'unknown', ['isOwner']],
    [{ relation: 'registeredUser', detail: 'vehicle' }, 'unknown', ['isOwner']],
    [{ detail: 'general' }, 'allowed', []],
    [{ isOwner: true, detail: 'address' }, 'askInstead', []],
    [{ isOwner: false, relation: 'friend', detail: 'address' }, 'withheld', []],
  ])('PRIV-03: %o is %s', (facts, status, missing) => {
    expect(rule(facts)).toMatchObject({ status, missing, because: ['PRIV-03'] });
    const [reason] = explainDisclosure(facts, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toMatch(/。$/);
  });

  test.each<[DisclosureFacts, string]>([
    [{ isOwner: false, detail: 'price' }, '请先问清与车主的关系'],
    [{ isOwner: false, relation: 'friend', detail: 'price' }, '也不是登记的使用人'],
    [{ detail: 'price' }, '请问您是车主本人吗'],
  ])('PRIV-03: %o is told in its own words', (facts, words) => {
    const [reason] = explainDisclosure(facts, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toContain(words);
  });

  test('PRIV-03: the house may do without the question, never read an address out', () => {
    const policy = policyWith({ privacy: { confirmOwnerFirst: false } });
    expect(assessDisclosure({ detail: 'vehicle' }, AT, policy).status).toBe('allowed');
    expect(assessDisclosure({ detail: 'address' }, AT, policy).status).toBe('askInstead');
  });
});
