import { type ChinaLaw, version } from '../law.js';

/** How long mainland China wants records kept, whatever the customer wishes. */
export const chinaRetention: ChinaLaw['retention'] = {
  salesArchive: [
    version(
      { count: 10, unit: 'years' },
      '2017-07-01',
      null,
      '汽车销售管理办法 (MOFCOM Order 1/2017)',
      'secondary',
    ),
  ],
  repairRecord: [
    version(
      { count: 6, unit: 'years' },
      '2013-10-01',
      '2021-12-31',
      'AQSIQ Order 150',
      'unconfirmed',
    ),
    version({ count: 6, unit: 'years' }, '2022-01-01', null, 'SAMR Order 43 art. 17', 'confirmed'),
  ],
  recallRecord: [
    version(
      { count: 5, unit: 'years' },
      '2013-01-01',
      null,
      '缺陷汽车产品召回管理条例 art. 11; start not confirmed',
      'confirmed',
    ),
  ],
  smsLog: [
    version(
      { count: 6, unit: 'months' },
      '2026-05-01',
      null,
      '通信短信息服务管理规定 (revised), miit.gov.cn',
      'secondary',
    ),
  ],
  callBackRecord: [
    version({ count: 30, unit: 'days' }, '2020-06-01', null, '工信部信管〔2020〕81号', 'secondary'),
  ],
  impactAssessment: [
    version({ count: 3, unit: 'years' }, '2021-11-01', null, '个人信息保护法 art. 56', 'confirmed'),
  ],
};
