// Turns the `ts` blocks of doc comments and Markdown files into test files under test/.doc/.
// `console.log(EXPR); // => JSON` (the result on the same or on the next line) becomes an
// expectation; a block that shows no result must at least run.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const OUT = 'test/.doc';
const SOURCES = ['src/**/*.ts', 'README.md', 'README.zh-CN.md', 'docs/**/*.md', 'examples/*.md'];
const SHOWN = /^(\s*)console\.log\((.*)\);\s*\/\/\s*=>\s*(.+)$/;

interface Block {
  readonly line: number;
  readonly code: readonly string[];
}

function blocksOf(file: string): Block[] {
  const found: Block[] = [];
  let open: { line: number; code: string[] } | undefined;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((raw, at) => {
      const text = file.endsWith('.ts') ? raw.replace(/^\s*\* ?/, '') : raw;
      if (open === undefined && /^```ts\s*$/.test(text)) open = { line: at + 1, code: [] };
      else if (open !== undefined && text.startsWith('```')) {
        found.push(open);
        open = undefined;
      } else open?.code.push(text);
    });
  return found;
}

/** A result shown on the line below stands at the end of the line that shows it. */
function joinedResults(code: readonly string[]): string[] {
  const lines: string[] = [];
  for (const line of code) {
    const last = lines.at(-1);
    if (/^\s*\/\/ =>/.test(line) && last?.trimEnd().endsWith(');')) {
      lines[lines.length - 1] = `${last.trimEnd()} ${line.trim()}`;
    } else lines.push(line);
  }
  return lines;
}

function testOf(file: string, { line, code }: Block, imports: Set<string>): string {
  const body = joinedResults(code).flatMap((text) => {
    if (/^import .* from /.test(text)) {
      imports.add(text);
      return [];
    }
    const shown = SHOWN.exec(text);
    return [shown ? `${shown[1]}expect(${shown[2]}).toEqual(${shown[3]});` : text];
  });
  const shows = body.some((text) => text.includes('expect('));
  const ran = shows ? [] : ['expect(true, "the example ran to its end").toBe(true);'];
  const lines = [...body, ...ran].map((text) => `  ${text}`);
  return `test(${JSON.stringify(`${file}:${line}`)}, async () => {\n${lines.join('\n')}\n});`;
}

/** Writes one test file per file that has examples. */
export function writeDocTests(): void {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const file of globSync(SOURCES, { exclude: ['docs/api/**'] }).sort()) {
    const blocks = blocksOf(file);
    if (blocks.length === 0) continue;
    const imports = new Set<string>();
    const tests = blocks.map((block) => testOf(file, block, imports));
    const name = file.replaceAll(/[/.]/g, '_');
    const head = ["import { expect, test } from 'vitest';", ...mergedImports(imports)];
    writeFileSync(`${OUT}/${name}.doc.test.ts`, `${head.join('\n')}\n\n${tests.join('\n\n')}\n`);
  }
}

/** Two blocks of one file may import the same name: each name once. */
function mergedImports(lines: ReadonlySet<string>): string[] {
  const named = new Map<string, Set<string>>();
  const others: string[] = [];
  for (const line of lines) {
    const match = /^import \{([^}]*)\} from '([^']+)';?$/.exec(line.trim());
    if (match === null) {
      others.push(line);
      continue;
    }
    const names = named.get(match[2] ?? '') ?? new Set<string>();
    for (const name of (match[1] ?? '').split(',')) if (name.trim() !== '') names.add(name.trim());
    named.set(match[2] ?? '', names);
  }
  const merged = [...named].map(
    ([from, names]) => `import { ${[...names].join(', ')} } from '${from}';`,
  );
  return [...others, ...merged];
}
