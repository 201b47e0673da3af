import type { Text } from '../../../../foundation/kernel/ruling.js';
import type { DayIndex } from '../../dayIndex.js';
import { REPORT_WORDS } from '../../words/report.js';
import {
  CHURN_WORDS,
  LIFECYCLE_WORDS,
  RELATIONSHIP_WORDS,
  RING_WORDS,
} from '../../words/standings.js';
import type { Breakdown } from '../dayPicture.js';
import { tally } from './tally.js';

/** What is known of nobody is no cut through the base. */
const NOT_KNOWN: readonly string[] = ['unknown', 'unclassified'];

/** The base of the store, cut by standing, step of the ladder, stage of life and distance. */
export function pictureStructure({ day, say }: DayIndex): Breakdown[] {
  const { lifecycle, ring, relationship } = day.structure;
  const customers = day.plans.flatMap((plan) => plan.customers);
  const standing = Object.fromEntries(tally(customers.map(({ churn }) => churn.status)));
  const cut = <Key extends string>(
    title: Text,
    words: Readonly<Record<Key, Text>>,
    counts: Readonly<Partial<Record<NoInfer<Key>, number>>>,
  ): Breakdown[] => {
    const parts = (Object.keys(words) as Key[]).map((key) => ({ key, count: counts[key] ?? 0 }));
    const all = parts.reduce((sum, { count }) => sum + count, 0);
    const rows = parts
      .filter(({ count }) => count > 0)
      .map(({ key, count }) => ({
        label: say(words[key]),
        count,
        marked: 0,
        note: shareOf(count, all),
        tone: null,
      }));
    return parts.every(({ key, count }) => count === 0 || NOT_KNOWN.includes(key))
      ? []
      : [{ title: say(title), count: all, rows, whole: all, rest: '' }];
  };
  return [
    ...cut(REPORT_WORDS.byStanding, CHURN_WORDS, standing),
    ...cut(REPORT_WORDS.byRelationship, RELATIONSHIP_WORDS, relationship),
    ...cut(REPORT_WORDS.byLifecycle, LIFECYCLE_WORDS, lifecycle),
    ...cut(REPORT_WORDS.byRing, RING_WORDS, ring),
  ];
}

function shareOf(count: number, all: number): string {
  const percent = (count / all) * 100;
  return percent < 1 ? '<1%' : `${Math.round(percent)}%`;
}
