import { grouped } from '../../columns.js';
import type { DayPicture, ProblemCount } from '../dayPicture.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { filled } from '../words.js';
import { barChart } from './charts.js';
import { figure, folded, note, type Say, type Section, wordsIn } from './section.js';
import { numbers, shorts, table, texts } from './tables.js';

/** How many kinds of problems are drawn; all of them stand in the list. */
const MOST_DRAWN = 6;

/** What was wrong in the files: how much in each, and what. */
export async function problemSection({ problems, language }: DayPicture): Promise<Section> {
  const say = wordsIn(language);
  const { all, findings, ignoredColumns } = problems;
  const ignored =
    ignoredColumns.length === 0
      ? NOTHING
      : html`<p class="rest">${say('ignored')} · ${ignoredColumns.join(' · ')}</p>`;
  const content = html`${note(say(all === 0 ? 'noProblems' : 'problemsNote'))}
${filesOf(problems, say)}
${ignored}
${all === 0 ? NOTHING : await kindsOf(findings, all, say)}`;
  return { id: 'problems', title: say('problems'), count: all, wide: false, content };
}

function filesOf({ files }: DayPicture['problems'], say: Say): Markup {
  const columns = [
    shorts(say('file')),
    numbers(say('records')),
    numbers(say('accepted')),
    numbers(say('rejected')),
    numbers(say('repaired')),
    numbers(say('kept')),
  ];
  return table(
    say('problems'),
    columns,
    files.map(({ file, records, accepted, rejected, repaired, kept }) => [
      file,
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
  const title = filled(say('allReasons'), grouped(findings.length));
  const list = table(
    title,
    [shorts(say('file')), texts(say('reason')), shorts(say('what')), numbers(say('count'))],
    findings.map((one) => [one.file, one.what, one.outcome, grouped(one.count)]),
  );
  return html`${figure(say('most'), await barChart(rows, all), '')}${folded(title, '', list)}`;
}
