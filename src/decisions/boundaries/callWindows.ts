import { addMonths } from '../../foundation/time/localDate.js';
import { aroundClock, aroundDay, type Probe } from './probe.js';

/** A call on an ordinary Tuesday. */
function clockProbe(rule: string, parameter: string, region: string): Probe {
  return {
    rule,
    parameter,
    decision: 'call-windows.assess',
    values: aroundClock,
    request: (value) => ({
      at: `2026-03-10 ${value}`,
      facts: { channel: 'voice', purpose: 'maintenance', region },
    }),
    shows: 'status',
    because: 'because',
  };
}

/** An evening call that only a time agreed with the customer permits, by the day of the agreement. */
function appointmentProbe(): Probe {
  const today = '2026-03-10';
  return {
    rule: 'CALL-08',
    parameter: 'appointment.maxAgeMonths',
    decision: 'call-windows.assess',
    values: (months) => aroundDay(addMonths(today, -Number(months))),
    request: (agreedOn) => ({
      at: `${today} 19:30`,
      facts: {
        channel: 'voice',
        purpose: 'maintenance',
        region: 'CN-BJ',
        appointment: { channel: 'voice', weekday: 2, from: '19:00', until: '20:00', agreedOn },
      },
    }),
    shows: 'status',
    because: 'because',
  };
}

/** Calls and texts by the clock, and how long an agreed time holds. */
export const callWindowProbes: readonly Probe[] = [
  clockProbe('CALL-01', 'bands.early.until', 'CN-BJ'),
  clockProbe('CALL-02', 'bands.late.from', 'CN-BJ'),
  clockProbe('CALL-03', 'bands.lunch.from', 'CN-BJ'),
  clockProbe('CALL-03', 'bands.lunch.until', 'CN-BJ'),
  clockProbe('CALL-04', 'bands.southLunch.until', 'CN-HN'),
  {
    ...clockProbe('CALL-09', 'textBands.late.from', 'CN-BJ'),
    request: (value) => ({
      at: `2026-03-15 ${value}`,
      facts: { channel: 'sms', purpose: 'maintenance', region: 'CN-BJ' },
    }),
  },
  {
    ...clockProbe('CALL-09', 'textBands.early.until', 'CN-BJ'),
    request: (value) => ({
      at: `2026-03-15 ${value}`,
      facts: { channel: 'sms', purpose: 'maintenance', region: 'CN-BJ' },
    }),
  },
  appointmentProbe(),
];
