import { assessFestivalGreeting } from '../areas/reminders/assessFestivalGreeting.js';
import type { ReminderPolicy } from '../areas/reminders/policy.js';
import type { FestivalRuling, WeatherWarning } from '../areas/reminders/types.js';
import { compiledOnce } from '../foundation/kernel/policy.js';
import { localDateAt, parseInstant, startOfDay } from '../foundation/time/instant.js';
import { addDays, addMonths, type LocalDate } from '../foundation/time/localDate.js';
import type { Campaign, PlannerPolicy, Policies } from './policy.js';

/**
 * A store's day as all its recipients share it: worked out once, so that a recipient costs
 * comparisons only where nothing of a kind can be wanted.
 */
export interface PlanningDay {
  readonly today: LocalDate;
  /** First instant of the next local day. */
  readonly endOfDay: Date;
  /** ISO 3166-1 alpha-2 of the country whose law is switched on. */
  readonly country: string | undefined;
  /** Between which last days of validity, both included, a ladder of leads may want something. */
  readonly ends: Readonly<Record<DatedKind, readonly [from: LocalDate, until: LocalDate]>>;
  readonly followUps: FollowUpHorizon;
  /** The greeting that is going out today, as it is for a customer who has not had it. */
  readonly festival: FestivalRuling | null;
  /** The campaigns that run today, by name. */
  readonly campaigns: readonly (readonly [name: string, campaign: Campaign])[];
  /** The warnings of bad weather that are issued and hold at some time of the day. */
  readonly warnings: readonly WeatherWarning[];
}

/** What is reminded of by leads before the end of its validity. */
export type DatedKind = 'insurance' | 'inspection' | 'licence';

/** Outside these days nobody is followed up; within them the calendar of follow-ups decides. */
interface FollowUpHorizon {
  /** Work on a car, or a pick-up, of before is past its span and the days after it. */
  readonly workSinceOn: LocalDate;
  readonly workSinceMs: number;
  readonly soldSinceOn: LocalDate;
  /** Who was met later than this is not quiet yet. */
  readonly quietUntilOn: LocalDate;
  readonly quietUntilMs: number;
}

/** The day of an instant under policies; the last one asked for is kept. */
export function planningDayOf(at: Date, policies: Policies): PlanningDay {
  const kept = lastDay(policies);
  const today = localDateAt(at, policies.planner.zone);
  if (kept.day?.today !== today) kept.day = dayOn(today, policies);
  return kept.day;
}

const lastDay: (policies: Policies) => { day: PlanningDay | undefined } = compiledOnce(
  'Policies',
  () => ({ day: undefined }),
);

function dayOn(today: LocalDate, policies: Policies): PlanningDay {
  const { planner, reminders, jurisdiction } = policies;
  const start = startOfDay(today, planner.zone);
  const end = startOfDay(addDays(today, 1), planner.zone);
  return {
    today,
    endOfDay: end,
    country: Object.keys(jurisdiction.jurisdictions)[0],
    ends: endsOn(today, reminders),
    followUps: horizonOn(today, policies),
    festival: festivalAt(start, reminders),
    campaigns: Object.entries(planner.campaigns)
      .filter(([, { fromOn, untilOn }]) => fromOn <= today && today <= untilOn)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    warnings: warningsOf(planner).filter(({ issuedAt, until }) => issuedAt < end && until > start),
  };
}

const warningsOf: (policy: PlannerPolicy) => readonly WeatherWarning[] = compiledOnce(
  'PlannerPolicy',
  ({ weatherWarnings }) =>
    Object.entries(weatherWarnings).map(([warningId, { event, regions, issuedAt, until }]) => ({
      warningId,
      event,
      regions,
      issuedAt: parseInstant(issuedAt) as Date,
      until: parseInstant(until) as Date,
    })),
);

function endsOn(today: LocalDate, reminders: ReminderPolicy): PlanningDay['ends'] {
  const { insurance, inspection, licence } = reminders;
  const desk = insurance.desk.on ? insurance.desk.leadDays : [];
  const until = (leads: readonly number[]): LocalDate => addDays(today, Math.max(0, ...leads));
  return {
    insurance: [addDays(today, -insurance.winBackDays), until([...insurance.leadDays, ...desk])],
    inspection: [today, until(inspection.leadDays)],
    licence: [today, until(licence.leadDays)],
  };
}

/** Days by which a horizon is drawn too wide, for spans that begin or end within a day. */
const DAY_MARGIN = 1;
/** The same for spans of months, whose last days are clamped. */
const MONTH_MARGIN = 4;

function horizonOn(today: LocalDate, { followUps }: Policies): FollowUpHorizon {
  const { repairUntilHours, lapseDays, salesUntilDays, quietMonths, zone } = followUps;
  const workDays = Math.ceil(repairUntilHours / 24) + lapseDays + DAY_MARGIN;
  const workSinceOn = addDays(today, -workDays);
  const quietUntilOn = addDays(addMonths(today, -quietMonths), MONTH_MARGIN);
  return {
    workSinceOn,
    workSinceMs: startOfDay(workSinceOn, zone).getTime(),
    soldSinceOn: addDays(today, -(salesUntilDays + lapseDays + DAY_MARGIN)),
    quietUntilOn,
    quietUntilMs: startOfDay(addDays(quietUntilOn, 1), zone).getTime(),
  };
}

function festivalAt(at: Date, reminders: ReminderPolicy): FestivalRuling | null {
  const ruling = assessFestivalGreeting({ card: ANYBODY, sent: [] }, at, reminders);
  return ruling.status === 'due' || ruling.status === 'late' ? ruling : null;
}

const ANYBODY = { status: 'active' } as const;
