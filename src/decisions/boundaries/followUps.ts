import { addDays, addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import { aroundDay, aroundNumber, type Probe } from './probe.js';

const TODAY = '2026-03-10';
const BOUGHT_ON = '2026-03-01';
const SPOKEN_ON = '2026-01-15';

/** How much a call may carry, how often it is tried, and when a follow-up is due. */
export const followUpProbes: readonly Probe[] = [
  {
    rule: 'FUP-07',
    parameter: 'cardRenewalDays',
    decision: 'follow-ups.contents',
    values: (days) => aroundDay(addDays(TODAY, Number(days))),
    request: (endsOn) => ({
      at: `${TODAY} 08:00`,
      facts: { type: 'reminder', memberships: [{ endsOn }], occasions: [] },
    }),
    shows: 'status',
    because: 'because',
  },
  scriptProbe('maxScoredQuestions', (count) => ({ scoredQuestions: count, extraItems: 0 })),
  scriptProbe('maxExtraItems', (count) => ({ scoredQuestions: 8, extraItems: count })),
  attemptsProbe(),
  calendarProbe('salesFromDays', (days) => addDays(BOUGHT_ON, days), {
    vehicles: [{ vehicleId: 'V1', status: 'inUse', purchasedOn: BOUGHT_ON }],
    contacts: [],
  }),
  calendarProbe('quietMonths', (months) => addMonths(SPOKEN_ON, months), {
    vehicles: [{ vehicleId: 'V1', status: 'inUse' }],
    contacts: [{ at: `${SPOKEN_ON}T10:00:00+08:00`, purpose: 'other', result: 'reached' }],
  }),
];

/** A call planned with so many questions and items. */
function scriptProbe(parameter: string, factsFor: (count: number) => object): Probe {
  return {
    rule: 'FUP-08',
    parameter,
    decision: 'follow-ups.script',
    values: (most) => aroundNumber(Number(most)),
    request: (count) => ({ at: `${TODAY} 08:00`, facts: factsFor(Number(count)) }),
    shows: 'status',
    because: 'because',
  };
}

/** One call more that meets nobody, after so many. */
function attemptsProbe(): Probe {
  return {
    rule: 'FUP-09',
    parameter: 'maxAttempts',
    decision: 'follow-ups.call',
    values: (most) => aroundNumber(Number(most)),
    request: (attempt) => ({
      at: `${TODAY} 10:00`,
      facts: {
        followUp: {
          identity: { kind: 'repairFollowUp', customer: 'C1', cycle: 'W-7' },
          status: 'waiting',
          attempts: Number(attempt) - 1,
          failedAttempts: Number(attempt) - 1,
          eventIds: [],
        },
        event: { step: 'fail', id: 'E1', at: `${TODAY}T09:30:00+08:00`, outcome: 'noAnswer' },
      },
    }),
    shows: 'followUp.status',
    because: 'because',
  };
}

/** A customer about whom there is one day only, asked at its midnight. */
function calendarProbe(
  parameter: string,
  dayFor: (count: number) => LocalDate,
  about: object,
): Probe {
  return {
    rule: 'FUP-11',
    parameter,
    decision: 'follow-ups.calendar',
    values: (count) => aroundDay(dayFor(Number(count))),
    request: (day) => ({
      at: `${day} 00:00`,
      facts: {
        card: { customerId: 'C1', status: 'active' },
        visits: [],
        openCases: [],
        ...about,
      },
    }),
    shows: 'status',
    because: 'because',
  };
}
