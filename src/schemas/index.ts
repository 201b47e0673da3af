export {
  callBandSchema,
  callRuleSchema,
  callWindowPolicySchema,
  closedDaySchema,
} from '../areas/call-windows/policySchema.js';
export {
  callAssessmentSchema,
  callFactsSchema,
  callTimeFactsSchema,
  contactDeadlineSchema,
  nextCallRulingSchema,
  windowOverrideSchema,
} from '../areas/call-windows/schema.js';
export { churnPolicySchema } from '../areas/churn/policySchema.js';
export {
  churnFactsSchema,
  churnRuleSchema,
  churnRulingSchema,
  screeningFactsSchema,
  screeningRulingSchema,
} from '../areas/churn/schema.js';
export { contactPermissionPolicySchema } from '../areas/contact-permission/policySchema.js';
export {
  contactPermissionRuleSchema,
  limitFactsSchema,
  limitRulingSchema,
  permissionFactsSchema,
  permissionRulingSchema,
} from '../areas/contact-permission/schema.js';
export {
  archiveDocumentSchema,
  archiveFactsSchema,
  archiveRulingSchema,
  documentFactsSchema,
  documentRulingSchema,
  feedbackFormSchema,
  feedbackRulingSchema,
  historyEntryFactsSchema,
  historyEntrySchema,
  historyRulingSchema,
  receptionBlockSchema,
  receptionRulingSchema,
  salesBlockSchema,
  salesRulingSchema,
} from '../areas/customers/archiveSchema.js';
export {
  actorSchema,
  cardRecordSchema,
  cardVersionSchema,
  carRoleFactsSchema,
  carRoleRecordSchema,
  carRoleRulingSchema,
  changeFactsSchema,
  changeReportSchema,
  changeRulingSchema,
  fieldChangeSchema,
  fieldDecisionSchema,
  fieldValueSchema,
  freshnessFactsSchema,
  freshnessRulingSchema,
  knownCardSchema,
  mergeFactsSchema,
  mergePlanSchema,
  newCardFactsSchema,
  newCardRulingSchema,
  rawContactDataSchema,
} from '../areas/customers/cardSchema.js';
export {
  qualityCardSchema,
  qualityCountsSchema,
  qualityFactsSchema,
  qualityRulingSchema,
  qualitySummarySchema,
  structureCardSchema,
  structureFactsSchema,
  structureRulingSchema,
  structureShareSchema,
  structureSummarySchema,
} from '../areas/customers/customerFileSchema.js';
export {
  departmentHandoversSchema,
  handoverFactsSchema,
  handoverRecordSchema,
  handoverRowSchema,
  handoverRulingSchema,
} from '../areas/customers/handoverSchema.js';
export {
  cardFieldSchema,
  customerGradeSchema,
  customerPolicySchema,
  departmentSchema,
  fieldVisibilitySchema,
} from '../areas/customers/policySchema.js';
export {
  auditEntrySchema,
  collectionFactsSchema,
  collectionRulingSchema,
  disclosureFactsSchema,
  disclosureRulingSchema,
  retentionFactsSchema,
  retentionFloorSchema,
  retentionRulingSchema,
  sharingConsentSchema,
  sharingFactsSchema,
  sharingRulingSchema,
  visibilityFactsSchema,
  visibilityRulingSchema,
} from '../areas/customers/privacySchema.js';
export { customerRuleSchema } from '../areas/customers/schema.js';
export {
  batchEventSchema,
  batchStepFactsSchema,
  batchStepRulingSchema,
  followUpBatchSchema,
} from '../areas/follow-ups/batchSchema.js';
export {
  followUpCalendarFactsSchema,
  followUpCalendarRulingSchema,
} from '../areas/follow-ups/calendarSchema.js';
export {
  followUpChannelFactsSchema,
  followUpChannelRulingSchema,
  followUpContentFactsSchema,
  followUpContentRulingSchema,
  followUpTypeFactsSchema,
  followUpTypeRulingSchema,
  scriptFactsSchema,
  scriptRulingSchema,
} from '../areas/follow-ups/callSchema.js';
export {
  followUpEventSchema,
  followUpSchema,
  followUpStepFactsSchema,
  followUpStepRulingSchema,
} from '../areas/follow-ups/followUpSchema.js';
export { followUpPolicySchema } from '../areas/follow-ups/policySchema.js';
export {
  followOnRulingSchema,
  followUpRecordDraftSchema,
  followUpRecordRulingSchema,
  followUpRecordSchema,
} from '../areas/follow-ups/recordSchema.js';
export {
  followUpReportFactsSchema,
  followUpReportRulingSchema,
  recordSummaryFactsSchema,
  recordSummarySchema,
} from '../areas/follow-ups/reportSchema.js';
export { followUpRuleSchema } from '../areas/follow-ups/schema.js';
export {
  cardRenewalFactsSchema,
  cardUpgradeFactsSchema,
  cardUpgradeRulingSchema,
} from '../areas/reminders/cardSchema.js';
export {
  carCalendarFactsSchema,
  carCalendarRulingSchema,
  carDateSchema,
  completedServiceSchema,
  givenDateSchema,
  namedReadingSchema,
  odometerFactsSchema,
  odometerRulingSchema,
  quarantinedReadingSchema,
  servicedCarSchema,
  serviceFactsSchema,
  serviceReminderRulingSchema,
} from '../areas/reminders/carSchema.js';
export {
  birthdayFactsSchema,
  birthdayRulingSchema,
  festivalFactsSchema,
  festivalRulingSchema,
} from '../areas/reminders/greetingSchema.js';
export {
  inspectionDaySchema,
  inspectionReminderFactsSchema,
  inspectionReminderRulingSchema,
  insuranceReminderFactsSchema,
  ladderFactsSchema,
  ladderRulingSchema,
  licenceReminderFactsSchema,
} from '../areas/reminders/ladderSchema.js';
export {
  firstServiceSpanSchema,
  modelScheduleSchema,
  reminderPolicySchema,
  serviceIntervalSchema,
} from '../areas/reminders/policySchema.js';
export { reminderRuleSchema, sentReminderSchema } from '../areas/reminders/schema.js';
export {
  weatherRoundFactsSchema,
  weatherRoundRulingSchema,
  weatherTipFactsSchema,
  weatherTipRulingSchema,
  weatherWarningSchema,
} from '../areas/reminders/weatherSchema.js';
export {
  blockFactsSchema,
  blockListFactsSchema,
  blockListRulingSchema,
  blockRulingSchema,
  consumerFactsSchema,
  consumerRulingSchema,
  consumerTraitsSchema,
  dailyRhythmSchema,
  dimensionRulingSchema,
  modelFactsSchema,
  modelRulingSchema,
  residenceFactsSchema,
  residenceRulingSchema,
  residenceSummarySchema,
} from '../areas/segments/dimensionSchema.js';
export {
  interactionFactsSchema,
  interactionRulingSchema,
  lifecycleFactsSchema,
  lifecycleRulingSchema,
  lifecycleStageSchema,
} from '../areas/segments/lifecycleSchema.js';
export { segmentDefinitionSchema, segmentPolicySchema } from '../areas/segments/policySchema.js';
export {
  relationshipEventSchema,
  relationshipFactsSchema,
  relationshipRulingSchema,
  relationshipStageSchema,
  relationshipStateSchema,
} from '../areas/segments/relationshipSchema.js';
export { segmentRuleSchema } from '../areas/segments/schema.js';
export {
  segmentationRulingSchema,
  segmentChangeRulingSchema,
  segmentFactsSchema,
} from '../areas/segments/segmentationSchema.js';
export {
  rankSummarySchema,
  rfmFactsSchema,
  rfmRulingSchema,
  rfmScoreFactsSchema,
  rfmSummarySchema,
  tagFactsSchema,
  tagRulingSchema,
  valueClassFactsSchema,
  valueClassRulingSchema,
  valueFactsSchema,
  valueRulingSchema,
} from '../areas/segments/valueSchema.js';
export {
  circleSchema,
  comparisonSchema,
  conditionFactsSchema,
  conditionRulingSchema,
  conditionSchema,
  explanationSchema,
  factDeclarationSchema,
  factTestSchema,
  plainRowSchema,
} from '../foundation/conditions/schema.js';
export {
  appointmentSchema,
  channelSchema,
  clusterReplacementSchema,
  consentRecordSchema,
  contactPurposeSchema,
  contactResultSchema,
  contactSchema,
  customerCardSchema,
  dossierSchema,
  fuelTypeSchema,
  locationSchema,
  membershipSchema,
  nextTierSchema,
  odometerReadingSchema,
  openCaseSchema,
  recipientSchema,
  regionSchema,
  staffMemberSchema,
  staffRoleSchema,
  storeSchema,
  vehicleSchema,
  visitKindSchema,
  visitSchema,
} from '../foundation/dealership/schema.js';
export {
  durationSchema,
  jurisdictionPolicySchema,
  legalCapSchema,
  limitSchema,
} from '../foundation/jurisdictions/policySchema.js';
export {
  citationSchema,
  inspectionFactsSchema,
  inspectionRulingSchema,
  lawRuleSchema,
  leadFactsSchema,
  leadRulingSchema,
  legalClockFactsSchema,
  legalClockSchema,
  legalClocksRulingSchema,
  legalRetentionFactsSchema,
  legalRetentionRulingSchema,
  legalTermRulingSchema,
  remedyFactsSchema,
  remedyRulingSchema,
  soldCarFactsSchema,
} from '../foundation/jurisdictions/schema.js';
export type { Schema } from '../foundation/kernel/schema.js';
export {
  calendarPolicySchema,
  festivalSchema,
  festivalsSchema,
  holidayCalendarSchema,
  holidayKnowledgeSchema,
  holidayYearSchema,
  instantSchema,
  instantTextSchema,
  leapDayPolicySchema,
  localDateSchema,
  lunarAnniversaryPolicySchema,
  lunarDaySchema,
  openingHoursSchema,
  timeOfDaySchema,
  zoneSchema,
} from '../foundation/time/schema.js';
export { plannerPolicySchema, policiesSchema } from '../planner/policySchema.js';
export {
  assignmentFactsSchema,
  assignmentRulingSchema,
  plannedTaskSchema,
  recipientFactsSchema,
  recipientPlanSchema,
} from '../planner/schema.js';
export {
  parseConsentRecord,
  parseContact,
  parseCustomerCard,
  parseDossier,
  parseRecipient,
  parseStore,
  parseVehicle,
  parseVisit,
} from './parseFacts.js';
