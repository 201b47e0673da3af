import { type DatedValue, valueOn } from '../kernel/dated.js';
import type { LocalDate } from '../time/localDate.js';
import { chinaRetention } from './cn/retention.js';
import type { Duration, RecordKind } from './types.js';

/**
 * How long mainland China wants a kind of record kept at least, by the law in force on a day;
 * `undefined` where it wants nothing.
 *
 * @rule L13
 * @example
 * ```ts
 * import { retentionFloor } from 'dealer-care/jurisdictions';
 *
 * console.log(retentionFloor('salesArchive', '2026-11-21')?.value); // => {"count":10,"unit":"years"}
 * console.log(retentionFloor('smsLog', '2026-04-30') === undefined); // => true
 * ```
 */
export function retentionFloor(kind: RecordKind, on: LocalDate): DatedValue<Duration> | undefined {
  return valueOn(chinaRetention[kind], on);
}
