import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { SegmentPolicy } from './policy.js';
import type {
  CarInteractions,
  InteractionFacts,
  InteractionKind,
  InteractionRuling,
  MergedInteraction,
} from './types.js';

/** One contact a day and recipient, whatever the number of cars; greetings are none. */
const CONTACTS_PER_DAY = 1;

/**
 * Lists how the owner of a car is to be met in the stage of its life, in order. For several cars
 * there is a list each, and one that merges them: first what each car asks for first, cars by key,
 * each kind once with all its cars. However many they are, they make one contact a day.
 *
 * A car whose stage is not known asks for nothing and is named in `missing`. The order of the input
 * does not matter. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-08
 * @example
 * ```ts
 * import { defaultSegmentPolicy, listInteractions } from 'dealer-care/segments';
 *
 * const cars = [{ car: 'V1', stage: 'inWarranty' }] as const;
 * const at = new Date('2026-11-27T09:00:00+08:00');
 * const { merged } = listInteractions({ cars }, at, defaultSegmentPolicy);
 * console.log(merged.map((one) => one.kind)); // => ["maintenanceReminders","satisfactionCalls"]
 * ```
 */
export function listInteractions(
  facts: InteractionFacts,
  at: Date,
  policy: SegmentPolicy,
): InteractionRuling {
  requireDefined(policy, 'SegmentPolicy');
  millisecondsOf(at, 'at');
  const cars = facts.cars
    .map(
      ({ car, stage }): CarInteractions => ({
        car,
        stage,
        kinds: stage === 'unknown' ? NONE : policy.interactions[stage],
      }),
    )
    .sort((a, b) => (a.car < b.car ? -1 : Number(a.car > b.car)));
  const merged = mergedLists(cars);
  const isUnknown = cars.some(({ stage }) => stage === 'unknown');
  return {
    status: merged.length > 0 ? 'planned' : isUnknown ? 'unknown' : 'nothing',
    cars,
    merged,
    contactsPerDay: CONTACTS_PER_DAY,
    because: BECAUSE,
    assumed: NONE,
    missing: isUnknown ? NO_STAGE : NONE,
  };
}

/** Why `listInteractions` listed what it listed, car by car. */
export function explainInteractions(
  facts: InteractionFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-08'>[] {
  return listInteractions(facts, at, policy).cars.map(({ car, stage, kinds }) => ({
    rule: 'SEG-08',
    facts: { car, stage },
    policy: { [`interactions.${stage}`]: kinds.join(', ') },
    sentence: sentenceOf(kinds),
  }));
}

const BECAUSE = sharedList(['SEG-08'] as const);
const NO_STAGE = sharedList(['cars.stage']);

function mergedLists(cars: readonly CarInteractions[]): readonly MergedInteraction[] {
  const longest = Math.max(0, ...cars.map(({ kinds }) => kinds.length));
  const carsByKind = new Map<InteractionKind, string[]>();
  for (let place = 0; place < longest; place++) {
    for (const { kinds } of cars) {
      const kind = kinds[place];
      if (kind !== undefined) carsByKind.set(kind, []);
    }
  }
  for (const { car, kinds } of cars) {
    for (const kind of new Set(kinds)) carsByKind.get(kind)?.push(car);
  }
  return [...carsByKind].map(([kind, keys]) => ({ kind, cars: keys }));
}

const NAMES: Readonly<Record<InteractionKind, Text>> = {
  usageTips: { 'zh-CN': '用车提示', en: 'usage tips' },
  firstServiceReminder: { 'zh-CN': '首保提醒', en: 'first-service reminder' },
  freeServiceBooking: { 'zh-CN': '首保预约', en: 'booking of the free service' },
  maintenanceReminders: { 'zh-CN': '保养提醒', en: 'maintenance reminders' },
  satisfactionCalls: { 'zh-CN': '满意度回访', en: 'satisfaction calls' },
  loyaltyOffers: { 'zh-CN': '老客户优惠', en: 'loyalty offers' },
  extendedWarranty: { 'zh-CN': '延保推荐', en: 'extended warranty' },
  tradeInOffers: { 'zh-CN': '置换方案', en: 'trade-in offers' },
  upgradeOffers: { 'zh-CN': '升级换购优惠', en: 'upgrade offers' },
  testDriveInvitations: { 'zh-CN': '新车试驾邀请', en: 'test-drive invitations' },
  ownershipCheck: { 'zh-CN': '核实车辆是否还在用', en: 'check of ownership' },
  usedCarValuation: { 'zh-CN': '二手车评估', en: 'used-car valuation' },
  winBackCare: { 'zh-CN': '挽回关怀', en: 'win-back care' },
};

function sentenceOf(kinds: readonly InteractionKind[]): Text {
  if (kinds.length === 0) {
    return {
      'zh-CN': '这辆车所处阶段不明或没有安排互动。',
      en: 'The stage of the car is not known, or nothing is planned for it.',
    };
  }
  return {
    'zh-CN': `这辆车依次安排：${kinds.map((kind) => NAMES[kind]['zh-CN']).join('、')}；同一客户一天只联系一次。`,
    en: `For this car, in order: ${kinds.map((kind) => NAMES[kind].en).join(', ')}; one contact a day and customer.`,
  };
}
