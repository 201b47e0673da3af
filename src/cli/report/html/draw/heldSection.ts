import { asHeading } from '../../words/wording.js';
import type { DayPicture, HeldRow } from '../dayPicture.js';
import { type Content, html } from '../markup.js';
import { barChart } from './charts.js';
import { prose } from './prose.js';
import { figure, note, restOf, type Say, type Section, wordsIn } from './section.js';
import { nameOf, shorts, table, texts, twoLines } from './tables.js';

/** What is wanted and not done today: why, and when it may be done. */
export async function heldSection({ held, language }: DayPicture): Promise<Section> {
  const say = wordsIn(language);
  const { all, reasons, rows } = held;
  const columns = [shorts(say('customer')), texts(say('heldWhy')), shorts(say('earliest'))];
  const content =
    rows.length === 0
      ? note(say('noneHeld'))
      : html`${note(say('heldOrder'))}
${figure(say('reasons'), null, await barChart(reasons, all), '')}
${table(
  say('held'),
  columns,
  rows.map((row) => heldCells(row, say)),
)}${restOf(rows.length, all, say)}`;
  return { id: 'held', title: say('held'), count: all, wide: false, content };
}

function heldCells({ name, car, task, reason, rules, next }: HeldRow, say: Say): Content[] {
  return [
    twoLines(nameOf(name), car),
    twoLines(asHeading(reason), html`${prose(task)} <span class="whole">${rules}</span>`),
    next === null ? html`<span class="quiet">${say('openEnded')}</span>` : twoLines(...next),
  ];
}
