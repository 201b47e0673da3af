import type { Contact, CustomerCard, Dossier } from 'dealer-care/dealership';
import { orThrow } from 'dealer-care/kernel';
import { defaultPolicies, explainPlan, planRecipient, screenRecipients } from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import { car, customer, serviced, servicedOn, TUESDAY, told } from './facts.js';

const day = (on: string, clock = '08:00'): Date => new Date(`${on}T${clock}:00+08:00`);
const KEY = 'maintenance/C1/V-C1/R-V-C1-2025-09-20';
const called = (on: string, clock: string, parts: Partial<Contact> = {}): Contact => ({
  at: day(on, clock),
  channel: 'voice',
  purpose: 'maintenance',
  result: 'notReached',
  taskKey: KEY,
  ...parts,
});
const due = (contacts: readonly Contact[], card: Partial<CustomerCard> = {}): Dossier => {
  const one = servicedOn('C1', '2025-09-20');
  // Met a month ago, so that nobody calls to ask how things are.
  const met = called('2026-02-10', '10:00', {
    purpose: 'event',
    result: 'reached',
    taskKey: 'event/C1/-/x',
  });
  return { ...one, card: { ...one.card, ...card }, contacts: [met, ...contacts] };
};
const at = (when: Date, ...dossiers: readonly [Dossier, ...Dossier[]]) =>
  planRecipient(dossiers, when, defaultPolicies);

describe('FUP-09: calls that nobody answers', () => {
  test('the next call comes 24 hours later, within the same day where it can', () => {
    const one = due([called('2026-03-09', '10:30')]);
    const [task] = at(day('2026-03-10'), one).tasks;
    expect(task?.windows[0]?.from).toEqual(day('2026-03-10', '10:30'));
    const later = due([called('2026-03-10', '10:30')]);
    expect(at(day('2026-03-10', '14:30'), later).heldBack).toMatchObject([
      { key: KEY, reason: 'retryLater', nextAt: day('2026-03-11', '10:30'), because: ['FUP-09'] },
    ]);
  });

  test('without a key a call of the same purpose since the cycle began is one of them', () => {
    const noKey = (on: string, parts: Partial<Contact> = {}) =>
      due([called(on, '10:30', { taskKey: undefined, ...parts })]);
    expect(at(day('2026-03-10', '09:00'), noKey('2026-03-10', {})).heldBack).toEqual([]);
    expect(at(day('2026-03-10', '12:30'), noKey('2026-03-10')).heldBack[0]?.reason).toBe(
      'retryLater',
    );
    const other = noKey('2026-03-10', { car: 'V9' });
    expect(at(day('2026-03-10', '14:30'), other).tasks).toHaveLength(1);
    const insurance = noKey('2026-03-10', { purpose: 'insurance' });
    expect(at(day('2026-03-10', '14:30'), insurance).tasks).toHaveLength(1);
  });

  test('after the third a text goes out; a text that arrived ends it', () => {
    const days = ['2026-03-03', '2026-03-04', '2026-03-05'];
    const missed = days.map((on) => called(on, '10:30'));
    expect(at(TUESDAY, due(missed.slice(1))).tasks[0]?.channel).toBe('voice');
    expect(at(TUESDAY, due(missed)).tasks[0]?.channel).toBe('sms');
    const text = called('2026-03-06', '10:00', { channel: 'sms', result: 'delivered' });
    expect(told(at(TUESDAY, due([...missed, text])))).toEqual([]);
  });

  test('where no text may go either it is listed', () => {
    const missed = ['2026-03-03', '2026-03-04', '2026-03-05'].map((on) => called(on, '10:30'));
    const consents = [{ answer: 'refused', channel: 'sms' }] as const;
    const { tasks, heldBack } = at(TUESDAY, { ...due(missed), consents });
    expect(tasks).toEqual([]);
    expect(heldBack).toMatchObject([{ key: KEY, reason: 'notReached', nextAt: null }]);
  });

  test('under a short deadline four hours are enough, and the third is followed by a text', () => {
    const key = 'repairFollowUp/C1/V1/R-9';
    const visit = { visitId: 'R-9', car: 'V1', kind: 'repair', on: '2026-03-09' } as const;
    const repaired = (contacts: readonly Contact[]) =>
      customer('C1', {
        vehicles: [car('V1')],
        visits: [{ ...visit, pickedUpAt: day('2026-03-09', '09:00') }],
        contacts,
      });
    const missed = (clock: string, on = '2026-03-10') =>
      called(on, clock, { taskKey: key, purpose: 'satisfaction' });
    const [task] = at(day('2026-03-10', '11:00'), repaired([missed('10:30')])).tasks;
    expect([task?.key, task?.windows[0]?.from]).toEqual([key, day('2026-03-10', '14:30')]);
    const three = [missed('10:30'), missed('14:30'), missed('18:30')];
    expect(at(day('2026-03-11', '09:00'), repaired(three)).tasks).toMatchObject([
      { key, channel: 'sms' },
    ]);
  });

  test('the reasons tell how often nobody answered', () => {
    const told = (contacts: readonly Contact[], when: Date) =>
      explainPlan([due(contacts)], when, defaultPolicies)
        .filter((one) => one.rule === 'FUP-09')
        .map((one) => one.sentence['zh-CN']);
    expect(told([called('2026-03-10', '10:30')], day('2026-03-10', '14:30'))).toEqual([
      '已打 1 次未接通，隔 24 小时再打，最早 2026-03-11 10:30。',
    ]);
    const days = ['2026-03-03', '2026-03-04', '2026-03-05'];
    const missed = days.map((on) => called(on, '10:30'));
    expect(told(missed, TUESDAY)).toEqual([
      '这件事已经打了 3 次都没有接通，不再打电话，改发短信。',
    ]);
  });
});

describe('FUP-09: a wrong number', () => {
  const wrong = called('2026-03-09', '10:00', { result: 'wrongNumber' });

  test('nobody dials it again, and it is listed', () => {
    expect(at(TUESDAY, due([wrong])).heldBack).toMatchObject([
      { key: KEY, reason: 'wrongNumber', nextAt: null, because: ['FUP-09'] },
    ]);
  });

  test('until the number is a new one, or somebody was reached through it', () => {
    expect(at(TUESDAY, due([wrong], { mobileSince: '2026-03-09' })).tasks).toEqual([]);
    expect(at(TUESDAY, due([wrong], { mobileSince: '2026-03-10' })).tasks).toHaveLength(1);
    const reached = called('2026-03-09', '11:00', {
      purpose: 'event',
      result: 'reached',
      taskKey: 'x',
    });
    expect(at(TUESDAY, due([wrong, reached])).tasks).toHaveLength(1);
  });

  test('other channels stay open', () => {
    const channels = ['voice', 'sms', 'wechat'];
    const policies = orThrow(definePolicies(defaultPolicies, [{ planner: { channels } }]));
    const { tasks } = planRecipient([due([wrong])], TUESDAY, policies);
    expect(tasks.map((one) => one.channel)).toEqual(['wechat']);
  });
});

describe('FUP-01: the channel that the customer asked for', () => {
  test.each([
    [undefined, 'voice'],
    ['voice', 'voice'],
    ['sms', 'sms'],
    // No channel of this store.
    ['wechat', 'voice'],
  ] as const)('%s', (preferredChannel, channel) => {
    expect(at(TUESDAY, due([], { preferredChannel })).tasks[0]?.channel).toBe(channel);
  });

  test('a wish is never called out, whatever was asked for', () => {
    const card = { birthDate: '1990-03-10', preferredChannel: 'voice' } as const;
    const one = customer('C1', {
      card,
      vehicles: [car('V1')],
      visits: [{ on: '2026-02-01', kind: 'other' }],
    });
    expect(at(TUESDAY, one).tasks.map((task) => task.channel)).toEqual(['sms']);
  });
});

describe('hours that come too late', () => {
  test('a call whose hours come when the cover has ended is written instead', () => {
    const desk = { reminders: { insurance: { desk: { on: true } } } };
    const policies = orThrow(definePolicies(defaultPolicies, [desk]));
    const vehicles = [car('V1', { insuranceExpiresOn: '2026-03-15' })];
    const one = customer('C1', { vehicles, visits: [{ on: '2026-02-01', kind: 'other' }] });
    const saturday = planRecipient([one], day('2026-03-14', '09:00'), policies);
    expect(saturday.tasks).toMatchObject([{ key: 'insurance/C1/V1/2026-03-15~1', channel: 'sms' }]);
  });

  test('nothing is promised for after the last day', () => {
    const vehicles = [car('V1', { insuranceExpiresOn: '2026-03-10' })];
    const one = customer('C1', { vehicles, visits: [{ on: '2026-02-01', kind: 'other' }] });
    expect(at(day('2026-03-10', '19:30'), one).heldBack).toMatchObject([
      { reason: 'outsideWindows', nextAt: null },
    ]);
  });

  test('what waits for room is promised no instant after its last day', () => {
    const desk = { reminders: { insurance: { desk: { on: true } } } };
    const policies = orThrow(definePolicies(defaultPolicies, [desk]));
    const vehicles = [car('V1', { insuranceExpiresOn: '2026-03-10' })];
    const mine = customer('C1', { vehicles, visits: [{ on: '2026-02-01', kind: 'other' }] });
    const { heldBack } = planRecipient([mine, servicedOn('C2', '2025-07-01')], TUESDAY, policies);
    expect(heldBack).toContainEqual(
      expect.objectContaining({ kind: 'insurance', reason: 'contactsPerDay', nextAt: null }),
    );
  });

  test('the explanation goes on to the channel that is taken instead', () => {
    const desk = { reminders: { insurance: { desk: { on: true } } } };
    const policies = orThrow(definePolicies(defaultPolicies, [desk]));
    const vehicles = [car('V1', { insuranceExpiresOn: '2026-03-15' })];
    const one = customer('C1', { vehicles, visits: [{ on: '2026-02-01', kind: 'other' }] });
    const asked = explainPlan([one], day('2026-03-14', '19:30'), policies)
      .filter(({ rule }) => rule === 'PRIV-04')
      .map(({ facts }) => facts['channel']);
    expect(asked).toEqual(['voice', 'sms']);
  });

  test('the first instant of the next day is not today', () => {
    const open = { callWindows: { bands: { early: null, late: null, lunch: null } } };
    const policies = definePolicies(defaultPolicies, [open]);
    if (!policies.ok) throw new Error(JSON.stringify(policies.issues));
    const midnight = due([called('2026-03-10', '00:00')]);
    const plan = planRecipient([midnight], day('2026-03-10', '09:00'), policies.value);
    expect(told(plan)).toEqual([`hold ${KEY} retryLater`]);
    expect(plan.heldBack[0]?.nextAt).toEqual(day('2026-03-11', '00:00'));
  });
});

describe('several people behind one number', () => {
  const festival = day('2026-09-18');
  const family = ['C1', 'C2', 'C3'].map((id) =>
    customer(id, { vehicles: [car(`V-${id}`)], visits: [{ on: '2026-08-20', kind: 'other' }] }),
  ) as unknown as readonly [Dossier, ...Dossier[]];

  test('a greeting for all of them goes there once', () => {
    const { tasks } = at(festival, ...family);
    expect(tasks.map((one) => [one.key, one.alsoCovers])).toEqual([
      [
        'festival/C1/-/midAutumn-2026',
        ['festival/C2/-/midAutumn-2026', 'festival/C3/-/midAutumn-2026'],
      ],
    ]);
  });

  test('a member who refused greetings is not greeted along', () => {
    const [one, other, third] = family as unknown as [Dossier, Dossier, Dossier];
    const consents = [{ answer: 'refused', scope: 'festival' }] as const;
    expect(at(festival, { ...one, consents }, other, third).tasks).toEqual([]);
  });

  test('another person’s inspection is no matter of my insurance', () => {
    const owner = (id: string, dates: object) =>
      customer(id, {
        vehicles: [car(`V-${id}`, dates)],
        visits: [{ on: '2026-02-01', kind: 'other' }],
      });
    const mine = owner('C1', { insuranceExpiresOn: '2026-04-05' });
    const others = owner('C2', { inspectionDueOn: '2026-04-06' });
    const plan = at(TUESDAY, mine, others);
    expect(plan.tasks.map((one) => one.alsoCovers)).toEqual([[]]);
    expect(plan.heldBack.map((one) => one.reason)).toEqual(['contactsPerDay']);
  });

  test('a complaint of one comes first for all, in the plan and in the list of the lost', () => {
    const lost = servicedOn('C1', '2025-03-01');
    const openCases = [{ caseId: 'K1', kind: 'complaint', openedAt: TUESDAY }] as const;
    const angry = customer('C2', { openCases });
    const held = at(TUESDAY, lost, angry).heldBack.map((one) => [one.kind, one.reason]);
    expect(held).toContainEqual(['winBack', 'openComplaint']);
    const { rows } = screenRecipients([[lost, angry]], TUESDAY, defaultPolicies);
    expect(rows.map((one) => [one.customerId, one.approach])).toEqual([['C1', 'complaintFirst']]);
    const before = new Date(TUESDAY.getTime() - 1);
    expect(at(before, lost, angry).heldBack.map((one) => one.reason)).not.toContain(
      'openComplaint',
    );
  });
});

describe('what was sent, and what is joined', () => {
  test('a reminder of another car, or of another customer, is not this one', () => {
    const insured = (taskKey: string) =>
      customer('C1', {
        vehicles: [car('V1', { insuranceExpiresOn: '2026-04-05' })],
        visits: [{ on: '2026-02-01', kind: 'other' }],
        contacts: [
          called('2026-03-09', '10:00', { result: 'reached', purpose: 'insurance', taskKey }),
        ],
      });
    const planned = (taskKey: string) => at(TUESDAY, insured(taskKey)).tasks.length;
    expect(planned('insurance/C1/V1/2026-04-05~30')).toBe(0);
    expect(planned('insurance/C1/V2/2026-04-05~30')).toBe(1);
    expect(planned('insurance/C2/V1/2026-04-05~30')).toBe(1);
  });

  test.each([
    ['2026-03-31', 1],
    ['2026-04-01', 0],
  ])('an inspection due 24 March and an insurance that ends on %s: %i joined', (endsOn, joined) => {
    const vehicles = [car('V1', { inspectionDueOn: '2026-03-24', insuranceExpiresOn: endsOn })];
    const one = customer('C1', { vehicles, visits: [{ on: '2026-02-01', kind: 'other' }] });
    expect(at(TUESDAY, one).tasks.map((task) => task.alsoCovers.length)).toEqual([joined]);
  });

  test('the explanation says of joined matters what the plan does', () => {
    const vehicles = [
      car('V1', { inspectionDueOn: '2026-03-24', insuranceExpiresOn: '2026-03-31' }),
    ];
    const one = customer('C1', { vehicles, visits: [{ on: '2026-02-01', kind: 'other' }] });
    const shared = explainPlan([one], TUESDAY, defaultPolicies)
      .filter(({ rule }) => rule === 'REM-11')
      .map(({ facts }) => facts['status']);
    expect(shared).toEqual(['send', 'bundled']);
  });

  test('of several refusals the first channel’s is named', () => {
    const consents = [{ answer: 'refused', channel: 'voice' }] as const;
    const one = { ...due([], { mobile: undefined }), consents };
    expect(at(TUESDAY, one).heldBack[0]?.reason).toBe('refused');
  });

  test('the quiet months end on the last day of a shorter month', () => {
    const quiet = customer('C1', {
      vehicles: [car('V1')],
      visits: [{ on: '2025-11-30', kind: 'other' }],
    });
    expect(told(at(day('2026-02-27'), quiet))).toEqual([]);
    expect(told(at(day('2026-02-28'), quiet))).toEqual([
      'call quietFollowUp/C1/-/2025-11-30 followUp',
    ]);
  });

  test('a service that may not be spoken of hides no question how things are', () => {
    const one = customer('C1', {
      vehicles: [car('V1')],
      visits: [serviced('V1', '2025-09-20')],
      consents: [{ answer: 'refused', scope: 'maintenance' }],
    });
    expect(told(at(TUESDAY, one))).toEqual([
      'call quietFollowUp/C1/-/2025-09-20 followUp',
      'hold maintenance/C1/V1/R-V1-2025-09-20 refused',
    ]);
  });
});
