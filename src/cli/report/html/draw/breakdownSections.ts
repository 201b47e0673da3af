import { grouped } from '../../columns.js';
import { asHeading } from '../../words/wording.js';
import type { Breakdown, DayPicture } from '../dayPicture.js';
import { html, type Markup } from '../markup.js';
import { barChart } from './charts.js';
import { figure, note, type Section, wordsIn } from './section.js';

/** What is done today, and the cars by their next service. */
export async function reminderSection({ reminders, language }: DayPicture): Promise<Section> {
  const say = wordsIn(language);
  const content = html`${note(say('remindersNote'))}${await sideBySide(reminders)}`;
  return { id: 'reminders', title: say('reminders'), count: null, wide: true, content };
}

/** The base of the store, cut in several ways. */
export async function structureSection({ structure, language }: DayPicture): Promise<Section> {
  const say = wordsIn(language);
  const content =
    structure.length === 0
      ? note(say('noCustomers'))
      : html`${note(say('structureNote'))}${await sideBySide(structure)}`;
  return { id: 'structure', title: say('structure'), count: null, wide: true, content };
}

/** A chart for each; one with nothing to draw is a line below the others. */
async function sideBySide(breakdowns: readonly Breakdown[]): Promise<Markup> {
  const drawn = await Promise.all(
    breakdowns
      .filter(({ rows }) => rows.length > 0)
      .map(async ({ title, count, rows, whole, rest }) =>
        figure(title, count, await barChart(rows, whole), rest),
      ),
  );
  const told = breakdowns
    .filter(({ rows }) => rows.length === 0)
    .map(({ title, count, rest }) => {
      const told = rest === '' || count === 0 ? '' : ` · ${rest}`;
      return html`<p class="rest">${asHeading(title)} ${grouped(count)}${told}</p>`;
    });
  const inPairs = drawn.length === 4 ? ' pairs' : '';
  return html`<div class="charts${inPairs}">${drawn}</div>${told}`;
}
