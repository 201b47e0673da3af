import { addMonths, monthsBetween, weekdayOf } from 'dealer-care/time';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { epochDayOf, localDateOf } from '../../../src/foundation/time/localDate.js';

const MONTHS = 240;
const first = epochDayOf('2024-01-01');
const fourYears = Array.from({ length: 1461 }, (_, day) => localDateOf(first + day));

test('C3: months there and back, counted both ways, for each day of four years and 240 months', () => {
  const wrong: string[] = [];
  for (const date of fourYears) {
    for (let months = -MONTHS; months <= MONTHS; months++) {
      const there = addMonths(date, months);
      const wasClamped = there.slice(8) !== date.slice(8);
      const countsBack = monthsBetween(date, there) === months;
      const isSymmetric = monthsBetween(there, date) === 0 - months;
      const comesHome = wasClamped || addMonths(there, -months) === date;
      if (!(countsBack && isSymmetric && comesHome)) wrong.push(`${date} ${months}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('C3: every sum is the same day of the month, or the last day that Temporal knows of it', () => {
  const lengths = new Map<string, number>();
  for (let month = Temporal.PlainYearMonth.from('2003-12'); month.year < 2049; ) {
    lengths.set(month.toString(), month.daysInMonth);
    month = month.add({ months: 1 });
  }
  const months = [...lengths.keys()];
  const wrong: string[] = [];
  for (const date of fourYears) {
    const start = months.indexOf(date.slice(0, 7));
    for (let count = -MONTHS; count <= MONTHS; count++) {
      const month = months[start + count] ?? '';
      const day = Math.min(Number(date.slice(8)), lengths.get(month) ?? 0);
      const right = `${month}-${String(day).padStart(2, '0')}`;
      if (addMonths(date, count) !== right) wrong.push(`${date} ${count}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('C3: Temporal adds the same months to every day that may be clamped', () => {
  const wrong: string[] = [];
  for (const date of fourYears.filter((day) => day.slice(8) > '28')) {
    const plain = Temporal.PlainDate.from(date);
    for (let months = 1; months <= MONTHS; months++) {
      if (addMonths(date, months) !== plain.add({ months }).toString())
        wrong.push(`${date} ${months}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('Temporal knows the same weekdays', () => {
  const wrong = fourYears.filter(
    (day) => Temporal.PlainDate.from(day).dayOfWeek !== weekdayOf(day),
  );
  expect(wrong).toEqual([]);
});
