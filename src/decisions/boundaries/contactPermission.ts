import { addDays } from '../../foundation/time/localDate.js';
import { aroundNumber, type Probe } from './probe.js';

/** How many contacts are enough. */
export const contactPermissionProbes: readonly Probe[] = [
  {
    rule: 'REM-11',
    parameter: 'maxPromotionalPer30Days',
    decision: 'contact-permission.limit',
    values: (most) => aroundNumber(Number(most)),
    request: (count) => ({
      at: '2026-03-30 09:00',
      facts: {
        candidates: [{ key: 'promotion/C1/-/spring', purpose: 'promotion', promotional: true }],
        contacts: Array.from({ length: Number(count) }, (_, day) => ({
          at: `2026-03-${String(day + 2).padStart(2, '0')}T09:00:00+08:00`,
          channel: 'sms',
          purpose: 'promotion',
          promotional: true,
          result: 'delivered',
        })),
      },
    }),
    shows: 'contacts.0.status',
    because: 'contacts.0.because',
  },
  {
    rule: 'REM-11',
    parameter: 'bundleWithinDays',
    decision: 'contact-permission.limit',
    values: (days) => aroundNumber(Number(days)),
    request: (days) => ({
      at: '2026-03-10 09:00',
      facts: {
        candidates: [
          { key: 'a', purpose: 'maintenance', promotional: false, car: 'V1', dueOn: '2026-03-10' },
          {
            key: 'b',
            purpose: 'maintenance',
            promotional: false,
            car: 'V2',
            dueOn: addDays('2026-03-10', Number(days)),
          },
        ],
        contacts: [],
      },
    }),
    shows: 'contacts.1.status',
    because: 'contacts.1.because',
  },
];
