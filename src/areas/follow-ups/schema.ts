import * as z from 'zod';
import { hasCarKey } from '../../foundation/dealership/cars.js';
import {
  CARD_STATUSES,
  channelSchema,
  contactPurposeSchema,
  contactResultSchema,
  OPEN_CASE_KINDS,
  staffRoleSchema,
  VEHICLE_STATUSES,
  visitKindSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import type { Task, TaskIdentity } from '../../foundation/kernel/task.js';
import {
  instantSchema,
  localDateSchema,
  timeOfDaySchema,
  zoneSchema,
} from '../../foundation/time/schema.js';
import type {
  ContactMeaning,
  FollowOnWork,
  FollowUpPolicy,
  TriggeredFollowUp,
  VisitMeaning,
} from './policy.js';
import type {
  BatchCandidate,
  BatchEvent,
  BatchHandOver,
  BatchItem,
  BatchRefusal,
  BatchStatus,
  BatchStepFacts,
  BatchStepRuling,
  CallOutcome,
  ClosedComplaint,
  ContentKey,
  DataChange,
  FactorSum,
  Finding,
  FollowedVisit,
  FollowOnKind,
  FollowOnRuling,
  FollowOnTask,
  FollowUp,
  FollowUpBatch,
  FollowUpCalendarFacts,
  FollowUpCalendarRuling,
  FollowUpChannelFacts,
  FollowUpChannelRuling,
  FollowUpContentFacts,
  FollowUpContentRuling,
  FollowUpEvent,
  FollowUpPurpose,
  FollowUpRecord,
  FollowUpRecordDraft,
  FollowUpRecordRuling,
  FollowUpRefusal,
  FollowUpReportFacts,
  FollowUpReportRuling,
  FollowUpResult,
  FollowUpRule,
  FollowUpStepFacts,
  FollowUpStepRuling,
  FollowUpTask,
  FollowUpTrigger,
  FollowUpType,
  FollowUpTypeFacts,
  FollowUpTypeRuling,
  InvalidReason,
  Occasion,
  OccasionKind,
  RecordDefect,
  RecordSummary,
  RecordSummaryFacts,
  Referral,
  RegularFollowUp,
  ScriptFacts,
  ScriptRuling,
  StepStatus,
  TopIssue,
} from './types.js';

const RULES = [
  'FUP-01',
  'FUP-02',
  'FUP-03',
  'FUP-05',
  'FUP-06',
  'FUP-07',
  'FUP-08',
  'FUP-09',
  'FUP-10',
  'FUP-11',
] as const satisfies readonly FollowUpRule[];
const TRIGGERS = [
  'insuranceExpiring',
  'licenceExpiring',
  'inspectionDue',
  'cardEnding',
  'occasion',
  'maintenanceDue',
  'carPickedUp',
  'carHandedOver',
  'longSilence',
  'prospectLeft',
  'customerLost',
] as const satisfies readonly FollowUpTrigger[];
const TYPES = [
  'reminder',
  'serviceAppointment',
  'satisfaction',
  'prospectResearch',
  'dormantCare',
] as const satisfies readonly FollowUpType[];
const PURPOSES = [
  'delight',
  'convenience',
  'experience',
  'intention',
  'retention',
] as const satisfies readonly FollowUpPurpose[];
const CONTENTS = [
  'evaluation',
  'suggestion',
  'occasion',
  'cardRenewal',
] as const satisfies readonly ContentKey[];
const OCCASIONS = [
  'festival',
  'storeAnniversary',
  'promotionPeriod',
] as const satisfies readonly OccasionKind[];
const RESULTS = [
  'completed',
  'refused',
  'postponed',
  'invalid',
] as const satisfies readonly FollowUpResult[];
const ENDS = ['completed', 'refused', 'invalid'] as const;
const INVALID = [
  'wrongNumber',
  'notInService',
  'notReached',
  'hungUp',
  'notTheCustomer',
  'duplicate',
  'language',
] as const satisfies readonly InvalidReason[];
const OUTCOMES = [
  'noAnswer',
  'busy',
  'switchedOff',
  'suspended',
  'wrongNumber',
  'notInService',
  'hungUp',
  'notTheCustomer',
  'language',
] as const satisfies readonly CallOutcome[];
const STEP_STATUSES = ['accepted', 'repeated', 'refused'] as const satisfies readonly StepStatus[];
const FOLLOW_UP_REFUSALS = [
  'notPlanned',
  'stepTaken',
  'noPermission',
  'wishInThePast',
  'inTheFuture',
] as const satisfies readonly FollowUpRefusal[];
const BATCH_STATUSES = [
  'extracted',
  'compiled',
  'assigned',
  'inContact',
  'recorded',
  'analysed',
  'reported',
  'archived',
] as const satisfies readonly BatchStatus[];
const BATCH_REFUSALS = [
  'notExtracted',
  'nobody',
  'duplicateItem',
  'unknownItem',
  'stepTaken',
  'stepTooEarly',
  'resultsMissing',
  'reportMissing',
  'inTheFuture',
] as const satisfies readonly BatchRefusal[];
const FINDINGS = [
  'changedData',
  'dissatisfaction',
  'intention',
  'referral',
  'serviceWish',
] as const satisfies readonly Finding[];
const FOLLOW_ON = [
  'cardChange',
  'complaint',
  'lead',
  'referral',
  'serviceBooking',
] as const satisfies readonly FollowOnKind[];

const name = (): z.ZodString => z.string().min(1);
const count = (): z.ZodInt => z.int().min(0);

/** The ids of the rules of this area. */
export const followUpRuleSchema: () => Schema<FollowUpRule> = once(() =>
  schemaOf<FollowUpRule>()(z.enum(RULES)),
);

/** What every ruling says: only the rules given may stand in it. */
function rulingFields<Rule extends FollowUpRule>(rules: readonly [Rule, ...Rule[]]) {
  return {
    because: z.array(z.enum(rules)),
    assumed: z.array(z.string()),
    missing: z.array(z.string()),
  };
}

// Policy

const triggeredFollowUpSchema: () => Schema<TriggeredFollowUp> = once(() =>
  schemaOf<TriggeredFollowUp>()(
    z.strictObject({ type: z.enum(TYPES), questionnaire: name().optional() }),
  ),
);

const followOnWorkSchema: () => Schema<FollowOnWork> = once(() =>
  schemaOf<FollowOnWork>()(z.strictObject({ opens: z.enum(FOLLOW_ON), role: staffRoleSchema() })),
);

const visitMeaningSchema: () => Schema<VisitMeaning> = once(() =>
  schemaOf<VisitMeaning>()(z.enum(['work', 'meeting', 'elsewhere'])),
);

const contactMeaningSchema: () => Schema<ContactMeaning> = once(() =>
  schemaOf<ContactMeaning>()(
    z.enum(['answered', 'declined', 'sent', 'invalid', 'attempt', 'open']),
  ),
);

/** How customers are followed up. */
export const followUpPolicySchema: () => Schema<FollowUpPolicy> = once(() =>
  schemaOf<FollowUpPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema(),
      channels: z.array(channelSchema()).min(1),
      triggers: z.record(z.enum(TRIGGERS), triggeredFollowUpSchema()),
      standardContents: z.record(z.enum(TYPES), z.array(z.enum(CONTENTS))),
      cardRenewalDays: z.int().min(0).max(365),
      askMinutes: z.int().min(1).max(60),
      maxScoredQuestions: z.int().min(1).max(100),
      maxExtraItems: z.int().min(0).max(20),
      secondsPerQuestion: z.int().min(1).max(600),
      maxAttempts: z.int().min(1).max(20),
      retryAfterHours: z.int().min(1).max(720),
      retryAfterHoursWithDeadline: z.int().min(1).max(720),
      shortDeadlineHours: z.int().min(0).max(720),
      outcomes: z.record(z.enum(OUTCOMES), z.enum(['attempt', ...INVALID])),
      followOn: z.partialRecord(z.enum(FINDINGS), followOnWorkSchema()),
      topIssues: z.int().min(1).max(100),
      repairFromHours: z.int().min(0).max(2160),
      repairUntilHours: z.int().min(0).max(2160),
      assumedPickUpTime: timeOfDaySchema({ endOfDay: false }),
      salesFromDays: z.int().min(0).max(365),
      salesUntilDays: z.int().min(0).max(365),
      quietMonths: z.int().min(1).max(120),
      lapseDays: z.int().min(0).max(365),
      askAgainDays: z.int().min(0).max(3650),
      visitKinds: z.record(visitKindSchema(), visitMeaningSchema()),
      contactResults: z.record(contactResultSchema(), contactMeaningSchema()),
    }),
  ),
);

// Channels, types, contents, length

/** What is known about how a customer likes to be met. */
export const followUpChannelFactsSchema: () => Schema<FollowUpChannelFacts> = once(() =>
  schemaOf<FollowUpChannelFacts>()(
    z.strictObject({
      preferredChannel: channelSchema().optional(),
      takesCalls: z.boolean().optional(),
    }),
  ),
);

/** The channels of a follow-up, in order. */
export const followUpChannelRulingSchema: () => Schema<FollowUpChannelRuling> = once(() =>
  schemaOf<FollowUpChannelRuling>()(
    z.strictObject({
      status: z.literal('listed'),
      channels: z.array(channelSchema()),
      storePreference: channelSchema().nullable(),
      ...rulingFields(['FUP-01']),
    }),
  ),
);

/** What one call is meant to be about. */
export const followUpTypeFactsSchema: () => Schema<FollowUpTypeFacts> = once(() =>
  schemaOf<FollowUpTypeFacts>()(
    z.strictObject({ trigger: z.enum(TRIGGERS), secondary: z.array(z.enum(TRIGGERS)) }),
  ),
);

/** The type of one call. */
export const followUpTypeRulingSchema: () => Schema<FollowUpTypeRuling> = once(() =>
  schemaOf<FollowUpTypeRuling>()(
    z.strictObject({
      status: z.enum(['ok', 'refused']),
      type: z.enum(TYPES),
      purpose: z.enum(PURPOSES),
      questionnaire: name().nullable(),
      tooMany: count(),
      ...rulingFields(['FUP-02', 'FUP-08']),
    }),
  ),
);

const occasionSchema: () => Schema<Occasion> = once(() =>
  schemaOf<Occasion>()(
    z.strictObject({
      kind: z.enum(OCCASIONS),
      from: localDateSchema(),
      until: localDateSchema(),
    }),
  ),
);

/** What the content of a follow-up is put together from. */
export const followUpContentFactsSchema: () => Schema<FollowUpContentFacts> = once(() =>
  schemaOf<FollowUpContentFacts>()(
    z.strictObject({
      type: z.enum(TYPES),
      memberships: z.array(z.strictObject({ endsOn: localDateSchema().optional() })),
      occasions: z.array(occasionSchema()),
    }),
  ),
);

/** What a follow-up speaks of. */
export const followUpContentRulingSchema: () => Schema<FollowUpContentRuling> = once(() =>
  schemaOf<FollowUpContentRuling>()(
    z.strictObject({
      status: z.enum(['listed', 'empty']),
      contents: z.array(z.enum(CONTENTS)),
      occasions: z.array(z.enum(OCCASIONS)),
      cardEndsOn: localDateSchema().nullable(),
      ...rulingFields(['FUP-07']),
    }),
  ),
);

/** How much a planned call carries. */
export const scriptFactsSchema: () => Schema<ScriptFacts> = once(() =>
  schemaOf<ScriptFacts>()(z.strictObject({ scoredQuestions: count(), extraItems: count() })),
);

/** Whether a planned call is short enough. */
export const scriptRulingSchema: () => Schema<ScriptRuling> = once(() =>
  schemaOf<ScriptRuling>()(
    z.strictObject({
      status: z.enum(['ok', 'tooLong']),
      seconds: count(),
      excess: z.array(z.enum(['scoredQuestions', 'extraItems', 'minutes'])),
      ...rulingFields(['FUP-08']),
    }),
  ),
);

// One follow-up

const taskIdentitySchema: () => Schema<TaskIdentity> = once(() =>
  schemaOf<TaskIdentity>()(
    z.strictObject({
      kind: name(),
      customer: name(),
      car: name().optional(),
      cycle: name(),
    }),
  ),
);

/** One follow-up, as `follow-ups.advance` gave it back. */
export const followUpSchema: () => Schema<FollowUp> = once(() =>
  schemaOf<FollowUp>()(
    z.strictObject({
      identity: taskIdentitySchema(),
      status: z.enum(['waiting', 'asking', 'closed']),
      deadlineHours: count().optional(),
      attempts: count(),
      failedAttempts: count(),
      lastCallAt: instantSchema().optional(),
      nextCallAt: instantSchema().optional(),
      result: z.enum(ENDS).optional(),
      invalidReason: z.enum(INVALID).optional(),
      eventIds: z.array(name()),
    }),
  ),
);

/** What every event carries. */
const eventHead = once(() => ({ id: name(), at: instantSchema() }));

/** Something that happened to one follow-up. */
export const followUpEventSchema: () => Schema<FollowUpEvent> = once(() =>
  schemaOf<FollowUpEvent>()(
    z.discriminatedUnion('step', [
      z.strictObject({
        step: z.literal('plan'),
        ...eventHead(),
        identity: taskIdentitySchema(),
        callFromAt: instantSchema(),
        deadlineHours: count().optional(),
      }),
      z.strictObject({ step: z.literal('fail'), ...eventHead(), outcome: z.enum(OUTCOMES) }),
      z.strictObject({ step: z.literal('agree'), ...eventHead() }),
      z.strictObject({ step: z.literal('postpone'), ...eventHead(), wishedAt: instantSchema() }),
      z.strictObject({ step: z.literal('refuse'), ...eventHead() }),
      z.strictObject({ step: z.literal('complete'), ...eventHead() }),
    ]),
  ),
);

/** A follow-up and the event that is to be applied to it. */
export const followUpStepFactsSchema: () => Schema<FollowUpStepFacts> = once(() =>
  schemaOf<FollowUpStepFacts>()(
    z.strictObject({ followUp: followUpSchema().optional(), event: followUpEventSchema() }),
  ),
);

const followUpTaskSchema: () => Schema<FollowUpTask> = once(() =>
  schemaOf<FollowUpTask>()(
    z.strictObject({
      key: name(),
      kind: name(),
      action: z.enum(['call', 'send']),
      customerId: name(),
      channel: channelSchema(),
      notBeforeAt: instantSchema(),
    }),
  ),
);

/** What an event does to a follow-up. */
export const followUpStepRulingSchema: () => Schema<FollowUpStepRuling> = once(() =>
  schemaOf<FollowUpStepRuling>()(
    z.strictObject({
      status: z.enum(STEP_STATUSES),
      reason: z.enum(FOLLOW_UP_REFUSALS).nullable(),
      followUp: followUpSchema().nullable(),
      tasks: z.array(followUpTaskSchema()),
      ...rulingFields(['FUP-09']),
    }),
  ),
);

// A batch

const batchCandidateSchema: () => Schema<BatchCandidate> = once(() =>
  schemaOf<BatchCandidate>()(
    z.strictObject({ key: name(), kind: name(), customerId: name(), channel: channelSchema() }),
  ),
);

const batchItemSchema: () => Schema<BatchItem> = once(() =>
  schemaOf<BatchItem>()(
    z.strictObject({
      key: name(),
      kind: name(),
      customerId: name(),
      channel: channelSchema(),
      specialist: name().optional(),
      result: z.enum(ENDS).optional(),
      recordId: name().optional(),
    }),
  ),
);

/** A batch, as `follow-ups.batch` gave it back. */
export const followUpBatchSchema: () => Schema<FollowUpBatch> = once(() =>
  schemaOf<FollowUpBatch>()(
    z.strictObject({
      batchId: name(),
      status: z.enum(BATCH_STATUSES),
      items: z.array(batchItemSchema()),
      reportId: name().optional(),
      eventIds: z.array(name()),
    }),
  ),
);

const batchHandOverSchema: () => Schema<BatchHandOver> = once(() =>
  schemaOf<BatchHandOver>()(z.strictObject({ key: name(), specialist: name() })),
);

/** Something that happened to a batch. */
export const batchEventSchema: () => Schema<BatchEvent> = once(() =>
  schemaOf<BatchEvent>()(
    z.discriminatedUnion('step', [
      z.strictObject({
        step: z.literal('extract'),
        ...eventHead(),
        batchId: name(),
        items: z.array(batchCandidateSchema()),
      }),
      z.strictObject({
        step: z.literal('assign'),
        ...eventHead(),
        items: z.array(batchHandOverSchema()),
      }),
      z.strictObject({
        step: z.literal('handOver'),
        ...eventHead(),
        items: z.array(batchHandOverSchema()),
      }),
      z.strictObject({
        step: z.literal('record'),
        ...eventHead(),
        key: name(),
        recordId: name(),
        result: z.enum(RESULTS),
      }),
      z.strictObject({ step: z.literal('report'), ...eventHead(), reportId: name() }),
      z.strictObject({
        step: z.enum(['compile', 'contact', 'analyse', 'archive']),
        ...eventHead(),
      }),
    ]),
  ),
);

/** A batch and the event that is to be applied to it. */
export const batchStepFactsSchema: () => Schema<BatchStepFacts> = once(() =>
  schemaOf<BatchStepFacts>()(
    z.strictObject({ batch: followUpBatchSchema().optional(), event: batchEventSchema() }),
  ),
);

const batchTaskSchema: () => Schema<Task> = once(() =>
  schemaOf<Task>()(
    z.strictObject({
      key: name(),
      kind: name(),
      action: z.enum(['call', 'send']),
      customerId: name(),
    }),
  ),
);

/** What an event does to a batch. */
export const batchStepRulingSchema: () => Schema<BatchStepRuling> = once(() =>
  schemaOf<BatchStepRuling>()(
    z.strictObject({
      status: z.enum(STEP_STATUSES),
      reason: z.enum(BATCH_REFUSALS).nullable(),
      batch: followUpBatchSchema().nullable(),
      tasks: z.array(batchTaskSchema()),
      withoutResult: count(),
      ...rulingFields(['FUP-03']),
    }),
  ),
);

// Records and what follows from them

const dataChangeSchema: () => Schema<DataChange> = once(() =>
  schemaOf<DataChange>()(
    z.strictObject({
      kind: z.enum(['vehicleUser', 'contactDetails', 'homeAddress', 'other']),
      field: z.string().optional(),
      value: z.string().optional(),
    }),
  ),
);

const referralSchema: () => Schema<Referral> = once(() =>
  schemaOf<Referral>()(
    z.strictObject({
      name: z.string().optional(),
      contact: z.string().optional(),
      model: z.string().optional(),
    }),
  ),
);

/** The fields of the form; free text is read as it is, blanks and all. */
const recordFields = once(() => ({
  recordId: name(),
  taskKey: name(),
  customerId: name(),
  car: name().optional(),
  type: z.enum(TYPES),
  specialist: name(),
  channel: channelSchema(),
  plannedAt: instantSchema().optional(),
  at: instantSchema(),
  attempts: z.int().min(1),
  durationSeconds: z.number().min(0).optional(),
  invalidReason: z.enum(INVALID).optional(),
  answers: z.record(z.string(), z.string()).optional(),
  scores: z.record(z.string(), z.number().min(0).max(100)).optional(),
  verdict: z.enum(['satisfied', 'dissatisfied', 'unknown']).optional(),
  issues: z.array(name()).optional(),
  praise: z.string().optional(),
  suggestions: z.string().optional(),
  complaintId: name().optional(),
  dataChanges: z.array(dataChangeSchema()).optional(),
  intendsToBuy: z.boolean().optional(),
  referrals: z.array(referralSchema()).optional(),
  wishesService: z.boolean().optional(),
  nextAction: z.string().optional(),
  nextAt: instantSchema().optional(),
}));

/** A follow-up record form as it comes in. */
export const followUpRecordDraftSchema: () => Schema<FollowUpRecordDraft> = once(() =>
  schemaOf<FollowUpRecordDraft>()(
    z.strictObject({ ...recordFields(), result: z.enum(RESULTS).optional() }),
  ),
);

/** A follow-up record form with its result; an invalid one has its reason. */
export const followUpRecordSchema: () => Schema<FollowUpRecord> = once(() =>
  schemaOf<FollowUpRecord>()(
    z
      .strictObject({ ...recordFields(), result: z.enum(RESULTS) })
      .refine((record) => record.result !== 'invalid' || record.invalidReason !== undefined, {
        path: ['invalidReason'],
        error: 'the reason of an invalid contact',
        params: { code: 'required' },
      }),
  ),
);

/** Whether a record may be filed. */
export const followUpRecordRulingSchema: () => Schema<FollowUpRecordRuling> = once(() =>
  schemaOf<FollowUpRecordRuling>()(
    z.strictObject({
      status: z.enum(['accepted', 'rejected']),
      defects: z.array(recordDefectSchema()),
      ...rulingFields(['FUP-05']),
    }),
  ),
);

const recordDefectSchema: () => Schema<RecordDefect> = once(() =>
  schemaOf<RecordDefect>()(
    z.strictObject({
      field: z.enum(['result', 'invalidReason', 'at', 'nextAt']),
      defect: z.enum(['missing', 'outOfPlace', 'wrongTime']),
    }),
  ),
);

const followOnTaskSchema: () => Schema<FollowOnTask> = once(() =>
  schemaOf<FollowOnTask>()(
    z.strictObject({
      key: name(),
      kind: z.enum(FOLLOW_ON),
      action: z.literal('open'),
      customerId: name(),
      role: staffRoleSchema(),
      recordId: name(),
      findings: z.array(z.enum(FINDINGS)),
    }),
  ),
);

/** The work that a record opens. */
export const followOnRulingSchema: () => Schema<FollowOnRuling> = once(() =>
  schemaOf<FollowOnRuling>()(
    z.strictObject({
      status: z.enum(['opened', 'nothing']),
      tasks: z.array(followOnTaskSchema()),
      ...rulingFields(['FUP-10']),
    }),
  ),
);

// The summary report

/** The records of a batch, or of one part of it. */
export const recordSummaryFactsSchema: () => Schema<RecordSummaryFacts> = once(() =>
  schemaOf<RecordSummaryFacts>()(
    z.strictObject({ planned: count(), records: z.array(followUpRecordSchema()) }),
  ),
);

const factorSumSchema: () => Schema<FactorSum> = once(() =>
  schemaOf<FactorSum>()(z.strictObject({ count: count(), hundredths: count() })),
);

/** Counts of a batch that add up exactly. */
export const recordSummarySchema: () => Schema<RecordSummary> = once(() =>
  schemaOf<RecordSummary>()(
    z.strictObject({
      planned: count(),
      contacted: count(),
      reached: count(),
      completed: count(),
      refused: count(),
      postponed: count(),
      invalid: z.record(z.enum(INVALID), count()),
      satisfied: count(),
      dissatisfied: count(),
      factors: z.record(z.string(), factorSumSchema()),
      issues: z.record(z.string(), count()),
      suggestionRecordIds: z.array(name()),
      complaintIds: z.array(name()),
      firstAt: instantSchema().optional(),
      lastAt: instantSchema().optional(),
    }),
  ),
);

/** What the report of a batch is written from. */
export const followUpReportFactsSchema: () => Schema<FollowUpReportFacts> = once(() =>
  schemaOf<FollowUpReportFacts>()(
    z.strictObject({
      summary: recordSummarySchema(),
      proposals: z.array(z.string()).optional(),
    }),
  ),
);

const topIssueSchema: () => Schema<TopIssue> = once(() =>
  schemaOf<TopIssue>()(z.strictObject({ topic: z.string(), count: count() })),
);

/** The summary report of a batch. */
export const followUpReportRulingSchema: () => Schema<FollowUpReportRuling> = once(() =>
  schemaOf<FollowUpReportRuling>()(
    z.strictObject({
      status: z.enum(['scored', 'unknown']),
      fromOn: localDateSchema().nullable(),
      untilOn: localDateSchema().nullable(),
      planned: count(),
      reached: count(),
      completed: count(),
      refused: count(),
      postponed: count(),
      invalid: count(),
      invalidByReason: z.record(z.enum(INVALID), count()),
      withoutResult: count(),
      satisfied: count(),
      dissatisfied: count(),
      factorScores: z.record(z.string(), z.number()).nullable(),
      topIssues: z.array(topIssueSchema()),
      suggestionRecordIds: z.array(name()),
      complaintIds: z.array(name()),
      proposals: z.array(z.string()),
      ...rulingFields(['FUP-06']),
    }),
  ),
);

// The calendar

const followedVisitSchema: () => Schema<FollowedVisit> = once(() =>
  schemaOf<FollowedVisit>()(
    z.strictObject({
      visitId: name().optional(),
      car: name().optional(),
      on: localDateSchema(),
      kind: visitKindSchema(),
      pickedUpAt: instantSchema().optional(),
    }),
  ),
);

const closedComplaintSchema: () => Schema<ClosedComplaint> = once(() =>
  schemaOf<ClosedComplaint>()(
    z.strictObject({ openedAt: instantSchema(), closedAt: instantSchema() }),
  ),
);

/** What the calendar of follow-ups reads of one customer. */
export const followUpCalendarFactsSchema: () => Schema<FollowUpCalendarFacts> = once(() =>
  schemaOf<FollowUpCalendarFacts>()(
    z.strictObject({
      card: z.strictObject({
        customerId: name(),
        status: z.enum(CARD_STATUSES),
      }),
      vehicles: z.array(
        z
          .strictObject({
            vehicleId: name().optional(),
            vin: name().optional(),
            plate: name().optional(),
            status: z.enum(VEHICLE_STATUSES),
            purchasedOn: localDateSchema().optional(),
          })
          .refine(hasCarKey, {
            error: 'a vehicleId, a vin or a plate',
            params: { code: 'required' },
          }),
      ),
      visits: z.array(followedVisitSchema()),
      contacts: z.array(
        z.strictObject({
          at: instantSchema(),
          purpose: contactPurposeSchema(),
          result: contactResultSchema(),
          taskKey: name().optional(),
          car: name().optional(),
        }),
      ),
      openCases: z.array(
        z.strictObject({ kind: z.enum(OPEN_CASE_KINDS), openedAt: instantSchema() }),
      ),
      closedComplaints: z.array(closedComplaintSchema()).optional(),
    }),
  ),
);

const regularFollowUpSchema: () => Schema<RegularFollowUp> = once(() =>
  schemaOf<RegularFollowUp>()(
    z.strictObject({
      key: name(),
      kind: z.enum(['repairFollowUp', 'salesFollowUp', 'quietFollowUp']),
      status: z.enum(['upcoming', 'askedRecently', 'held', 'due', 'afterSpan']),
      customerId: name(),
      car: name().nullable(),
      type: z.enum(TYPES),
      questionnaire: name().nullable(),
      earliestAt: instantSchema(),
      latestAt: instantSchema().nullable(),
      earliestOn: localDateSchema(),
      latestOn: localDateSchema().nullable(),
      askFromAt: instantSchema(),
    }),
  ),
);

/** The regular follow-ups of one customer. */
export const followUpCalendarRulingSchema: () => Schema<FollowUpCalendarRuling> = once(() =>
  schemaOf<FollowUpCalendarRuling>()(
    z.strictObject({
      status: z.enum(['due', 'waiting', 'none', 'unknown']),
      followUps: z.array(regularFollowUpSchema()),
      ...rulingFields(['FUP-11', 'FUP-02']),
    }),
  ),
);
