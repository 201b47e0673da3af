import { type Issue, issue } from '../foundation/kernel/result.js';
import { parseInstant } from '../foundation/time/instant.js';
import type { PlannerPolicy } from './policy.js';

/** What is wrong with a planner policy beyond its types. */
export function checkPlannerPolicy(policy: PlannerPolicy): Issue[] {
  const issues: Issue[] = [];
  for (const key of ['channels', 'order', 'callingRoles'] as const) {
    if (policy[key].length === 0) issues.push(issue('empty', [key], 'at least one'));
    if (new Set<string>(policy[key]).size < policy[key].length) {
      issues.push(issue('duplicate', [key], 'each one once'));
    }
  }
  for (const [name, { fromOn, untilOn }] of Object.entries(policy.campaigns)) {
    if (untilOn < fromOn) {
      issues.push(issue('outOfRange', ['campaigns', name, 'untilOn'], `${fromOn} or later`));
    }
  }
  for (const [id, { regions, issuedAt, until }] of Object.entries(policy.weatherWarnings)) {
    const path = ['weatherWarnings', id];
    if (regions.length === 0) issues.push(issue('empty', [...path, 'regions'], 'at least one'));
    if (!isLater(until, issuedAt)) {
      issues.push(issue('outOfRange', [...path, 'until'], `later than ${issuedAt}`));
    }
  }
  return issues;
}

function isLater(one: string, other: string): boolean {
  const [end, start] = [parseInstant(one), parseInstant(other)];
  return end !== undefined && start !== undefined && end > start;
}
