import { orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessServiceReminder,
  compileServiceReminders,
  defaultReminderPolicy,
  type ServiceColumns,
  type ServiceFacts,
  serviceAnswers,
} from 'dealer-care/reminders';
import { addDays } from 'dealer-care/time';
import { random, type Suite } from './harness.js';

const CARS = 1_000_000;
const AS_OBJECTS = 50_000;
const localDateOf = (day: number): string => addDays('1970-01-01', day);

const TODAY = 20_778; // 2026-11-21
const AT = new Date('2026-11-21T12:00:00+08:00');

export const columns: ServiceColumns = fleet(CARS);

/** Cars of one to seven years with three to eight plausible readings, the last service among them. */
function fleet(count: number): ServiceColumns {
  const draw = random(4);
  const whole = (from: number, until: number): number =>
    from + Math.floor(draw() * (until - from + 1));
  const readingFrom = new Int32Array(count + 1);
  const days: number[] = [];
  const kms: number[] = [];
  const car = {
    serviceDay: new Int32Array(count),
    serviceKm: new Int32Array(count),
    intervalKm: new Int32Array(count),
    intervalMonths: new Uint8Array(count),
  };
  for (let at = 0; at < count; at++) {
    const readings = whole(3, 8);
    const perDay = 15 + draw() * 60;
    let day = TODAY - whole(10, 150);
    for (let k = 1; k < readings; k++) day -= whole(40, 220);
    let km = whole(50, 60_000);
    for (let k = 0; k < readings; k++) {
      days.push(day);
      kms.push(km);
      if (k === readings - 2) {
        car.serviceDay[at] = day;
        car.serviceKm[at] = km;
      }
      const gone = Math.min(whole(40, 220), Math.max(1, TODAY - day - (readings - k) * 2));
      day += gone;
      km += Math.round(gone * perDay * (0.7 + draw() * 0.6));
    }
    readingFrom[at + 1] = days.length;
    car.intervalKm[at] = [5_000, 7_500, 10_000][whole(0, 2)] ?? 5_000;
    car.intervalMonths[at] = draw() < 0.7 ? 6 : 12;
  }
  return {
    count,
    readingFrom,
    readingDay: Int32Array.from(days),
    readingKm: Int32Array.from(kms),
    readingsAreJudged: false,
    ...car,
  };
}

/** By hand, nothing but the due day: least squares, civil arithmetic, the earlier of two days. */
function byHand(): Int32Array {
  const { readingFrom, readingDay, readingKm } = columns;
  const { serviceDay, serviceKm, intervalKm, intervalMonths } = columns;
  const due = new Int32Array(CARS);
  for (let car = 0; car < CARS; car++) {
    const from = readingFrom[car] as number;
    const until = readingFrom[car + 1] as number;
    const count = until - from;
    const firstDay = readingDay[from] as number;
    const firstKm = readingKm[from] as number;
    let sumX = 0;
    let sumY = 0;
    let sumXX = 0;
    let sumXY = 0;
    for (let k = from; k < until; k++) {
      const x = (readingDay[k] as number) - firstDay;
      const y = (readingKm[k] as number) - firstKm;
      sumX += x;
      sumY += y;
      sumXX += x * x;
      sumXY += x * y;
    }
    const rise = count * sumXY - sumX * sumY;
    const run = count * sumXX - sumX * sumX;
    const anchorDay = readingDay[until - 1] as number;
    const gap =
      (serviceKm[car] as number) + (intervalKm[car] as number) - (readingKm[until - 1] as number);
    const perDay = run > 0 && rise > 0;
    const days = gap <= 0 ? 0 : perDay ? Math.ceil((gap * run) / rise) : Math.ceil(gap / 40);

    // Civil date of the service, so many months later, clamped, and back to a day number.
    const z = (serviceDay[car] as number) + 719_468;
    const era = (z / 146_097) | 0;
    const doe = z - era * 146_097;
    const yoe =
      ((doe - ((doe / 1460) | 0) + ((doe / 36_524) | 0) - ((doe / 146_096) | 0)) / 365) | 0;
    const doy = doe - (365 * yoe + ((yoe / 4) | 0) - ((yoe / 100) | 0));
    const mp = ((5 * doy + 2) / 153) | 0;
    const dayOfMonth = doy - (((153 * mp + 2) / 5) | 0) + 1;
    const month = mp < 10 ? mp + 3 : mp - 9;
    const total =
      (yoe + era * 400 + (month <= 2 ? 1 : 0)) * 12 + month - 1 + (intervalMonths[car] as number);
    const year = (total / 12) | 0;
    const later = total - year * 12 + 1;
    const leap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
    const length =
      later === 2
        ? leap
          ? 29
          : 28
        : later === 4 || later === 6 || later === 9 || later === 11
          ? 30
          : 31;
    const clamped = dayOfMonth < length ? dayOfMonth : length;
    const y2 = later <= 2 ? year - 1 : year;
    const era2 = (y2 / 400) | 0;
    const yoe2 = y2 - era2 * 400;
    const doy2 = (((153 * (later + (later > 2 ? -3 : 9)) + 2) / 5) | 0) + clamped - 1;
    const target =
      era2 * 146_097 + yoe2 * 365 + ((yoe2 / 4) | 0) - ((yoe2 / 100) | 0) + doy2 - 719_468;

    const projected = anchorDay + days;
    due[car] = projected < target ? projected : target;
  }
  return due;
}

/** One model for each interval that occurs. */
const models = Object.fromEntries(
  [5_000, 7_500, 10_000].flatMap((km) =>
    [6, 12].map((months) => [`${km}/${months}`, { intervalKm: km, intervalMonths: months }]),
  ),
);
const policy = orThrow(defineReminderPolicy(defaultReminderPolicy, { models }));
const compiled = compileServiceReminders(policy);
const answers = serviceAnswers(CARS);
const asObjects = objects(AS_OBJECTS);

function objects(count: number): readonly ServiceFacts[] {
  return Array.from({ length: count }, (_, car) => {
    const [from, until] = [columns.readingFrom[car] ?? 0, columns.readingFrom[car + 1] ?? 0];
    const odometer = Array.from({ length: until - from }, (_, k) => ({
      on: localDateOf(columns.readingDay[from + k] ?? 0),
      km: columns.readingKm[from + k] ?? 0,
    }));
    const on = localDateOf(columns.serviceDay[car] ?? 0);
    const km = columns.serviceKm[car] ?? 0;
    const model = `${columns.intervalKm[car]}/${columns.intervalMonths[car]}`;
    return {
      car: { status: 'inUse', model, odometer },
      services: [{ on, km, kind: 'routineService' }],
    };
  });
}

/** The next service of a million cars: due by mileage or by date, whichever comes first. */
export const suite: Suite = {
  name: 'next service',
  unit: 'cars',
  limit: { name: 'by hand: the due day only', items: CARS, run: byHand },
  contenders: [
    {
      name: 'columns, readings judged before',
      items: CARS,
      goal: 0.7,
      run: () => {
        compiled.nextDue({ ...columns, readingsAreJudged: true }, TODAY, answers.dueDay);
        return answers.dueDay;
      },
    },
    {
      name: 'columns, readings judged on the way',
      items: CARS,
      goal: 1.2,
      run: () => {
        compiled.nextDue(columns, TODAY, answers.dueDay);
        return answers.dueDay;
      },
    },
    {
      name: 'columns, judged on the way, all answers',
      items: CARS,
      run: () => {
        compiled.assess(columns, TODAY, answers);
        return answers.dueDay;
      },
    },
    {
      name: 'objects, whole rulings',
      items: AS_OBJECTS,
      run: () => asObjects.map((facts) => assessServiceReminder(facts, AT, policy).dueOn),
    },
  ],
  difference: (right, other) => {
    const due = right as Int32Array;
    const theirs = other as ArrayLike<number | string | null>;
    for (let car = 0; car < theirs.length; car++) {
      const answer = theirs[car];
      const expected = due[car] ?? 0;
      if (answer !== expected && answer !== localDateOf(expected)) {
        return `car ${car}: ${answer}, not ${localDateOf(expected)}`;
      }
    }
    return undefined;
  },
};
