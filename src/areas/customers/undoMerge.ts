import type { ConsentRecord } from '../../foundation/dealership/types.js';
import { failed, issue, ok, type Result } from '../../foundation/kernel/result.js';
import { isErased } from './cardSteps.js';
import { sorted } from './sorted.js';
import type { CardRecord, MergeUndo, Unmerged } from './types.js';

/**
 * Undoes a merge: the cards as they were, by id, and what has come to the merged card since, which
 * somebody gives to the card it belongs to.
 *
 * What needs nobody to decide is done: a refusal given since stands on every card, a report turned down
 * since is turned down on all of them, a car that has left the merged card has left them. A report that
 * was approved since waits again on its card. An issue where the card is not the merged one, or was
 * erased.
 *
 * @rule CARD-01 CARD-09
 */
export function undoMerge(card: CardRecord, undo: MergeUndo): Result<Unmerged> {
  const merging = card.history[undo.mergedEntries - 1];
  const isItsOwn =
    card.customerId === undo.survivor &&
    merging?.action === 'merged' &&
    merging.version === undo.mergedVersion;
  if (!isItsOwn) return failed([issue('disagreement', ['card'], 'the card that this merge made')]);
  if (isErased(card)) return failed([issue('notAllowed', ['card'], 'a card that was not erased')]);
  const { cards } = undo;
  const consents = addedConsents(card, cards);
  const refusals = consents.filter((one) => one.answer === 'refused');
  const turnedDown = since(
    card.turnedDown,
    cards.flatMap((one) => one.turnedDown),
  );
  const waited = new Set(cards.flatMap((one) => one.pending.map(({ id }) => id)));
  return ok({
    cards: cards.map((one) => ({
      ...one,
      pending: one.pending.filter(({ id }) => !turnedDown.includes(id)),
      turnedDown: sorted(new Set([...one.turnedDown, ...turnedDown])),
      cars: one.cars.filter((car) => card.cars.includes(car)),
      consents: [...one.consents, ...refusals],
    })),
    later: {
      steps: card.history.slice(undo.mergedEntries),
      pending: card.pending.filter(({ id }) => !waited.has(id)),
      consents,
      cars: since(
        card.cars,
        cards.flatMap((one) => one.cars),
      ),
    },
  });
}

function since(now: readonly string[], before: readonly string[]): readonly string[] {
  return now.filter((one) => !before.includes(one));
}

/** The consents that no card had, of equal ones as many as came. */
function addedConsents(
  { consents }: CardRecord,
  cards: readonly CardRecord[],
): readonly ConsentRecord[] {
  const had = cards.flatMap((one) => one.consents.map(consentKey));
  return consents.filter((one) => {
    const place = had.indexOf(consentKey(one));
    if (place >= 0) had.splice(place, 1);
    return place < 0;
  });
}

function consentKey({ answer, channel, scope, at, evidence }: ConsentRecord): string {
  return JSON.stringify([answer, channel, scope, at?.getTime(), evidence]);
}
