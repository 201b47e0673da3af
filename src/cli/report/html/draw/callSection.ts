import { grouped } from '../../columns.js';
import type { CallRow, DayPicture, Desk } from '../dayPicture.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { filled } from '../words.js';
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
  return { id: 'calls', title: say('timeline'), count, wide: true, content: html`${parts}` };
}

function timelineOf({ calls }: DayPicture, say: Say): Markup {
  if (calls.hours.length === 0) return note(say('noTimeline'));
  return html`${note(say('timelineNote'))}
${legend(calls.legend)}
<div class="desk top"><div></div>${hourScale(calls)}</div>
${calls.desks.map((desk) => deskOf(desk, calls, say))}`;
}

function deskOf(desk: Desk, calls: DayPicture['calls'], say: Say): Markup {
  const { name, id, counts, rows } = desk;
  const told = counts.map(({ label, count }) => `${label} ${count}`).join(' · ');
  const list = callTable(`${name} · ${say('list')}`, rows, say);
  return html`<div class="desk">
<div class="who"><b>${nameOf(name)}</b> <span>${id}</span><small>${desk.note}</small></div>
<div>${strip(desk, calls, `${name}: ${told === '' ? desk.note : told}`)}
${rows.length === 0 ? NOTHING : folded(filled(say('callCount'), grouped(rows.length)), told, list)}</div>
</div>
`;
}

/** The messages that go out without anybody’s time. */
function writtenOf({ calls: { texts: rows } }: DayPicture, say: Say): Markup {
  if (rows.length === 0) return NOTHING;
  const count = filled(say('textCount'), grouped(rows.length));
  return html`<div class="also">${folded(count, '', callTable(count, rows, say))}</div>`;
}

function callTable(caption: string, rows: readonly CallRow[], say: Say): Markup {
  return table(
    caption,
    [shorts(say('time')), shorts(say('customer')), texts(say('why'))],
    rows.map(({ time, name, car, reason }) => [time, twoLines(nameOf(name), car), prose(reason)]),
  );
}

function leftOver({ calls }: DayPicture, say: Say): Markup {
  if (calls.leftOver.length === 0) return NOTHING;
  return html`<div class="notice"><h3>${say('leftOver')}</h3>${table(
    say('leftOver'),
    [texts(say('reason')), numbers(say('count'))],
    calls.leftOver.map(({ reason, count }) => [reason, grouped(count)]),
  )}</div>`;
}
