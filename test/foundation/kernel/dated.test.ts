import { fc, test as property } from '@fast-check/vitest';
import { type DatedValue, valueOn } from 'dealer-care/kernel';
import { expect, test } from 'vitest';

const dated = (value: number, from: string, until: string | null): DatedValue<number> => ({
  value,
  from,
  until,
  reference: 'Order 1',
  confidence: 'confirmed',
});

const budgets = [dated(45, '2020-01-01', '2026-04-14'), dated(60, '2026-04-15', null)];

test.each([
  ['2019-12-31', undefined],
  ['2020-01-01', 45],
  ['2026-04-14', 45],
  ['2026-04-15', 60],
  ['2099-01-01', 60],
])('both ends are included: on %s it is %s', (day, value) => {
  expect(valueOn(budgets, day)?.value).toBe(value);
});

test('where spans overlap, the later start wins, in whatever order they are written', () => {
  const overlapping = [dated(2, '2026-01-01', null), dated(1, '2020-01-01', null)];
  expect(valueOn(overlapping, '2026-06-01')?.value).toBe(2);
  expect(valueOn([...overlapping].reverse(), '2026-06-01')?.value).toBe(2);
});

test('nothing is in force of nothing', () => {
  expect(valueOn([], '2026-01-01')).toBeUndefined();
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

property.prop([fc.array(fc.tuple(day, fc.option(day))), day])(
  'it is one of the spans that hold the day, and none of these starts later',
  (spans, on) => {
    const values = spans.map(([from, until], at) => dated(at, from, until));
    const holding = values.filter((one) => one.from <= on && on <= (one.until ?? '9999-12-31'));
    const found = valueOn(values, on);
    expect(found === undefined).toBe(holding.length === 0);
    expect(holding.every((one) => found !== undefined && one.from <= found.from)).toBe(true);
  },
);
