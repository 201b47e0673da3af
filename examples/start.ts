// node examples/start.ts: plans a fixed working morning of the example store, as `npm start` does.
// The export files are made when absent, the same bytes every time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { generate } from './generate/generate.ts';

const DATA = 'examples/data';
const FILES = ['customers', 'vehicles', 'visits', 'contacts'] as const;
const SEED = 2026;
const CUSTOMERS = 3200;
const MORNING = '2026-03-10T08:00:00+08:00';

if (!FILES.every((name) => existsSync(`${DATA}/${name}.csv`))) {
  mkdirSync(DATA, { recursive: true });
  for (const [name, bytes] of generate(SEED, CUSTOMERS)) writeFileSync(`${DATA}/${name}`, bytes);
}

const files = FILES.flatMap((name) => [`--${name}`, `${DATA}/${name}.csv`]);
const plan = [
  'plan',
  '--store',
  'examples/store.json',
  ...files,
  '--at',
  MORNING,
  '--out',
  'examples/out',
  '--report',
  'examples/out/day.html',
];
const { status } = spawnSync(
  process.execPath,
  ['dist/cli/main.js', ...plan, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
