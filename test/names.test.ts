import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const surface: Record<string, string> = JSON.parse(readFileSync('config/surface.json', 'utf8'));

/** The names that an index re-exports, types with the word before them. */
function namesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const blocks = [...text.matchAll(/export (type )?\{([^}]*)\} from '[^']+';/g)];
  return blocks
    .flatMap(([, isType = '', names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => `${isType}${name}`),
    )
    .map((name) => name.replace(/^(type )?.* as /, '$1'))
    .sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
}

function bare(name: string): string {
  return name.replace(/^type /, '');
}

test('a public name comes, goes or changes its subpath only on purpose', async () => {
  const listed = Object.entries(surface).map(([subpath, file]) => {
    const names = namesIn(file).map((name) => `  ${name}\n`);
    return `dealer-care${subpath.slice(1)}\n${names.join('')}`;
  });
  await expect(listed.join('\n')).toMatchFileSnapshot('names.txt');
});
