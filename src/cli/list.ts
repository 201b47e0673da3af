import { decisions } from '../decisions/catalogue.js';
import type { Command } from './command.js';
import { columns } from './report/columns.js';

/** `dealer-care list`: the decisions that can be asked for by name. */
export const listCommand: Command = {
  name: 'list',
  usage: '[--json]',
  summary: 'List the decisions: what can be asked, and which rules answer.',
  help: '  --json   an array of {name, summary, rules}',
  options: { json: { type: 'boolean' } },
  run: async ({ options }, world) => {
    const listed = decisions.map(({ name, summary, rules }) => ({
      name,
      summary: summary.en,
      rules,
    }));
    if (options['json'] === true) world.print(JSON.stringify(listed, null, 2));
    else world.print(columns(listed.map((one) => [one.name, one.summary, one.rules.join(' ')])));
    return 0;
  },
};
