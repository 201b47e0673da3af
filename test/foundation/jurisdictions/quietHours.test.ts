import { fc, test as property } from '@fast-check/vitest';
import { assessCall, defaultCallWindowPolicy } from 'dealer-care/call-windows';
import { defaultPolicies } from 'dealer-care/planner';
import { defineCallWindowPolicy, definePolicies, placeLayer } from 'dealer-care/policies';
import { chinaHolidays, type HolidayYear } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { callBandSchema } from '../../../src/areas/call-windows/policySchema.js';
import { blockedBands } from '../../../src/foundation/jurisdictions/blockedBands.js';
import { contactPresets } from '../../../src/foundation/jurisdictions/contactPresets.js';
import {
  type ContactPresetName,
  contactTerms,
  type QuietBand,
  type QuietHours,
  quietHoursPreset,
} from '../../../src/foundation/jurisdictions/index.js';
import type { PermittedHours } from '../../../src/foundation/jurisdictions/law.js';
import { MisuseError, orThrow } from '../../../src/foundation/kernel/result.js';

const NAMES = Object.keys(contactPresets) as ContactPresetName[];
const TODAY = '2026-11-21';

/** Whether a band holds on a weekday, or on a holiday that falls on it. */
function holds({ weekdays, holidays }: QuietBand, weekday: number, isHoliday: boolean): boolean {
  if (weekdays === undefined && holidays === undefined) return true;
  return (weekdays?.includes(weekday) ?? false) || (holidays === true && isHoliday);
}

function isQuiet(
  bands: QuietHours['bands'],
  weekday: number,
  time: string,
  isHoliday = false,
): boolean {
  return Object.values(bands).some(
    (band) => holds(band, weekday, isHoliday) && band.from <= time && time < band.until,
  );
}

describe('L08: quiet hours of each place', () => {
  test.each<[ContactPresetName, 'bands' | 'textBands', number, string, boolean]>([
    ['CN', 'bands', 1, '08:59', true],
    ['CN', 'bands', 1, '09:00', false],
    ['CN', 'bands', 7, '19:59', false],
    ['CN', 'bands', 7, '20:00', true],
    ['CN', 'textBands', 3, '08:59', true],
    ['CN', 'textBands', 3, '20:00', true],
    ['CN-insurance', 'bands', 1, '08:59', true],
    ['CN-insurance', 'bands', 1, '20:59', false],
    ['CN-insurance', 'bands', 1, '21:00', true],
    ['US', 'bands', 7, '07:59', true],
    ['US', 'bands', 7, '08:00', false],
    ['US', 'bands', 7, '20:59', false],
    ['US', 'textBands', 7, '21:00', true],
    ['US-FL', 'bands', 1, '19:59', false],
    ['US-FL', 'bands', 1, '20:00', true],
    ['US-FL', 'textBands', 1, '20:00', true],
    ['CA', 'bands', 5, '08:59', true],
    ['CA', 'bands', 5, '21:29', false],
    ['CA', 'bands', 5, '21:30', true],
    ['CA', 'bands', 6, '09:59', true],
    ['CA', 'bands', 6, '10:00', false],
    ['CA', 'bands', 7, '17:59', false],
    ['CA', 'bands', 7, '18:00', true],
    ['FR', 'bands', 1, '09:59', true],
    ['FR', 'bands', 1, '12:59', false],
    ['FR', 'bands', 1, '13:00', true],
    ['FR', 'bands', 1, '14:00', false],
    ['FR', 'bands', 1, '20:00', true],
    ['FR', 'bands', 6, '11:00', true],
    ['FR', 'textBands', 6, '11:00', false],
    ['FR', 'textBands', 6, '22:00', true],
    ['FR', 'textBands', 7, '11:00', true],
    ['GB', 'bands', 7, '03:00', false],
    ['AU', 'bands', 5, '19:59', false],
    ['AU', 'bands', 5, '20:00', true],
    ['AU', 'bands', 6, '16:59', false],
    ['AU', 'bands', 6, '17:00', true],
    ['AU', 'bands', 7, '12:00', true],
    ['NZ', 'bands', 6, '20:59', false],
    ['NZ', 'bands', 6, '21:00', true],
    ['NZ', 'bands', 7, '12:00', true],
    ['IN', 'bands', 1, '09:59', true],
    ['IN', 'bands', 1, '10:00', false],
    ['IN', 'bands', 1, '21:00', true],
  ])('L08: %s, %s, weekday %i, %s is quiet: %s', (name, list, weekday, time, quiet) => {
    expect(isQuiet(quietHoursPreset(name, TODAY)[list], weekday, time)).toBe(quiet);
  });

  test.each<[ContactPresetName, boolean]>([
    ['CN', false],
    ['US', false],
    ['CA', false],
    ['FR', true],
    ['AU', true],
    ['NZ', true],
    ['IN', false],
  ])('L08: %s closes its public holidays: %s', (name, closed) => {
    expect(isQuiet(quietHoursPreset(name, TODAY).bands, 3, '11:00', true)).toBe(closed);
  });

  test.each<[ContactPresetName, string, string, boolean]>([
    ['CN', 'unconfirmed', 'policy of this library; no Chinese statute sets general hours', true],
    ['US', 'secondary', '47 CFR 64.1200(c)(1); FTC TSR', false],
    ['CA', 'confirmed', 'CRTC Unsolicited Telecommunications Rules; start not confirmed', false],
    ['FR', 'secondary', 'décret 2022-1313', false],
    ['GB', 'unconfirmed', 'PECR 2003', true],
    ['NZ', 'unconfirmed', 'Marketing Association, voluntary code', true],
    ['IN', 'unconfirmed', 'TRAI TCCCPR 2010', true],
  ])('L08: %s is %s', (name, confidence, reference, unverified) => {
    const preset = quietHoursPreset(name, TODAY);
    expect(preset).toMatchObject({ confidence, unverified });
    expect(preset.reference.startsWith(reference)).toBe(true);
  });

  test('L08: the law is hard; policy, codes and what nobody confirmed are not', () => {
    const hardness = (name: ContactPresetName) =>
      new Set(Object.values(quietHoursPreset(name, TODAY).bands).map((one) => one.hard ?? false));
    for (const name of ['CN-insurance', 'US', 'US-FL', 'CA', 'FR', 'AU'] as const) {
      expect(hardness(name)).toEqual(new Set([true]));
    }
    expect(hardness('CN')).toEqual(new Set([false]));
    expect(hardness('NZ')).toEqual(new Set([false]));
    const { bands } = quietHoursPreset('IN', TODAY);
    const soft = Object.values(bands).filter((one) => one.hard !== true);
    expect(soft.map((one) => one.purposes)).toEqual([['promotion'], ['promotion']]);
  });

  test('L08: a change already known stands beside the version in force, each with its days', () => {
    const { bands } = quietHoursPreset('US-FL', '2021-06-30');
    expect(
      Object.entries(bands).map(([name, { until, since, before }]) => [name, until, since, before]),
    ).toEqual([
      ['lawFLEarly', '08:00', '1992-01-01', '2021-07-01'],
      ['lawFLLate', '24:00', '1992-01-01', '2021-07-01'],
      ['lawFLFrom2021Early', '08:00', '2021-07-01', undefined],
      ['lawFLFrom2021Late', '24:00', '2021-07-01', undefined],
    ]);
    expect(Object.keys(quietHoursPreset('US-FL', '2021-07-01').bands)).toEqual([
      'lawFLEarly',
      'lawFLLate',
    ]);
  });

  test('L08: a name that is no preset is misuse', () => {
    expect(() => quietHoursPreset('DE' as ContactPresetName, TODAY)).toThrow(MisuseError);
    expect(() => contactTerms('toString' as ContactPresetName, TODAY)).toThrow(MisuseError);
  });

  property.prop([
    fc.array(fc.integer({ min: 0, max: 96 }), { maxLength: 6 }),
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fc.integer({ min: 0, max: 95 }),
    fc.integer({ min: 1, max: 7 }),
    fc.boolean(),
  ])(
    'L08: quiet is exactly what is not permitted',
    (cuts, weekdays, quarter, weekday, isClosed) => {
      const ends = [...new Set(cuts)].sort((a, b) => a - b);
      const spans = ends.flatMap((from, at): [number, number][] => {
        const until = ends[at + 1];
        return at % 2 === 0 && until !== undefined ? [[from, until]] : [];
      });
      const hours: PermittedHours = {
        binding: 'law',
        days: [{ weekdays, spans: spans.map(([from, until]) => [clock(from), clock(until)]) }],
        closedOnHolidaysOf: isClosed ? 'FR' : null,
        hard: true,
      };
      const version = {
        value: hours,
        from: '2020-01-01',
        until: null,
        reference: 'x',
        confidence: 'confirmed' as const,
      };
      const rules = { early: 'CALL-01', late: 'CALL-02' } as const;
      const bands = Object.fromEntries(blockedBands('law', version, rules));
      const inside = spans.some(([from, until]) => from <= quarter && quarter < until);
      const permitted = weekdays.includes(weekday) && inside;
      expect(isQuiet(bands, weekday, clock(quarter))).toBe(!permitted);
      expect(isQuiet(bands, weekday, clock(quarter), true)).toBe(isClosed || !permitted);
      // Every band is a stretch of time, and none lost its name to another.
      expect(Object.values(bands).every((one) => one.from < one.until)).toBe(true);
    },
  );
});

/** A year with the one holiday that the tests ask for. */
const yearOf = (country: string): HolidayYear => ({
  knowledge: 'official',
  daysOff: ['2026-07-14'],
  makeUpDays: [],
  reference: 'published list',
  confidence: 'confirmed',
  country,
});

/** The holidays of China taken away, others in their place. */
const withoutChina = (years: object): object => ({
  ...Object.fromEntries(Object.keys(chinaHolidays).map((year) => [year, null])),
  ...years,
});

/** Holidays for the places whose hours close on them. */
const OWN_HOLIDAYS: Partial<Record<ContactPresetName, object>> = {
  FR: withoutChina({ '2026': yearOf('FR') }),
  AU: withoutChina({ '2026': yearOf('AU') }),
  NZ: withoutChina({ '2026': yearOf('NZ') }),
};

function clock(quarter: number): string {
  const hour = String(Math.floor(quarter / 4)).padStart(2, '0');
  return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

describe('L08: quiet hours in the hands of the call windows', () => {
  test.each(NAMES)('L08: the bands of %s are bands of call windows', (name) => {
    const { bands, textBands } = quietHoursPreset(name, TODAY);
    for (const band of [...Object.values(bands), ...Object.values(textBands)]) {
      expect(callBandSchema().safeParse(band).success).toBe(true);
    }
    const holidays = OWN_HOLIDAYS[name] ?? {};
    const changes = { bands, textBands, holidays };
    expect(defineCallWindowPolicy(defaultCallWindowPolicy, changes).ok).toBe(true);
  });

  test.each(['FR', 'AU', 'NZ'] as const)(
    'L08: %s over the holidays of China is refused',
    (name) => {
      const { bands, textBands } = quietHoursPreset(name, TODAY);
      const over = (holidays: object) => {
        const changes = { bands, textBands, holidays };
        const result = defineCallWindowPolicy(defaultCallWindowPolicy, changes);
        return result.ok ? [] : result.issues.map((one) => [one.code, one.path.join('.')]);
      };
      const years = Object.keys(chinaHolidays);
      expect(over({})).toEqual(years.map((year) => ['disagreement', `holidays.${year}.country`]));
      expect(over(withoutChina({}))).toEqual([['required', 'holidays']]);
      expect(over(withoutChina({ '2026': yearOf('CN') }))).toEqual([
        ['disagreement', 'holidays.2026.country'],
      ]);
      expect(over(withoutChina({ '2026': yearOf(name) }))).toEqual([]);
    },
  );

  test.each([
    ['2026-02-13T14:00:00+01:00', 'allowed'],
    // A make-up day in China, an ordinary Saturday in France.
    ['2026-02-14T14:00:00+01:00', 'blocked'],
    ['2026-07-13T14:00:00+02:00', 'allowed'],
    ['2026-07-14T14:00:00+02:00', 'blocked'],
    // A holiday in China, an ordinary Friday in France.
    ['2026-10-02T14:00:00+02:00', 'allowed'],
  ])('L08: in France %s is %s', (local, status) => {
    const store = { zone: 'Europe/Paris', holidays: { '2026': yearOf('FR') } };
    const layers = [placeLayer('FR', TODAY), store];
    const { callWindows } = orThrow(definePolicies(defaultPolicies, layers));
    const facts = { channel: 'voice', purpose: 'maintenance', timeZone: 'Europe/Paris' } as const;
    const ruling = assessCall(facts, new Date(local), callWindows);
    expect([ruling.status, ruling.because[0] === 'L08']).toEqual([status, status === 'blocked']);
  });

  test('L08: without the holidays of France its hours are refused, wherever they are missing', () => {
    const result = definePolicies(defaultPolicies, [
      placeLayer('FR', TODAY),
      { zone: 'Europe/Paris' },
    ]);
    expect(result.ok ? [] : result.issues.map((one) => one.path.join('.'))).toEqual([
      'callWindows.holidays',
    ]);
  });

  test('L08: legal hours by weekday read the weekday alone, also over the holidays of China', () => {
    const { bands, textBands } = quietHoursPreset('CA', TODAY);
    const changes = { bands: { ...bands, weekend: null }, textBands, waiveOrder: [] };
    const policy = orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
    const facts = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' } as const;
    // 14 February 2026 is a make-up day, and a Saturday.
    expect(assessCall(facts, new Date('2026-02-14T09:59:59+08:00'), policy).because).toEqual([
      'L08',
    ]);
    expect(assessCall(facts, new Date('2026-02-14T10:00:00+08:00'), policy).status).toBe('allowed');
    expect(assessCall(facts, new Date('2026-02-14T18:00:00+08:00'), policy).because).toEqual([
      'L08',
    ]);
  });

  test('L08: laid over the house, the law narrows the evening and no override opens it', () => {
    const { bands, textBands } = quietHoursPreset('CA', TODAY);
    const changes = { zone: 'America/Toronto', bands: { ...bands, late: null }, textBands };
    const policy = orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
    const override = { actor: 'S1', reason: 'asked to' };
    const callAt = (local: string) => {
      const facts = { channel: 'voice', purpose: 'maintenance', override } as const;
      return assessCall(facts, new Date(`${local}-05:00`), policy);
    };
    expect(callAt('2026-11-20T21:29:59').status).toBe('allowed');
    expect(callAt('2026-11-20T21:30:00')).toMatchObject({ status: 'blocked', because: ['L08'] });
    expect(callAt('2026-11-21T09:59:59')).toMatchObject({ status: 'blocked', because: ['L08'] });
    expect(callAt('2026-11-21T10:00:00').status).toBe('allowed');
  });
});

describe('L09 L11: what else a place wants', () => {
  test.each<[ContactPresetName, string, 'calls' | 'texts', string | null]>([
    ['CN', '2014-03-14', 'calls', null],
    ['CN', '2014-03-15', 'calls', 'optIn'],
    ['CN', TODAY, 'texts', 'optIn'],
    ['FR', '2026-08-10', 'calls', 'optOut'],
    ['FR', '2026-08-11', 'calls', 'optIn'],
    ['GB', TODAY, 'calls', 'optOut'],
    ['GB', TODAY, 'texts', 'optIn'],
    ['US', TODAY, 'texts', 'optIn'],
  ])('L09: %s on %s: %s are %s', (name, day, channel, regime) => {
    expect(contactTerms(name, day)[channel]).toBe(regime);
  });

  test.each([
    ['2025-04-10', null, null, 0],
    ['2025-04-11', { count: 10, unit: 'workingDays' }, false, 7],
    ['2027-01-30', { count: 10, unit: 'workingDays' }, false, 7],
    ['2027-01-31', { count: 10, unit: 'workingDays' }, true, 7],
  ])('L10: US on %s: a refusal works within %o, ends all: %s', (day, within, all, words) => {
    const terms = contactTerms('US', day);
    expect(terms.honourRefusalWithin).toEqual(within);
    expect(terms.revokesAll).toBe(all);
    expect(terms.optOutWords).toHaveLength(words);
  });

  test('L10: in China a refusal works at once, from 2024-07-01 by regulation', () => {
    expect(contactTerms('CN', '2024-06-30').honourRefusalWithin).toBeNull();
    expect(contactTerms('CN', '2024-07-01').honourRefusalWithin).toEqual({
      count: 0,
      unit: 'days',
    });
    expect(contactTerms('CN', TODAY).refusalStands).toBeNull();
    expect(contactTerms('CN', TODAY).unverified).toEqual([]);
    expect(contactTerms('CN-insurance', TODAY).refusalStands).toEqual({ count: 6, unit: 'months' });
    expect(contactTerms('FR', TODAY).refusalStands).toEqual({ count: 60, unit: 'days' });
  });

  test('L09: terms name their versions, and what nobody has confirmed', () => {
    const terms = contactTerms('FR', '2026-08-11');
    expect(terms.law.map((one) => [one.figure, one.from])).toEqual([
      ['FR.callConsent', '2026-08-11'],
      ['FR.textConsent', '2003-01-01'],
      ['FR.refusalStands', '2023-03-01'],
    ]);
    expect(terms.unverified).toEqual(['FR.textConsent']);
  });

  test.each<[ContactPresetName, string, unknown[]]>([
    // One in 7 days is a suggestion of this library, and no law.
    ['CN', TODAY, []],
    ['US', TODAY, []],
    ['US-FL', '2021-06-30', []],
    ['US-FL', '2021-07-01', [{ most: 3, per: 24, unit: 'hours', confidence: 'unconfirmed' }]],
    ['FR', '2023-02-28', []],
    ['FR', '2023-03-01', [{ most: 4, per: 30, unit: 'days', reference: 'décret 2022-1313' }]],
  ])('L11: caps of %s on %s', (name, day, caps) => {
    expect(quietHoursPreset(name, day).caps).toMatchObject(caps);
    expect(quietHoursPreset(name, day).caps).toHaveLength(caps.length);
  });
});
