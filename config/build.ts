// node config/build.ts: writes dist, the types by subpath and the JavaScript by folders.
//
// A bundler that splits by what each subpath reaches makes dozens of small files, and opening them
// costs more than reading the code; so each folder of src becomes one file.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { build as esbuild } from 'esbuild';
import { rolldown } from 'rolldown';

const surface: Record<string, string> = JSON.parse(readFileSync('config/surface.json', 'utf8'));

/** `./call-windows` → `call-windows`, `.` → `index`. */
const input = Object.fromEntries(
  Object.entries(surface).map(([subpath, source]) => [subpath.slice(2) || 'index', source]),
);

/** Whether a module builds schemas: `schema.ts` of a room, or one of its topics, `…Schema.ts`. */
function isSchema(module: string): boolean {
  const path = slashed(module);
  const isInRoom = /\/src\/(?:foundation|areas|planner)\//.test(path);
  return isInRoom && /(?:\/s|S)chema\.ts$/.test(path) && !path.endsWith('/kernel/schema.ts');
}

/** Whether a module loads zod or rule texts: it lies apart, so that no area loads them. */
function isApart(module: string): boolean {
  return isSchema(module) || /\/(?:rules|index)\.ts$/.test(slashed(module));
}

/** Modules below some folders of src, those that lie apart left out. */
function within(...folders: readonly string[]): (module: string) => boolean {
  const places = folders.map((folder) => `/src/${folder}/`);
  return (module) => !isApart(module) && places.some((place) => slashed(module).includes(place));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** What nearly everything stands on shares one file. */
const GROUND = ['foundation/kernel', 'foundation/time', 'foundation/dealership'];
const rooms = ['src/foundation/*/index.ts', 'src/areas/*/index.ts']
  .flatMap((pattern) => globSync(pattern).sort())
  .map((index) => slashed(dirname(index)).slice('src/'.length))
  .filter((folder) => !GROUND.includes(folder));

/** The modules of which something is left when an entry is bundled alone. */
async function standsOn(entry: string): Promise<ReadonlySet<string>> {
  const { metafile } = await esbuild({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return new Set(
    Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([module]) => slashed(resolve(module))),
  );
}

const underRoot = await standsOn('src/index.ts');
const underSchemas = await standsOn('src/schemas/index.ts');

type Group = { readonly name: string; readonly test: (module: string) => boolean };

/** What the root needs a part of, or the schemas do, lies in two files: they load that part only. */
function inTwo({ name, test }: Group): readonly Group[] {
  const isUnder = (module: string): boolean =>
    underRoot.has(slashed(module)) || (underSchemas.has(slashed(module)) && !isSchema(module));
  return [
    { name, test: (module) => test(module) && isUnder(module) },
    { name: `${name}-further`, test },
  ];
}

/** The files of dist: each takes along what its modules stand on, unless an earlier one has it. */
const groups = [
  { name: 'foundation', test: within(...GROUND) },
  ...rooms.map((folder) => ({ name: basename(folder), test: within(folder) })),
  { name: 'planner', test: within('planner') },
  { name: 'rules', test: (module: string) => /\/rules\.ts$/.test(module) },
  {
    name: 'checks',
    test: (module: string) =>
      isSchema(module) ||
      (underRoot.has(slashed(module)) &&
        /\/src\/(?:policies|schemas)\/(?!index)/.test(slashed(module))),
  },
]
  .flatMap(inTwo)
  .map((group, place) => ({ ...group, priority: 100 - place }));

rmSync('dist', { recursive: true, force: true });
const types = spawnSync('npx', ['tsup', '--silent'], { stdio: 'inherit' });
if (types.status !== 0) process.exit(types.status ?? 1);

const bundle = await rolldown({ input, external: /^[^./]/, platform: 'neutral' });
for (const [format, ending] of [
  ['esm', 'js'],
  ['cjs', 'cjs'],
] as const) {
  await bundle.write({
    dir: 'dist',
    format,
    sourcemap: true,
    comments: { legal: true, annotation: true, jsdoc: false },
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `shared/[name].${ending}`,
    codeSplitting: { groups },
  });
}
await bundle.close();

// What the command bundles is others' work: their licences travel with it.
const bundled = globSync(
  'node_modules/{vega,vega-*,d3-*,topojson-client,internmap,delaunator,robust-predicates}',
)
  .concat(
    globSync('node_modules/{fast-deep-equal,fast-json-patch,json-stringify-pretty-compact,tslib}'),
  )
  .sort();
const notices = bundled.flatMap((folder) => {
  const [file] = globSync(`${slashed(folder)}/LICEN{S,C}E*`);
  return file === undefined
    ? []
    : [`${basename(folder)}\n\n${readFileSync(file, 'utf8').trim()}\n`];
});
writeFileSync('dist/cli/THIRD-PARTY-LICENCES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
