import type { Language } from '../../foundation/kernel/ruling.js';
import { dayKind } from '../../foundation/time/holidays.js';
import { localDateAt, localTimeAt } from '../../foundation/time/instant.js';
import { weekdayOf } from '../../foundation/time/localDate.js';
import type { StoreDay } from '../planStore.js';
import { callListText, leftOverText, textListText } from './callListText.js';
import { block, grouped, tallied } from './columns.js';
import { type DayIndex, indexDay } from './dayIndex.js';
import { atRiskText, heldBackText, lostText, standingText } from './standingText.js';
import { DAY_WORDS, WEEKDAYS } from './words.js';

/** The day on a screen: names and numbers are masked, so it may be shown over a shoulder. */
export function dayText(day: StoreDay, language: Language): string {
  const index = indexDay(day, language);
  const sections = [
    headline(index),
    filesRead(index),
    callListText(index),
    textListText(index),
    leftOverText(index),
    standingText(index),
    atRiskText(index),
    lostText(index),
    heldBackText(index),
    problems(index),
  ];
  return sections.filter((one) => one !== '').join('\n\n');
}

function headline({ day, say, zone }: DayIndex): string {
  const { store, at, policies } = day;
  const today = localDateAt(at, zone);
  const weekday = WEEKDAYS[weekdayOf(today) - 1];
  const date = `${today} ${weekday === undefined ? '' : say(weekday)}`;
  const from = `${say(DAY_WORDS.from)} ${localTimeAt(at, zone)} (${zone})`;
  const title = `${store.name} · ${say(DAY_WORDS.plan)} · ${date}, ${from}`;
  const { knowledge } = dayKind(today, policies.callWindows.holidays);
  return knowledge === 'official' ? title : `${title}\n${say(DAY_WORDS.holidays)}`;
}

function filesRead({ day, say }: DayIndex): string {
  const { counts, ignoredColumns } = day.imported;
  const counted = Object.entries(counts).map(([file, { accepted, records }]) => {
    const word = say(DAY_WORDS[file as keyof typeof counts]);
    return `${word} ${grouped(accepted)} ${say(DAY_WORDS.of)} ${grouped(records)}`;
  });
  const ignored = Object.entries(ignoredColumns).flatMap(([file, names]) =>
    names.length === 0 ? [] : [`${file}: ${names.join(', ')}`],
  );
  const read = `${say(DAY_WORDS.read)}  ${counted.join(' · ')}`;
  return ignored.length === 0 ? read : `${read}\n${say(DAY_WORDS.ignored)}  ${ignored.join('; ')}`;
}

function problems({ day: { findings }, say }: DayIndex): string {
  const rows = tallied(
    findings.map((one) => `${one.file}\t${say(DAY_WORDS[one.kind])}\t${one.code}`),
  );
  return block(
    `${say(DAY_WORDS.problems)}  ${grouped(findings.length)} (problems.csv)`,
    rows.map(([count = '', what = '']) => [count, ...what.split('\t')]),
  );
}
