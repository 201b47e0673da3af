import { contactTerms } from '../foundation/jurisdictions/contactTerms.js';
import { quietHoursPreset } from '../foundation/jurisdictions/quietHoursPreset.js';
import type { ContactPresetName } from '../foundation/jurisdictions/types.js';
import { chinaHolidays } from '../foundation/time/holidays.js';
import type { LocalDate } from '../foundation/time/localDate.js';
import type { PolicyLayer } from './layer.js';

/**
 * What a place wants of contacts on a day, as a layer of policies: its quiet hours, its caps on
 * offers, and whether offers need consent.
 *
 * Put it before the store's own layer: the house may narrow what the law permits and never widen it.
 * Hours and caps that nobody has confirmed hold nothing back. Abroad the holidays of China are taken
 * away; where the hours close on public holidays, as in France, Australia and New Zealand, the store's
 * layer must bring those of its country, each year with its `country`. Throws MisuseError on a name
 * that is no preset.
 *
 * @rule L08 L09 L11
 * @example
 * ```ts
 * import { orThrow } from 'dealer-care/kernel';
 * import { defaultPolicies } from 'dealer-care/planner';
 * import { definePolicies, placeLayer } from 'dealer-care/policies';
 *
 * const store = { zone: 'America/New_York' };
 * const florida = placeLayer('US-FL', '2026-11-21');
 * const policies = orThrow(definePolicies(defaultPolicies, [florida, store]));
 * console.log(policies.contactPermission.legalCaps.map((one) => [one.most, one.per, one.unit]));
 * // => [[3,24,"hours"]]
 * ```
 */
export function placeLayer(name: ContactPresetName, on: LocalDate): PolicyLayer {
  const { bands, textBands, caps } = quietHoursPreset(name, on);
  const { calls, texts } = contactTerms(name, on);
  const promotionByLaw = calls === 'optIn' || texts === 'optIn';
  const abroad = !name.startsWith('CN');
  return {
    ...(abroad ? { holidays: NO_CHINESE_YEARS } : {}),
    callWindows: { bands, textBands },
    contactPermission: { legalCaps: caps, consentRequired: { promotionByLaw } },
  };
}

const NO_CHINESE_YEARS = Object.fromEntries(Object.keys(chinaHolidays).map((year) => [year, null]));
