import { calendarCommand } from '../../src/cli/calendar.js';
import { checkCommand } from '../../src/cli/check.js';
import { CommandError, type CommandWorld } from '../../src/cli/command.js';
import { decideCommand } from '../../src/cli/decide.js';
import { listCommand } from '../../src/cli/list.js';
import { planCommand } from '../../src/cli/plan.js';
import { rulesCommand } from '../../src/cli/rules.js';
import { runCommand } from '../../src/cli/runCommand.js';
import { schemaCommand } from '../../src/cli/schema.js';
import { splitLines } from '../../src/cli/splitLines.js';

const COMMANDS = [
  planCommand,
  calendarCommand,
  decideCommand,
  checkCommand,
  rulesCommand,
  listCommand,
  schemaCommand,
];

/** What a run of the command did to its world. */
export interface Run {
  readonly code: number;
  /** All that was printed. */
  readonly out: string;
  readonly errors: string;
  readonly written: ReadonlyMap<string, string>;
}

/** Runs `dealer-care` in a world whose files are these; `-` is the standard input. */
export async function run(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Run> {
  const out: string[] = [];
  const errors: string[] = [];
  const written = new Map<string, string>();
  const bytesOf = (path: string): Uint8Array => {
    const file = files[path];
    if (file === undefined) throw new CommandError(`Cannot read ${path}.`);
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
  async function* chunksOf(path: string): AsyncGenerator<string> {
    yield new TextDecoder().decode(bytesOf(path));
  }
  const world: CommandWorld = {
    readFile: async (path) => bytesOf(path),
    readLines: (path) => splitLines(chunksOf(path)),
    writeFile: async (path, content) => {
      written.set(path, content);
    },
    print: (text) => out.push(text),
    complain: (text) => errors.push(text),
  };
  const code = await runCommand(COMMANDS, args, world);
  return { code, out: out.join('\n'), errors: errors.join('\n'), written };
}
