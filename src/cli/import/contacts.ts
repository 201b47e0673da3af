import type { Contact } from '../../foundation/dealership/types.js';
import { parseTaskKey } from '../../foundation/kernel/task.js';
import { instantOf } from '../../foundation/time/instant.js';
import type { FieldOf } from './headings.js';
import { present } from './present.js';
import {
  cellOf,
  type Moment,
  numberIn,
  type Rejection,
  type Row,
  readIn,
  repair,
  timeIn,
  withoutRequired,
  wordIn,
} from './row.js';
import { isAhead } from './visits.js';
import { channels, purposes, results, type Words } from './words.js';

/** One row of the contacts file: with whom, and the contact. */
export interface ContactRow {
  readonly customerId: string;
  readonly contact: Contact;
}

/** Ids of the staff by id and by name, since exports print either. */
export type StaffIds = ReadonlyMap<string, string>;

/**
 * Reads one contact. A day alone is its 00:00; a contact later than the planning moment has not
 * happened. An empty channel or result is repaired like an unknown word: it counts as a call that
 * reached nobody, since neither a task done nor a refusal may be guessed.
 */
export function readContact(
  row: Row<FieldOf<'contacts'>>,
  moment: Moment,
  staff: StaffIds,
): ContactRow | Rejection {
  const customerId = numberIn(row, 'customerId');
  if (customerId === undefined) return withoutRequired(row, 'customerId');
  const held = timeIn(row, 'contactTime', moment.zone);
  if (held === undefined) return withoutRequired(row, 'contactTime');
  if (isAhead(held, moment)) return { rejected: 'afterMoment', field: 'contactTime' };
  const at = held.at ?? instantOf(`${held.on} ${held.time ?? '00:00'}`, moment.zone).at;
  if (at === null) return { rejected: 'impossibleDate', field: 'contactTime' };

  const agent = numberIn(row, 'agent');
  const contact = present<Contact>({
    at,
    channel: statedIn(row, 'channel', channels) ?? 'voice',
    purpose: wordIn(row, 'purpose', purposes) ?? 'other',
    result: statedIn(row, 'result', results) ?? 'notReached',
    ...taskIn(row),
    agent: agent === undefined ? undefined : (staff.get(agent) ?? agent),
  });
  return { customerId, contact };
}

/** A word that cannot be left out: an empty cell is listed too. */
function statedIn<Meaning>(
  row: Row<FieldOf<'contacts'>>,
  field: 'channel' | 'result',
  words: Words<Meaning>,
): Meaning | undefined {
  if (cellOf(row, field) === '') repair(row, field, 'unknownValue');
  return wordIn(row, field, words);
}

/** The task that was carried out, and the car it was about; a text that is no key is left out. */
function taskIn(row: Row<FieldOf<'contacts'>>): Pick<Contact, 'taskKey' | 'car'> {
  const task = readIn(row, 'taskKey', parseTaskKey, 'unreadable');
  return task === undefined ? {} : { taskKey: cellOf(row, 'taskKey'), car: task.car };
}
