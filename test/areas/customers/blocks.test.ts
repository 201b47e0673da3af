import { describe, expect, test } from 'vitest';
import {
  type ArchiveDocument,
  assessDocuments,
  assessFeedbackForm,
  assessReceptionBlock,
  assessSalesBlock,
  defaultCustomerPolicy,
  explainDocuments,
  explainFeedbackForm,
  explainReceptionBlock,
  explainSalesBlock,
  type ReceptionBlock,
  type SalesBlock,
} from '../../../src/areas/customers/index.js';
import { HOSTILE, inShanghai, policyWith } from './support.js';

const AT = inShanghai('2026-03-10T18:00:00');

const RECEPTION: ReceptionBlock = {
  cameAt: inShanghai('2026-03-10T09:00:00'),
  leftAt: inShanghai('2026-03-10T09:45:30'),
  modelsAsked: ['A'],
  grade: 'H',
  needs: '换购家用车',
};

describe('CARD-02: the reception block', () => {
  const rule = (facts: ReceptionBlock) => assessReceptionBlock(facts, AT, defaultCustomerPolicy);

  test('CARD-02: without the model 4 of 5, with all 5 of 5', () => {
    expect(rule({ ...RECEPTION, modelsAsked: undefined })).toEqual({
      status: 'incomplete',
      filled: 4,
      outOf: 5,
      completeness: 0.8,
      stayMinutes: 45,
      unusable: [],
      because: ['CARD-02'],
      assumed: [],
      missing: ['modelsAsked'],
    });
    expect(rule(RECEPTION)).toMatchObject({ status: 'complete', filled: 5, missing: [] });
  });

  test.each([
    ['O', true],
    ['H', true],
    ['A', true],
    ['B', true],
    ['C', true],
    ['N', false],
    ['h', false],
    ['constructor', false],
  ])('CARD-02: grade %s is known: %s', (grade, isKnown) => {
    expect(rule({ ...RECEPTION, grade })).toMatchObject({
      status: isKnown ? 'complete' : 'incomplete',
      unusable: isKnown ? [] : ['grade'],
    });
  });

  test.each([
    ['O', null, null],
    ['H', 7, null],
    ['A', 15, null],
    ['B', 30, null],
    ['C', null, 90],
  ])('CARD-02: grade %s buys within %s days, or in %s days or later', (grade, within, from) => {
    const [reason] = explainReceptionBlock({ ...RECEPTION, grade }, AT, defaultCustomerPolicy);
    expect(reason?.facts).toMatchObject({ buysWithinDays: within, buysFromDays: from });
  });

  test('CARD-02: the grades are the host’s to replace', () => {
    const policy = policyWith({ reception: { grades: { N: { fromDays: 180 } } } });
    const [reason] = explainReceptionBlock({ ...RECEPTION, grade: 'N' }, AT, policy);
    expect(reason?.facts).toMatchObject({ grade: 'N', buysFromDays: 180 });
  });

  test.each([
    ['09:00:59.999', 0],
    ['09:01:00', 1],
    ['09:01:59', 1],
    ['09:00:00', 0],
    ['08:59:59', null],
  ])('CARD-02: leaving at %s is a stay of %s minutes', (time, minutes) => {
    const leftAt = inShanghai(`2026-03-10T${time}`);
    const ruling = rule({ ...RECEPTION, leftAt });
    expect(ruling.stayMinutes).toBe(minutes);
    expect(ruling.unusable).toEqual(minutes === null ? ['stayMinutes'] : []);
  });

  test('CARD-02: minutes that were written down come first; a coming later than now is not known', () => {
    expect(rule({ ...RECEPTION, minutes: 12.7 }).stayMinutes).toBe(12);
    expect(rule({ ...RECEPTION, minutes: -1 })).toMatchObject({ unusable: ['stayMinutes'] });
    const later = { ...RECEPTION, cameAt: inShanghai('2026-03-10T18:00:00.001'), minutes: 5 };
    expect(rule(later).missing).toEqual(['cameAt']);
    const staying = { ...RECEPTION, leftAt: inShanghai('2026-03-10T18:00:00.001') };
    expect(rule(staying)).toMatchObject({ missing: ['stayMinutes'], unusable: [] });
  });

  test('CARD-02: the list is open, and the given five are counted', () => {
    const policy = policyWith({ reception: { fields: { source: false } } });
    const ruling = assessReceptionBlock(RECEPTION, AT, policy);
    expect(ruling).toMatchObject({ status: 'complete', filled: 5, outOf: 6 });
    const more = { ...RECEPTION, further: { source: '车展' } };
    expect(assessReceptionBlock(more, AT, policy).filled).toBe(6);
  });

  test('CARD-02: what is missing is said in both languages', () => {
    const [reason] = explainReceptionBlock({ ...RECEPTION, needs: ' ' }, AT, defaultCustomerPolicy);
    expect(reason?.sentence).toEqual({
      'zh-CN': '前台登记共 5 项，已填 4 项，还缺：需求和购车背景。',
      en: 'Reception block: 4 of 5 filled; missing: needs and purchase background.',
    });
  });
});

const SALES_BLOCK: SalesBlock = {
  name: '张三',
  gender: 'male',
  idReference: 'P-77',
  occupation: '教师',
  birthDate: '1990-05-01',
  address: '人民路 1 号',
  postcode: '215000',
  workAddress: '解放路 2 号',
  mobile: '13812345678',
  homePhone: '0512-1234567',
  officePhone: '0512-7654321',
  email: 'a@b.cn',
  fax: '0512-1111111',
  buyer: '张三',
  user: '张三',
};

describe('CARD-03: the sales block', () => {
  const rule = (facts: SalesBlock) => assessSalesBlock(facts, AT, defaultCustomerPolicy);

  test.each(['N/A', 'n/a', ' N/A '])('CARD-03: a house’s word for none counts as “%s”', (word) => {
    const policy = policyWith({ sales: { noneWords: { 'N/A': true, Nil: false } } });
    const facts = { ...SALES_BLOCK, officePhone: word, fax: word };
    const missing = assessSalesBlock(facts, AT, policy).missing;
    expect([missing.includes('officePhone'), missing.includes('fax')]).toEqual([true, false]);
    const said = { ...SALES_BLOCK, officePhone: 'nil' };
    expect(assessSalesBlock(said, AT, policy).missing).not.toContain('officePhone');
  });

  test('CARD-03: 12 of 15 filled is 0.8, and fax “none” is filled', () => {
    const three = { ...SALES_BLOCK, email: undefined, occupation: '', workAddress: ' ' };
    expect(rule(three)).toMatchObject({
      status: 'sufficient',
      filled: 12,
      outOf: 15,
      completeness: 0.8,
      missing: ['occupation', 'workAddress', 'email'],
    });
    expect(rule({ ...SALES_BLOCK, fax: 'none' })).toMatchObject({ status: 'complete', filled: 15 });
  });

  test.each([
    ['fax', 'none', true],
    ['fax', ' 无 ', true],
    ['fax', 'NONE', true],
    ['homePhone', '没有', true],
    ['officePhone', '无', false],
    ['mobile', 'none', false],
    ['fax', '', false],
  ])('CARD-03: %s “%s” counts as filled: %s', (field, value, counts) => {
    expect(rule({ ...SALES_BLOCK, [field]: value }).missing).toEqual(counts ? [] : [field]);
  });

  test.each(['name', 'mobile', 'buyer'])('CARD-03: %s is mandatory', (field) => {
    expect(rule({ ...SALES_BLOCK, [field]: undefined })).toMatchObject({
      status: 'incomplete',
      mandatoryMissing: [field],
    });
  });

  test('CARD-03: a checked mark stands for the reference', () => {
    expect(rule({ ...SALES_BLOCK, idReference: undefined }).missing).toEqual(['idReference']);
    expect(rule({ ...SALES_BLOCK, idReference: undefined, idChecked: true }).missing).toEqual([]);
    expect(rule({ ...SALES_BLOCK, idReference: undefined, idChecked: false }).missing).toEqual([
      'idReference',
    ]);
  });

  test.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['110105 19491231 0021', true],
    ['１１０１０５１９４９１２３１００２Ｘ', true],
    ['440524188001010014', false],
    ['110105491231002', true],
    ['990105194912310021', false],
    ['110105194913310021', false],
    ['742839104728391047', false],
    ['P-77', false],
  ])('L12: %s reads as an ID number: %s', (idReference, isNumber) => {
    const ruling = rule({ ...SALES_BLOCK, idReference });
    expect(ruling.idNumberGiven).toBe(isNumber);
    expect(ruling.because).toEqual(isNumber ? ['CARD-03', 'L12'] : ['CARD-03']);
    expect(ruling.filled).toBe(isNumber ? 14 : 15);
  });

  test('L12: the law is explained in its own words', () => {
    const facts = { ...SALES_BLOCK, idReference: '11010519491231002X' };
    const reasons = explainSalesBlock(facts, AT, defaultCustomerPolicy);
    expect(reasons.map((one) => one.rule)).toEqual(['CARD-03', 'L12']);
    expect(reasons[1]?.sentence['zh-CN']).toContain('销售系统');
    expect(JSON.stringify(reasons)).not.toContain('11010519491231002X');
  });

  test('CARD-03: fields of the house are counted with the fifteen', () => {
    const policy = policyWith({ sales: { fields: { plate: true } } });
    expect(assessSalesBlock(SALES_BLOCK, AT, policy)).toMatchObject({
      status: 'incomplete',
      outOf: 16,
      mandatoryMissing: ['plate'],
    });
    const more = { ...SALES_BLOCK, further: { plate: '苏E12345' } };
    expect(assessSalesBlock(more, AT, policy).status).toBe('complete');
  });

  test.each(HOSTILE)('CARD-03: hostile text %# is only text', (text) => {
    const facts = { name: text, mobile: text, buyer: text, fax: text, further: { [text]: text } };
    expect(rule(facts).outOf).toBe(15);
  });
});

const ALL_DOCUMENTS = [
  'idCopy',
  'invoice',
  'conformityCertificate',
  'threeGuaranteesVoucher',
  'pdiSheet',
  'handoverConfirmation',
  'otherVouchers',
].map((kind): ArchiveDocument => ({ kind, state: 'present' }));

describe('CARD-04: the documents of a sold car', () => {
  const rule = (documents: readonly ArchiveDocument[]) =>
    assessDocuments({ documents }, AT, defaultCustomerPolicy);
  const without = (kind: string) => ALL_DOCUMENTS.filter((one) => one.kind !== kind);

  test('CARD-04: without the invoice incomplete, without the seventh complete', () => {
    expect(rule(without('invoice'))).toMatchObject({
      status: 'incomplete',
      missing: ['invoice'],
      filled: 6,
    });
    expect(rule(without('otherVouchers'))).toMatchObject({ status: 'complete', missing: [] });
    expect(rule(ALL_DOCUMENTS).completeness).toBe(1);
  });

  test.each([
    [undefined, 'incomplete'],
    ['', 'incomplete'],
    ['进口车，无此凭证', 'complete'],
  ])('CARD-04: not applicable because of “%s” is %s', (reason, status) => {
    const documents = [
      ...without('threeGuaranteesVoucher'),
      { kind: 'threeGuaranteesVoucher', state: 'notApplicable', reason } as const,
    ];
    const ruling = rule(documents);
    expect(ruling.status).toBe(status);
    expect(ruling.withoutReason).toEqual(status === 'complete' ? [] : ['threeGuaranteesVoucher']);
  });

  test('CARD-04: of two entries the one that settles it counts, unknown kinds count for nothing', () => {
    const twice = [
      { kind: 'invoice', state: 'notApplicable' } as const,
      ...ALL_DOCUMENTS,
      { kind: '__proto__', state: 'present' } as const,
    ];
    expect(rule(twice)).toMatchObject({ status: 'complete', withoutReason: [], outOf: 7 });
  });

  test('CARD-04: the missing ones are named', () => {
    const facts = { documents: without('invoice') };
    const [reason] = explainDocuments(facts, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toBe('交车资料共 7 项，已填 6 项，还缺：购车发票。');
    expect(reason?.sentence.en).toContain('missing: purchase invoice');
  });
});

describe('CARD-05: the satisfaction form', () => {
  test('CARD-05: unsigned is refused, signed is attached', () => {
    expect(assessFeedbackForm({}, AT, defaultCustomerPolicy)).toEqual({
      status: 'refused',
      because: ['CARD-05'],
      assumed: [],
      missing: ['signature'],
    });
    const signed = { signature: 'paper' } as const;
    expect(assessFeedbackForm(signed, AT, defaultCustomerPolicy).status).toBe('attached');
  });

  test.each(['paper', 'electronic', 'confirmedLink'] as const)('CARD-05: %s signs', (signature) => {
    expect(assessFeedbackForm({ signature }, AT, defaultCustomerPolicy).status).toBe('attached');
  });

  test.each([
    [-1, 'attached'],
    [0, 'attached'],
    [1, 'refused'],
  ])('CARD-05: signed %s ms after now is %s', (ms, status) => {
    const signedAt = new Date(AT.getTime() + ms);
    const form = { signature: 'paper', signedAt } as const;
    expect(assessFeedbackForm(form, AT, defaultCustomerPolicy).status).toBe(status);
  });

  test('CARD-05: the house may waive the signature, or a way of signing', () => {
    const waived = policyWith({ feedback: { signatureRequired: false } });
    expect(assessFeedbackForm({}, AT, waived).status).toBe('attached');
    const paperOnly = policyWith({ feedback: { signatures: { confirmedLink: false } } });
    const linked = { signature: 'confirmedLink' } as const;
    expect(assessFeedbackForm(linked, AT, paperOnly).status).toBe('refused');
  });

  test('CARD-05: both answers are explained', () => {
    const [no] = explainFeedbackForm({}, AT, defaultCustomerPolicy);
    const [yes] = explainFeedbackForm({ signature: 'paper' }, AT, defaultCustomerPolicy);
    expect(no?.sentence['zh-CN']).toContain('不能归档');
    expect(yes?.sentence['zh-CN']).toContain('可以归档');
  });
});
