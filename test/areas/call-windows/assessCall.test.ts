import { assessCall, type CallFacts, defaultCallWindowPolicy } from 'dealer-care/call-windows';
import { describe, expect, test } from 'vitest';
import { house, northCall, shanghai, southCall, text } from './support.js';

/** `allowed`, or `blocked` with the rules that close the instant. */
function at(localText: string, facts: CallFacts = northCall, policy = defaultCallWindowPolicy) {
  const { status, because } = assessCall(facts, shanghai(localText), policy);
  return [status, ...because].join(' ');
}

const noRegion: CallFacts = { channel: 'voice', purpose: 'maintenance' };

test.each([
  ['2026-11-24 08:29:59', 'blocked CALL-01'],
  ['2026-11-24 08:30:00', 'allowed'],
])('CALL-01: 08:29:59 may not call, 08:30:00 may (%s %s)', (localText, expected) => {
  expect(at(localText)).toBe(expected);
});

test.each([
  ['2026-11-24 18:59:59', 'allowed'],
  ['2026-11-24 19:00:00', 'blocked CALL-02'],
])('CALL-02: 18:59:59 may call, 19:00:00 may not (%s %s)', (localText, expected) => {
  expect(at(localText)).toBe(expected);
});

test.each([
  ['2026-11-24 11:59:59', 'allowed'],
  ['2026-11-24 12:00:00', 'blocked CALL-03'],
  ['2026-11-24 12:59:59', 'blocked CALL-03'],
  ['2026-11-24 13:00:00', 'allowed'],
])('CALL-03: from 12:00:00 to 12:59:59 nobody is called (%s %s)', (localText, expected) => {
  expect(at(localText)).toBe(expected);
});

test.each([
  ['Hunan', '2026-11-24 13:30:00', southCall, 'blocked CALL-04'],
  ['Hunan', '2026-11-24 13:59:59', southCall, 'blocked CALL-04'],
  ['Hunan', '2026-11-24 14:00:00', southCall, 'allowed'],
  ['Hunan', '2026-11-24 12:30:00', southCall, 'blocked CALL-03'],
  ['Beijing', '2026-11-24 13:30:00', northCall, 'allowed'],
  ['unknown', '2026-11-24 13:30:00', noRegion, 'blocked CALL-04'],
])('CALL-04: the southern noon rest ends at 14:00:00 (%s %s)', (_, localText, facts, expected) => {
  expect(at(localText, facts)).toBe(expected);
});

test('CALL-04: a region that nobody knows is said to be assumed', () => {
  const noon = shanghai('2026-11-24 13:30');
  expect(assessCall(noRegion, noon, defaultCallWindowPolicy).assumed).toEqual(['region']);
  expect(assessCall(southCall, noon, defaultCallWindowPolicy).assumed).toEqual([]);
});

test('CALL-04: without a region of the customer the store’s counts, and is said to be assumed', () => {
  const beijingStore = house({ region: 'CN-BJ' });
  const ruling = assessCall(noRegion, shanghai('2026-11-24 13:30'), beijingStore);
  expect([ruling.status, ruling.assumed]).toEqual(['allowed', ['region']]);
});

test('CALL-04: where no band asks for a region none is assumed', () => {
  const everywhereAlike = house({ bands: { southLunch: null } });
  expect(assessCall(noRegion, shanghai('2026-11-24 13:30'), everywhereAlike).assumed).toEqual([]);
});

test.each([
  ['an ordinary Saturday', '2026-11-28 10:00', 'blocked CALL-05'],
  ['a make-up working Saturday', '2026-02-14 10:00', 'allowed'],
  ['a make-up working Sunday', '2026-01-04 10:00', 'allowed'],
  ['a make-up working Saturday at lunch', '2026-02-14 12:00', 'blocked CALL-03'],
  ['a public holiday on a Monday', '2026-02-16 10:00', 'blocked CALL-05'],
  ['the last second before the weekend', '2026-11-27 18:59:59', 'allowed'],
  ['the last second of a Sunday', '2026-11-29 23:59:59', 'blocked CALL-05 CALL-02'],
  ['the first second of a Monday', '2026-11-30 00:00:00', 'blocked CALL-01'],
  ['a Saturday evening', '2026-11-28 20:00', 'blocked CALL-05 CALL-02'],
])('CALL-05: %s at %s is %s', (_, localText, expected) => {
  expect(at(localText)).toBe(expected);
});

test('CALL-05: a closed day of the house blocks from midnight to midnight', () => {
  const closed = house({ closedDays: { '2026-11-24': { rule: 'CALL-05' } } });
  const around = ['2026-11-23 18:59:59', '2026-11-24 10:00', '2026-11-25 08:30'];
  expect(around.map((one) => at(one, northCall, closed))).toEqual([
    'allowed',
    'blocked CALL-05',
    'allowed',
  ]);
});

test('a make-up day is no Saturday for bands, and a workday for bands of the whole working week', () => {
  const bands = {
    saturdayMeeting: { rule: 'CALL-01', from: '08:30', until: '09:00', weekdays: [6] },
    dailyMeeting: { rule: 'CALL-01', from: '09:00', until: '09:30', weekdays: [1, 2, 3, 4, 5] },
    mondayMeeting: { rule: 'CALL-01', from: '09:30', until: '10:00', weekdays: [1] },
  };
  const meetings = house({ bands });
  const makeUpSaturday = ['08:45', '09:15', '09:45'].map((time) => `2026-02-14 ${time}`);
  expect(makeUpSaturday.map((one) => at(one, northCall, meetings))).toEqual([
    'allowed',
    'blocked CALL-01',
    'allowed',
  ]);
});

describe('how well the holidays are known', () => {
  test.each([
    ['2026-11-24 10:00', 'official'],
    ['2026-12-31 23:59:59', 'official'],
    ['2027-01-01 00:00:00', 'statutory-only'],
    ['2027-12-31 23:59:59', 'statutory-only'],
    ['2028-01-01 00:00:00', 'unknown'],
  ])('CALL-05: at %s they are %s', (localText, expected) => {
    const ruling = assessCall(northCall, shanghai(localText), defaultCallWindowPolicy);
    expect(ruling.holidays).toBe(expected);
  });

  test('CALL-05: weekends are judged in a year that nobody has published', () => {
    expect(at('2030-11-23 10:00')).toBe('blocked CALL-05');
    expect(at('2030-11-25 10:00')).toBe('allowed');
  });

  test('CALL-09: a text asks for no holidays', () => {
    const ruling = assessCall(text, shanghai('2026-10-01 10:00'), defaultCallWindowPolicy);
    expect([ruling.status, ruling.holidays]).toEqual(['allowed', null]);
  });
});

test.each([
  ['2019-12-31 23:59:59', 'outsideCalendar'],
  ['2020-01-01 00:00:00', 'blocked'],
  ['2035-12-31 23:59:59', 'blocked'],
  ['2036-01-01 00:00:00', 'outsideCalendar'],
])('outside the years of the policy nothing is guessed: %s is %s', (localText, expected) => {
  const ruling = assessCall(northCall, shanghai(localText), defaultCallWindowPolicy);
  expect(ruling.status).toBe(expected);
});

const sundayEvening = {
  channel: 'voice',
  weekday: 7,
  from: '20:00',
  until: '20:00',
  agreedOn: '2026-03-10',
} as const;

describe('CALL-08', () => {
  const agreed: CallFacts = { ...northCall, appointment: sundayEvening };

  test.each([
    ['Sunday 20:00 by phone', '2026-11-29 20:00:00', agreed, 'allowed CALL-08'],
    ['the last second of that minute', '2026-11-29 20:00:59', agreed, 'allowed CALL-08'],
    ['the minute before', '2026-11-29 19:59:59', agreed, 'blocked CALL-05 CALL-02'],
    ['the minute after', '2026-11-29 20:01:00', agreed, 'blocked CALL-05 CALL-02'],
    ['Saturday 20:00', '2026-11-28 20:00', agreed, 'blocked CALL-05 CALL-02'],
    ['by SMS', '2026-11-29 20:00', { ...agreed, channel: 'sms' }, 'blocked CALL-09'],
    ['a public holiday', '2026-10-04 20:00', agreed, 'allowed CALL-08'],
    ['an ordinary Tuesday', '2026-11-24 10:00', agreed, 'allowed'],
  ] as const)('CALL-08: an appointment on Sunday 20:00: %s', (_, localText, facts, expected) => {
    expect(at(localText, facts)).toBe(expected);
  });

  test('CALL-08: it says that the appointment permits', () => {
    const ruling = assessCall(agreed, shanghai('2026-11-29 20:00'), defaultCallWindowPolicy);
    expect([ruling.by, ruling.waived]).toEqual(['appointment', []]);
  });

  test.each([
    ['the last Sunday within 12 months', '2027-03-07 20:00', 'allowed CALL-08', false],
    ['the first Sunday after them', '2027-03-14 20:00', 'blocked CALL-05 CALL-02', true],
    ['the day itself, 12 months on', '2027-03-10 10:00', 'allowed', false],
    ['the day after', '2027-03-11 10:00', 'allowed', true],
  ])(
    'CALL-08: after 12 months the customer is asked again: %s',
    (_, localText, expected, again) => {
      expect(at(localText, agreed)).toBe(expected);
      const ruling = assessCall(agreed, shanghai(localText), defaultCallWindowPolicy);
      expect(ruling.askAgain).toBe(again);
    },
  );

  test('CALL-08: what is agreed later is not known yet', () => {
    const later: CallFacts = {
      ...agreed,
      appointment: { ...sundayEvening, agreedOn: '2026-11-30' },
    };
    expect(at('2026-11-29 20:00', later)).toBe('blocked CALL-05 CALL-02');
  });

  test('CALL-08: a past call is not excused by what was agreed after it', () => {
    const wishedAt = shanghai('2026-03-08 20:00');
    const ruling = assessCall(
      { ...agreed, wishedAt },
      shanghai('2026-11-24 10:00'),
      defaultCallWindowPolicy,
    );
    expect(ruling.status).toBe('blocked');
  });

  test('CALL-08: an appointment past midnight belongs to the day on which it starts', () => {
    const night = { ...sundayEvening, from: '23:30', until: '00:15' };
    const facts: CallFacts = { ...northCall, appointment: night };
    expect(at('2026-11-30 00:15:59', facts)).toBe('allowed CALL-08');
    expect(at('2026-11-30 00:16:00', facts)).toBe('blocked CALL-01');
    expect(at('2026-11-29 00:00:00', facts)).toBe('blocked CALL-05 CALL-01');
  });

  test('CALL-08: a house may switch it off', () => {
    const deaf = house({ appointment: { overrides: false } });
    expect(at('2026-11-29 20:00', agreed, deaf)).toBe('blocked CALL-05 CALL-02');
  });

  test('CALL-08: the appointment is read in the customer’s zone', () => {
    const abroad: CallFacts = { ...agreed, timeZone: 'America/New_York' };
    const ruling = (iso: string) =>
      assessCall(abroad, new Date(iso), defaultCallWindowPolicy).status;
    expect(ruling('2026-11-29T20:00:00-05:00')).toBe('allowed');
    expect(ruling('2026-11-29T20:00:00+08:00')).toBe('blocked');
  });
});

describe('CALL-09', () => {
  test.each([
    ['2026-11-29 12:30:00', 'allowed'],
    ['2026-11-24 18:59:59', 'allowed'],
    ['2026-11-24 19:00:00', 'blocked CALL-09'],
    ['2026-11-24 08:29:59', 'blocked CALL-09'],
    ['2026-10-01 08:30:00', 'allowed'],
  ])('CALL-09: an SMS at %s is %s', (localText, expected) => {
    expect(at(localText, text)).toBe(expected);
  });

  test.each(['sms', 'email', 'wechat', 'social'] as const)('CALL-09: %s is written', (channel) => {
    expect(at('2026-11-29 12:30', { ...text, channel })).toBe('allowed');
    expect(at('2026-11-29 19:00', { ...text, channel })).toBe('blocked CALL-09');
  });

  test.each(['faceToFace', 'online'] as const)('CALL-09: no window governs %s', (channel) => {
    expect(at('2026-11-29 03:00', { ...text, channel })).toBe('exempt CALL-09');
  });

  test.each(['readyForPickup', 'safetyNotice', 'returnedCall'] as const)(
    'CALL-09: %s at 19:30 is exempt by phone and by text',
    (purpose) => {
      expect(at('2026-11-24 19:30', { ...northCall, purpose })).toBe('exempt CALL-09');
      expect(at('2026-11-24 19:30', { ...text, purpose })).toBe('exempt CALL-09');
    },
  );

  test('CALL-09: complaint handling is exempt at the customer’s wish only', () => {
    const complaint: CallFacts = { ...northCall, purpose: 'complaintHandling' };
    expect(at('2026-11-24 19:30', { ...complaint, atCustomersWish: true })).toBe('exempt CALL-09');
    expect(at('2026-11-24 19:30', { ...complaint, atCustomersWish: false })).toBe(
      'blocked CALL-02',
    );
    const unsaid = assessCall(complaint, shanghai('2026-11-24 19:30'), defaultCallWindowPolicy);
    expect([unsaid.status, unsaid.assumed]).toEqual(['blocked', ['atCustomersWish']]);
  });

  test('CALL-09: a blocked text has no next instant after its use', () => {
    const nextAt = (usefulUntil: string) =>
      assessCall(
        { ...text, usefulUntil: shanghai(usefulUntil) },
        shanghai('2026-11-24 19:00'),
        defaultCallWindowPolicy,
      ).nextAt;
    expect(nextAt('2026-11-25 08:30')).toEqual(shanghai('2026-11-25 08:30'));
    expect(nextAt('2026-11-25 08:29')).toBeNull();
  });

  test('CALL-09: a text after its use is blocked for good', () => {
    const usefulUntil = shanghai('2026-11-24 10:00');
    expect(at('2026-11-24 10:00:00', { ...text, usefulUntil })).toBe('allowed');
    const after = assessCall(
      { ...text, usefulUntil },
      shanghai('2026-11-24 10:00:01'),
      defaultCallWindowPolicy,
    );
    expect([after.status, after.because, after.nextAt]).toEqual(['blocked', ['CALL-09'], null]);
    expect(at('2026-11-24 10:00:01', { ...northCall, usefulUntil })).toBe('allowed');
  });
});

describe('an override by a person', () => {
  const override = { actor: 'S-7', reason: 'asked for an answer today' };

  test('CALL-05: it opens a soft window, and the ruling names what it set aside', () => {
    const ruling = assessCall(
      { ...northCall, override },
      shanghai('2026-11-28 20:00'),
      defaultCallWindowPolicy,
    );
    expect(ruling).toMatchObject({
      status: 'allowed',
      by: 'override',
      because: ['CALL-05', 'CALL-02'],
      waived: ['CALL-05', 'CALL-02'],
      nextAt: null,
    });
  });

  test('CALL-01: in open windows it changes nothing', () => {
    const ruling = assessCall(
      { ...northCall, override },
      shanghai('2026-11-24 10:00'),
      defaultCallWindowPolicy,
    );
    expect([ruling.status, ruling.by, ruling.waived]).toEqual(['allowed', 'windows', []]);
  });
});

test('a blocked contact is told when it is permitted next, an allowed one nothing', () => {
  const evening = assessCall(northCall, shanghai('2026-11-27 19:00'), defaultCallWindowPolicy);
  expect(evening.nextAt).toEqual(shanghai('2026-11-30 08:30'));
  const morning = assessCall(northCall, shanghai('2026-11-27 10:00'), defaultCallWindowPolicy);
  expect(morning.nextAt).toBeNull();
});

test('the wished instant is judged where one is named', () => {
  const wishedAt = shanghai('2026-11-24 19:00');
  const ruling = assessCall(
    { ...northCall, wishedAt },
    shanghai('2026-11-24 10:00'),
    defaultCallWindowPolicy,
  );
  expect(ruling.status).toBe('blocked');
});

test('an invalid date, an unknown zone or region and a policy that nobody defined are misuse', () => {
  const now = shanghai('2026-11-24 10:00');
  const code = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return (error as { issue?: { code: string } }).issue?.code;
    }
    return 'nothing thrown';
  };
  expect(code(() => assessCall(northCall, new Date(Number.NaN), defaultCallWindowPolicy))).toBe(
    'invalidDate',
  );
  const abroad = { ...northCall, timeZone: '+08:00' };
  expect(code(() => assessCall(abroad, now, defaultCallWindowPolicy))).toBe('unknownZone');
  const spelt = { ...northCall, region: '湖南' as 'CN-HN' };
  expect(code(() => assessCall(spelt, now, defaultCallWindowPolicy))).toBe('unknownRegion');
  expect(code(() => assessCall(northCall, now, { ...defaultCallWindowPolicy }))).toBe('notDefined');
});
