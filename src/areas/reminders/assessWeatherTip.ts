import type { Region } from '../../foundation/dealership/regions.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDayAt } from '../../foundation/time/instant.js';
import { localDateOf } from '../../foundation/time/localDate.js';
import { zoneOf } from '../../foundation/time/zone.js';
import type { ReminderPolicy } from './policy.js';
import { sentReading } from './sentReading.js';
import type { WeatherTip, WeatherTipFacts, WeatherTipRuling, WeatherWarning } from './types.js';

/**
 * Tells whether a customer is told of bad weather now, and what to look after.
 *
 * Of the warnings that hold where the customer lives, else where the store stands, the one issued last
 * counts; of two at one instant, the smaller id. A warning is over from its end on and then never sent.
 * From one tip to the next at least three days pass: told on the 1st, again from the 4th on; and of one
 * warning nobody is told twice.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-09
 * @example
 * ```ts
 * import { assessWeatherTip, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const warning = {
 *   warningId: 'W-8',
 *   event: 'rainstorm',
 *   regions: ['CN-JS'],
 *   issuedAt: new Date('2026-06-03T06:00:00+08:00'),
 *   until: new Date('2026-06-05T06:00:00+08:00'),
 * } as const;
 * const facts = {
 *   warnings: [warning],
 *   card: { status: 'active', region: 'CN-JS' },
 *   store: {},
 *   sent: [{ at: new Date('2026-06-01T10:00:00+08:00') }],
 * } as const;
 * const ruled = (day: string) =>
 *   assessWeatherTip(facts, new Date(`${day}T09:00:00+08:00`), defaultReminderPolicy);
 * console.log([ruled('2026-06-03').status, ruled('2026-06-04').status]); // => ["suppressed","send"]
 * console.log([ruled('2026-06-04').tip, ruled('2026-06-05').status]); // => ["wetRoad","expired"]
 * ```
 */
export function assessWeatherTip(
  facts: WeatherTipFacts,
  at: Date,
  policy: ReminderPolicy,
): WeatherTipRuling {
  requireDefined(policy, 'ReminderPolicy');
  const now = millisecondsOf(at, 'at');
  const { card, store } = facts;
  if (card.status !== 'active') return NOT_TRACKED;
  const region = card.region ?? store.province;
  if (region === undefined) return NO_REGION;
  const assumed = card.region === undefined ? STORE_REGION : NONE;

  const known = facts.warnings.filter(
    (one) => holdsIn(one, region, policy) && one.issuedAt.getTime() <= now,
  );
  const warning = latest(known.filter((one) => now < one.until.getTime()));
  if (warning === undefined) return { ...(known.length > 0 ? EXPIRED : NO_WARNING), assumed };

  const { warningId, event, until } = warning;
  const sent = sentReading(facts, at, policy);
  const today = localDayAt(now, zoneOf(policy.zone));
  const lastDay = sent.latest();
  const freeDay = lastDay === null ? today : lastDay + policy.weather.daysBetween;
  const wasTold = sent.by(warningId) !== null;
  return {
    status: wasTold ? 'done' : today < freeDay ? 'suppressed' : 'send',
    warningId,
    event,
    tip: tipOf(warning, policy) ?? null,
    until,
    nextOn: today < freeDay ? localDateOf(freeDay) : null,
    because: BECAUSE,
    assumed,
    missing: NONE,
  };
}

/** Whether a warning is one that customers of a region are told of. */
function holdsIn(warning: WeatherWarning, region: Region, policy: ReminderPolicy): boolean {
  return warning.regions.includes(region) && tipOf(warning, policy) !== undefined;
}

function tipOf({ event }: WeatherWarning, { weather }: ReminderPolicy): WeatherTip | undefined {
  return Object.hasOwn(weather.tips, event) ? weather.tips[event] : undefined;
}

function latest(warnings: readonly WeatherWarning[]): WeatherWarning | undefined {
  return warnings.reduce<WeatherWarning | undefined>((best, one) => {
    if (best === undefined) return one;
    const later = one.issuedAt.getTime() - best.issuedAt.getTime();
    return later > 0 || (later === 0 && one.warningId < best.warningId) ? one : best;
  }, undefined);
}

const BECAUSE = sharedList<'REM-09'>(['REM-09']);
const STORE_REGION = sharedList(['card.region']);

const NO_WARNING: WeatherTipRuling = Object.freeze({
  status: 'none',
  warningId: null,
  event: null,
  tip: null,
  until: null,
  nextOn: null,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});
const EXPIRED: WeatherTipRuling = Object.freeze({ ...NO_WARNING, status: 'expired' });
const NOT_TRACKED: WeatherTipRuling = Object.freeze({ ...NO_WARNING, status: 'notTracked' });
const NO_REGION: WeatherTipRuling = Object.freeze({
  ...NO_WARNING,
  status: 'unknown',
  missing: sharedList(['card.region', 'store.province']),
});
