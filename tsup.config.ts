import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const surface: Record<string, string> = JSON.parse(readFileSync('config/surface.json', 'utf8'));

/** `./call-windows` → `call-windows`, `.` → `index`. */
const entry = Object.fromEntries(
  Object.entries(surface).map(([subpath, source]) => [subpath.slice(2) || 'index', source]),
);

export default defineConfig([
  {
    entry,
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2023',
    dts: true,
    sourcemap: true,
    splitting: true,
    treeshake: false,
    clean: true,
  },
  {
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    platform: 'node',
    target: 'node22',
    splitting: true,
    sourcemap: false,
    dts: false,
    clean: false,
  },
]);
