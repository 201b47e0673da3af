import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { writeDocTests } from './doctest.js';

// The examples in doc comments and Markdown become test files before vitest looks for files.
writeDocTests();

const root = fileURLToPath(new URL('..', import.meta.url));
const surface: Record<string, string> = JSON.parse(
  readFileSync(`${root}config/surface.json`, 'utf8'),
);

/** Every subpath of the package, resolved to its source. */
const alias = Object.entries(surface).map(([subpath, source]) => ({
  find: new RegExp(`^dealer-care${subpath.slice(1)}$`),
  replacement: `${root}${source}`,
}));

/** What reckons with time runs under each of these host zones in every run. */
const HOST_ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'];
const TIMELY = [
  'test/foundation/time/**/*.test.ts',
  'test/areas/**/*.test.ts',
  'test/planner/**/*.test.ts',
  'test/zones/**/*.test.ts',
];

const allUnder = process.env['DEALER_CARE_HOST_ZONE'];
const hostZones = allUnder === undefined ? HOST_ZONES : [allUnder];

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    pool: 'forks',
    // Modules hold no state but bounded caches: files may share a process, and load them once.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/index.ts', 'src/cli/main.ts', 'src/decisions/descriptions.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95, functions: 95, branches: 90, statements: 95 },
    },
    projects: [
      ...hostZones.map((zone) => ({
        extends: true as const,
        test: { name: zone, include: TIMELY, env: { TZ: zone, HOST_ZONE: zone } },
      })),
      {
        extends: true as const,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...TIMELY, 'test/.doc/**'],
          ...(allUnder === undefined ? {} : { env: { TZ: allUnder } }),
        },
      },
      {
        extends: true as const,
        test: {
          name: 'docs',
          include: ['test/.doc/*.doc.test.ts'],
          ...(allUnder === undefined ? {} : { env: { TZ: allUnder } }),
        },
      },
    ],
  },
});
