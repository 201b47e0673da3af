import { addMonths } from '../../foundation/time/localDate.js';
import { aroundDay, type Probe } from './probe.js';

/** The months of silence. */
export const churnProbes: readonly Probe[] = [
  churnProbe('CHN-01', 'lostMonths'),
  churnProbe('CHN-02', 'atRiskMonths'),
];

function churnProbe(rule: string, parameter: string): Probe {
  return {
    rule,
    parameter,
    decision: 'churn.assess',
    values: (months) => aroundDay(addMonths('2026-01-15', Number(months))),
    request: (day) => ({
      at: `${day} 00:00`,
      facts: {
        card: { status: 'active' },
        vehicles: [],
        visits: [{ on: '2026-01-15', kind: 'repair' }],
      },
    }),
    shows: 'status',
    because: 'because',
  };
}
