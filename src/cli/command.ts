import type { ParseArgsConfig } from 'node:util';

/** The outside world as a command sees it; tests hand in one of their own. */
export interface CommandWorld {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Lines of a file, or of the standard input for `-`; memory stays flat. */
  readonly readLines: (path: string) => AsyncIterable<string>;
  readonly writeFile: (path: string, content: string) => Promise<void>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** The options and the free arguments of one call. */
export interface CommandCall {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
}

/** One command of `dealer-care`. */
export interface Command {
  readonly name: string;
  /** What follows the name, as the help shows it. */
  readonly usage: string;
  /** One line for the overview. */
  readonly summary: string;
  /** The page that `--help` prints below the usage. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Does the work; answers the exit code. */
  readonly run: (call: CommandCall, world: CommandWorld) => Promise<number>;
}

/** Something the caller can mend: its message says what to do, and no stack is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
