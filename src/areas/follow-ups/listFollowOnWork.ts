import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { taskKey } from '../../foundation/kernel/task.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  Finding,
  FollowOnKind,
  FollowOnRuling,
  FollowOnTask,
  FollowUpRecord,
} from './types.js';

/**
 * Lists the work that a follow-up record opens: changed data, dissatisfaction, an intention to buy,
 * a referral, a wish for service, and a wrong number, which is changed data too.
 *
 * One task per kind and record, however often the record speaks of it, and under a key that stays
 * the same. A complaint that was opened in the call already is not opened again. A satisfaction
 * follow-up that was completed without a verdict lists `verdict` as missing. A record after `at`
 * opens nothing yet.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-10
 * @example
 * ```ts
 * import { defaultFollowUpPolicy, listFollowOnWork } from 'dealer-care/follow-ups';
 *
 * const record = {
 *   recordId: 'R1',
 *   taskKey: 'salesFollowUp/C1/V1/2026-03-01',
 *   customerId: 'C1',
 *   car: 'V1',
 *   type: 'satisfaction',
 *   specialist: 'S1',
 *   channel: 'voice',
 *   at: new Date('2026-03-10T09:00:00+08:00'),
 *   attempts: 1,
 *   result: 'completed',
 *   verdict: 'satisfied',
 *   dataChanges: [{ kind: 'homeAddress' }],
 *   referrals: [{ name: '李先生' }],
 * } as const;
 * const at = new Date('2026-03-10T10:00:00+08:00');
 * const { tasks } = listFollowOnWork(record, at, defaultFollowUpPolicy);
 * console.log(tasks.map((one) => one.key)); // => ["cardChange/C1/V1/R1","referral/C1/V1/R1"]
 * ```
 */
export function listFollowOnWork(
  facts: FollowUpRecord,
  at: Date,
  policy: FollowUpPolicy,
): FollowOnRuling {
  requireDefined(policy, 'FollowUpPolicy');
  const isKnown = facts.at.getTime() <= millisecondsOf(at, 'at');
  const tasks = new Map<FollowOnKind, FollowOnTask>();
  for (const finding of isKnown ? findingsOf(facts) : []) {
    const work = policy.followOn[finding];
    if (work === undefined) continue;
    const before = tasks.get(work.opens);
    const findings = [...(before?.findings ?? []), finding];
    tasks.set(work.opens, {
      key: taskKey({
        kind: work.opens,
        customer: facts.customerId,
        car: facts.car,
        cycle: facts.recordId,
      }),
      kind: work.opens,
      action: 'open',
      customerId: facts.customerId,
      role: before?.role ?? work.role,
      recordId: facts.recordId,
      findings,
    });
  }
  return {
    status: tasks.size === 0 ? 'nothing' : 'opened',
    tasks: [...tasks.values()],
    because: BECAUSE,
    assumed: NONE,
    missing: isKnown && lacksVerdict(facts) ? NO_VERDICT : NONE,
  };
}

/** Why `listFollowOnWork` opened what it opened: one reason a task, or the one that there is none. */
export function explainFollowOnWork(
  facts: FollowUpRecord,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-10'>[] {
  const { tasks } = listFollowOnWork(facts, at, policy);
  const seen = { recordId: facts.recordId, result: facts.result, verdict: facts.verdict ?? null };
  if (tasks.length === 0) {
    return [{ rule: 'FUP-10', facts: seen, policy: {}, sentence: NOTHING_FOUND }];
  }
  return tasks.map(({ kind, role, findings }) => ({
    rule: 'FUP-10',
    facts: { ...seen, findings: findings.join(', ') },
    policy: Object.fromEntries(findings.map((one) => [`followOn.${one}`, `${kind} (${role})`])),
    sentence: SENTENCES[kind],
  }));
}

const BECAUSE = sharedList(['FUP-10'] as const);
const NO_VERDICT = sharedList(['verdict']);

function findingsOf(record: FollowUpRecord): Finding[] {
  const { dataChanges = [], referrals = [], verdict, complaintId } = record;
  const found: Finding[] = [];
  if (dataChanges.length > 0 || record.invalidReason === 'wrongNumber') found.push('changedData');
  if (verdict === 'dissatisfied' && complaintId === undefined) found.push('dissatisfaction');
  if (record.intendsToBuy === true) found.push('intention');
  if (referrals.length > 0) found.push('referral');
  if (record.wishesService === true) found.push('serviceWish');
  return found;
}

function lacksVerdict({ type, result, verdict }: FollowUpRecord): boolean {
  return type === 'satisfaction' && result === 'completed' && verdict === undefined;
}

const NOTHING_FOUND: Text = {
  'zh-CN': '这次回访没有需要转办的事项。',
  en: 'The follow-up found nothing that anybody else has to do.',
};

const SENTENCES: Readonly<Record<FollowOnKind, Text>> = {
  cardChange: {
    'zh-CN': '客户资料有变动，转客户关系部更新客户卡。',
    en: 'The customer’s data changed: the card is to be updated.',
  },
  complaint: {
    'zh-CN': '客户不满意，按客户抱怨立案并立即转办。',
    en: 'The customer is not satisfied: a complaint is opened and passed on at once.',
  },
  lead: {
    'zh-CN': '客户有购车意向，转销售顾问跟进。',
    en: 'The customer thinks of buying: a lead for a sales consultant.',
  },
  referral: {
    'zh-CN': '客户推荐了亲友，登记转介绍并安排跟进。',
    en: 'The customer recommended somebody: the referral is noted and followed.',
  },
  serviceBooking: {
    'zh-CN': '客户想做保养或维修，转服务顾问预约。',
    en: 'The customer would like a service: it is to be booked.',
  },
};
