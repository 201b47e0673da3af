import { type Region, regions } from '../../foundation/dealership/regions.js';
import type { Channel, ContactPurpose } from '../../foundation/dealership/types.js';
import { compiledOnce } from '../../foundation/kernel/policy.js';
import { issue, MisuseError } from '../../foundation/kernel/result.js';
import { type Zone, zoneOf } from '../../foundation/time/zone.js';
import { holdsFor, type ReadBand, readCallBands, readTextBands } from './bands.js';
import { type CallTimeline, cutTimeline } from './cutTimeline.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallFacts } from './types.js';

/** What of a contact decides which windows govern it. */
export type CallPlace = Pick<CallFacts, 'channel' | 'purpose' | 'region' | 'timeZone'>;

/** The windows of a policy as numbers: for many contacts in a row. */
export interface CallWindows {
  /**
   * The timeline that governs a contact, with nothing set aside; `null` where no window does: face
   * to face and online. Cut on first use and kept, for a bounded number of zones and regions.
   * Throws MisuseError on an unknown zone.
   */
  readonly timelineFor: (contact: CallPlace) => CallTimeline | null;
  /**
   * The same with soft bands set aside: at level n the first n bands of the policy's waive order,
   * at `hardLevel` all of them.
   */
  readonly timelineAt: (contact: CallPlace, level: number) => CallTimeline | null;
  /** The level that leaves the legal hours only. */
  readonly hardLevel: number;
  /** Whether a region makes a difference to contacts on a channel, at a level. */
  readonly readsRegion: (channel: Channel, level: number) => boolean;
  /** Whether a purpose is free of the soft windows: always, or at the customer's wish. */
  readonly exemptionOf: (purpose: ContactPurpose) => 'always' | 'atCustomersWish' | undefined;
  /** The zone of the policy. */
  readonly zone: Zone;
}

/**
 * Turns a policy into timelines that answer in nanoseconds, with the reasons readable by index.
 *
 * @rule CALL-01 CALL-02 CALL-03 CALL-04 CALL-05 CALL-06
 * @example
 * ```ts
 * import { compileCallWindows, defaultCallWindowPolicy } from 'dealer-care/call-windows';
 *
 * const windows = compileCallWindows(defaultCallWindowPolicy);
 * const calls = windows.timelineFor({ channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' });
 * const fridayEvening = Date.parse('2026-11-27T19:00:00+08:00');
 * const { sliceAt, chain } = calls.slices;
 * console.log(new Date(calls.next(fridayEvening)).toISOString()); // => "2026-11-30T00:30:00.000Z"
 * console.log(calls.reasons[chain[sliceAt(fridayEvening)]]); // => ["CALL-02","CALL-05","CALL-01"]
 * ```
 */
export const compileCallWindows: (policy: CallWindowPolicy) => CallWindows = compiledOnce(
  'CallWindowPolicy',
  compile,
);

const CHANNELS: Readonly<Record<Channel, 'calls' | 'texts' | null>> = {
  voice: 'calls',
  sms: 'texts',
  email: 'texts',
  wechat: 'texts',
  social: 'texts',
  faceToFace: null,
  online: null,
};

/** Whether a channel carries written messages. */
export function isWritten(channel: Channel): boolean {
  return CHANNELS[channel] === 'texts';
}

function compile(policy: CallWindowPolicy): CallWindows {
  const zone = zoneOf(policy.zone);
  const boards = {
    calls: layOut(policy, readCallBands(policy), policy.waiveOrder),
    texts: layOut(policy, readTextBands(policy), []),
  };
  const timelineAt = (contact: CallPlace, level: number): CallTimeline | null => {
    const kind = CHANNELS[contact.channel];
    if (kind === null) return null;
    return boards[kind].timelineAt(contact, level);
  };
  const exemptions = new Map(Object.entries(policy.exemptPurposes));
  // The timeline of most calls is cut now, so that no first ruling has to wait for it.
  timelineAt({ channel: 'voice', purpose: 'other' }, 0);
  return {
    zone,
    exemptionOf: (purpose) => exemptions.get(purpose),
    hardLevel: policy.waiveOrder.length + 1,
    timelineFor: (contact) => timelineAt(contact, 0),
    timelineAt,
    readsRegion: (channel, level) => {
      const kind = CHANNELS[channel];
      return kind !== null && boards[kind].readsRegion(level);
    },
  };
}

/** The timelines of one list of bands, cut when first asked for; at most 64 are kept. */
interface Board {
  readonly timelineAt: (contact: CallPlace, level: number) => CallTimeline;
  readonly readsRegion: (level: number) => boolean;
}

const MOST_TIMELINES = 64;
const MOST_ZONES = 1024;
const MOST_SORTS = 64;

function layOut(
  policy: CallWindowPolicy,
  bands: readonly ReadBand[],
  waiveOrder: readonly string[],
): Board {
  const hardLevel = policy.waiveOrder.length + 1;
  const regionSort = sorting(
    bands.map((band) => band.regions),
    requireRegion,
  );
  const purposeSort = sorting(
    bands.map((band) => band.purposes),
    () => {},
  );
  const zoneNumber = zoneNumbers(policy.zone);
  const timelines = new Map<number, CallTimeline>();

  const bandsAt = (level: number): readonly ReadBand[] => {
    const aside = new Set(waiveOrder.slice(0, level));
    return bands.filter((band) => band.hard || (level < hardLevel && !aside.has(band.name)));
  };
  const regional = Array.from({ length: hardLevel + 1 }, (_, level) =>
    bandsAt(level).some((band) => band.regions !== undefined),
  );
  const cut = (
    { purpose, timeZone = policy.zone }: CallPlace,
    region: Region | undefined,
    level: number,
  ) =>
    cutTimeline({
      bands: bandsAt(level).filter(
        (band) => holdsFor(band.regions, region) && holdsFor(band.purposes, purpose),
      ),
      zone: zoneOf(timeZone),
      years: policy.years,
      holidays: policy.holidays,
    });

  return {
    readsRegion: (level) => regional[level] ?? false,
    timelineAt: (contact, level) => {
      const region = contact.region ?? policy.region;
      const sort = regionSort(region) * MOST_SORTS + purposeSort(contact.purpose);
      const place = contact.timeZone === undefined ? 0 : zoneNumber(contact.timeZone);
      const key = (sort * MOST_ZONES + place) * (hardLevel + 1) + level;
      const known = timelines.get(key);
      if (known !== undefined) return known;
      const fresh = cut(contact, region, level);
      const [oldest] = timelines.keys();
      if (timelines.size >= MOST_TIMELINES && oldest !== undefined) timelines.delete(oldest);
      timelines.set(key, fresh);
      return fresh;
    },
  };
}

/** Numbers values so that those which no list tells apart share one number. */
function sorting<T>(
  lists: readonly (readonly T[] | undefined)[],
  require: (value: T | undefined) => void,
): (value: T | undefined) => number {
  if (lists.every((list) => list === undefined)) return () => 0;
  const sorts: string[] = [];
  const known = new Map<T | undefined, number>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    require(value);
    const sort = lists.map((list) => (holdsFor(list, value) ? '1' : '0')).join('');
    const number = sorts.includes(sort) ? sorts.indexOf(sort) : sorts.push(sort) - 1;
    if (known.size < MOST_SORTS) known.set(value, number);
    return number;
  };
}

/** A province in another spelling must not count as a northern one. */
function requireRegion(region: Region | undefined): void {
  if (region === undefined || regions.includes(region)) return;
  throw new MisuseError(issue('unknownRegion', ['region'], 'a region by its ISO code'));
}

/** Numbers zones by their canonical names, the store's 0: other spellings are not remembered. */
function zoneNumbers(storeZone: string): (name: string) => number {
  const numbers = new Map([[zoneOf(storeZone).name, 0]]);
  return (name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const canonical = zoneOf(name).name;
    const number = numbers.get(canonical) ?? numbers.size;
    numbers.set(canonical, number);
    return number;
  };
}
