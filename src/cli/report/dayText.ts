import type { Language } from '../../foundation/kernel/ruling.js';
import { dayKind } from '../../foundation/time/holidays.js';
import { localDateAt, localTimeAt } from '../../foundation/time/instant.js';
import { weekdayOf } from '../../foundation/time/localDate.js';
import type { StoreDay } from '../planStore.js';
import { callListText, leftOverText, textListText } from './callListText.js';
import { block, grouped, tallied } from './columns.js';
import { type DayIndex, indexDay } from './dayIndex.js';
import { atRiskText, heldBackText, lostText, standingText } from './standingText.js';
import { HOLIDAY_WORDS, WEEKDAYS } from './words/days.js';
import { FILE_WORDS, FINDING_KIND_WORDS, FINDING_WORDS } from './words/files.js';
import { REPORT_WORDS } from './words/report.js';
import { filled } from './words/wording.js';

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
  const from = filled(say(REPORT_WORDS.from), localTimeAt(at, zone));
  const title = [store.name, say(REPORT_WORDS.plan), date, from, zone].join(' · ');
  const { knowledge } = dayKind(today, policies.callWindows.holidays);
  return knowledge === 'official' ? title : `${title}\n${say(HOLIDAY_WORDS[knowledge])}`;
}

function filesRead({ day, say, head }: DayIndex): string {
  const { counts, ignoredColumns } = day.imported;
  const counted = Object.entries(counts).map(([file, { accepted, records }]) => {
    const word = say(FILE_WORDS[file as keyof typeof counts]);
    return `${word} ${grouped(accepted)} ${say(REPORT_WORDS.of)} ${grouped(records)}`;
  });
  const ignored = Object.entries(ignoredColumns).flatMap(([file, names]) =>
    names.length === 0
      ? []
      : [`${say(FILE_WORDS[file as keyof typeof counts])} – ${names.join(', ')}`],
  );
  const read = `${head(REPORT_WORDS.read)}  ${counted.join(' · ')}`;
  return ignored.length === 0
    ? read
    : `${read}\n${head(REPORT_WORDS.ignored)}  ${ignored.join(' · ')}`;
}

/** Each with its code, by which it is found in problems.csv. */
function problems({ day: { findings }, say, head }: DayIndex): string {
  const rows = tallied(
    findings.map(({ file, kind, code }) =>
      [FILE_WORDS[file], FINDING_KIND_WORDS[kind], FINDING_WORDS[code]]
        .map(say)
        .concat(code)
        .join('\t'),
    ),
  );
  return block(
    `${head(REPORT_WORDS.problems)}  ${grouped(findings.length)} (problems.csv)`,
    rows.map(([count = '', what = '']) => [count, ...what.split('\t')]),
  );
}
