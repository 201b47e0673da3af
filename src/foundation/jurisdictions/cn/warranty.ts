import type { Confidence } from '../../kernel/dated.js';
import type { Figure, GroundRule, WarrantyLaw } from '../law.js';
import { version } from '../law.js';
import type { Assembly, EarlyFault, Limit, Metric } from '../types.js';

const ORDER_150 = '家用汽车产品修理、更换、退货责任规定 (AQSIQ Order 150)';
const ORDER_43 = '家用汽车产品修理更换退货责任规定 (SAMR Order 43)';
const SINCE_150 = '2013-10-01';
const LAST_OF_150 = '2021-12-31';
const SINCE_43 = '2022-01-01';

/** One figure under both orders. */
function bothOrders<T>(old: T, oldSure: Confidence, now: T, article: string): Figure<T> {
  return [
    version(old, SINCE_150, LAST_OF_150, ORDER_150, oldSure),
    version(now, SINCE_43, null, `${ORDER_43} art. ${article}`, 'confirmed'),
  ];
}

/** A figure that only the order in force knows. */
function since2022<T>(value: T, article: string): Figure<T> {
  return [version(value, SINCE_43, null, `${ORDER_43} art. ${article}`, 'confirmed')];
}

const moreThan = (threshold: number, metric: Metric, unit: Limit['unit']): Limit => ({
  metric,
  comparator: 'gt',
  threshold,
  unit,
});
const atLeast = (threshold: number, metric: Metric, unit: Limit['unit']): Limit => ({
  metric,
  comparator: 'gte',
  threshold,
  unit,
});

const REPAIR_TERM = [atLeast(36, 'monthsSinceStart', 'months'), atLeast(60_000, 'km', 'km')];
const RETURN_TERM = [atLeast(24, 'monthsSinceStart', 'months'), atLeast(50_000, 'km', 'km')];
const SIXTY_DAYS = [moreThan(60, 'daysSinceStart', 'days'), moreThan(3_000, 'km', 'km')];

const OLD_ASSEMBLIES: readonly Assembly[] = ['engine', 'gearbox'];
const ASSEMBLIES: readonly Assembly[] = ['engine', 'gearbox', 'tractionBattery', 'driveMotor'];
const OLD_PARTS: readonly Assembly[] = ['steering', 'brakes', 'suspension', 'driveline', 'body'];
const PARTS: readonly Assembly[] = [...ASSEMBLIES, ...OLD_PARTS, 'emissionControl'];
const OLD_FAULTS: readonly EarlyFault[] = [
  'steeringFailure',
  'brakeFailure',
  'bodyCracking',
  'fuelLeak',
];
const FAULTS: readonly EarlyFault[] = [...OLD_FAULTS, 'batteryFire'];

const earlyAssembly = (assemblies: readonly Assembly[]): GroundRule => ({
  remedy: 'replaceAssembly',
  window: 'sixtyDays',
  needs: atLeast(1, 'defectiveAssemblies', 'kinds'),
  assemblies,
  stillFaulty: false,
});
const earlySafety = (faults: readonly EarlyFault[]): GroundRule => ({
  remedy: 'exchangeOrRefund',
  window: 'sixtyDays',
  needs: atLeast(1, 'earlyFaults', 'kinds'),
  faults,
  stillFaulty: false,
});
const returned = (needs: Limit, stillFaulty: boolean): GroundRule => ({
  remedy: 'exchangeOrRefund',
  window: 'returnTerm',
  needs,
  stillFaulty,
});
const assemblyReplaced = (assemblies: readonly Assembly[]): GroundRule => ({
  ...returned(atLeast(2, 'assemblyReplacements', 'times'), true),
  assemblies,
});
const partReplaced = (assemblies: readonly Assembly[]): GroundRule => ({
  ...returned(atLeast(2, 'partReplacements', 'times'), true),
  assemblies,
});
const SERIOUS = returned(atLeast(2, 'seriousSafetyRepairs', 'times'), true);
const LOAN_CAR: GroundRule = {
  remedy: 'loanCar',
  window: 'repairTerm',
  needs: moreThan(5, 'repairDaysOfOne', 'days'),
  stillFaulty: false,
};

const OLD_EXCLUSIONS: readonly string[] = [
  'disclosedFlaw',
  'misuse',
  'forbiddenModification',
  'ownMishandling',
  'forceMajeure',
];

/** 三包 for household cars: the order of 2013, and that of 2022, which let pickups in. */
export const chinaWarranty: WarrantyLaw = {
  carKinds: bothOrders(['passenger'], 'secondary', ['passenger', 'pickup'], '40'),
  startsWith: bothOrders('invoice', 'secondary', 'delivery', '18'),
  windows: {
    repairTerm: bothOrders(REPAIR_TERM, 'secondary', REPAIR_TERM, '18'),
    returnTerm: bothOrders(RETURN_TERM, 'secondary', RETURN_TERM, '18'),
    sevenDays: since2022([moreThan(7, 'daysSinceStart', 'days')], '22'),
    sixtyDays: bothOrders(SIXTY_DAYS, 'secondary', SIXTY_DAYS, '20, 23'),
  },
  grounds: {
    sevenDays: since2022(
      {
        remedy: 'exchangeOrRefund',
        window: 'sevenDays',
        needs: atLeast(1, 'defectiveAssemblies', 'kinds'),
        assemblies: ASSEMBLIES,
        stillFaulty: false,
      },
      '22',
    ),
    earlyAssembly: bothOrders(
      earlyAssembly(OLD_ASSEMBLIES),
      'secondary',
      earlyAssembly(ASSEMBLIES),
      '20',
    ),
    earlySafety: bothOrders(earlySafety(OLD_FAULTS), 'secondary', earlySafety(FAULTS), '23'),
    seriousFault: bothOrders(SERIOUS, 'secondary', SERIOUS, '24(1)'),
    assemblyReplaced: bothOrders(
      assemblyReplaced(OLD_ASSEMBLIES),
      'secondary',
      assemblyReplaced(ASSEMBLIES),
      '24(2)',
    ),
    partReplaced: bothOrders(partReplaced(OLD_PARTS), 'secondary', partReplaced(PARTS), '24(3)'),
    repairTime: bothOrders(
      returned(moreThan(35, 'repairDays', 'days'), false),
      'secondary',
      returned(moreThan(30, 'repairDays', 'days'), false),
      '24(4)',
    ),
    sameDefect: bothOrders(
      returned(moreThan(5, 'sameDefectRepairs', 'times'), false),
      'secondary',
      returned(moreThan(4, 'sameDefectRepairs', 'times'), false),
      '24(4)',
    ),
    loanCar: bothOrders(LOAN_CAR, 'secondary', LOAN_CAR, '21'),
  },
  loanCarFromDay: bothOrders(6, 'secondary', 6, '21'),
  repairDayHours: bothOrders(24, 'unconfirmed', 24, '40'),
  notRepairTime: bothOrders(
    ['vinSpecificParts', 'roadRescue'],
    'unconfirmed',
    ['vinSpecificParts', 'battery', 'roadRescue'],
    '24',
  ),
  useRate: bothOrders(
    { least: 0.005, most: 0.008 },
    'unconfirmed',
    { least: 0, most: 0.005 },
    '27',
  ),
  answerWorkingDays: bothOrders(10, 'unconfirmed', 10, '28'),
  completionWorkingDays: bothOrders(15, 'unconfirmed', 20, '28'),
  dealerAlsoPays: since2022(['registrationFee', 'depreciatedFittings', 'serviceCharges'], '26'),
  exclusions: bothOrders(
    [...OLD_EXCLUSIONS, 'noInvoiceOrCertificate', 'rentalOrCommercialUse'],
    'secondary',
    OLD_EXCLUSIONS,
    '32',
  ),
  freeChoiceOfWorkshop: since2022(true, '32'),
  exchangeRestartsTerms: bothOrders(true, 'unconfirmed', true, '29'),
  rightsFollowCar: bothOrders(true, 'unconfirmed', true, '30'),
  batteryFadePrinted: since2022(true, '9(7)'),
};
