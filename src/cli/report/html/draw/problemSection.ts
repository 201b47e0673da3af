import { grouped } from '../../columns.js';
import { FINDING_KIND_WORDS } from '../../words/files.js';
import { asHeading, filled } from '../../words/wording.js';
import type { DayPicture, ProblemCount } from '../dayPicture.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { barChart } from './charts.js';
import { figure, folded, note, type Say, type Section, wordsIn } from './section.js';
import { numbers, shorts, table, texts } from './tables.js';

/** How many kinds of problems are drawn; all of them stand in the list. */
const MOST_DRAWN = 6;

/** What was wrong in the files: how much in each, and what. */
export async function problemSection(picture: DayPicture): Promise<Section> {
  const { problems, language } = picture;
  const say = wordsIn(language);
  const { all, findings, ignoredColumns } = problems;
  const ignored =
    ignoredColumns.length === 0
      ? NOTHING
      : html`<p class="rest">${asHeading(say('ignored'))} · ${ignoredColumns.join(' · ')}</p>`;
  const content = html`${note(say(all === 0 ? 'noProblems' : 'problemsNote'))}
${filesOf(picture)}
${ignored}
${all === 0 ? NOTHING : await kindsOf(findings, all, say)}`;
  return { id: 'problems', title: say('problems'), count: all, wide: false, content };
}

function filesOf({ problems: { files }, language }: DayPicture): Markup {
  const say = wordsIn(language);
  const columns = [
    shorts(say('file')),
    numbers(say('records')),
    numbers(say('read')),
    ...(['rejected', 'repaired', 'kept'] as const).map((kind) =>
      numbers(FINDING_KIND_WORDS[kind][language]),
    ),
  ];
  return table(
    say('problems'),
    columns,
    files.map(({ file, records, accepted, rejected, repaired, kept }) => [
      asHeading(file),
      ...[records, accepted, rejected, repaired, kept].map(grouped),
    ]),
  );
}

/** The most frequent kinds as a drawing, all of them as a list. */
async function kindsOf(findings: readonly ProblemCount[], all: number, say: Say): Promise<Markup> {
  const most = [...findings].sort((a, b) => b.count - a.count).slice(0, MOST_DRAWN);
  const rows = most.map(({ file, what, outcome, count }) => ({
    label: `${file} · ${what}`,
    count,
    marked: 0,
    note: outcome,
    tone: null,
  }));
  const title = filled(say('allKinds'), grouped(findings.length));
  const list = table(
    title,
    [shorts(say('file')), texts(say('problem')), shorts(say('outcome')), numbers(say('count'))],
    findings.map(({ file, what, code, outcome, count }) => [
      asHeading(file),
      html`${asHeading(what)} <small>${code}</small>`,
      outcome,
      grouped(count),
    ]),
  );
  return html`${figure(say('most'), null, await barChart(rows, all), '')}${folded(title, '', list)}`;
}
