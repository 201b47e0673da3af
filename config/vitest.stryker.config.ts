import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const surface: Record<string, string> = JSON.parse(
  readFileSync(`${root}config/surface.json`, 'utf8'),
);

/** For mutation testing: one project, one host zone, only what the mutated folders are tested by. */
export default defineConfig({
  root,
  resolve: {
    alias: Object.entries(surface).map(([subpath, source]) => ({
      find: new RegExp(`^dealer-care${subpath.slice(1)}$`),
      replacement: `${root}${source}`,
    })),
  },
  test: { include: ['test/{areas,planner}/**/*.test.ts', 'test/foundation/time/**/*.test.ts'] },
});
