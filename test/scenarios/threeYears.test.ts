import type { Contact, Dossier, Visit } from 'dealer-care/dealership';
import { defaultPolicies, planRecipient } from 'dealer-care/planner';
import { addDays } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

// Mr Li of Suzhou buys a car in January 2024. For three years the store plans every morning at eight
// and carries out what was planned. What happens to him stands first; below it stands, line by line,
// every contact that the store made, and every one that it held back, on the day it first did so.

let li: Dossier = {
  storeId: 'S01',
  card: {
    customerId: 'C1',
    kind: 'individual',
    name: '李先生',
    mobile: '13800000001',
    region: 'CN-JS',
    status: 'active',
    birthCalendar: 'lunar',
    lunarBirthday: { month: 8, day: 15 },
    licenceExpiresOn: '2025-10-20',
  },
  vehicles: [],
  visits: [],
  contacts: [],
  consents: [],
  memberships: [],
  openCases: [],
};

const at = (day: string, clock: string): Date => new Date(`${day}T${clock}:00+08:00`);

const drives = (car: Partial<Dossier['vehicles'][number]>): void => {
  const [before] = li.vehicles;
  const base = before ?? { vehicleId: 'V1', status: 'inUse', odometer: [] };
  li = { ...li, vehicles: [{ ...base, ...car }] };
};

const comesIn = (on: string, visitId: string, kind: Visit['kind'], km: number): void => {
  const visit = { visitId, car: 'V1', on, kind, km, pickedUpAt: at(on, '17:00') };
  li = { ...li, visits: [...li.visits, visit] };
};

/** What happens to Mr Li, by the day on which it does. */
const HAPPENS: Readonly<Record<string, (day: string) => void>> = {
  '2024-01-10': () =>
    drives({
      purchasedOn: '2024-01-10',
      registeredOn: '2024-01-12',
      insuranceExpiresOn: '2025-01-11',
      inspectionDueOn: '2026-01-31',
    }),
  '2024-04-13': (day) => comesIn(day, 'R1', 'firstService', 3_300),
  '2024-09-26': (day) => comesIn(day, 'R2', 'routineService', 8_200),
  '2024-12-20': () => drives({ insuranceExpiresOn: '2026-01-11' }),
  '2025-02-17': (day) => comesIn(day, 'R3', 'repair', 12_400),
  '2025-02-18': () => complains('2025-02-18'),
  '2025-02-27': () => {
    li = { ...li, openCases: [] };
  },
  '2025-03-22': (day) => comesIn(day, 'R4', 'routineService', 13_300),
  '2025-10-16': () => {
    li = { ...li, card: { ...li.card, licenceExpiresOn: '2035-10-20' } };
  },
  '2026-01-09': () => drives({ insuranceExpiresOn: '2027-01-11' }),
  '2026-01-28': () => drives({ inspectionDueOn: '2028-01-31' }),
  '2026-05-09': (day) => comesIn(day, 'R5', 'routineService', 24_100),
  '2026-08-03': () => {
    const consent = { answer: 'refused', channel: 'voice', at: at('2026-08-03', '07:00') } as const;
    li = { ...li, consents: [consent] };
  },
};

function complains(day: string): void {
  li = { ...li, openCases: [{ caseId: 'K1', kind: 'complaint', openedAt: at(day, '07:00') }] };
}

/** How a contact ends where it does not end as it should, by its day. */
const ENDS: Readonly<Record<string, Contact['result']>> = {
  '2024-03-27': 'notReached',
  '2025-09-22': 'refused',
};

/** One morning: plans, carries out, and tells what was done and what is newly held back. */
function morning(day: string, told: Set<string>): string[] {
  const { tasks, heldBack } = planRecipient([li], at(day, '08:00'), defaultPolicies);
  const made = tasks.map((task) => {
    const usual = task.action === 'call' ? 'reached' : 'delivered';
    const result = ENDS[day] ?? usual;
    for (const taskKey of [task.key, ...task.alsoCovers]) {
      const { channel, kind: purpose } = task;
      const contact = { at: at(day, '09:30'), channel, purpose, result, taskKey, agent: 'A01' };
      li = { ...li, contacts: [...li.contacts, contact] };
    }
    const also = task.alsoCovers.map((key) => ` + ${short(key)}`).join('');
    return `${day} ${task.action} ${short(task.key)}${also}${result === usual ? '' : `: ${result}`}`;
  });
  const held = heldBack.flatMap((one) => {
    const line = `hold ${short(one.key)}: ${one.reason}`;
    if (told.has(line)) return [];
    told.add(line);
    const until = one.nextAt?.toISOString().slice(0, 10);
    return [`${day} ${line}${until === undefined ? '' : `, until ${until}`}`];
  });
  return [...made, ...held];
}

/** A key without customer and car: there is only one of each. */
function short(key: string): string {
  const [kind, , , cycle] = key.split('/');
  return `${kind} ${cycle}`;
}

const STORY: string[] = [];
const told = new Set<string>();
for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
  HAPPENS[day]?.(day);
  STORY.push(...morning(day, told));
}

const between = (from: string, until: string): string[] =>
  STORY.filter((line) => from <= line && line < until);

describe('2024: a new car', () => {
  test('he is asked how the hand-over was, and reminded of the first service until he is reached', () => {
    expect(between('2024-01', '2024-05')).toEqual([
      '2024-01-17 call salesFollowUp 2024-01-10',
      '2024-02-02 send festival newYearsEve-2024',
      '2024-03-27 call maintenance 2024-01-10: notReached',
      '2024-03-28 call maintenance 2024-01-10',
      '2024-03-28 send festival qingming-2024',
      '2024-04-15 call repairFollowUp R1',
      '2024-04-24 send festival labourDay-2024',
    ]);
  });

  test('the year goes on: weekends wait for the next working day, be it a make-up Sunday', () => {
    expect(between('2024-05', '2025')).toEqual([
      '2024-06-03 send festival dragonBoat-2024',
      '2024-07-15 call quietFollowUp 2024-04-15',
      '2024-08-04 hold maintenance R1: outsideWindows, until 2024-08-05',
      '2024-08-05 call maintenance R1',
      '2024-09-10 send festival midAutumn-2024',
      '2024-09-17 send birthday lunar2024',
      '2024-09-24 send festival nationalDay-2024',
      '2024-09-28 hold repairFollowUp R2: outsideWindows, until 2024-09-29',
      '2024-09-29 call repairFollowUp R2',
      // He renews in time: the second message is not sent.
      '2024-12-12 send insurance 2025-01-11~30',
      '2024-12-25 send festival newYear-2025',
      '2024-12-29 hold quietFollowUp 2024-09-29: outsideWindows, until 2024-12-30',
      '2024-12-30 call quietFollowUp 2024-09-29',
    ]);
  });
});

describe('2025: a complaint, and silence', () => {
  test('while the complaint is open nobody asks how satisfied he is; after it somebody does', () => {
    expect(between('2025-01', '2025-03')).toEqual([
      '2025-01-21 send festival newYearsEve-2025',
      '2025-02-19 hold repairFollowUp R3: openComplaint',
      '2025-02-27 call repairFollowUp R3',
      '2025-02-28 call maintenance R2',
    ]);
  });

  test('he comes once more, and then not for half a year; he does not want to be won back', () => {
    expect(between('2025-03', '2026')).toEqual([
      '2025-03-24 call repairFollowUp R4',
      '2025-03-28 send festival qingming-2025',
      '2025-04-24 send festival labourDay-2025',
      '2025-05-24 send festival dragonBoat-2025',
      '2025-06-24 call quietFollowUp 2025-03-24',
      '2025-08-21 send licence 2025-10-20~60',
      '2025-08-24 hold maintenance R4: outsideWindows, until 2025-08-25',
      '2025-08-25 call maintenance R4',
      '2025-09-22 call winBack 2025-03-22: refused',
      // Mid-Autumn and National Day lie close together: one greeting names both.
      '2025-09-24 send festival nationalDay-2025',
      '2025-10-06 send licence 2025-10-20~14',
      '2025-10-06 send birthday lunar2025',
      '2025-12-12 send insurance 2026-01-11~30',
      '2025-12-25 send festival newYear-2026',
    ]);
  });
});

describe('2026: he is back, and refuses calls', () => {
  test('insurance and inspection are spoken of to the last; each lead once', () => {
    expect(between('2026-01', '2026-05')).toEqual([
      '2026-01-01 send inspection 2026-01-31~30',
      '2026-01-04 send insurance 2026-01-11~7',
      '2026-01-24 send inspection 2026-01-31~7',
      '2026-02-09 send festival newYearsEve-2026',
      '2026-03-29 send festival qingming-2026',
      '2026-04-24 send festival labourDay-2026',
    ]);
  });

  test('from August on everything is written', () => {
    expect(between('2026-05', '2027')).toEqual([
      '2026-05-11 call repairFollowUp R5',
      '2026-06-12 send festival dragonBoat-2026',
      '2026-08-11 send quietFollowUp 2026-05-11',
      '2026-09-18 send festival midAutumn-2026',
      '2026-09-25 send birthday lunar2026',
      '2026-10-21 send maintenance R5',
      '2026-11-09 send winBack 2026-05-09',
      '2026-12-12 send insurance 2027-01-11~30',
      '2026-12-25 send festival newYear-2027',
    ]);
  });
});

describe('over all three years', () => {
  test('nothing was carried out twice, and no day saw two contacts beside a wish', () => {
    const made = li.contacts.filter((one) => one.result !== 'notReached');
    expect(new Set(made.map((one) => one.taskKey)).size).toBe(made.length);
    const wishes = new Set(['birthday', 'festival']);
    const days = li.contacts
      .filter((one) => !wishes.has(one.purpose))
      .map((one) => one.at.toISOString().slice(0, 10));
    expect(new Set(days).size).toBe(days.length);
  });
});
