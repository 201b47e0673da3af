import type { StoreDay } from '../planStore.js';
import { grouped } from './columns.js';
import type { DayIndex } from './dayIndex.js';
import { REPORT_WORDS } from './words/report.js';
import { filled } from './words/wording.js';

type KindCount = NonNullable<StoreDay['reminders'][keyof StoreDay['reminders']]>;

/** What of one kind is joined with another contact today, and what is held back. */
export function kindNote({ joined, heldBack }: KindCount, { say }: DayIndex): string {
  const notes = [
    joined === 0 ? [] : filled(say(REPORT_WORDS.joined), grouped(joined)),
    heldBack === 0 ? [] : filled(say(REPORT_WORDS.heldToo), grouped(heldBack)),
  ];
  return notes.flat().join(' · ');
}
