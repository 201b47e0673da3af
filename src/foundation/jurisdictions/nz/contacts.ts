import { type ContactLaw, version } from '../law.js';
import { MONDAY_TO_FRIDAY } from '../weekdays.js';

const CODE = 'Marketing Association, voluntary code';
const UNSOLICITED = 'Unsolicited Electronic Messages Act 2007';
const SINCE_UNSOLICITED = '2007-01-01';

/** New Zealand: hours by a voluntary code, consent for messages by law. */
export const newZealandContacts: ContactLaw = {
  calls: {
    codeNZ: [
      version(
        {
          binding: 'code',
          days: [{ weekdays: [...MONDAY_TO_FRIDAY, 6], spans: [['08:00', '21:00']] }],
          closedOnHolidaysOf: 'NZ',
          hard: false,
        },
        '2010-01-01',
        null,
        CODE,
        'unconfirmed',
      ),
    ],
  },
  texts: {},
  caps: {},
  callConsent: [version('optOut', '2010-01-01', null, CODE, 'unconfirmed')],
  textConsent: [version('optIn', SINCE_UNSOLICITED, null, UNSOLICITED, 'secondary')],
  honourRefusalWithin: [
    version({ count: 5, unit: 'workingDays' }, SINCE_UNSOLICITED, null, UNSOLICITED, 'secondary'),
  ],
  refusalStands: [],
  optOutWords: [],
  revokesAll: [],
  notes: {},
};
