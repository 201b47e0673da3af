import { frozen } from '../kernel/policy.js';
import { issue, MisuseError } from '../kernel/result.js';
import { australiaContacts } from './au/contacts.js';
import { canadaContacts } from './ca/contacts.js';
import { chinaContacts, chinaInsuranceContacts } from './cn/contacts.js';
import { franceContacts } from './fr/contacts.js';
import { unitedKingdomContacts } from './gb/contacts.js';
import { indiaContacts } from './in/contacts.js';
import type { ContactLaw } from './law.js';
import { newZealandContacts } from './nz/contacts.js';
import type { ContactPresetName } from './types.js';
import { floridaContacts, unitedStatesContacts } from './us/contacts.js';

/** What each place says on contacts, by the name of its preset. */
export const contactPresets: Readonly<Record<ContactPresetName, ContactLaw>> = frozen({
  CN: chinaContacts,
  'CN-insurance': chinaInsuranceContacts,
  US: unitedStatesContacts,
  'US-FL': floridaContacts,
  CA: canadaContacts,
  FR: franceContacts,
  GB: unitedKingdomContacts,
  AU: australiaContacts,
  NZ: newZealandContacts,
  IN: indiaContacts,
});

/** The preset of a name. Throws MisuseError on a name that is none. */
export function contactPreset(name: ContactPresetName): ContactLaw {
  if (Object.hasOwn(contactPresets, name)) return contactPresets[name];
  throw new MisuseError(issue('unknownName', ['name'], Object.keys(contactPresets).join(', ')));
}
