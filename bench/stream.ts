// node bench/stream.ts: a day planned for 100,000 and for 1,000,000 customers, each in a process of
// its own, every dossier made up as it is asked for. What counts is that the memory stays the same:
// in a heap of 16 MB, since Node left alone lets garbage lie the longer it runs (shown as well).
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { bundled } from './bundle.ts';
import { aligned } from './harness.ts';

const MOST_GROWTH = 1.1;
const SMALL_HEAP = ['--max-old-space-size=16', '--max-semi-space-size=2'];

interface Run {
  readonly heap: 'of 16 MB' | 'as Node likes';
  readonly customers: number;
  readonly tasks: number;
  readonly seconds: number;
  /** The most memory the process ever held. */
  readonly peakRssMb: number;
}

mkdirSync('bench/results', { recursive: true });
const script = await bundled(
  'stream',
  `
    import { defaultPolicies, planDay } from 'dealer-care/planner';
    import { dossierOf, PLANNED_AT } from './dossiers.ts';
    const customers = Number(process.argv[2]);
    function* recipients() {
      for (let n = 0; n < customers; n++) yield [dossierOf(n)];
    }
    const start = performance.now();
    let tasks = 0;
    for (const { plan } of planDay(recipients(), PLANNED_AT, defaultPolicies)) tasks += plan.tasks.length;
    const seconds = (performance.now() - start) / 1000;
    const peakRssMb = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ customers, tasks, seconds, peakRssMb }));
  `,
);
const inSmallHeap = [100_000, 1_000_000].map((customers) => planned('of 16 MB', customers));
const runs = [
  ...inSmallHeap,
  ...[100_000, 1_000_000].map((customers) => planned('as Node likes', customers)),
];
const [few, many] = inSmallHeap;
const growth = (many?.peakRssMb ?? Number.NaN) / (few?.peakRssMb ?? Number.NaN);
const goals = [
  {
    what: 'memory of planDay, 1,000,000 against 100,000 customers',
    measured: `${growth.toFixed(2)}×`,
    goal: `≤ ${MOST_GROWTH}×`,
    isMet: growth <= MOST_GROWTH,
  },
];
writeFileSync('bench/results/stream.json', JSON.stringify({ figures: runs, goals }));

const rows = runs.map((run) => [
  run.heap,
  run.customers.toLocaleString('en'),
  run.tasks.toLocaleString('en'),
  run.seconds.toFixed(1),
  `${run.peakRssMb.toFixed(0)} MB`,
]);
console.log(
  aligned(`A day streamed through planDay: memory ${growth.toFixed(2)}× (≤ ${MOST_GROWTH}×)`, [
    ['heap', 'customers', 'tasks', 'seconds', 'peak memory'],
    ...rows,
  ]),
);

function planned(heap: Run['heap'], customers: number): Run {
  const flags = heap === 'of 16 MB' ? SMALL_HEAP : [];
  const run = spawnSync(process.execPath, [...flags, script, String(customers)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return { heap, ...JSON.parse(run.stdout) };
}
