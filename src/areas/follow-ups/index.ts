export { advanceBatch, assessBatchStep } from './advanceBatch.js';
export { advanceFollowUp, assessFollowUpStep } from './advanceFollowUp.js';
export { assessRecord, explainRecord } from './assessRecord.js';
export { assessReport, explainReport } from './assessReport.js';
export { assessScript, explainScript } from './assessScript.js';
export { checkFollowUpPolicy } from './checkFollowUpPolicy.js';
export { classifyFollowUp, explainFollowUpType } from './classifyFollowUp.js';
export { explainBatchStep } from './explainBatchStep.js';
export { explainDueFollowUps } from './explainDueFollowUps.js';
export { explainFollowUpStep } from './explainFollowUpStep.js';
export { explainChannels, listChannels } from './listChannels.js';
export { explainContents, listContents } from './listContents.js';
export { listDueFollowUps } from './listDueFollowUps.js';
export { explainFollowOnWork, listFollowOnWork } from './listFollowOnWork.js';
export {
  type ContactMeaning,
  defaultFollowUpPolicy,
  type FollowOnWork,
  type FollowUpPolicy,
  type TriggeredFollowUp,
  type VisitMeaning,
} from './policy.js';
export { joinSummaries, summarizeRecords } from './summarizeRecords.js';
export type {
  BatchAssigned,
  BatchCandidate,
  BatchEvent,
  BatchExtracted,
  BatchHandedOver,
  BatchHandOver,
  BatchItem,
  BatchMoved,
  BatchRefusal,
  BatchReported,
  BatchResultRecorded,
  BatchStatus,
  BatchStepFacts,
  BatchStepRuling,
  CallOutcome,
  ClosedComplaint,
  ContentKey,
  DataChange,
  DataChangeKind,
  FactorSum,
  Finding,
  FollowedVisit,
  FollowOnKind,
  FollowOnRuling,
  FollowOnTask,
  FollowUp,
  FollowUpAgreed,
  FollowUpBatch,
  FollowUpCalendarFacts,
  FollowUpCalendarRuling,
  FollowUpCallFailed,
  FollowUpChannelFacts,
  FollowUpChannelRuling,
  FollowUpCompleted,
  FollowUpContentFacts,
  FollowUpContentRuling,
  FollowUpEvent,
  FollowUpEventHead,
  FollowUpPlanned,
  FollowUpPostponed,
  FollowUpPurpose,
  FollowUpRecord,
  FollowUpRecordDraft,
  FollowUpRecordRuling,
  FollowUpRefusal,
  FollowUpRefused,
  FollowUpReportFacts,
  FollowUpReportRuling,
  FollowUpResult,
  FollowUpRule,
  FollowUpStatus,
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
  RegularKind,
  RegularStatus,
  ScriptExcess,
  ScriptFacts,
  ScriptRuling,
  StepStatus,
  TopIssue,
} from './types.js';
