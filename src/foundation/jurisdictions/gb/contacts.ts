import { type ContactLaw, version } from '../law.js';

const RULES = 'PECR 2003';
const SINCE = '2003-01-01';

/** United Kingdom: consent and the preference service; no statutory hours. */
export const unitedKingdomContacts: ContactLaw = {
  calls: {},
  texts: {},
  caps: {},
  callConsent: [version('optOut', SINCE, null, `${RULES}; TPS`, 'unconfirmed')],
  textConsent: [version('optIn', SINCE, null, RULES, 'unconfirmed')],
  honourRefusalWithin: [],
  refusalStands: [],
  optOutWords: [],
  revokesAll: [],
  notes: {},
};
