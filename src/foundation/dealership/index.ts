export { type CarNames, carKey, hasCarKey } from './cars.js';
export { maskMobile, maskName, maskPlate, maskVin } from './masking.js';
export { isMobile, normaliseMobile } from './mobile.js';
export { type PlateForm, plateForm } from './plate.js';
export { groupRecipients } from './recipients.js';
export { parseRegion, type Region, regionName, regions } from './regions.js';
export { checkResidentId, type ResidentIdCheck, type ResidentIdStatus } from './residentId.js';
export type {
  Appointment,
  Channel,
  ClusterReplacement,
  ConsentRecord,
  Contact,
  ContactPurpose,
  ContactResult,
  CustomerCard,
  Dossier,
  FuelType,
  Membership,
  NextTier,
  OdometerReading,
  OpenCase,
  Recipient,
  StaffMember,
  StaffRole,
  Store,
  Vehicle,
  VehicleKind,
  Visit,
  VisitKind,
} from './types.js';
export { checkVin, modelYearOf, type VinCheck, type VinStatus } from './vin.js';
