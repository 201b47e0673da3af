import { boundariesOf } from '../decisions/boundaries.js';
import { type RegisteredRule, registeredRules } from '../decisions/register.js';
import { type Command, CommandError } from './command.js';
import { columns } from './report/columns.js';

/** `dealer-care rules [ID]`: the register of rules, one rule, or the boundaries of its numbers. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: '[ID] [--json] [--boundaries]',
  summary: 'Show the rules: statement, source, numbers, and who decides them.',
  help: [
    '  ID             one rule, such as CALL-02, or one prefix, such as CALL',
    '  --json         an array of {id, area, title, statement, source, proposed, parameters, decidedBy}',
    '  --boundaries   what is ruled just before, at and just after each number',
  ].join('\n'),
  options: { json: { type: 'boolean' }, boundaries: { type: 'boolean' } },
  run: async ({ options, files: [id] }, world) => {
    const wanted = registeredRules().filter(
      (rule) => id === undefined || rule.id === id || rule.id.replace(/-?\d+$/, '') === id,
    );
    if (wanted.length === 0) {
      throw new CommandError(`There is no rule "${id}". Run \`dealer-care rules\` for the list.`);
    }
    if (options['boundaries'] === true) world.print(boundaryText(wanted, options['json'] === true));
    else if (options['json'] === true) world.print(JSON.stringify(wanted, null, 2));
    else if (wanted.length === 1) world.print(wanted.map(ruleText).join('\n\n'));
    else world.print(columns(wanted.map((rule) => [rule.id, rule.title['zh-CN'], rule.title.en])));
    return 0;
  },
};

function ruleText(rule: RegisteredRule): string {
  const { id, title, statement, source, parameters, decidedBy } = rule;
  const reference = source.reference === undefined ? '' : `, ${source.reference}`;
  const numbers = parameters.map((one) => [
    `  ${one.path}`,
    typeof one.default === 'object' ? JSON.stringify(one.default) : String(one.default),
    one.unit,
    one.proposed ? 'proposed' : '',
  ]);
  return [
    `${id}  ${title['zh-CN']} · ${title.en}`,
    '',
    statement,
    `Source: ${source.kind}, ${source.heading}${reference}`,
    ...(numbers.length === 0 ? [] : ['', columns(numbers)]),
    '',
    `Decided by: ${decidedBy.join(', ')}`,
  ].join('\n');
}

function boundaryText(rules: readonly RegisteredRule[], json: boolean): string {
  const rows = rules.flatMap((rule) => boundariesOf(rule.id));
  if (json) return JSON.stringify(rows, null, 2);
  const lines = rows.map((row) => [
    row.rule,
    row.parameter,
    row.side,
    row.value,
    row.ruled,
    row.because.join(' '),
  ]);
  return columns([['rule', 'number', 'side', 'value', 'ruled', 'because'], ...lines]);
}
