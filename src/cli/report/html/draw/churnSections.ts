import type { AtRiskRow, DayPicture, LostRow } from '../dayPicture.js';
import { type Content, html } from '../markup.js';
import { filled } from '../words.js';
import { barChart, columnChart } from './charts.js';
import { prose } from './prose.js';
import { figure, note, restOf, type Say, type Section, wordsIn } from './section.js';
import { nameOf, numbers, shorts, table, texts, twoLines } from './tables.js';

/** Who will be lost next: by week, and the first of them by name. */
export async function atRiskSection({ atRisk, language }: DayPicture): Promise<Section> {
  const say = wordsIn(language);
  const { all, weeks, rows } = atRisk;
  const columns = [
    shorts(say('customer')),
    shorts(say('lastVisit')),
    shorts(say('lostFrom')),
    numbers(say('daysLeft')),
  ];
  const content =
    rows.length === 0
      ? note(say('noneAtRisk'))
      : html`${note(say('atRiskNoteLong'))}
${figure(say('atRiskByWeek'), await columnChart(weeks), '')}
${table(say('atRisk'), columns, rows.map(atRiskCells))}${restOf(rows.length, all, say)}`;
  return { id: 'at-risk', title: say('atRisk'), count: all, wide: false, content };
}

function atRiskCells({ name, id, lastVisitOn, lostOn, daysLeft }: AtRiskRow): Content[] {
  return [
    twoLines(nameOf(name), id),
    lastVisitOn,
    lostOn,
    daysLeft === null ? '–' : String(daysLeft),
  ];
}

/** Who is lost: by time away, and the most valuable by name. */
export async function lostSection({ lost, language }: DayPicture): Promise<Section> {
  const say = wordsIn(language);
  const { all, byMonths, rows } = lost;
  const columns = [
    shorts(say('customer')),
    numbers(say('spent')),
    shorts(say('away')),
    texts(say('approach')),
  ];
  const content =
    rows.length === 0
      ? note(say('noneLost'))
      : html`${note(say('lostNoteLong'))}
${figure(say('lostByMonths'), await barChart(byMonths, all), '')}
${table(
  say('lost'),
  columns,
  rows.map((row) => lostCells(row, say)),
)}${restOf(rows.length, all, say)}`;
  return { id: 'lost', title: say('lost'), count: all, wide: false, content };
}

function lostCells(row: LostRow, say: Say): Content[] {
  const approach = row.complaintFirst ? html`<strong>${row.approach}</strong>` : row.approach;
  return [
    twoLines(nameOf(row.name), row.id),
    html`<span class="value">${row.spent}<i style="width:${percent(row.share)}"></i></span>`,
    twoLines(filled(say('months'), String(row.monthsAway)), row.lastVisitOn),
    html`${approach} <small class="aside">${row.channels}</small><small>${prose(row.history)}</small>`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
