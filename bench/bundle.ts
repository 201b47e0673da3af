import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Bundles a script of this folder with the sources of the library; gives the path of the result. */
export async function bundled(name: string, contents: string): Promise<string> {
  const surface: Record<string, string> = JSON.parse(readFileSync('config/surface.json', 'utf8'));
  const outfile = `bench/results/${name}.mjs`;
  await build({
    stdin: { contents, resolveDir: 'bench', loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2023',
    alias: Object.fromEntries(
      Object.entries(surface).map(([subpath, source]) => [
        `dealer-care${subpath.slice(1)}`,
        `./${source}`,
      ]),
    ),
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}
