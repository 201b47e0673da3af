import { type CallFacts, defaultCallWindowPolicy, nextCall } from 'dealer-care/call-windows';
import { describe, expect, test } from 'vitest';
import { house, next, northCall, shanghai, southCall, text, told } from './support.js';

describe('CALL-06', () => {
  test.each([
    ['Friday 18:59', '2026-11-27 18:59', northCall, '2026-11-27T18:59:00+08:00 now'],
    [
      'Friday 19:00',
      '2026-11-27 19:00',
      northCall,
      '2026-11-30T08:30:00+08:00 later CALL-02 CALL-05 CALL-01',
    ],
    [
      'Tuesday 12:10 in the north',
      '2026-11-24 12:10',
      northCall,
      '2026-11-24T13:00:00+08:00 later CALL-03',
    ],
    [
      'Tuesday 12:10 in the south',
      '2026-11-24 12:10',
      southCall,
      '2026-11-24T14:00:00+08:00 later CALL-03 CALL-04',
    ],
    ['a Monday morning', '2026-11-30 07:00', northCall, '2026-11-30T08:30:00+08:00 later CALL-01'],
    [
      'the evening before Spring Festival',
      '2026-02-14 19:00',
      northCall,
      '2026-02-24T08:30:00+08:00 later CALL-02 CALL-05 CALL-01',
    ],
  ])('CALL-06: %s', (_, localText, facts, expected) => {
    expect(next(facts, localText)).toBe(expected);
  });

  test('CALL-06: a permitted wish in the future is later, and nothing moved it', () => {
    const wishedAt = shanghai('2026-11-25 10:00');
    expect(next({ ...northCall, wishedAt }, '2026-11-24 10:00')).toBe(
      '2026-11-25T10:00:00+08:00 later',
    );
  });

  test('CALL-06: a wish in the past counts from now', () => {
    const wishedAt = shanghai('2026-11-20 10:00');
    expect(next({ ...northCall, wishedAt }, '2026-11-24 10:00')).toBe(
      '2026-11-24T10:00:00+08:00 now',
    );
  });

  test.each([
    ['reaches the opening', 15, '2026-12-16T08:30:00+08:00 later CALL-05 CALL-01'],
    ['ends just before it', 14, '- none CALL-05 CALL-06'],
  ])('CALL-06: the search horizon %s', (_, horizonDays, expected) => {
    const days = Array.from(
      { length: 15 },
      (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`,
    );
    const closedDays = Object.fromEntries(days.map((day) => [day, { rule: 'CALL-05' }]));
    const policy = house({ closedDays, horizonDays });
    expect(told(nextCall(northCall, shanghai('2026-12-01 08:30'), policy))).toBe(expected);
  });

  test('CALL-06: an opening exactly at the end of the horizon is found', () => {
    const wish = shanghai('2026-12-01 08:30');
    const closedDays = { '2026-12-01': { rule: 'CALL-05' } };
    const tight = house({ closedDays, horizonDays: 1 });
    expect(told(nextCall(northCall, wish, tight))).toBe(
      '2026-12-02T08:30:00+08:00 later CALL-05 CALL-01',
    );
    const earlier = new Date(wish.getTime() - 1);
    expect(told(nextCall(northCall, earlier, tight))).toBe('- none CALL-05 CALL-01 CALL-06');
  });

  test('CALL-06: beyond the years of the policy nothing is guessed', () => {
    const short = house({ years: { from: 2026, until: 2026 } });
    const lastEvening = nextCall(northCall, shanghai('2026-12-31 19:00'), short);
    expect([lastEvening.status, lastEvening.callAt, lastEvening.because]).toEqual([
      'outsideCalendar',
      null,
      [],
    ]);
    expect(nextCall(northCall, shanghai('2026-12-31 18:59'), short).status).toBe('now');
    expect(nextCall(northCall, shanghai('2027-01-04 10:00'), short).status).toBe('outsideCalendar');
  });

  test('CALL-06: holidays of a year that is not published are said to be so', () => {
    const atNewYear = nextCall(northCall, shanghai('2026-12-31 19:00'), defaultCallWindowPolicy);
    expect([atNewYear.callAt, atNewYear.holidays]).toEqual([
      shanghai('2027-01-04 08:30'),
      'statutory-only',
    ]);
  });

  test('all rulings have the same keys', () => {
    const wish = shanghai('2026-11-27 19:00');
    const keys = (facts: CallFacts) => Object.keys(nextCall(facts, wish, defaultCallWindowPolicy));
    const ordinary = keys(northCall);
    expect(keys({ ...northCall, channel: 'online' })).toEqual(ordinary);
    expect(keys({ ...text, usefulUntil: wish })).toEqual(ordinary);
  });
});

describe('CALL-07', () => {
  /** A prospect left the store: a call within 48 hours, not before 2 hours (SAT-13). */
  const afterLeaving = (localText: string): string => {
    const left = shanghai(localText).getTime();
    const wishedAt = new Date(left + 2 * 3_600_000);
    const by = new Date(left + 48 * 3_600_000);
    const ruling = nextCall(
      { ...northCall, wishedAt, deadline: { by } },
      new Date(left),
      defaultCallWindowPolicy,
    );
    return [told(ruling), 'waived:', ...ruling.waived].join(' ');
  };

  test.each([
    [
      'leaves Friday 19:30',
      '2026-11-27 19:30',
      '2026-11-28T08:30:00+08:00 later CALL-02 CALL-01 CALL-07 waived: CALL-05',
    ],
    [
      'leaves Saturday 10:00',
      '2026-11-28 10:00',
      '2026-11-30T08:30:00+08:00 later CALL-05 CALL-01 waived:',
    ],
    [
      'leaves Saturday 08:00',
      '2026-11-28 08:00',
      '2026-11-28T10:00:00+08:00 later CALL-07 waived: CALL-05',
    ],
    ['leaves Tuesday 10:00', '2026-11-24 10:00', '2026-11-24T13:00:00+08:00 later CALL-03 waived:'],
    [
      'leaves on the eve of the holidays',
      '2026-02-14 19:30',
      '2026-02-15T08:30:00+08:00 later CALL-02 CALL-01 CALL-07 waived: CALL-05',
    ],
  ])('CALL-07: a prospect %s', (_, localText, expected) => {
    expect(afterLeaving(localText)).toBe(expected);
  });

  test('CALL-07: earliest Friday 18:00, deadline Sunday 18:00: Friday 18:00, nothing waived', () => {
    const deadline = { by: shanghai('2026-11-29 18:00') };
    const ruling = nextCall(
      { ...northCall, deadline },
      shanghai('2026-11-27 18:00'),
      defaultCallWindowPolicy,
    );
    expect([told(ruling), ruling.waived]).toEqual(['2026-11-27T18:00:00+08:00 now', []]);
  });

  /** A car was handed over: a check within 72 hours, preferred from 24 hours on (DLV-07). */
  const afterHandOver = (localText: string): string => {
    const handedOver = shanghai(localText).getTime();
    const deadline = {
      by: new Date(handedOver + 72 * 3_600_000),
      preferredFrom: new Date(handedOver + 24 * 3_600_000),
    };
    const ruling = nextCall(
      { ...northCall, deadline },
      new Date(handedOver),
      defaultCallWindowPolicy,
    );
    return [told(ruling), 'waived:', ...ruling.waived].join(' ');
  };

  test.each([
    [
      'Saturday 10:00',
      '2026-11-28 10:00',
      '2026-11-30T08:30:00+08:00 later CALL-05 CALL-01 waived:',
    ],
    [
      'Thursday 20:00',
      '2026-11-26 20:00',
      '2026-11-27T08:30:00+08:00 later CALL-02 CALL-01 waived:',
    ],
    ['Monday 10:00', '2026-11-23 10:00', '2026-11-24T10:00:00+08:00 later CALL-07 waived:'],
  ])('CALL-07: hand-over %s', (_, localText, expected) => {
    expect(afterHandOver(localText)).toBe(expected);
  });

  test.each([
    ['exactly at the deadline is in time', '2026-11-30 08:30:00', 'later', []],
    ['one second before it a weekend is waived', '2026-11-30 08:29:59', 'later', ['CALL-05']],
  ])('CALL-07: a slot %s', (_, by, status, waived) => {
    const facts = { ...northCall, deadline: { by: shanghai(by) } };
    const ruling = nextCall(facts, shanghai('2026-11-27 19:00'), defaultCallWindowPolicy);
    expect([ruling.status, ruling.waived]).toEqual([status, waived]);
  });

  test('CALL-07: early, late and lunch hours are never waived: the call comes late', () => {
    const deadline = { by: shanghai('2026-11-28 07:00') };
    expect(next({ ...northCall, deadline }, '2026-11-27 19:30')).toBe(
      '2026-11-30T08:30:00+08:00 late CALL-02 CALL-05 CALL-01 CALL-07',
    );
  });

  test('CALL-07: a deadline that has passed makes the next permitted instant late', () => {
    const deadline = { by: shanghai('2026-11-24 09:00') };
    expect(next({ ...northCall, deadline }, '2026-11-24 10:00')).toBe(
      '2026-11-24T10:00:00+08:00 late CALL-07',
    );
    expect(next({ ...northCall, deadline }, '2026-11-24 12:30')).toBe(
      '2026-11-24T13:00:00+08:00 late CALL-03 CALL-07',
    );
  });

  test('CALL-07: what may be written is written before a weekend is waived', () => {
    const deadline = { by: shanghai('2026-11-29 19:30'), mayBeWritten: true };
    const ruling = nextCall(
      { ...northCall, deadline },
      shanghai('2026-11-27 19:30'),
      defaultCallWindowPolicy,
    );
    expect([ruling.channel, told(ruling), ruling.waived]).toEqual([
      'sms',
      '2026-11-28T08:30:00+08:00 later CALL-09 CALL-07',
      [],
    ]);
  });

  test('CALL-07: a call that keeps the deadline is not replaced by a text', () => {
    const deadline = { by: shanghai('2026-11-30 19:30'), mayBeWritten: true };
    const ruling = nextCall(
      { ...northCall, deadline },
      shanghai('2026-11-27 19:30'),
      defaultCallWindowPolicy,
    );
    expect([ruling.channel, ruling.callAt]).toEqual(['voice', shanghai('2026-11-30 08:30')]);
  });

  test('CALL-07: a text that would come after its use does not keep a deadline', () => {
    const deadline = { by: shanghai('2026-11-29 19:30'), mayBeWritten: true };
    const usefulUntil = shanghai('2026-11-27 21:00');
    const facts = { ...northCall, deadline, usefulUntil };
    const ruling = nextCall(facts, shanghai('2026-11-27 19:30'), defaultCallWindowPolicy);
    expect([ruling.channel, ruling.callAt, ruling.waived]).toEqual([
      'voice',
      shanghai('2026-11-28 08:30'),
      ['CALL-05'],
    ]);
  });

  describe('the order of the search', () => {
    const wish = '2026-11-27 19:30';
    const by = shanghai('2026-12-01 19:30');
    const span = (from: string, until: string) => ({
      ...northCall,
      deadline: { by, preferredFrom: shanghai(from), preferredUntil: shanghai(until) },
    });

    test.each([
      [
        'preferred span, nothing waived',
        '2026-12-01 10:00',
        '2026-12-01 11:00',
        '2026-12-01T10:00:00+08:00',
      ],
      [
        'an end of the span that is just reached',
        '2026-11-30 07:00',
        '2026-11-30 08:30',
        '2026-11-30T08:30:00+08:00',
      ],
      [
        'anywhere, before a preferred weekend',
        '2026-11-28 09:00',
        '2026-11-29 18:00',
        '2026-11-30T08:30:00+08:00',
      ],
    ])('CALL-07: %s', (_, from, until, expected) => {
      const ruling = nextCall(span(from, until), shanghai(wish), defaultCallWindowPolicy);
      expect([told(ruling).split(' ')[0], ruling.waived]).toEqual([expected, []]);
    });

    test('CALL-07: with a waiver the preferred span comes first again', () => {
      const deadline = {
        by: shanghai('2026-11-29 19:30'),
        preferredFrom: shanghai('2026-11-29 09:00'),
      };
      const ruling = nextCall({ ...northCall, deadline }, shanghai(wish), defaultCallWindowPolicy);
      expect([told(ruling), ruling.waived]).toEqual([
        '2026-11-29T09:00:00+08:00 later CALL-07',
        ['CALL-05'],
      ]);
    });

    test('CALL-07: with a waiver anywhere comes before late', () => {
      const deadline = {
        by: shanghai('2026-11-29 08:29'),
        preferredFrom: shanghai('2026-11-29 00:00'),
      };
      const ruling = nextCall({ ...northCall, deadline }, shanghai(wish), defaultCallWindowPolicy);
      expect([ruling.callAt, ruling.waived]).toEqual([shanghai('2026-11-28 08:30'), ['CALL-05']]);
    });
  });

  test('CALL-07: the waive order is followed: a weekend before a holiday', () => {
    const facts = { ...northCall, deadline: { by: shanghai('2026-10-11 12:00') } };
    const policy = house({
      closedDays: {
        '2026-10-08': { rule: 'CALL-05' },
        '2026-10-09': { rule: 'CALL-05' },
        '2026-10-10': { rule: 'CALL-05' },
      },
    });
    const ruling = nextCall(facts, shanghai('2026-10-05 09:00'), policy);
    expect([ruling.callAt, ruling.waived]).toEqual([shanghai('2026-10-11 08:30'), ['CALL-05']]);
  });

  test('CALL-07: an appointment needs no waiver', () => {
    const appointment = {
      channel: 'voice',
      weekday: 6,
      from: '20:00',
      until: '21:00',
      agreedOn: '2026-05-01',
    } as const;
    const facts = { ...northCall, appointment, deadline: { by: shanghai('2026-11-29 12:00') } };
    const ruling = nextCall(facts, shanghai('2026-11-27 19:30'), defaultCallWindowPolicy);
    expect([told(ruling), ruling.by, ruling.waived]).toEqual([
      '2026-11-28T20:00:00+08:00 later CALL-02 CALL-05 CALL-08',
      'appointment',
      [],
    ]);
  });

  test('CALL-07: a plan without deadline waives nothing: pick-up Thursday 19:00 is called Monday 08:30', () => {
    const wishedAt = shanghai('2026-11-27 19:00');
    const ruling = nextCall(
      { ...northCall, wishedAt },
      shanghai('2026-11-26 19:00'),
      defaultCallWindowPolicy,
    );
    expect([ruling.callAt, ruling.waived]).toEqual([shanghai('2026-11-30 08:30'), []]);
  });

  test('CALL-07: planned and asked again at its instant, a waived call may be made now', () => {
    const deadline = { by: shanghai('2026-11-29 19:30') };
    const ruling = nextCall(
      { ...northCall, deadline },
      shanghai('2026-11-28 08:30'),
      defaultCallWindowPolicy,
    );
    expect([ruling.status, ruling.waived]).toEqual(['now', ['CALL-05']]);
  });

  test('CALL-07: a deadline beyond the years of the policy is not waived for', () => {
    const short = house({ years: { from: 2026, until: 2026 } });
    const facts = { ...northCall, deadline: { by: shanghai('2027-01-01 10:00') } };
    expect(nextCall(facts, shanghai('2026-12-31 19:00'), short).status).toBe('outsideCalendar');
  });
});

describe('CALL-08', () => {
  const appointment = {
    channel: 'voice',
    weekday: 7,
    from: '20:00',
    until: '20:30',
    agreedOn: '2026-05-01',
  } as const;
  const agreed: CallFacts = { ...northCall, appointment };

  test.each([
    [
      'it comes before the windows',
      '2026-11-28 10:00',
      '2026-11-29T20:00:00+08:00 later CALL-05 CALL-08',
    ],
    ['it is now', '2026-11-29 20:30:59', '2026-11-29T20:30:59+08:00 now CALL-08'],
    ['it has passed', '2026-11-29 20:31', '2026-11-30T08:30:00+08:00 later CALL-05 CALL-01'],
    ['it narrows nothing', '2026-11-24 10:00', '2026-11-24T10:00:00+08:00 now'],
  ])('CALL-08: an appointment on Sunday 20:00 to 20:30: %s', (_, localText, expected) => {
    expect(next(agreed, localText)).toBe(expected);
  });

  test('CALL-08: the ruling says which of both it is', () => {
    const by = (localText: string) =>
      nextCall(agreed, shanghai(localText), defaultCallWindowPolicy).by;
    expect([by('2026-11-28 10:00'), by('2026-11-24 10:00')]).toEqual(['appointment', 'windows']);
  });
});

describe('CALL-09', () => {
  test.each([
    ['an SMS at 19:00', '2026-11-24 19:00', text, '2026-11-25T08:30:00+08:00 later CALL-09'],
    ['an SMS on Sunday 12:30', '2026-11-29 12:30', text, '2026-11-29T12:30:00+08:00 now'],
    [
      'a ready-for-pickup call at 19:30',
      '2026-11-24 19:30',
      { ...northCall, purpose: 'readyForPickup' },
      '2026-11-24T19:30:00+08:00 exempt CALL-09',
    ],
    [
      'a greeting on the day',
      '2026-02-17 00:00',
      { ...text, purpose: 'festival' },
      '2026-02-17T08:30:00+08:00 later CALL-09',
    ],
    [
      'face to face',
      '2026-11-29 03:00',
      { ...text, channel: 'faceToFace' },
      '2026-11-29T03:00:00+08:00 exempt CALL-09',
    ],
  ] as const)('CALL-09: %s', (_, localText, facts, expected) => {
    expect(next(facts, localText)).toBe(expected);
  });

  test.each([
    ['2026-11-25 08:30:00', '2026-11-25T08:30:00+08:00 later CALL-09'],
    ['2026-11-25 08:29:59', '- dropped CALL-09'],
  ])('CALL-09: a text of use until %s', (usefulUntil, expected) => {
    expect(next({ ...text, usefulUntil: shanghai(usefulUntil) }, '2026-11-24 19:00')).toBe(
      expected,
    );
  });

  test('CALL-09: an exempt call after its deadline is late all the same', () => {
    const facts = {
      ...northCall,
      purpose: 'readyForPickup',
      deadline: { by: shanghai('2026-11-24 19:00') },
    } as const;
    expect(next(facts, '2026-11-24 19:30')).toBe('2026-11-24T19:30:00+08:00 late CALL-07 CALL-09');
  });

  test('CALL-09: a text after its deadline waits for the text window and waives nothing', () => {
    const deadline = { by: shanghai('2026-11-24 20:00') };
    expect(next({ ...text, deadline }, '2026-11-24 19:30')).toBe(
      '2026-11-25T08:30:00+08:00 late CALL-09 CALL-07',
    );
  });
});

test('an override opens the soft windows at once and names what it set aside', () => {
  const override = { actor: 'S-7', reason: 'asked for an answer today' };
  const ruling = nextCall(
    { ...northCall, override },
    shanghai('2026-11-28 20:00'),
    defaultCallWindowPolicy,
  );
  expect(ruling).toMatchObject({ status: 'now', by: 'override', waived: ['CALL-05', 'CALL-02'] });
});

test('a ruling holds no word of the override, which may name a person', () => {
  const override = { actor: '张三', reason: '客户催促' };
  const ruling = nextCall(
    { ...northCall, override },
    shanghai('2026-11-28 20:00'),
    defaultCallWindowPolicy,
  );
  expect(JSON.stringify(ruling)).not.toMatch(/张三|客户/);
});
