import type { Channel, ContactResult, VisitKind } from '../foundation/dealership/types.js';
import { type Issue, issue } from '../foundation/kernel/result.js';
import type { Policies } from '../planner/policy.js';

/**
 * Finds what two areas say differently although it is one thing: the store's zone and its holidays,
 * which notices are exempt, how a text is sent, when the first service falls, which visits count,
 * what the end of a contact means, when a card is renewed, over how many days matters are combined, how
 * ages are cut into bands, who is in a campaign, from when on the law lets a customer act.
 */
export function findDisagreements(policies: Policies): Issue[] {
  return [
    ...zonesApart(policies),
    ...holidaysApart(policies),
    ...exemptionsApart(policies),
    ...writtenApart(policies),
    ...firstServiceApart(policies),
    ...visitsApart(policies),
    ...resultsApart(policies),
    ...renewalsApart(policies),
    ...combinedApart(policies),
    ...agesApart(policies),
    ...campaignsApart(policies),
    ...lawApart(policies),
  ];
}

function apart(path: readonly string[], expected: string): Issue {
  return issue('disagreement', path, expected);
}

function zonesApart(policies: Policies): Issue[] {
  const { zone } = policies.callWindows;
  return (Object.keys(policies) as (keyof Policies)[])
    .filter((area) => policies[area].zone !== zone)
    .map((area) => apart([area, 'zone'], `${zone}, as callWindows.zone says`));
}

/** Areas that count working days or are closed on holidays. */
export const AREAS_WITH_HOLIDAYS = ['callWindows', 'customers', 'jurisdiction'] as const;

function holidaysApart(policies: Policies): Issue[] {
  const { holidays } = policies.callWindows;
  return AREAS_WITH_HOLIDAYS.flatMap((area) => {
    const own = policies[area].holidays;
    if (own === holidays) return [];
    return [...new Set([...Object.keys(holidays), ...Object.keys(own)])]
      .filter((year) => JSON.stringify(own[year]) !== JSON.stringify(holidays[year]))
      .map((year) => apart([area, 'holidays', year], 'the same as callWindows.holidays'));
  });
}

function exemptionsApart({ callWindows, contactPermission }: Policies): Issue[] {
  const free = new Set(Object.keys(callWindows.exemptPurposes));
  const allowed = new Set(
    Object.entries(contactPermission.exemptPurposes).flatMap(([purpose, marked]) =>
      marked ? [purpose] : [],
    ),
  );
  const different = [
    ...[...free].filter((purpose) => !allowed.has(purpose)),
    ...[...allowed].filter((purpose) => !free.has(purpose)),
  ];
  return different.map((purpose) =>
    apart(
      ['contactPermission', 'exemptPurposes', purpose],
      'the same as callWindows.exemptPurposes',
    ),
  );
}

function writtenApart({ callWindows, planner }: Policies): Issue[] {
  const written: readonly Channel[] = planner.channels.filter((channel) => channel !== 'voice');
  if (written.length === 0 || written.includes(callWindows.writtenChannel)) return [];
  return [apart(['callWindows', 'writtenChannel'], 'one of planner.channels')];
}

function firstServiceApart({ reminders, segments: { life } }: Policies): Issue[] {
  const booklets = Object.entries(life.models).map(([model, span]) => {
    const booklet = Object.hasOwn(reminders.models, model) ? reminders.models[model] : undefined;
    return [['life', 'models', model], span, booklet?.firstService] as const;
  });
  return [[['life'], life, reminders.firstService] as const, ...booklets].flatMap(
    ([path, free, first]) =>
      SPAN.filter(([own, other]) => first !== undefined && free[own] !== first[other]).map(
        ([own, other]) => apart(['segments', ...path, own], `the same as the reminders’ ${other}`),
      ),
  );
}

/** What the free service of a car's life is called, and what the reminders call it. */
const SPAN = [
  ['freeServiceFromKm', 'fromKm'],
  ['freeServiceToKm', 'untilKm'],
  ['freeServiceFromMonths', 'fromMonths'],
  ['freeServiceToMonths', 'untilMonths'],
] as const;

function visitsApart({ churn, segments }: Policies): Issue[] {
  return (Object.keys(churn.visitKinds) as VisitKind[])
    .filter((kind) => segments.visitKinds[kind] !== churn.visitKinds[kind])
    .map((kind) => apart(['segments', 'visitKinds', kind], 'the same as churn.visitKinds'));
}

/** What a contact carries out in the follow-ups is carried out for the limits, too. */
function resultsApart({ followUps, contactPermission }: Policies): Issue[] {
  const results = Object.keys(followUps.contactResults) as ContactResult[];
  return results
    .filter(
      (result) => MEANT[followUps.contactResults[result]] !== contactPermission.results[result],
    )
    .map((result) =>
      apart(
        ['followUps', 'contactResults', result],
        `what contactPermission.results says: ${contactPermission.results[result]}`,
      ),
    );
}

const MEANT = {
  answered: 'carriedOut',
  declined: 'carriedOut',
  sent: 'carriedOut',
  open: 'met',
  attempt: 'missed',
  invalid: 'missed',
} as const;

/** A follow-up speaks of a card that ends as soon as the reminder does. */
function renewalsApart({ followUps, reminders }: Policies): Issue[] {
  const longest = Math.max(0, ...reminders.card.renewLeadDays);
  if (followUps.cardRenewalDays === longest) return [];
  return [apart(['followUps', 'cardRenewalDays'], `${longest}, as reminders.card says`)];
}

/** Dates of one car are combined over as many days as those of several. */
function combinedApart({ reminders, contactPermission }: Policies): Issue[] {
  const { bundleWithinDays } = contactPermission;
  if (reminders.combineWithinDays === bundleWithinDays) return [];
  const expected = `${bundleWithinDays}, as contactPermission.bundleWithinDays says`;
  return [apart(['reminders', 'combineWithinDays'], expected)];
}

/** A customer is of one age in every report. */
function agesApart({ customers, segments }: Policies): Issue[] {
  const own = customers.structure.ageBandsFrom.join(', ');
  const meant = segments.ageBandsFrom.join(', ');
  if (own === meant) return [];
  return [
    apart(['customers', 'structure', 'ageBandsFrom'], `${meant}, as segments.ageBandsFrom says`),
  ];
}

/** A campaign goes to a segment that there is. */
function campaignsApart({ planner, segments }: Policies): Issue[] {
  return Object.entries(planner.campaigns)
    .filter(([, { segment }]) => !Object.hasOwn(segments.definitions, segment))
    .map(([name]) =>
      apart(['planner', 'campaigns', name, 'segment'], 'a key of segments.definitions'),
    );
}

/**
 * Where the law of a country is on, offers need consent, and no lead is longer than any version of the
 * law permits.
 */
function lawApart({
  reminders,
  contactPermission: { consentRequired },
  jurisdiction: { jurisdictions },
}: Policies): Issue[] {
  const { CN } = jurisdictions;
  if (CN === undefined) return [];
  const days = mostOf(CN.licence.renewWindowDays);
  const months = mostOf(CN.inspection.opensMonthsBefore);
  return [
    ...(consentRequired.promotionByLaw
      ? []
      : [apart(['contactPermission', 'consentRequired', 'promotionByLaw'], 'true, by law')]),
    ...(reminders.licence.renewWindowDays > days
      ? [apart(['reminders', 'licence', 'renewWindowDays'], `at most ${days}, by law`)]
      : []),
    ...(reminders.inspection.opensMonthsBefore > months
      ? [apart(['reminders', 'inspection', 'opensMonthsBefore'], `at most ${months}, by law`)]
      : []),
  ];
}

function mostOf(versions: readonly { readonly value: number }[]): number {
  return Math.max(0, ...versions.map(({ value }) => value));
}
