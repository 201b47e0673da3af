import { FIRST_DAY, monthsAfter, openDay, PLANNING_DAY } from './calendar.ts';
import type { Car, Contact, Customer, Habit, History, Visit } from './facts.ts';
import type { Random } from './random.ts';

/** How surely the store calls whom it should: what it missed is among the morning's work. */
const REMINDED = 0.985;
const CALLED_BACK = 0.985;
/** Since then the store's system notes which task a contact carried out, in most cases. */
const KEYS_SINCE = PLANNING_DAY - 64;
const KEY_NOTED = 0.6;

/** What happens to one car: services and repairs, and the reminders before them. */
export function addLife(
  random: Random,
  history: History,
  car: Car,
  habit: Habit,
  stopsOn: number,
): Visit[] {
  const made: Visit[] = [];
  const visit = (on: number, kind: string): Visit => {
    const one: Visit = { car, on, kind, orderNo: '', km: 0, isClusterReplaced: false };
    made.push(one);
    return one;
  };
  const until =
    car.status === '在用' ? Math.min(stopsOn, PLANNING_DAY) : Math.min(stopsOn, PLANNING_DAY - 30);
  const everyDays =
    car.fuel === '纯电动' ? least(10_000 / car.kmPerDay, 365) : least(5000 / car.kmPerDay, 181);
  const leadDays = least(500 / car.kmPerDay, 14);

  let cycle: Visit | undefined;
  let began = car.purchasedOn;
  let dueOn = began + least(3000 / car.kmPerDay, 91);
  if (began < FIRST_DAY) dueOn = FIRST_DAY + 12 + random.int(0, everyDays);
  for (;;) {
    const isFirst = began === car.purchasedOn;
    const comesOn = openDay(dueOn + (habit === 'late' ? random.int(0, 70) : random.int(-10, 14)));
    remind(random, history, car, cycle, dueOn - leadDays, Math.min(comesOn, PLANNING_DAY));
    if (comesOn >= until) break;
    const isElsewhere = !isFirst && random.chance(habit === 'late' ? 0.08 : 0.015);
    const isFirstService = isFirst && car.purchasedOn >= FIRST_DAY;
    cycle = visit(comesOn, isElsewhere ? '外店保养' : isFirstService ? '首保' : '定期保养');
    began = comesOn;
    dueOn = began + everyDays;
  }
  for (
    let on = Math.max(FIRST_DAY, car.purchasedOn) + random.int(1, 500);
    on < until;
    on += random.int(60, 900)
  ) {
    const kind = random.weighted([
      [50, '一般维修'],
      [12, '事故维修'],
      [14, '索赔'],
      [18, '精品'],
      [6, '其他'],
    ]);
    visit(openDay(on), kind);
  }
  const visits = made.filter((one) => one.on < until).sort((a, b) => a.on - b.on);
  readOdometers(random, car, visits);
  history.visits.push(...visits);
  return visits;
}

function least(days: number, most: number): number {
  return Math.floor(Math.min(days, most));
}

/** Mileages rise from visit to visit; now and then a cluster is replaced. */
function readOdometers(random: Random, car: Car, visits: readonly Visit[]): void {
  let on = car.purchasedOn;
  let km = random.int(5, 60);
  for (const visit of visits) {
    km += Math.floor((visit.on - on) * car.kmPerDay * (0.92 + random.next() * 0.16));
    on = visit.on;
    visit.km = km;
    if (!random.chance(0.0008)) continue;
    visit.isClusterReplaced = true;
    visit.km = km = random.int(0, 9);
  }
}

/** The reminder of a cycle, a few days after it is due to be made, if its day has come. */
function remind(
  random: Random,
  history: History,
  car: Car,
  cycle: Visit | undefined,
  from: number,
  until: number,
): void {
  if (!random.chance(REMINDED)) return;
  const first = Math.max(from, FIRST_DAY) + random.int(0, 1);
  const task = { kind: 'maintenance', car, cycle: cycle ?? car.purchasedOn };
  attempts(random, history, car.owner, '保养提醒', first, until, task);
}

/** Calls until somebody answers or five calls were in vain; what would fall on the planning day or later is still to be done. */
export function attempts(
  random: Random,
  { contacts }: History,
  customer: Customer,
  purpose: string,
  from: number,
  until: number,
  task: NonNullable<Contact['task']>,
): void {
  const agent = someAgent(random, purpose);
  for (let on = openDay(from), tries = 0; on < until && tries < 5; tries++) {
    const isText = purpose === '保养提醒' && random.chance(0.15);
    const result = isText ? '送达' : random.weighted(CALL_RESULTS);
    const channel = isText ? '短信' : '电话';
    const noted = on >= KEYS_SINCE && random.chance(KEY_NOTED) ? { task } : {};
    contacts.push({
      customer,
      on,
      minute: random.int(511, 1040),
      channel,
      purpose,
      result,
      agent,
      ...noted,
    });
    if (result !== '未接' && result !== '改期') return;
    on = openDay(on + (result === '改期' ? 3 : 1));
  }
}

const CALL_RESULTS: readonly (readonly [number, string])[] = [
  [800, '接通'],
  [130, '未接'],
  [30, '改期'],
  [28, '拒绝'],
  [4, '拒绝再联系'],
  [8, '号码错误'],
];

const AGENTS: readonly (readonly [number, string])[] = [
  [24, 'A01'],
  [24, 'A02'],
  [22, 'A03'],
  [20, 'A04'],
  [6, 'A05'],
  [4, 'A90'],
];

/** Lost customers are called by the one who is trained for it; A90 has left the store. */
function someAgent(random: Random, purpose: string): string {
  return purpose === '流失关怀'
    ? random.weighted([
        [85, 'A06'],
        [15, 'A01'],
      ])
    : random.weighted(AGENTS);
}

/** Who stayed away for half a year was called about it soon after. */
export function addWinBacks(
  random: Random,
  history: History,
  customer: Customer,
  cars: readonly Car[],
  visits: readonly Visit[],
): void {
  const came = visits
    .filter((visit) => visit.kind !== '外店保养')
    .map((visit) => visit.on)
    .concat(cars.map((car) => car.purchasedOn))
    .sort((a, b) => a - b);
  came.forEach((on, n) => {
    const lostOn = monthsAfter(on, 6);
    const backOn = Math.min(came[n + 1] ?? PLANNING_DAY, PLANNING_DAY);
    if (lostOn >= backOn || !random.chance(CALLED_BACK)) return;
    const from = lostOn < FIRST_DAY ? FIRST_DAY + random.int(0, 250) : lostOn + random.int(0, 2);
    attempts(random, history, customer, '流失关怀', from, backOn, { kind: 'winBack', cycle: on });
  });
}

/** Texts of the calendar: birthdays, festivals, offers. */
export function addGreetings(random: Random, { contacts }: History, customer: Customer): void {
  const text = (on: number, purpose: string, channel: '短信' | '微信' = '短信'): void => {
    if (on < FIRST_DAY || on >= PLANNING_DAY) return;
    const result = random.chance(0.985) ? '送达' : '号码错误';
    contacts.push({
      customer,
      on,
      minute: 510 + random.int(0, 20),
      channel,
      purpose,
      result,
      agent: '',
    });
  };
  if (!customer.isCompany && random.chance(0.35)) {
    for (let year = 0; year < 70; year++) {
      text(monthsAfter(customer.bornOn, 12 * year), '生日');
    }
  }
  if (random.chance(0.25))
    for (const on of FESTIVALS) text(on, '节日', random.chance(0.5) ? '微信' : '短信');
  for (const on of OFFERS)
    if (random.chance(0.08)) text(on, random.chance(0.3) ? '活动邀请' : '促销');
}

const FESTIVALS = [PLANNING_DAY - 413, PLANNING_DAY - 161, PLANNING_DAY - 28];
const OFFERS = [640, 512, 430, 300, 214, 120, 61, 18, 5].map((days) => PLANNING_DAY - days);
