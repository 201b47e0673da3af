// node config/describe.ts: reads the doc comments of all facts, policies and rulings into
// src/decisions/descriptions.ts, from which the JSON Schemas take their descriptions.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const OUT = 'src/decisions/descriptions.ts';
const SOURCES = [
  'src/foundation/**/*.ts',
  'src/areas/*/{types,policy,cardFields}.ts',
  'src/planner/*.ts',
];

const own = new Map<string, Map<string, string>>();
const parents = new Map<string, string[]>();

for (const file of globSync(SOURCES).sort()) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  source.forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node)) return;
    if (own.has(node.name.text)) throw new Error(`two interfaces are called ${node.name.text}`);
    const fields = new Map<string, string>();
    const self = docOf(node);
    if (self !== '') fields.set('', self);
    for (const member of node.members) {
      const doc = docOf(member);
      if (member.name !== undefined && doc !== '') fields.set(member.name.getText(source), doc);
    }
    own.set(node.name.text, fields);
    parents.set(
      node.name.text,
      (node.heritageClauses ?? []).flatMap((clause) =>
        clause.types.map((type) => type.expression.getText(source)),
      ),
    );
  });
}

/** The text of a doc comment up to its first tag, as one line. */
function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replace(/\s+/g, ' ').trim();
}

function inherited(name: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const parent of parents.get(name) ?? []) {
    for (const [field, text] of inherited(parent)) if (field !== '') fields.set(field, text);
  }
  for (const [field, text] of own.get(name) ?? []) fields.set(field, text);
  return fields;
}

const described = [...own.keys()]
  .sort()
  .map((name) => [name, Object.fromEntries(inherited(name))] as const);
writeFileSync(
  OUT,
  `// Written by config/describe.ts from the doc comments; do not edit.

/** Interface → field → what it means; the interface itself under the empty name. */
export const descriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(
    Object.fromEntries(described.filter(([, fields]) => Object.keys(fields).length > 0)),
    null,
    2,
  )};
`,
);
