import { type Confidence, type DatedValue, valueOn } from '../kernel/dated.js';
import type { LocalDate } from '../time/localDate.js';
import { blockedBands, type HouseRules } from './blockedBands.js';
import { contactPreset } from './contactPresets.js';
import type { Figure, PermittedHours } from './law.js';
import type { ContactPresetName, LegalCap, QuietBand, QuietHours } from './types.js';

/**
 * The quiet hours of a place on a day, in the recipient's local time, in the form that call windows
 * read: lay `bands` and `textBands` over a call-window policy and no contact leaves them.
 *
 * Only hours that somebody has confirmed are hard; unconfirmed ones and voluntary codes stand as
 * soft bands, which appointments, waivers and overrides open. A band of public holidays names their
 * country, and a call-window policy over another calendar is refused: a store abroad brings its own
 * holidays. `CN` is policy, not law: it
 * replaces the house's morning and evening. Bands carry their own days, so that a version already
 * known to follow stands beside the one in force; before the first known version nothing is quiet.
 * Throws MisuseError on a name that is no preset.
 *
 * @example
 * ```ts
 * import { quietHoursPreset } from 'dealer-care/jurisdictions';
 *
 * const { bands } = quietHoursPreset('US', '2026-11-21');
 * console.log(Object.values(bands).map((one) => [one.from, one.until, one.hard]));
 * // => [["00:00","08:00",true],["21:00","24:00",true]]
 * ```
 */
export function quietHoursPreset(name: ContactPresetName, on: LocalDate): QuietHours {
  const { calls, texts, caps, callConsent, textConsent } = contactPreset(name);
  const spoken = heldFrom(calls, on);
  const written = heldFrom(texts, on);
  const capped = Object.values(caps).flatMap((figure) => valueOn(figure, on) ?? []);
  const hours: DatedValue<unknown>[] = [
    ...[...spoken, ...written].map((one) => one.held),
    ...capped,
  ];
  // Without hours it is the place's word on consent that says where one looked.
  const used =
    hours.length > 0
      ? hours
      : [callConsent, textConsent].flatMap((one) => valueOn(one as Figure<unknown>, on) ?? []);
  const confidence = leastSure(used);
  return {
    bands: bandsOf(spoken, CALL_RULES),
    textBands: bandsOf(written, TEXT_RULES),
    caps: capped.map(
      ({ value, reference, confidence: sure }): LegalCap => ({
        ...value,
        reference,
        confidence: sure,
      }),
    ),
    reference: [...new Set(used.map((one) => one.reference))].join('; '),
    confidence,
    unverified: confidence === 'unconfirmed',
  };
}

const CALL_RULES: HouseRules = { early: 'CALL-01', late: 'CALL-02' };
const TEXT_RULES: HouseRules = { early: 'CALL-09', late: 'CALL-09' };

/** One version of one layer of hours, with the prefix of its bands. */
interface HeldHours {
  readonly prefix: string;
  readonly held: DatedValue<PermittedHours>;
}

/** Of every layer the version in force and those already known to follow, which name their year. */
function heldFrom(
  layers: Readonly<Record<string, Figure<PermittedHours>>>,
  on: LocalDate,
): readonly HeldHours[] {
  return Object.entries(layers).flatMap(([layer, figure]) =>
    figure
      .filter(({ until }) => until === null || until >= on)
      .map((held, at) => ({
        prefix: at === 0 ? layer : `${layer}From${held.from.slice(0, 4)}`,
        held,
      })),
  );
}

function bandsOf(
  layers: readonly HeldHours[],
  house: HouseRules,
): Readonly<Record<string, QuietBand>> {
  return Object.fromEntries(
    layers.flatMap(({ prefix, held }) => blockedBands(prefix, held, house)),
  );
}

const SURENESS: readonly Confidence[] = ['unconfirmed', 'secondary', 'measured', 'confirmed'];

/** Where nothing is known, nothing is sure. */
function leastSure(values: readonly DatedValue<unknown>[]): Confidence {
  const found = SURENESS.find((one) => values.some(({ confidence }) => confidence === one));
  return found ?? 'unconfirmed';
}
