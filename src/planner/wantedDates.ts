import { assessInspectionReminder } from '../areas/reminders/assessInspectionReminder.js';
import { assessInsuranceReminder } from '../areas/reminders/assessInsuranceReminder.js';
import { assessLicenceReminder } from '../areas/reminders/assessLicenceReminder.js';
import type { LadderRuling } from '../areas/reminders/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Vehicle } from '../foundation/dealership/types.js';
import { assessLead } from '../foundation/jurisdictions/assessLead.js';
import { sharedList } from '../foundation/kernel/ruling.js';
import { taskKey } from '../foundation/kernel/task.js';
import { startOfDay } from '../foundation/time/instant.js';
import { addDays, daysBetween, type LocalDate } from '../foundation/time/localDate.js';
import { inspectionFactsOf, insuranceFactsOf, licenceFactsOf, regimeOf } from './datedFacts.js';
import type { DatedKind, PlanningDay } from './planningDay.js';
import type { Policies } from './policy.js';
import type { PlannedRule } from './types.js';
import type { Stop, WantedTask } from './wantedTask.js';

/**
 * What the end of an insurance cover, of an inspection's validity and of the driving licence asks
 * for: the nearest lead reached that nobody spoke of yet, and the notice after a cover has run out.
 */
export function wantedDates(
  dossier: Dossier,
  day: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  let wanted: WantedTask[] | undefined;
  for (const vehicle of dossier.vehicles) {
    if (vehicle.status !== 'inUse') continue;
    for (const kind of CAR_DATES) {
      const task = RULED[kind](vehicle, dossier, day, at, policies);
      if (task === undefined) continue;
      wanted ??= [];
      wanted.push(task);
    }
  }
  const licence = licenceOf(dossier, day, at, policies);
  if (licence === undefined) return wanted ?? NOTHING;
  return [...(wanted ?? NOTHING), licence];
}

const NOTHING: readonly WantedTask[] = [];
const CAR_DATES = ['insurance', 'inspection'] as const;
const RULED = { insurance: insuranceOf, inspection: inspectionOf };

function insuranceOf(
  vehicle: Vehicle,
  dossier: Dossier,
  day: PlanningDay,
  at: Date,
  policies: Policies,
): WantedTask | undefined {
  if (!isNear(vehicle.insuranceExpiresOn, day.ends.insurance)) return undefined;
  const facts = insuranceFactsOf(vehicle, dossier, policies);
  const ruling = assessInsuranceReminder(facts, at, policies.reminders);
  return wantedLead('insurance', ruling, carKey(vehicle), dossier, day, at, policies);
}

function inspectionOf(
  vehicle: Vehicle,
  dossier: Dossier,
  day: PlanningDay,
  at: Date,
  policies: Policies,
): WantedTask | undefined {
  if (!mayBeInspected(vehicle, day)) return undefined;
  const regime = regimeOf(vehicle, day.country, at, policies);
  const facts = inspectionFactsOf(vehicle, dossier, regime, policies);
  const ruling = assessInspectionReminder(facts, at, policies.reminders);
  const because = [...ruling.because, ...(regime?.because ?? [])];
  const joined = { ...ruling, because: sharedList(because as readonly PlannedRule[]) };
  return wantedLead('inspection', joined, carKey(vehicle), dossier, day, at, policies);
}

/** The printed day wins; that of a regime is looked for only where none is printed. */
function mayBeInspected({ inspectionDueOn, registeredOn }: Vehicle, day: PlanningDay): boolean {
  if (inspectionDueOn !== undefined) return isNear(inspectionDueOn, day.ends.inspection);
  if (day.country === undefined || registeredOn === undefined) return false;
  return isAnniversaryNear(registeredOn, day);
}

function licenceOf(
  dossier: Dossier,
  day: PlanningDay,
  at: Date,
  policies: Policies,
): WantedTask | undefined {
  if (!isNear(dossier.card.licenceExpiresOn, day.ends.licence)) return undefined;
  const facts = licenceFactsOf(dossier, policies);
  const ruling = assessLicenceReminder(facts, at, policies.reminders);
  return wantedLead('licence', ruling, undefined, dossier, day, at, policies);
}

function isNear(
  endsOn: LocalDate | undefined,
  [from, until]: readonly [LocalDate, LocalDate],
): boolean {
  return endsOn !== undefined && from <= endsOn && endsOn <= until;
}

/** Validity by a regime ends with the anniversary month, every half year for some kinds of car. */
function isAnniversaryNear(registeredOn: LocalDate, { ends }: PlanningDay): boolean {
  const [from, until] = ends.inspection;
  const half = (date: LocalDate): number => Number(date.slice(5, 7)) % 6;
  const month = half(registeredOn);
  for (let on = `${from.slice(0, 7)}-01`; on <= until; on = addDays(on, 28)) {
    if (half(on) === month) return true;
  }
  return half(until) === month;
}

/** A ladder's ruling, with the rules of the law beside its own. */
type LeadRuling = Omit<LadderRuling, 'because'> & { readonly because: readonly PlannedRule[] };

function wantedLead(
  kind: DatedKind,
  ruling: LeadRuling,
  car: string | undefined,
  dossier: Dossier,
  day: PlanningDay,
  at: Date,
  policies: Policies,
): WantedTask | undefined {
  const { status, endsOn, sendOn, cycle, means, because } = ruling;
  if ((status !== 'remind' && status !== 'winBack') || endsOn === null || cycle === null) return;
  const { reminders, planner } = policies;
  const lastDay = status === 'winBack' ? addDays(endsOn, reminders.insurance.winBackDays) : endsOn;
  const customer = dossier.card.customerId;
  return {
    key: taskKey({ kind, customer, car, cycle }),
    kind,
    dossier,
    car,
    urgency: kind,
    dueOn: endsOn,
    sinceOn: sendOn ?? undefined,
    promotional: false,
    profiled: false,
    means: means ?? 'message',
    usefulUntil: new Date(startOfDay(addDays(lastDay, 1), planner.zone).getTime() - 1),
    shortDeadline: false,
    yields: false,
    stop: status === 'remind' ? tooEarly(kind, endsOn, day, at, policies) : undefined,
    because,
  };
}

/** By law the customer cannot act yet: the reminder waits until the window opens. */
function tooEarly(
  kind: DatedKind,
  endsOn: LocalDate,
  { country, today }: PlanningDay,
  at: Date,
  { jurisdiction }: Policies,
): Stop | undefined {
  if (country === undefined) return undefined;
  const leadDays = daysBetween(today, endsOn);
  const lead = assessLead({ country, kind, endsOn, leadDays }, at, jurisdiction);
  if (lead.status !== 'refused') return undefined;
  return {
    reason: 'tooEarly',
    untilOn: lead.opensOn,
    because: lead.because,
  };
}
