import type { Figure, PermittedHours } from '../law.js';
import { type ContactLaw, version } from '../law.js';
import { EVERY_DAY } from '../weekdays.js';

const RULES = '47 CFR 64.1200';
const SINCE = '1992-01-01';
const FLORIDA = 'Florida Telephone Solicitation Act';
const SINCE_FLORIDA = '2021-07-01';
const BEFORE_FLORIDA = '2021-06-30';

function daily(from: string, until: string): PermittedHours {
  return {
    binding: 'law',
    days: [{ weekdays: EVERY_DAY, spans: [[from, until]] }],
    closedOnHolidaysOf: null,
    hard: true,
  };
}

const EIGHT_TO_NINE = daily('08:00', '21:00');
const FEDERAL: Figure<PermittedHours> = [
  version(EIGHT_TO_NINE, SINCE, null, `${RULES}(c)(1); FTC TSR`, 'secondary'),
];
const STATE: Figure<PermittedHours> = [
  version(EIGHT_TO_NINE, SINCE, BEFORE_FLORIDA, `${RULES}(c)(1); FTC TSR`, 'secondary'),
  version(daily('08:00', '20:00'), SINCE_FLORIDA, null, FLORIDA, 'secondary'),
];

/** United States, federal: texts count as calls. */
export const unitedStatesContacts: ContactLaw = {
  calls: { lawUS: FEDERAL },
  texts: { lawUS: FEDERAL },
  caps: {},
  callConsent: [version('optOut', SINCE, null, `${RULES}; do-not-call list`, 'unconfirmed')],
  textConsent: [version('optIn', SINCE, null, `${RULES}; prior express consent`, 'unconfirmed')],
  honourRefusalWithin: [
    version(
      { count: 10, unit: 'workingDays' },
      '2025-04-11',
      null,
      `${RULES}(a)(10), DA 26-12`,
      'secondary',
    ),
  ],
  refusalStands: [],
  optOutWords: [
    version(
      ['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'],
      '2025-04-11',
      null,
      `${RULES}(a)(10)`,
      'secondary',
    ),
  ],
  revokesAll: [
    version(false, '2025-04-11', '2027-01-30', 'waived, DA 26-12', 'secondary'),
    version(true, '2027-01-31', null, `${RULES}(a)(10), DA 26-12`, 'secondary'),
  ],
  notes: {
    establishedRelation: [
      version(
        {
          'zh-CN': '既有业务关系：购买后 18 个月，咨询后 3 个月。',
          en: 'An established relation lasts 18 months after a purchase, 3 after an inquiry.',
        },
        SINCE,
        null,
        RULES,
        'unconfirmed',
      ),
    ],
    exemptPrerecorded: [
      version(
        {
          'zh-CN':
            '豁免的预录语音：住宅 30 天内 3 次，医疗每天 1 次、每周 3 次，快递每件 1 次；不适用于经销商营销。',
          en: 'Exempt recorded calls: 3 in 30 days to a residence, health 1 a day and 3 a week, one a package; not for dealer marketing.',
        },
        '2023-07-01',
        null,
        `${RULES}(a)(3), (9)`,
        'unconfirmed',
      ),
    ],
  },
};

/** Florida: narrower than the federal hours, and a cap of its own. */
export const floridaContacts: ContactLaw = {
  ...unitedStatesContacts,
  calls: { lawFL: STATE },
  texts: { lawFL: STATE },
  caps: {
    florida: [
      version(
        { most: 3, per: 24, unit: 'hours' },
        SINCE_FLORIDA,
        null,
        `${FLORIDA}, per subject`,
        'unconfirmed',
      ),
    ],
  },
};
