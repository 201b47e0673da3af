import { formatInstant } from '../../../../foundation/time/instant.js';
import type { HeldBackTask } from '../../../../planner/types.js';
import type { DayIndex } from '../../dayIndex.js';
import { shownText } from '../../shownText.js';
import { HELD_BACK_WORDS } from '../../words/tasks.js';
import type { HeldPicture, HeldRow } from '../dayPicture.js';
import { MOST_ROWS } from './pictureChurn.js';
import { mostFirst, tally } from './tally.js';

/** What is wanted and not done today: why, and when it may be done. */
export function pictureHeld(index: DayIndex): HeldPicture {
  const { day, say } = index;
  const held = day.plans.flatMap((plan) => plan.heldBack);
  const reasons = mostFirst(tally(held.map((one) => one.reason)));
  return {
    all: held.length,
    reasons: reasons.map(([reason, count]) => ({
      label: say(HELD_BACK_WORDS[reason]),
      count,
      marked: 0,
      note: '',
      tone: null,
    })),
    rows: held.slice(0, MOST_ROWS).map((one) => heldRow(one, index)),
  };
}

function heldRow(one: HeldBackTask, index: DayIndex): HeldRow {
  const { say, zone, masked, reasonOf } = index;
  const [name, car] = masked(one.customerId, one.car);
  const next = one.nextAt === null ? null : formatInstant(one.nextAt, zone);
  return {
    name,
    car,
    task: shownText(reasonOf(one)),
    reason: say(HELD_BACK_WORDS[one.reason]),
    rules: one.because.join(' '),
    next: next === null ? null : [next.slice(5, 10), next.slice(11, 16)],
  };
}
