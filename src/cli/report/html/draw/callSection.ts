import type { Language } from '../../../../foundation/kernel/ruling.js';
import { grouped } from '../../columns.js';
import { COUNT_WORDS } from '../../words/report.js';
import { asHeading, counted } from '../../words/wording.js';
import type { CallRow, DayPicture, Desk } from '../dayPicture.js';
import { type Content, html, type Markup, NOTHING } from '../markup.js';
import { prose } from './prose.js';
import { folded, note, type Say, type Section, wordsIn } from './section.js';
import { nameOf, numbers, shorts, table, texts, twoLines } from './tables.js';
import { hourScale, legend, strip } from './timeline.js';

/** Who calls whom when: a strip and a list for each specialist, and what is left over. */
export function callSection(picture: DayPicture): Section {
  const { calls, language } = picture;
  const say = wordsIn(language);
  const parts = [timelineOf(picture, say), writtenOf(picture, say), leftOver(picture, say)];
  const count = calls.legend.reduce((sum, one) => sum + one.count, 0);
  return { id: 'calls', title: say('calls'), count, wide: true, content: html`${parts}` };
}

function timelineOf({ calls, language }: DayPicture, say: Say): Markup {
  if (calls.hours.length === 0) return note(say('noTimeline'));
  return html`${calls.legend.length === 0 ? note(say('noCallsToday')) : howToRead(say)}
${legend(calls.legend)}
<div class="desk top"><div></div>${hourScale(calls)}</div>
${calls.desks.map((desk) => deskOf(desk, calls, language))}`;
}

/** What a bar is; how to ask for more is of no use on paper. */
function howToRead(say: Say): Markup {
  return html`<p class="note">${say('callsHow')} <span class="touch">${say('callsTouch')}</span></p>`;
}

function deskOf(desk: Desk, calls: DayPicture['calls'], language: Language): Markup {
  const { name, id, counts, rows } = desk;
  const told = countsOf(counts);
  return html`<div class="desk">
<div class="who"><b>${nameOf(name)}</b> <span>${id}</span><small>${desk.note}</small></div>
<div>${strip(desk, calls, `${name}: ${told === '' ? desk.note : told}`)}
${rows.length === 0 ? NOTHING : folded(counted(COUNT_WORDS.calls, rows.length, language), told, callList(desk, language))}</div>
</div>
`;
}

/** No line begins with a count or a dot. */
function countsOf(counts: Desk['counts']): string {
  return counts.map(({ label, count }) => `${label}\u00a0${grouped(count)}`).join('\u00a0· ');
}

function callList({ name, rows }: Desk, language: Language): Markup {
  const say = wordsIn(language);
  return callTable(`${name} · ${say('list')}`, rows, ({ time }) => time, say);
}

/** The messages that go out without anybody’s time. */
function writtenOf({ calls: { messages }, language }: DayPicture, say: Say): Markup {
  const { counts, rows } = messages;
  if (rows.length === 0) return NOTHING;
  const count = counted(COUNT_WORDS.messages, rows.length, language);
  const list = callTable(count, rows, ({ time, channel }) => twoLines(time, channel), say);
  return html`<div class="also">${folded(count, countsOf(counts), list)}</div>`;
}

function callTable(
  caption: string,
  rows: readonly CallRow[],
  whenOf: (row: CallRow) => Content,
  say: Say,
): Markup {
  return table(
    caption,
    [shorts(say('time')), shorts(say('customer')), texts(say('reason'))],
    rows.map((row) => [whenOf(row), twoLines(nameOf(row.name), row.car), prose(row.reason)]),
  );
}

function leftOver({ calls }: DayPicture, say: Say): Markup {
  if (calls.leftOver.length === 0) return NOTHING;
  return html`<div class="notice"><h3>${asHeading(say('leftOver'))}</h3>${table(
    say('leftOver'),
    [texts(say('reasons')), numbers(say('count'))],
    calls.leftOver.map(({ reason, count }) => [asHeading(reason), grouped(count)]),
  )}</div>`;
}
