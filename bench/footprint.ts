// node bench/footprint.ts: what each subpath costs to import and to ship, measured on dist.
// Import times come from fresh processes, all subpaths in turn, round after round.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { aligned, median } from './harness.ts';

const ROUNDS = 11;
const MOST_MS = 15;
const MOST_MS_OVER_ZOD = 25;
/** These check input and so import zod; all other subpaths must not. */
const WITH_ZOD = ['.', './policies', './schemas', './decisions'];
/** This joins all areas, so it has the goal of none. */
const ALL_AREAS = './planner';

const RESULTS = 'bench/results';
const surface: Record<string, string> = JSON.parse(readFileSync('config/surface.json', 'utf8'));
const subpaths = Object.keys(surface);
const fileOf = (subpath: string): string => `dist/${subpath.slice(2) || 'index'}.js`;
const nameOf = (subpath: string): string => `dealer-care${subpath.slice(1)}`;

mkdirSync(RESULTS, { recursive: true });
const absent = subpaths.filter((subpath) => !existsSync(fileOf(subpath)));
if (absent.length === 0) await measure();
else {
  console.log(
    `The footprint needs a build (npm run build): ${absent.map(fileOf).join(', ')} absent.`,
  );
  writeFileSync(`${RESULTS}/footprint.json`, JSON.stringify({ figures: [], goals: [] }));
}

async function measure(): Promise<void> {
  const times = importTimes();
  const emptyMs = times.get('') ?? Number.NaN;
  const zodMs = (times.get('zod') ?? Number.NaN) - emptyMs;
  const figures = [];
  for (const subpath of subpaths) {
    figures.push({
      subpath: nameOf(subpath),
      importMs: (times.get(subpath) ?? Number.NaN) - emptyMs,
      goalMs: goalOf(subpath, zodMs),
      gzBytes: await gzBytes(subpath, true),
      gzBytesWithDependencies: await gzBytes(subpath, false),
    });
  }
  const goals = figures
    .filter(({ goalMs }) => goalMs !== null)
    .map(({ subpath, importMs, goalMs }) => ({
      what: `import '${subpath}'`,
      measured: ms(importMs),
      goal: `≤ ${ms(goalMs ?? 0)}`,
      isMet: importMs <= (goalMs ?? 0),
    }));
  writeFileSync(`${RESULTS}/footprint.json`, JSON.stringify({ figures, goals }));

  const rows = figures.map((one) => [
    one.subpath,
    ms(one.importMs),
    one.goalMs === null ? '' : `≤ ${ms(one.goalMs)}${one.importMs <= one.goalMs ? '' : '  missed'}`,
    kb(one.gzBytes),
    kb(one.gzBytesWithDependencies),
  ]);
  const heading = `Footprint: import over an empty process (${ms(emptyMs)}), median of ${ROUNDS}; size minified and gzipped`;
  const columns = ['', 'import', 'goal', 'size', 'with dependencies'];
  console.log(aligned(heading, [columns, ...rows, ["(import 'zod')", ms(zodMs), '', '', '']]));
}

/** Milliseconds from the start of a process until each import is done; the empty name imports nothing. */
function importTimes(): Map<string, number> {
  const scripts = ['', 'zod', ...subpaths].map((name, at) => {
    const file = `${RESULTS}/import${at}.mjs`;
    const from = name.startsWith('.') ? pathToFileURL(resolve(fileOf(name))).href : name;
    const line = name === '' ? '' : `import * as all from '${from}'; globalThis.all = all;\n`;
    writeFileSync(file, `${line}process.stdout.write(String(performance.now()));\n`);
    return { name, file, took: [] as number[] };
  });
  // Round 0 fills the caches of the disk; each round begins elsewhere, so that no one always follows
  // the same neighbour.
  for (let round = 0; round <= ROUNDS; round++) {
    const turn = (round * 4) % scripts.length;
    for (const { file, took } of [...scripts.slice(turn), ...scripts.slice(0, turn)]) {
      const run = spawnSync(process.execPath, [file], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      if (round > 0) took.push(Number(run.stdout));
    }
  }
  return new Map(scripts.map(({ name, took }) => [name, median(took)]));
}

function goalOf(subpath: string, zodMs: number): number | null {
  if (subpath === '.') return zodMs + MOST_MS_OVER_ZOD;
  return WITH_ZOD.includes(subpath) || subpath === ALL_AREAS ? null : MOST_MS;
}

/** What a web page would load for everything of a subpath. */
async function gzBytes(subpath: string, isBare: boolean): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [fileOf(subpath)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2023',
    logLevel: 'error',
    ...(isBare ? { packages: 'external' as const } : {}),
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
