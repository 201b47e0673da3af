export { assessLead, explainLead } from './assessLead.js';
export { assessLegalTerm, explainLegalTerm } from './assessLegalTerm.js';
export { assessRemedies, explainRemedies } from './assessRemedies.js';
export { assessRetention, explainRetention } from './assessRetention.js';
export { checkJurisdictionPolicy } from './checkJurisdictionPolicy.js';
export { contactTerms } from './contactTerms.js';
export { countRepairDays } from './countRepairDays.js';
export { explainInspection } from './explainInspection.js';
export type {
  ChinaLaw,
  ComplaintLaw,
  Duty,
  Figure,
  GroundRule,
  InspectionLaw,
  InspectionRow,
  InspectionSchedule,
  InsuranceLaw,
  LicenceLaw,
  WarrantyLaw,
  WarrantyWindows,
} from './law.js';
export { lawMeetsHouse, meetingOf } from './lawMeetsHouse.js';
export { firstDayMet, meetsLimit } from './limits.js';
export { explainLegalClocks, listLegalClocks } from './listLegalClocks.js';
export { listRetentionFloors } from './listRetentionFloors.js';
export { listInspections, nextInspection } from './nextInspection.js';
export {
  defaultJurisdictionPolicy,
  type JurisdictionPolicy,
  type Jurisdictions,
  lawOffPolicy,
} from './policy.js';
export { quietHoursPreset } from './quietHoursPreset.js';
export { retentionFloor } from './retentionFloor.js';
export { type CapInLaw, type StricterCap, stricterCap } from './stricterCap.js';
export type {
  Assembly,
  Buyer,
  Citation,
  ConsentRegime,
  ConsumerCarKind,
  ContactPresetName,
  ContactTerms,
  Duration,
  EarlyFault,
  FrequencyCap,
  InspectionDue,
  InspectionFacts,
  InspectionKind,
  InspectionListFacts,
  InspectionRuling,
  LawRule,
  LawRuling,
  LeadFacts,
  LeadRuling,
  LegalCap,
  LegalClock,
  LegalClockFacts,
  LegalClockName,
  LegalClocksRuling,
  LegalFloor,
  LegalRetentionFacts,
  LegalRetentionRuling,
  LegalTermRuling,
  Limit,
  Meeting,
  Metric,
  QuietBand,
  QuietHours,
  Reach,
  RecordKind,
  Remedy,
  RemedyFacts,
  RemedyGround,
  RemedyRuling,
  SoldCarFacts,
  VehicleKind,
  VehicleUsage,
  Winner,
} from './types.js';
export { type UseCompensation, useCompensation } from './useCompensation.js';
