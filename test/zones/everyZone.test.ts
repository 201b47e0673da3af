import {
  addMonths,
  formatInstant,
  instantOf,
  localDateAt,
  parseInstant,
  startOfDay,
} from 'dealer-care/time';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { zoneOf } from '../../src/foundation/time/zone.js';

const SAMPLE = [
  'Africa/Casablanca',
  'America/Havana',
  'America/New_York',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const all = process.env['DEALER_CARE_ALL_ZONES'] === '1';

test.each(SAMPLE)('%s agrees with Temporal on every change of its clock until 2040', (zone) => {
  expect(differences(zone)).toEqual([]);
});

test.skipIf(!all)(
  'so does every zone of the IANA list (half a minute: runs when DEALER_CARE_ALL_ZONES=1)',
  () => {
    const found = Intl.supportedValuesOf('timeZone').map((zone) => [zone, differences(zone)]);
    expect(found.filter(([, wrong]) => wrong?.length !== 0)).toEqual([]);
  },
  300_000,
);

/** Where we and Temporal part, around each change of the offset. */
function differences(zone: string): string[] {
  return changesOf(zone).flatMap((change) => [
    ...offsetDifferences(zone, change),
    ...readingDifferences(zone, change),
    ...dayDifferences(zone, change),
  ]);
}

/** Every change of the offset as Temporal finds it, from the first legal times on, and one quiet instant. */
function changesOf(zone: string): number[] {
  const changes = [Date.UTC(2026, 5, 15, 12)];
  let at = Temporal.Instant.from('1835-01-01T00:00:00Z').toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > Date.UTC(2040, 0, 1)) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

function offsetDifferences(zone: string, change: number): string[] {
  const { offsetAt, nextChange } = zoneOf(zone);
  const found: string[] = [];
  for (const ms of [change - 1, change, change + 1]) {
    const clock = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
    if (offsetAt(ms) !== clock.offsetNanoseconds / 1e6) found.push(`offset at ${clock}`);
    if (parseInstant(formatInstant(new Date(ms), zone))?.getTime() !== ms)
      found.push(`text of ${clock}`);
    if (localDateAt(new Date(ms), zone) !== clock.toPlainDate().toString())
      found.push(`day of ${clock}`);
  }
  const changes = offsetAt(change) !== offsetAt(change - 1);
  if (changes && nextChange(change - 1) !== change) found.push(`next change before ${change}`);
  return found;
}

/** Readings of the wall clock around a change, each half hour, seconds included. */
function readingDifferences(zone: string, change: number): string[] {
  const { offsetAt } = zoneOf(zone);
  const local = change + Math.min(offsetAt(change - 1), offsetAt(change));
  const found: string[] = [];
  for (let step = -8; step <= 8; step++) {
    const text = new Date(local + step * 1_800_000).toISOString().slice(0, 23);
    const wall = Temporal.PlainDateTime.from(text);
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
    const compatible = wall.toZonedDateTime(zone).epochMilliseconds;
    const isSame = earlier.epochMilliseconds === later.epochMilliseconds;
    const isSkipped = !isSame && !earlier.toPlainDateTime().equals(wall);
    const status = isSame ? 'exact' : isSkipped ? 'skipped' : 'repeated';
    const ours = instantOf(text, zone);
    const isRight =
      ours.status === status &&
      ours.at?.getTime() === compatible &&
      (status !== 'repeated' || ours.laterAt?.getTime() === later.epochMilliseconds);
    if (!isRight) found.push(`${text}: ${ours.status}, Temporal ${status}`);
  }
  return found;
}

/** The beginnings of the days around a change, and of the day months later. */
function dayDifferences(zone: string, change: number): string[] {
  const day = Temporal.Instant.fromEpochMilliseconds(change).toZonedDateTimeISO(zone).toPlainDate();
  return [-1, 0, 1].flatMap((days) => {
    const date = day.add({ days });
    const text = date.toString();
    const begins = date.toZonedDateTime(zone).epochMilliseconds;
    const isRight = startOfDay(text, zone).getTime() === begins;
    const monthsOn = addMonths(text, 7) === date.add({ months: 7 }).toString();
    return isRight && monthsOn ? [] : [`day ${text}`];
  });
}
