import type { Command } from './command.js';
import { planStore } from './planStore.js';
import { dayFiles } from './report/dayFiles.js';
import { dayText } from './report/dayText.js';
import { readStoreCall, refused, STORE_HELP, STORE_OPTIONS } from './storeCall.js';

/** `dealer-care plan`: from a dealer's export files to the day's call list. */
export const planCommand: Command = {
  name: 'plan',
  usage:
    '--store FILE --customers FILE --vehicles FILE --visits FILE [--contacts FILE] --at TIME [--out DIR] [--report FILE] [--lang zh-CN|en]',
  summary: 'Plan the day of a store from its export files: whom to call, when, and why.',
  help: [
    ...STORE_HELP,
    '  --out DIR         writes tasks.json, tasks.csv, plan.json and problems.csv',
    '  --report FILE     writes the day as one HTML page to look at, on a phone, a desk or paper',
    '',
    'Names and numbers on the screen and the page are masked; tasks.csv has them, for people call from it.',
    'Nothing is lost silently: whatever was rejected, repaired or doubted stands in problems.csv.',
  ].join('\n'),
  options: { ...STORE_OPTIONS, out: { type: 'string' }, report: { type: 'string' } },
  run: async (call, world) => {
    const { language, storeFile, at, files } = await readStoreCall('plan', call, world);
    const day = planStore(files, storeFile, at);
    if (!day.ok) throw refused('The day cannot be planned', day.issues);
    world.print(dayText(day.value, language));
    const { out, report } = call.options;
    if (typeof out === 'string') {
      for (const [name, content] of dayFiles(day.value, language))
        await world.writeFile(`${out}/${name}`, content);
      world.print(`\n${out}: tasks.json, tasks.csv, plan.json, problems.csv`);
    }
    if (typeof report === 'string') {
      // Drawing takes a library of its own, which nobody waits for who does not want a page.
      const { reportPage } = await import('./report/html/page.js');
      await world.writeFile(report, await reportPage(day.value, language));
      world.print(`\n${report}`);
    }
    return 0;
  },
};
