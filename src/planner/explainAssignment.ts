import type { Reason, Text } from '../foundation/kernel/ruling.js';
import { localTimeAt } from '../foundation/time/instant.js';
import { assignTasks } from './assignTasks.js';
import type { Policies } from './policy.js';
import type { Assignment, AssignmentFacts, PlannerRule, UnassignedReason } from './types.js';

/** Why `assignTasks` handed out as it did: for every call who makes it, or why nobody does. */
export function explainAssignment(
  facts: AssignmentFacts,
  at: Date,
  policies: Policies,
): readonly Reason<PlannerRule>[] {
  const { assigned, unassigned } = assignTasks(facts, at, policies);
  const { slotMinutes, dailyCalls, zone } = policies.planner;
  const policy = { slotMinutes, dailyCalls };
  return [
    ...assigned.map((one) => ({
      rule: 'FUP-04' as const,
      facts: { task: one.taskKey, specialist: one.specialistId, own: one.own },
      policy,
      sentence: handedOver(one, localTimeAt(one.startAt, zone)),
    })),
    ...unassigned.map((one) => ({
      rule: 'FUP-04' as const,
      facts: { task: one.taskKey, reason: one.reason },
      policy,
      sentence: LEFT_OVER[one.reason],
    })),
  ];
}

function handedOver({ specialistId, own }: Assignment, time: string): Text {
  return own
    ? {
        'zh-CN': `${time} 由 ${specialistId} 联系：一直是这位专员在跟进`,
        en: `${specialistId} calls at ${time}, being the customer’s own specialist`,
      }
    : {
        'zh-CN': `${time} 由 ${specialistId} 联系：这个时段有空的专员里手上任务最少`,
        en: `${specialistId} calls at ${time}, having the least to do of those who are free then`,
      };
}

const LEFT_OVER: Readonly<Record<UnassignedReason, Text>> = {
  nobodyTrained: {
    'zh-CN': '今天当班的专员都没有通过流失客户培训，任务暂时没人接',
    en: 'Nobody on duty today is trained for lost customers',
  },
  nobodyThere: { 'zh-CN': '今天没有专员当班', en: 'No specialist is on duty today' },
  capReached: {
    'zh-CN': '当班专员今天的通话量都已排满',
    en: 'Every specialist on duty has reached the calls of a day',
  },
  noFreeSlot: {
    'zh-CN': '客户方便接听的时段里，专员都没有空档',
    en: 'No specialist has a free slot while the customer may be called',
  },
};
