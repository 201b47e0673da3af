import type { RuleRegister } from '../foundation/kernel/rule.js';
import type { PlannerPolicy } from './policy.js';
import type { PlannerRule } from './types.js';

/** The rules that the planner decides. */
export const plannerRules: RuleRegister<PlannerRule, PlannerPolicy> = {
  'FUP-04': {
    id: 'FUP-04',
    title: { 'zh-CN': '回访任务分配到人', en: 'Follow-up tasks are handed to people' },
    statement:
      'A task goes to the customer’s own specialist, else to the one with the least to do (ties by id), within working hours, the customer’s windows and the daily cap; win-back calls go only to trained staff, and what nobody can take stays visible as unassigned.',
    source: { kind: 'practice', heading: 'Follow-up process' },
    parameters: [
      { path: 'slotMinutes', unit: 'minutes', proposed: true },
      { path: 'dailyCalls', unit: 'calls a day', proposed: true },
      { path: 'callingRoles', unit: 'roles', proposed: true },
      { path: 'channels', unit: 'channels in order', proposed: true },
      { path: 'order', unit: 'urgencies in order', proposed: true },
      { path: 'winBackNeedsTraining', unit: 'yes or no', proposed: true },
    ],
  },
  L14: {
    id: 'L14',
    title: { 'zh-CN': '可以拒绝按画像推送', en: 'No profiling against the customer’s will' },
    statement:
      'Who has opted out of profiling, on a channel or on all, gets no campaign there whose segment reads a profile; segments without one and the explanation of each choice stay.',
    source: {
      kind: 'law',
      heading: 'Automated decisions in marketing',
      reference: 'Personal Information Protection Law art. 24, since 2021-11-01',
    },
    parameters: [{ path: 'campaigns', unit: 'campaigns with their segments', proposed: false }],
  },
};
