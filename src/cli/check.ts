import { decisionNamed } from '../decisions/catalogue.js';
import {
  checkTable,
  type RowOutcome,
  type TableRow,
  unreachedRules,
} from '../decisions/decisionTable.js';
import { readJsonTable, readTextTable } from '../decisions/readTable.js';
import { describeIssue, type Result } from '../foundation/kernel/result.js';
import { canonicalZone } from '../foundation/time/zone.js';
import { type Command, CommandError } from './command.js';
import { decodeExport } from './import/decode.js';
import { readCsv } from './import/readCsv.js';
import { columns } from './report/columns.js';

/** `dealer-care check FILE`: a decision table held against the rules. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE [--coverage] [--zone ZONE]',
  summary: 'Hold a decision table (CSV or JSON) against the rules; exit 1 on a difference.',
  help: [
    'Columns: decision, at, facts.…, expect.… (name and policy.… if you like), such as',
    '  decision,at,facts.channel,facts.purpose,facts.region,expect.status,expect.callAt',
    '  call-windows.next,2026-11-27 18:59:59,voice,maintenance,CN-BJ,now,',
    '  call-windows.next,2026-11-27 19:00,voice,maintenance,CN-BJ,later,2026-11-30 08:30',
    '',
    'Times without offset are local times of the store. An empty expected cell is not looked at.',
    'JSON: a list of {decision, at, facts, policy, expect}, or {decision, rows: […]}.',
    '',
    '  --coverage    names the rules of the asked decisions that no row reached',
    '  --zone ZONE   zone of the store where a row states none (Asia/Shanghai)',
  ].join('\n'),
  options: { coverage: { type: 'boolean' }, zone: { type: 'string' } },
  run: async ({ options, files: [file] }, world) => {
    if (file === undefined)
      throw new CommandError('check needs a file: a decision table in CSV or JSON.');
    const table = tableOf(decodeExport(await world.readFile(file)));
    if (!table.ok) throw new CommandError(`${file}: ${table.issues.map(describeIssue).join('; ')}`);
    const zone = zoneIn(options['zone'] ?? 'Asia/Shanghai');
    const outcomes = checkTable(table.value, decisionNamed, zone);
    world.print(reportOf(outcomes));
    if (options['coverage'] === true) world.print(coverageOf(table.value, outcomes));
    return outcomes.every((row) => row.passed) ? 0 : 1;
  },
};

function zoneIn(name: string | boolean): string {
  const zone = canonicalZone(String(name));
  if (zone !== undefined) return zone;
  throw new CommandError('--zone is an IANA time zone such as Asia/Shanghai.');
}

function tableOf(text: string): Result<readonly TableRow[]> {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart();
  if (!/^[[{]/.test(trimmed))
    return readTextTable([...readCsv(text)].map((record) => record.cells));
  try {
    return readJsonTable(JSON.parse(trimmed));
  } catch {
    throw new CommandError('The table begins like JSON and is none. Check its commas and quotes.');
  }
}

function reportOf(outcomes: readonly RowOutcome[]): string {
  const lines = outcomes.flatMap((row) => [
    [row.passed ? 'ok' : 'DIFFERS', row.name, row.decision, row.because.join(' ')],
    ...row.issues.map((one) => ['', '', describeIssue(one), '']),
    ...row.cells
      .filter((cell) => !cell.same)
      .map((cell) => ['', cell.path, `expected ${shown(cell.expected)}`, `got ${shown(cell.got)}`]),
  ]);
  const passed = outcomes.filter((row) => row.passed).length;
  return `${columns(lines)}\n\n${passed} of ${outcomes.length} rows as expected.`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function coverageOf(table: readonly TableRow[], outcomes: readonly RowOutcome[]): string {
  const asked = new Set(table.flatMap((row) => decisionNamed(row.decision)?.rules ?? []));
  const unreached = unreachedRules([...asked], outcomes);
  const reached = asked.size - unreached.length;
  const rest = unreached.length === 0 ? '' : ` No row reached: ${unreached.join(', ')}.`;
  return `Rules reached: ${reached} of ${asked.size}.${rest}`;
}
