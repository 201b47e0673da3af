// node config/ruleDocs.ts [--check]: writes docs/rules/, one page a prefix, from the register.
// With --check it only tells whether the pages are up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { boundariesOf, registeredRules } from 'dealer-care/decisions';

/** The pages by file name; the test of the documentation compares them with what is committed. */
export function rulePages(): ReadonlyMap<string, string> {
  const rules = registeredRules();
  const prefixes = [...new Set(rules.map((rule) => prefixOf(rule.id)))].sort();
  const pages = prefixes.map((prefix) => {
    const own = rules.filter((rule) => prefixOf(rule.id) === prefix);
    const body = own.sort((a, b) => (a.id < b.id ? -1 : 1)).map(section);
    return [`${prefix}.md`, [`# ${prefix}`, NOTE, ...body, ''].join('\n\n')] as const;
  });
  const index = rules
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (rule) =>
        `| [${rule.id}](${prefixOf(rule.id)}.md#${anchor(rule.id)}) | ${rule.title['zh-CN']} | ${rule.title.en} | ${rule.area} |`,
    );
  const table = ['| rule | 规则 | in words | area |', '| --- | --- | --- | --- |', ...index].join(
    '\n',
  );
  return new Map([...pages, ['README.md', ['# Rules', NOTE, table, ''].join('\n\n')]]);
}

const NOTE =
  'Written from the register of rules by `npm run docs`; the boundary tables are what the decisions answer.';

type RegisteredRule = ReturnType<typeof registeredRules>[number];

function section(rule: RegisteredRule): string {
  const { id, title, statement, source, proposed, parameters, decidedBy } = rule;
  const reference = source.reference === undefined ? '' : ` (${source.reference})`;
  const origin = `Source: ${source.kind}, ${source.heading}${reference}.${proposed ? ' Proposed by this library.' : ''}`;
  const asked = decidedBy.map((name) => `\`${name}\``).join(', ');
  return [
    `## ${id}`,
    `**${title['zh-CN']}** · ${title.en}`,
    statement,
    `${origin} Decided by ${asked}.`,
    ...(parameters.length === 0 ? [] : [numbers(parameters)]),
    ...boundaryTable(id),
  ].join('\n\n');
}

function numbers(parameters: RegisteredRule['parameters']): string {
  const rows = parameters.map(
    (one) =>
      `| \`${one.path}\` | ${shown(one.default)} | ${one.unit} | ${one.proposed ? 'proposed' : 'given'} |`,
  );
  return ['| number | default | unit | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function shown(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value !== 'object') return String(value);
  const text = JSON.stringify(value);
  return text.length > 90 ? `\`${text.slice(0, 87)}…\`` : `\`${text}\``;
}

function boundaryTable(id: string): string[] {
  const rows = boundariesOf(id);
  if (rows.length === 0) return [];
  const lines = rows.map(
    (one) =>
      `| \`${one.parameter}\` | ${one.side} | ${one.value} | ${one.ruled} | ${one.because.join(' ')} |`,
  );
  return [
    [
      '| boundary | side | value | ruled | because |',
      '| --- | --- | --- | --- | --- |',
      ...lines,
    ].join('\n'),
  ];
}

function prefixOf(id: string): string {
  return /^[A-Z]+/.exec(id)?.[0] ?? id;
}

function anchor(id: string): string {
  return id.toLowerCase();
}

if (process.argv[1]?.endsWith('ruleDocs.ts')) {
  const stale = [...rulePages()]
    .filter(([name, text]) => current(name) !== text)
    .map(([name]) => name);
  if (process.argv.includes('--check')) {
    for (const name of stale) console.error(`docs/rules/${name} is out of date: run npm run docs`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    mkdirSync('docs/rules', { recursive: true });
    for (const [name, text] of rulePages()) writeFileSync(`docs/rules/${name}`, text);
  }
}

function current(name: string): string | undefined {
  try {
    return readFileSync(`docs/rules/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
