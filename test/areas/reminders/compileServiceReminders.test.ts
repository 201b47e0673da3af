import { fc, test } from '@fast-check/vitest';
import { MisuseError } from 'dealer-care/kernel';
import {
  assessServiceReminder,
  compileServiceReminders,
  defaultReminderPolicy,
  NOT_KNOWN,
  type ServiceColumns,
  type ServiceFacts,
  serviceAnswers,
  serviceStatuses,
} from 'dealer-care/reminders';
import { addDays, daysBetween } from 'dealer-care/time';
import { describe, expect } from 'vitest';
import { noonOf } from './facts.js';

const epochDayOf = (date: string): number => daysBetween('1970-01-01', date);
const localDateOf = (day: number): string => addDays('1970-01-01', day);

interface Row {
  readonly readings: readonly { readonly on: string; readonly km: number }[];
  readonly service: { readonly on: string; readonly km: number | undefined };
  readonly electric: boolean;
}

function columnsOf(rows: readonly Row[], readingsAreJudged: boolean): ServiceColumns {
  const readings = rows.map(({ readings: own, service }) => [
    ...own,
    ...(service.km === undefined ||
    own.some((one) => one.on === service.on && one.km === service.km)
      ? []
      : [{ on: service.on, km: service.km }]),
  ]);
  const ends = readings.map((_, at) => readings.slice(0, at + 1).flat().length);
  const kmOf = ({ readings: own, service }: Row): number =>
    service.km ??
    Math.max(NOT_KNOWN, ...own.flatMap((one) => (one.on === service.on ? [one.km] : [])));
  return {
    count: rows.length,
    readingFrom: Int32Array.of(0, ...ends),
    readingDay: Int32Array.from(readings.flat(), (one) => epochDayOf(one.on)),
    readingKm: Int32Array.from(readings.flat(), (one) => one.km),
    readingsAreJudged,
    serviceDay: Int32Array.from(rows, (row) => epochDayOf(row.service.on)),
    serviceKm: Int32Array.from(rows, kmOf),
    intervalKm: Int32Array.from(rows, (row) => (row.electric ? 10_000 : 5_000)),
    intervalMonths: Uint8Array.from(rows, (row) => (row.electric ? 12 : 6)),
  };
}

const factsOf = ({ readings, service, electric }: Row): ServiceFacts => ({
  car: { status: 'inUse', odometer: readings, fuel: electric ? 'electric' : 'petrol' },
  services: [{ ...service, kind: 'routineService' }],
});

const TODAY = '2026-06-01';
const compiled = compileServiceReminders(defaultReminderPolicy);
const dateOf = (day: number | undefined): string | null =>
  day === undefined || day === NOT_KNOWN ? null : localDateOf(day);

function expectEqual(rows: readonly Row[], readingsAreJudged: boolean): void {
  const columns = columnsOf(rows, readingsAreJudged);
  const answers = serviceAnswers(rows.length);
  compiled.assess(columns, epochDayOf(TODAY), answers);
  const dueDay = new Int32Array(rows.length);
  compiled.nextDue(columns, epochDayOf(TODAY), dueDay);
  expect(dueDay).toEqual(answers.dueDay);
  rows.forEach((row, at) => {
    const ruling = assessServiceReminder(factsOf(row), noonOf(TODAY), defaultReminderPolicy);
    expect({
      status: serviceStatuses[answers.status[at] ?? -1],
      trigger: [null, 'km', 'date'][answers.trigger[at] ?? -1],
      dueOn: dateOf(answers.dueDay[at]),
      projectedDueOn: dateOf(answers.projectedDay[at]),
      earliestDueOn: dateOf(answers.earliestDay[at]),
      latestDueOn: dateOf(answers.latestDay[at]),
    }).toEqual({
      status: ruling.status,
      trigger: ruling.trigger,
      dueOn: ruling.dueOn,
      projectedDueOn: ruling.projectedDueOn,
      earliestDueOn: ruling.earliestDueOn,
      latestDueOn: ruling.latestDueOn,
    });
  });
}

const before = (from: number, until: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: until }).map((days) => addDays(TODAY, -days));
const service = fc.record({ on: before(0, 500), km: fc.integer({ min: 20_000, max: 24_000 }) });

/** Readings as they come: slips, repetitions, days to come, no order. */
const wild: fc.Arbitrary<Row> = fc.record({
  readings: fc.array(
    fc.record({
      on: before(-20, 600),
      km: fc.oneof(
        fc.integer({ min: 20_000, max: 24_000 }),
        fc.constantFrom(2_100, 210_000, 22_000),
      ),
    }),
    { maxLength: 7 },
  ),
  service: fc.oneof(
    service,
    service.map(({ on }) => ({ on, km: undefined })),
  ),
  electric: fc.boolean(),
});

/** Readings that agree: one after another, at a daily mileage that hardly changes. */
const tame: fc.Arbitrary<Row> = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 7 }),
    perDay: fc.integer({ min: 0, max: 120 }),
    electric: fc.boolean(),
  })
  .map(({ gaps, perDay, electric }) => {
    const total = gaps.reduce((sum, gap) => sum + gap, 0);
    let day = addDays(TODAY, -total);
    let km = 10_000;
    const readings = [{ on: day, km }];
    for (const gap of gaps) {
      day = addDays(day, gap);
      km += gap * perDay;
      readings.push({ on: day, km });
    }
    return { readings, service: readings[gaps.length >> 1] ?? { on: day, km }, electric };
  });

describe('many cars by columns', () => {
  test.prop([fc.array(wild, { maxLength: 20 })])(
    'REM-01: say row for row what is said of one car',
    (rows) => {
      expectEqual(rows, false);
    },
  );

  test.prop([fc.array(tame, { maxLength: 20 })])(
    'REM-01: readings judged before give the same answers',
    (rows) => {
      expectEqual(rows, false);
      expectEqual(rows, true);
    },
  );

  test('REM-03: more cars than one block, with a table of months, from 1900 to 2100', () => {
    const starts = [
      '1900-08-31',
      '1989-12-31',
      '1990-01-01',
      '2023-08-31',
      '2025-12-01',
      '2026-05-31',
    ];
    const rows: Row[] = Array.from({ length: 12_000 }, (_, at) => ({
      readings: [],
      service: { on: starts[at % starts.length] ?? TODAY, km: undefined },
      electric: at % 7 === 0,
    }));
    const columns = columnsOf(rows.slice(0, 42), false);
    const few = serviceAnswers(42);
    compiled.assess(columns, epochDayOf(TODAY), few);
    const many: ServiceColumns = {
      ...columns,
      count: rows.length,
      readingFrom: new Int32Array(rows.length + 1),
      serviceDay: Int32Array.from(rows, (_, at) => columns.serviceDay[at % 42] ?? 0),
      serviceKm: new Int32Array(rows.length).fill(NOT_KNOWN),
      intervalKm: new Int32Array(rows.length).fill(5_000),
      intervalMonths: Uint8Array.from(rows, (_, at) => columns.intervalMonths[at % 42] ?? 0),
    };
    const dueDay = new Int32Array(rows.length);
    compiled.nextDue(many, epochDayOf(TODAY), dueDay);
    expect(dueDay).toEqual(Int32Array.from(rows, (_, at) => few.dueDay[at % 42] ?? 0));
    expectEqual(rows.slice(0, 42), false);
  });

  test('REM-01: nothing known, nothing told', () => {
    const columns: ServiceColumns = {
      ...columnsOf(
        [{ readings: [], service: { on: TODAY, km: undefined }, electric: false }],
        false,
      ),
      serviceDay: Int32Array.of(NOT_KNOWN),
    };
    const answers = serviceAnswers(1);
    compiled.assess(columns, epochDayOf(TODAY), answers);
    expect(serviceStatuses[answers.status[0] ?? 0]).toBe('unknown');
    expect([answers.trigger[0], answers.dueDay[0], answers.projectedDay[0]]).toEqual([
      0,
      NOT_KNOWN,
      NOT_KNOWN,
    ]);
  });

  test('columns too short are refused', () => {
    const columns = columnsOf(
      [{ readings: [], service: { on: TODAY, km: 1 }, electric: false }],
      false,
    );
    const nextDue = (changes: Partial<ServiceColumns>, count: number) => (): void =>
      compiled.nextDue({ ...columns, ...changes }, epochDayOf(TODAY), new Int32Array(count));
    expect(nextDue({}, 0)).toThrow(MisuseError);
    expect(nextDue({ count: 2 }, 2)).toThrow(MisuseError);
    expect(nextDue({ readingDay: new Int32Array(0) }, 1)).toThrow(MisuseError);
    expect(nextDue({ intervalKm: new Int32Array(0) }, 1)).toThrow(MisuseError);
    expect(nextDue({}, 1)).not.toThrow();
  });

  test('a policy that was not defined is refused', () => {
    expect(() => compileServiceReminders({ ...defaultReminderPolicy })).toThrow(MisuseError);
  });
});
