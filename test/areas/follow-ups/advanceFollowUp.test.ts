import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  advanceFollowUp,
  assessFollowUpStep,
  type CallOutcome,
  explainFollowUpStep,
  type FollowUp,
  type FollowUpEvent,
  type FollowUpRefusal,
  type FollowUpTask,
  defaultFollowUpPolicy as policy,
} from '../../../src/areas/follow-ups/index.js';
import { at, callEvent as event, LATER } from './support.js';

const IDENTITY = { kind: 'repairFollowUp', customer: 'C1', car: 'V1', cycle: 'W-7' };
const plan = (deadlineHours?: number): FollowUpEvent =>
  event('plan', '2026-03-09 18:00', {
    step: 'plan',
    identity: IDENTITY,
    callFromAt: at('2026-03-10 09:00'),
    ...(deadlineHours === undefined ? {} : { deadlineHours }),
  });
const fail = (id: string, local: string, outcome: CallOutcome = 'noAnswer'): FollowUpEvent =>
  event(id, local, { step: 'fail', outcome });
const agree = (id: string, local: string) => event(id, local, { step: 'agree' });
const postpone = (id: string, local: string, wished: string) =>
  event(id, local, { step: 'postpone', wishedAt: at(wished) });

type Step = readonly [FollowUp | null, readonly FollowUpTask[]];
const steps = (...events: readonly FollowUpEvent[]): Step =>
  events.reduce<Step>(([state], one) => advanceFollowUp(state, one, policy), [null, []]);
const followUpAfter = (...events: readonly FollowUpEvent[]): FollowUp | null => steps(...events)[0];
const assess = (followUp: FollowUp | null, one: FollowUpEvent, when: Date = LATER) =>
  assessFollowUpStep({ followUp: followUp ?? undefined, event: one }, when, policy);

const FIRST = fail('1', '2026-03-10 09:00');
const SECOND = fail('2', '2026-03-11 09:00', 'busy');
const THIRD = fail('3', '2026-03-12 09:00', 'switchedOff');

describe('FUP-09: calls that meet nobody', () => {
  test('FUP-09: the third one is invalid and a text; the second is tried again after 24 h, or 4 h', () => {
    const [second, again] = steps(plan(), FIRST, SECOND);
    expect(second).toMatchObject({ status: 'waiting', failedAttempts: 2 });
    expect(second?.nextCallAt).toEqual(at('2026-03-12 09:00'));
    expect(again).toEqual([
      {
        key: 'repairFollowUp/C1/V1/W-7',
        kind: 'repairFollowUp',
        action: 'call',
        customerId: 'C1',
        channel: 'voice',
        notBeforeAt: at('2026-03-12 09:00'),
      },
    ]);
    expect(followUpAfter(plan(48), FIRST, SECOND)?.nextCallAt).toEqual(at('2026-03-11 13:00'));

    const [third, text] = steps(plan(), FIRST, SECOND, THIRD);
    expect(third).toMatchObject({
      status: 'closed',
      result: 'invalid',
      invalidReason: 'notReached',
      attempts: 3,
    });
    expect(third?.nextCallAt).toBeUndefined();
    expect(text).toEqual([
      {
        key: 'repairFollowUpSms/C1/V1/W-7',
        kind: 'repairFollowUpSms',
        action: 'send',
        customerId: 'C1',
        channel: 'sms',
        notBeforeAt: at('2026-03-12 09:00'),
      },
    ]);
  });

  test.each([
    [24, '2026-03-10 13:00'],
    [48, '2026-03-10 13:00'],
    [71, '2026-03-10 13:00'],
    [72, '2026-03-10 13:00'],
    [73, '2026-03-11 09:00'],
    [undefined, '2026-03-11 09:00'],
  ])('FUP-09: with a deadline of %s h the next call is at %s', (deadlineHours, next) => {
    expect(followUpAfter(plan(deadlineHours), FIRST)?.nextCallAt).toEqual(at(next));
  });

  test('FUP-09: the hours are real ones, whatever the clock does in between', () => {
    const spring = { ...FIRST, at: new Date('2026-03-08T01:30:00-05:00') };
    expect(followUpAfter(plan(), spring)?.nextCallAt?.toISOString()).toBe(
      '2026-03-09T06:30:00.000Z',
    );
  });

  test.each<[CallOutcome, string | undefined]>([
    ['noAnswer', undefined],
    ['busy', undefined],
    ['switchedOff', undefined],
    ['suspended', undefined],
    ['wrongNumber', 'wrongNumber'],
    ['notInService', 'notInService'],
    ['hungUp', 'hungUp'],
    ['notTheCustomer', 'notTheCustomer'],
    ['language', 'language'],
  ])('FUP-09: a call with outcome %s ends as %s', (outcome, invalidReason) => {
    const [state, tasks] = steps(plan(), fail('1', '2026-03-10 09:00', outcome));
    expect(state?.status).toBe(invalidReason === undefined ? 'waiting' : 'closed');
    expect(state?.invalidReason).toBe(invalidReason);
    expect(tasks).toHaveLength(invalidReason === undefined ? 1 : 0);
  });
});

describe('FUP-09: permission first', () => {
  test('FUP-09: postponed is a new time and not invalid, however often', () => {
    const [state, tasks] = steps(
      plan(),
      FIRST,
      postpone('2', '2026-03-11 09:00', '2026-03-13 10:00'),
      postpone('3', '2026-03-13 10:00', '2026-03-14 11:00'),
    );
    expect(state).toMatchObject({ status: 'waiting', attempts: 3, failedAttempts: 1 });
    expect(state?.nextCallAt).toEqual(at('2026-03-14 11:00'));
    expect(state?.result).toBeUndefined();
    expect(tasks.map((one) => one.notBeforeAt)).toEqual([at('2026-03-14 11:00')]);
  });

  test('FUP-09: without a yes no question is asked', () => {
    const done = event('2', '2026-03-10 09:05', { step: 'complete' });
    expect(assess(followUpAfter(plan()), done).reason).toBe('noPermission');
    expect(followUpAfter(plan(), agree('1', '2026-03-10 09:00'), done)).toMatchObject({
      status: 'closed',
      result: 'completed',
      attempts: 1,
      failedAttempts: 0,
    });
  });

  test('FUP-09: who must go amid the questions is asked for permission anew', () => {
    const interrupted = [
      plan(),
      agree('1', '2026-03-10 09:00'),
      postpone('2', '2026-03-10 09:01', '2026-03-11 10:00'),
    ];
    expect(followUpAfter(...interrupted)).toMatchObject({ status: 'waiting', attempts: 1 });
    const done = event('3', '2026-03-11 10:02', { step: 'complete' });
    expect(assess(followUpAfter(...interrupted), done).reason).toBe('noPermission');
    expect(followUpAfter(...interrupted, agree('4', '2026-03-11 10:00'), done)?.attempts).toBe(2);
  });

  test.each([
    ['before the questions', []],
    ['amid the questions', [agree('1', '2026-03-10 09:00')]],
  ])('FUP-09: a refusal %s is recorded as refused, after one call', (_, before) => {
    const refuse = event('2', '2026-03-10 09:01', { step: 'refuse' });
    expect(steps(plan(), ...before, refuse)).toEqual([
      expect.objectContaining({ status: 'closed', result: 'refused', attempts: 1 }),
      [],
    ]);
  });

  test.each<[string, readonly FollowUpEvent[], FollowUpEvent, FollowUpRefusal]>([
    ['nothing was planned', [], FIRST, 'notPlanned'],
    ['it was planned before', [plan()], { ...plan(), id: 'other' }, 'stepTaken'],
    [
      'the customer said yes before',
      [plan(), agree('1', '2026-03-10 09:00')],
      agree('2', '2026-03-10 09:01'),
      'stepTaken',
    ],
    ['it is over', [plan(), FIRST, SECOND, THIRD], fail('4', '2026-03-13 09:00'), 'stepTaken'],
    [
      'the wish is the very moment',
      [plan()],
      postpone('1', '2026-03-10 09:00', '2026-03-10 09:00'),
      'wishInThePast',
    ],
  ])('FUP-09: refused and unchanged because %s', (_, before, one, reason) => {
    const followUp = followUpAfter(...before);
    expect(assess(followUp, one)).toMatchObject({ status: 'refused', reason, followUp, tasks: [] });
    expect(advanceFollowUp(followUp, one, policy)).toEqual([followUp, []]);
  });

  test('FUP-09: an event with a known id changes nothing and asks for nothing', () => {
    const state = followUpAfter(plan(), FIRST);
    expect(advanceFollowUp(state, FIRST, policy)).toEqual([state, []]);
    expect(assess(state, { ...SECOND, id: '1' })).toMatchObject({
      status: 'repeated',
      reason: null,
    });
  });

  test('FUP-09: a call after the moment has not taken place; at the moment it has', () => {
    const planned = followUpAfter(plan());
    expect(assess(planned, FIRST, at('2026-03-10 08:59')).reason).toBe('inTheFuture');
    expect(assess(planned, FIRST, at('2026-03-10 09:00')).status).toBe('accepted');
  });
});

describe('FUP-09: calls that are reported late', () => {
  test('FUP-09: a failed call from before a postponement counts and leaves the wish alone', () => {
    const wish = postpone('2', '2026-03-11 09:00', '2026-03-13 10:00');
    const state = followUpAfter(plan(), wish, FIRST);
    expect(state).toEqual(followUpAfter(plan(), FIRST, wish));
    expect(state?.nextCallAt).toEqual(at('2026-03-13 10:00'));
  });

  const CALLS: readonly FollowUpEvent[] = [
    FIRST,
    SECOND,
    postpone('4', '2026-03-11 15:00', '2026-03-14 10:00'),
    postpone('5', '2026-03-14 10:00', '2026-03-15 10:00'),
  ];

  property.prop([fc.shuffledSubarray([...CALLS], { minLength: CALLS.length })])(
    'calls that end nothing make the same follow-up in any order',
    (calls) => {
      expect(followUpAfter(plan(), ...calls)).toEqual(followUpAfter(plan(), ...CALLS));
    },
  );

  property.prop([fc.shuffledSubarray([FIRST, SECOND, THIRD], { minLength: 3 })])(
    'three failed calls end in one text in any order',
    (calls) => {
      expect(steps(plan(), ...calls)).toEqual(steps(plan(), FIRST, SECOND, THIRD));
    },
  );

  property.prop([
    fc.array(fc.constantFrom(plan(), ...CALLS, THIRD, agree('6', '2026-03-15 10:00'))),
  ])(
    'telling everything twice changes nothing; it is given up after exactly three failures',
    (events) => {
      const state = followUpAfter(...events);
      expect(
        followUpAfter(
          ...events,
          ...events
            .slice()
            .reverse()
            .filter((one) => state?.eventIds.includes(one.id)),
        ),
      ).toEqual(state);
      expect((state?.failedAttempts ?? 0) >= 3).toBe(state?.invalidReason === 'notReached');
    },
  );
});

test.each([
  [null, plan(), '已安排回访，2026-03-10 09:00 起可以致电', 'asks for permission first'],
  [followUpAfter(plan()), FIRST, '第 1 次未接通，最多 3 次', 'Call 1 of 3 met nobody'],
  [
    followUpAfter(plan(), FIRST, SECOND),
    THIRD,
    '已致电 3 次均未接通，记为无效回访，改发短信',
    'a text goes out',
  ],
  [
    followUpAfter(plan()),
    fail('1', '2026-03-10 09:00', 'wrongNumber'),
    '号码错误，记为无效',
    'a wrong number',
  ],
  [followUpAfter(plan()), agree('1', '2026-03-10 09:00'), '可以开始提问', 'said yes'],
  [
    followUpAfter(plan()),
    postpone('1', '2026-03-10 09:00', '2026-03-11 09:00'),
    '不算无效回访',
    'no invalid contact',
  ],
  [
    followUpAfter(plan()),
    event('1', '2026-03-10 09:00', { step: 'refuse' }),
    '记为拒访',
    'refused',
  ],
  [followUpAfter(plan(), FIRST), FIRST, '已经登记过', 'known already'],
  [
    followUpAfter(plan()),
    event('1', '2026-03-10 09:00', { step: 'complete' }),
    '还没同意',
    'not said yes',
  ],
  [
    followUpAfter(plan(), agree('1', '2026-03-10 09:00')),
    event('2', '2026-03-10 09:00', { step: 'complete' }),
    '问卷已完成',
    'completed',
  ],
] as const)('FUP-09: step %# is explained', (followUp, one, zh, en) => {
  const facts = { followUp: followUp ?? undefined, event: one };
  const [reason] = explainFollowUpStep(facts, LATER, policy);
  expect(reason?.rule).toBe('FUP-09');
  expect(reason?.sentence['zh-CN']).toContain(zh);
  expect(reason?.sentence.en).toContain(en);
});
