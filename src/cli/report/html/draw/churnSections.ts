import { asHeading, filled } from '../../words/wording.js';
import type { AtRiskRow, DayPicture, LostRow } from '../dayPicture.js';
import { type Content, html } from '../markup.js';
import { barChart, columnChart } from './charts.js';
import { prose } from './prose.js';
import { figure, note, restOf, type Section, wordsIn } from './section.js';
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
      : html`${note(say('atRiskOrder'))}
${figure(say('atRiskByWeek'), null, await columnChart(weeks), '')}
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
  const { all, spendMonths, byMonths, rows } = lost;
  const ofMonths = (text: string): string => filled(text, String(spendMonths));
  const columns = [
    shorts(say('customer')),
    numbers(ofMonths(say('spent'))),
    shorts(say('away')),
    texts(say('approach')),
  ];
  const content =
    rows.length === 0
      ? note(say('noneLost'))
      : html`${note(ofMonths(say('lostOrder')))}
${figure(ofMonths(say('lostByMonths')), null, await barChart(byMonths, all), '')}
${table(say('lost'), columns, rows.map(lostCells))}${restOf(rows.length, all, say)}`;
  return { id: 'lost', title: say('lost'), count: all, wide: false, content };
}

function lostCells(row: LostRow): Content[] {
  const words = asHeading(row.approach);
  const approach = row.complaintFirst ? html`<strong>${words}</strong>` : words;
  return [
    twoLines(nameOf(row.name), row.id),
    html`<span class="value">${row.spent}<i style="width:${percent(row.share)}"></i></span>`,
    twoLines(row.away, row.lastVisitOn),
    html`${approach} <small class="aside">${row.channels}</small><small>${prose(row.history)}</small>`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
