import { fc, test as property } from '@fast-check/vitest';
import { describeLunarDay, parseLunarDay } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

describe('a lunar day as it is printed', () => {
  test.each([
    ['02-30', 2, 30, false],
    ['2-3', 2, 3, false],
    ['1990-02-30', 2, 30, false],
    ['1990/2/30', 2, 30, false],
    ['08.15', 8, 15, false],
    ['闰06-15', 6, 15, true],
    ['1987-闰06-15', 6, 15, true],
    [' ０８－１５ ', 8, 15, false],
    ['八月十五', 8, 15, false],
    ['农历八月十五', 8, 15, false],
    ['八月十五日', 8, 15, false],
    ['1990年八月十五', 8, 15, false],
    ['8月15日', 8, 15, false],
    ['正月初一', 1, 1, false],
    ['一月初一', 1, 1, false],
    ['冬月初十', 11, 10, false],
    ['十一月初十', 11, 10, false],
    ['腊月廿三', 12, 23, false],
    ['十二月二十三', 12, 23, false],
    ['二月三十', 2, 30, false],
    ['二月卅', 2, 30, false],
    ['六月二十', 6, 20, false],
    ['闰六月初一', 6, 1, true],
    ['五月五日', 5, 5, false],
  ])('%s', (text, month, day, leap) => {
    expect(parseLunarDay(text)).toEqual({ month, day, leap });
  });

  test.each([
    '',
    '08',
    '08-31',
    '00-15',
    '13-01',
    '08-00',
    '八月',
    '八月三十一',
    '八月初十一',
    '八月一二',
    '正一月初一',
    '2026-08-15T00:00',
    '08-15-08',
    '闰闰六月初一',
    `${'1'.repeat(40)}-08-15`,
  ])('%j is none', (text) => {
    expect(parseLunarDay(text)).toBeUndefined();
  });

  property.prop([
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 30 }),
      leap: fc.boolean(),
    }),
  ])('what is written in Chinese is read back', (lunar) => {
    expect(parseLunarDay(describeLunarDay(lunar, 'zh-CN'))).toEqual(lunar);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 40 })])(
    'no text makes it throw',
    (text) => {
      expect(() => parseLunarDay(text)).not.toThrow();
    },
  );
});

describe('a lunar day in words', () => {
  test.each([
    [1, 1, false, '正月初一', 'day 1 of lunar month 1'],
    [8, 15, false, '八月十五', 'day 15 of lunar month 8'],
    [6, 1, true, '闰六月初一', 'day 1 of leap lunar month 6'],
    [11, 20, false, '冬月二十', 'day 20 of lunar month 11'],
    [12, 23, false, '腊月廿三', 'day 23 of lunar month 12'],
    [2, 30, false, '二月三十', 'day 30 of lunar month 2'],
  ])('%i/%i, leap: %s', (month, day, leap, chinese, english) => {
    expect(describeLunarDay({ month, day, leap }, 'zh-CN')).toBe(chinese);
    expect(describeLunarDay({ month, day, leap }, 'en')).toBe(english);
  });

  test.each([
    [0, 1],
    [13, 1],
    [1, 0],
    [1, 31],
    [1.5, 1],
  ])('month %d, day %d is a misuse', (month, day) => {
    expect(() => describeLunarDay({ month, day }, 'en')).toThrow('invalidDate');
  });
});
