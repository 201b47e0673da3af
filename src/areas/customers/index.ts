export { advanceCard, replayCard } from './advanceCard.js';
export {
  advanceHistory,
  assessHistoryEntry,
  explainHistoryEntry,
  listCurrentEntries,
} from './advanceHistory.js';
export { applyMerge } from './applyMerge.js';
export { assessArchive, explainArchive } from './assessArchive.js';
export { assessCarRoles, explainCarRoles } from './assessCarRoles.js';
export { assessChange, explainChange } from './assessChange.js';
export { assessCollection, explainCollection } from './assessCollection.js';
export { assessDisclosure, explainDisclosure } from './assessDisclosure.js';
export { assessDocuments, explainDocuments } from './assessDocuments.js';
export { assessFeedbackForm, explainFeedbackForm } from './assessFeedbackForm.js';
export { assessFreshness, explainFreshness } from './assessFreshness.js';
export { assessNewCard, explainNewCard } from './assessNewCard.js';
export { assessReceptionBlock, explainReceptionBlock } from './assessReceptionBlock.js';
export { advanceRetention, assessRetention, explainRetention } from './assessRetention.js';
export { assessSalesBlock, explainSalesBlock } from './assessSalesBlock.js';
export { assessSharing, explainSharing } from './assessSharing.js';
export {
  assessStructure,
  explainStructure,
  mergeStructures,
  summarizeStructure,
} from './assessStructure.js';
export { assessVisibility, explainVisibility, maskField } from './assessVisibility.js';
export type {
  CardField,
  FieldEdit,
  FieldFormat,
  FieldMask,
  FieldVisibility,
} from './cardFields.js';
export { defaultCardFields } from './cardFields.js';
export { checkCustomerPolicy } from './checkCustomerPolicy.js';
export { eraseCard } from './eraseCard.js';
export { explainHandovers, listHandovers } from './listHandovers.js';
export { openCard } from './openCard.js';
export { explainMerge, planMerge } from './planMerge.js';
export { type CustomerGrade, type CustomerPolicy, defaultCustomerPolicy } from './policy.js';
export { explainQuality, mergeQuality, scoreQuality, summarizeQuality } from './scoreQuality.js';
export type {
  Actor,
  ArchiveBlockRuling,
  ArchiveDocument,
  ArchiveFacts,
  ArchiveForm,
  ArchiveRuling,
  AuditEntry,
  CardEvent,
  CardGroup,
  CardRecord,
  CardTask,
  CardVersion,
  CarRole,
  CarRoleFacts,
  CarRoleRecord,
  CarRoleRuling,
  ChangeFacts,
  ChangeKind,
  ChangeReason,
  ChangeReport,
  ChangeRuling,
  ChangeStatus,
  CollectionFacts,
  CollectionRuling,
  CustomerRule,
  Department,
  DepartmentHandovers,
  Detail,
  DisclosureFacts,
  DisclosureRuling,
  DocumentFacts,
  DocumentRuling,
  Duplicate,
  FeedbackForm,
  FeedbackRuling,
  FieldChange,
  FieldDecision,
  FieldValue,
  FreshnessFacts,
  FreshnessRuling,
  HandoverFacts,
  HandoverRecord,
  HandoverRow,
  HandoverRuling,
  HandoverSource,
  HandoverStatus,
  HistoryEntry,
  HistoryEntryFacts,
  HistoryRefusal,
  HistoryRuling,
  KnownCard,
  MergeCriterion,
  Merged,
  MergeFacts,
  MergeOrder,
  MergePlan,
  MergeUndo,
  NewCardFacts,
  NewCardRuling,
  OpenCardFacts,
  Origin,
  QualityCard,
  QualityCounts,
  QualityFacts,
  QualityRuling,
  QualityScore,
  QualitySummary,
  RawContactData,
  ReceptionBlock,
  ReceptionRuling,
  Relation,
  RetentionEnd,
  RetentionEvent,
  RetentionFacts,
  RetentionFloor,
  RetentionRecord,
  RetentionRuling,
  RetentionState,
  RetentionTask,
  SalesBlock,
  SalesRuling,
  SharingConsent,
  SharingFacts,
  SharingRuling,
  SignatureKind,
  StructureCard,
  StructureClass,
  StructureCut,
  StructureFacts,
  StructureRuling,
  StructureShare,
  StructureSummary,
  Unmerged,
  Visibility,
  VisibilityFacts,
  VisibilityRuling,
} from './types.js';
export { undoMerge } from './undoMerge.js';
