import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addWorkingDays } from '../../foundation/time/workingDays.js';
import type { CardField } from './cardFields.js';
import { reportsIn, touchedAt } from './cardSteps.js';
import { inWords } from './fieldWords.js';
import { hasValidFormat, saysTheSame } from './hasValidFormat.js';
import { looksLikeIdNumber } from './idNumber.js';
import { isFilled } from './isFilled.js';
import { ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type {
  CardRecord,
  ChangeFacts,
  ChangeReason,
  ChangeReport,
  ChangeRuling,
  CustomerRule,
  FieldValue,
} from './types.js';

/**
 * Tells what becomes of a report that something on a card has changed.
 *
 * Sales and customer relations change correctable fields at once; reports of others wait for
 * customer relations, at most one working day. A new user of the car waits until somebody has asked
 * whether the car was sold. It also waits when the field is one that does not change, such as a day
 * of birth, when the value does not look right, when the car is none of the card’s, and when the field
 * was changed, confirmed or emptied after the change was noticed. Computed fields are not reported, and
 * a value that reads as an ID number is refused. What the card says already is a confirmation. A user
 * written down for the first time is no change of user.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-10 CARD-09 L12
 */
export function assessChange(facts: ChangeFacts, at: Date, policy: CustomerPolicy): ChangeRuling {
  requireDefined(policy, 'CustomerPolicy');
  const today = localDateAt(at, policy.zone);
  const { card, report } = facts;
  const rule = fieldNamed(report.field, policy);
  const current = ownOf(card.fields, report.field);

  const ruled = (status: ChangeRuling['status'], reason: ChangeReason | null): ChangeRuling => {
    const isOpen = status === 'pending';
    const day = isOpen
      ? addWorkingDays(today, policy.card.changeApplyWorkingDays, policy.holidays)
      : null;
    return {
      status,
      kind: rule?.changeKind ?? 'other',
      reason,
      version: status === 'applied' ? card.version + 1 : card.version,
      settleByOn: day?.date ?? null,
      knowledge: day?.knowledge ?? null,
      because: reason === 'idNumber' ? WITH_LAW : status === 'confirmed' ? CONFIRMS : BECAUSE,
      assumed: day?.knowledge === 'unknown' ? ASSUMED_HOLIDAYS : NONE,
      missing: reason === 'askWhetherSold' ? MISSING_SOLD : NONE,
    };
  };

  if (isKnown(facts)) return ruled('known', null);
  if (rule === undefined) return ruled('refused', 'unknownField');
  if (rule.edit === 'derived') return ruled('refused', 'derivedField');
  if (looksLikeIdNumber(report.newValue ?? '')) return ruled('refused', 'idNumber');
  if (saysSo(current, report.newValue, rule)) return ruled('confirmed', null);
  const reason = obstacle(facts, current, rule, today, policy);
  return reason === null ? ruled('applied', null) : ruled('pending', reason);
}

/** Why `assessChange` ruled as it did. */
export function explainChange(
  facts: ChangeFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessChange(facts, at, policy);
  const { report, card } = facts;
  const department = policy.departments[report.reporter.role];
  return reasonsOf(
    ruling.because,
    {
      field: report.field,
      kind: ruling.kind,
      role: report.reporter.role,
      department,
      noticedAt: new Date(millisecondsOf(report.at, 'report.at')).toISOString(),
      touchedAt: touchedAt(card, report.field)?.toISOString() ?? null,
      carSold: report.carSold ?? null,
      version: ruling.version,
      reason: ruling.reason,
      settleByOn: ruling.settleByOn,
    },
    {
      [`fields.${report.field}.edit`]: fieldNamed(report.field, policy)?.edit ?? null,
      [`card.appliesAtOnce.${department}`]: policy.card.appliesAtOnce[department],
      'card.changeApplyWorkingDays': policy.card.changeApplyWorkingDays,
    },
    sentenceOf(ruling, report.field),
    { 'CARD-09': CONFIRMED },
  );
}

/** The field of the policy’s table; `undefined` for a name that it does not know. */
export function fieldNamed(field: string, { fields }: CustomerPolicy): CardField | undefined {
  return ownOf(fields, field);
}

const BECAUSE = sharedList(['CARD-10'] as const);
const CONFIRMS = sharedList(['CARD-10', 'CARD-09'] as const);
const WITH_LAW = sharedList(['CARD-10', 'L12'] as const);
const MISSING_SOLD = sharedList(['carSold']);
const ASSUMED_HOLIDAYS = sharedList(['holidays']);

function isKnown({ card, report }: ChangeFacts): boolean {
  return (
    reportsIn(card.history).includes(report.id) ||
    card.pending.some((one) => one.id === report.id) ||
    card.turnedDown.includes(report.id)
  );
}

function saysSo(
  current: FieldValue | undefined,
  newValue: string | undefined,
  { format }: CardField,
): boolean {
  if (!isFilled(newValue)) return current === undefined;
  return current !== undefined && saysTheSame(current.value, newValue, format);
}

function obstacle(
  { card, report }: ChangeFacts,
  current: FieldValue | undefined,
  rule: CardField,
  today: string,
  policy: CustomerPolicy,
): ChangeReason | null {
  const { newValue, reporter } = report;
  if (leavesSaleOpen(card, report, rule)) return 'askWhetherSold';
  if (rule.changeKind === 'vehicleUser' && namesOtherCar(card, report)) return 'unknownCar';
  const touched = touchedAt(card, report.field);
  if (touched !== undefined && report.at.getTime() < touched.getTime()) return 'olderThanCard';
  // What nobody had written down before may be filled in, whatever the field.
  if (rule.edit === 'immutable' && current !== undefined) return 'immutableField';
  if (isFilled(newValue) && !hasValidFormat(newValue, rule.format, today)) return 'doubtfulValue';
  return policy.card.appliesAtOnce[policy.departments[reporter.role]] ? null : 'needsApproval';
}

/** Whether another user takes over and nobody said whether the car was sold. */
export function leavesSaleOpen(
  { fields }: Pick<CardRecord, 'fields'>,
  { field, carSold }: Pick<ChangeReport, 'field' | 'carSold'>,
  rule: CardField | undefined,
): boolean {
  const isChange = rule?.changeKind === 'vehicleUser' && ownOf(fields, field) !== undefined;
  return isChange && carSold === undefined;
}

/** A card without cars contradicts nobody. */
function namesOtherCar({ cars }: ChangeFacts['card'], { car }: ChangeReport): boolean {
  return car !== undefined && cars.length > 0 && !cars.includes(car);
}

const CONFIRMED: Text = {
  'zh-CN': '核对无误也算一次确认，确认期限从这次重新算起。',
  en: 'Asking without finding a change is a confirmation: its age counts from here.',
};

const WHY: Readonly<Record<ChangeReason, Text>> = {
  unknownField: { 'zh-CN': '信息卡上没有这一项', en: 'the card has no such field' },
  derivedField: {
    'zh-CN': '这一项由系统推算，不能手工改',
    en: 'it is computed and cannot be reported',
  },
  idNumber: {
    'zh-CN': '不能把证件号码写进信息卡',
    en: 'an ID number may not be written on the card',
  },
  immutableField: {
    'zh-CN': '这一项一般不变，须客户关系部核实',
    en: 'it does not usually change, customer relations check it',
  },
  askWhetherSold: {
    'zh-CN': '换了使用人，先问清车是否已卖',
    en: 'the user changed, ask first whether the car was sold',
  },
  olderThanCard: {
    'zh-CN': '发现这一变化之后，卡上这一项又改过或核对过，须核实哪个为准',
    en: 'the field was changed or confirmed after this was noticed, somebody decides which holds',
  },
  unknownCar: {
    'zh-CN': '所报的车不在这张卡上，须先核实是哪辆车',
    en: 'the car named is not on the card, somebody finds out which one is meant',
  },
  doubtfulValue: {
    'zh-CN': '新内容格式可疑，须核实',
    en: 'the new value does not look right, somebody checks it',
  },
  needsApproval: {
    'zh-CN': '须客户关系部批准',
    en: 'customer relations approve it first',
  },
};

function sentenceOf(
  { status, reason, version, settleByOn: by }: ChangeRuling,
  field: string,
): Text {
  const words = inWords([field]);
  if (reason !== null) {
    const why = WHY[reason];
    return {
      'zh-CN': `「${words['zh-CN']}」未更新：${why['zh-CN']}${by === null ? '' : `，最迟 ${by} 办结`}。`,
      en: `Not updated (${words.en}): ${why.en}${by === null ? '' : `, by ${by}`}.`,
    };
  }
  if (status === 'known') {
    return {
      'zh-CN': '这条变更已经报过，不重复处理。',
      en: 'This report was here before; nothing changes.',
    };
  }
  return status === 'confirmed'
    ? {
        'zh-CN': `「${words['zh-CN']}」与卡上一致，不用更新。`,
        en: `The card says so already (${words.en}): there is nothing to update.`,
      }
    : {
        'zh-CN': `「${words['zh-CN']}」已更新为第 ${version} 版，旧内容留在历史里。`,
        en: `Updated (${words.en}): version ${version}; the old value stays in the history.`,
      };
}
