import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const surface: Record<string, string> = JSON.parse(readFileSync('config/surface.json', 'utf8'));
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the subpaths of the package', () => {
  test('package.json exports what the surface names, and itself', () => {
    const expected = Object.keys(surface).map((subpath) => {
      const built = `./dist/${subpath.slice(2) || 'index'}`;
      const conditions = {
        import: { types: `${built}.d.ts`, default: `${built}.js` },
        require: { types: `${built}.d.cts`, default: `${built}.cjs` },
      };
      return [subpath, conditions];
    });
    expect(packageJson.exports).toEqual({
      ...Object.fromEntries(expected),
      './package.json': './package.json',
    });
  });

  test('a folder that has an index is a subpath of its own name', () => {
    expect(globSync('src/**/index.ts').sort()).toEqual(Object.values(surface).sort());
    for (const [subpath, file] of Object.entries(surface)) {
      if (subpath === '.') continue;
      const folder = file
        .replace(/\/index\.ts$/, '')
        .split('/')
        .at(-1);
      expect(subpath).toBe(`./${folder}`);
    }
  });

  test('documentation and tests know the same subpaths', () => {
    const typedoc = JSON.parse(readFileSync('config/typedoc.json', 'utf8'));
    expect(typedoc.entryPoints).toEqual(Object.values(surface).map((file) => `../${file}`));
    const { compilerOptions } = JSON.parse(readFileSync('config/tsconfig.test.json', 'utf8'));
    expect(compilerOptions.paths).toEqual(
      Object.fromEntries(
        Object.entries(surface).map(([subpath, file]) => [
          `dealer-care${subpath.slice(1)}`,
          [`../${file}`],
        ]),
      ),
    );
  });

  test('nothing runs when the package is merely imported', () => {
    expect(packageJson.sideEffects).toBe(false);
  });
});
