import * as z from 'zod';
import { fuelTypeSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import {
  festivalsSchema,
  leapDayPolicySchema,
  lunarAnniversaryPolicySchema,
  zoneSchema,
} from '../../foundation/time/schema.js';
import type {
  BirthdayCustom,
  CardCadence,
  FestivalCadence,
  FirstServiceSpan,
  InspectionCadence,
  InsuranceCadence,
  LicenceCadence,
  ModelSchedule,
  ReminderPolicy,
  ServiceInterval,
  WeatherCadence,
} from './policy.js';

const MOST_KM = 1_000_000;
const MOST_MONTHS = 120;
const MOST_DAYS = 3650;

/** More readings or services than this no car has. */
export const MOST_ROWS = 2000;

const intervalKm = () => z.int().min(1).max(MOST_KM);
const intervalMonths = () => z.int().min(1).max(MOST_MONTHS);
const grid = () => z.enum(['fromCompletion', 'fixed']);

/** An interval between services. */
export const serviceIntervalSchema: () => Schema<ServiceInterval> = once(() =>
  schemaOf<ServiceInterval>()(
    z.strictObject({
      intervalKm: intervalKm(),
      intervalMonths: intervalMonths(),
      grid: grid().optional(),
    }),
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
      grid: grid().optional(),
      firstService: firstServiceSpanSchema().optional(),
    }),
  ),
);

export const WEATHER_EVENTS = [
  'typhoon',
  'rainstorm',
  'snowstorm',
  'coldWave',
  'gale',
  'sandstorm',
  'heat',
  'drought',
  'lightning',
  'hail',
  'frost',
  'fog',
  'haze',
  'roadIcing',
] as const;

export const WEATHER_TIPS = [
  'wetRoad',
  'winterRoad',
  'coldStart',
  'heat',
  'poorSight',
  'shelter',
] as const;

/** More leads than this no ladder has. */
const MOST_LEADS = 20;

const days = (): z.ZodInt => z.int().min(0).max(MOST_DAYS);
const leadList = () => z.array(days()).max(MOST_LEADS).readonly();

const insuranceCadenceSchema: () => Schema<InsuranceCadence> = once(() =>
  schemaOf<InsuranceCadence>()(
    z.strictObject({
      leadDays: leadList(),
      desk: z.strictObject({ on: z.boolean(), leadDays: leadList() }),
      winBackDays: days(),
    }),
  ),
);

const licenceCadenceSchema: () => Schema<LicenceCadence> = once(() =>
  schemaOf<LicenceCadence>()(z.strictObject({ leadDays: leadList(), renewWindowDays: days() })),
);

const inspectionCadenceSchema: () => Schema<InspectionCadence> = once(() =>
  schemaOf<InspectionCadence>()(
    z.strictObject({ leadDays: leadList(), opensMonthsBefore: z.int().min(1).max(MOST_MONTHS) }),
  ),
);

const birthdayCustomSchema: () => Schema<BirthdayCustom> = once(() =>
  schemaOf<BirthdayCustom>()(
    z.strictObject({
      leapDay: leapDayPolicySchema(),
      lunar: lunarAnniversaryPolicySchema(),
      giftForTiers: z.array(z.string().min(1)).max(MOST_ROWS).readonly(),
    }),
  ),
);

const festivalCadenceSchema: () => Schema<FestivalCadence> = once(() =>
  schemaOf<FestivalCadence>()(z.strictObject({ leadDays: days(), list: festivalsSchema() })),
);

const weatherCadenceSchema: () => Schema<WeatherCadence> = once(() =>
  schemaOf<WeatherCadence>()(
    z.strictObject({
      daysBetween: days(),
      tips: z.partialRecord(z.enum(WEATHER_EVENTS), z.enum(WEATHER_TIPS)).readonly(),
    }),
  ),
);

const cardCadenceSchema: () => Schema<CardCadence> = once(() =>
  schemaOf<CardCadence>()(
    z.strictObject({
      renewLeadDays: leadList(),
      renewUntilDays: days(),
      upgradeFromPercent: z.int().min(1).max(99),
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
      powertrains: z.partialRecord(fuelTypeSchema(), serviceIntervalSchema()).readonly(),
      severeUse: z.strictObject({ factor: z.number().positive().max(1) }),
      insurance: insuranceCadenceSchema(),
      licence: licenceCadenceSchema(),
      inspection: inspectionCadenceSchema(),
      birthday: birthdayCustomSchema(),
      festival: festivalCadenceSchema(),
      weather: weatherCadenceSchema(),
      card: cardCadenceSchema(),
      combineWithinDays: z.int().min(0).max(MOST_DAYS),
    }),
  ),
);
