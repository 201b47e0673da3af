import { describe, expect, test } from 'vitest';
import {
  archiveRulingSchema,
  receptionBlockSchema,
  salesBlockSchema,
} from '../../../src/areas/customers/archiveSchema.js';
import {
  cardRecordSchema,
  changeRulingSchema,
  mergePlanSchema,
  newCardFactsSchema,
  newCardRulingSchema,
} from '../../../src/areas/customers/cardSchema.js';
import {
  qualityRulingSchema,
  qualitySummarySchema,
  structureRulingSchema,
  structureSummarySchema,
} from '../../../src/areas/customers/customerFileSchema.js';
import { handoverRulingSchema } from '../../../src/areas/customers/handoverSchema.js';
import * as area from '../../../src/areas/customers/index.js';
import {
  assessArchive,
  assessChange,
  assessNewCard,
  assessStructure,
  assessVisibility,
  checkCustomerPolicy,
  defaultCustomerPolicy,
  listHandovers,
  planMerge,
  scoreQuality,
  summarizeQuality,
  summarizeStructure,
} from '../../../src/areas/customers/index.js';
import { customerPolicySchema } from '../../../src/areas/customers/policySchema.js';
import { visibilityRulingSchema } from '../../../src/areas/customers/privacySchema.js';
import { customerRules } from '../../../src/areas/customers/rules.js';
import { customerRuleSchema } from '../../../src/areas/customers/schema.js';
import { MisuseError } from '../../../src/foundation/kernel/result.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { cardOf, HOSTILE, held, inShanghai, policyWith, SALES } from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');
const NO_COUNTS = {
  cards: 0,
  required: 0,
  requiredFilled: 0,
  filled: 0,
  fresh: 0,
  valid: 0,
  undated: 0,
};
const LOOK = { role: 'technician', field: 'mobile', assigned: false, forExport: true } as const;

describe('the schemas of customers', () => {
  test('the default policy passes its own schema and its own check', () => {
    expect(parseWith(customerPolicySchema(), defaultCustomerPolicy)).toEqual({
      ok: true,
      value: defaultCustomerPolicy,
    });
    expect(checkCustomerPolicy(defaultCustomerPolicy)).toEqual([]);
  });

  test('a database row is read, missing in any spelling', () => {
    const row = { cameAt: '2026-03-10T09:00:00+08:00', grade: null, further: { source: null } };
    expect(parseWith(receptionBlockSchema(), row)).toEqual({
      ok: true,
      value: { cameAt: inShanghai('2026-03-10T09:00:00'), further: {} },
    });
  });

  test('L12: an ID number is refused at the door, and the issue does not repeat it', () => {
    const read = parseWith(salesBlockSchema(), { idReference: '11010519491231002X' });
    expect(read).toMatchObject({
      ok: false,
      issues: [{ code: 'notAllowed', path: ['idReference'] }],
    });
    expect(JSON.stringify(read)).not.toContain('11010519491231002X');
    const raw = { raw: { fields: { idReference: '11010519491231002X' } }, known: [] };
    expect(parseWith(newCardFactsSchema(), raw)).toMatchObject({
      ok: false,
      issues: [{ path: ['raw', 'fields', 'idReference'] }],
    });
    const noted = { raw: { fields: { name: '张三', remarks: '11010519491231002X' } }, known: [] };
    expect(parseWith(newCardFactsSchema(), noted)).toMatchObject({
      ok: false,
      issues: [{ code: 'notAllowed', path: ['raw', 'fields', 'remarks'] }],
    });
  });

  test('a card record goes through JSON and comes back the same', () => {
    const card = cardOf('C1', { mobile: held('13812345678') }, { cars: ['V1'] });
    expect(parseWith(cardRecordSchema(), JSON.parse(JSON.stringify(card)))).toEqual({
      ok: true,
      value: card,
    });
  });

  test('keys that reach a prototype are issues', () => {
    const hostile = JSON.parse('{"raw":{"fields":{"__proto__":"x"}},"known":[]}');
    expect(parseWith(newCardFactsSchema(), hostile)).toMatchObject({
      ok: false,
      issues: [{ code: 'forbiddenKey' }],
    });
  });

  test('rulings pass the schemas of rulings', () => {
    const p = defaultCustomerPolicy;
    const card = cardOf('C1', { mobile: held('13812345678') });
    const report = { id: 'R', field: 'mobile', newValue: '1', reporter: SALES, at: AT };
    const quality = summarizeQuality(
      { cards: [{ department: 'sales', fields: card.fields }] },
      AT,
      p,
    );
    const structure = summarizeStructure({ cards: [{ cars: [] }] }, AT, p);
    const records = [{ id: 'H', source: 'sales', on: '2026-03-06' }] as const;
    const raw = { fields: Object.fromEntries(HOSTILE.map((text) => [text, text])) };
    const passes = [
      newCardRulingSchema().safeParse(assessNewCard({ raw, known: [] }, AT, p)).success,
      changeRulingSchema().safeParse(assessChange({ card, report }, AT, p)).success,
      mergePlanSchema().safeParse(planMerge({ cards: [card] }, AT, p)).success,
      qualityRulingSchema().safeParse(scoreQuality(quality, AT, p)).success,
      qualitySummarySchema().safeParse(quality).success,
      structureSummarySchema().safeParse(structure).success,
      structureRulingSchema().safeParse(assessStructure(structure, AT, p)).success,
      handoverRulingSchema().safeParse(listHandovers({ records }, AT, p)).success,
    ];
    expect(passes).toEqual(passes.map(() => true));
    // Instants are text on the way in.
    const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    const archive = assessArchive({ paper: true, electronic: true, backupAt: AT }, AT, p);
    expect(archiveRulingSchema().safeParse(json(archive)).success).toBe(true);
    const seen = assessVisibility(LOOK, AT, p);
    expect(visibilityRulingSchema().safeParse(json(seen)).success).toBe(true);
  });
});

describe('a policy that contradicts itself', () => {
  test.each<[object, string, string]>([
    [
      {
        card: {
          contactFields: {
            mobile: false,
            homePhone: false,
            officePhone: false,
            wechat: false,
            email: false,
          },
        },
      },
      'empty',
      'card.contactFields',
    ],
    [{ card: { contactFields: { pager: true } } }, 'unknownName', 'card.contactFields.pager'],
    [
      { card: { staleAfterMonthsOf: { pager: 3 } } },
      'unknownName',
      'card.staleAfterMonthsOf.pager',
    ],
    [{ sales: { mayBeNone: { pager: true } } }, 'unknownName', 'sales.mayBeNone.pager'],
    [
      { archive: { forms: { paper: false, electronic: false, backup: false } } },
      'empty',
      'archive.forms',
    ],
    [
      { card: { appliesAtOnce: { customerRelations: false } } },
      'empty',
      'card.appliesAtOnce.customerRelations',
    ],
    [{ privacy: { neverKept: { mobile: true } } }, 'disagreement', 'privacy.neverKept.mobile'],
    [
      { fields: { mobile: { visibility: { assigned: 'hidden' } } } },
      'wrongOrder',
      'fields.mobile.visibility.others',
    ],
    [{ fields: { region: { mask: 'none' } } }, 'disagreement', 'fields.region.mask'],
    [
      { fields: { model: { visibility: { others: 'masked' } } } },
      'disagreement',
      'fields.model.mask',
    ],
    [{ structure: { ageBandsFrom: [30, 30] } }, 'wrongOrder', 'structure.ageBandsFrom'],
    [{ merge: { criteria: ['mostComplete', 'mostComplete'] } }, 'duplicate', 'merge.criteria'],
  ])('%o is refused', (changes, code, path) => {
    const found = checkCustomerPolicy(policyWith(changes));
    expect(found.map((one) => [one.code, one.path.join('.')])).toEqual([[code, path]]);
  });

  test('empty blocks are refused', () => {
    const bare = { ...defaultCustomerPolicy, documents: {}, reception: { fields: {}, grades: {} } };
    expect(checkCustomerPolicy(bare).map((one) => one.path.join('.'))).toEqual([
      'reception.fields',
      'documents',
    ]);
  });

  test('a policy that nobody defined, or an invalid date, is misuse in every verb', () => {
    const card = cardOf('C1', { mobile: held('13812345678') });
    const report = { id: 'R', field: 'mobile', newValue: '1', reporter: SALES, at: AT };
    const none = { overall: NO_COUNTS, departments: [] };
    const entry = { id: 'H1', group: 'spending' };
    type Policy = typeof defaultCustomerPolicy;
    const verbs: readonly ((at: Date, policy: Policy) => unknown)[] = [
      (at, p) => area.assessNewCard({ raw: { fields: {} }, known: [] }, at, p),
      (at, p) => area.assessReceptionBlock({}, at, p),
      (at, p) => area.assessSalesBlock({}, at, p),
      (at, p) => area.assessDocuments({ documents: [] }, at, p),
      (at, p) => area.assessFeedbackForm({}, at, p),
      (at, p) => area.assessHistoryEntry({ history: [entry], entry }, at, p),
      (at, p) => area.listCurrentEntries([], at, p),
      (at, p) => area.assessArchive({ paper: true, electronic: true }, at, p),
      (at, p) => area.listHandovers({ records: [] }, at, p),
      (at, p) => area.assessFreshness({ fields: {} }, at, p),
      (at, p) => area.assessChange({ card, report }, at, p),
      (at, p) => area.assessCarRoles({ car: 'V', on: '2026-03-10', records: [] }, at, p),
      (at, p) => area.summarizeQuality({ cards: [] }, at, p),
      (at, p) => area.scoreQuality(none, at, p),
      (at, p) => area.summarizeStructure({ cards: [] }, at, p),
      (at, p) => area.assessStructure({ cards: 0, cuts: [] }, at, p),
      (at, p) => area.assessCollection({ field: 'mobile' }, at, p),
      (at, p) => area.assessVisibility(LOOK, at, p),
      (at, p) => area.assessSharing({ recipient: 'x', as: 'processor', consents: [] }, at, p),
      (at, p) => area.assessRetention({ floors: [] }, at, p),
      (at, p) => area.assessDisclosure({ detail: 'general' }, at, p),
      (at, p) => area.planMerge({ cards: [card] }, at, p),
    ];
    for (const verb of verbs) {
      expect(() => verb(AT, defaultCustomerPolicy)).not.toThrow();
      expect(() => verb(AT, { ...defaultCustomerPolicy })).toThrow(MisuseError);
      expect(() => verb(new Date('x'), defaultCustomerPolicy)).toThrow(MisuseError);
    }
  });
});

test('each registered rule stands under its own id, and the schema knows them all', () => {
  const ids = Object.keys(customerRules);
  expect(Object.values(customerRules).map((rule) => rule.id)).toEqual(ids);
  for (const id of ids) expect(customerRuleSchema().safeParse(id).success).toBe(true);
});
