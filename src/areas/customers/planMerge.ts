import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { fieldNamed } from './assessChange.js';
import { inWords } from './fieldWords.js';
import { saysTheSame } from './hasValidFormat.js';
import { ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { sorted } from './sorted.js';
import type {
  CardRecord,
  CustomerRule,
  FieldDecision,
  FieldValue,
  MergeCriterion,
  MergeFacts,
  MergePlan,
} from './types.js';

/**
 * Plans how two or more cards of one customer become one: which card stays, which value wins in
 * each field and why, and where the cards contradict each other.
 *
 * The fullest card stays, of equally full ones the one opened first, then the smaller id. A value
 * that only one card has is kept; of different ones the newest confirmed wins, then that of the
 * fuller card, then the newest changed, then the smaller id, in the policy’s order; different notes,
 * such as remarks, are joined. Nothing is lost: cars, consents and waiting reports go to the card that
 * stays, the histories of the others into what undoes the merge. Cards that differ in what tells people
 * apart, such as the name or the day of birth, are `needsReview`. The order of the cards does not
 * matter.
 *
 * The plan names fields and ids, no values. Throws MisuseError on an invalid date or a policy that
 * was not defined.
 *
 * @rule CARD-01 CARD-09
 */
export function planMerge(facts: MergeFacts, at: Date, policy: CustomerPolicy): MergePlan {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const cards = byId(facts.cards);
  const reason = refusalOf(cards);
  const survivor = reason === null ? survivorOf(cards) : undefined;
  if (survivor === undefined) return refused(reason, cards);
  const names = sorted(new Set(cards.flatMap((card) => Object.keys(card.fields))));
  const fields = names
    .filter((field) => fieldNamed(field, policy)?.edit !== 'derived')
    .map((field) => decide(field, cards, policy));
  const conflicts = fields.flatMap((one) => (one.overrules.length > 0 ? [one.field] : []));
  const kinds = new Set(cards.map((card) => card.kind));
  const identityConflicts = [
    ...conflicts.filter((field) => fieldNamed(field, policy)?.identifying === true),
    ...(kinds.size > 1 ? ['kind'] : []),
  ];
  return {
    status: identityConflicts.length > 0 ? 'needsReview' : 'ready',
    reason: null,
    survivor: survivor.customerId,
    absorbed: cards.flatMap((one) => (one === survivor ? [] : [one.customerId])),
    of: statesOf(cards),
    fields,
    conflicts: kinds.size > 1 ? [...conflicts, 'kind'] : conflicts,
    identityConflicts,
    keeps: keptOf(cards),
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/** Why `planMerge` decided as it did: one reason a field, and one for what becomes of the old values. */
export function explainMerge(
  facts: MergeFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const plan = planMerge(facts, at, policy);
  const used = { 'merge.criteria': policy.merge.criteria.join(', ') };
  if (plan.status === 'refused') {
    return reasonsOf(plan.because, { cards: facts.cards.length, reason: plan.reason }, used, {
      'zh-CN': '至少要有两张不同的信息卡才能合并。',
      en: 'It takes two different cards to merge.',
    });
  }
  const byField = plan.fields.flatMap((one) => {
    const { field, from, why, overrules } = one;
    const needsReview = plan.identityConflicts.includes(field);
    return reasonsOf(
      FIELD_BECAUSE,
      { field, from, why, overrules: overrules.join(', '), needsReview },
      used,
      sentenceOf(one, needsReview),
    );
  });
  return [...byField, ...reasonsOf(KEEPING_BECAUSE, { ...plan.keeps }, used, KEPT)];
}

/** The cards in the order of their ids, so that no answer depends on how they came. */
export function byId(cards: readonly CardRecord[]): readonly CardRecord[] {
  return [...cards].sort((a, b) =>
    a.customerId === b.customerId ? a.version - b.version : a.customerId < b.customerId ? -1 : 1,
  );
}

/** What a plan looks at, so that it is seen when a card has moved on. */
export function statesOf(cards: readonly CardRecord[]): MergePlan['of'] {
  return cards.map(({ customerId, version, history }) => ({
    customerId,
    version,
    steps: history.length,
  }));
}

const BECAUSE = sharedList(['CARD-01', 'CARD-09'] as const);
const FIELD_BECAUSE = sharedList(['CARD-01'] as const);
const KEEPING_BECAUSE = sharedList(['CARD-09'] as const);
const KEPT: Text = {
  'zh-CN': '合并记为信息卡的新一版，原来的内容都留着；合并错了可以撤销，恢复成原来的几张卡。',
  en: 'The merge is one more version of the card; nothing said before is lost, and it can be undone.',
};

function refusalOf(cards: readonly CardRecord[]): MergePlan['reason'] {
  if (new Set(cards.map((one) => one.customerId)).size < cards.length) return 'sameCardTwice';
  return cards.length < 2 ? 'fewerThanTwo' : null;
}

function refused(reason: MergePlan['reason'], cards: readonly CardRecord[]): MergePlan {
  return {
    status: 'refused',
    reason,
    survivor: null,
    absorbed: [],
    of: statesOf(cards),
    fields: [],
    conflicts: [],
    identityConflicts: [],
    keeps: { cars: 0, consents: 0, pending: 0, versions: 0 },
    because: FIELD_BECAUSE,
    assumed: NONE,
    missing: sharedList(reason === 'fewerThanTwo' ? ['cards'] : []),
  };
}

function fullness(card: CardRecord): number {
  return Object.keys(card.fields).length;
}

function openedMs(card: CardRecord): number {
  return card.history[0]?.at.getTime() ?? Number.POSITIVE_INFINITY;
}

function survivorOf(cards: readonly CardRecord[]): CardRecord | undefined {
  // Cards come by id, and the first of equal ones stays.
  return cards.reduce((best, card) => {
    const byFullness = fullness(card) - fullness(best);
    const isBetter = byFullness > 0 || (byFullness === 0 && openedMs(card) < openedMs(best));
    return isBetter ? card : best;
  });
}

/** A card’s value of the field in question. */
interface Candidate {
  readonly card: CardRecord;
  readonly held: FieldValue;
}

const MEASURES: Readonly<Record<MergeCriterion, (one: Candidate) => number>> = {
  newestConfirmed: ({ held }) => held.confirmedAt.getTime(),
  mostComplete: ({ card }) => fullness(card),
  newestChanged: ({ held }) => held.changedAt.getTime(),
};

function decide(
  field: string,
  cards: readonly CardRecord[],
  policy: CustomerPolicy,
): FieldDecision {
  const format = fieldNamed(field, policy)?.format ?? 'text';
  const candidates = cards.flatMap((card) => {
    const held = ownOf(card.fields, field);
    return held === undefined ? [] : [{ card, held }];
  });
  const { winner, criterion } = best(candidates, policy.merge.criteria);
  const others = candidates.filter(
    (one) => !saysTheSame(one.held.value, winner.held.value, format),
  );
  const from = winner.card.customerId;
  if (candidates.length === 1) return { field, from, why: 'onlyValue', overrules: [] };
  if (others.length === 0) return { field, from, why: 'allAgree', overrules: [] };
  if (format === 'note') return { field, from, why: 'joined', overrules: [] };
  return { field, from, why: criterion, overrules: others.map((one) => one.card.customerId) };
}

/** The best candidate, and the criterion that singled it out. */
function best(
  candidates: readonly Candidate[],
  criteria: readonly MergeCriterion[],
): { readonly winner: Candidate; readonly criterion: MergeCriterion | 'customerId' } {
  let left = candidates;
  for (const criterion of criteria) {
    const measure = MEASURES[criterion];
    const most = Math.max(...left.map(measure));
    left = left.filter((one) => measure(one) === most);
    if (left.length === 1) return { winner: left[0] as Candidate, criterion };
  }
  return { winner: left[0] as Candidate, criterion: 'customerId' };
}

function keptOf(cards: readonly CardRecord[]): MergePlan['keeps'] {
  return {
    cars: new Set(cards.flatMap((card) => card.cars)).size,
    consents: cards.reduce((sum, card) => sum + card.consents.length, 0),
    pending: cards.reduce((sum, card) => sum + card.pending.length, 0),
    versions: cards.reduce((sum, card) => sum + card.history.length, 0),
  };
}

const WHY: Readonly<Record<FieldDecision['why'], Text>> = {
  onlyValue: { 'zh-CN': '只有这张卡填了', en: 'no other card has it' },
  allAgree: { 'zh-CN': '几张卡一致', en: 'the cards agree' },
  joined: { 'zh-CN': '其他卡上的不同内容接在后面', en: 'what the other cards note is added' },
  newestConfirmed: { 'zh-CN': '最近确认过', en: 'it was confirmed last' },
  mostComplete: { 'zh-CN': '这张卡资料最全', en: 'its card is the fullest' },
  newestChanged: { 'zh-CN': '最近更新过', en: 'it was changed last' },
  customerId: { 'zh-CN': '条件相同，按客户编号取', en: 'all else being equal, the smaller id' },
};

function sentenceOf({ field, from, why }: FieldDecision, needsReview: boolean): Text {
  const words = inWords([field]);
  return {
    'zh-CN': `「${words['zh-CN']}」取 ${from} 的内容：${WHY[why]['zh-CN']}${needsReview ? '；这一项不同可能是两个人，须人工核对' : ''}。`,
    en: `From ${from} (${words.en}): ${WHY[why].en}${needsReview ? '; they may be two people, somebody must look' : ''}.`,
  };
}
