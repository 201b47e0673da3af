import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addDays, type LocalDate } from '../../foundation/time/localDate.js';
import { addWorkingDays, type WorkingDay } from '../../foundation/time/workingDays.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { sorted } from './sorted.js';
import type {
  CustomerRule,
  Department,
  DepartmentHandovers,
  HandoverFacts,
  HandoverRecord,
  HandoverRow,
  HandoverRuling,
  HandoverSource,
  HandoverStatus,
} from './types.js';

/**
 * Lists what departments owe to customer relations: the front desk every day, sales within three
 * working days of the delivery, a signed form within one.
 *
 * The day of the event is not counted, and a hand-over is in time until the end of its due day in
 * the policy’s zone. A day without visitors is a nil report, never overdue; a day of which nobody
 * counted the visitors is `unknown` until it is handed over. Where the holidays of a year are not
 * published the row says so and gives the span of possible days.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-08
 * @example
 * ```ts
 * import { defaultCustomerPolicy, listHandovers } from 'dealer-care/customers';
 *
 * const records = [{ id: 'S1', source: 'sales', on: '2026-03-06' }] as const;
 * const ruling = listHandovers({ records }, new Date('2026-03-12T08:00:00+08:00'), defaultCustomerPolicy);
 * console.log(ruling.rows.map((one) => [one.dueOn, one.status])); // => [["2026-03-11","overdue"]]
 * ```
 */
export function listHandovers(
  facts: HandoverFacts,
  at: Date,
  policy: CustomerPolicy,
): HandoverRuling {
  requireDefined(policy, 'CustomerPolicy');
  const atMs = millisecondsOf(at, 'at');
  const today = localDateAt(at, policy.zone);
  const rows = facts.records
    .filter((one) => one.on <= today)
    .map((one) => rowOf(one, today, atMs, policy))
    .sort(byUrgency);
  const isKnown = rows.every((one) => one.knowledge !== 'unknown');
  const isCounted = rows.every((one) => one.status !== 'unknown');
  return {
    status: worstOf(rows),
    rows,
    departments: sorted(new Set(rows.map((one) => one.department))).map((department) =>
      countsOf(department as Department, rows),
    ),
    because: BECAUSE,
    assumed: isKnown ? NONE : ASSUMED_HOLIDAYS,
    missing: isCounted ? NONE : NO_REGISTRATIONS,
  };
}

/** Why `listHandovers` put each row where it did. */
export function explainHandovers(
  facts: HandoverFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const { because, rows } = listHandovers(facts, at, policy);
  const { receptionDays, salesWorkingDays, formWorkingDays } = policy.handover;
  return rows.flatMap((row) =>
    reasonsOf(
      because,
      {
        id: row.id,
        department: row.department,
        status: row.status,
        dueOn: row.dueOn,
        knowledge: row.knowledge,
      },
      {
        'handover.receptionDays': receptionDays,
        'handover.salesWorkingDays': salesWorkingDays,
        'handover.formWorkingDays': formWorkingDays,
        zone: policy.zone,
      },
      sentenceOf(row),
    ),
  );
}

const BECAUSE = sharedList(['CARD-08'] as const);
const ASSUMED_HOLIDAYS = sharedList(['holidays']);
const NO_REGISTRATIONS = sharedList(['registrations']);

/** The department that hands each kind over. */
const FROM: Readonly<Record<HandoverSource, Department>> = {
  reception: 'frontDesk',
  sales: 'sales',
  form: 'customerRelations',
};

function rowOf(
  record: HandoverRecord,
  today: LocalDate,
  atMs: number,
  policy: CustomerPolicy,
): HandoverRow {
  const due = dueDay(record, policy);
  const { handedOverAt } = record;
  const isDone = handedOverAt !== undefined && handedOverAt.getTime() <= atMs;
  const doneOn = isDone ? localDateAt(handedOverAt, policy.zone) : null;
  return {
    id: record.id,
    department: FROM[record.source],
    status: statusOf(record, doneOn, due.date, today),
    dueOn: due.date,
    knowledge: due.knowledge,
    earliestOn: due.earliest,
    latestOn: due.latest,
  };
}

function dueDay({ source, on }: HandoverRecord, policy: CustomerPolicy): WorkingDay {
  const { receptionDays, salesWorkingDays, formWorkingDays } = policy.handover;
  if (source === 'reception') {
    const date = addDays(on, receptionDays);
    return { date, knowledge: 'official', earliest: date, latest: date };
  }
  const days = source === 'sales' ? salesWorkingDays : formWorkingDays;
  return addWorkingDays(on, days, policy.holidays);
}

function statusOf(
  { source, registrations }: HandoverRecord,
  doneOn: LocalDate | null,
  dueOn: LocalDate,
  today: LocalDate,
): HandoverStatus {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'doneLate';
  if (source === 'reception' && registrations === undefined) return 'unknown';
  if (source === 'reception' && registrations === 0) return 'nilReport';
  return today <= dueOn ? 'due' : 'overdue';
}

function worstOf(rows: readonly HandoverRow[]): HandoverRuling['status'] {
  for (const status of ['overdue', 'due', 'unknown'] as const) {
    if (rows.some((one) => one.status === status)) return status;
  }
  return 'clear';
}

function countsOf(department: Department, rows: readonly HandoverRow[]): DepartmentHandovers {
  const count = (status: HandoverStatus): number =>
    rows.filter((one) => one.department === department && one.status === status).length;
  return {
    department,
    due: count('due'),
    overdue: count('overdue'),
    nilReports: count('nilReport'),
    unknown: count('unknown'),
  };
}

function byUrgency(a: HandoverRow, b: HandoverRow): number {
  const [first, second] = [a, b].map((one) => `${one.dueOn}\n${one.department}\n${one.id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

const DEPARTMENTS: Readonly<Partial<Record<Department, Text>>> = {
  frontDesk: { 'zh-CN': '前台', en: 'The front desk' },
  sales: { 'zh-CN': '销售部', en: 'Sales' },
  customerRelations: { 'zh-CN': '满意度专员', en: 'The satisfaction specialist' },
};

function sentenceOf({ department, status, dueOn }: HandoverRow): Text {
  const who = DEPARTMENTS[department] ?? { 'zh-CN': department, en: department };
  const zh: Readonly<Record<HandoverStatus, string>> = {
    done: `已按时移交（${dueOn} 截止）。`,
    doneLate: `已移交，但晚于 ${dueOn} 的期限。`,
    due: `应在 ${dueOn} 当天结束前移交客户关系部。`,
    overdue: `逾期未移交，期限是 ${dueOn}。`,
    nilReport: '当天没有来电来店，报零即可。',
    unknown: '当天的来电来店数没有登记，无法判断是漏交还是零报告。',
  };
  const en: Readonly<Record<HandoverStatus, string>> = {
    done: `handed over in time (due ${dueOn}).`,
    doneLate: `handed over, but after ${dueOn}.`,
    due: `is to hand over to customer relations by the end of ${dueOn}.`,
    overdue: `is overdue; the last day was ${dueOn}.`,
    nilReport: 'had no visitors that day: a nil report.',
    unknown: 'left that day without a count of visitors: late or nil, nobody can say.',
  };
  return { 'zh-CN': `${who['zh-CN']}${zh[status]}`, en: `${who.en} ${en[status]}` };
}
