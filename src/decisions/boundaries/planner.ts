import { aroundNumber, type Probe } from './probe.js';

/** How many calls a specialist makes. */
export const plannerProbes: readonly Probe[] = [dailyCallsProbe()];

/** So many calls on an ordinary Tuesday for one specialist who works late. */
function dailyCallsProbe(): Probe {
  const day = '2026-03-10';
  const open = { from: `${day}T08:30:00+08:00`, until: `${day}T20:00:00+08:00` };
  return {
    rule: 'FUP-04',
    parameter: 'dailyCalls',
    decision: 'planner.assign',
    values: (most) => aroundNumber(Number(most)),
    request: (count) => ({
      at: `${day} 08:00`,
      facts: {
        tasks: Array.from({ length: Number(count) }, (_, at) => ({
          key: `maintenance/C${at}/V${at}/R1`,
          kind: 'maintenance',
          action: 'call',
          customerId: `C${at}`,
          channel: 'voice',
          urgency: 'due',
          dueOn: day,
          alsoCovers: [],
          windows: [open],
          ownSpecialist: null,
          because: [],
        })),
        staff: [{ id: 'A01', role: 'customerServiceSpecialist' }],
        openingHours: { '2': [['08:30', '20:00']] },
      },
    }),
    shows: 'status',
    because: 'because',
  };
}
