import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { formatInstant } from '../../foundation/time/instant.js';
import {
  advanceRelationship,
  heldAtOf,
  potentialCustomer,
  relationshipAt,
} from './advanceRelationship.js';
import type { SegmentPolicy } from './policy.js';
import type {
  RelationshipEvent,
  RelationshipFacts,
  RelationshipRuling,
  RelationshipStage,
} from './types.js';

/**
 * Tells where a customer stands on the relationship ladder at a moment, from all that happened.
 *
 * Events may come in any order; they are taken by time, at one instant in the order of the ladder,
 * then by id. What happened after `at` is not known yet. Throws MisuseError on an invalid date or a
 * policy that was not defined.
 *
 * @rule SEG-09
 * @example
 * ```ts
 * import { assessRelationship, defaultSegmentPolicy } from 'dealer-care/segments';
 *
 * const events = [
 *   { id: 'e2', kind: 'handedOver', at: new Date('2026-03-01T10:00:00+08:00') },
 *   { id: 'e1', kind: 'contractSigned', at: new Date('2026-02-20T15:00:00+08:00') },
 * ] as const;
 * const at = new Date('2026-03-04T10:00:00+08:00');
 * console.log(assessRelationship({ events }, at, defaultSegmentPolicy).status); // => "held"
 * ```
 */
export function assessRelationship(
  { events }: RelationshipFacts,
  at: Date,
  policy: SegmentPolicy,
): RelationshipRuling {
  requireDefined(policy, 'SegmentPolicy');
  const atMs = millisecondsOf(at, 'at');
  const past = events.filter((event) => event.at.getTime() <= atMs).sort(byTime);
  let state = potentialCustomer;
  for (const event of past) [state] = advanceRelationship(state, event, policy);
  state = relationshipAt(state, at, policy);
  const { stage, intendsFurtherCar, membership, history } = state;
  return {
    status: stage,
    intendsFurtherCar,
    membership,
    sinceAt: history.at(-1)?.at ?? null,
    nextChangeAt: heldAtOf(state, policy),
    history,
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/** Why `assessRelationship` ruled as it did. */
export function explainRelationship(
  facts: RelationshipFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-09'>[] {
  const ruling = assessRelationship(facts, at, policy);
  const { status, sinceAt, nextChangeAt, intendsFurtherCar, membership } = ruling;
  const written = (one: Date | null): string | null =>
    one === null ? null : formatInstant(one, policy.zone);
  return [
    {
      rule: 'SEG-09',
      facts: {
        events: facts.events.length,
        stage: status,
        sinceAt: written(sinceAt),
        nextChangeAt: written(nextChangeAt),
        intendsFurtherCar,
        membership,
      },
      policy: { 'relationship.heldAfterHours': policy.relationship.heldAfterHours },
      sentence: sentenceOf(ruling, policy.zone),
    },
  ];
}

const BECAUSE = sharedList(['SEG-09'] as const);

/** In which order events of one instant are taken: as they follow on the ladder. */
const KINDS: readonly RelationshipEvent['kind'][] = [
  'contactCaptured',
  'contractSigned',
  'contractCancelled',
  'handedOver',
  'deliveryChecked',
  'membershipEnded',
  'becameMember',
  'becameVip',
  'lost',
  'visited',
];

function byTime(a: RelationshipEvent, b: RelationshipEvent): number {
  return (
    a.at.getTime() - b.at.getTime() ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

const NAMES: Readonly<Record<RelationshipStage, Text>> = {
  potential: { 'zh-CN': '潜在客户', en: 'a potential customer' },
  intending: { 'zh-CN': '意向客户', en: 'an intending customer' },
  closed: { 'zh-CN': '成交客户', en: 'a closed deal' },
  held: { 'zh-CN': '保有客户', en: 'a held customer' },
  member: { 'zh-CN': '会员', en: 'a member' },
  vip: { 'zh-CN': '贵宾会员', en: 'a VIP' },
  lost: { 'zh-CN': '流失客户', en: 'a lost customer' },
  wonBack: { 'zh-CN': '已挽回客户', en: 'a customer won back' },
};

/** The membership of somebody whose stage does not tell it. */
const STILL: Readonly<Record<'member' | 'vip', Text>> = {
  member: { 'zh-CN': '，已是会员', en: ', with a membership' },
  vip: { 'zh-CN': '，已是贵宾会员', en: ', with a VIP membership' },
};
const INTENDS: Text = { 'zh-CN': '，并有意再购一辆', en: ', intending to buy a further car' };
const NOTHING: Text = { 'zh-CN': '', en: '' };

function sentenceOf(
  { status, sinceAt, membership, intendsFurtherCar }: RelationshipRuling,
  zone: string,
): Text {
  const { 'zh-CN': zh, en } = NAMES[status];
  const since =
    sinceAt === null ? null : formatInstant(sinceAt, zone).slice(0, 16).replace('T', ' ');
  const still = membership === null || membership === status ? NOTHING : STILL[membership];
  const intends = intendsFurtherCar ? INTENDS : NOTHING;
  return {
    'zh-CN': `${since === null ? '目前是' : `${since} 起为`}${zh}${still['zh-CN']}${intends['zh-CN']}。`,
    en: `${since === null ? 'At present' : `Since ${since}`} ${en}${still.en}${intends.en}.`,
  };
}
