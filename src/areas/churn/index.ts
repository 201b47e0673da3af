export { assessChurn, listChurn } from './assessChurn.js';
export { checkChurnPolicy } from './checkChurnPolicy.js';
export { explainChurn, explainChurnList } from './explainChurn.js';
export {
  type ChurnPolicy,
  defaultChurnPolicy,
  type LossByMonths,
  type LossByOwnInterval,
  type LossDefinition,
} from './policy.js';
export { explainScreening, screenLostCustomers } from './screenLostCustomers.js';
export type {
  Approach,
  CarStage,
  ChurnFacts,
  ChurnRule,
  ChurnRuling,
  ChurnStatus,
  GoneReason,
  LivesIn,
  ScreenedCustomer,
  ScreeningFacts,
  ScreeningRow,
  ScreeningRuling,
  StagedCar,
  Verdict,
} from './types.js';
