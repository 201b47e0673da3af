import { explainDueFollowUps } from '../areas/follow-ups/explainDueFollowUps.js';
import { assessCardRenewal, explainCardRenewal } from '../areas/reminders/assessCardRenewal.js';
import { assessCardUpgrade, explainCardUpgrade } from '../areas/reminders/assessCardUpgrade.js';
import { explainInspectionReminder } from '../areas/reminders/assessInspectionReminder.js';
import { explainInsuranceReminder } from '../areas/reminders/assessInsuranceReminder.js';
import { explainLicenceReminder } from '../areas/reminders/assessLicenceReminder.js';
import { explainBirthday } from '../areas/reminders/explainBirthday.js';
import { explainFestivalGreeting } from '../areas/reminders/explainFestivalGreeting.js';
import { explainWeatherTip } from '../areas/reminders/explainWeatherTip.js';
import { explainSegments } from '../areas/segments/assessSegments.js';
import { carKey } from '../foundation/dealership/cars.js';
import { explainLead } from '../foundation/jurisdictions/assessLead.js';
import { explainInspection } from '../foundation/jurisdictions/explainInspection.js';
import type { Reason } from '../foundation/kernel/ruling.js';
import { parseTaskKey } from '../foundation/kernel/task.js';
import { daysBetween } from '../foundation/time/localDate.js';
import {
  cardRenewalFactsOf,
  cardUpgradeFactsOf,
  inspectionFactsOf,
  insuranceFactsOf,
  licenceFactsOf,
  regimeFactsOf,
  regimeOf,
  weatherFactsOf,
} from './datedFacts.js';
import { planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import { type Heard, stopOf } from './reach.js';
import { sentBefore } from './sentBefore.js';
import { standingOf } from './standing.js';
import type { PlannedRule } from './types.js';
import { segmentFactsOf } from './wantedCampaigns.js';
import type { WantedTask } from './wantedTask.js';

/** Why a task is wanted, and what keeps it from today before any channel is tried. */
export function explainWanted(
  wanted: WantedTask,
  heard: Heard,
  at: Date,
  policies: Policies,
): readonly Reason<PlannedRule>[] {
  return [...whyWanted(wanted, at, policies), ...whyStopped(wanted, heard, at, policies)];
}

function whyWanted(
  { key, kind, dossier, car }: WantedTask,
  at: Date,
  policies: Policies,
): readonly Reason<PlannedRule>[] {
  const { reminders, contactPermission } = policies;
  const { card, memberships } = dossier;
  const cycle = parseTaskKey(key)?.cycle ?? '';
  const vehicle = dossier.vehicles.find((one) => carKey(one) === car);
  switch (kind) {
    case 'insurance': {
      if (vehicle === undefined) return [];
      const facts = insuranceFactsOf(vehicle, dossier, policies);
      return explainInsuranceReminder(facts, at, reminders);
    }
    case 'inspection': {
      if (vehicle === undefined) return [];
      const { country } = planningDayOf(at, policies);
      const regime = regimeOf(vehicle, country, at, policies);
      const facts = inspectionFactsOf(vehicle, dossier, regime, policies);
      const law =
        country === undefined
          ? []
          : explainInspection(regimeFactsOf(vehicle, country), at, policies.jurisdiction);
      return [...explainInspectionReminder(facts, at, reminders), ...law];
    }
    case 'licence':
      return explainLicenceReminder(licenceFactsOf(dossier, policies), at, reminders);
    case 'cardRenewal':
      return dossier.memberships
        .map((one) => cardRenewalFactsOf(one, dossier, policies))
        .filter((facts) => assessCardRenewal(facts, at, reminders).cycle === cycle)
        .flatMap((facts) => explainCardRenewal(facts, at, reminders));
    case 'cardUpgrade':
      return dossier.memberships
        .map((one) => cardUpgradeFactsOf(one, dossier, policies))
        .filter((facts) => assessCardUpgrade(facts, at, reminders).cycle === cycle)
        .flatMap((facts) => explainCardUpgrade(facts, at, reminders));
    case 'weather': {
      const { warnings } = planningDayOf(at, policies);
      return explainWeatherTip(weatherFactsOf(warnings, dossier, policies), at, reminders);
    }
    case 'satisfaction':
      return explainDueFollowUps(dossier, at, policies.followUps);
    case 'birthday': {
      const sent = sentBefore(kind, undefined, dossier, contactPermission);
      return explainBirthday({ card, memberships, sent }, at, reminders);
    }
    case 'festival': {
      const sent = sentBefore(kind, undefined, dossier, contactPermission);
      return explainFestivalGreeting({ card, sent }, at, reminders);
    }
    case 'promotion':
    case 'event': {
      const { campaigns } = policies.planner;
      const segment = Object.hasOwn(campaigns, cycle) ? campaigns[cycle]?.segment : undefined;
      const { cars, customers } = standingOf([dossier], at, policies);
      const standing = customers[0]?.churn.status ?? 'unknown';
      const facts = segmentFactsOf(dossier, cars, standing, policies);
      const all = explainSegments(facts, at, policies.segments);
      return all.filter((one) => one.segment === segment);
    }
    // Where car and customer stand is told for all of them, wanted or not.
    case 'maintenance':
    case 'winBack':
      return [];
  }
}

function whyStopped(
  wanted: WantedTask,
  heard: Heard,
  at: Date,
  policies: Policies,
): readonly Reason<PlannedRule>[] {
  const stop = stopOf(wanted, heard, policies);
  if (stop === undefined) return [];
  const { kind, dueOn } = wanted;
  // The weather's own ruling has told it.
  if (stop.reason === 'recentTip') return [];
  if (stop.reason === 'tooEarly') {
    const { country, today } = planningDayOf(at, policies);
    const isDated = kind === 'insurance' || kind === 'inspection' || kind === 'licence';
    if (country === undefined || dueOn === null || !isDated) return [];
    const leadDays = daysBetween(today, dueOn);
    return explainLead({ country, kind, endsOn: dueOn, leadDays }, at, policies.jurisdiction);
  }
  return [
    {
      rule: 'CHN-04',
      facts: { kind, openComplaint: true },
      policy: { complaintFirst: policies.planner.complaintFirst },
      sentence: {
        'zh-CN': '客户有投诉还没结案，先把投诉处理好，暂不回访满意度、不做流失关怀，也不发促销。',
        en: 'A complaint is open and comes first: no satisfaction call, no win-back, no offer until it is closed.',
      },
    },
  ];
}
