#!/usr/bin/env node
import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calendarCommand } from './calendar.js';
import { checkCommand } from './check.js';
import { CommandError, type CommandWorld } from './command.js';
import { decideCommand } from './decide.js';
import { listCommand } from './list.js';
import { planCommand } from './plan.js';
import { rulesCommand } from './rules.js';
import { runCommand } from './runCommand.js';
import { schemaCommand } from './schema.js';
import { splitLines } from './splitLines.js';

const COMMANDS = [
  planCommand,
  calendarCommand,
  decideCommand,
  checkCommand,
  rulesCommand,
  listCommand,
  schemaCommand,
];

const world: CommandWorld = {
  readFile: (path) => readFile(path).catch(() => unreadable(path)),
  readLines: (path) =>
    splitLines(path === '-' ? process.stdin.setEncoding('utf8') : chunksOf(path)),
  writeFile: async (path, content) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
};

function unreadable(path: string): never {
  throw new CommandError(`Cannot read ${path}. Check the name, and that the file is there.`);
}

async function* chunksOf(path: string): AsyncGenerator<string> {
  try {
    yield* createReadStream(path, 'utf8');
  } catch {
    unreadable(path);
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), world);
