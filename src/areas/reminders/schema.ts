import * as z from 'zod';
import {
  clusterReplacementSchema,
  fuelTypeSchema,
  odometerReadingSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema, zoneSchema } from '../../foundation/time/schema.js';
import type { FirstServiceSpan, ModelSchedule, ReminderPolicy, ServiceInterval } from './policy.js';
import type {
  CompletedService,
  NamedReading,
  OdometerFacts,
  OdometerRuling,
  QuarantinedReading,
  ReminderRule,
  ServicedCar,
  ServiceFacts,
  ServiceReminderRuling,
} from './types.js';

const MOST_KM = 1_000_000;
const MOST_MONTHS = 120;
const MOST_DAYS = 3650;
/** More readings or services than this no car has. */
const MOST_ROWS = 2000;

const kilometres = (): z.ZodInt => z.int().min(0);
const names = () => z.array(z.string()).readonly();
const odometerStatus = () => z.enum(['confirmed', 'unconfirmed', 'unknown']);

/** The ids of the rules of this area. */
export const reminderRuleSchema: () => Schema<ReminderRule> = once(() =>
  schemaOf<ReminderRule>()(z.enum(['REM-01', 'REM-02', 'REM-03'])),
);

const rules = () => z.array(reminderRuleSchema()).readonly();

/** A maintenance that has been done. */
export const completedServiceSchema: () => Schema<CompletedService> = once(() =>
  schemaOf<CompletedService>()(
    z.strictObject({
      visitId: z.string().min(1).optional(),
      on: localDateSchema(),
      kind: z.enum(['firstService', 'routineService', 'elsewhere']),
      km: kilometres().optional(),
    }),
  ),
);

/** What the reminders need to know of a car. */
export const servicedCarSchema: () => Schema<ServicedCar> = once(() =>
  schemaOf<ServicedCar>()(
    z.strictObject({
      status: z.enum(['inUse', 'transferred', 'scrapped']),
      fuel: fuelTypeSchema().optional(),
      model: z.string().optional(),
      purchasedOn: localDateSchema().optional(),
      odometer: z.array(odometerReadingSchema()).max(MOST_ROWS).readonly(),
      clusterReplacements: z.array(clusterReplacementSchema()).max(MOST_ROWS).readonly().optional(),
    }),
  ),
);

/** One car and the maintenance it has had. */
export const serviceFactsSchema: () => Schema<ServiceFacts> = once(() =>
  schemaOf<ServiceFacts>()(
    z.strictObject({
      car: servicedCarSchema(),
      services: z.array(completedServiceSchema()).max(MOST_ROWS).readonly(),
    }),
  ),
);

/** What there is to judge of a car's odometer. */
export const odometerFactsSchema: () => Schema<OdometerFacts> = once(() =>
  schemaOf<OdometerFacts>()(
    z.strictObject({
      odometer: z.array(odometerReadingSchema()).max(MOST_ROWS).readonly(),
      clusterReplacements: z.array(clusterReplacementSchema()).max(MOST_ROWS).readonly().optional(),
      services: z.array(completedServiceSchema()).max(MOST_ROWS).readonly(),
    }),
  ),
);

/** A reading as a ruling names it. */
export const namedReadingSchema: () => Schema<NamedReading> = once(() =>
  schemaOf<NamedReading>()(z.strictObject({ on: localDateSchema(), km: kilometres() })),
);

/** A reading that is not believed. */
export const quarantinedReadingSchema: () => Schema<QuarantinedReading> = once(() =>
  schemaOf<QuarantinedReading>()(
    z.strictObject({
      on: localDateSchema(),
      km: kilometres(),
      reason: z.enum(['falling', 'impossibleDailyDistance', 'typingSlip']),
    }),
  ),
);

/** What the odometer of a car tells. */
export const odometerRulingSchema: () => Schema<OdometerRuling> = once(() =>
  schemaOf<OdometerRuling>()(
    z.strictObject({
      status: odometerStatus(),
      kmNow: z.int().nullable(),
      kmPerDay: z.number().nullable(),
      anchor: namedReadingSchema().nullable(),
      accepted: z.array(namedReadingSchema()).readonly(),
      quarantined: z.array(quarantinedReadingSchema()).readonly(),
      because: rules(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** Where a car stands with its next service. */
export const serviceReminderRulingSchema: () => Schema<ServiceReminderRuling> = once(() =>
  schemaOf<ServiceReminderRuling>()(
    z.strictObject({
      status: z.enum([
        'notDue',
        'upcoming',
        'due',
        'lastCall',
        'missed',
        'overdue',
        'notTracked',
        'unknown',
      ]),
      kind: z.enum(['firstService', 'periodic']).nullable(),
      trigger: z.enum(['km', 'date']).nullable(),
      dueOn: localDateSchema().nullable(),
      targetOn: localDateSchema().nullable(),
      targetKm: z.int().nullable(),
      projectedDueOn: localDateSchema().nullable(),
      earliestDueOn: localDateSchema().nullable(),
      latestDueOn: localDateSchema().nullable(),
      kmNow: z.int().nullable(),
      kmPerDay: z.number().nullable(),
      odometer: odometerStatus(),
      quarantined: z.array(quarantinedReadingSchema()).readonly(),
      cycle: z.string().nullable(),
      startedOn: localDateSchema().nullable(),
      startedBy: z.enum(['firstService', 'routineService', 'elsewhere', 'delivery']).nullable(),
      intervalSource: z.enum(['model', 'electric', 'default']).nullable(),
      firstServiceMissed: z.boolean(),
      because: rules(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

const intervalKm = () => z.int().min(1).max(MOST_KM);
const intervalMonths = () => z.int().min(1).max(MOST_MONTHS);

/** An interval between services. */
export const serviceIntervalSchema: () => Schema<ServiceInterval> = once(() =>
  schemaOf<ServiceInterval>()(
    z.strictObject({ intervalKm: intervalKm(), intervalMonths: intervalMonths() }),
  ),
);

/** The span of the first service. */
export const firstServiceSpanSchema: () => Schema<FirstServiceSpan> = once(() =>
  schemaOf<FirstServiceSpan>()(
    z.strictObject({
      fromKm: intervalKm(),
      untilKm: intervalKm(),
      fromMonths: intervalMonths(),
      untilMonths: intervalMonths(),
    }),
  ),
);

/** What the maker's booklet says of one model. */
export const modelScheduleSchema: () => Schema<ModelSchedule> = once(() =>
  schemaOf<ModelSchedule>()(
    z.strictObject({
      intervalKm: intervalKm(),
      intervalMonths: intervalMonths(),
      firstService: firstServiceSpanSchema().optional(),
    }),
  ),
);

/** The numbers of the reminders; `checkReminderPolicy` looks at what they mean together. */
export const reminderPolicySchema: () => Schema<ReminderPolicy> = once(() =>
  schemaOf<ReminderPolicy>()(
    z.strictObject({
      version: z.string().min(1),
      zone: zoneSchema(),
      kmLead: z.int().min(0).max(MOST_KM),
      dayLead: z.int().min(0).max(MOST_DAYS),
      overdueKm: z.int().min(0).max(MOST_KM),
      overdueDays: z.int().min(0).max(MOST_DAYS),
      defaultKmPerDay: z.number().positive().max(MOST_KM),
      maxKmPerDay: z.number().positive().max(MOST_KM),
      slipFactor: z.number().gt(1).max(1000),
      spread: z.number().min(1).max(1000),
      spreadDefault: z.number().min(1).max(1000),
      firstService: firstServiceSpanSchema(),
      periodic: serviceIntervalSchema(),
      electric: serviceIntervalSchema(),
      models: z.record(z.string().min(1), modelScheduleSchema()).readonly(),
    }),
  ),
);
