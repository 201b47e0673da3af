import { fc, test as property } from '@fast-check/vitest';
import {
  type ContactCandidate,
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
  explainLimits,
  type LimitRuling,
  limitContacts,
  type PastContact,
} from 'dealer-care/contact-permission';
import { describe, expect, test } from 'vitest';
import { defined } from '../../../src/foundation/kernel/policy.js';

const AT = new Date('2026-03-10T09:00:00+08:00');
const promotion = (key: string): ContactCandidate => ({
  key,
  purpose: 'promotion',
  promotional: true,
});
const reminder = (key: string, changes: Partial<ContactCandidate> = {}): ContactCandidate => ({
  key,
  purpose: 'maintenance',
  promotional: false,
  ...changes,
});
const heard = (local: string, changes: Partial<PastContact> = {}): PastContact => ({
  at: new Date(`${local}+08:00`),
  channel: 'voice',
  purpose: 'promotion',
  result: 'reached',
  ...changes,
});
const withPolicy = (changes: Partial<ContactPermissionPolicy>): ContactPermissionPolicy =>
  defined({ ...defaultContactPermissionPolicy, ...changes });

const limited = (
  candidates: readonly ContactCandidate[],
  contacts: readonly PastContact[] = [],
  policy: ContactPermissionPolicy = defaultContactPermissionPolicy,
): readonly LimitRuling[] => limitContacts({ candidates, contacts }, AT, policy);
const statuses = (...args: Parameters<typeof limited>): string[] =>
  limited(...args).map((one) => one.status);

describe('REM-11: no flooding', () => {
  test('REM-11: birthday wish and two promotions on one day: the wish and one promotion', () => {
    const wish: ContactCandidate = { key: 'wish', purpose: 'birthday', promotional: false };
    const rulings = limited([promotion('b'), promotion('a'), wish]);
    expect(rulings.map((one) => [one.key, one.status, one.reason, one.untilOn])).toEqual([
      ['b', 'postponed', 'promotionsPerDay', '2026-03-11'],
      ['a', 'send', null, null],
      ['wish', 'send', null, null],
    ]);
  });

  test('REM-11: the fifth promotion within 30 days is put off until the first has left the window', () => {
    const four = ['2026-02-09', '2026-02-20', '2026-03-01', '2026-03-05'].map((day) =>
      heard(`${day}T10:00:00`),
    );
    expect(limited([promotion('a')], four)[0]).toEqual({
      status: 'postponed',
      key: 'a',
      reason: 'promotionsPer30Days',
      bundledWith: null,
      alsoNames: [],
      untilOn: '2026-03-11',
      because: ['REM-11'],
      assumed: [],
      missing: [],
    });
    expect(statuses([promotion('a')], four.slice(1))).toEqual(['send']);
  });

  test('REM-11: the window is today and the 29 days before', () => {
    const three = ['2026-02-20', '2026-03-01', '2026-03-05'].map((day) => heard(`${day}T10:00:00`));
    const oldest = (local: string): string[] =>
      statuses([promotion('a')], [heard(local), ...three]);
    expect(oldest('2026-02-08T23:59:59')).toEqual(['send']);
    expect(oldest('2026-02-09T00:00:00')).toEqual(['postponed']);
    expect(oldest('2026-03-10T09:00:00')).toEqual(['postponed']);
    expect(oldest('2026-03-10T09:00:01')).toEqual(['send']);
  });

  test('REM-11: more than four already heard, the wait is until only three remain', () => {
    const five = ['02-09', '02-10', '02-20', '03-01', '03-05'].map((day) =>
      heard(`2026-${day}T10:00:00`),
    );
    expect(limited([promotion('a')], five)[0]?.untilOn).toBe('2026-03-12');
  });

  test('REM-11: service before promotion, whatever the rank, and one contact a day', () => {
    const rulings = limited([{ ...promotion('a'), rank: 1 }, reminder('b', { rank: 9 })]);
    expect(rulings.map((one) => [one.status, one.reason])).toEqual([
      ['postponed', 'contactsPerDay'],
      ['send', null],
    ]);
  });

  test('REM-11: a reminder with an offer in it is a promotion', () => {
    const withOffer = { ...reminder('a'), promotional: true };
    expect(statuses([withOffer, reminder('b')])).toEqual(['postponed', 'send']);
    expect(
      statuses(
        [withOffer],
        [heard('2026-03-10T08:00:00', { purpose: 'event', promotional: true })],
      ),
    ).toEqual(['postponed']);
  });

  test.each<[string, PastContact, string]>([
    [
      'a reminder reached this morning',
      heard('2026-03-10T08:00:00', { purpose: 'insurance' }),
      'postponed',
    ],
    [
      'at the day’s first instant',
      heard('2026-03-10T00:00:00', { purpose: 'insurance' }),
      'postponed',
    ],
    ['the evening before', heard('2026-03-09T23:59:59', { purpose: 'insurance' }), 'send'],
    [
      'asked for another time',
      heard('2026-03-10T08:00:00', { purpose: 'insurance', result: 'postponed' }),
      'postponed',
    ],
    [
      'nobody answered',
      heard('2026-03-10T08:00:00', { purpose: 'insurance', result: 'notReached' }),
      'send',
    ],
    [
      'wrong number',
      heard('2026-03-10T08:00:00', { purpose: 'insurance', result: 'wrongNumber' }),
      'send',
    ],
    [
      'a birthday wish',
      heard('2026-03-10T08:00:00', { purpose: 'birthday', result: 'delivered' }),
      'send',
    ],
    [
      'a wish with an offer',
      heard('2026-03-10T08:00:00', { purpose: 'birthday', promotional: true }),
      'postponed',
    ],
    [
      'a car ready for pick-up',
      heard('2026-03-10T08:00:00', { purpose: 'readyForPickup' }),
      'send',
    ],
    [
      'later today, not known yet',
      heard('2026-03-10T09:00:00.001', { purpose: 'insurance' }),
      'send',
    ],
  ])('REM-11: heard before: %s', (_, contact, status) => {
    expect(statuses([reminder('a')], [contact])).toEqual([status]);
  });

  test('REM-11: exempt notices and greetings are never held back', () => {
    const full = [heard('2026-03-10T08:00:00', { purpose: 'insurance' })];
    const free: ContactCandidate[] = [
      { key: 'a', purpose: 'readyForPickup', promotional: false },
      { key: 'b', purpose: 'safetyNotice', promotional: false },
      { key: 'c', purpose: 'festival', promotional: false },
    ];
    expect(statuses(free, full)).toEqual(['send', 'send', 'send']);
    expect(statuses([...free, reminder('d')])).toEqual(['send', 'send', 'send', 'send']);
  });

  test('REM-11: caps are the house’s to set', () => {
    const three = withPolicy({ maxContactsPerDay: 3, maxPromotionalPerDay: 2 });
    const wanted = [promotion('a'), promotion('b'), promotion('c'), reminder('d')];
    expect(limited(wanted, [], three).map((one) => one.reason)).toEqual([
      null,
      null,
      'promotionsPerDay',
      null,
    ]);
  });
});

describe('REM-11: no duplicates', () => {
  test('REM-11: a task whose key was carried out is not done again', () => {
    const done = heard('2025-01-01T10:00:00', { purpose: 'maintenance', taskKey: 'a' });
    const [ruling] = limited([reminder('a')], [done]);
    expect([ruling?.status, ruling?.reason]).toEqual(['suppressed', 'alreadyDone']);
  });

  test.each([
    ['reached', 'suppressed'],
    ['delivered', 'suppressed'],
    ['refused', 'suppressed'],
    ['refusedFurtherContact', 'suppressed'],
    ['postponed', 'send'],
    ['notReached', 'send'],
    ['wrongNumber', 'send'],
  ] as const)('REM-11: a task that ended as %s: %s', (result, status) => {
    const tried = heard('2026-03-09T10:00:00', { purpose: 'maintenance', taskKey: 'a', result });
    expect(statuses([reminder('a')], [tried])).toEqual([status]);
  });

  test.each([
    ['2026-01-31T23:59:59', 'send'],
    ['2026-02-01T00:00:00', 'suppressed'],
    ['2026-03-10T09:00:00', 'suppressed'],
    ['2026-03-10T09:00:00.001', 'send'],
  ])(
    'REM-11: without a key, the same purpose on %s in a cycle from 1 February: %s',
    (local, status) => {
      const wanted = reminder('a', { cycleSinceOn: '2026-02-01' });
      expect(statuses([wanted], [heard(local, { purpose: 'maintenance' })])).toEqual([status]);
    },
  );

  test('REM-11: without a key, another purpose, car, customer or key does not count', () => {
    const wanted = reminder('a', { cycleSinceOn: '2026-02-01', car: 'V1', customerId: 'C1' });
    const of = (changes: Partial<PastContact>): string =>
      statuses(
        [wanted],
        [heard('2026-03-01T10:00:00', { purpose: 'maintenance', ...changes })],
      )[0] ?? '';
    expect(of({})).toBe('suppressed');
    expect(of({ car: 'V1', customerId: 'C1' })).toBe('suppressed');
    expect(of({ purpose: 'insurance' })).toBe('send');
    expect(of({ car: 'V2' })).toBe('send');
    expect(of({ customerId: 'C2' })).toBe('send');
    expect(of({ taskKey: 'b' })).toBe('send');
  });

  test('REM-11: two candidates of one key are one contact', () => {
    const rulings = limited([reminder('a', { rank: 2 }), reminder('a', { rank: 1 })]);
    expect(rulings.map((one) => [one.status, one.reason])).toEqual([
      ['suppressed', 'duplicate'],
      ['send', null],
    ]);
    const twice = reminder('b');
    expect(statuses([twice, twice])).toEqual(['send', 'suppressed']);
  });
});

describe('REM-11: two cars due the same week', () => {
  const due = (key: string, car: string, dueOn: string): ContactCandidate =>
    reminder(key, { car, dueOn });

  test.each([
    ['2026-03-10', 'bundled'],
    ['2026-03-17', 'bundled'],
    ['2026-03-18', 'postponed'],
  ])('REM-11: one due on 10 March, the other on %s: %s', (dueOn, status) => {
    const [first, second] = limited([due('a', 'V1', '2026-03-10'), due('b', 'V2', dueOn)]);
    expect(first?.status).toBe('send');
    expect(second?.status).toBe(status);
    expect(second?.bundledWith).toBe(status === 'bundled' ? 'a' : null);
    expect(first?.alsoNames).toEqual(status === 'bundled' ? ['b'] : []);
  });

  test('REM-11: the week is counted from the first car, not from car to car', () => {
    const cars = [
      due('a', 'V1', '2026-03-10'),
      due('b', 'V2', '2026-03-16'),
      due('c', 'V3', '2026-03-22'),
    ];
    expect(statuses(cars)).toEqual(['send', 'bundled', 'postponed']);
  });

  test('REM-11: only the same matter of another car is bundled', () => {
    const first = due('a', 'V1', '2026-03-10');
    const second = (changes: Partial<ContactCandidate>): string =>
      statuses([first, { ...due('b', 'V2', '2026-03-10'), ...changes }])[1] ?? '';
    expect(second({})).toBe('bundled');
    expect(second({ purpose: 'inspection' })).toBe('postponed');
    expect(second({ promotional: true })).toBe('postponed');
    expect(second({ car: 'V1' })).toBe('postponed');
    expect(second({ car: undefined })).toBe('postponed');
    expect(second({ dueOn: undefined })).toBe('postponed');
  });

  test('REM-11: a car whose reminder was made already is not named again', () => {
    const done = heard('2026-03-01T10:00:00', { purpose: 'maintenance', taskKey: 'b' });
    const [first, second] = limited(
      [due('a', 'V1', '2026-03-10'), due('b', 'V2', '2026-03-10')],
      [done],
    );
    expect(first?.alsoNames).toEqual([]);
    expect(second?.reason).toBe('alreadyDone');
  });

  test('REM-11: what waits, waits together', () => {
    const full = [heard('2026-03-10T08:00:00', { purpose: 'insurance' })];
    expect(statuses([due('a', 'V1', '2026-03-10'), due('b', 'V2', '2026-03-10')], full)).toEqual([
      'postponed',
      'postponed',
    ]);
  });

  test('REM-11: a fleet of forty cars is one call a day', () => {
    const cars = Array.from({ length: 40 }, (_, n) =>
      due(`k${n}`, `V${n}`, `2026-03-${String(1 + (n % 28)).padStart(2, '0')}`),
    );
    const rulings = limited(cars);
    expect(rulings.filter((one) => one.status === 'send')).toHaveLength(1);
    expect(rulings.filter((one) => one.status === 'bundled')).toHaveLength(15);
    expect(rulings.filter((one) => one.status === 'postponed')).toHaveLength(24);
  });
});

describe('explainLimits', () => {
  test('REM-11: one reason a candidate, with the counts and a sentence in both languages', () => {
    const candidates = [promotion('a'), promotion('b')];
    const reasons = explainLimits({ candidates, contacts: [] }, AT, defaultContactPermissionPolicy);
    expect(reasons[1]).toMatchObject({
      rule: 'REM-11',
      facts: { key: 'b', today: '2026-03-10', promotionsToday: 0, untilOn: '2026-03-11' },
      policy: { maxPromotionalPerDay: 1 },
      sentence: { 'zh-CN': '促销类联系每天最多 1 次，顺延到 2026-03-11。' },
    });
    expect(reasons[0]?.sentence.en).toBe('It may be made today.');
  });

  test('REM-11: every reason has its sentence', () => {
    const car = (key: string, dueOn: string): ContactCandidate =>
      reminder(key, { car: key, dueOn });
    const done = heard('2026-03-01T10:00:00', { taskKey: 'z' });
    const candidates = [
      car('a', '2026-03-10'),
      car('b', '2026-03-11'),
      car('c', '2026-04-11'),
      reminder('z'),
      reminder('a'),
    ];
    const facts = { candidates, contacts: [done] };
    const told = explainLimits(facts, AT, defaultContactPermissionPolicy).map(
      (one) => one.sentence['zh-CN'],
    );
    expect(told).toEqual([
      '今天联系，同时把另外 1 件事一起说到。',
      '与另一件事相隔不超过 7 天，合并成一次联系。',
      '同一客户每天最多联系 1 次，顺延到 2026-03-11。',
      '本周期的这项提醒已经做过，不再重复。',
      '同一客户、同一车辆、同一事项本周期只提醒一次。',
    ]);
    const four = ['01', '02', '03', '04'].map((day) => heard(`2026-03-${day}T10:00:00`));
    const [full] = explainLimits(
      { candidates: [promotion('p')], contacts: four },
      AT,
      defaultContactPermissionPolicy,
    );
    expect(full?.sentence.en).toBe('At most 4 with an offer in 30 days: put off until 2026-03-31.');
  });
});

test('an invalid date and an unchecked policy are refused', () => {
  const facts = { candidates: [reminder('a')], contacts: [] };
  expect(() => limitContacts(facts, new Date(Number.NaN), defaultContactPermissionPolicy)).toThrow(
    /at/,
  );
  expect(() => limitContacts(facts, AT, { ...defaultContactPermissionPolicy })).toThrow(
    /notDefined/,
  );
});

const day = fc.integer({ min: 1, max: 31 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
const candidate: fc.Arbitrary<ContactCandidate> = fc.record(
  {
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    purpose: fc.constantFrom('maintenance', 'insurance', 'birthday', 'promotion', 'safetyNotice'),
    promotional: fc.boolean(),
    car: fc.constantFrom('V1', 'V2', 'V3'),
    dueOn: day,
    rank: fc.integer({ min: 0, max: 3 }),
    cycleSinceOn: day,
  },
  { requiredKeys: ['key', 'purpose', 'promotional'] },
);
const past: fc.Arbitrary<PastContact> = fc.record(
  {
    at: fc
      .integer({ min: 0, max: 40 * 24 })
      .map((hours) => new Date(AT.getTime() - (hours - 5) * 3_600_000)),
    channel: fc.constant('voice'),
    purpose: fc.constantFrom('maintenance', 'insurance', 'birthday', 'promotion', 'safetyNotice'),
    result: fc.constantFrom('reached', 'delivered', 'postponed', 'refused', 'notReached'),
    taskKey: fc.constantFrom('a', 'b', 'x'),
    promotional: fc.boolean(),
  },
  { requiredKeys: ['at', 'channel', 'purpose', 'result'] },
);
const facts = fc.record({
  candidates: fc.array(candidate, { maxLength: 10 }),
  contacts: fc.array(past, { maxLength: 10 }),
});

property.prop([facts])(
  'REM-11: no order of candidates or contacts matters',
  ({ candidates, contacts }) => {
    const told = (list: readonly LimitRuling[]): string[] =>
      list.map((one) => JSON.stringify(one)).sort();
    const turned = limited([...candidates].reverse(), [...contacts].reverse());
    expect(told(turned)).toEqual(told(limited(candidates, contacts)));
  },
);

property.prop([facts])(
  'REM-11: never more than the caps, and each key at most once',
  ({ candidates, contacts }) => {
    const rulings = limited(candidates, contacts);
    const made = rulings.flatMap((one, n) => {
      const wanted = candidates[n];
      return one.status === 'send' && wanted !== undefined ? [wanted] : [];
    });
    const offers = made.filter((one) => one.promotional || one.purpose === 'promotion');
    const counted = made.filter(
      (one) =>
        offers.includes(one) || (one.purpose !== 'birthday' && one.purpose !== 'safetyNotice'),
    );
    expect(offers.length).toBeLessThanOrEqual(1);
    expect(counted.length).toBeLessThanOrEqual(1);
    const spoken = rulings
      .filter((one) => one.status === 'send' || one.status === 'bundled')
      .map((one) => one.key);
    expect(new Set(spoken).size).toBe(spoken.length);
  },
);

property.prop([facts])(
  'REM-11: each bundled one is named by one that is sent, and by it alone',
  ({ candidates, contacts }) => {
    const rulings = limited(candidates, contacts);
    const named = rulings.flatMap((one) => one.alsoNames.map((key) => `${key} by ${one.key}`));
    const bundled = rulings.flatMap((one) =>
      one.status === 'bundled' ? [`${one.key} by ${one.bundledWith}`] : [],
    );
    expect(named.sort()).toEqual(bundled.sort());
  },
);

property.prop([facts])(
  'REM-11: what is put off has room on its day, if nothing else is made',
  ({ candidates, contacts }) => {
    for (const [n, one] of limited(candidates, contacts).entries()) {
      const wanted = candidates[n];
      if (one.untilOn === null || wanted === undefined || one.reason !== 'promotionsPer30Days')
        continue;
      const known = contacts.filter((contact) => contact.at <= AT);
      const then = new Date(`${one.untilOn}T00:00:00+08:00`);
      const [later] = limitContacts(
        { candidates: [wanted], contacts: known },
        then,
        defaultContactPermissionPolicy,
      );
      expect(later?.status).toBe('send');
    }
  },
);
