import { requireDefined } from '../../foundation/kernel/policy.js';
import {
  failed,
  type Issue,
  issue,
  millisecondsOf,
  ok,
  type Result,
} from '../../foundation/kernel/result.js';
import { reportsIn } from './cardSteps.js';
import { joinedNote, LONGEST_NOTE } from './joinedNote.js';
import { hasSameOrigin } from './originOf.js';
import { ownOf } from './ownOf.js';
import { byId, statesOf } from './planMerge.js';
import type { CustomerPolicy } from './policy.js';
import { sorted } from './sorted.js';
import type {
  CardRecord,
  CardVersion,
  FieldChange,
  FieldDecision,
  FieldValue,
  Merged,
  MergeOrder,
  MergeUndo,
} from './types.js';

/**
 * Carries out a merge plan: one card with the winning values, and what it takes to undo it.
 *
 * The merged card is the one that stays, with a version above all of theirs and one step more in its
 * history, which says what changed; cars, consents and waiting reports of all cards are on it, and a
 * report that any of them has carried out stays known. Issues instead of a card: a refused plan, a plan
 * that nobody has reviewed, cards that have moved on since, a choice that names a card without the
 * field, notes too long to be joined. The cards themselves are left as they are. Throws MisuseError on
 * an invalid date or a policy that was not defined.
 *
 * @rule CARD-01 CARD-09
 */
export function applyMerge(order: MergeOrder, at: Date, policy: CustomerPolicy): Result<Merged> {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const cards = byId(order.cards);
  const survivor = cards.find((one) => one.customerId === order.plan.survivor);
  const refused = refusalOf(order, cards);
  if (refused !== null) return failed([refused]);
  if (survivor === undefined) return failed([NO_CARD]);
  const decided = decidedFields(order, cards, survivor);
  if (!decided.ok) return decided;

  const { fields, changes } = decided.value;
  const version = Math.max(...cards.map((one) => one.version)) + 1;
  const step = mergingStep({ version, at, by: order.by, changes }, cards, survivor);
  const card: CardRecord = {
    ...survivor,
    version,
    fields,
    history: [...survivor.history, step],
    pending: cards.flatMap((one) => one.pending),
    turnedDown: sorted(new Set(cards.flatMap((one) => one.turnedDown))),
    cars: sorted(new Set(cards.flatMap((one) => one.cars))),
    consents: cards.flatMap((one) => one.consents),
  };
  const { customerId, history } = card;
  const undo: MergeUndo = {
    survivor: customerId,
    mergedVersion: version,
    mergedEntries: history.length,
    cards,
  };
  return ok({ card, undo });
}

const NO_CARD = issue('notAllowed', ['plan'], 'a plan that was not refused, with its cards');

function refusalOf({ plan, reviewed }: MergeOrder, cards: readonly CardRecord[]): Issue | null {
  if (plan.status === 'refused') return NO_CARD;
  if (plan.status === 'needsReview' && !reviewed) {
    return issue('required', ['reviewed'], 'somebody who has looked at the conflicts');
  }
  return isSameState(plan.of, statesOf(cards))
    ? null
    : issue('disagreement', ['cards'], 'the very cards that were planned');
}

/** What the merged card says, and what that changes on the card that stays. */
function decidedFields(
  { plan, choices }: MergeOrder,
  cards: readonly CardRecord[],
  survivor: CardRecord,
): Result<Pick<CardRecord, 'fields'> & Pick<CardVersion, 'changes'>> {
  const changes: FieldChange[] = [];
  const fields = new Map(Object.entries(survivor.fields));
  for (const decision of plan.fields) {
    const { field, why } = decision;
    const after = decidedValue(decision, ownOf(choices, field), cards);
    if (after === undefined) {
      return failed([issue('notAllowed', ['choices'], 'a card that has the field')]);
    }
    if (why === 'joined' && after.value.length > LONGEST_NOTE) {
      return failed([issue('required', ['choices', field], 'a choice: joined it is too long')]);
    }
    const before = ownOf(survivor.fields, field) ?? null;
    if (!isSame(before, after)) changes.push({ field, before, after });
    fields.set(field, after);
  }
  return ok({ fields: Object.fromEntries(fields), changes });
}

/** The step that says what the merge changed, and which reports the other cards had carried out. */
function mergingStep(
  step: Pick<CardVersion, 'version' | 'at' | 'by' | 'changes'>,
  cards: readonly CardRecord[],
  survivor: CardRecord,
): CardVersion {
  const absorbed = cards.filter((one) => one !== survivor);
  const reports = sorted(new Set(absorbed.flatMap((one) => reportsIn(one.history))));
  const merging: CardVersion = { ...step, action: 'merged', reportId: null };
  return reports.length === 0 ? merging : { ...merging, absorbedReports: reports };
}

function isSameState(planned: MergeOrder['plan']['of'], found: MergeOrder['plan']['of']): boolean {
  return (
    planned.length === found.length &&
    planned.every((one, place) => {
      const other = found[place];
      return (
        one.customerId === other?.customerId &&
        one.version === other.version &&
        one.steps === other.steps
      );
    })
  );
}

/** What the merged card says: the value chosen by hand, else as planned. */
function decidedValue(
  { field, from, why }: FieldDecision,
  chosen: string | undefined,
  cards: readonly CardRecord[],
): FieldValue | undefined {
  const held = heldBy(cards, chosen ?? from, field);
  if (held === undefined || chosen !== undefined || why !== 'joined') return held;
  const others = cards.flatMap((one) => ownOf(one.fields, field) ?? []);
  return joinedNote(held, others);
}

function heldBy(
  cards: readonly CardRecord[],
  customerId: string,
  field: string,
): FieldValue | undefined {
  const card = cards.find((one) => one.customerId === customerId);
  return card === undefined ? undefined : ownOf(card.fields, field);
}

function isSame(before: FieldValue | null, after: FieldValue): boolean {
  return (
    before !== null &&
    before.value === after.value &&
    before.confirmedAt.getTime() === after.confirmedAt.getTime() &&
    before.changedAt.getTime() === after.changedAt.getTime() &&
    hasSameOrigin(before, after)
  );
}
