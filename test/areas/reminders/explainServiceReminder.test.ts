import { orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  defaultReminderPolicy,
  explainOdometer,
  explainServiceReminder,
  type ServiceFacts,
} from 'dealer-care/reminders';
import { describe, expect, test } from 'vitest';
import { facts, noonOf, readings } from './facts.js';

const booklet = orThrow(
  defineReminderPolicy(defaultReminderPolicy, {
    models: { A4: { intervalKm: 10_000, intervalMonths: 12 } },
  }),
);

function said(day: string, of: ServiceFacts, policy = defaultReminderPolicy): string[] {
  return explainServiceReminder(of, noonOf(day), policy).flatMap(({ sentence }) => [
    sentence['zh-CN'],
    sentence.en,
  ]);
}

describe('what is said of a car', () => {
  test('REM-03: by the booklet, with a mileage that runs on', () => {
    const car = { model: 'A4', odometer: readings(['2026-04-20', 17_300]) };
    const service = { on: '2026-01-10', kind: 'routineService', km: 12_300 } as const;
    expect(said('2026-04-20', facts(car, service), booklet)).toEqual([
      '上次保养是2026年1月10日，12,300 公里；按厂家手册每 10,000 公里或 12 个月保养一次，下次保养在 22,300 公里或 2027年1月10日。',
      'Last serviced on 10 January 2026, at 12,300 km; by the maker’s booklet every 10,000 km or 12 months: next at 22,300 km or on 10 January 2027.',
      '最近一次里程是2026年4月20日的 17,300 公里，按平均每天 50 公里推算，目前约 17,300 公里。按里程预计2026年7月29日到 22,300 公里，按时间2027年1月10日到期，以先到者为准：目前还不用保养（按里程）。',
      'The last reading is 17,300 km on 20 April 2026; at 50 km a day the car has about 17,300 km now. Due by mileage around 29 July 2026 (22,300 km), by date on 10 January 2027, whichever comes first: not due yet (by mileage).',
    ]);
  });

  test('REM-03: done elsewhere, mileage not known', () => {
    const service = { on: '2026-01-10', kind: 'elsewhere' } as const;
    expect(said('2026-08-20', facts({ fuel: 'electric' }, service))).toEqual([
      '上次在外店保养是2026年1月10日，里程不详；纯电动车按每 10,000 公里或 12 个月保养一次，下次保养在 2027年1月10日。',
      'Last serviced elsewhere on 10 January 2026, mileage not known; an electric car every 10,000 km or 12 months: next on 10 January 2027.',
      '没有里程读数，只能按日期提醒。按时间2027年1月10日到期：目前还不用保养（按时间）。',
      'There is no odometer reading, so only the date counts. Due by date on 10 January 2027: not due yet (by date).',
    ]);
  });

  test('REM-02: the first service, and after it was missed', () => {
    const car = facts({ purchasedOn: '2026-01-10' });
    expect(said('2026-06-26', car)[0]).toBe(
      '2026年1月10日交车，没有保养记录；按通常标准，首保应在 3,000–5,000 公里或交车后 3–6 个月内做。',
    );
    expect(said('2026-06-26', car)[2]).toBe(
      '没有里程读数，只能按日期提醒。按时间2026年4月10日到期：首保期限将至，请尽快进店（按时间）。',
    );
    expect(said('2026-09-01', car)).toEqual([
      '2026年1月10日交车，没有保养记录；按通常标准，首保应在 3,000–5,000 公里或交车后 3–6 个月内做，现已错过。',
      'Delivered on 10 January 2026, no service on record; as is usual the first one falls at 3,000–5,000 km or 3 to 6 months after delivery and was missed.',
      '首保未做，从交车起算；按通常标准每 5,000 公里或 6 个月保养一次，下次保养在 5,000 公里或 2026年7月10日。',
      'Counted from delivery; as is usual, every 5,000 km or 6 months: next at 5,000 km or on 10 July 2026.',
      '没有里程读数，只能按日期提醒。按时间2026年7月10日到期：保养已逾期（按时间）。',
      'There is no odometer reading, so only the date counts. Due by date on 10 July 2026: overdue (by date).',
    ]);
  });

  test('REM-01: nothing known, and a car that is gone', () => {
    expect(said('2026-06-26', facts({}))).toEqual([
      '交车日期不详，没有保养记录；按通常标准，首保应在 3,000–5,000 公里或交车后 3–6 个月内做。',
      'The day of delivery is not known, no service on record; as is usual the first one falls at 3,000–5,000 km or 3 to 6 months after delivery.',
      '没有里程读数，只能按日期提醒。里程和日期都无从推算，需补充资料。',
      'There is no odometer reading, so only the date counts. Neither mileage nor date can be told; more has to be known of the car.',
    ]);
    expect(said('2026-06-26', facts({ status: 'transferred' }))[0]).toBe(
      '车辆已过户，不再提醒保养。',
    );
    expect(said('2026-06-26', facts({ status: 'scrapped' }))[0]).toBe('车辆已报废，不再提醒保养。');
  });

  test('REM-01: facts and figures as data', () => {
    const car = facts(
      { odometer: readings(['2026-03-11', 11_001]) },
      { on: '2026-03-01', kind: 'routineService', km: 5_000 },
    );
    const [, why] = explainServiceReminder(car, noonOf('2026-03-11'), defaultReminderPolicy);
    expect(why?.facts).toEqual({
      anchorOn: '2026-03-11',
      anchorKm: 11_001,
      kmPerDay: 600.1,
      kmNow: 11_001,
      readings: 2,
      quarantined: 0,
      targetKm: 10_000,
      targetOn: '2026-09-01',
      projectedDueOn: '2026-03-11',
      trigger: 'km',
      status: 'overdue',
    });
    expect(why?.policy).toEqual({ kmLead: 500, dayLead: 14, overdueKm: 1000, overdueDays: 30 });
  });
});

describe('what is said of an odometer', () => {
  const explain = (
    day: string,
    ...pairs: readonly (readonly [string, number])[]
  ): readonly string[] =>
    explainOdometer(
      { odometer: readings(...pairs), services: [] },
      noonOf(day),
      defaultReminderPolicy,
    ).flatMap(({ sentence }) => [sentence['zh-CN'], sentence.en]);

  test('REM-01: a slip that was left out', () => {
    expect(
      explain(
        '2026-03-01',
        ['2026-01-01', 10_000],
        ['2026-02-01', 105_000],
        ['2026-03-01', 11_000],
      ),
    ).toEqual([
      '最近一次里程是2026年3月1日的 11,000 公里，按平均每天 16.95 公里推算，目前约 11,000 公里。2026年2月1日的 105,000 公里疑似录入笔误，未采用。',
      'The last reading is 11,000 km on 1 March 2026; at 16.95 km a day the car has about 11,000 km now. 105,000 km on 1 February 2026 is left out: it looks like a slip of the keyboard.',
    ]);
  });

  test('REM-01: readings that contradict each other, and a reading alone', () => {
    expect(explain('2026-01-06', ['2026-01-01', 15_000], ['2026-01-06', 14_000])[0]).toBe(
      '里程读数前后矛盾，下次读数核实之前只按日期提醒。2026年1月6日的 14,000 公里与前后读数相比出现里程倒退，未采用。',
    );
    expect(explain('2026-01-06', ['2026-01-01', 999])[0]).toBe(
      '最近一次里程是2026年1月1日的 999 公里，行驶规律未知，暂按每天 40 公里推算，目前约 1,199 公里。',
    );
  });
});
