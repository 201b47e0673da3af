import { describeIssue, type Issue } from '../foundation/kernel/result.js';
import type { Language } from '../foundation/kernel/ruling.js';
import { instantOf, parseInstant } from '../foundation/time/instant.js';
import { type Command, type CommandCall, CommandError, type CommandWorld } from './command.js';
import { parseStoreFile, type StoreFile } from './import/storeFile.js';
import { planStore } from './planStore.js';
import { dayFiles } from './report/dayFiles.js';
import { dayText } from './report/dayText.js';

/** `dealer-care plan`: from a dealer's export files to the day's call list. */
export const planCommand: Command = {
  name: 'plan',
  usage:
    '--store FILE --customers FILE --vehicles FILE --visits FILE [--contacts FILE] --at TIME [--out DIR] [--report FILE] [--lang zh-CN|en]',
  summary: 'Plan the day of a store from its export files: whom to call, when, and why.',
  help: [
    '  --store FILE      store.json: hours, staff, zone, and changes of the policies',
    '  --customers FILE  --vehicles FILE  --visits FILE  --contacts FILE',
    '                    CSV exports in UTF-8 or GB18030, headings in Chinese or English',
    '  --at TIME         the moment of planning: 2026-03-10T08:00:00+08:00, or 2026-03-10 08:00 of the store',
    '  --out DIR         writes tasks.json, tasks.csv, plan.json and problems.csv',
    '  --report FILE     writes the day as one HTML page to look at, on a phone, a desk or paper',
    '  --lang LANGUAGE   zh-CN or en (en)',
    '',
    'Names and numbers on the screen and the page are masked; tasks.csv has them, for people call from it.',
    'Nothing is lost silently: whatever was rejected, repaired or doubted stands in problems.csv.',
  ].join('\n'),
  options: {
    store: { type: 'string' },
    customers: { type: 'string' },
    vehicles: { type: 'string' },
    visits: { type: 'string' },
    contacts: { type: 'string' },
    at: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    lang: { type: 'string' },
  },
  run: async (call, world) => {
    const language = languageOf(call);
    const storeFile = await readStore(needed(call, 'store'), world);
    const at = momentOf(needed(call, 'at'), storeFile.store.timeZone);
    const contacts = call.options['contacts'];
    const [customers, vehicles, visits] = await Promise.all(
      (['customers', 'vehicles', 'visits'] as const).map((name) =>
        world.readFile(needed(call, name)),
      ),
    );
    const files = {
      customers: customers as Uint8Array,
      vehicles: vehicles as Uint8Array,
      visits: visits as Uint8Array,
      contacts: typeof contacts === 'string' ? await world.readFile(contacts) : undefined,
    };
    const day = planStore(files, storeFile, at);
    if (!day.ok) throw refused('The day cannot be planned', day.issues);
    world.print(dayText(day.value, language));
    const out = call.options['out'];
    if (typeof out === 'string') {
      for (const [name, content] of dayFiles(day.value, language))
        await world.writeFile(`${out}/${name}`, content);
      world.print(`\n${out}: tasks.json, tasks.csv, plan.json, problems.csv`);
    }
    const report = call.options['report'];
    if (typeof report === 'string') {
      // Drawing takes a library of its own, which nobody waits for who does not want a page.
      const { reportPage } = await import('./report/html/page.js');
      await world.writeFile(report, await reportPage(day.value, language));
      world.print(`\n${report}`);
    }
    return 0;
  },
};

function needed({ options }: CommandCall, name: string): string {
  const value = options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CommandError(`plan needs --${name}. Run \`dealer-care plan --help\` for all of them.`);
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

function refused(what: string, issues: readonly Issue[]): CommandError {
  return new CommandError(
    [`${what}:`, ...issues.map((one) => `  ${describeIssue(one)}`)].join('\n'),
  );
}
