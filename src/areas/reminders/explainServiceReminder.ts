import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { localDateOf } from '../../foundation/time/localDate.js';
import { assessServiceReminder } from './assessServiceReminder.js';
import { odometerEvidence, odometerSentence } from './explainOdometer.js';
import type { ReminderPolicy } from './policy.js';
import { readService, type ServiceReading } from './readService.js';
import { BY_KM, serviceStatuses } from './serviceCodes.js';
import { spokenDay, spokenKm } from './spoken.js';
import type { IntervalSource, ServiceFacts, ServiceRule, ServiceStatus } from './types.js';

/**
 * Says why `assessServiceReminder` ruled as it did: one reason a rule, in the ruling's order, with
 * the facts and figures that decided and a sentence that can be read out to the customer.
 *
 * @rule REM-01 REM-02 REM-03
 */
export function explainServiceReminder(
  facts: ServiceFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ServiceRule>[] {
  const { because } = assessServiceReminder(facts, at, policy);
  if (facts.car.status !== 'inUse') return [gone(facts.car.status)];
  const reading = readService(facts, at, policy);
  return because.map((rule) => REASONS[rule](reading, policy));
}

type ReasonOf = (reading: ServiceReading, policy: ReminderPolicy) => Reason<ServiceRule>;

const REASONS: Readonly<Record<ServiceRule, ReasonOf>> = {
  'REM-01': whicheverFirst,
  'REM-02': firstService,
  'REM-03': periodicService,
};

function gone(status: 'transferred' | 'scrapped'): Reason<ServiceRule> {
  return {
    rule: 'REM-01',
    facts: { status },
    policy: {},
    sentence:
      status === 'scrapped'
        ? { 'zh-CN': '车辆已报废，不再提醒保养。', en: 'The car was scrapped: no more reminders.' }
        : {
            'zh-CN': '车辆已过户，不再提醒保养。',
            en: 'The car has a new owner: no more reminders.',
          },
  };
}

function whicheverFirst(reading: ServiceReading, policy: ReminderPolicy): Reason<ServiceRule> {
  const { odometer, today, targetKm, targetDay, projection, trigger, code } = reading;
  const status = serviceStatuses[code] ?? 'unknown';
  const mileage = odometerSentence(odometer, today);
  const verdict = verdictOf(reading, status);
  return {
    rule: 'REM-01',
    facts: {
      ...odometerEvidence(odometer, today),
      targetKm,
      targetOn: targetDay === null ? null : localDateOf(targetDay),
      projectedDueOn: projection === null ? null : localDateOf(projection.day),
      trigger: trigger === 0 ? null : trigger === BY_KM ? 'km' : 'date',
      status,
    },
    policy: {
      kmLead: policy.kmLead,
      dayLead: policy.dayLead,
      overdueKm: policy.overdueKm,
      overdueDays: policy.overdueDays,
    },
    sentence: {
      'zh-CN': mileage['zh-CN'] + verdict['zh-CN'],
      en: `${mileage.en} ${verdict.en}`,
    },
  };
}

/** Which side comes when, and what that means today. */
function verdictOf(reading: ServiceReading, status: ServiceStatus): Text {
  const { targetKm, targetDay, projection, trigger } = reading;
  const sides: Text[] = [];
  if (targetKm !== null && projection !== null) {
    const day = spokenDay(projection.day);
    const km = spokenKm(targetKm);
    sides.push({
      'zh-CN': `按里程预计${day['zh-CN']}到 ${km} 公里`,
      en: `by mileage around ${day.en} (${km} km)`,
    });
  }
  if (targetDay !== null) {
    const day = spokenDay(targetDay);
    sides.push({ 'zh-CN': `按时间${day['zh-CN']}到期`, en: `by date on ${day.en}` });
  }
  if (sides.length === 0) {
    return {
      'zh-CN': '里程和日期都无从推算，需补充资料。',
      en: 'Neither mileage nor date can be told; more has to be known of the car.',
    };
  }
  const by: Text =
    trigger === BY_KM ? { 'zh-CN': '里程', en: 'mileage' } : { 'zh-CN': '时间', en: 'date' };
  const said = STATUS[status];
  return {
    'zh-CN': `${sides.map((side) => side['zh-CN']).join('，')}${
      sides.length > 1 ? '，以先到者为准' : ''
    }：${said['zh-CN']}（按${by['zh-CN']}）。`,
    en: `Due ${sides.map((side) => side.en).join(', ')}${
      sides.length > 1 ? ', whichever comes first' : ''
    }: ${said.en} (by ${by.en}).`,
  };
}

const STATUS: Readonly<Record<ServiceStatus, Text>> = {
  notDue: { 'zh-CN': '目前还不用保养', en: 'not due yet' },
  upcoming: { 'zh-CN': '快到保养时间了', en: 'coming up' },
  due: { 'zh-CN': '现在该保养了', en: 'due now' },
  lastCall: { 'zh-CN': '首保期限将至，请尽快进店', en: 'last call for the first service' },
  missed: { 'zh-CN': '首保期限已过', en: 'the first service was missed' },
  overdue: { 'zh-CN': '保养已逾期', en: 'overdue' },
  notTracked: { 'zh-CN': '不再提醒', en: 'no longer tracked' },
  unknown: { 'zh-CN': '无法判断', en: 'cannot be told' },
};

function firstService({
  start,
  schedule,
  firstServiceMissed,
}: ServiceReading): Reason<ServiceRule> {
  const { fromKm, untilKm, fromMonths, untilMonths } = schedule.firstService;
  const { firstServiceSource } = schedule;
  const delivered = start.day === null ? null : spokenDay(start.day);
  const span = `${spokenKm(fromKm)}–${spokenKm(untilKm)}`;
  const byBooklet = firstServiceSource === 'model';
  return {
    rule: 'REM-02',
    facts: {
      deliveredOn: start.day === null ? null : localDateOf(start.day),
      firstServiceMissed,
      source: firstServiceSource,
    },
    policy: { fromKm, untilKm, fromMonths, untilMonths },
    sentence: {
      'zh-CN': `${delivered === null ? '交车日期不详' : `${delivered['zh-CN']}交车`}，没有保养记录；${
        byBooklet ? '按厂家手册' : '按通常标准'
      }，首保应在 ${span} 公里或交车后 ${fromMonths}–${untilMonths} 个月内做${
        firstServiceMissed ? '，现已错过' : ''
      }。`,
      en: `${delivered === null ? 'The day of delivery is not known' : `Delivered on ${delivered.en}`}, no service on record; ${
        byBooklet ? 'by the maker’s booklet' : 'as is usual'
      } the first one falls at ${span} km or ${fromMonths} to ${untilMonths} months after delivery${
        firstServiceMissed ? ' and was missed' : ''
      }.`,
    },
  };
}

function periodicService(
  { start, schedule, targetKm, targetDay }: ServiceReading,
  { severeUse }: ReminderPolicy,
): Reason<ServiceRule> {
  const { intervalKm, intervalMonths, grid } = schedule.interval;
  const last = lastService(start);
  const source = SOURCE[schedule.intervalSource];
  const every = spokenKm(intervalKm);
  const isFixed = grid === 'fixed';
  const how = mannerOf(schedule.isSevere, isFixed);
  const goals = [
    ...(targetKm === null
      ? []
      : [{ 'zh-CN': `${spokenKm(targetKm)} 公里`, en: `at ${spokenKm(targetKm)} km` }]),
    ...(targetDay === null ? [] : [onDay(spokenDay(targetDay))]),
  ];
  const goal: Text =
    goals.length === 0
      ? { 'zh-CN': '', en: '' }
      : {
          'zh-CN': `，下次保养在 ${goals.map((one) => one['zh-CN']).join('或 ')}`,
          en: `: next ${goals.map((one) => one.en).join(' or ')}`,
        };
  return {
    rule: 'REM-03',
    facts: {
      startedBy: start.by,
      startedOn: start.day === null ? null : localDateOf(start.day),
      startedKm: start.recordedKm,
      source: schedule.intervalSource,
      ...(schedule.isSevere ? { severeUse: true } : {}),
    },
    policy: {
      intervalKm,
      intervalMonths,
      ...(schedule.isSevere ? { 'severeUse.factor': severeUse.factor } : {}),
      ...(isFixed ? { grid } : {}),
    },
    sentence: {
      'zh-CN': `${last['zh-CN']}；${source['zh-CN']}每 ${every} 公里或 ${intervalMonths} 个月保养一次${how['zh-CN']}${goal['zh-CN']}。`,
      en: `${last.en}; ${source.en} every ${every} km or ${intervalMonths} months${how.en}${goal.en}.`,
    },
  };
}

/** What makes the interval other than it stands in the booklet. */
function mannerOf(isSevere: boolean, isFixed: boolean): Text {
  const hard = { 'zh-CN': '用车条件苛刻，已缩短间隔', en: 'shortened for hard use' };
  const grid = { 'zh-CN': '从交车起按固定节点算', en: 'on a grid fixed at the delivery' };
  const said = [...(isSevere ? [hard] : []), ...(isFixed ? [grid] : [])];
  if (said.length === 0) return { 'zh-CN': '', en: '' };
  return {
    'zh-CN': `（${said.map((one) => one['zh-CN']).join('，')}）`,
    en: ` (${said.map((one) => one.en).join(', ')})`,
  };
}

function onDay(day: Text): Text {
  return { ...day, en: `on ${day.en}` };
}

function lastService({ by, day, recordedKm }: ServiceReading['start']): Text {
  if (by === 'delivery') return { 'zh-CN': '首保未做，从交车起算', en: 'Counted from delivery' };
  const on = day === null ? { 'zh-CN': '', en: '' } : spokenDay(day);
  const place: Text =
    by === 'elsewhere' ? { 'zh-CN': '在外店', en: ' elsewhere' } : { 'zh-CN': '', en: '' };
  return {
    'zh-CN': `上次${place['zh-CN']}保养是${on['zh-CN']}，${recordedKm === null ? '里程不详' : `${spokenKm(recordedKm)} 公里`}`,
    en: `Last serviced${place.en} on ${on.en}, ${recordedKm === null ? 'mileage not known' : `at ${spokenKm(recordedKm)} km`}`,
  };
}

const SOURCE: Readonly<Record<IntervalSource, Text>> = {
  model: { 'zh-CN': '按厂家手册', en: 'by the maker’s booklet' },
  powertrain: { 'zh-CN': '按动力类型', en: 'by what it runs on,' },
  electric: { 'zh-CN': '纯电动车按', en: 'an electric car' },
  default: { 'zh-CN': '按通常标准', en: 'as is usual,' },
};
