import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { SegmentPolicy } from './policy.js';
import type { SegmentRule } from './types.js';

/** How customers are split into groups, so that each is met in its own way. */
export const segmentRules: RuleRegister<SegmentRule, SegmentPolicy> = {
  'SEG-01': {
    id: 'SEG-01',
    title: { 'zh-CN': '客户细分的四个维度', en: 'Four dimensions of segmentation' },
    statement:
      'A customer is labelled by person, by model, by residence and by time of purchase; each label stands on its own, each car in use has a model and a purchase-time label, and what is not known is unclassified.',
    source: { kind: 'practice', heading: 'Segmenting customers precisely (精准细分客户)' },
    parameters: [],
  },
  'SEG-02': {
    id: 'SEG-02',
    title: { 'zh-CN': '十三项客户特征', en: 'Thirteen consumer characteristics' },
    statement:
      'A person is described by thirteen characteristics, of which those that are not recorded are named; the age follows from the date of birth and falls into a band.',
    source: { kind: 'practice', heading: 'By consumer characteristics (按消费者特性)' },
    parameters: [
      { path: 'ageBandsFrom', unit: 'years', proposed: true },
      { path: 'zone', unit: 'IANA zone', proposed: true },
    ],
  },
  'SEG-03': {
    id: 'SEG-03',
    title: { 'zh-CN': '细分按书面标准执行', en: 'Segments follow a written standard' },
    statement:
      'A segment is a named condition with a version, an owner and a plan; of several segments the lowest priority number wins, one that is unknown never does, and one that rests on no profile stands ready for customers who opted out of profiling.',
    source: {
      kind: 'practice',
      heading: 'Detailed criteria of the store’s own (细分标准)',
    },
    parameters: [
      { path: 'definitions', unit: 'named conditions', proposed: true },
      { path: 'facts', unit: 'facts of the host', proposed: true },
    ],
  },
  'SEG-04': {
    id: 'SEG-04',
    title: { 'zh-CN': '按具体车型细分', en: 'By vehicle model' },
    statement:
      'A car belongs to the segment of its exact model in the catalogue of the brand; a model that the catalogue does not know is other model.',
    source: { kind: 'practice', heading: 'By the exact model (按具体车型)' },
    parameters: [{ path: 'models', unit: 'models by key', proposed: false }],
  },
  'SEG-05': {
    id: 'SEG-05',
    title: { 'zh-CN': '门店周边圈优先', en: 'The road ring around the store' },
    statement:
      'Customers within the inner limit by road are the core, those up to and with the outer limit the ring; both are nearby and come first in service marketing. Without a road distance the straight line is taken longer by a factor.',
    source: { kind: 'practice', heading: 'By where the owner lives (按车主居住地)' },
    parameters: [
      { path: 'ringInnerKm', unit: 'km', proposed: false },
      { path: 'ringOuterKm', unit: 'km', proposed: false },
      { path: 'straightLineFactor', unit: 'times the straight line', proposed: true },
    ],
  },
  'SEG-06': {
    id: 'SEG-06',
    title: { 'zh-CN': '按片区开展服务营销', en: 'Block by block' },
    statement:
      'A customer belongs to the block in which their district lies, and a campaign is run on the customers of one block; who lives in none is out of area.',
    source: { kind: 'practice', heading: 'By where the owner lives (按车主居住地)' },
    parameters: [{ path: 'blocks', unit: 'districts by block', proposed: true }],
  },
  'SEG-07': {
    id: 'SEG-07',
    title: { 'zh-CN': '按购车时间划分用车阶段', en: 'Lifecycle by time of purchase' },
    statement:
      'Age and mileage of a car give its stage: before and at the free service, warranty stage, past it, replacement likely, may be sold on. The limits come whichever first and the limit itself is out. The stage is a cut for marketing and says nothing about whether a repair is free.',
    source: { kind: 'practice', heading: 'By time of purchase (按车辆购买时间)' },
    parameters: [
      { path: 'life.freeServiceFromKm', unit: 'km', proposed: false },
      { path: 'life.freeServiceToKm', unit: 'km', proposed: false },
      { path: 'life.freeServiceFromMonths', unit: 'calendar months', proposed: true },
      { path: 'life.freeServiceToMonths', unit: 'calendar months', proposed: true },
      { path: 'life.warrantyMonths', unit: 'calendar months', proposed: false },
      { path: 'life.warrantyKm', unit: 'km', proposed: false },
      { path: 'life.replaceFromMonths', unit: 'calendar months', proposed: false },
      { path: 'life.replaceToMonths', unit: 'calendar months', proposed: false },
      { path: 'life.models', unit: 'booklets by model', proposed: true },
      { path: 'zone', unit: 'IANA zone', proposed: true },
    ],
  },
  'SEG-08': {
    id: 'SEG-08',
    title: { 'zh-CN': '不同阶段用不同的互动方式', en: 'An interaction mode for each stage' },
    statement:
      'Each stage of a car’s life has its own ordered list of interactions; for several cars the lists are merged, and they make one contact a day and customer.',
    source: { kind: 'practice', heading: 'By time of purchase (按车辆购买时间)' },
    parameters: [{ path: 'interactions', unit: 'interactions by stage', proposed: true }],
  },
  'SEG-09': {
    id: 'SEG-09',
    title: { 'zh-CN': '客户关系阶梯', en: 'The relationship ladder' },
    statement:
      'A customer goes from potential to intending, closed, held, and member or VIP; beside the ladder stand lost and won back, by the next visit or the next car. A membership is kept whenever it begins and shows once the customer is held. Held begins when the check after the hand-over is done, or the given hours after it.',
    source: { kind: 'practice', heading: 'Content of relationship care (客户关系维护的内容)' },
    parameters: [{ path: 'relationship.heldAfterHours', unit: 'hours', proposed: true }],
  },
  'SEG-10': {
    id: 'SEG-10',
    title: { 'zh-CN': '按客户价值和历史分类', en: 'Classes of value and tags from history' },
    statement:
      'Customers are ranked by the gross profit they and those they referred brought; the first share is class A, up to the second class B, the rest C, rounded down, ties with the last of a class joining it; each class has its strategy. Sensitive tags are for the assigned care staff only.',
    source: { kind: 'practice', heading: 'Customer value management (客户价值管理)' },
    parameters: [
      { path: 'value.valueMonths', unit: 'calendar months', proposed: true },
      { path: 'value.classAShare', unit: 'share of the customers', proposed: true },
      { path: 'value.classBShare', unit: 'share of the customers', proposed: true },
      { path: 'value.strategies', unit: 'strategies by class', proposed: true },
      { path: 'tags.historyMonths', unit: 'calendar months', proposed: true },
      { path: 'tags.frequentKmPerYear', unit: 'km a year', proposed: true },
      { path: 'tags.highSpendFen', unit: 'fen', proposed: true },
      { path: 'tags.declinedOffers', unit: 'offers turned down', proposed: true },
      { path: 'tags.warrantyOnlyVisits', unit: 'visits', proposed: true },
      { path: 'tags.newParentMonths', unit: 'calendar months', proposed: true },
      { path: 'rfm.rfmMonths', unit: 'calendar months', proposed: true },
      { path: 'visitKinds', unit: 'kinds of visit that count', proposed: true },
      { path: 'spendKinds', unit: 'kinds of visit that are paid work', proposed: true },
    ],
  },
};
