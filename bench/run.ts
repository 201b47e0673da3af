// node bench/run.ts [name …]: measures every suite, the footprint and the stream, or those named
// (footprint and stream are names too), and writes bench/results/latest.json.
// Each suite runs in a process of its own, bundled from the sources as the build bundles them.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename } from 'node:path';
import { bundled } from './bundle.ts';
import { type Figure, ratioText } from './harness.ts';

/** A figure that was promised, and what it came to. */
interface Promised {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly isMet: boolean;
}

/** What footprint.ts and stream.ts leave behind. */
interface Part {
  readonly figures: readonly unknown[];
  readonly goals: readonly Promised[];
}

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const suites = globSync('bench/*.bench.ts')
  .map((file) => basename(file, '.bench.ts'))
  .sort();
const parts = ['footprint', 'stream'];
const unknown = wanted.filter((name) => !suites.includes(name) && !parts.includes(name));
if (unknown.length > 0) {
  console.error(
    `No such bench: ${unknown.join(', ')}. There are ${[...suites, ...parts].join(', ')}.`,
  );
  process.exit(2);
}

mkdirSync('bench/results', { recursive: true });
const hasPeers = suites.some(isWanted) && installPeers();
const figures: Figure[] = [];
for (const name of suites.filter(isWanted)) figures.push(...(await runSuite(name)));
const [footprint, stream] = parts.map((name) => (isWanted(name) ? runPart(name) : null));

const goals: Promised[] = [
  ...figures
    .filter((one) => one.goal !== null)
    .map((one) => ({
      what: `${one.suite} · ${one.contender}`,
      measured: ratioText(one.ratio),
      goal: `≤ ${one.goal}×`,
      isMet: one.ratio <= (one.goal ?? 0),
    })),
  ...(footprint?.goals ?? []),
  ...(stream?.goals ?? []),
];
const machine = {
  node: process.version,
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
};
const latest = {
  measuredAt: new Date(),
  machine,
  suites: figures,
  footprint: footprint?.figures ?? [],
  stream: stream?.figures ?? [],
  goals,
};
writeFileSync('bench/results/latest.json', `${JSON.stringify(latest, null, 2)}\n`);
report();

/** Fetches the packages to be measured against, once. */
function installPeers(): boolean {
  // npm writes this file last: without it an install was broken off.
  if (existsSync('bench/node_modules/.package-lock.json')) return true;
  console.log('Installing the packages to compare with into bench/node_modules …');
  const install = spawnSync('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (install.status === 0) return true;
  console.log('They could not be installed: running without them.\n');
  return false;
}

async function runSuite(name: string): Promise<Figure[]> {
  const figuresFile = `bench/results/${name}.json`;
  const peersFile = `./peers/${name}.ts`;
  const peers = hasPeers && existsSync(`bench/${peersFile}`);
  const outfile = await bundled(
    name,
    `
      import { writeFileSync } from 'node:fs';
      import { measure, table } from './harness.ts';
      import * as bench from './${name}.bench.ts';
      ${peers ? `import { peersOf } from '${peersFile}';` : 'const peersOf = async () => [];'}
      const suites = bench.suites ?? [bench.suite];
      const all = [];
      for (const suite of suites) {
        const contenders = [...suite.contenders, ...(await peersOf(suite))];
        const figures = await measure({ ...suite, contenders });
        console.log(table(suite, figures) + '\\n');
        all.push(...figures);
      }
      writeFileSync(${JSON.stringify(figuresFile)}, JSON.stringify(all, null, 2));
    `,
  );
  const run = spawnSync(process.execPath, ['--expose-gc', outfile], {
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  if (run.status === 0) return JSON.parse(readFileSync(figuresFile, 'utf8'));
  console.log(`${name} broke off.\n`);
  process.exitCode = 1;
  return [];
}

function runPart(name: string): Part | null {
  if (!existsSync(`bench/${name}.ts`)) return null;
  const run = spawnSync(process.execPath, [`bench/${name}.ts`], { stdio: 'inherit' });
  console.log();
  if (run.status === 0) return JSON.parse(readFileSync(`bench/results/${name}.json`, 'utf8'));
  console.log(`${name} broke off.\n`);
  process.exitCode = 1;
  return null;
}

/** Goals one a line, then what would be wrong with the library; wrong answers alone fail the run. */
function report(): void {
  if (goals.length > 0) console.log('Goals');
  for (const { what, measured, goal, isMet } of goals) {
    console.log(`  ${isMet ? 'met   ' : 'missed'}  ${what}: ${measured} (${goal})`);
  }
  const missed = goals.filter((goal) => !goal.isMet).length;
  if (goals.length > 0) console.log(`${goals.length - missed} of ${goals.length} met.`);
  for (const one of figures.filter((figure) => !figure.isPeer && !figure.isRight)) {
    console.log(`WRONG ANSWERS  ${one.suite} · ${one.contender}: ${one.answers}`);
    process.exitCode = 1;
  }
}
