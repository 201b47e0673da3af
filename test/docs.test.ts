import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulePages } from '../config/ruleDocs.js';

const pages = globSync(['*.md', 'docs/**/*.md', 'examples/*.md'], {
  exclude: ['docs/api/**'],
}).sort();

describe('the documentation', () => {
  test('the pages of the rules are what the register says', () => {
    const stale = [...rulePages()].filter(
      ([name, text]) =>
        !existsSync(`docs/rules/${name}`) || readFileSync(`docs/rules/${name}`, 'utf8') !== text,
    );
    expect(stale.map(([name]) => name)).toEqual([]);
  });

  test('every link within the documentation leads somewhere', () => {
    const dead = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => join(dirname(page), match[1] ?? ''))
        .filter((target) => !existsSync(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  test('both READMEs tell the same things in the same order', () => {
    const outline = (file: string): number[] =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^#+ /.test(line))
        .map((line) => line.indexOf(' '));
    expect(outline('README.zh-CN.md')).toEqual(outline('README.md'));
  });
});
