import * as z from 'zod';
import { once, type Schema, schemaOf } from '../kernel/schema.js';
import { CONFIDENCES, holidayKnowledgeSchema, localDateSchema } from '../time/schema.js';
import {
  assembly,
  carKind,
  earlyFault,
  remedy,
  VEHICLE_KINDS,
  vehicleUsage,
  whole,
} from './policySchema.js';
import type {
  Citation,
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
  RemedyFacts,
  RemedyRuling,
  SoldCarFacts,
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
const inspectionKind = once(() => z.enum(['onSite', 'markOnly', 'unknown']));

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
      insurer: z.string().min(1).max(100).optional(),
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
