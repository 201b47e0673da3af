import { requireDefined } from '../../foundation/kernel/policy.js';
import { failed, issue, millisecondsOf, ok, type Result } from '../../foundation/kernel/result.js';
import { ownOf } from './ownOf.js';
import { byId, versionsOf } from './planMerge.js';
import type { CustomerPolicy } from './policy.js';
import { sorted } from './sorted.js';
import type {
  CardRecord,
  CardVersion,
  FieldChange,
  FieldValue,
  Merged,
  MergeOrder,
  MergeUndo,
  Unmerged,
} from './types.js';

/**
 * Carries out a merge plan: one card with the winning values, and what it takes to undo it.
 *
 * The merged card is the next version of the one that stays, with one step in its history that says
 * what changed; cars, consents and waiting reports of all cards are on it. Issues instead of a card:
 * a refused plan, a plan that nobody has reviewed, cards that have moved on since, a choice that
 * names a card without the field. The cards themselves are left as they are. Throws MisuseError on
 * an invalid date or a policy that was not defined.
 *
 * @rule CARD-01 CARD-09
 */
export function applyMerge(order: MergeOrder, at: Date, policy: CustomerPolicy): Result<Merged> {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const { plan, by, reviewed, choices } = order;
  const cards = byId(order.cards);
  const survivor = cards.find((one) => one.customerId === plan.survivor);
  if (plan.status === 'refused' || survivor === undefined) {
    return failed([issue('notAllowed', ['plan'], 'a plan that was not refused, with its cards')]);
  }
  if (plan.status === 'needsReview' && !reviewed) {
    return failed([issue('required', ['reviewed'], 'somebody who has looked at the conflicts')]);
  }
  if (JSON.stringify(versionsOf(cards)) !== JSON.stringify(plan.of)) {
    return failed([issue('disagreement', ['cards'], 'the very cards that were planned')]);
  }
  const changes: FieldChange[] = [];
  const fields = new Map(Object.entries(survivor.fields));
  for (const { field, from } of plan.fields) {
    const chosen = ownOf(choices, field) ?? from;
    const after = heldBy(cards, chosen, field);
    if (after === undefined) {
      return failed([issue('notAllowed', ['choices'], 'a card that has the field')]);
    }
    const before = ownOf(survivor.fields, field) ?? null;
    if (!isSame(before, after)) changes.push({ field, before, after });
    fields.set(field, after);
  }
  const version = Math.max(...cards.map((one) => one.version)) + 1;
  const step: CardVersion = { version, action: 'merged', at, by, reportId: null, changes };
  const card: CardRecord = {
    ...survivor,
    version,
    fields: Object.fromEntries(fields),
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

/**
 * Undoes a merge: the cards as they were, by id, and the steps that the merged card has made since,
 * which somebody gives to the card they belong to. An issue where the card is not the merged one.
 *
 * @rule CARD-01 CARD-09
 */
export function undoMerge(card: CardRecord, undo: MergeUndo): Result<Unmerged> {
  const merging = card.history[undo.mergedEntries - 1];
  const isItsOwn =
    card.customerId === undo.survivor &&
    merging?.action === 'merged' &&
    merging.version === undo.mergedVersion;
  return isItsOwn
    ? ok({ cards: undo.cards, later: card.history.slice(undo.mergedEntries) })
    : failed([issue('disagreement', ['card'], 'the card that this merge made')]);
}

function heldBy(
  cards: readonly CardRecord[],
  customerId: string | undefined,
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
    before.changedAt.getTime() === after.changedAt.getTime()
  );
}
