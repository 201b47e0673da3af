import { decisionNamed, decisions } from '../decisions/catalogue.js';
import { issue, type Result, resultOf } from '../foundation/kernel/result.js';
import { type Command, CommandError } from './command.js';

/** `dealer-care decide NAME [FILE]`: one ruling a line, whatever the line holds. */
export const decideCommand: Command = {
  name: 'decide',
  usage: 'NAME [FILE] [--explain]',
  summary: 'Decide one request a line (NDJSON); a bad line never stops the rest.',
  help: [
    'Each line of FILE (or of the standard input) is a request',
    '  {"facts": …, "at": "2026-03-10T08:00:00+08:00", "policy": {changes}}',
    'and gets one line back: {"ok":true,"ruling":…} or {"ok":false,"issues":[…]}.',
    'An `at` without offset is a local time of the store. Empty lines are skipped.',
    '',
    '  --explain   adds the reasons: facts and policy values by rule, with a sentence.',
    '              They may hold personal data; a ruling never does.',
    '',
    '  echo \'{"at":"2026-11-27 19:00","facts":{"channel":"voice","purpose":"maintenance","region":"CN-BJ"}}\' |',
    '    dealer-care decide call-windows.next',
  ].join('\n'),
  options: { explain: { type: 'boolean' } },
  run: async ({ options, files: [name, file] }, world) => {
    const decision = name === undefined ? undefined : decisionNamed(name);
    if (decision === undefined) {
      throw new CommandError(
        `decide needs one of these names: ${decisions.map((one) => one.name).join(', ')}`,
      );
    }
    const answer = options['explain'] === true ? decision.explain : decision.decide;
    for await (const line of world.readLines(file ?? '-')) {
      if (line.trim() !== '') world.print(answered(line, answer, options['explain'] === true));
    }
    return 0;
  },
};

function answered(
  line: string,
  answer: (request: unknown) => Result<unknown>,
  explained: boolean,
): string {
  const request = jsonOf(line);
  const result = request.ok ? answer(request.value) : request;
  if (!result.ok) return JSON.stringify(result);
  return JSON.stringify(
    explained ? { ok: true, ...(result.value as object) } : { ok: true, ruling: result.value },
  );
}

function jsonOf(line: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(line.replace(/^\uFEFF/, '')) };
  } catch {
    return resultOf(undefined, [issue('notJson', [], 'one JSON object on the line')]);
  }
}
