import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type FrequencyCap,
  lawMeetsHouse,
  meetingOf,
  stricterCap,
} from '../../../src/foundation/jurisdictions/index.js';

describe('where law and house meet', () => {
  test('all 22 meetings stand in order, in both languages', () => {
    const ids = Array.from({ length: 22 }, (_, at) => `L${String(at + 1).padStart(2, '0')}`);
    expect(lawMeetsHouse.map((one) => one.id)).toEqual(ids);
    for (const { topic, how, rules } of lawMeetsHouse) {
      expect(topic['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(how['zh-CN']).toMatch(/\p{Script=Han}.*。$/u);
      expect(how.en).toMatch(/^[A-Z].*\.$/);
      expect(rules.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['L01', 'law'],
    ['L04', 'both'],
    ['L08', 'stricter'],
    ['L10', 'house'],
    ['L11', 'stricter'],
    ['L20', 'maker'],
  ])('%s: %s wins', (id, wins) => {
    expect(meetingOf(id)?.wins).toBe(wins);
  });

  test('there is no L23', () => {
    expect(meetingOf('L23')).toBeUndefined();
  });
});

describe('L11: the stricter cap', () => {
  const house: FrequencyCap = { most: 4, per: 30, unit: 'days' };

  test.each<[FrequencyCap, string, boolean]>([
    [{ most: 3, per: 30, unit: 'days' }, 'law', false],
    [{ most: 4, per: 30, unit: 'days' }, 'house', false],
    [{ most: 4, per: 31, unit: 'days' }, 'law', false],
    [{ most: 5, per: 30, unit: 'days' }, 'house', false],
    [{ most: 4, per: 29, unit: 'days' }, 'house', false],
    [{ most: 1, per: 7, unit: 'days' }, 'both', false],
    [{ most: 3, per: 24, unit: 'hours' }, 'both', false],
    [{ most: 4, per: 720, unit: 'hours' }, 'house', false],
    [{ most: 4, per: 721, unit: 'hours' }, 'law', false],
  ])('L11: against %o wins %s', (law, wins, warns) => {
    expect(stricterCap(house, law)).toMatchObject({ wins, warns });
  });

  test('L11: a cap that nobody has confirmed warns and does not block', () => {
    const law = { most: 3, per: 30, unit: 'days', confidence: 'unconfirmed' } as const;
    expect(stricterCap(house, law)).toEqual({ wins: 'house', caps: [house], warns: true });
    const lax = { ...law, most: 5 };
    expect(stricterCap(house, lax)).toEqual({ wins: 'house', caps: [house], warns: false });
  });

  const cap = fc.record({
    most: fc.integer({ min: 1, max: 6 }),
    per: fc.integer({ min: 1, max: 10 }),
    unit: fc.constant('days' as const),
  });
  const sent = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });

  property.prop([cap, cap, sent])(
    'L11: what the stricter lets through, both do',
    (one, other, days) => {
      const passes = ({ most, per }: FrequencyCap): boolean =>
        days.every((day) => days.filter((at) => at > day - per && at <= day).length <= most);
      const { caps } = stricterCap(one, other);
      expect(caps.every(passes)).toBe(passes(one) && passes(other));
    },
  );
});
