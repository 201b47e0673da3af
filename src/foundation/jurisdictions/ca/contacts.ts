import { type ContactLaw, version } from '../law.js';
import { MONDAY_TO_FRIDAY } from '../weekdays.js';

const RULES = 'CRTC Unsolicited Telecommunications Rules; start not confirmed';
const SINCE = '2008-09-30';
const ANTI_SPAM = 'CASL';
const SINCE_ANTI_SPAM = '2014-07-01';

/** Canada. */
export const canadaContacts: ContactLaw = {
  calls: {
    lawCA: [
      version(
        {
          binding: 'law',
          days: [
            { weekdays: MONDAY_TO_FRIDAY, spans: [['09:00', '21:30']] },
            { weekdays: [6, 7], spans: [['10:00', '18:00']] },
          ],
          closedOnHolidaysOf: null,
          hard: true,
        },
        SINCE,
        null,
        RULES,
        'confirmed',
      ),
    ],
  },
  texts: {},
  caps: {},
  callConsent: [version('optOut', SINCE, null, `${RULES}; do-not-call list`, 'unconfirmed')],
  textConsent: [version('optIn', SINCE_ANTI_SPAM, null, ANTI_SPAM, 'unconfirmed')],
  honourRefusalWithin: [version({ count: 14, unit: 'days' }, SINCE, null, RULES, 'confirmed')],
  refusalStands: [
    // Three years, a leap day among them, and 14 days.
    version({ count: 1110, unit: 'days' }, SINCE, null, RULES, 'confirmed'),
  ],
  optOutWords: [],
  revokesAll: [],
  notes: {
    unsubscribe: [
      version(
        {
          'zh-CN': '短信和邮件退订须在 10 个工作日内生效。',
          en: 'Unsubscribing from texts and mails takes effect within 10 working days.',
        },
        SINCE_ANTI_SPAM,
        null,
        ANTI_SPAM,
        'unconfirmed',
      ),
    ],
  },
};
