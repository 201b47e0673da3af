import type {
  CardRenewalFacts,
  CardUpgradeFacts,
  InspectionReminderFacts,
  InsuranceReminderFacts,
  LicenceReminderFacts,
  WeatherTipFacts,
  WeatherWarning,
} from '../areas/reminders/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Membership, Vehicle } from '../foundation/dealership/types.js';
import { nextInspection } from '../foundation/jurisdictions/nextInspection.js';
import type { InspectionFacts, InspectionRuling } from '../foundation/jurisdictions/types.js';
import type { Policies } from './policy.js';
import { sentBefore } from './sentBefore.js';

/** What the reminders of an insurance cover need to know of a car and what its owner heard. */
export function insuranceFactsOf(
  car: Vehicle,
  dossier: Dossier,
  { contactPermission }: Policies,
): InsuranceReminderFacts {
  return { car, sent: sentBefore('insurance', carKey(car), dossier, contactPermission) };
}

/** The same of the inspection, with the regime's ruling where the law of a country is on. */
export function inspectionFactsOf(
  car: Vehicle,
  dossier: Dossier,
  regime: InspectionRuling | undefined,
  { contactPermission }: Policies,
): InspectionReminderFacts {
  const sent = sentBefore('inspection', carKey(car), dossier, contactPermission);
  return { car, regime, passedOn: car.inspectedOn, sent };
}

/** The same of the driving licence. */
export function licenceFactsOf(
  dossier: Dossier,
  { contactPermission }: Policies,
): LicenceReminderFacts {
  const sent = sentBefore('licence', undefined, dossier, contactPermission);
  return { card: dossier.card, sent };
}

/** The same of a card that ends. */
export function cardRenewalFactsOf(
  membership: Membership,
  dossier: Dossier,
  { contactPermission }: Policies,
): CardRenewalFacts {
  const sent = sentBefore('cardRenewal', undefined, dossier, contactPermission);
  return { card: dossier.card, membership, sent };
}

/** The same of the tier above a card. */
export function cardUpgradeFactsOf(
  membership: Membership,
  dossier: Dossier,
  { contactPermission }: Policies,
): CardUpgradeFacts {
  const { spendFen, nextTier } = membership;
  const sent = sentBefore('cardUpgrade', undefined, dossier, contactPermission);
  return { card: dossier.card, membership, spendFen, nextTier, sent };
}

/** The same of the weather; who lives nobody knows where is taken to live where the store stands. */
export function weatherFactsOf(
  warnings: readonly WeatherWarning[],
  dossier: Dossier,
  { callWindows, contactPermission }: Policies,
): WeatherTipFacts {
  const sent = sentBefore('weather', undefined, dossier, contactPermission);
  return { warnings, card: dossier.card, store: { province: callWindows.region }, sent };
}

/** A car as the inspection of a country knows it. */
export function regimeFactsOf(car: Vehicle, country: string): InspectionFacts {
  const { registeredOn, builtOn, exemptionLost, usage, vehicleKind } = car;
  const { inspectionDueOn: printedDueOn, inspectedOn: passedOn } = car;
  return {
    country,
    registeredOn,
    printedDueOn,
    passedOn,
    builtOn,
    exemptionLost,
    usage,
    vehicleKind,
  };
}

/** The next inspection by the law of the land; `undefined` where none is switched on. */
export function regimeOf(
  car: Vehicle,
  country: string | undefined,
  at: Date,
  { jurisdiction }: Policies,
): InspectionRuling | undefined {
  if (country === undefined) return undefined;
  return nextInspection(regimeFactsOf(car, country), at, jurisdiction);
}
