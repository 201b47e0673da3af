import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessServiceReminder,
  type CompletedService,
  defaultReminderPolicy,
  type ReminderPolicy,
  type ServiceFacts,
  type ServiceReminderRuling,
} from 'dealer-care/reminders';
import { describe, expect, test } from 'vitest';
import { facts, noonOf, readings } from './facts.js';

function on(day: string, of: ServiceFacts, policy = defaultReminderPolicy): ServiceReminderRuling {
  return assessServiceReminder(of, noonOf(day), policy);
}

const policyWith = (changes: unknown): ReminderPolicy =>
  orThrow(defineReminderPolicy(defaultReminderPolicy, changes));

const serviced: CompletedService = {
  on: '2026-03-01',
  kind: 'routineService',
  km: 5_000,
  visitId: 'R-1',
};

describe('REM-01: by mileage or by date', () => {
  test.each([
    [9_499, 'notDue'],
    [9_500, 'upcoming'],
    [10_000, 'due'],
    [11_000, 'due'],
    [11_001, 'overdue'],
  ])('REM-01: target 10,000 km, odometer today %i: %s', (km, status) => {
    const ruling = on('2026-03-11', facts({ odometer: readings(['2026-03-11', km]) }, serviced));
    expect([ruling.status, ruling.trigger, ruling.targetKm]).toEqual([status, 'km', 10_000]);
  });

  test.each([
    ['2026-08-17', 'notDue'],
    ['2026-08-18', 'upcoming'],
    ['2026-08-31', 'upcoming'],
    ['2026-09-01', 'due'],
    ['2026-10-01', 'due'],
    ['2026-10-02', 'overdue'],
  ])('REM-01: target 1 September, mileage far off, %s: %s', (day, status) => {
    const odometer = readings(['2026-07-01', 5_100]);
    const ruling = on(day, facts({ odometer }, serviced));
    expect([ruling.status, ruling.trigger]).toEqual([status, 'date']);
  });

  test('REM-01: target 12,000 km from 51.43 km a day is 10 April, from one reading 13 April', () => {
    const service: CompletedService = { on: '2026-03-01', kind: 'routineService' };
    const three = readings(
      ['2026-03-01', 7_000],
      ['2026-03-01', 10_000],
      ['2026-03-11', 10_300],
      ['2026-03-31', 11_500],
    );
    const policy = policyWith({ models: { X: { intervalKm: 2_000, intervalMonths: 6 } } });
    const line = on('2026-03-31', facts({ model: 'X', odometer: three.slice(1) }, service), policy);
    expect([line.targetKm, line.kmPerDay, line.projectedDueOn]).toEqual([
      12_000,
      51.43,
      '2026-04-10',
    ]);

    const short = policyWith({ models: { X: { intervalKm: 500, intervalMonths: 6 } } });
    const last: CompletedService = { on: '2026-03-31', kind: 'routineService' };
    const one = on('2026-03-31', facts({ model: 'X', odometer: three.slice(3) }, last), short);
    expect([one.targetKm, one.kmPerDay, one.projectedDueOn]).toEqual([12_000, 40, '2026-04-13']);
    expect(one.assumed).toEqual(['kmPerDay']);
  });

  test('D25: the earliest and the latest day are the same formula with 1.25, or 1.65 where the rate is assumed', () => {
    const service: CompletedService = { on: '2026-01-01', kind: 'routineService', km: 10_000 };
    const line = on('2026-01-11', facts({ odometer: readings(['2026-01-11', 11_000]) }, service));
    expect([line.earliestDueOn, line.projectedDueOn, line.latestDueOn]).toEqual([
      '2026-02-12',
      '2026-02-20',
      '2026-03-02',
    ]);
    const assumed = on('2026-01-01', facts({}, { ...service, km: 10_000 }));
    expect([assumed.earliestDueOn, assumed.projectedDueOn, assumed.latestDueOn]).toEqual([
      '2026-03-18',
      '2026-05-06',
      '2026-07-27',
    ]);
  });

  test('REM-01: contradicting readings leave the date alone to decide', () => {
    const odometer = readings(['2026-03-02', 15_000], ['2026-03-06', 14_000]);
    const ruling = on(
      '2026-03-06',
      facts({ odometer }, { on: '2026-03-01', kind: 'routineService' }),
    );
    expect([ruling.status, ruling.trigger, ruling.odometer]).toEqual([
      'notDue',
      'date',
      'unconfirmed',
    ]);
    expect([ruling.kmNow, ruling.projectedDueOn]).toEqual([null, null]);
    expect(ruling.quarantined).toEqual([{ on: '2026-03-06', km: 14_000, reason: 'falling' }]);
    expect(ruling.missing).toEqual(['services.km', 'car.odometer']);
  });

  test('REM-01: a new reading moves the projection, never the targets', () => {
    const before = on('2026-05-01', facts({ odometer: readings(['2026-04-01', 6_000]) }, serviced));
    const after = on(
      '2026-05-01',
      facts({ odometer: readings(['2026-04-01', 6_000], ['2026-05-01', 9_000]) }, serviced),
    );
    expect([before.targetKm, before.targetOn]).toEqual([after.targetKm, after.targetOn]);
    expect(before.cycle).toBe(after.cycle);
    expect([before.projectedDueOn, after.projectedDueOn]).toEqual(['2026-08-03', '2026-05-17']);
  });

  test('REM-01: a car that hardly moves is projected to the end of the calendar, not beyond', () => {
    const odometer = readings(['2000-01-01', 5_000], ['2026-03-01', 5_001]);
    const ruling = on('2026-03-01', facts({ odometer }, { ...serviced, km: 5_001 }));
    expect([ruling.projectedDueOn, ruling.latestDueOn]).toEqual(['9999-12-31', '9999-12-31']);
    expect(ruling.dueOn).toBe('2026-09-01');
  });

  test.each(['transferred', 'scrapped'] as const)('REM-01: a %s car gets no reminder', (status) => {
    const ruling = on('2027-03-01', facts({ status }, serviced));
    expect([ruling.status, ruling.because, ruling.cycle]).toEqual(['notTracked', ['REM-01'], null]);
  });
});

describe('REM-02: the first service', () => {
  test.each([
    [2_499, 'notDue'],
    [2_500, 'upcoming'],
    [2_999, 'upcoming'],
    [3_000, 'due'],
    [4_499, 'due'],
    [4_500, 'lastCall'],
    [5_000, 'lastCall'],
    [5_001, 'missed'],
  ])('REM-02: %i km: %s', (km, status) => {
    const car = { purchasedOn: '2026-01-10', odometer: readings(['2026-01-20', km]) };
    const ruling = on('2026-01-20', facts(car));
    expect([ruling.status, ruling.kind, ruling.trigger]).toEqual([status, 'firstService', 'km']);
    expect(ruling.because).toEqual(['REM-02', 'REM-01']);
    const undated = on('2026-01-20', facts({ odometer: car.odometer }));
    expect([undated.status, undated.missing]).toEqual([status, ['car.purchasedOn']]);
    expect(undated.cycle).toBe('delivery');
  });

  test.each([
    ['2026-03-26', 'notDue'],
    ['2026-03-27', 'upcoming'],
    ['2026-04-09', 'upcoming'],
    ['2026-04-10', 'due'],
    ['2026-06-25', 'due'],
    ['2026-06-26', 'lastCall'],
    ['2026-07-10', 'lastCall'],
    ['2026-07-11', 'missed'],
  ])('REM-02: handed over on 10 January, 1,000 km, %s: %s', (day, status) => {
    const ruling = on(day, facts({ purchasedOn: '2026-01-10', odometer: readings([day, 1_000]) }));
    expect([ruling.status, ruling.trigger]).toEqual([status, 'date']);
    expect([ruling.targetOn, ruling.cycle, ruling.startedBy]).toEqual([
      '2026-04-10',
      '2026-01-10',
      'delivery',
    ]);
  });

  test('REM-02: the delivery is no reading', () => {
    const ruling = on('2026-04-01', facts({ purchasedOn: '2026-01-10' }));
    expect([ruling.status, ruling.kmNow, ruling.targetKm]).toEqual(['upcoming', null, 3_000]);
    expect(ruling.missing).toEqual(['car.odometer']);
    expect(ruling.assumed).toEqual(['interval']);
  });

  test.each([
    ['2026-08-09', 'missed', 'firstService', ['REM-02', 'REM-01']],
    ['2026-08-10', 'overdue', 'periodic', ['REM-02', 'REM-03', 'REM-01']],
    ['2030-08-10', 'overdue', 'periodic', ['REM-02', 'REM-03', 'REM-01']],
  ])('REM-02: a car that missed it stays in sight: %s %s', (day, status, kind, because) => {
    const ruling = on(day, facts({ purchasedOn: '2026-01-10' }));
    expect([ruling.status, ruling.kind, ruling.because]).toEqual([status, kind, because]);
    expect([ruling.firstServiceMissed, ruling.cycle]).toEqual([true, '2026-01-10']);
  });

  test.each([
    [6_000, 'missed'],
    [6_001, 'overdue'],
  ])('REM-02: the same by mileage: %i km %s', (km, status) => {
    const ruling = on(
      '2026-01-20',
      facts({ purchasedOn: '2026-01-10', odometer: readings(['2026-01-20', km]) }),
    );
    expect([ruling.status, ruling.firstServiceMissed]).toEqual([status, true]);
  });

  test('REM-02: the booklet of the model replaces all four figures', () => {
    const firstService = { fromKm: 8_000, untilKm: 10_000, fromMonths: 10, untilMonths: 12 };
    const policy = policyWith({
      models: { X3: { intervalKm: 10_000, intervalMonths: 12, firstService } },
    });
    const at = (km: number): string =>
      on(
        '2026-01-20',
        facts({ model: ' X3 ', purchasedOn: '2026-01-01', odometer: readings(['2026-01-20', km]) }),
        policy,
      ).status;
    expect([7_499, 7_500, 8_000, 9_500, 10_001].map(at)).toEqual([
      'notDue',
      'upcoming',
      'due',
      'lastCall',
      'missed',
    ]);
    const ruling = on('2026-01-20', facts({ model: 'X3', purchasedOn: '2026-01-01' }), policy);
    expect([ruling.intervalSource, ruling.targetOn, ruling.assumed]).toEqual([
      'model',
      '2026-11-01',
      [],
    ]);
  });

  test('REM-02: once done, wherever it was, it is over', () => {
    const ruling = on(
      '2026-03-01',
      facts({ purchasedOn: '2026-01-10' }, { on: '2026-02-20', kind: 'elsewhere', km: 3_100 }),
    );
    expect([ruling.kind, ruling.targetKm, ruling.targetOn]).toEqual([
      'periodic',
      8_100,
      '2026-08-20',
    ]);
    expect(ruling.firstServiceMissed).toBe(false);
  });

  test('REM-02: neither delivery nor odometer known: nothing can be told', () => {
    const ruling = on('2026-03-01', facts({}));
    expect([ruling.status, ruling.kind, ruling.cycle]).toEqual(['unknown', null, null]);
    expect(ruling.missing).toEqual(['car.purchasedOn', 'car.odometer']);
  });
});

describe('REM-03: periodic maintenance', () => {
  test('REM-03: last service 12,300 km on 10 January: 17,300 km or 10 July', () => {
    const ruling = on(
      '2026-01-20',
      facts({}, { on: '2026-01-10', kind: 'routineService', km: 12_300 }),
    );
    expect([ruling.targetKm, ruling.targetOn, ruling.kind]).toEqual([
      17_300,
      '2026-07-10',
      'periodic',
    ]);
    expect([ruling.intervalSource, ruling.assumed]).toEqual(['default', ['interval', 'kmPerDay']]);
    expect([ruling.because, ruling.cycle]).toEqual([['REM-03', 'REM-01'], '2026-01-10']);
  });

  test('REM-03: done elsewhere on 5 May at 15,000 km: 20,000 km or 5 November', () => {
    const own: CompletedService = {
      on: '2026-01-10',
      kind: 'routineService',
      km: 12_300,
      visitId: 'R-7',
    };
    const elsewhere: CompletedService = { on: '2026-05-05', kind: 'elsewhere', km: 15_000 };
    const ruling = on('2026-05-06', facts({}, elsewhere, own));
    expect([ruling.targetKm, ruling.targetOn]).toEqual([20_000, '2026-11-05']);
    expect([ruling.startedBy, ruling.startedOn, ruling.cycle]).toEqual([
      'elsewhere',
      '2026-05-05',
      '2026-05-05',
    ]);
    expect(on('2026-05-04', facts({}, elsewhere, own)).cycle).toBe('R-7');
  });

  test('C3: months are clamped to the end of a shorter one', () => {
    const ruling = on(
      '2026-09-01',
      facts({}, { on: '2026-08-31', kind: 'routineService', km: 1_000 }),
    );
    expect(ruling.targetOn).toBe('2027-02-28');
  });

  test('REM-03: a service without a mileage takes that of a reading of its day', () => {
    const service: CompletedService = { on: '2026-01-10', kind: 'routineService' };
    const read = on(
      '2026-01-20',
      facts({ odometer: readings(['2026-01-10', 12_300], ['2026-01-12', 12_400]) }, service),
    );
    expect([read.targetKm, read.missing]).toEqual([17_300, []]);
    const unread = on('2026-01-20', facts({ odometer: readings(['2026-01-12', 12_400]) }, service));
    expect([unread.targetKm, unread.trigger, unread.missing]).toEqual([
      null,
      'date',
      ['services.km'],
    ]);
  });

  test('REM-03: the mileage of a service that cannot be believed sets no target', () => {
    const odometer = readings(
      ['2025-06-01', 9_000],
      ['2025-12-01', 11_500],
      ['2026-02-01', 12_600],
    );
    const ruling = on(
      '2026-02-01',
      facts({ odometer }, { on: '2026-01-10', kind: 'routineService', km: 123_000 }),
    );
    expect([ruling.targetKm, ruling.targetOn, ruling.missing]).toEqual([
      null,
      '2026-07-10',
      ['services.km'],
    ]);
    expect(ruling.quarantined).toEqual([{ on: '2026-01-10', km: 123_000, reason: 'typingSlip' }]);
  });

  test('REM-03: a service before the purchase never starts a cycle, but is a reading', () => {
    const before: CompletedService = { on: '2026-01-09', kind: 'firstService', km: 900 };
    const ruling = on('2026-02-01', facts({ purchasedOn: '2026-01-10' }, before));
    expect([ruling.kind, ruling.cycle, ruling.kmNow]).toEqual([
      'firstService',
      '2026-01-10',
      1_820,
    ]);
    const sameDay = on('2026-02-01', facts({ purchasedOn: '2026-01-09' }, before));
    expect(sameDay.kind).toBe('periodic');
  });

  test('REM-03: an electric car without a booklet has 10,000 km or 12 months; the booklet wins', () => {
    const service: CompletedService = { on: '2026-01-10', kind: 'routineService', km: 12_300 };
    const electric = on('2026-02-01', facts({ fuel: 'electric', model: 'Han' }, service));
    expect([electric.targetKm, electric.targetOn, electric.intervalSource]).toEqual([
      22_300,
      '2027-01-10',
      'electric',
    ]);
    const policy = policyWith({ models: { Han: { intervalKm: 20_000, intervalMonths: 12 } } });
    const booklet = on('2026-02-01', facts({ fuel: 'electric', model: 'Han' }, service), policy);
    expect([booklet.targetKm, booklet.intervalSource]).toEqual([32_300, 'model']);
    const named = on('2026-02-01', facts({ model: 'constructor' }, service), policy);
    expect(named.intervalSource).toBe('default');
  });

  test('REM-03: a replaced cluster moves the target by what the two differ', () => {
    const service: CompletedService = { on: '2026-01-10', kind: 'routineService', km: 48_000 };
    const replaced = (oldKm?: number) => ({
      odometer: readings(['2026-02-11', 400]),
      clusterReplacements: [
        { on: '2026-02-01', newKm: 10, ...(oldKm === undefined ? {} : { oldKm }) },
      ],
    });
    expect(on('2026-02-11', facts(replaced(50_010), service)).targetKm).toBe(3_000);
    const unknown = on('2026-02-11', facts(replaced(), service));
    expect([unknown.targetKm, unknown.trigger, unknown.kmNow]).toEqual([null, 'date', 400]);
    expect(unknown.missing).toEqual(['car.clusterReplacements.oldKm']);
    const later: CompletedService = { on: '2026-02-05', kind: 'routineService', km: 100 };
    expect(on('2026-02-11', facts(replaced(), service, later)).targetKm).toBe(5_100);
  });

  test('REM-03: of two services on one day the higher mileage counts, then the smaller number', () => {
    const a: CompletedService = {
      on: '2026-01-10',
      kind: 'routineService',
      km: 12_300,
      visitId: 'R-9',
    };
    const b: CompletedService = { ...a, visitId: 'R-8' };
    const c: CompletedService = { ...a, km: 12_200, visitId: 'R-1' };
    expect(on('2026-02-01', facts({}, a, b, c)).cycle).toBe('R-8');
    expect(on('2026-02-01', facts({}, c, b, a)).cycle).toBe('R-8');
  });
});

describe('figures beyond all measure', () => {
  const huge = Number.MAX_SAFE_INTEGER;

  test('REM-01: a mileage that no odometer can show is not believed against others', () => {
    const odometer = readings(['2026-03-01', 5_000], ['2026-04-01', huge], ['2026-05-01', 6_000]);
    const ruling = on('2026-05-01', facts({ odometer }, serviced));
    expect([ruling.status, ruling.kmNow, ruling.quarantined.length]).toEqual(['notDue', 6_000, 1]);
  });

  test('REM-01: alone, or in a replaced cluster, it still gives an answer', () => {
    const alone = on('2026-05-01', facts({ odometer: readings(['2026-04-01', huge]) }, serviced));
    expect(alone.status).toBe('notDue');
    const clusterReplacements = [{ on: '2026-04-01', newKm: huge, oldKm: 0 }];
    expect(on('2026-05-01', facts({ clusterReplacements }, serviced)).status).toBe('notDue');
    const reversed = [{ on: '2026-04-01', newKm: 0, oldKm: huge }];
    expect(on('2026-05-01', facts({ clusterReplacements: reversed }, serviced)).status).toBe(
      'overdue',
    );
    expect(on('9998-12-31', facts({}, serviced)).status).toBe('overdue');
  });
});

describe('misuse', () => {
  test('a policy that was not defined is refused', () => {
    const copy = { ...defaultReminderPolicy };
    expect(() => on('2026-01-01', facts({}), copy)).toThrow(MisuseError);
    expect(() => on('2026-01-01', facts({ status: 'scrapped' }), copy)).toThrow(MisuseError);
  });

  test('an invalid date is refused', () => {
    const at = new Date(Number.NaN);
    expect(() => assessServiceReminder(facts({}), at, defaultReminderPolicy)).toThrow(MisuseError);
  });
});
