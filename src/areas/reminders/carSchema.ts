import * as z from 'zod';
import {
  clusterReplacementSchema,
  fuelTypeSchema,
  odometerReadingSchema,
  VEHICLE_STATUSES,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import type { TaskIdentity } from '../../foundation/kernel/task.js';
import { localDateSchema } from '../../foundation/time/schema.js';
import { inspectionDaySchema, LADDER_STATUSES, licenceHolder } from './ladderSchema.js';
import { MOST_ROWS } from './policySchema.js';
import { names, rules, SERVICE_RULES, sentFields } from './schema.js';
import type {
  CarCalendarFacts,
  CarCalendarRuling,
  CarDate,
  CombinedContact,
  CompletedService,
  GivenDate,
  NamedReading,
  OdometerFacts,
  OdometerRuling,
  QuarantinedReading,
  SentCarReminder,
  ServicedCar,
  ServiceFacts,
  ServiceKind,
  ServiceReminderRuling,
  ServiceStatus,
} from './types.js';

const kilometres = (): z.ZodInt => z.int().min(0);
const odometerStatus = () => z.enum(['confirmed', 'unconfirmed', 'unknown']);
const serviceRules = () => z.array(z.enum(SERVICE_RULES)).readonly();

const SERVICE_KINDS = [
  'firstService',
  'routineService',
  'elsewhere',
] as const satisfies readonly ServiceKind[];

/** A maintenance that has been done. */
export const completedServiceSchema: () => Schema<CompletedService> = once(() =>
  schemaOf<CompletedService>()(
    z.strictObject({
      visitId: z.string().min(1).optional(),
      on: localDateSchema(),
      kind: z.enum(SERVICE_KINDS),
      km: kilometres().optional(),
    }),
  ),
);

const servicedCarFields = () => ({
  status: z.enum(VEHICLE_STATUSES),
  fuel: fuelTypeSchema().optional(),
  model: z.string().optional(),
  purchasedOn: localDateSchema().optional(),
  odometer: z.array(odometerReadingSchema()).max(MOST_ROWS).readonly(),
  clusterReplacements: z.array(clusterReplacementSchema()).max(MOST_ROWS).readonly().optional(),
  severeUse: z.boolean().optional(),
});

/** What the reminders need to know of a car. */
export const servicedCarSchema: () => Schema<ServicedCar> = once(() =>
  schemaOf<ServicedCar>()(z.strictObject(servicedCarFields())),
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
      because: serviceRules(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

const SERVICE_STATUSES = [
  'notDue',
  'upcoming',
  'due',
  'lastCall',
  'missed',
  'overdue',
  'notTracked',
  'unknown',
] as const satisfies readonly ServiceStatus[];

/** Where a car stands with its next service. */
export const serviceReminderRulingSchema: () => Schema<ServiceReminderRuling> = once(() =>
  schemaOf<ServiceReminderRuling>()(
    z.strictObject({
      status: z.enum(SERVICE_STATUSES),
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
      startedBy: z.enum([...SERVICE_KINDS, 'delivery']).nullable(),
      intervalSource: z.enum(['model', 'powertrain', 'electric', 'default']).nullable(),
      firstServiceMissed: z.boolean(),
      because: serviceRules(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** What a car, or whoever drives it, is reminded of. */
const CAR_PURPOSES = ['maintenance', 'insurance', 'inspection', 'licence'] as const;

const GIVEN_KINDS = [
  'warrantyEnd',
  'extendedWarrantyEnd',
  'batteryWarrantyEnd',
  'recall',
  'booking',
] as const;

/** A date of a car that is told as it stands. */
export const givenDateSchema: () => Schema<GivenDate> = once(() =>
  schemaOf<GivenDate>()(
    z.strictObject({
      kind: z.enum(GIVEN_KINDS),
      on: localDateSchema(),
      id: z.string().min(1).optional(),
    }),
  ),
);

const sentCarReminderSchema: () => Schema<SentCarReminder> = once(() =>
  schemaOf<SentCarReminder>()(
    z.strictObject({
      ...sentFields(),
      purpose: z.enum(CAR_PURPOSES),
    }),
  ),
);

/** All that is known of one car and of the person who drives it. */
export const carCalendarFactsSchema: () => Schema<CarCalendarFacts> = once(() =>
  schemaOf<CarCalendarFacts>()(
    z.strictObject({
      customerId: z.string().min(1),
      carKey: z.string().min(1),
      car: z.strictObject({
        ...servicedCarFields(),
        insuranceExpiresOn: localDateSchema().optional(),
        inspectionDueOn: localDateSchema().optional(),
      }),
      services: z.array(completedServiceSchema()).max(MOST_ROWS).readonly(),
      driver: licenceHolder().optional(),
      regime: inspectionDaySchema().optional(),
      passedOn: localDateSchema().optional(),
      dates: z.array(givenDateSchema()).max(MOST_ROWS).readonly(),
      sent: z.array(sentCarReminderSchema()).max(MOST_ROWS).readonly(),
    }),
  ),
);

const taskIdentitySchema: () => Schema<TaskIdentity> = once(() =>
  schemaOf<TaskIdentity>()(
    z.strictObject({
      kind: z.string(),
      customer: z.string(),
      car: z.string().optional(),
      cycle: z.string(),
    }),
  ),
);

/** One date of a car. */
export const carDateSchema: () => Schema<CarDate> = once(() =>
  schemaOf<CarDate>()(
    z.strictObject({
      kind: z.enum([...CAR_PURPOSES, ...GIVEN_KINDS]),
      on: localDateSchema(),
      status: z.enum([...SERVICE_STATUSES, ...LADDER_STATUSES]),
      because: rules(),
      identity: taskIdentitySchema(),
      contact: taskIdentitySchema().nullable(),
    }),
  ),
);

const combinedContactSchema: () => Schema<CombinedContact> = once(() =>
  schemaOf<CombinedContact>()(
    z.strictObject({
      contacts: z.array(taskIdentitySchema()).readonly(),
      dueOn: localDateSchema(),
    }),
  ),
);

/** Everything that comes up for one car. */
export const carCalendarRulingSchema: () => Schema<CarCalendarRuling> = once(() =>
  schemaOf<CarCalendarRuling>()(
    z.strictObject({
      status: z.enum(['listed', 'empty', 'notTracked']),
      entries: z.array(carDateSchema()).readonly(),
      contacts: z.array(combinedContactSchema()).readonly(),
      because: rules(),
      assumed: names(),
      missing: names(),
    }),
  ),
);
