import type {
  BatchEvent,
  FollowUpCalendarFacts,
  FollowUpEvent,
  FollowUpRecord,
} from '../../../src/areas/follow-ups/index.js';

/** An instant of the store's wall clock in Shanghai. */
export const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}+08:00`);

/** A moment at which everything of the tests has happened. */
export const LATER: Date = at('2026-12-31 12:00');

/** A completed satisfaction follow-up, changed as asked. */
export const record = (changes: Partial<FollowUpRecord>): FollowUpRecord => ({
  recordId: 'R1',
  taskKey: 'repairFollowUp/C1/V1/W-7',
  customerId: 'C1',
  car: 'V1',
  type: 'satisfaction',
  specialist: 'S1',
  channel: 'voice',
  at: at('2026-03-10 09:00'),
  attempts: 1,
  result: 'completed',
  verdict: 'satisfied',
  ...changes,
});

/** A customer with one car and nothing else, changed as asked. */
export const customer = (changes: Partial<FollowUpCalendarFacts>): FollowUpCalendarFacts => ({
  card: { customerId: 'C1', status: 'active' },
  vehicles: [{ vehicleId: 'V1', status: 'inUse' }],
  visits: [],
  contacts: [],
  openCases: [],
  ...changes,
});

type Step<Event> = Event extends unknown ? Omit<Event, 'id' | 'at'> : never;

/** An event of a batch at an ordinary hour. */
export const batchEvent = (id: string, step: Step<BatchEvent>): BatchEvent =>
  ({ id, at: at('2026-03-10 09:00'), ...step }) as BatchEvent;

/** An event of a follow-up. */
export const callEvent = (id: string, local: string, step: Step<FollowUpEvent>): FollowUpEvent =>
  ({ id, at: at(local), ...step }) as FollowUpEvent;
