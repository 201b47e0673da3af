import type { Contact, Dossier, StaffMember, Visit } from 'dealer-care/dealership';
import {
  assignTasks,
  defaultPolicies,
  type PlannedTask,
  planRecipient,
  type RecipientPlan,
} from 'dealer-care/planner';
import { describe, expect, test } from 'vitest';

// Ms Wang of Suzhou buys a car in September 2025 and drives about 800 km a month. Every morning at
// eight the store plans its day. The tests tell her year in order; each goes on where the last ended.

let wang: Dossier = {
  storeId: 'S01',
  card: {
    customerId: 'C1',
    kind: 'individual',
    name: '王女士',
    mobile: '13800000001',
    region: 'CN-JS',
    status: 'active',
  },
  vehicles: [
    {
      vehicleId: 'V1',
      plate: '苏E12345',
      purchasedOn: '2025-09-10',
      status: 'inUse',
      odometer: [],
    },
  ],
  visits: [],
  contacts: [],
  consents: [],
  memberships: [],
  openCases: [],
};

const at = (day: string, clock = '08:00'): Date => new Date(`${day}T${clock}:00+08:00`);

const morning = (day: string): RecipientPlan => planRecipient([wang], at(day), defaultPolicies);

const service = (day: string): string | undefined => morning(day).cars[0]?.reminder.status;

const standing = (day: string): string | undefined => morning(day).customers[0]?.churn.status;

function comesIn(visit: Omit<Visit, 'car'>): void {
  wang = { ...wang, visits: [...wang.visits, { ...visit, car: 'V1' }] };
}

function isCalled(day: string, task: PlannedTask | undefined, result: Contact['result']): void {
  if (task === undefined) throw new Error('nothing was planned');
  const contact: Contact = {
    at: at(day, '09:30'),
    channel: task.channel,
    purpose: task.kind,
    result,
    taskKey: task.key,
    agent: 'A01',
  };
  wang = { ...wang, contacts: [...wang.contacts, contact] };
}

describe('2025: a new car', () => {
  test('in the first weeks there is nothing to remind of', () => {
    expect(morning('2025-09-11')).toMatchObject({ tasks: [], heldBack: [] });
    expect(service('2025-11-25')).toBe('notDue');
    expect(standing('2025-11-25')).toBe('active');
  });

  test('REM-02: two weeks before three months are over, the first service comes up', () => {
    const { tasks } = morning('2025-11-26');
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      key: 'maintenance/C1/V1/2025-09-10',
      action: 'call',
      urgency: 'upcoming',
      because: ['REM-02', 'REM-01', 'CALL-01', 'REM-11'],
    });
    expect(tasks[0]?.windows[0]?.from).toEqual(at('2025-11-26', '08:30'));
  });

  test('nobody answers, so it is tried again; once she is reached, that is it', () => {
    isCalled('2025-11-26', morning('2025-11-26').tasks[0], 'notReached');
    expect(morning('2025-11-27').tasks).toHaveLength(1);
    isCalled('2025-11-27', morning('2025-11-27').tasks[0], 'reached');
    expect(morning('2025-11-28')).toMatchObject({ tasks: [], heldBack: [] });
    expect(service('2025-11-28')).toBe('upcoming');
  });

  test('she comes for it on a Saturday in December, with 2,900 km', () => {
    comesIn({ visitId: 'R1', on: '2025-12-06', kind: 'firstService', km: 2_900 });
    expect(morning('2025-12-08').cars[0]?.reminder).toMatchObject({
      status: 'notDue',
      cycle: 'R1',
      targetKm: 7_900,
      targetOn: '2026-06-06',
    });
  });
});

describe('2026: the ordinary course of things', () => {
  test('a scratch in February tells the store how far she drives', () => {
    comesIn({ visitId: 'R2', on: '2026-02-06', kind: 'repair', km: 4_400 });
    const { reminder } = morning('2026-02-09').cars[0] ?? {};
    expect(reminder).toMatchObject({ kmPerDay: 24.19, cycle: 'R1', dueOn: '2026-06-06' });
  });

  test('FUP-11: on the Monday after the scratch she is asked whether all is well', () => {
    const { tasks } = morning('2026-02-09');
    expect(tasks.map((one) => [one.action, one.key])).toEqual([
      ['call', 'repairFollowUp/C1/V1/R2'],
      ['send', 'festival/C1/-/newYearsEve-2026'],
    ]);
    isCalled('2026-02-09', tasks[0], 'reached');
    isCalled('2026-02-09', tasks[1], 'delivered');
    expect(morning('2026-02-10').tasks).toEqual([]);
  });

  test('FUP-11: three months later nobody has spoken with her, so she is asked how things are', () => {
    expect(morning('2026-05-08').tasks).toEqual([]);
    const { tasks } = morning('2026-05-11');
    expect(tasks.map((one) => one.key)).toEqual(['quietFollowUp/C1/-/2026-02-09']);
    isCalled('2026-05-11', tasks[0], 'reached');
  });

  test('CALL-05: the next reminder falls on a Saturday and waits until Monday', () => {
    expect(morning('2026-05-22').tasks).toEqual([]);
    expect(morning('2026-05-23')).toMatchObject({
      tasks: [],
      heldBack: [
        {
          key: 'maintenance/C1/V1/R1',
          reason: 'outsideWindows',
          nextAt: at('2026-05-25', '08:30'),
          because: ['CALL-05', 'CALL-01'],
        },
      ],
    });
    const { tasks } = morning('2026-05-25');
    expect(tasks[0]).toMatchObject({ key: 'maintenance/C1/V1/R1', ownSpecialist: 'A01' });
    isCalled('2026-05-25', tasks[0], 'reached');
  });

  test('she comes in June', () => {
    comesIn({ visitId: 'R3', on: '2026-06-03', kind: 'routineService', km: 7_600 });
    expect(morning('2026-06-04').cars[0]?.reminder).toMatchObject({
      status: 'notDue',
      cycle: 'R3',
      targetKm: 12_600,
      targetOn: '2026-12-03',
    });
  });
});

describe('2026: silence', () => {
  test('FUP-11: she was asked about the service, and in September how things are', () => {
    for (const [day, key] of [
      ['2026-06-05', 'repairFollowUp/C1/V1/R3'],
      ['2026-09-07', 'quietFollowUp/C1/-/2026-06-05'],
    ] as const) {
      const { tasks } = morning(day);
      expect(tasks.map((one) => one.key)).toEqual([key]);
      isCalled(day, tasks[0], 'reached');
    }
  });

  test('CHN-02: after four months without a visit she is at risk; nobody calls for that', () => {
    expect(standing('2026-10-02')).toBe('active');
    expect(standing('2026-10-03')).toBe('atRisk');
    expect(morning('2026-10-09').tasks).toEqual([]);
  });

  test('REM-03: in November her next service comes up; she says no, and is left in peace', () => {
    const { tasks } = morning('2026-11-19');
    expect(tasks[0]).toMatchObject({ key: 'maintenance/C1/V1/R3', urgency: 'upcoming' });
    isCalled('2026-11-19', tasks[0], 'refused');
    expect(morning('2026-12-02')).toMatchObject({ tasks: [], heldBack: [] });
    expect(standing('2026-12-02')).toBe('atRisk');
  });

  test('CHN-01: half a year after her last visit she is lost, and is asked why, once', () => {
    expect(standing('2026-12-03')).toBe('lost');
    expect(service('2026-12-03')).toBe('due');
    const { tasks, heldBack } = morning('2026-12-03');
    expect(tasks.map((one) => one.key)).toEqual(['winBack/C1/-/2026-06-03']);
    expect(heldBack).toEqual([]);
  });

  test('FUP-04: the win-back call goes to someone trained for it, not to her own specialist', () => {
    const staff: StaffMember[] = [
      { id: 'A01', role: 'customerServiceSpecialist' },
      { id: 'A02', role: 'lostCustomerSpecialist', trainedForLostCustomers: true },
    ];
    const { tasks } = morning('2026-12-03');
    const openingHours = { '4': [['08:30', '17:30']] } as const;
    const { assigned } = assignTasks(
      { tasks, staff, openingHours },
      at('2026-12-03'),
      defaultPolicies,
    );
    expect(assigned).toMatchObject([
      { specialistId: 'A02', own: false, startAt: at('2026-12-03', '08:30') },
    ]);
    isCalled('2026-12-03', tasks[0], 'reached');
    expect(morning('2026-12-04')).toMatchObject({ tasks: [], heldBack: [] });
  });

  test('she comes back, and everything begins anew', () => {
    comesIn({ visitId: 'R4', on: '2026-12-12', kind: 'routineService', km: 12_300 });
    const { tasks, cars, customers } = morning('2026-12-14');
    expect(tasks.map((one) => one.key)).toEqual(['repairFollowUp/C1/V1/R4']);
    expect(customers[0]?.churn).toMatchObject({ status: 'active', lastVisitOn: '2026-12-12' });
    expect(cars[0]?.reminder).toMatchObject({
      status: 'notDue',
      cycle: 'R4',
      targetKm: 17_300,
      targetOn: '2027-06-12',
    });
  });
});
