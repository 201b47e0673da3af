import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { taskKey } from '../../foundation/kernel/task.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addDays } from '../../foundation/time/localDate.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type {
  CustomerRule,
  RetentionEvent,
  RetentionFacts,
  RetentionFloor,
  RetentionRecord,
  RetentionRuling,
  RetentionState,
  RetentionTask,
} from './types.js';

/**
 * Tells how a customer’s data are kept: in use, stored only because a law still asks for it, or free
 * to be erased.
 *
 * Use ends with a request, a withdrawn consent, a purpose met or a period over. The longest term
 * decides, its last day included: until the end of that day the data are restricted, from the next
 * on they may go. A term whose end is not known holds the data back; nothing is erased on a guess.
 *
 * Days are those of the policy’s zone. Throws MisuseError on an invalid date or a policy that was
 * not defined.
 *
 * @rule PRIV-02 L13
 * @example
 * ```ts
 * import { assessRetention, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const facts = {
 *   endedAt: new Date('2026-03-10T09:00:00+08:00'),
 *   floors: [{ kind: 'repairRecords', until: '2031-06-30' }, { kind: 'salesArchive', until: '2035-05-01' }],
 * };
 * const rule = (at: string) => assessRetention(facts, new Date(at), defaultCustomerPolicy);
 * console.log([rule('2035-05-01T23:59:59+08:00').status, rule('2035-05-02T00:00:00+08:00').status]);
 * // => ["restricted","erased"]
 * ```
 */
export function assessRetention(
  facts: RetentionFacts,
  at: Date,
  policy: CustomerPolicy,
): RetentionRuling {
  requireDefined(policy, 'CustomerPolicy');
  const { endedAt, floors } = facts;
  const atMs = millisecondsOf(at, 'at');
  const today = localDateAt(at, policy.zone);
  const isOpen = floors.some((one) => one.until === undefined);
  const longest = isOpen ? undefined : longestOf(floors);
  const keepUntilOn = longest?.until ?? null;
  const hasEnded = endedAt !== undefined && endedAt.getTime() <= atMs;
  const endedOn = hasEnded ? localDateAt(endedAt, policy.zone) : null;
  const isHeld = isOpen || (keepUntilOn !== null && today <= keepUntilOn);
  const status = endedOn === null ? 'active' : isHeld ? 'restricted' : 'erased';
  return {
    status,
    keepUntilOn,
    heldBy: longest?.kind ?? null,
    eraseFromOn: endedOn === null || isOpen ? null : laterOf(endedOn, keepUntilOn),
    because: status === 'active' ? BECAUSE : WITH_LAW,
    assumed: NONE,
    missing: isOpen ? NO_TERM : NONE,
  };
}

/**
 * Moves the keeping of one customer’s data by an event. It goes from in use to restricted to erased
 * and never back; a term added to restricted data lengthens it. Events come in the order of time.
 *
 * @rule PRIV-02 L13
 */
export function advanceRetention(
  state: RetentionRecord,
  event: RetentionEvent,
  policy: CustomerPolicy,
): readonly [RetentionRecord, readonly RetentionTask[]] {
  requireDefined(policy, 'CustomerPolicy');
  if (state.state === 'erased') return [state, NONE];
  const ended =
    state.ended ?? (event.kind === 'ended' ? { at: event.at, reason: event.reason } : null);
  const floors = event.kind === 'floorAdded' ? [...state.floors, event.floor] : state.floors;
  const { status } = assessRetention({ endedAt: ended?.at, floors }, event.at, policy);
  const next = RANK[status] > RANK[state.state] ? status : state.state;
  const moved: RetentionRecord = { ...state, state: next, ended, floors };
  if (next === state.state || ended === null) return [moved, NONE];
  const kind = next === 'erased' ? 'erase' : 'stopUse';
  const { customerId } = state;
  const cycle = localDateAt(ended.at, policy.zone);
  return [moved, [{ key: taskKey({ kind, customer: customerId, cycle }), kind, customerId }]];
}

/** Why `assessRetention` ruled as it did. */
export function explainRetention(
  facts: RetentionFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessRetention(facts, at, policy);
  const { status, keepUntilOn, heldBy, eraseFromOn } = ruling;
  return reasonsOf(
    ruling.because,
    { endedAt: facts.endedAt?.toISOString() ?? null, status, keepUntilOn, heldBy, eraseFromOn },
    { zone: policy.zone },
    sentenceOf(ruling),
  );
}

const BECAUSE = sharedList(['PRIV-02'] as const);
const WITH_LAW = sharedList(['PRIV-02', 'L13'] as const);
const NO_TERM = sharedList(['floors.until']);
const RANK: Readonly<Record<RetentionState, number>> = { active: 0, restricted: 1, erased: 2 };

interface Term {
  readonly kind: string;
  readonly until: string;
}

function longestOf(floors: readonly RetentionFloor[]): Term | undefined {
  let longest: Term | undefined;
  for (const { kind, until } of floors) {
    if (until === undefined) continue;
    const isLonger = longest === undefined || until > longest.until;
    const isFirstOfEqual = until === longest?.until && kind < longest.kind;
    if (isLonger || isFirstOfEqual) longest = { kind, until };
  }
  return longest;
}

/** The day after the term, or the day on which the use ended where that is later. */
function laterOf(endedOn: string, keepUntilOn: string | null): string {
  const free = keepUntilOn === null ? endedOn : addDays(keepUntilOn, 1);
  return free > endedOn ? free : endedOn;
}

function sentenceOf({ status, keepUntilOn, eraseFromOn }: RetentionRuling): Text {
  switch (status) {
    case 'active':
      return { 'zh-CN': '客户资料正常使用。', en: 'The data are in use.' };
    case 'restricted':
      return keepUntilOn === null
        ? {
            'zh-CN': '已停止使用；有一项保存期限还不清楚，暂不清除。',
            en: 'No longer used; the end of one term is not known, so nothing is erased yet.',
          }
        : {
            'zh-CN': `已停止使用，按法律规定保存到 ${keepUntilOn}，之后清除。`,
            en: `No longer used; a law asks for storage until ${keepUntilOn}, then it is erased.`,
          };
    case 'erased':
      return {
        'zh-CN': `从 ${eraseFromOn} 起可以清除个人资料，只留不含个人信息的统计数。`,
        en: `From ${eraseFromOn} on everything personal goes; only anonymous counts stay.`,
      };
  }
}
