import type { Dossier } from 'dealer-care/dealership';
import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defaultPolicies, planRecipient } from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import { car, carriedOut, customer, serviced, servicedOn, TUESDAY, told } from './facts.js';

const plan = (...dossiers: readonly [Dossier, ...Dossier[]]) =>
  planRecipient(dossiers, TUESDAY, defaultPolicies);

describe('what is wanted', () => {
  // Serviced on 2025-09-24, so due on 2026-03-24, which the policy's 14 days reach today.
  test.each([
    ['2025-09-25', []],
    ['2025-09-24', ['call maintenance/C1/V-C1/R-V-C1-2025-09-24 upcoming']],
    ['2025-09-11', ['call maintenance/C1/V-C1/R-V-C1-2025-09-11 upcoming']],
    ['2025-09-10', ['call maintenance/C1/V-C1/R-V-C1-2025-09-10 due']],
  ])('REM-01: serviced on %s', (on, expected) => {
    const visited = { on: '2026-02-01', kind: 'other' } as const;
    const one = servicedOn('C1', on);
    expect(told(plan({ ...one, visits: [...one.visits, visited] }))).toEqual(expected);
  });

  test('REM-02: a first service that was missed is called about as overdue', () => {
    const one = customer('C1', { vehicles: [car('V1', { purchasedOn: '2025-09-09' })] });
    const { tasks, cars } = plan(one);
    expect(cars[0]?.reminder.status).toBe('missed');
    expect(tasks[0]).toMatchObject({
      key: 'maintenance/C1/V1/2025-09-09',
      urgency: 'overdue',
      because: ['REM-02', 'REM-01', 'CALL-01', 'REM-11'],
    });
  });

  test('CHN-01: a lost customer gets one win-back call, its cycle the last visit', () => {
    const one = customer('C1', { visits: [{ on: '2025-09-10', kind: 'repair' }] });
    expect(told(plan(one))).toEqual(['call winBack/C1/-/2025-09-10 winBack']);
    expect(plan(one).tasks[0]).toMatchObject({ dueOn: '2026-03-10' });
    expect(plan(one).tasks[0]?.car).toBeUndefined();
  });

  test('CHN-02: a customer at risk is listed and not called', () => {
    const one = customer('C1', { visits: [{ on: '2025-10-01', kind: 'repair' }] });
    expect(told(plan(one))).toEqual([]);
    expect(plan(one).customers[0]?.churn.status).toBe('atRisk');
  });

  test.each([
    ['deceased', 'deceased'],
    ['moved', 'moved'],
    ['carSold', 'carSold'],
  ] as const)('CHN-02: %s customers get nothing, and their state tells why', (status, reason) => {
    const one = servicedOn('C1', '2025-03-01');
    const gone = plan({ ...one, card: { ...one.card, status } });
    expect(told(gone)).toEqual([]);
    expect(gone.customers[0]?.churn).toMatchObject({ status: 'gone', goneReason: reason });
  });

  test('CHN-02: a customer whose cars are all transferred or scrapped is gone', () => {
    const one = customer('C1', {
      vehicles: [car('V1', { status: 'transferred' }), car('V2', { status: 'scrapped' })],
      visits: [serviced('V1', '2024-01-01')],
    });
    expect(told(plan(one))).toEqual([]);
    expect(plan(one).customers[0]?.churn.goneReason).toBe('carSold');
    expect(plan(one).cars.map((one) => one.reminder.status)).toEqual(['notTracked', 'notTracked']);
  });

  test('REM-01: the mileage of a repair is a reading of the car', () => {
    const visits = [
      serviced('V1', '2026-01-10', { km: 10_000 }),
      { car: 'V1', on: '2026-03-01', kind: 'repair', km: 14_800 } as const,
    ];
    const { cars, tasks } = plan(customer('C1', { vehicles: [car('V1')], visits }));
    expect(cars[0]?.reminder).toMatchObject({ trigger: 'km', kmNow: 15_664, targetKm: 15_000 });
    expect(tasks[0]?.urgency).toBe('due');
  });

  test('REM-03: a service before the purchase tells a mileage and begins no cycle', () => {
    const vehicles = [car('V1', { purchasedOn: '2026-02-01' })];
    const visits = [serviced('V1', '2025-06-01', { km: 9_000 })];
    const { reminder } = plan(customer('C1', { vehicles, visits })).cars[0] ?? {};
    expect(reminder).toMatchObject({ startedBy: 'delivery', cycle: '2026-02-01' });
    expect(reminder?.kmNow).toBe(9_000 + 40 * 282);
  });
});

describe('PRIV-04: who may be contacted, and how', () => {
  const due = servicedOn('C1', '2025-09-10');
  const key = 'maintenance/C1/V-C1/R-V-C1-2025-09-10';
  const recent = { on: '2026-02-01', kind: 'other' } as const;
  const with_ = (parts: Partial<Dossier>): Dossier => ({
    ...due,
    visits: [...due.visits, recent],
    ...parts,
  });

  test('voice, else a text where calls are refused', () => {
    const consents = [{ answer: 'refused', channel: 'voice' }] as const;
    const [task] = plan(with_({ consents })).tasks;
    expect(task).toMatchObject({ action: 'send', channel: 'sms', key });
  });

  test('calls and texts refused: held back once, with the reason', () => {
    const consents = [
      { answer: 'refused', channel: 'voice' },
      { answer: 'refused', channel: 'sms' },
    ] as const;
    const { tasks, heldBack } = plan(with_({ consents }));
    expect(tasks).toEqual([]);
    expect(heldBack).toEqual([
      {
        key,
        kind: 'maintenance',
        customerId: 'C1',
        car: 'V-C1',
        urgency: 'due',
        dueOn: '2026-03-10',
        reason: 'refused',
        nextAt: null,
        because: ['PRIV-04'],
      },
    ]);
  });

  test.each([
    ['do not contact', { consents: [{ answer: 'refused' }] }, 'doNotContact'],
    ['no further contact', { contacts: [refusedFurther()] }, 'doNotContact'],
    ['no mobile', { card: { ...due.card, mobile: undefined } }, 'noContact'],
  ] as const)('%s', (_, parts, reason) => {
    expect(told(plan(with_(parts)))).toEqual([`hold ${key} ${reason}`]);
  });

  function refusedFurther() {
    const at = new Date('2025-01-05T10:00:00+08:00');
    return { at, channel: 'voice', purpose: 'other', result: 'refusedFurtherContact' } as const;
  }

  test('a refusal of one member holds for the number', () => {
    const other = customer('C2', { consents: [{ answer: 'refused' }] });
    expect(told(plan(with_({}), other))).toEqual([`hold ${key} doNotContact`]);
  });
});

describe('CALL-06: when today', () => {
  const due = servicedOn('C1', '2025-10-01');
  const at = (text: string) => planRecipient([due], new Date(`${text}+08:00`), defaultPolicies);

  test('the windows are those of the rest of the day, in the customer’s region', () => {
    const [task] = at('2026-03-31T10:00:00').tasks;
    expect(task?.windows).toEqual([
      { from: new Date('2026-03-31T10:00+08:00'), until: new Date('2026-03-31T12:00+08:00') },
      { from: new Date('2026-03-31T14:00+08:00'), until: new Date('2026-03-31T19:00+08:00') },
    ]);
    expect(task?.alsoCovers).toEqual(['quietFollowUp/C1/-/2025-10-01']);
    expect(task?.because).toEqual(['REM-03', 'REM-01', 'FUP-11', 'FUP-02', 'REM-11']);
  });

  test.each([
    ['2026-03-31T18:59:59', 1],
    ['2026-03-31T19:00:00', 0],
  ])('at %s %i call is left for the day', (text, count) => {
    const calls = at(text).tasks.filter((one) => one.action === 'call');
    expect(calls).toHaveLength(count);
  });

  test('after hours it is held back until the next permitted instant', () => {
    expect(at('2026-03-27T19:00:00').heldBack).toMatchObject([
      {
        reason: 'outsideWindows',
        nextAt: new Date('2026-03-30T08:30:00+08:00'),
        because: ['CALL-02', 'CALL-05', 'CALL-01'],
      },
      { key: 'quietFollowUp/C1/-/2025-10-01', reason: 'outsideWindows' },
    ]);
  });

  test('a text is not sent instead of a call that the day does not permit', () => {
    expect(told(at('2026-03-28T10:00:00'))).toEqual([
      'hold maintenance/C1/V-C1/R-V-C1-2025-10-01 outsideWindows',
      'hold quietFollowUp/C1/-/2025-10-01 outsideWindows',
    ]);
  });

  test('a time agreed for the evening opens it', () => {
    const appointment = {
      channel: 'voice',
      weekday: 2,
      from: '19:30',
      until: '20:00',
      agreedOn: '2026-03-01',
    } as const;
    const agreed = { ...due, card: { ...due.card, appointment } };
    const evening = new Date('2026-03-31T19:10:00+08:00');
    const [task] = planRecipient([agreed], evening, defaultPolicies).tasks;
    expect(task?.windows[0]?.from).toEqual(new Date('2026-03-31T19:30:00+08:00'));
    expect(task?.because).toContain('CALL-08');
  });

  test('years that the policy does not cover are said to be so', () => {
    const { heldBack } = planRecipient([due], new Date('2040-01-03T10:00+08:00'), defaultPolicies);
    expect(heldBack[0]).toMatchObject({ reason: 'outsideCalendar', nextAt: null });
  });
});

describe('REM-11: one contact a day and recipient', () => {
  const recent = { on: '2026-02-01', kind: 'other' } as const;
  const twoCars = (first: string, second: string): Dossier =>
    customer('C1', {
      vehicles: [car('V1'), car('V2')],
      visits: [serviced('V1', first), serviced('V2', second), recent],
    });

  // V1 is due on 2026-03-10; V2 seven and eight days later.
  test('two cars due seven days apart are one call that names both', () => {
    const { tasks, heldBack } = plan(twoCars('2025-09-10', '2025-09-17'));
    expect(tasks.map((one) => one.key)).toEqual(['maintenance/C1/V1/R-V1-2025-09-10']);
    expect(tasks[0]?.alsoCovers).toEqual(['maintenance/C1/V2/R-V2-2025-09-17']);
    expect(heldBack).toEqual([]);
  });

  test('eight days apart: one call today, the other tomorrow morning', () => {
    const { tasks, heldBack } = plan(twoCars('2025-09-10', '2025-09-18'));
    expect(tasks.map((one) => one.car)).toEqual(['V1']);
    expect(tasks[0]?.alsoCovers).toEqual([]);
    expect(heldBack).toMatchObject([
      {
        car: 'V2',
        reason: 'contactsPerDay',
        nextAt: new Date('2026-03-11T08:30:00+08:00'),
        because: ['REM-11'],
      },
    ]);
  });

  test('when the day is full, both cars of a bundle are held back', () => {
    const satisfaction = {
      at: new Date('2026-03-10T07:50:00+08:00'),
      channel: 'voice',
      purpose: 'satisfaction',
      result: 'reached',
    } as const;
    const full = { ...twoCars('2025-09-10', '2025-09-17'), contacts: [satisfaction] };
    expect(told(plan(full))).toEqual([
      'hold maintenance/C1/V1/R-V1-2025-09-10 contactsPerDay',
      'hold maintenance/C1/V2/R-V2-2025-09-17 contactsPerDay',
    ]);
  });

  test('a bundle is not lost where the main task may not be carried out', () => {
    const [first, second] = [servicedOn('C1', '2025-09-10'), servicedOn('C2', '2025-09-12')];
    const unmet = { ...first, card: { ...first.card, mobile: undefined } };
    expect(told(plan(unmet, second))).toEqual([
      'call maintenance/C2/V-C2/R-V-C2-2025-09-12 upcoming',
      'hold maintenance/C1/V-C1/R-V-C1-2025-09-10 noContact',
      'hold winBack/C1/-/2025-09-10 noContact',
    ]);
  });

  test('a family is one recipient: the most pressing matter is called about, the rest waits', () => {
    const overdue = servicedOn('C2', '2025-03-01');
    const upcoming = servicedOn('C1', '2025-09-20');
    expect(told(plan(upcoming, overdue))).toEqual([
      'call maintenance/C2/V-C2/R-V-C2-2025-03-01 overdue',
      'hold maintenance/C1/V-C1/R-V-C1-2025-09-20 contactsPerDay',
      'hold quietFollowUp/C1/-/2025-09-20 contactsPerDay',
      'hold winBack/C2/-/2025-03-01 contactsPerDay',
    ]);
    expect(plan(upcoming, overdue).recipientId).toBe('C1');
    expect(plan(upcoming, overdue).customers.map((one) => one.customerId)).toEqual(['C1', 'C2']);
  });
});

describe('REM-11: already carried out', () => {
  const due = servicedOn('C1', '2025-09-20');
  const contact = (parts: object) =>
    ({
      at: new Date('2026-03-02T10:00:00+08:00'),
      channel: 'voice',
      purpose: 'maintenance',
      result: 'reached',
      ...parts,
    }) as const;
  const after = (parts: object) => told(plan({ ...due, contacts: [contact(parts)] }));
  const again = ['call maintenance/C1/V-C1/R-V-C1-2025-09-20 upcoming'];

  test.each([
    ['by its key', { taskKey: 'maintenance/C1/V-C1/R-V-C1-2025-09-20' }, []],
    ['by another key', { taskKey: 'maintenance/C1/V-C1/R-6' }, again],
    ['without a key, in this cycle', {}, []],
    ['without a key, before this cycle', { at: new Date('2025-09-20T10:00+08:00') }, again],
    ['without a key, about something else', { purpose: 'insurance' }, again],
    ['without a key, about another car', { car: 'V9' }, again],
    ['not reached', { result: 'notReached' }, again],
    ['put off by the customer', { result: 'postponed' }, again],
    ['refused this time', { result: 'refused' }, []],
    ['after the moment', { at: new Date('2026-03-10T08:00:01+08:00') }, again],
  ])('%s', (_, parts, expected) => {
    expect(after(parts)).toEqual(expected);
  });

  test('what was carried out stands nowhere, even where it could not be repeated', () => {
    const consents = [{ answer: 'refused' }] as const;
    expect(told(plan({ ...due, consents, contacts: [contact({})] }))).toEqual([]);
  });

  test('a call with one member is not another member’s reminder carried out', () => {
    const [first, second] = [servicedOn('C1', '2025-09-20'), servicedOn('C2', '2025-09-20')];
    const reached = { ...first, contacts: [contact({})] };
    expect(told(plan(reached, second))).toEqual([
      'call maintenance/C2/V-C2/R-V-C2-2025-09-20 upcoming',
    ]);
  });

  test('a car that stands in the facts twice is one task', () => {
    const twice = { ...due, vehicles: [...due.vehicles, ...due.vehicles] };
    expect(told(plan(twice))).toEqual(again);
  });

  test('a win-back call is made once a loss', () => {
    const lost = customer('C1', { visits: [{ on: '2025-06-10', kind: 'repair' }] });
    const contacts = carriedOut(plan(lost), new Date('2026-03-09T10:00:00+08:00'));
    expect(told(plan({ ...lost, contacts }))).toEqual([]);
    const back = { ...lost, visits: [{ on: '2025-08-10', kind: 'repair' } as const], contacts };
    expect(told(plan(back))).toEqual(['call winBack/C1/-/2025-08-10 winBack']);
  });
});

describe('FUP-04: the own specialist', () => {
  const met = (agent: string, on: string) =>
    ({
      at: new Date(`${on}T10:00:00+08:00`),
      channel: 'voice',
      purpose: 'other',
      result: 'reached',
      agent,
    }) as const;

  test('is the agent of the latest contact; of two at one instant, the smaller id', () => {
    const due = servicedOn('C1', '2025-09-20');
    const contacts = [met('A02', '2026-01-02'), met('A01', '2025-12-02'), met('A09', '2026-05-01')];
    expect(plan({ ...due, contacts }).tasks[0]?.ownSpecialist).toBe('A02');
    const tied = [met('A03', '2026-01-02'), ...contacts];
    expect(plan({ ...due, contacts: tied }).tasks[0]?.ownSpecialist).toBe('A02');
    expect(plan(due).tasks[0]?.ownSpecialist).toBeNull();
  });
});

describe('the policies', () => {
  test('channels and order are data', () => {
    const policies = orThrow(
      definePolicies(defaultPolicies, [
        {
          planner: { channels: ['wechat'], order: ['winBack'] },
          callWindows: { writtenChannel: 'wechat' },
        },
      ]),
    );
    const lost = servicedOn('C1', '2025-03-01');
    expect(told(planRecipient([lost], TUESDAY, policies))).toEqual([
      'send winBack/C1/-/2025-03-01 winBack',
      'hold maintenance/C1/V-C1/R-V-C1-2025-03-01 contactsPerDay',
    ]);
  });

  test('only defined policies are accepted, and only a valid date', () => {
    const lost = servicedOn('C1', '2025-03-01');
    expect(() => planRecipient([lost], TUESDAY, { ...defaultPolicies })).toThrow(MisuseError);
    expect(() => planRecipient([lost], new Date(Number.NaN), defaultPolicies)).toThrow(MisuseError);
  });

  test('the plan holds no name and no number', () => {
    const lost = servicedOn('C1', '2025-03-01');
    const named = { ...lost, card: { ...lost.card, name: '王小明', address: '幸福路 1 号' } };
    expect(JSON.stringify(plan(named))).not.toMatch(/王小明|13800000000|幸福路/);
  });
});
