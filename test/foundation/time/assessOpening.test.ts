import { MisuseError } from 'dealer-care/kernel';
import {
  assessOpening,
  chinaHolidays,
  defaultCalendarPolicy,
  explainOpening,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { timeRules } from '../../../src/foundation/time/rules.js';
import { calendarOf, weekdays } from './calendarOf.js';

const china = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);
const office = calendarOf({
  hours: {
    ...weekdays(['08:30', '12:00'], ['13:00', '18:00']),
    holiday: [],
    makeUpDay: [['09:00', '16:00']],
  },
});

const nights = calendarOf({ hours: { '5': [['22:00', '02:00']] } });

describe('C4: open or not, and when next', () => {
  test.each([
    ['2026-11-27 08:29:59', 'closed', '2026-11-27 08:30', null],
    ['2026-11-27 08:30:00', 'open', '2026-11-27 08:30:00', '2026-11-27 12:00'],
    ['2026-11-27 12:00:00', 'closed', '2026-11-27 13:00', null],
    ['2026-11-27 17:59:59', 'open', '2026-11-27 17:59:59', '2026-11-27 18:00'],
    ['2026-11-27 18:00:00', 'closed', '2026-11-30 08:30', null],
    ['2026-09-30 18:00:00', 'closed', '2026-10-08 08:30', null],
  ])('%s: %s', (at, status, next, closes) => {
    const ruling = assessOpening(china(at), office);
    expect(ruling).toEqual({
      status,
      nextOpenAt: china(next),
      closesAt: closes === null ? null : china(closes),
      holidays: 'official',
      because: ['C1', 'C4'],
      assumed: [],
      missing: [],
    });
  });

  test('the answer says when it rests on a year that is not published', () => {
    expect(assessOpening(china('2026-12-31 18:00'), office).holidays).toBe('statutory-only');
    expect(assessOpening(china('2030-05-03 12:30'), office).holidays).toBe('unknown');
  });

  test('at the end of the covered years the next opening is not known', () => {
    const short = calendarOf({ years: { from: 2026, until: 2026 } });
    const last = assessOpening(china('2026-12-31 18:00'), short);
    expect([last.status, last.nextOpenAt, last.closesAt]).toEqual(['closed', null, null]);
    const beyond = assessOpening(china('2027-01-01 09:00'), short);
    expect([beyond.status, beyond.nextOpenAt, beyond.holidays]).toEqual([
      'outsideCalendar',
      null,
      'unknown',
    ]);
  });

  test('an opening that reaches the end of the covered years has no known end', () => {
    const last = calendarOf({
      years: { from: 2026, until: 2026 },
      hours: { '4': [['20:00', '04:00']] },
    });
    expect(assessOpening(china('2026-12-31 22:00'), last).closesAt).toBeNull();
  });

  test('hours that never open say so', () => {
    const never = calendarOf({ hours: { '1999-01-01': [['09:00', '10:00']] } });
    const ruling = assessOpening(china('2026-11-27 12:00'), never);
    expect([ruling.status, ruling.nextOpenAt]).toEqual(['never', null]);
  });

  test('rulings share their lists', () => {
    const one = assessOpening(china('2026-11-27 12:00'), office);
    const other = assessOpening(china('2026-11-28 12:00'), office);
    expect(one.because).toBe(other.because);
    expect(Object.isFrozen(one.because)).toBe(true);
  });

  test('an invalid date or an unchecked policy is misuse', () => {
    expect(() => assessOpening(new Date(Number.NaN), office)).toThrow(MisuseError);
    expect(() => assessOpening(china('2026-11-27 12:00'), { ...office })).toThrow(MisuseError);
  });
});

describe('why', () => {
  test('on a make-up Saturday', () => {
    expect(explainOpening(china('2026-02-14 16:00'), office)).toEqual([
      {
        rule: 'C1',
        facts: { at: '2026-02-14T16:00:00+08:00' },
        policy: { zone: 'Asia/Shanghai' },
        sentence: {
          'zh-CN': '按门店所在时区（Asia/Shanghai），此刻是 2026-02-14 16:00，星期六。',
          en: "In the store's zone (Asia/Shanghai) it is Saturday, 2026-02-14 16:00.",
        },
      },
      {
        rule: 'C4',
        facts: { day: 'makeUpDay', nextOpenAt: '2026-02-24T08:30:00+08:00', holidays: 'official' },
        policy: {
          version: '1',
          hoursOf: 'makeUpDay',
          hours: '09:00–16:00',
          reference: chinaHolidays['2026']?.reference,
        },
        sentence: {
          'zh-CN': '当天营业时间 09:00–16:00，现在不营业，下次开门 2026-02-24 08:30。',
          en: "Closed: that day's hours are 09:00–16:00; next opening 2026-02-24 08:30.",
        },
      },
    ]);
  });

  test.each([
    ['open', '2026-11-27 12:00', defaultCalendarPolicy, '当天营业时间 08:30–18:00，正在营业。'],
    [
      'closed all day',
      '2026-10-01 12:00',
      office,
      '当天不营业，现在不营业，下次开门 2026-10-08 08:30。',
    ],
    [
      'the night before',
      '2026-11-28 01:00',
      nights,
      '前一天的营业时间 22:00–02:00 跨过零点，此刻仍在营业。',
    ],
    ['the same night', '2026-11-27 23:00', nights, '当天营业时间 22:00–02:00，正在营业。'],
    ['outside', '2041-01-01 12:00', office, '这一天不在日历覆盖的年份内。'],
    [
      'never',
      '2026-10-01 12:00',
      calendarOf({ hours: { '1999-01-01': [['09:00', '10:00']] } }),
      '营业时间里没有任何开门时段。',
    ],
    [
      'the end',
      '2040-12-31 18:00',
      defaultCalendarPolicy,
      '当天营业时间 08:30–18:00，现在不营业，日历范围内不再开门。',
    ],
  ])('%s', (_, at, policy, expected) => {
    const [, hours] = explainOpening(china(at), policy);
    expect(hours?.sentence['zh-CN']).toBe(expected);
  });

  test('every reason names a registered rule, and the register names itself', () => {
    const rules = explainOpening(china('2026-11-27 12:00'), office).map(({ rule }) => rule);
    expect(rules.map((rule) => timeRules[rule].id)).toEqual(['C1', 'C4']);
  });
});
