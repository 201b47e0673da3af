import { type ContactLaw, version } from '../law.js';
import { MONDAY_TO_FRIDAY } from '../weekdays.js';

const DECREE = 'décret 2022-1313';
const SINCE = '2023-03-01';
const OPT_IN = 'loi 2025-594; running contracts excepted';

/** France: consent first since 2026-08-11; texts by the hours of the providers. */
export const franceContacts: ContactLaw = {
  calls: {
    lawFR: [
      version(
        {
          binding: 'law',
          days: [
            {
              weekdays: MONDAY_TO_FRIDAY,
              spans: [
                ['10:00', '13:00'],
                ['14:00', '20:00'],
              ],
            },
          ],
          closedOnHolidaysOf: 'FR',
          hard: true,
        },
        SINCE,
        null,
        DECREE,
        'secondary',
      ),
    ],
  },
  texts: {
    providersFR: [
      version(
        {
          binding: 'platform',
          days: [{ weekdays: [...MONDAY_TO_FRIDAY, 6], spans: [['08:00', '22:00']] }],
          closedOnHolidaysOf: 'FR',
          hard: false,
        },
        SINCE,
        null,
        'practice of message providers',
        'secondary',
      ),
    ],
  },
  caps: {
    decree: [version({ most: 4, per: 30, unit: 'days' }, SINCE, null, DECREE, 'secondary')],
  },
  callConsent: [
    version('optOut', SINCE, '2026-08-10', `${DECREE}; Bloctel`, 'unconfirmed'),
    version('optIn', '2026-08-11', null, OPT_IN, 'secondary'),
  ],
  textConsent: [version('optIn', '2003-01-01', null, 'directive 2002/58 art. 13', 'unconfirmed')],
  honourRefusalWithin: [],
  refusalStands: [version({ count: 60, unit: 'days' }, SINCE, null, DECREE, 'secondary')],
  optOutWords: [],
  revokesAll: [],
  notes: {
    objection: [
      version(
        {
          'zh-CN': '对直接营销的反对权是绝对的；同类商品对老客户可软性同意。',
          en: 'The right to object to direct marketing is absolute; a soft opt-in covers similar goods.',
        },
        '2018-05-25',
        null,
        'GDPR art. 21(2)–(3); directive 2002/58 art. 13',
        'unconfirmed',
      ),
    ],
  },
};
