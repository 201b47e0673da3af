import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const surface: Record<string, string> = JSON.parse(readFileSync('config/surface.json', 'utf8'));

/** `./call-windows` → `call-windows`, `.` → `index`. */
const entry = Object.fromEntries(
  Object.entries(surface).map(([subpath, source]) => [subpath.slice(2) || 'index', source]),
);

// The types of every subpath, and the command; the JavaScript of the subpaths is config/build.ts's.
export default defineConfig([
  { entry, format: ['esm', 'cjs'], platform: 'neutral', dts: { only: true }, clean: false },
  {
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    platform: 'node',
    target: 'node22',
    splitting: true,
    minify: true,
    clean: false,
  },
]);
