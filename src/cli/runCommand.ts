import { parseArgs } from 'node:util';
import { type Command, type CommandCall, CommandError, type CommandWorld } from './command.js';

/** Finds the command, reads its options, runs it, and turns what went wrong into a sentence. */
export async function runCommand(
  commands: readonly Command[],
  args: readonly string[],
  world: CommandWorld,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    world.print(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    world.complain(`There is no command "${name}". Run \`dealer-care --help\` for the list.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    world.print(page(command));
    return 0;
  }
  try {
    return await command.run(readCall(command, rest), world);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    world.complain(error.message);
    return 2;
  }
}

function readCall(command: Command, rest: readonly string[]): CommandCall {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: command.options,
      allowPositionals: true,
    });
    return { options: values as CommandCall['options'], files: positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CommandError(
      `${reason}. Run \`dealer-care ${command.name} --help\` for its options.`,
    );
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((one) => one.name.length));
  return [
    'dealer-care decides whom a dealership should contact, when, and why.',
    '',
    'Usage: dealer-care <command> [options]',
    '',
    ...commands.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`),
    '',
    'dealer-care <command> --help tells the rest.',
  ].join('\n');
}

function page(command: Command): string {
  return [
    `Usage: dealer-care ${command.name} ${command.usage}`,
    '',
    command.summary,
    '',
    command.help,
  ].join('\n');
}
