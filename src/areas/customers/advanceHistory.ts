import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { inWords } from './fieldWords.js';
import { isFilled } from './isFilled.js';
import { isMarked } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type {
  CustomerRule,
  HistoryEntry,
  HistoryEntryFacts,
  HistoryRefusal,
  HistoryRuling,
} from './types.js';

/**
 * Tells whether an entry may be added to a customer’s history.
 *
 * Time, actor and channel belong to every entry. An entry is never changed: what was wrong is put
 * right by a second one that points to it, once; a further correction points to the latest. An
 * entry whose id is there already changes nothing.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-06
 */
export function assessHistoryEntry(
  facts: HistoryEntryFacts,
  at: Date,
  policy: CustomerPolicy,
): HistoryRuling {
  requireDefined(policy, 'CustomerPolicy');
  const { history, entry } = facts;
  const atMs = millisecondsOf(at, 'at');
  const missing = missingIn(entry);
  if (history.some((one) => one.id === entry.id)) return ruled('known', null, NONE);
  const reason = refusalOf(facts, missing, atMs, policy);
  return reason === null ? ruled('appended', null, NONE) : ruled('refused', reason, missing);
}

/**
 * The history with one more entry, or as it was when the entry is refused or known; earlier entries
 * are the same objects as before. An entry is judged at the instant at which it is written.
 *
 * @rule CARD-06
 * @example
 * ```ts
 * import { advanceHistory, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const invoice = { id: 'H1', group: 'spending', at, actor: 'E7', channel: 'faceToFace' } as const;
 * const [first] = advanceHistory([], { entry: invoice, at }, defaultCustomerPolicy);
 * const entry = { ...invoice, id: 'H2', corrects: 'H1' };
 * const [second] = advanceHistory(first, { entry, at }, defaultCustomerPolicy);
 * console.log(second.map((one) => one.id)); // => ["H1","H2"]
 * ```
 */
export function advanceHistory(
  state: readonly HistoryEntry[],
  event: { readonly entry: HistoryEntry; readonly at: Date },
  policy: CustomerPolicy,
): readonly [readonly HistoryEntry[], readonly never[]] {
  const { status } = assessHistoryEntry({ history: state, entry: event.entry }, event.at, policy);
  return [status === 'appended' ? [...state, event.entry] : state, NONE];
}

/** The entries that hold now: all that were known at `at` and that no other known one corrects. */
export function listCurrentEntries(
  history: readonly HistoryEntry[],
  at: Date,
  policy: CustomerPolicy,
): readonly HistoryEntry[] {
  requireDefined(policy, 'CustomerPolicy');
  const atMs = millisecondsOf(at, 'at');
  const known = history.filter((one) => one.at !== undefined && one.at.getTime() <= atMs);
  const corrected = new Set(known.map((one) => one.corrects));
  return known.filter((one) => !corrected.has(one.id));
}

/** Why `assessHistoryEntry` ruled as it did. */
export function explainHistoryEntry(
  facts: HistoryEntryFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessHistoryEntry(facts, at, policy);
  const { entry, history } = facts;
  return reasonsOf(
    ruling.because,
    {
      id: entry.id,
      group: entry.group,
      corrects: entry.corrects ?? null,
      entries: history.length,
      reason: ruling.reason,
      missing: ruling.missing.join(', '),
    },
    { recordGroups: Object.keys(policy.recordGroups).join(', ') },
    sentenceOf(ruling),
  );
}

const BECAUSE = sharedList(['CARD-06'] as const);

function ruled(
  status: HistoryRuling['status'],
  reason: HistoryRefusal | null,
  missing: readonly string[],
): HistoryRuling {
  return { status, reason, because: BECAUSE, assumed: NONE, missing };
}

function missingIn(entry: HistoryEntry): readonly string[] {
  const missing: string[] = [];
  if (entry.at === undefined) missing.push('at');
  if (!isFilled(entry.actor)) missing.push('actor');
  if (entry.channel === undefined) missing.push('channel');
  return sharedList(missing);
}

function refusalOf(
  { history, entry }: HistoryEntryFacts,
  missing: readonly string[],
  atMs: number,
  { recordGroups }: CustomerPolicy,
): HistoryRefusal | null {
  if (missing.length > 0) return 'incomplete';
  const { group, at: happenedAt, corrects } = entry;
  if (!isMarked(recordGroups, group)) return 'unknownGroup';
  if (happenedAt !== undefined && happenedAt.getTime() > atMs) return 'inTheFuture';
  if (corrects === undefined) return null;
  if (!history.some((one) => one.id === corrects)) return 'correctsNothing';
  return history.some((one) => one.corrects === corrects) ? 'alreadyCorrected' : null;
}

function sentenceOf({ status, reason, missing }: HistoryRuling): Text {
  if (status === 'known') {
    return {
      'zh-CN': '这条记录已经在档，不重复登记。',
      en: 'This entry is on file already; nothing changes.',
    };
  }
  if (reason === null) {
    return {
      'zh-CN': '记录追加到客户档案，原有记录保持不变。',
      en: 'The entry is added; everything written before stays as it is.',
    };
  }
  const words = inWords(missing);
  return {
    incomplete: {
      'zh-CN': `记录不完整，缺少：${words['zh-CN']}。`,
      en: `The entry is incomplete; missing: ${words.en}.`,
    },
    unknownGroup: {
      'zh-CN': '没有这一类记录，请先确定归到哪一类。',
      en: 'There is no such group of records.',
    },
    inTheFuture: {
      'zh-CN': '发生时间还没到，不能先记。',
      en: 'It lies in the future and cannot be written down yet.',
    },
    correctsNothing: {
      'zh-CN': '找不到要更正的那条记录。',
      en: 'The entry that it should correct is not on file.',
    },
    alreadyCorrected: {
      'zh-CN': '那条记录已经更正过，请针对最新一条再更正。',
      en: 'That entry was corrected before; correct the latest one instead.',
    },
  }[reason];
}
