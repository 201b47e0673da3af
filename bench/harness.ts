/** One way to do the work of a suite. */
export interface Contender {
  readonly name: string;
  /** How many items one run works through; the figures are per item. */
  readonly items: number;
  /** At most this many times the limit's time per item; absent where no goal is set. */
  readonly goal?: number;
  /** Another package: its wrong answers are counted and shown, and do not fail the run. */
  readonly isPeer?: boolean;
  /** Does the work and gives its answers, to be compared before anything is timed. */
  readonly run: () => unknown;
  /** Compares in place of the suite, where the items or the shape of the answers are others. */
  readonly difference?: (limit: unknown, own: unknown) => string | undefined;
}

/** One workload: the hand-written limit, and everyone else beside it. */
export interface Suite {
  readonly name: string;
  /** What one item is: `instants`, `customers × segments` … */
  readonly unit: string;
  readonly limit: Contender;
  readonly contenders: readonly Contender[];
  /** What differs between the limit's answers and another's, in words; `undefined` when nothing does. */
  readonly difference: (limit: unknown, other: unknown, contender: Contender) => string | undefined;
}

/** What was measured of one contender. */
export interface Figure {
  readonly suite: string;
  readonly contender: string;
  readonly isPeer: boolean;
  readonly items: number;
  readonly medianMs: number;
  readonly itemsPerSecond: number;
  /** Time per item over the limit's time per item: above 1 is slower than the limit. */
  readonly ratio: number;
  readonly goal: number | null;
  /** `equal`, or what differs from the limit's answers. */
  readonly answers: string;
  readonly isRight: boolean;
}

const ROUNDS = 5;

/** Compares the answers, then times all contenders of a suite in interleaved rounds of one process. */
export async function measure(suite: Suite): Promise<Figure[]> {
  const everyone = [suite.limit, ...suite.contenders];
  const right = await suite.limit.run();
  const differences: (string | undefined)[] = [];
  for (const one of everyone) {
    if (one === suite.limit) differences.push(undefined);
    else {
      const compare = one.difference ?? suite.difference;
      differences.push(compare(right, await one.run(), one));
    }
  }
  const times = everyone.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of everyone.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      const answers = one.run();
      if (answers instanceof Promise) await answers;
      times[at]?.push(performance.now() - start);
    }
  }
  const perItem = times.map((of, at) => median(of) / (everyone[at]?.items ?? 1));
  return everyone.map((one, at) => ({
    suite: suite.name,
    contender: one.name,
    isPeer: one.isPeer ?? false,
    items: one.items,
    medianMs: median(times[at] ?? []),
    itemsPerSecond: 1000 / (perItem[at] ?? Number.NaN),
    ratio: (perItem[at] ?? Number.NaN) / (perItem[0] ?? Number.NaN),
    goal: one.goal ?? null,
    answers: one === suite.limit ? 'the limit' : (differences[at] ?? 'equal'),
    isRight: differences[at] === undefined,
  }));
}

/** The middle one of some values, the upper middle when their number is even. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The figures of one suite as lines for a terminal. */
export function table(suite: Suite, figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    one.isPeer ? `· ${one.contender}` : one.contender,
    one.items.toLocaleString('en'),
    one.medianMs.toFixed(2),
    speedText(one.itemsPerSecond),
    ratioText(one.ratio),
    one.goal === null ? '' : `≤ ${one.goal}×${one.ratio <= one.goal ? '' : '  missed'}`,
    one.answers,
  ]);
  return aligned(suite.name, [
    ['', suite.unit, 'ms', 'speed', 'ratio', 'goal', 'answers'],
    ...rows,
  ]);
}

/** A heading and rows of cells, each column as wide as its widest cell. */
export function aligned(heading: string, rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** A ratio with as many digits as it deserves: `0.28×`, `12.3×`, `4,349×`. */
export function ratioText(ratio: number): string {
  const digits = ratio < 10 ? 2 : ratio < 100 ? 1 : 0;
  return `${ratio.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}×`;
}

function speedText(itemsPerSecond: number): string {
  if (itemsPerSecond >= 1e6) return `${(itemsPerSecond / 1e6).toFixed(2)} M/s`;
  if (itemsPerSecond >= 1e3) return `${(itemsPerSecond / 1e3).toFixed(1)} k/s`;
  return `${itemsPerSecond.toFixed(0)} /s`;
}

/** Small repeatable random numbers for test data: the same seed gives the same stream. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
