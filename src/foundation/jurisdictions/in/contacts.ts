import type { Figure, PermittedHours } from '../law.js';
import { type ContactLaw, version } from '../law.js';
import { EVERY_DAY } from '../weekdays.js';

const RULES_2010 = 'TRAI TCCCPR 2010';
const RULES_2018 = 'TRAI TCCCPR 2018';

function hours(from: string, until: string): Pick<PermittedHours, 'days' | 'closedOnHolidaysOf'> {
  return { days: [{ weekdays: EVERY_DAY, spans: [[from, until]] }], closedOnHolidaysOf: null };
}

const NIGHT: Figure<PermittedHours> = [
  version(
    { binding: 'law', ...hours('09:00', '21:00'), hard: true },
    '2011-09-27',
    null,
    RULES_2010,
    'secondary',
  ),
];
const PROMOTION: Figure<PermittedHours> = [
  version(
    { binding: 'law', ...hours('10:00', '21:00'), hard: false, purposes: ['promotion'] },
    '2018-07-01',
    null,
    `${RULES_2018}; the text of the rule was not found`,
    'unconfirmed',
  ),
];

/** India: quiet nights for all, a later morning for promotion. */
export const indiaContacts: ContactLaw = {
  calls: { lawIN: NIGHT, promotionIN: PROMOTION },
  texts: { lawIN: NIGHT, promotionIN: PROMOTION },
  caps: {},
  callConsent: [version('optOut', '2018-07-01', null, `${RULES_2018}; preferences`, 'unconfirmed')],
  textConsent: [version('optOut', '2018-07-01', null, `${RULES_2018}; preferences`, 'unconfirmed')],
  honourRefusalWithin: [],
  refusalStands: [],
  optOutWords: [],
  revokesAll: [],
  notes: {
    registration: [
      version(
        {
          'zh-CN': '短信抬头和模板须在 DLT 平台登记。',
          en: 'Header and template of a text are registered on the DLT platform.',
        },
        '2018-07-01',
        null,
        RULES_2018,
        'secondary',
      ),
    ],
    suffix: [
      version(
        {
          'zh-CN': '发送方名称带后缀 -P、-S、-T 或 -G，标明类别。',
          en: 'Sender names end in -P, -S, -T or -G by their class.',
        },
        '2025-02-12',
        null,
        `${RULES_2018}, amendment`,
        'secondary',
      ),
    ],
  },
};
