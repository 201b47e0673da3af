import { aroundDay, aroundNumber, type Probe } from './probe.js';

/** The figures of the law, by their last version. */
export const jurisdictionProbes: readonly Probe[] = [
  remedyProbe('repairTime', (days) => ({ repairDays: days })),
  remedyProbe('sameDefect', (times) => ({ sameDefectRepairs: times })),
  {
    rule: 'L06',
    parameter: 'jurisdictions.CN.complaints.mediationEnds',
    decision: 'jurisdictions.clocks',
    values: () => aroundDay('2026-06-14'),
    request: (day) => ({
      at: `${day} 09:00`,
      facts: { country: 'CN', acceptedOn: '2026-04-15', testDays: 0 },
    }),
    shows: 'status',
    because: 'because',
  },
  {
    rule: 'L16',
    parameter: 'jurisdictions.CN.inspection.opensMonthsBefore',
    decision: 'jurisdictions.inspection',
    values: () => aroundDay('2026-02-28'),
    request: (day) => ({
      at: `${day} 09:00`,
      facts: { country: 'CN', registeredOn: '2024-05-10' },
    }),
    shows: 'status',
    because: 'because',
  },
  leadProbe('L17', 'jurisdictions.CN.licence.renewWindowDays', 'licence', 'status'),
  leadProbe('L18', 'jurisdictions.CN.insurance.earliestRenewalDays', 'insurance', 'warns'),
];

/** A reminder so many days before the end of something. */
function leadProbe(rule: string, parameter: string, kind: string, shows: string): Probe {
  return {
    rule,
    parameter,
    decision: 'jurisdictions.lead',
    values: (figure) => aroundNumber(Number(lastOf(figure))),
    request: (leadDays) => ({
      at: '2026-11-21 09:00',
      facts: { country: 'CN', kind, endsOn: '2026-12-31', leadDays: Number(leadDays) },
    }),
    shows,
    because: 'because',
  };
}

/** A family's car, bought a year ago, after so much of one kind of trouble. */
function remedyProbe(ground: string, troubleFor: (count: number) => object): Probe {
  return {
    rule: 'L03',
    parameter: `jurisdictions.CN.warranty.grounds.${ground}`,
    decision: 'jurisdictions.remedies',
    values: (figure) => aroundNumber(thresholdOf(lastOf(figure))),
    request: (count) => ({
      at: '2026-11-21 09:00',
      facts: {
        country: 'CN',
        buyer: 'household',
        carKind: 'passenger',
        invoicedOn: '2025-09-01',
        km: 20_000,
        ...troubleFor(Number(count)),
      },
    }),
    shows: 'status',
    because: 'because',
  };
}

function lastOf(figure: unknown): unknown {
  return (figure as readonly { readonly value: unknown }[]).at(-1)?.value;
}

function thresholdOf(ground: unknown): number {
  return (ground as { readonly needs: { readonly threshold: number } }).needs.threshold;
}
