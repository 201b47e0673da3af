export { assessPermission } from './assessPermission.js';
export { checkContactPermissionPolicy } from './checkContactPermissionPolicy.js';
export { explainLimits } from './explainLimits.js';
export { explainPermission } from './explainPermission.js';
export { limitContacts } from './limitContacts.js';
export {
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
  type MarkedPurposes,
  type ResultMeaning,
  type StatusStop,
} from './policy.js';
export type {
  BlockReason,
  ContactCandidate,
  ContactClass,
  ContactPermissionRule,
  LimitFacts,
  LimitReason,
  LimitRuling,
  LimitStatus,
  PastContact,
  PermissionFacts,
  PermissionRuling,
} from './types.js';
