import type { RuleParameter, RuleRegister } from '../kernel/rule.js';
import type { JurisdictionPolicy } from './policy.js';
import type { LawRule } from './types.js';

type Parameter = RuleParameter<JurisdictionPolicy>;

/** A legal figure: given by law or practice, dated, never this library's own. */
function figure(path: Parameter['path'], unit: string): Parameter {
  return { path, unit, proposed: false };
}

const ZONE: Parameter = { path: 'zone', unit: 'IANA zone', proposed: true };

/** Where law and house meet, as far as the law itself can tell. */
export const lawRules: RuleRegister<LawRule, JurisdictionPolicy> = {
  L01: {
    id: 'L01',
    title: { 'zh-CN': '法定包修期与三包有效期', en: 'The legal terms of repair and return' },
    statement:
      'A household car has free repair for at least 3 years or 60,000 km, exchange and refund for at least 2 years or 50,000 km, by the version of the invoice day; a longer promise of the maker stands above.',
    source: {
      kind: 'law',
      heading: 'Three guarantees for household cars (三包)',
      reference: 'SAMR Order 43 art. 18; before 2022 AQSIQ Order 150',
    },
    parameters: [
      figure('jurisdictions.CN.warranty.windows.repairTerm', 'versions of limits'),
      figure('jurisdictions.CN.warranty.windows.returnTerm', 'versions of limits'),
      figure('jurisdictions.CN.warranty.startsWith', 'versions of a day'),
      figure('jurisdictions.CN.warranty.carKinds', 'versions of kinds of car'),
      ZONE,
    ],
  },
  L03: {
    id: 'L03',
    title: { 'zh-CN': '法定更换、退货与备用车', en: 'Legal exchange, refund and loan car' },
    statement:
      'Repairs that take longer or come more often than the thresholds of the invoice day’s version give the customer an exchange or a refund, early defects a new assembly, and a long repair a loan car.',
    source: {
      kind: 'law',
      heading: 'Three guarantees for household cars (三包)',
      reference: 'SAMR Order 43 art. 20–24, 27; before 2022 AQSIQ Order 150',
    },
    parameters: [
      figure('jurisdictions.CN.warranty.grounds.repairTime', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.sameDefect', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.seriousFault', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.assemblyReplaced', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.partReplaced', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.sevenDays', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.earlyAssembly', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.earlySafety', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.grounds.loanCar', 'versions of a limit'),
      figure('jurisdictions.CN.warranty.loanCarFromDay', 'versions of a day of repair'),
    ],
  },
  L04: {
    id: 'L04',
    title: { 'zh-CN': '法定答复与完成期限', en: 'Legal answer and completion' },
    statement:
      'A demand for exchange or refund is answered within 10 working days and carried out within 20 working days of the demand, whatever the house’s own timers say.',
    source: {
      kind: 'law',
      heading: 'Three guarantees for household cars (三包)',
      reference: 'SAMR Order 43 art. 28',
    },
    parameters: [
      figure('jurisdictions.CN.warranty.answerWorkingDays', 'versions of working days'),
      figure('jurisdictions.CN.warranty.completionWorkingDays', 'versions of working days'),
      { path: 'holidays', unit: 'holiday years', proposed: true },
    ],
  },
  L05: {
    id: 'L05',
    title: { 'zh-CN': '7 个工作日内告知消费者', en: 'The consumer is told within 7 working days' },
    statement:
      'Receipt, transfer and handling of a complaint are told to the consumer within 7 working days; the house’s faster timers stay.',
    source: {
      kind: 'law',
      heading: 'Complaints at dealers',
      reference: '汽车销售管理办法 (MOFCOM Order 1/2017) art. 18',
    },
    parameters: [
      figure('jurisdictions.CN.complaints.tellConsumerWorkingDays', 'versions of working days'),
    ],
  },
  L06: {
    id: 'L06',
    title: { 'zh-CN': '监管部门受理与调解期限', en: 'The authority’s acceptance and mediation' },
    statement:
      'A complaint through the authority is accepted or refused in 7 working days and its mediation ends 60 days after acceptance, 45 working days where it was accepted before 2026-04-15.',
    source: {
      kind: 'law',
      heading: 'Mediation of consumer complaints (12315)',
      reference: 'SAMR Order 121 art. 23; before 2026-04-15 SAMR Order 20 art. 14, 20–21',
    },
    parameters: [
      figure('jurisdictions.CN.complaints.authorityAcceptsWorkingDays', 'versions of working days'),
      figure('jurisdictions.CN.complaints.mediationEnds', 'versions of a duration'),
    ],
  },
  L07: {
    id: 'L07',
    title: { 'zh-CN': '举证责任与故意拖延', en: 'Burden of proof and deliberate delay' },
    statement:
      'For defects found within 6 months of the hand-over the dealer proves that the car was right; more than 15 days without performing a duty counts as delay.',
    source: {
      kind: 'law',
      heading: 'Consumer protection',
      reference: '消费者权益保护法 art. 23; 侵害消费者权益行为处罚办法 art. 8–10',
    },
    parameters: [
      figure('jurisdictions.CN.complaints.burdenOfProofMonths', 'versions of months'),
      figure('jurisdictions.CN.complaints.deliberateDelay', 'versions of a limit'),
    ],
  },
  L13: {
    id: 'L13',
    title: { 'zh-CN': '法定保存期优先于删除', en: 'Legal floors beat a wish for erasure' },
    statement:
      'Data is erased only when the longest legal floor of its records is over; until then it is stored and protected and nothing else.',
    source: {
      kind: 'law',
      heading: 'Retention of records',
      reference: '个人信息保护法 art. 47 with the floors of each record',
    },
    parameters: [
      figure('jurisdictions.CN.retention.salesArchive', 'versions of a duration'),
      figure('jurisdictions.CN.retention.repairRecord', 'versions of a duration'),
      figure('jurisdictions.CN.retention.recallRecord', 'versions of a duration'),
      figure('jurisdictions.CN.retention.smsLog', 'versions of a duration'),
    ],
  },
  L16: {
    id: 'L16',
    title: { 'zh-CN': '年检日期由规定给出', en: 'The law gives the day of the inspection' },
    statement:
      'A printed day wins; otherwise the regime of the due day says in which years a car comes and in which only the mark is applied for, to the end of the anniversary month and from 3 months before it on.',
    source: {
      kind: 'law',
      heading: 'Periodic inspection (年检)',
      reference: '道路交通安全法实施条例 art. 16; 公交管〔2022〕295号; 机动车登记规定 art. 54',
    },
    parameters: [
      figure('jurisdictions.CN.inspection.schedules.smallPassenger', 'versions of a schedule'),
      figure('jurisdictions.CN.inspection.opensMonthsBefore', 'versions of months'),
      figure('jurisdictions.CN.inspection.validToMonthEnd', 'versions of yes or no'),
      {
        path: 'jurisdictions.CN.inspection.assume.vehicleKind',
        unit: 'kind of vehicle',
        proposed: true,
      },
      { path: 'jurisdictions.CN.inspection.assume.usage', unit: 'usage', proposed: true },
    ],
  },
  L17: {
    id: 'L17',
    title: { 'zh-CN': '驾驶证期满前 90 天内换证', en: 'A licence is renewed in its last 90 days' },
    statement:
      'A driving licence can be renewed in the 90 days before its expiry, so a reminder more than 90 days ahead is refused.',
    source: {
      kind: 'law',
      heading: 'Driving licences',
      reference: '机动车驾驶证申领和使用规定 (MPS Order 162) art. 63',
    },
    parameters: [figure('jurisdictions.CN.licence.renewWindowDays', 'versions of days')],
  },
  L18: {
    id: 'L18',
    title: { 'zh-CN': '续保最早办理日只作提示', en: 'The earliest day of renewal only warns' },
    statement:
      'No rule on the earliest renewal of insurance was found; the 90 days of practice warn about an earlier reminder and refuse none.',
    source: { kind: 'practice', heading: 'Insurance renewal' },
    parameters: [figure('jurisdictions.CN.insurance.earliestRenewalDays', 'versions of days')],
  },
};
