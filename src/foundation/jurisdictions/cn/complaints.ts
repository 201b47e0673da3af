import { type ComplaintLaw, version } from '../law.js';

const SALES = '汽车销售管理办法 (MOFCOM Order 1/2017)';
const CONSUMER_LAW = '消费者权益保护法';
const REGULATION = '消费者权益保护法实施条例 (State Council Order 778)';
const ORDER_20 = '市场监督管理投诉举报处理暂行办法 (SAMR Order 20)';
const ORDER_121 = '市场监督管理投诉举报处理办法 (SAMR Order 121)';
const LAST_OF_20 = '2026-04-14';
const SINCE_121 = '2026-04-15';

/** Complaints in mainland China: what the dealer owes, and how long the authority takes. */
export const chinaComplaints: ComplaintLaw = {
  tellConsumerWorkingDays: [version(7, '2017-07-01', null, `${SALES} art. 18`, 'secondary')],
  tellConsumerFineFen: [version(1_000_000, '2017-07-01', null, `${SALES} art. 33`, 'secondary')],
  deliberateDelay: [
    version(
      { metric: 'daysOfDelay', comparator: 'gt', threshold: 15, unit: 'days' },
      '2015-03-15',
      null,
      '侵害消费者权益行为处罚办法 art. 8–10',
      'confirmed',
    ),
  ],
  authorityActsWorkingDays: [
    version(7, '2014-03-15', null, `${CONSUMER_LAW} art. 46`, 'confirmed'),
  ],
  authorityAcceptsWorkingDays: [
    version(7, '2020-01-01', LAST_OF_20, `${ORDER_20} art. 14`, 'confirmed'),
    version(7, SINCE_121, null, ORDER_121, 'unconfirmed'),
  ],
  mediationEnds: [
    version(
      { count: 45, unit: 'workingDays' },
      '2020-01-01',
      LAST_OF_20,
      `${ORDER_20} art. 20–21`,
      'confirmed',
    ),
    version(
      { count: 60, unit: 'days' },
      SINCE_121,
      null,
      `${ORDER_121} art. 23(1)(5), form 8`,
      'secondary',
    ),
  ],
  councilMediationEnds: [
    version(
      { count: 60, unit: 'days' },
      '2024-07-01',
      null,
      `${REGULATION} art. 46–47`,
      'unconfirmed',
    ),
  ],
  burdenOfProofMonths: [version(6, '2014-03-15', null, `${CONSUMER_LAW} art. 23`, 'confirmed')],
  fraud: [
    version(
      { timesPrice: 3, leastFen: 50_000 },
      '2014-03-15',
      null,
      `${CONSUMER_LAW} art. 55`,
      'confirmed',
    ),
  ],
};
