import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  assessNewCard,
  defaultCustomerPolicy,
  explainNewCard,
  type NewCardFacts,
  type NewCardRuling,
  openCard,
} from '../../../src/areas/customers/index.js';
import { HOSTILE, inShanghai, policyWith, SALES } from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');
const raw = (fields: Record<string, string>, kind?: 'individual' | 'company') => ({ fields, kind });
const rule = (facts: NewCardFacts): NewCardRuling =>
  assessNewCard(facts, AT, defaultCustomerPolicy);

describe('CARD-01: one card per customer', () => {
  test('CARD-01: name and mobile make a card, a name alone does not, a known mobile is a duplicate', () => {
    const both = raw({ name: '张三', mobile: '13812345678' });
    expect(rule({ raw: both, known: [] }).status).toBe('created');
    expect(rule({ raw: raw({ name: '张三' }), known: [] })).toMatchObject({
      status: 'refused',
      missing: ['contact'],
    });
    const known = [{ customerId: 'C7', mobile: '138-1234-5678' }];
    expect(rule({ raw: both, known })).toMatchObject({
      status: 'duplicate',
      duplicates: [{ customerId: 'C7', by: 'mobile' }],
    });
    expect(
      openCard({ raw: both, known, customerId: 'C8', by: SALES }, AT, defaultCustomerPolicy),
    ).toBe(null);
  });

  test('CARD-01: the ruling sorts the fields into their groups and names no values', () => {
    const fields = {
      name: '张三',
      mobile: '13812345678',
      model: 'A',
      needs: '换车',
      memberTier: 'gold',
      hobby: '钓鱼',
      email: ' ',
    };
    const ruling = rule({ raw: raw(fields, 'individual'), known: [] });
    expect(ruling).toEqual({
      status: 'created',
      kind: 'individual',
      groups: {
        identity: ['name'],
        contact: ['mobile'],
        vehicle: ['model'],
        need: ['needs'],
        history: ['memberTier'],
      },
      notKept: [],
      unplaced: 1,
      duplicates: [],
      because: ['CARD-01'],
      assumed: [],
      missing: [],
    });
    expect(JSON.stringify(ruling)).not.toMatch(/张三|13812345678|换车/);
  });

  test.each([
    ['+86 138 1234 5678', true],
    ['１３８１２３４５６７８', true],
    ['8613812345678', true],
    ['13812345679', false],
    ['138123456789', false],
    ['', false],
  ])('CARD-01: a known mobile %s is a duplicate: %s', (mobile, isDuplicate) => {
    const facts = {
      raw: raw({ name: '张三', mobile: '13812345678' }),
      known: [{ customerId: 'C1', mobile }],
    };
    expect(rule(facts).status).toBe(isDuplicate ? 'duplicate' : 'created');
  });

  test('CARD-01: the mobile comes before the reference to the identity paper', () => {
    const facts = {
      raw: raw({ name: '张三', mobile: '13812345678', idReference: 'P-77' }),
      known: [
        { customerId: 'C3', idReference: 'P-77' },
        { customerId: 'C2', mobile: '13812345678' },
        { customerId: 'C1', mobile: '13812345678', idReference: 'P-77' },
        { customerId: 'C4', mobile: '13900000000', idReference: 'P-78' },
      ],
    };
    expect(rule(facts).duplicates).toEqual([
      { customerId: 'C1', by: 'mobile' },
      { customerId: 'C2', by: 'mobile' },
      { customerId: 'C3', by: 'idReference' },
    ]);
  });

  test.each([
    [{ wechat: 'zhang' }, 'created'],
    [{ email: 'a@b.cn' }, 'created'],
    [{ officePhone: '0512-123456' }, 'created'],
    [{ homePhone: '123456' }, 'refused'],
    [{ homePhone: '1234567' }, 'created'],
    [{ mobile: '+44 7911 123456' }, 'created'],
    [{ address: '人民路 1 号' }, 'refused'],
    [{ mobile: '   ' }, 'refused'],
  ])('CARD-01: %o is a contact: %s', (contact, status) => {
    expect(rule({ raw: raw({ name: '张三', ...contact }), known: [] }).status).toBe(status);
  });

  test('CARD-01: a company is a card with a named user; a kind left out is assumed', () => {
    const company = { name: '某公司', mobile: '13812345678' };
    expect(rule({ raw: raw(company, 'company'), known: [] })).toMatchObject({
      status: 'refused',
      missing: ['namedUser'],
      assumed: [],
    });
    const named = { ...company, namedUser: '李四' };
    expect(rule({ raw: raw(named, 'company'), known: [] }).status).toBe('created');
    expect(rule({ raw: raw(company), known: [] }).assumed).toEqual(['kind']);
  });

  test('L12: an ID number in place of a reference is neither kept nor compared', () => {
    const fields = { name: '张三', mobile: '13812345678', idReference: '11010519491231002X' };
    const facts = {
      raw: raw(fields),
      known: [{ customerId: 'C1', idReference: '11010519491231002X' }],
    };
    expect(rule(facts)).toMatchObject({
      status: 'created',
      notKept: ['idReference'],
      because: ['CARD-01', 'L12'],
    });
    const card = openCard({ ...facts, customerId: 'C2', by: SALES }, AT, defaultCustomerPolicy);
    expect(JSON.stringify(card)).not.toContain('11010519491231002X');
  });

  test.each([
    ['remarks', '11010519491231002X', ['remarks']],
    ['remarks', '110105 19491231 002X', ['remarks']],
    ['remarks', '身份证已核对', []],
    ['hobby', '11010519491231002X', ['hobby']],
  ])('L12: in %s, %s is left out: %o', (field, value, notKept) => {
    const facts = { raw: raw({ name: '张三', mobile: '13812345678', [field]: value }), known: [] };
    expect(rule(facts)).toMatchObject({ status: 'created', notKept });
    const card = openCard({ ...facts, customerId: 'C2', by: SALES }, AT, defaultCustomerPolicy);
    expect(card?.fields[field]?.value).toBe(notKept.length === 0 ? value : undefined);
  });

  test('CARD-01: what is required and what tells duplicates is the policy’s', () => {
    const loose = policyWith({
      card: { requiredToCreate: { contact: false }, duplicateBy: { mobile: false } },
    });
    expect(assessNewCard({ raw: raw({ name: '张三' }), known: [] }, AT, loose).status).toBe(
      'created',
    );
    const facts = {
      raw: raw({ name: '张三', mobile: '13812345678' }),
      known: [{ customerId: 'C1', mobile: '13812345678' }],
    };
    expect(assessNewCard(facts, AT, loose).status).toBe('created');
  });

  test('CARD-01: a card is opened with what the table knows, confirmed at that instant', () => {
    const fields = { name: ' 张三 ', mobile: '13812345678', hobby: '钓鱼', memberTier: 'gold' };
    const facts = {
      customerId: 'C9',
      by: SALES,
      raw: { fields, cars: ['V2', 'V1', 'V2'] },
      known: [],
    };
    const card = openCard(facts, AT, defaultCustomerPolicy);
    expect(card).toMatchObject({ customerId: 'C9', kind: 'individual', version: 1 });
    expect(card?.cars).toEqual(['V1', 'V2']);
    expect(card?.fields).toEqual({
      name: { value: '张三', confirmedAt: AT, changedAt: AT },
      mobile: { value: '13812345678', confirmedAt: AT, changedAt: AT },
    });
  });

  test.each(HOSTILE)('CARD-01: hostile text %# is only text', (text) => {
    const facts = {
      raw: { fields: { name: text, mobile: text, idReference: text, [text]: text } },
      known: [{ customerId: text, mobile: text, idReference: text }],
    };
    expect(['created', 'duplicate', 'refused']).toContain(rule(facts).status);
    openCard({ ...facts, known: [], customerId: 'C1', by: SALES }, AT, defaultCustomerPolicy);
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  property.prop([fc.shuffledSubarray(['C1', 'C2', 'C3', 'C4'], { minLength: 1 })])(
    'CARD-01: the order of known cards does not matter',
    (ids) => {
      const known = ids.map((customerId) => ({ customerId, mobile: '13812345678' }));
      const facts = { raw: raw({ name: '张三', mobile: '13812345678' }), known };
      expect(rule(facts).duplicates.map((one) => one.customerId)).toEqual([...ids].sort());
    },
  );

  test.each([
    [{ name: '张三' }, '缺少：联系方式', 'missing: a contact'],
    [{ name: '张三', mobile: '13812345678' }, '已有信息卡（C1）', 'has a card already (C1)'],
    [{ name: '张三', mobile: '13912345678' }, '可以建立客户信息卡', 'is opened'],
  ])('CARD-01: %o is explained in both languages', (fields, zh, en) => {
    const known = [{ customerId: 'C1', mobile: '13812345678' }];
    const [reason] = explainNewCard({ raw: raw(fields), known }, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toContain(zh);
    expect(reason?.sentence.en).toContain(en);
  });
});
