import type { LocalDate } from '../time/localDate.js';
import { lawReader } from './citeLaw.js';
import { contactPreset } from './contactPresets.js';
import type { ContactPresetName, ContactTerms } from './types.js';

/**
 * What a place wants of marketing contacts on a day besides their hours: consent first or no
 * refusal, how fast a refusal works and how long it stands, the words that mean no.
 *
 * `null` where no rule is known. Throws MisuseError on a name that is no preset.
 *
 * @example
 * ```ts
 * import { contactTerms } from 'dealer-care/jurisdictions';
 *
 * console.log(contactTerms('FR', '2026-08-10').calls); // => "optOut"
 * console.log(contactTerms('FR', '2026-08-11').calls); // => "optIn"
 * ```
 */
export function contactTerms(name: ContactPresetName, on: LocalDate): ContactTerms {
  const place = contactPreset(name);
  const reader = lawReader(name);
  const calls = reader.read('callConsent', place.callConsent, on);
  const texts = reader.read('textConsent', place.textConsent, on);
  const within = reader.read('honourRefusalWithin', place.honourRefusalWithin, on);
  const stands = reader.read('refusalStands', place.refusalStands, on);
  const words = reader.read('optOutWords', place.optOutWords, on);
  const revokesAll = reader.read('revokesAll', place.revokesAll, on);
  return {
    calls: calls ?? null,
    texts: texts ?? null,
    honourRefusalWithin: within ?? null,
    refusalStands: stands ?? null,
    optOutWords: words ?? [],
    revokesAll: revokesAll ?? null,
    ...reader.cited(),
  };
}
