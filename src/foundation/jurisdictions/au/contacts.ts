import { type ContactLaw, version } from '../law.js';
import { MONDAY_TO_FRIDAY } from '../weekdays.js';

const STANDARD = 'Telecommunications (Telemarketing and Research Calls) Industry Standard 2017';
const SINCE = '2017-01-01';
const SPAM_ACT = 'Spam Act 2003';
const SINCE_SPAM_ACT = '2003-01-01';

/** Australia; the hours are hard, though a consent to another hour would lawfully open them. */
export const australiaContacts: ContactLaw = {
  calls: {
    lawAU: [
      version(
        {
          binding: 'law',
          days: [
            { weekdays: MONDAY_TO_FRIDAY, spans: [['09:00', '20:00']] },
            { weekdays: [6], spans: [['09:00', '17:00']] },
          ],
          closedOnHolidaysOf: 'AU',
          hard: true,
        },
        SINCE,
        null,
        `${STANDARD} (ACMA); unless consented to`,
        'secondary',
      ),
    ],
  },
  texts: {},
  caps: {},
  callConsent: [version('optOut', SINCE, null, `${STANDARD}; Do Not Call Register`, 'unconfirmed')],
  textConsent: [version('optIn', SINCE_SPAM_ACT, null, SPAM_ACT, 'unconfirmed')],
  honourRefusalWithin: [
    version({ count: 5, unit: 'workingDays' }, SINCE_SPAM_ACT, null, SPAM_ACT, 'unconfirmed'),
  ],
  refusalStands: [],
  optOutWords: [],
  revokesAll: [],
  notes: {
    before: [
      version(
        {
          'zh-CN': '2017 年前适用 2007 年标准，时段未核实。',
          en: 'A standard of 2007 came before; its hours were not looked up.',
        },
        '2007-01-01',
        '2016-12-31',
        'ACMA Standard 2007',
        'unconfirmed',
      ),
    ],
  },
};
