import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The house, ground floor first: a file may import from floors below its own, and from its own folder. */
const FLOORS: readonly (readonly string[])[] = [
  ['foundation/kernel'],
  ['foundation/money', 'foundation/time'],
  ['foundation/conditions', 'foundation/dealership', 'foundation/jurisdictions'],
  ['areas/*'],
  ['planner'],
  ['policies', 'schemas'],
  ['decisions', 'ports'],
  ['testing', 'cli'],
];

/** The two imports within a floor that the design allows. */
const NEIGHBOURS = new Set(['foundation/time → foundation/money', 'cli → testing']);

/** The one file that reads a table of contents: it looks schemas up by the names they are published under. */
const READS_CONTENTS = 'src/decisions/schemaNames.ts';

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = globSync('src/**/*.ts').sort();
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => ({
    from: file,
    to: normalize(join(dirname(file), match[1] ?? '')).replace(/\.js$/, '.ts'),
  })),
);

function folderOf(file: string): string {
  const [top, second] = file.replace(/^src\//, '').split('/');
  return top === 'foundation' || top === 'areas' ? `${top}/${second}` : (top ?? '');
}

function floorOf(folder: string): number {
  const name = folder.startsWith('areas/') ? 'areas/*' : folder;
  return FLOORS.findIndex((floor) => floor.includes(name));
}

const shown = ({ from, to }: Import): string => `${from} → ${to}`;

/** The files that a file loads, itself included. */
function reachable(start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  const text = readFileSync(start, 'utf8').replace(
    /import type [^;]+;|export type \{[^}]*\} from [^;]+;/g,
    '',
  );
  for (const match of text.matchAll(/from '(\.[^']+)'/g)) {
    reachable(normalize(join(dirname(start), match[1] ?? '')).replace(/\.js$/, '.ts'), seen);
  }
  return seen;
}

describe('the house', () => {
  test('every folder stands on a floor', () => {
    const lost = files.filter((file) => file !== 'src/index.ts' && floorOf(folderOf(file)) < 0);
    expect(lost).toEqual([]);
  });

  test('imports run downwards only, type imports included', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (from === 'src/index.ts' || folderOf(from) === folderOf(to)) return false;
      if (NEIGHBOURS.has(`${folderOf(from)} → ${folderOf(to)}`)) return false;
      return floorOf(folderOf(to)) >= floorOf(folderOf(from));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test('areas never import each other', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('src/areas/') &&
        to.startsWith('src/areas/') &&
        folderOf(from) !== folderOf(to),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('a name comes from the file that owns it, never from an index', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        to.endsWith('/index.ts') && from !== 'src/index.ts' && from !== READS_CONTENTS,
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('an index is a table of contents: named re-exports and nothing else', () => {
    const wrong = files
      .filter((file) => file.endsWith('/index.ts'))
      .filter((file) => {
        const bare = readFileSync(file, 'utf8')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/export (type )?\{[^}]*\} from '[^']+';/g, '');
        return bare.trim() !== '';
      });
    expect(wrong).toEqual([]);
  });

  test('no file has a name that says nothing', () => {
    const wrong = files.filter((file) =>
      /\/(utils?|helpers?|common|misc|shared|internal)[./]/i.test(file),
    );
    expect(wrong).toEqual([]);
  });

  test('an area loads without zod and without its rule texts', () => {
    const wrong = globSync([
      'src/areas/*/index.ts',
      'src/foundation/*/index.ts',
      'src/planner/index.ts',
    ]).flatMap((index) =>
      [...reachable(index)].filter(
        (file) =>
          file.endsWith('/rules.ts') ||
          /^import (?!type).*from 'zod'/m.test(readFileSync(file, 'utf8')),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('the root loads the schemas of policies, dossiers and stores, and no others', () => {
    const needed = /\/policySchema\.ts$|^src\/foundation\/(?!jurisdictions)\w+\/schema\.ts$/;
    const wrong = [...reachable('src/index.ts')].filter(
      (file) => /(?:\/s|S)chema\.ts$/.test(file) && !needed.test(file),
    );
    expect(wrong).toEqual([]);
  });
});
