import { type InsuranceLaw, version } from '../law.js';

const COMPULSORY = '机动车交通事故责任强制保险条例';
const SINCE = '2006-07-01';

/** Insurance cover in mainland China; when it can be renewed at the earliest is practice, not law. */
export const chinaInsurance: InsuranceLaw = {
  compulsoryTermMonths: [version(12, SINCE, null, `${COMPULSORY} art. 20`, 'confirmed')],
  earliestRenewalDays: [
    version(
      90,
      SINCE,
      null,
      'trade practice; some name 30 days by rule of an association since 2019',
      'unconfirmed',
    ),
  ],
  // No insurer's own day was found: the house knows those it works with.
  earliestRenewalDaysByInsurer: {},
  cadenceDays: [
    version([90, 60, 30, 15, 7, 1], SINCE, null, 'trade practice of renewal desks', 'unconfirmed'),
  ],
  discountLapse: [
    version(
      { metric: 'monthsOfLapse', comparator: 'gt', threshold: 3, unit: 'months' },
      SINCE,
      null,
      'trade practice of insurers',
      'unconfirmed',
    ),
  ],
};
