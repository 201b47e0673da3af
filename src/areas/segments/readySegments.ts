import type { Condition } from '../../foundation/conditions/types.js';
import type { SegmentDefinition } from './types.js';

/** Nobody who died, moved away or sold the car is in a ready segment. */
const ACTIVE: Condition = { fact: 'cardStatus', op: 'eq', value: 'active' };
const WITH_CAR: Condition = { fact: 'cars', op: 'gte', value: 1 };

/** What the ready definitions share until the store makes them its own. */
const READY = { version: '1', owner: 'marketingDepartment' } as const;

/** Who is due for what the car's service plan foresees. */
const byService: Readonly<Record<string, SegmentDefinition>> = {
  firstServiceDue: {
    ...READY,
    name: { 'zh-CN': '首保到期', en: 'First service due' },
    priority: 20,
    profiling: false,
    condition: {
      all: [ACTIVE, WITH_CAR, { fact: 'stage', op: 'eq', value: 'firstServiceDue' }],
    },
  },
  firstServiceMissed: {
    ...READY,
    name: { 'zh-CN': '错过首保', en: 'First service missed' },
    priority: 30,
    profiling: false,
    condition: { all: [ACTIVE, WITH_CAR, { fact: 'freeServiceMissed', op: 'eq', value: true }] },
  },
  insuranceEnding: {
    ...READY,
    name: { 'zh-CN': '保险三十天内到期', en: 'Insurance ends within 30 days' },
    priority: 40,
    profiling: false,
    condition: {
      all: [
        ACTIVE,
        WITH_CAR,
        { fact: 'insuranceExpiresOn', op: 'daysSince', value: { gte: -30, lte: 0 } },
      ],
    },
  },
  newOwners: {
    ...READY,
    name: { 'zh-CN': '新车主（购车三个月内）', en: 'New owners, first three months' },
    priority: 70,
    profiling: false,
    condition: {
      all: [
        ACTIVE,
        WITH_CAR,
        { fact: 'purchasedOn', op: 'daysSince', value: { gte: 0 } },
        { fact: 'purchasedOn', op: 'monthsSince', value: { lt: 3 } },
      ],
    },
  },
  outOfWarranty: {
    ...READY,
    name: { 'zh-CN': '保外阶段（营销口径）', en: 'Past the warranty stage (marketing cut)' },
    priority: 110,
    profiling: false,
    condition: { all: [ACTIVE, WITH_CAR, { fact: 'stage', op: 'eq', value: 'postWarranty' }] },
  },
};

/** Who is found by what they did, where they live or who they are. */
const byProfile: Readonly<Record<string, SegmentDefinition>> = {
  openComplaint: {
    ...READY,
    name: { 'zh-CN': '投诉处理中', en: 'Complaint open' },
    priority: 10,
    profiling: false,
    condition: { all: [ACTIVE, { fact: 'openComplaint', op: 'eq', value: true }] },
  },
  lost: {
    ...READY,
    name: { 'zh-CN': '流失客户', en: 'Lost customers' },
    priority: 50,
    profiling: true,
    condition: { all: [ACTIVE, { fact: 'churn', op: 'eq', value: 'lost' }] },
  },
  atRisk: {
    ...READY,
    name: { 'zh-CN': '流失预警', en: 'Customers at risk' },
    priority: 60,
    profiling: true,
    condition: { all: [ACTIVE, { fact: 'churn', op: 'eq', value: 'atRisk' }] },
  },
  resaleRisk: {
    ...READY,
    name: { 'zh-CN': '可能转卖', en: 'Likely to sell the car' },
    priority: 80,
    profiling: true,
    condition: { all: [ACTIVE, WITH_CAR, { fact: 'stage', op: 'eq', value: 'resaleRisk' }] },
  },
  replacementLikely: {
    ...READY,
    name: { 'zh-CN': '换购意向期', en: 'Replacement likely' },
    priority: 90,
    profiling: true,
    condition: {
      all: [ACTIVE, WITH_CAR, { fact: 'stage', op: 'eq', value: 'replacementLikely' }],
    },
  },
  highValue: {
    ...READY,
    name: { 'zh-CN': '高价值客户（A 类）', en: 'High value, class A' },
    priority: 100,
    profiling: true,
    condition: { all: [ACTIVE, { fact: 'valueClass', op: 'eq', value: 'A' }] },
  },
  servicedElsewhere: {
    ...READY,
    name: { 'zh-CN': '在外保养维修', en: 'Serviced elsewhere' },
    priority: 120,
    profiling: true,
    condition: { all: [ACTIVE, { fact: 'servicesElsewhere', op: 'gte', value: 1 }] },
  },
  birthdayThisMonth: {
    ...READY,
    name: { 'zh-CN': '本月生日', en: 'Birthday this month' },
    priority: 130,
    profiling: true,
    condition: { all: [ACTIVE, { fact: 'birthdayThisMonth', op: 'eq', value: true }] },
  },
  electricDrivers: {
    ...READY,
    name: { 'zh-CN': '新能源车主', en: 'Owners of plug-in cars' },
    priority: 140,
    profiling: true,
    condition: {
      all: [
        ACTIVE,
        WITH_CAR,
        { fact: 'fuel', op: 'in', value: ['electric', 'plugIn', 'rangeExtended'] },
      ],
    },
  },
  members: {
    ...READY,
    name: { 'zh-CN': '有效会员', en: 'Members' },
    priority: 150,
    profiling: true,
    condition: { all: [ACTIVE, { fact: 'isMember', op: 'eq', value: true }] },
  },
  nearTheStore: {
    ...READY,
    name: { 'zh-CN': '门店周边客户', en: 'Near the store' },
    priority: 160,
    profiling: true,
    condition: { all: [ACTIVE, { fact: 'ring', op: 'in', value: ['core', 'ring'] }] },
  },
};

/**
 * Segments that most stores want, ready to use and to be changed. They speak of the facts of
 * `dossierCatalogue`. To give one another condition, null the old form: `{ all: null, any: [...] }`.
 */
export const readySegments: Readonly<Record<string, SegmentDefinition>> = {
  ...byService,
  ...byProfile,
};
