import type { Figure, PermittedHours } from '../law.js';
import { type ContactLaw, version } from '../law.js';
import { EVERY_DAY } from '../weekdays.js';

const OURS = 'policy of this library; no Chinese statute sets general hours';
const PLATFORMS = 'limits of message platforms; support.huaweicloud.com';
const LIFE_INSURANCE = '人身保险电话销售业务管理办法 (保监发〔2013〕40号)';
const REGULATION = '消费者权益保护法实施条例 (State Council Order 778) art. 24';
const SINCE = '2014-03-15';

function daily(from: string, until: string): PermittedHours['days'] {
  return [{ weekdays: EVERY_DAY, spans: [[from, until]] }];
}

const NINE_TO_EIGHT: Figure<PermittedHours> = [
  version(
    { binding: 'policy', days: daily('09:00', '20:00'), closedOnHolidaysOf: null, hard: false },
    SINCE,
    null,
    OURS,
    'unconfirmed',
  ),
];

const NIGHT: Figure<PermittedHours> = [
  version(
    { binding: 'platform', days: daily('08:00', '21:00'), closedOnHolidaysOf: null, hard: true },
    SINCE,
    null,
    PLATFORMS,
    'secondary',
  ),
];

const CONSUMER_LAW = '消费者权益保护法 art. 29; start not confirmed';

const CONSENT: ContactLaw['callConsent'] = [
  version('optIn', SINCE, '2024-06-30', CONSUMER_LAW, 'confirmed'),
  // The first to name calls beside messages.
  version('optIn', '2024-07-01', null, REGULATION, 'confirmed'),
];

/** Mainland China: consent by law, hours by policy, no cap of the law and no end of a refusal. */
export const chinaContacts: ContactLaw = {
  calls: { '': NINE_TO_EIGHT },
  texts: { '': NINE_TO_EIGHT, night: NIGHT },
  caps: {},
  callConsent: CONSENT,
  textConsent: CONSENT,
  honourRefusalWithin: [
    version({ count: 0, unit: 'days' }, '2024-07-01', null, REGULATION, 'confirmed'),
  ],
  refusalStands: [],
  optOutWords: [],
  revokesAll: [],
  notes: {
    policy: [
      version(
        {
          'zh-CN':
            '法律对联系次数和拒绝期限没有一般规定。本库建议：营销联系 7 天内最多 1 次，拒绝后至少 6 个月不再联系。',
          en: 'No general law caps how often, nor says how long a refusal stands. Suggested here: at most 1 marketing contact in 7 days, none for 6 months after a refusal.',
        },
        SINCE,
        null,
        OURS,
        'unconfirmed',
      ),
    ],
    platforms: [
      version(
        {
          'zh-CN':
            '短信平台限制不一：华为云营销短信 08:00–22:00（物联网文档 08:00–21:00），也有平台限 08:00–20:00。',
          en: 'Message platforms differ: Huawei Cloud 08:00–22:00 (its IoT pages 08:00–21:00), others 08:00–20:00.',
        },
        SINCE,
        null,
        'support.huaweicloud.com',
        'secondary',
      ),
    ],
  },
};

/** Calls that sell insurance in mainland China: a rule for life insurance, kept by others too. */
export const chinaInsuranceContacts: ContactLaw = {
  ...chinaContacts,
  calls: {
    lawInsurance: [
      version(
        {
          binding: 'sector',
          days: daily('09:00', '21:00'),
          closedOnHolidaysOf: null,
          hard: true,
          purposes: ['insurance'],
        },
        '2013-05-01',
        null,
        LIFE_INSURANCE,
        'secondary',
      ),
    ],
  },
  refusalStands: [
    version({ count: 6, unit: 'months' }, '2013-05-01', null, LIFE_INSURANCE, 'secondary'),
  ],
};
