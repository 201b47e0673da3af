import { frozen } from '../kernel/policy.js';
import type { Text } from '../kernel/ruling.js';
import type { Meeting, Winner } from './types.js';

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

const meet = (
  id: string,
  topic: Text,
  rules: readonly string[],
  wins: Winner,
  how: Text,
): Meeting => ({ id, topic, rules, wins, how });

/**
 * Where law, or a trade's practice, meets a rule of the house, and which wins.
 *
 * A legal minimum or prohibition is never weakened by the house; where the law is silent the house
 * decides; where both bind, both are evaluated and the stricter for the dealer decides. Legal values
 * that nobody has confirmed warn and do not block.
 */
export const lawMeetsHouse: readonly Meeting[] = frozen([
  meet(
    'L01',
    text('保修期限', 'Warranty term'),
    ['WAR-01', 'SEG-07'],
    'law',
    text(
      '法定包修期、三包有效期是底线，厂家承诺更长的从其承诺；非家用或更早购买的按本店规定，两种结论并列给出。',
      'The legal terms are the floor and a maker’s longer promise stands above; other buyers and earlier invoices follow the house; both verdicts are given side by side.',
    ),
  ),
  meet(
    'L02',
    text('在外维修过的车', 'Repaired elsewhere'),
    ['WAR-02'],
    'law',
    text(
      '家用汽车不得因在外保养而拒保，能证明缺陷由外部维修造成的除外；其他车辆按本店规定。',
      'A household car is refused only with proof that the outside work caused the defect; other cars follow the house rule.',
    ),
  ),
  meet(
    'L03',
    text('更换、退货与备用车', 'Exchange, refund, loan car'),
    ['CMP-03'],
    'law',
    text(
      '产品质量投诉按开票日适用的三包条件判断，“超过”与“达到”按条文区分。',
      'Complaints on product quality ask the table of the invoice day; “more than” and “at least” stay as the text has them.',
    ),
  ),
  meet(
    'L04',
    text('答复退换请求', 'Answer to a demand for exchange or refund'),
    ['CMP-10'],
    'both',
    text(
      '每案两只钟：本店时限管服务，法定时限是外限，本店不得暂停或延长。',
      'Two clocks a case: the house’s for service, the legal one as outer limit, neither paused nor lengthened by the house.',
    ),
  ),
  meet(
    'L05',
    text('告知消费者处理情况', 'Telling the consumer'),
    ['CMP-08', 'CMP-10'],
    'house',
    text(
      '本店时限更紧，法定 7 个工作日兜底；30 分钟、24 小时、72 小时是行业惯例，可按名选用，不作默认。',
      'The house is faster and the legal seven working days are the backstop; 30 minutes, 24 and 72 hours are a convention by name, not the default.',
    ),
  ),
  meet(
    'L06',
    text('监管部门调解（12315）', 'The authority’s mediation (12315)'),
    ['CMP-14'],
    'law',
    text(
      '经监管部门转来的投诉另起第三只钟，按受理日适用新旧规定，按严重级别处理。',
      'Cases through the authority carry a third clock, by the version of the day of acceptance, and count as severe.',
    ),
  ),
  meet(
    'L07',
    text('以“非我方责任”结案', 'Closing as “not ours”'),
    ['CMP-07'],
    'law',
    text(
      '交车 6 个月内须有证据才能下结论；超过 15 天不履行义务视为拖延，第 15 天设提醒。',
      'Within six months of the hand-over the analysis needs evidence; more than fifteen days without performing counts as delay, and day 15 is a timer.',
    ),
  ),
  meet(
    'L08',
    text('电话和短信的时段', 'Calls and texts by the clock'),
    [
      'CALL-01',
      'CALL-02',
      'CALL-03',
      'CALL-04',
      'CALL-05',
      'CALL-06',
      'CALL-07',
      'CALL-08',
      'CALL-09',
    ],
    'stricter',
    text(
      '国内以本店时段为准；境外法定时段为硬性，本店只能收窄，放宽和客户预约都不能越出法定时段。',
      'In China the house decides; abroad legal hours are hard and the house only narrows: no waiver and no appointment leaves them.',
    ),
  ),
  meet(
    'L09',
    text('营销联系', 'Promotional contact'),
    ['PRIV-04', 'MSG-11'],
    'law',
    text(
      '按信息类别判断：营销信息没有同意记录即不发；服务通知依合同发送。',
      'The class of the message decides: promotion without a consent record is blocked, service notices rest on the contract.',
    ),
  ),
  meet(
    'L10',
    text('拒绝的有效期', 'How long a refusal lasts'),
    ['PRIV-04'],
    'house',
    text(
      '直到客户重新同意为止，没有自动失效。',
      'Until the customer agrees anew: it has no end of its own.',
    ),
  ),
  meet(
    'L11',
    text('联系频次', 'Frequency'),
    ['REM-11'],
    'stricter',
    text(
      '两边上限都算，发送时取更严的一个，并说明是哪一个。',
      'Both caps are evaluated at dispatch, and the reason names the one that held.',
    ),
  ),
  meet(
    'L12',
    text('身份证件', 'Identity papers'),
    ['CARD-01', 'CARD-03', 'CARD-04'],
    'law',
    text(
      '这里只留查验标记和证件信息，号码和扫描件由接入系统保存。',
      'Only a reference, a “checked” mark and metadata are held here; the host keeps number and scan.',
    ),
  ),
  meet(
    'L13',
    text('删除个人信息', 'Deletion'),
    ['PRIV-02'],
    'law',
    text(
      '正常、封存、删除三步走，封存到最长的法定保存期届满。',
      'Active, restricted, erased: restricted until the longest floor is over.',
    ),
  ),
  meet(
    'L14',
    text('定向推送', 'Targeting'),
    ['SEG-03', 'TGT-02'],
    'law',
    text(
      '用到客户画像的规则要标明，各渠道可拒绝，并始终给出说明。',
      'Rules that profile are marked, each channel can be refused, and an explanation is always given.',
    ),
  ),
  meet(
    'L15',
    text('向他方提供信息', 'Passing data on'),
    ['SAT-04', 'WAR-09', 'MEM-06'],
    'law',
    text(
      '按接收方分别取得同意，没有同意就不导出。',
      'Consent for each recipient; without it nothing is exported.',
    ),
  ),
  meet(
    'L16',
    text('年检', 'Inspection'),
    ['REM-06'],
    'both',
    text(
      '日期由规定定，提前天数由本店定；早于可办理日的提醒不予安排。',
      'The law gives the date, the house the leads; a lead before the window opens is refused.',
    ),
  ),
  meet(
    'L17',
    text('驾驶证换证', 'Driving licence'),
    ['REM-05'],
    'both',
    text(
      '两者相容；提前超过 90 天的不予安排，提醒里写明可办理时间。',
      'Both fit; a lead above 90 days is refused, and the text names the window.',
    ),
  ),
  meet(
    'L18',
    text('续保', 'Insurance'),
    ['REM-04'],
    'house',
    text(
      '最早续保日没有统一规定，可按保险公司填写，通用的 90 天未经核实，只作提示；续保专员的阶梯提醒可以启用。',
      'No rule on the earliest day: it can be set per insurer, the one for all is unconfirmed; the desk’s own ladder can be switched on.',
    ),
  ),
  meet(
    'L19',
    text('流失与流失预警', 'Lost and at risk'),
    ['CHN-01', 'CHN-02'],
    'house',
    text(
      '本店口径为默认，其他口径按名并列，各说各的。',
      'The house’s definition is the default; others stand beside it by name.',
    ),
  ),
  meet(
    'L20',
    text('首保与保养间隔', 'First service and interval'),
    ['REM-02', 'REM-03', 'SEG-07'],
    'maker',
    text(
      '以厂家保养手册为准，没有手册数据才用默认值，并注明出处。',
      'The maker’s booklet before the default; the answer names its source.',
    ),
  ),
  meet(
    'L21',
    text('没有历史的里程估算', 'Mileage without history'),
    ['REM-01'],
    'house',
    text(
      '按本店默认的日均里程推算；行业数据只取其离散程度，用来放宽预计区间，不改变锚点。',
      'The house’s daily figure decides; of the trade’s numbers only their spread is used: it widens the projected span and never moves the anchor.',
    ),
  ),
  meet(
    'L22',
    text('日历', 'Calendar'),
    ['C4', 'REM-07', 'REM-08'],
    'house',
    text(
      '以接入系统填写的假期为准，否则用内置表；结论注明官方、仅法定或未知，农历取法写在配置里。',
      'The host’s entry, else the table; answers say official, statutory only or unknown, and the lunar policy is named.',
    ),
  ),
]);

/** The meeting of an id such as `L08`; `undefined` for any other text. */
export function meetingOf(id: string): Meeting | undefined {
  return lawMeetsHouse.find((one) => one.id === id);
}
