import type { StaffMember } from 'dealer-care/dealership';
import { MisuseError, orThrow } from 'dealer-care/kernel';
import {
  type AssignmentRuling,
  assignTasks,
  defaultPolicies,
  explainAssignment,
  type PlannedTask,
  type TimeSpan,
} from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import type { OpeningHours } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { TUESDAY } from './facts.js';

const HOURS: OpeningHours = { '2': [['08:30', '17:30']] };
const at = (clock: string): Date => new Date(`2026-03-10T${clock}:00+08:00`);
const span = (from: string, until: string): TimeSpan => ({ from: at(from), until: at(until) });
const ALL_DAY = [span('08:30', '12:00'), span('14:00', '19:00')];

const specialist = (id: string, parts: Partial<StaffMember> = {}): StaffMember => ({
  id,
  role: 'customerServiceSpecialist',
  ...parts,
});

function call(n: number, parts: Partial<PlannedTask> = {}): PlannedTask {
  return {
    key: `maintenance/C${n}/V${n}/R1`,
    kind: 'maintenance',
    action: 'call',
    customerId: `C${n}`,
    channel: 'voice',
    urgency: 'due',
    dueOn: '2026-03-10',
    alsoCovers: [],
    windows: ALL_DAY,
    ownSpecialist: null,
    because: [],
    ...parts,
  };
}

const calls = (count: number, parts: Partial<PlannedTask> = {}) =>
  Array.from({ length: count }, (_, n) => call(n, parts));

function assign(
  tasks: readonly PlannedTask[],
  staff: readonly StaffMember[],
  more: { readonly callsMade?: Record<string, number> } = {},
): AssignmentRuling {
  return assignTasks({ tasks, staff, openingHours: HOURS, ...more }, TUESDAY, defaultPolicies);
}

const callsOf = ({ assigned }: AssignmentRuling, id: string): number =>
  assigned.filter((one) => one.specialistId === id).length;

describe('FUP-04: who calls', () => {
  test('FUP-04: 7 tasks, 2 idle specialists: 4 and 3', () => {
    const ruling = assign(calls(7), [specialist('A02'), specialist('A01')]);
    expect([callsOf(ruling, 'A01'), callsOf(ruling, 'A02')]).toEqual([4, 3]);
    expect(ruling).toMatchObject({ status: 'assigned', because: ['FUP-04'], unassigned: [] });
  });

  test('FUP-04: one specialist, 61 tasks: 60 assigned, 1 left', () => {
    const ruling = assign(calls(61), [specialist('A01')]);
    expect(ruling.assigned).toHaveLength(60);
    expect(ruling.status).toBe('partly');
    expect(ruling.unassigned).toEqual([
      { taskKey: 'maintenance/C60/V60/R1', reason: 'capReached' },
    ]);
  });

  test('the customer’s own specialist comes first, by id or name, however much there is to do', () => {
    const staff = [specialist('A01'), specialist('A02', { name: '客服02' })];
    const ruling = assign(
      [...calls(3, { ownSpecialist: 'A02' }), call(9, { ownSpecialist: '客服02' })],
      staff,
    );
    expect([callsOf(ruling, 'A01'), callsOf(ruling, 'A02')]).toEqual([0, 4]);
    expect(ruling.assigned.every((one) => one.own)).toBe(true);
  });

  test('an own specialist who left, is absent or has the day full is replaced', () => {
    const staff = [
      specialist('A01'),
      specialist('A02', { absentOn: ['2026-03-10'] }),
      specialist('A03', { dailyCalls: 0 }),
    ];
    const tasks = ['A09', 'A02', 'A03'].map((own, n) => call(n, { ownSpecialist: own }));
    const ruling = assign(tasks, staff);
    expect(callsOf(ruling, 'A01')).toBe(3);
    expect(ruling.assigned.some((one) => one.own)).toBe(false);
  });

  test('ties go by id, compared by code unit', () => {
    const staff = ['a1', 'Z9', 'é', 'B'].map((id) => specialist(id));
    expect(assign([call(1)], staff).assigned[0]?.specialistId).toBe('B');
  });

  test('calls already made today count for the load and for the cap', () => {
    const staff = [specialist('A01'), specialist('A02', { dailyCalls: 3 })];
    const light = assign(calls(3), staff, { callsMade: { A01: 10, A02: 1 } });
    expect([callsOf(light, 'A01'), callsOf(light, 'A02')]).toEqual([1, 2]);
    const full = assign(calls(1), staff.slice(1), { callsMade: { A02: 3 } });
    expect(full).toMatchObject({ status: 'nobody', unassigned: [{ reason: 'capReached' }] });
  });

  test('CHN-06: win-back calls go to trained staff only, unless the house says otherwise', () => {
    const tasks = [
      call(1, { kind: 'winBack', key: 'winBack/C1/-/2025-09-10', urgency: 'winBack' }),
    ];
    const untrained = [specialist('A01')];
    const trained = [
      specialist('A02', { role: 'lostCustomerSpecialist', trainedForLostCustomers: true }),
    ];
    expect(assign(tasks, [...untrained, ...trained]).assigned[0]?.specialistId).toBe('A02');
    expect(assign(tasks, untrained).unassigned[0]?.reason).toBe('nobodyTrained');
    const policies = orThrow(
      definePolicies(defaultPolicies, [{ planner: { winBackNeedsTraining: false } }]),
    );
    const facts = { tasks, staff: untrained, openingHours: HOURS };
    expect(assignTasks(facts, TUESDAY, policies).status).toBe('assigned');
  });

  test('nobody calls who has another job, is not there today or has no hours today', () => {
    const staff = [
      specialist('A01', { role: 'technician' }),
      specialist('A02', { hours: { '1': [['08:30', '17:30']] } }),
      specialist('A03', { absentOn: ['2026-03-10'] }),
    ];
    expect(assign([call(1)], staff)).toMatchObject({
      status: 'nobody',
      unassigned: [{ reason: 'nobodyThere' }],
    });
  });

  test('texts need nobody', () => {
    const ruling = assign([call(1, { action: 'send', channel: 'sms' })], []);
    expect(ruling).toMatchObject({ status: 'assigned', assigned: [], unassigned: [] });
  });
});

describe('FUP-04: when', () => {
  const starts = ({ assigned }: AssignmentRuling): string[] =>
    assigned.map((one) => new Date(+one.startAt + 8 * 3_600_000).toISOString().slice(11, 16));

  test('six minutes a call, one after the other, inside each customer’s windows', () => {
    const tasks = [
      call(1, { windows: [span('14:00', '19:00')] }),
      call(2),
      call(3, { windows: [span('08:33', '08:43')] }),
      call(4, { windows: [span('08:33', '08:36')] }),
    ];
    const ruling = assign(tasks, [specialist('A01')]);
    expect(starts(ruling)).toEqual(['08:30', '08:36', '14:00']);
    expect(ruling.assigned[0]).toMatchObject({ taskKey: call(2).key, endAt: at('08:36') });
    expect(ruling.unassigned).toEqual([{ taskKey: call(4).key, reason: 'noFreeSlot' }]);
  });

  test('a window ends before its end: a call may not begin there', () => {
    const until = (end: string) =>
      assign([call(1, { windows: [span('12:00', end)] })], [specialist('A01')]).assigned.length;
    expect([until('12:00'), until('12:01')]).toEqual([0, 1]);
  });

  test('the last call ends when work does', () => {
    const staff = [specialist('A01', { hours: { '2': [['08:30', '08:47']] } })];
    const ruling = assign(calls(3), staff);
    expect(starts(ruling)).toEqual(['08:30', '08:36']);
    expect(ruling.unassigned[0]?.reason).toBe('noFreeSlot');
  });

  test('planned at 10:03, the day goes on at 10:06', () => {
    const facts = { tasks: calls(1), staff: [specialist('A01')], openingHours: HOURS };
    expect(starts(assignTasks(facts, at('10:03'), defaultPolicies))).toEqual(['10:06']);
    expect(starts(assignTasks(facts, at('10:06'), defaultPolicies))).toEqual(['10:06']);
  });

  test('on the night on which clocks change, slots keep to the clock', () => {
    const policies = orThrow(definePolicies(defaultPolicies, [{ zone: 'America/New_York' }]));
    const windows = [
      { from: new Date('2026-03-08T00:00-05:00'), until: new Date('2026-03-09T00:00-04:00') },
    ];
    const staff = [specialist('A01', { hours: { '7': [['01:48', '03:12']] } })];
    const facts = { tasks: calls(9, { windows }), staff, openingHours: HOURS };
    const { assigned } = assignTasks(facts, new Date('2026-03-08T00:00-05:00'), policies);
    expect(assigned.map((one) => one.startAt.toISOString().slice(11, 16))).toEqual([
      '06:48',
      '06:54',
      '07:00',
      '07:06',
    ]);
  });
});

describe('FUP-04: why', () => {
  test('every call is explained in both languages', () => {
    const tasks = [call(1, { ownSpecialist: 'A01' }), call(2), call(3, { windows: [] })];
    const facts = { tasks, staff: [specialist('A01')], openingHours: HOURS };
    const reasons = explainAssignment(facts, TUESDAY, defaultPolicies);
    expect(reasons.map((one) => one.sentence['zh-CN'])).toEqual([
      '08:30 由 A01 联系：一直是这位专员在跟进',
      '08:36 由 A01 联系：这个时段有空的专员里手上任务最少',
      '客户方便接听的时段里，专员都没有空档',
    ]);
    expect(reasons[2]).toMatchObject({
      rule: 'FUP-04',
      facts: { task: call(3).key, reason: 'noFreeSlot' },
      policy: { slotMinutes: 6, dailyCalls: 60 },
    });
  });

  test('only defined policies and valid dates are accepted', () => {
    const facts = { tasks: [], staff: [], openingHours: HOURS };
    expect(() => assignTasks(facts, TUESDAY, { ...defaultPolicies })).toThrow(MisuseError);
    expect(() => assignTasks(facts, new Date(Number.NaN), defaultPolicies)).toThrow(MisuseError);
  });
});
