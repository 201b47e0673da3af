import * as z from 'zod';
import { once, type Schema, schemaOf } from '../kernel/schema.js';
import {
  CONFIDENCES,
  holidayCalendarSchema,
  holidayKnowledgeSchema,
  localDateSchema,
  zoneSchema,
} from '../time/schema.js';
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
  Citation,
  Duration,
  InspectionFacts,
  InspectionRuling,
  LawRule,
  LeadFacts,
  LeadRuling,
  LegalClock,
  LegalClockFacts,
  LegalClocksRuling,
  LegalRetentionFacts,
  LegalRetentionRuling,
  LegalTermRuling,
  Limit,
  RemedyFacts,
  RemedyRuling,
  SoldCarFacts,
  VehicleKind,
} from './types.js';

/** The ids of the rules that the law itself decides. */
export const lawRuleSchema: () => Schema<LawRule> = once(() =>
  schemaOf<LawRule>()(
    z.enum(['L01', 'L03', 'L04', 'L05', 'L06', 'L07', 'L13', 'L16', 'L17', 'L18']),
  ),
);

/** A version of a legal figure that a ruling used. */
export const citationSchema: () => Schema<Citation> = once(() =>
  schemaOf<Citation>()(
    z.strictObject({
      figure: z.string(),
      from: localDateSchema(),
      until: localDateSchema().nullable(),
      reference: z.string(),
      confidence: z.enum(CONFIDENCES),
    }),
  ),
);

const lawRulingShape = () => ({
  because: z.array(lawRuleSchema()).readonly(),
  assumed: z.array(z.string()).readonly(),
  missing: z.array(z.string()).readonly(),
  law: z.array(citationSchema()).readonly(),
  unverified: z.array(z.string()).readonly(),
});

const country = () => z.string().regex(/^[A-Z]{2}$/);
const whole = () => z.int().min(0).max(10_000_000);
const VEHICLE_KINDS = [
  'smallPassenger',
  'sevenToNineSeater',
  'van',
  'largePassenger',
  'truck',
  'motorcycle',
] as const satisfies readonly VehicleKind[];
const vehicleUsage = once(() => z.enum(['private', 'commercial']));
const inspectionKind = once(() => z.enum(['onSite', 'markOnly', 'unknown']));
const assembly = once(() =>
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
const earlyFault = once(() =>
  z.enum(['steeringFailure', 'brakeFailure', 'bodyCracking', 'fuelLeak', 'batteryFire']),
);
const remedy = once(() => z.enum(['exchangeOrRefund', 'replaceAssembly', 'loanCar']));
const remedyGround = once(() =>
  z.enum([
    'sevenDays',
    'earlyAssembly',
    'earlySafety',
    'seriousFault',
    'assemblyReplaced',
    'partReplaced',
    'repairTime',
    'sameDefect',
    'loanCar',
  ]),
);
const carKind = once(() => z.enum(['passenger', 'pickup', 'other']));
const recordKind = once(() =>
  z.enum([
    'salesArchive',
    'repairRecord',
    'recallRecord',
    'smsLog',
    'callBackRecord',
    'impactAssessment',
  ]),
);

/** One car whose next inspection is asked for. */
export const inspectionFactsSchema: () => Schema<InspectionFacts> = once(() =>
  schemaOf<InspectionFacts>()(
    z.strictObject({
      country: country(),
      registeredOn: localDateSchema().optional(),
      vehicleKind: z.enum(VEHICLE_KINDS).optional(),
      usage: vehicleUsage().optional(),
      printedDueOn: localDateSchema().optional(),
      passedOn: localDateSchema().optional(),
      builtOn: localDateSchema().optional(),
      exemptionLost: z.boolean().optional(),
    }),
  ),
);

/** When a car is inspected next. */
export const inspectionRulingSchema: () => Schema<InspectionRuling> = once(() =>
  schemaOf<InspectionRuling>()(
    z.strictObject({
      status: z.enum(['later', 'open', 'overdue', 'unknown']),
      dueOn: localDateSchema().nullable(),
      opensOn: localDateSchema().nullable(),
      kind: inspectionKind(),
      regime: localDateSchema().nullable(),
      basis: z.enum(['printed', 'regime']).nullable(),
      ...lawRulingShape(),
    }),
  ),
);

/** A reminder a number of days before something ends. */
export const leadFactsSchema: () => Schema<LeadFacts> = once(() =>
  schemaOf<LeadFacts>()(
    z.strictObject({
      country: country(),
      kind: z.enum(['inspection', 'licence', 'insurance']),
      endsOn: localDateSchema(),
      leadDays: z.int().min(0).max(3_650),
    }),
  ),
);

/** Whether a reminder comes when the customer can act on it. */
export const leadRulingSchema: () => Schema<LeadRuling> = once(() =>
  schemaOf<LeadRuling>()(
    z.strictObject({
      status: z.enum(['allowed', 'refused']),
      remindOn: localDateSchema(),
      opensOn: localDateSchema().nullable(),
      warns: z.boolean(),
      ...lawRulingShape(),
    }),
  ),
);

const soldCarShape = () => ({
  country: country(),
  buyer: z.enum(['household', 'other']).optional(),
  carKind: carKind().optional(),
  invoicedOn: localDateSchema().optional(),
  deliveredOn: localDateSchema().optional(),
  km: whole().optional(),
});

/** A car sold, as the consumer rules see it. */
export const soldCarFactsSchema: () => Schema<SoldCarFacts> = once(() =>
  schemaOf<SoldCarFacts>()(z.strictObject(soldCarShape())),
);

/** Whether the legal terms of a car still run. */
export const legalTermRulingSchema: () => Schema<LegalTermRuling> = once(() =>
  schemaOf<LegalTermRuling>()(
    z.strictObject({
      status: z.enum(['in', 'out', 'noLaw', 'outOfScope', 'unknown']),
      returns: z.enum(['in', 'out']).nullable(),
      startsOn: localDateSchema().nullable(),
      repairEndsOn: localDateSchema().nullable(),
      returnsEndOn: localDateSchema().nullable(),
      ...lawRulingShape(),
    }),
  ),
);

/** What happened to a car. */
export const remedyFactsSchema: () => Schema<RemedyFacts> = once(() =>
  schemaOf<RemedyFacts>()(
    z.strictObject({
      ...soldCarShape(),
      defectiveAssemblies: z.array(assembly()).readonly().optional(),
      earlyFaults: z.array(earlyFault()).readonly().optional(),
      seriousSafetyRepairs: whole().optional(),
      assemblyReplacements: z.partialRecord(assembly(), whole()).readonly().optional(),
      partReplacements: z.partialRecord(assembly(), whole()).readonly().optional(),
      stillFaulty: z.boolean().optional(),
      repairDays: whole().optional(),
      repairDaysOfOne: whole().optional(),
      sameDefectRepairs: whole().optional(),
    }),
  ),
);

/** What the law gives the customer for it. */
export const remedyRulingSchema: () => Schema<RemedyRuling> = once(() =>
  schemaOf<RemedyRuling>()(
    z.strictObject({
      status: z.enum(['entitled', 'none', 'noLaw', 'outOfScope', 'unknown']),
      remedies: z.array(remedy()).readonly(),
      grounds: z.array(remedyGround()).readonly(),
      loanCarFromDay: z.int().nullable(),
      ...lawRulingShape(),
    }),
  ),
);

/** A complaint as the law sees it. */
export const legalClockFactsSchema: () => Schema<LegalClockFacts> = once(() =>
  schemaOf<LegalClockFacts>()(
    z.strictObject({
      country: country(),
      receivedOn: localDateSchema().optional(),
      demandedOn: localDateSchema().optional(),
      submittedOn: localDateSchema().optional(),
      acceptedOn: localDateSchema().optional(),
      testDays: z.int().min(0).max(3_650).optional(),
      deliveredOn: localDateSchema().optional(),
      defectFoundOn: localDateSchema().optional(),
    }),
  ),
);

/** One clock that runs by law. */
export const legalClockSchema: () => Schema<LegalClock> = once(() =>
  schemaOf<LegalClock>()(
    z.strictObject({
      clock: z.enum([
        'tellConsumer',
        'remedyAnswer',
        'remedyCompletion',
        'deliberateDelay',
        'authorityAccepts',
        'mediationEnds',
        'burdenOfProof',
      ]),
      rule: lawRuleSchema(),
      startedOn: localDateSchema(),
      dueOn: localDateSchema(),
      earliest: localDateSchema().nullable(),
      latest: localDateSchema().nullable(),
      holidays: holidayKnowledgeSchema().nullable(),
      status: z.enum(['running', 'passed']),
    }),
  ),
);

/** The legal clocks of one complaint. */
export const legalClocksRulingSchema: () => Schema<LegalClocksRuling> = once(() =>
  schemaOf<LegalClocksRuling>()(
    z.strictObject({
      status: z.enum(['running', 'passed', 'none']),
      clocks: z.array(legalClockSchema()).readonly(),
      dealerProves: z.boolean().nullable(),
      ...lawRulingShape(),
    }),
  ),
);

/** What is held about a person who wants it erased. */
export const legalRetentionFactsSchema: () => Schema<LegalRetentionFacts> = once(() =>
  schemaOf<LegalRetentionFacts>()(
    z.strictObject({
      country: country(),
      records: z.array(z.strictObject({ kind: recordKind(), on: localDateSchema() })).readonly(),
    }),
  ),
);

/** Whether it may be erased. */
export const legalRetentionRulingSchema: () => Schema<LegalRetentionRuling> = once(() =>
  schemaOf<LegalRetentionRuling>()(
    z.strictObject({
      status: z.enum(['erase', 'restrict']),
      eraseFrom: localDateSchema().nullable(),
      heldBy: recordKind().nullable(),
      ...lawRulingShape(),
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
