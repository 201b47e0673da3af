import * as z from 'zod';
import { once, type Schema, schemaOf } from '../kernel/schema.js';
import { CONFIDENCES, holidayCalendarSchema, localDateSchema, zoneSchema } from '../time/schema.js';
import type {
  ChinaLaw,
  ComplaintLaw,
  Duty,
  GroundRule,
  InspectionLaw,
  InspectionSchedule,
  InsuranceLaw,
  LicenceLaw,
  WarrantyLaw,
} from './law.js';
import type { JurisdictionPolicy } from './policy.js';
import type {
  Assembly,
  ConsumerCarKind,
  Duration,
  EarlyFault,
  LegalCap,
  Limit,
  Remedy,
  VehicleUsage,
} from './types.js';

/** A count, or kilometres. */
export const whole = (): z.ZodInt => z.int().min(0).max(10_000_000);

export const VEHICLE_KINDS = [
  'smallPassenger',
  'sevenToNineSeater',
  'van',
  'largePassenger',
  'truck',
  'motorcycle',
] as const;

export const vehicleUsage: () => Schema<VehicleUsage> = once(() =>
  z.enum(['private', 'commercial']),
);

export const assembly: () => Schema<Assembly> = once(() =>
  z.enum([
    'engine',
    'gearbox',
    'tractionBattery',
    'driveMotor',
    'steering',
    'brakes',
    'suspension',
    'driveline',
    'emissionControl',
    'body',
  ]),
);

export const earlyFault: () => Schema<EarlyFault> = once(() =>
  z.enum(['steeringFailure', 'brakeFailure', 'bodyCracking', 'fuelLeak', 'batteryFire']),
);

export const remedy: () => Schema<Remedy> = once(() =>
  z.enum(['exchangeOrRefund', 'replaceAssembly', 'loanCar']),
);

export const carKind: () => Schema<ConsumerCarKind> = once(() =>
  z.enum(['passenger', 'pickup', 'other']),
);

/** A cap of the law with its version. */
export const legalCapSchema: () => Schema<LegalCap> = once(() =>
  schemaOf<LegalCap>()(
    z.strictObject({
      most: z.int().min(1).max(1000),
      per: z.int().min(1).max(8784),
      unit: z.enum(['hours', 'days']),
      reference: z.string().min(1),
      confidence: z.enum(CONFIDENCES),
    }),
  ),
);

/** A legal figure through the years. `null` is missing at every parse, so an open end may be absent. */
function figure<S extends z.ZodType>(value: S) {
  return z
    .array(
      z.strictObject({
        value,
        from: localDateSchema(),
        until: localDateSchema().nullable().default(null),
        reference: z.string().min(1),
        confidence: z.enum(CONFIDENCES),
      }),
    )
    .readonly();
}

const texts = () => z.array(z.string()).readonly();

/** A length of time as a statute writes it. */
export const durationSchema: () => Schema<Duration> = once(() =>
  schemaOf<Duration>()(
    z.strictObject({
      count: z.int().min(0).max(36_500),
      unit: z.enum(['days', 'workingDays', 'months', 'years']),
    }),
  ),
);

/** A limit as data. */
export const limitSchema: () => Schema<Limit> = once(() =>
  schemaOf<Limit>()(
    z.strictObject({
      metric: z.enum([
        'daysSinceStart',
        'monthsSinceStart',
        'km',
        'defectiveAssemblies',
        'earlyFaults',
        'seriousSafetyRepairs',
        'assemblyReplacements',
        'partReplacements',
        'repairDays',
        'repairDaysOfOne',
        'sameDefectRepairs',
        'daysOfDelay',
        'monthsFromBuildToRegistration',
        'monthsOfLapse',
      ]),
      comparator: z.enum(['gt', 'gte']),
      threshold: z.number().min(0).max(10_000_000),
      unit: z.enum(['days', 'months', 'km', 'times', 'kinds']),
    }),
  ),
);

const groundRuleSchema: () => Schema<GroundRule> = once(() =>
  schemaOf<GroundRule>()(
    z.strictObject({
      remedy: remedy(),
      window: z.enum(['repairTerm', 'returnTerm', 'sevenDays', 'sixtyDays']),
      needs: limitSchema(),
      assemblies: z.array(assembly()).readonly().optional(),
      faults: z.array(earlyFault()).readonly().optional(),
      stillFaulty: z.boolean(),
    }),
  ),
);

const warrantyLawSchema: () => Schema<WarrantyLaw> = once(() => {
  const limits = figure(z.array(limitSchema()).readonly());
  const rule = figure(groundRuleSchema());
  const count = figure(z.int().min(0).max(1_000));
  const flag = figure(z.boolean());
  return schemaOf<WarrantyLaw>()(
    z.strictObject({
      carKinds: figure(z.array(carKind()).readonly()),
      startsWith: figure(z.enum(['invoice', 'delivery'])),
      windows: z.strictObject({
        repairTerm: limits,
        returnTerm: limits,
        sevenDays: limits,
        sixtyDays: limits,
      }),
      grounds: z.strictObject({
        sevenDays: rule,
        earlyAssembly: rule,
        earlySafety: rule,
        seriousFault: rule,
        assemblyReplaced: rule,
        partReplaced: rule,
        repairTime: rule,
        sameDefect: rule,
        loanCar: rule,
      }),
      loanCarFromDay: count,
      repairDayHours: count,
      notRepairTime: figure(texts()),
      useRate: figure(
        z.strictObject({ least: z.number().min(0).max(1), most: z.number().min(0).max(1) }),
      ),
      answerWorkingDays: count,
      completionWorkingDays: count,
      dealerAlsoPays: figure(texts()),
      exclusions: figure(texts()),
      freeChoiceOfWorkshop: flag,
      exchangeRestartsTerms: flag,
      rightsFollowCar: flag,
      batteryFadePrinted: flag,
    }),
  );
});

const years = () => z.array(z.int().min(1).max(50)).readonly();

const inspectionScheduleSchema: () => Schema<InspectionSchedule> = once(() =>
  schemaOf<InspectionSchedule>()(
    z.strictObject({
      onSiteYears: years(),
      markOnlyYears: years(),
      unclearYears: years(),
      olderCars: z
        .array(
          z.strictObject({
            afterYears: z.int().min(0).max(50),
            everyMonths: z.int().min(1).max(120).multipleOf(6),
          }),
        )
        .readonly(),
    }),
  ),
);

const inspectionLawSchema: () => Schema<InspectionLaw> = once(() => {
  const schedule = figure(inspectionScheduleSchema());
  return schemaOf<InspectionLaw>()(
    z.strictObject({
      schedules: z.strictObject({
        smallPassenger: schedule,
        sevenToNineSeater: schedule,
        van: schedule,
        largePassenger: schedule,
        commercialPassenger: schedule,
        truck: schedule,
        motorcycle: schedule,
      }),
      opensMonthsBefore: figure(z.int().min(0).max(24)),
      validToMonthEnd: figure(z.boolean()),
      lateRegistration: figure(limitSchema()),
      withoutExemption: figure(z.enum([...VEHICLE_KINDS, 'commercialPassenger'])),
      markPapers: figure(texts()),
      scrapAfterCycles: figure(whole()),
      scrapAdvisedKm: figure(whole()),
      sameForNewEnergy: figure(z.boolean()),
      assume: z.strictObject({
        vehicleKind: z.enum(VEHICLE_KINDS).optional(),
        usage: vehicleUsage().optional(),
      }),
    }),
  );
});

const licenceLawSchema: () => Schema<LicenceLaw> = once(() => {
  const count = figure(z.int().min(0).max(1_000));
  return schemaOf<LicenceLaw>()(
    z.strictObject({
      renewWindowDays: count,
      termMonths: figure(z.array(z.int().min(1)).readonly()),
      cancelledAfterMonths: count,
      recoverableMonths: count,
      medicalFromAge: count,
      medicalWithinDays: count,
      smallCarFromAge: count,
      heavyUpToAge: count,
      probationMonths: count,
    }),
  );
});

const insuranceLawSchema: () => Schema<InsuranceLaw> = once(() =>
  schemaOf<InsuranceLaw>()(
    z.strictObject({
      compulsoryTermMonths: figure(z.int().min(1).max(120)),
      earliestRenewalDays: figure(z.int().min(0).max(366)),
      // A name stands in the path of a figure, so it holds no dot.
      earliestRenewalDaysByInsurer: z.record(
        z.string().regex(/^[^.]{1,100}$/),
        figure(z.int().min(0).max(366)),
      ),
      cadenceDays: figure(z.array(z.int().min(0).max(366)).readonly()),
      discountLapse: figure(limitSchema()),
    }),
  ),
);

const complaintLawSchema: () => Schema<ComplaintLaw> = once(() => {
  const count = figure(z.int().min(0).max(1_000));
  return schemaOf<ComplaintLaw>()(
    z.strictObject({
      tellConsumerWorkingDays: count,
      tellConsumerFineFen: figure(z.int().min(0)),
      deliberateDelay: figure(limitSchema()),
      authorityActsWorkingDays: count,
      authorityAcceptsWorkingDays: count,
      mediationEnds: figure(durationSchema()),
      councilMediationEnds: figure(durationSchema()),
      burdenOfProofMonths: count,
      fraud: figure(z.strictObject({ timesPrice: z.int().min(0), leastFen: z.int().min(0) })),
    }),
  );
});

const dutySchema: () => Schema<Duty> = once(() =>
  schemaOf<Duty>()(
    z.strictObject({
      article: z.string(),
      duty: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
      features: texts(),
    }),
  ),
);

const chinaLawSchema: () => Schema<ChinaLaw> = once(() => {
  const floor = figure(durationSchema());
  return schemaOf<ChinaLaw>()(
    z.strictObject({
      warranty: warrantyLawSchema(),
      inspection: inspectionLawSchema(),
      licence: licenceLawSchema(),
      insurance: insuranceLawSchema(),
      complaints: complaintLawSchema(),
      retention: z.strictObject({
        salesArchive: floor,
        repairRecord: floor,
        recallRecord: floor,
        smsLog: floor,
        callBackRecord: floor,
        impactAssessment: floor,
      }),
      duties: z.record(z.string(), figure(z.array(dutySchema()).readonly())),
    }),
  );
});

/** The law under which a house works; `checkJurisdictionPolicy` looks at its spans. */
export const jurisdictionPolicySchema: () => Schema<JurisdictionPolicy> = once(() =>
  schemaOf<JurisdictionPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema(),
      holidays: holidayCalendarSchema(),
      jurisdictions: z.strictObject({ CN: chinaLawSchema().optional() }),
    }),
  ),
);
