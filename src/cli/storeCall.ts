import { describeIssue, type Issue } from '../foundation/kernel/result.js';
import type { Language } from '../foundation/kernel/ruling.js';
import { instantOf, parseInstant } from '../foundation/time/instant.js';
import { type Command, type CommandCall, CommandError, type CommandWorld } from './command.js';
import type { ExportFiles } from './import/importStore.js';
import { parseStoreFile, type StoreFile } from './import/storeFile.js';

/** The options by which a store, its exports and the moment are named. */
export const STORE_OPTIONS = {
  store: { type: 'string' },
  customers: { type: 'string' },
  vehicles: { type: 'string' },
  visits: { type: 'string' },
  contacts: { type: 'string' },
  at: { type: 'string' },
  lang: { type: 'string' },
} as const satisfies Command['options'];

/** How the help of a command tells of them. */
export const STORE_HELP: readonly string[] = [
  '  --store FILE      store.json: hours, staff, zone, and changes of the policies',
  '  --customers FILE  --vehicles FILE  --visits FILE  --contacts FILE',
  '                    CSV exports in UTF-8 or GB18030, headings in Chinese or English',
  '  --at TIME         the moment of planning: 2026-03-10T08:00:00+08:00, or 2026-03-10 08:00 of the store',
  '  --lang LANGUAGE   zh-CN or en (en)',
];

/** What those options come to. */
export interface StoreCall {
  readonly language: Language;
  readonly storeFile: StoreFile;
  readonly at: Date;
  readonly files: ExportFiles;
}

/** Reads what the options of a store name; the name of the command stands in what it says. */
export async function readStoreCall(
  command: string,
  call: CommandCall,
  world: CommandWorld,
): Promise<StoreCall> {
  const read = (name: string): Promise<Uint8Array> => world.readFile(needed(command, call, name));
  const language = languageOf(call);
  const storeFile = await readStore(needed(command, call, 'store'), world);
  const at = momentOf(needed(command, call, 'at'), storeFile.store.timeZone);
  const { contacts: named } = call.options;
  const [customers, vehicles, visits, contacts] = await Promise.all([
    read('customers'),
    read('vehicles'),
    read('visits'),
    typeof named === 'string' ? world.readFile(named) : undefined,
  ]);
  return { language, storeFile, at, files: { customers, vehicles, visits, contacts } };
}

/** The value of an option that a command cannot do without. */
export function needed(command: string, { options }: CommandCall, name: string): string {
  const value = options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CommandError(
    `${command} needs --${name}. Run \`dealer-care ${command} --help\` for all of them.`,
  );
}

/** What is wrong with what was handed in, all of it. */
export function refused(what: string, issues: readonly Issue[]): CommandError {
  return new CommandError(
    [`${what}:`, ...issues.map((one) => `  ${describeIssue(one)}`)].join('\n'),
  );
}

function languageOf({ options }: CommandCall): Language {
  const language = options['lang'] ?? 'en';
  if (language === 'zh-CN' || language === 'en') return language;
  throw new CommandError('--lang is zh-CN or en.');
}

function momentOf(text: string, zone: string): Date {
  const at = parseInstant(text) ?? instantOf(text, zone).at;
  if (at !== null) return at;
  throw new CommandError(
    '--at is an instant such as 2026-03-10T08:00:00+08:00, or a local time of the store such as "2026-03-10 08:00".',
  );
}

async function readStore(path: string, world: CommandWorld): Promise<StoreFile> {
  const text = new TextDecoder().decode(await world.readFile(path));
  const parsed = parseStoreFile(jsonOf(text, path));
  if (!parsed.ok) throw refused(`${path} cannot be used`, parsed.issues);
  return parsed.value;
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${path} is no JSON. Check its commas and quotes.`);
  }
}
