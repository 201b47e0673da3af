import { describeCalendarFile } from '../areas/reminders/describeCalendarFile.js';
import type { CarCalendarRuling } from '../areas/reminders/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import { describeRecipient } from '../planner/describeRecipient.js';
import type { Policies } from '../planner/policy.js';
import { type Command, CommandError } from './command.js';
import { type FoundCar, findCars } from './import/findCars.js';
import { importStore } from './import/importStore.js';
import { calendarText, calledCar } from './report/calendarText.js';
import { shownId } from './report/shownText.js';
import { CALENDAR_WORDS } from './report/words/calendar.js';
import { needed, readStoreCall, refused, STORE_HELP, STORE_OPTIONS } from './storeCall.js';
import { storePolicies } from './storePolicies.js';

/** `dealer-care calendar`: all that comes up for one car, and what to speak of in one contact. */
export const calendarCommand: Command = {
  name: 'calendar',
  usage:
    '--car CAR --store FILE --customers FILE --vehicles FILE --visits FILE [--contacts FILE] --at TIME [--ics FILE] [--lang zh-CN|en]',
  summary: 'Show the calendar of one car: service, insurance, inspection, licence of the owner.',
  help: [
    '  --car CAR         vehicle number, VIN or plate; how a VIN or plate is spaced or cased does not matter',
    ...STORE_HELP,
    '  --ics FILE        writes the dates as an iCalendar file, for any calendar program',
    '',
    'Name, plate and VIN are masked on the screen and in what the file shows; the ids of its entries are',
    'task keys and hold customer and car. A file written again replaces the entries of the one before.',
    'Whether and when the customer may be contacted is told by `dealer-care plan`.',
  ].join('\n'),
  options: { ...STORE_OPTIONS, car: { type: 'string' }, ics: { type: 'string' } },
  run: async (call, world) => {
    const name = needed('calendar', call, 'car');
    const { language, storeFile, at, files } = await readStoreCall('calendar', call, world);
    const policies = storePolicies(storeFile);
    if (!policies.ok) throw refused('The calendar cannot be listed', policies.issues);
    const imported = importStore(files, storeFile, at);
    if (!imported.ok) throw refused('The calendar cannot be listed', imported.issues);

    const car = theOnly(findCars(imported.value.dossiers, name));
    const calendar = calendarOf(car, at, policies.value);
    const { zone } = policies.value.planner;
    world.print(calendarText({ car, calendar, at, zone }, language));
    const { ics } = call.options;
    if (typeof ics !== 'string') return 0;
    if (calendar.entries.length === 0) {
      world.print(`\n${CALENDAR_WORDS.notWritten[language]}`);
      return 0;
    }
    const file = { at, cars: [{ carName: calledCar(car), calendar }] };
    await world.writeFile(ics, describeCalendarFile(file, language));
    world.print(`\n${ics}`);
    return 0;
  },
};

const MOST_NAMED = 5;

/** The one car that was found; what was asked for is not repeated, for it may be anything. */
function theOnly(cars: readonly FoundCar[]): FoundCar {
  const [car, ...others] = cars;
  if (car === undefined) {
    throw new CommandError(
      'No car in the files has this vehicle number, VIN or plate. A car whose row was rejected stands in problems.csv of `dealer-care plan --out`.',
    );
  }
  if (others.length === 0) return car;
  const owners = [...new Set(cars.map(({ dossier }) => shownId(dossier.card.customerId)))];
  const named = `${owners.slice(0, MOST_NAMED).join(', ')}${owners.length > MOST_NAMED ? ', …' : ''}`;
  throw new CommandError(
    `${cars.length} cars in the files are named so (customers ${named}). Ask by vehicle number or VIN.`,
  );
}

function calendarOf(
  { dossier, vehicle }: FoundCar,
  at: Date,
  policies: Policies,
): CarCalendarRuling {
  const key = carKey(vehicle);
  const view = describeRecipient([dossier], at, policies).cars.find((one) => one.car === key);
  if (view === undefined) throw new Error('A car of a dossier has a calendar.');
  return view.calendar;
}
