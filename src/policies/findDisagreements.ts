import type { Channel } from '../foundation/dealership/types.js';
import { type Issue, issue } from '../foundation/kernel/result.js';
import type { Policies } from '../planner/policy.js';

/**
 * Finds what two areas say differently although it is one thing: the store's zone, which notices are
 * exempt, how a text is sent.
 */
export function findDisagreements(policies: Policies): Issue[] {
  return [...zonesApart(policies), ...exemptionsApart(policies), ...writtenApart(policies)];
}

function zonesApart(policies: Policies): Issue[] {
  const { zone } = policies.callWindows;
  return AREAS.filter((area) => policies[area].zone !== zone).map((area) =>
    issue('disagreement', [area, 'zone'], `${zone}, as callWindows.zone says`),
  );
}

const AREAS = ['reminders', 'churn', 'contactPermission', 'planner'] as const;

function exemptionsApart({ callWindows, contactPermission }: Policies): Issue[] {
  const free = new Set(Object.keys(callWindows.exemptPurposes));
  const allowed = new Set(
    Object.entries(contactPermission.exemptPurposes).flatMap(([purpose, marked]) =>
      marked ? [purpose] : [],
    ),
  );
  const apart = [
    ...[...free].filter((purpose) => !allowed.has(purpose)),
    ...[...allowed].filter((purpose) => !free.has(purpose)),
  ];
  return apart.map((purpose) =>
    issue(
      'disagreement',
      ['contactPermission', 'exemptPurposes', purpose],
      'the same as callWindows.exemptPurposes',
    ),
  );
}

function writtenApart({ callWindows, planner }: Policies): Issue[] {
  const written: readonly Channel[] = planner.channels.filter((channel) => channel !== 'voice');
  if (written.length === 0 || written.includes(callWindows.writtenChannel)) return [];
  return [issue('disagreement', ['callWindows', 'writtenChannel'], 'one of planner.channels')];
}
