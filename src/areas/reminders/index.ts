export { assessBirthday } from './assessBirthday.js';
export { assessCardRenewal, explainCardRenewal } from './assessCardRenewal.js';
export { assessCardUpgrade, explainCardUpgrade } from './assessCardUpgrade.js';
export { assessFestivalGreeting } from './assessFestivalGreeting.js';
export { assessInspectionReminder, explainInspectionReminder } from './assessInspectionReminder.js';
export { assessInsuranceReminder, explainInsuranceReminder } from './assessInsuranceReminder.js';
export { assessLeads } from './assessLeads.js';
export { assessLicenceReminder, explainLicenceReminder } from './assessLicenceReminder.js';
export { assessOdometer } from './assessOdometer.js';
export { assessServiceReminder } from './assessServiceReminder.js';
export { assessWeatherTip } from './assessWeatherTip.js';
export { checkReminderPolicy } from './checkReminderPolicy.js';
export {
  type CompiledServiceReminders,
  compileServiceReminders,
} from './compileServiceReminders.js';
export { describeCalendarFile } from './describeCalendarFile.js';
export { explainBirthday } from './explainBirthday.js';
export { explainCarCalendar } from './explainCarCalendar.js';
export { explainFestivalGreeting } from './explainFestivalGreeting.js';
export { explainLeads } from './explainLadder.js';
export { explainOdometer } from './explainOdometer.js';
export { explainServiceReminder } from './explainServiceReminder.js';
export { explainWeatherTip } from './explainWeatherTip.js';
export { isCompletedService } from './isCompletedService.js';
export { listCarCalendar } from './listCarCalendar.js';
export { explainWeatherTips, listWeatherTips } from './listWeatherTips.js';
export {
  type BirthdayCustom,
  type CardCadence,
  defaultReminderPolicy,
  type FestivalCadence,
  type FirstServiceSpan,
  type InspectionCadence,
  type InsuranceCadence,
  type LicenceCadence,
  type ModelSchedule,
  type ReminderPolicy,
  type ServiceInterval,
  type WeatherCadence,
} from './policy.js';
export { NOT_KNOWN, serviceStatuses } from './serviceCodes.js';
export { type ServiceAnswers, type ServiceColumns, serviceAnswers } from './serviceColumns.js';
export type {
  BirthdayFacts,
  BirthdayRuling,
  BirthdayStatus,
  CalendarFile,
  CarCalendarFacts,
  CarCalendarRuling,
  CarDate,
  CarDateKind,
  CardRenewalFacts,
  CardUpgradeFacts,
  CardUpgradeRuling,
  CardUpgradeStatus,
  CombinedContact,
  CompletedService,
  FestivalFacts,
  FestivalRuling,
  FestivalStatus,
  GivenDate,
  GivenKind,
  InspectionDay,
  InspectionReminderFacts,
  InspectionReminderRuling,
  InsuranceReminderFacts,
  IntervalSource,
  LadderFacts,
  LadderKind,
  LadderRuling,
  LadderStatus,
  LeadMeans,
  LicenceReminderFacts,
  NamedCarCalendar,
  NamedFestival,
  NamedReading,
  OdometerFacts,
  OdometerRuling,
  OdometerStatus,
  QuarantinedReading,
  QuarantineReason,
  ReminderRule,
  SentCarReminder,
  SentReminder,
  ServicedCar,
  ServiceFacts,
  ServiceKind,
  ServiceReminderRuling,
  ServiceRule,
  ServiceStatus,
  ServiceTrigger,
  WeatherEvent,
  WeatherRecipient,
  WeatherRoundFacts,
  WeatherRoundRuling,
  WeatherStatus,
  WeatherTip,
  WeatherTipFacts,
  WeatherTipRuling,
  WeatherWarning,
} from './types.js';
