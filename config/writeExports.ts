// node config/writeExports.ts: writes the exports map of package.json, the typedoc entries and the
// test aliases from config/surface.json, the one table of the package's subpaths.
import { readFileSync, writeFileSync } from 'node:fs';

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));
const write = (file: string, data: unknown): void =>
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
const surface = read('config/surface.json') as Record<string, string>;

const exportsMap = Object.fromEntries(
  Object.keys(surface).map((subpath) => {
    const built = `./dist/${subpath.slice(2) || 'index'}`;
    return [
      subpath,
      {
        import: { types: `${built}.d.ts`, default: `${built}.js` },
        require: { types: `${built}.d.cts`, default: `${built}.cjs` },
      },
    ];
  }),
);
write('package.json', {
  ...read('package.json'),
  exports: { ...exportsMap, './package.json': './package.json' },
});

const typedoc = read('config/typedoc.json');
write('config/typedoc.json', {
  ...typedoc,
  entryPoints: Object.values(surface).map((file) => `../${file}`),
});

const tests = read('config/tsconfig.test.json') as { compilerOptions: Record<string, unknown> };
tests.compilerOptions['paths'] = Object.fromEntries(
  Object.entries(surface).map(([subpath, file]) => [
    `dealer-care${subpath.slice(1)}`,
    [`../${file}`],
  ]),
);
write('config/tsconfig.test.json', tests);
