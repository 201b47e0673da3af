import { type Issue, type IssuePath, issue } from '../../foundation/kernel/result.js';
import type { ReminderPolicy } from './policy.js';

/** Beyond half a year a reminder of the term before could pass for one of this term. */
const LONGEST_LEAD_DAYS = 180;
const LONGEST_FESTIVAL_LEAD_DAYS = 60;

/** The least days that so many calendar months can have: three have 89, from 15 February to 15 May. */
const SHORTEST_MONTHS_DAYS: readonly number[] = [0, 28, 59, 89, 120, 150, 181];

/**
 * What is contradictory in the dates of which customers are reminded: leads that are no descending
 * list, and leads before the day on which the customer can act.
 *
 * @rule REM-04 REM-05 REM-06 REM-07 REM-08 REM-09 REM-10
 */
export function checkCadences(policy: ReminderPolicy): Issue[] {
  const { insurance, licence, inspection, festival, weather, card } = policy;
  const { renewWindowDays } = licence;
  const { opensMonthsBefore } = inspection;
  const window = SHORTEST_MONTHS_DAYS[opensMonthsBefore];
  return [
    ...leadIssues(insurance.leadDays, 'insurance', 'leadDays'),
    ...leadIssues(insurance.desk.leadDays, 'insurance', 'desk', 'leadDays'),
    ...wholeWithin(0, LONGEST_LEAD_DAYS, insurance.winBackDays, 'insurance', 'winBackDays'),
    ...wholeWithin(1, LONGEST_LEAD_DAYS, renewWindowDays, 'licence', 'renewWindowDays'),
    ...leadIssues(licence.leadDays, 'licence', 'leadDays'),
    ...tooEarly(licence.leadDays, renewWindowDays, 'licence', 'leadDays'),
    ...wholeWithin(1, 6, opensMonthsBefore, 'inspection', 'opensMonthsBefore'),
    ...leadIssues(inspection.leadDays, 'inspection', 'leadDays'),
    ...(window === undefined
      ? []
      : tooEarly(inspection.leadDays, window, 'inspection', 'leadDays')),
    ...wholeWithin(1, LONGEST_FESTIVAL_LEAD_DAYS, festival.leadDays, 'festival', 'leadDays'),
    ...wholeWithin(1, LONGEST_LEAD_DAYS, weather.daysBetween, 'weather', 'daysBetween'),
    ...leadIssues(card.renewLeadDays, 'card', 'renewLeadDays'),
    ...wholeWithin(0, 3650, card.renewUntilDays, 'card', 'renewUntilDays'),
    ...wholeWithin(1, 99, card.upgradeFromPercent, 'card', 'upgradeFromPercent'),
    ...wholeWithin(0, 365, policy.combineWithinDays, 'combineWithinDays'),
  ];
}

/** Leads stand from the longest to the shortest, none twice; an empty list is a ladder switched off. */
function leadIssues(leadDays: readonly number[], ...path: IssuePath): Issue[] {
  return leadDays.flatMap((lead, place) => {
    const range = wholeWithin(0, LONGEST_LEAD_DAYS, lead, ...path, place);
    const before = leadDays[place - 1];
    if (range.length > 0 || before === undefined || before > lead) return range;
    return before === lead
      ? [issue('duplicate', [...path, place], 'each lead once')]
      : [issue('wrongOrder', [...path, place], 'the longest lead first')];
  });
}

function tooEarly(leadDays: readonly number[], window: number, ...path: IssuePath): Issue[] {
  return leadDays.flatMap((lead, place) =>
    lead > window
      ? [issue('outOfRange', [...path, place], `at most ${window}: nothing can be done before`)]
      : [],
  );
}

function wholeWithin(least: number, most: number, value: number, ...path: IssuePath): Issue[] {
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  return [issue('outOfRange', path, `a whole number, ${least} to ${most}`)];
}
