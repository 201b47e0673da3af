import { issue, MisuseError } from './result.js';

/** What cannot move about a task: its key is made of these four, and of nothing projected. */
export interface TaskIdentity {
  /** What the task is about: `maintenance`, `winBack` … */
  readonly kind: string;
  /** The host's id of the customer. */
  readonly customer: string;
  /** Vehicle number, else VIN, else plate; absent when the task is about the person. */
  readonly car?: string | undefined;
  /** The order number of the completed service, or the day of the event that began the cycle. */
  readonly cycle: string;
}

/** Something the host is asked to do. It is data: nothing has been done yet. */
export interface Task {
  /** Readable and deterministic: the same facts give the same key on any day. */
  readonly key: string;
  readonly kind: string;
  /** What to do. */
  readonly action: 'call' | 'send';
  readonly customerId: string;
}

const NO_CAR = '-';

/**
 * The key of a task, `kind/customer/car/cycle`, each part percent-encoded.
 *
 * A projected date never enters it, so a new odometer reading does not make a second task.
 * Throws MisuseError on text that is not well-formed Unicode.
 *
 * @example
 * ```ts
 * import { taskKey } from 'dealer-care/kernel';
 *
 * console.log(taskKey({ kind: 'maintenance', customer: 'C001', car: '苏E12345', cycle: 'R-7/1' }));
 * // => "maintenance/C001/%E8%8B%8FE12345/R-7%2F1"
 * console.log(taskKey({ kind: 'winBack', customer: 'C001', cycle: '2026-03-10' }));
 * // => "winBack/C001/-/2026-03-10"
 * ```
 */
export function taskKey(identity: TaskIdentity): string {
  const { kind, customer, car, cycle } = identity;
  return `${part(kind)}/${part(customer)}/${car === undefined ? NO_CAR : part(car)}/${part(cycle)}`;
}

/** Reads a key back; `undefined` for a text that no `taskKey` wrote. */
export function parseTaskKey(key: string): TaskIdentity | undefined {
  if (!key.isWellFormed()) return undefined;
  const raw = key.split('/');
  const [kind, customer, car, cycle] = raw.map(decoded);
  if (raw.length !== 4 || !kind || !customer || !car || !cycle) return undefined;
  const identity = raw[2] === NO_CAR ? { kind, customer, cycle } : { kind, customer, car, cycle };
  return taskKey(identity) === key ? identity : undefined;
}

/**
 * The key as it may stand on a screen or in a problem file: of a VIN the last six characters, of a
 * plate the last four, anything else as it is.
 */
export function maskTaskKey(key: string): string {
  const identity = parseTaskKey(key);
  if (identity?.car === undefined) return key;
  return taskKey({ ...identity, car: maskCar(identity.car) });
}

/** A VIN shortened to its last six characters, a plate to its last four, a vehicle number as it is. */
function maskCar(car: string): string {
  if (/^[A-Z0-9]{17}$/i.test(car)) return `…${car.slice(-6)}`;
  if (/^\p{Script=Han}/u.test(car)) return `…${car.slice(-4)}`;
  return car;
}

/** The order of ids and keys: as strings, by code unit, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function part(text: string): string {
  if (!text.isWellFormed()) throw new MisuseError(issue('illFormedText', [], 'well-formed text'));
  if (text === NO_CAR) return '%2D';
  return text.length < 64 && /^[\w.~-]+$/.test(text) ? text : encodeURIComponent(text);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
