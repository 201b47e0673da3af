import { foldWidth } from '../../foundation/dealership/foldWidth.js';
import { normaliseMobile } from '../../foundation/dealership/mobile.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { inWords } from './fieldWords.js';
import { looksLikeIdNumber } from './idNumber.js';
import { isFilled } from './isFilled.js';
import { ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { sorted } from './sorted.js';
import type {
  CardGroup,
  CustomerRule,
  Duplicate,
  KnownCard,
  NewCardFacts,
  NewCardRuling,
} from './types.js';

/**
 * Tells whether raw contact data become a customer card, and into which parts they sort.
 *
 * A name and one contact are enough; a company also needs a named user. A card with the same
 * mobile, in whatever spelling, or else the same reference to the identity paper is a duplicate,
 * and no second card is opened. A telephone number of fewer than seven digits is no contact. A value
 * that reads as an ID number is neither kept nor compared, whatever its field; a number inside a longer
 * text is not looked for.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-01 L12
 * @example
 * ```ts
 * import { assessNewCard, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const raw = { fields: { name: '张三', mobile: '138 0000 0000' } };
 * const known = [{ customerId: 'C1', mobile: '+8613800000000' }];
 * console.log(assessNewCard({ raw, known: [] }, at, defaultCustomerPolicy).status); // => "created"
 * console.log(assessNewCard({ raw, known }, at, defaultCustomerPolicy).duplicates);
 * // => [{"customerId":"C1","by":"mobile"}]
 * ```
 */
export function assessNewCard(
  facts: NewCardFacts,
  at: Date,
  policy: CustomerPolicy,
): NewCardRuling {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const { raw, known } = facts;
  const kind = raw.kind ?? 'individual';
  const kept = keptFields(raw.fields);
  const notKept = Object.keys(raw.fields).filter(
    (field) => isFilled(raw.fields[field]) && !kept.has(field),
  );
  const missing = missingIn(kept, kind === 'company', policy);
  const duplicates = duplicatesOf(kept, known, policy);
  const status = missing.length > 0 ? 'refused' : duplicates.length > 0 ? 'duplicate' : 'created';
  const { groups, unplaced } = grouped(kept, policy);
  return {
    status,
    kind,
    groups,
    notKept: sorted(notKept),
    unplaced,
    duplicates,
    because: notKept.length > 0 ? WITH_LAW : BECAUSE,
    assumed: raw.kind === undefined ? ASSUMED_KIND : NONE,
    missing: sharedList(missing),
  };
}

/** Why `assessNewCard` ruled as it did. */
export function explainNewCard(
  facts: NewCardFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessNewCard(facts, at, policy);
  const { name, contact, namedUser } = policy.card.requiredToCreate;
  return reasonsOf(
    ruling.because,
    {
      kind: ruling.kind,
      filled: Object.values(ruling.groups).flat().length,
      missing: ruling.missing.join(', '),
      duplicates: ruling.duplicates.map((one) => one.customerId).join(', '),
    },
    {
      'card.requiredToCreate.name': name,
      'card.requiredToCreate.contact': contact,
      'card.requiredToCreate.namedUser': namedUser,
      'card.contactMinDigits': policy.card.contactMinDigits,
    },
    sentenceOf(ruling),
  );
}

const BECAUSE = sharedList(['CARD-01'] as const);
const WITH_LAW = sharedList(['CARD-01', 'L12'] as const);
const ASSUMED_KIND = sharedList(['kind']);

/** What is filled and may be kept: everything but values that read as an ID number. */
export function keptFields(
  fields: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    if (isFilled(value) && !looksLikeIdNumber(value)) kept.set(field, value);
  }
  return kept;
}

function missingIn(
  kept: ReadonlyMap<string, string>,
  isCompany: boolean,
  { card }: CustomerPolicy,
): readonly string[] {
  const { name, contact, namedUser } = card.requiredToCreate;
  const missing: string[] = [];
  if (name && !kept.has('name')) missing.push('name');
  if (contact && !hasContact(kept, card)) missing.push('contact');
  if (namedUser && isCompany && !kept.has('namedUser')) missing.push('namedUser');
  return missing;
}

const PHONES = new Set(['mobile', 'homePhone', 'officePhone']);

function hasContact(
  kept: ReadonlyMap<string, string>,
  { contactFields, contactMinDigits }: CustomerPolicy['card'],
): boolean {
  return Object.entries(contactFields).some(([field, counts]) => {
    const value = counts ? kept.get(field) : undefined;
    if (value === undefined) return false;
    return !PHONES.has(field) || digitsOf(value).length >= contactMinDigits;
  });
}

const LONGEST_NUMBER = 64;

function digitsOf(text: string): string {
  return foldWidth(text.slice(0, LONGEST_NUMBER)).replaceAll(/\D/g, '');
}

/** What two spellings of one number share; `undefined` where there is too little to compare. */
function numberKey(text: string | undefined, minDigits: number): string | undefined {
  if (text === undefined) return undefined;
  const mobile = normaliseMobile(text);
  if (mobile !== undefined) return mobile;
  const digits = digitsOf(text);
  return digits.length < minDigits ? undefined : digits;
}

function duplicatesOf(
  kept: ReadonlyMap<string, string>,
  known: readonly KnownCard[],
  { card: { duplicateBy, contactMinDigits } }: CustomerPolicy,
): readonly Duplicate[] {
  const mobile = duplicateBy.mobile ? numberKey(kept.get('mobile'), contactMinDigits) : undefined;
  const reference = duplicateBy.idReference ? kept.get('idReference')?.trim() : undefined;
  const by = new Map<string, Duplicate['by']>();
  for (const one of known) {
    const sameMobile = mobile !== undefined && numberKey(one.mobile, contactMinDigits) === mobile;
    const samePaper = reference !== undefined && one.idReference?.trim() === reference;
    if (sameMobile) by.set(one.customerId, 'mobile');
    else if (samePaper && !by.has(one.customerId)) by.set(one.customerId, 'idReference');
  }
  const found = sorted(by.keys()).map((customerId) => ({
    customerId,
    by: by.get(customerId) ?? 'mobile',
  }));
  return [
    ...found.filter((one) => one.by === 'mobile'),
    ...found.filter((one) => one.by === 'idReference'),
  ];
}

function grouped(
  kept: ReadonlyMap<string, string>,
  { fields }: CustomerPolicy,
): { groups: Readonly<Record<CardGroup, readonly string[]>>; unplaced: number } {
  const groups: Record<CardGroup, string[]> = {
    identity: [],
    contact: [],
    vehicle: [],
    need: [],
    history: [],
  };
  let unplaced = 0;
  for (const field of sorted(kept.keys())) {
    const known = ownOf(fields, field);
    if (known === undefined) unplaced++;
    else groups[known.group].push(field);
  }
  return { groups, unplaced };
}

function sentenceOf({ status, missing, duplicates }: NewCardRuling): Text {
  if (status === 'refused') {
    const words = inWords(missing);
    return {
      'zh-CN': `资料还不够建卡，缺少：${words['zh-CN']}。`,
      en: `Not enough for a customer card yet; missing: ${words.en}.`,
    };
  }
  if (status === 'duplicate') {
    const ids = duplicates.map((one) => one.customerId);
    return {
      'zh-CN': `这位客户已有信息卡（${ids.join('、')}），不再另建。`,
      en: `The customer has a card already (${ids.join(', ')}); no second one is opened.`,
    };
  }
  return {
    'zh-CN': '姓名和联系方式齐全，也没有重复的卡，可以建立客户信息卡。',
    en: 'Name and contact are there and no card is the same: a customer card is opened.',
  };
}
