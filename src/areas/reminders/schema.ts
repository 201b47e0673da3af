import * as z from 'zod';
import {
  BIRTH_CALENDARS,
  CARD_STATUSES,
  clusterReplacementSchema,
  fuelTypeSchema,
  odometerReadingSchema,
  regionSchema,
  VEHICLE_STATUSES,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import type { TaskIdentity } from '../../foundation/kernel/task.js';
import {
  festivalsSchema,
  instantSchema,
  leapDayPolicySchema,
  localDateSchema,
  lunarAnniversaryPolicySchema,
  lunarDaySchema,
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
import type {
  BirthdayFacts,
  BirthdayRuling,
  CarCalendarFacts,
  CarCalendarRuling,
  CarDate,
  CardRenewalFacts,
  CardUpgradeFacts,
  CardUpgradeRuling,
  CombinedContact,
  CompletedService,
  FestivalFacts,
  FestivalRuling,
  GivenDate,
  InspectionDay,
  InspectionReminderFacts,
  InspectionReminderRuling,
  InsuranceReminderFacts,
  LadderFacts,
  LadderRuling,
  LadderStatus,
  LicenceReminderFacts,
  NamedFestival,
  NamedReading,
  NextTier,
  OdometerFacts,
  OdometerRuling,
  QuarantinedReading,
  ReminderRule,
  SentCarReminder,
  SentReminder,
  ServicedCar,
  ServiceFacts,
  ServiceKind,
  ServiceReminderRuling,
  ServiceRule,
  ServiceStatus,
  WeatherEvent,
  WeatherRecipient,
  WeatherRoundFacts,
  WeatherRoundRuling,
  WeatherTip,
  WeatherTipFacts,
  WeatherTipRuling,
  WeatherWarning,
} from './types.js';

const MOST_KM = 1_000_000;
const MOST_MONTHS = 120;
const MOST_DAYS = 3650;
/** More readings or services than this no car has. */
const MOST_ROWS = 2000;

const kilometres = (): z.ZodInt => z.int().min(0);
const names = () => z.array(z.string()).readonly();
const odometerStatus = () => z.enum(['confirmed', 'unconfirmed', 'unknown']);

const SERVICE_RULES = ['REM-01', 'REM-02', 'REM-03'] as const satisfies readonly ServiceRule[];

/** The ids of the rules of this area. */
export const reminderRuleSchema: () => Schema<ReminderRule> = once(() =>
  schemaOf<ReminderRule>()(
    z.enum([
      ...SERVICE_RULES,
      'REM-04',
      'REM-05',
      'REM-06',
      'REM-07',
      'REM-08',
      'REM-09',
      'REM-10',
      'L22',
    ]),
  ),
);

const rules = () => z.array(reminderRuleSchema()).readonly();
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

const carStatus = () => z.enum(VEHICLE_STATUSES);

const servicedCarFields = () => ({
  status: carStatus(),
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

/** A reminder, or a wish, that was carried out. */
export const sentReminderSchema: () => Schema<SentReminder> = once(() =>
  schemaOf<SentReminder>()(z.strictObject(sentFields())),
);

const sentFields = () => ({ at: instantSchema(), taskKey: z.string().min(1).optional() });
const sentReminders = () => z.array(sentReminderSchema()).max(MOST_ROWS).readonly();
const cardStatus = () => z.enum(CARD_STATUSES);
const ladderKind = () => z.enum(['insurance', 'licence', 'inspection', 'cardRenewal']);

/** Something that ends on a day, and what the customer was told of it. */
export const ladderFactsSchema: () => Schema<LadderFacts> = once(() =>
  schemaOf<LadderFacts>()(
    z.strictObject({
      kind: ladderKind(),
      endsOn: localDateSchema().optional(),
      opensOn: localDateSchema().optional(),
      renewedOn: localDateSchema().optional(),
      sent: sentReminders(),
    }),
  ),
);

const LADDER_STATUSES = [
  'notDue',
  'remind',
  'done',
  'winBack',
  'newSale',
  'ended',
  'notTracked',
  'unknown',
] as const satisfies readonly LadderStatus[];

const ladderRulingFields = () => ({
  kind: ladderKind(),
  status: z.enum(LADDER_STATUSES),
  endsOn: localDateSchema().nullable(),
  opensOn: localDateSchema().nullable(),
  leadDays: z.int().nullable(),
  sendOn: localDateSchema().nullable(),
  nextOn: localDateSchema().nullable(),
  missed: z.array(z.int()).readonly(),
  refused: z.array(z.int()).readonly(),
  means: z.enum(['message', 'call', 'either']).nullable(),
  cycle: z.string().nullable(),
  endReason: z.enum(['expired', 'renewed']).nullable(),
  because: rules(),
  assumed: names(),
  missing: names(),
});

/** Where the leads of one end stand. */
export const ladderRulingSchema: () => Schema<LadderRuling> = once(() =>
  schemaOf<LadderRuling>()(z.strictObject(ladderRulingFields())),
);

/** The insurance of one car. */
export const insuranceReminderFactsSchema: () => Schema<InsuranceReminderFacts> = once(() =>
  schemaOf<InsuranceReminderFacts>()(
    z.strictObject({
      car: z.strictObject({
        status: carStatus(),
        insuranceExpiresOn: localDateSchema().optional(),
      }),
      renewedOn: localDateSchema().optional(),
      sent: sentReminders(),
    }),
  ),
);

const licenceHolder = () =>
  z.strictObject({ status: cardStatus(), licenceExpiresOn: localDateSchema().optional() });

/** The driving licence of one person. */
export const licenceReminderFactsSchema: () => Schema<LicenceReminderFacts> = once(() =>
  schemaOf<LicenceReminderFacts>()(
    z.strictObject({
      card: licenceHolder(),
      renewedOn: localDateSchema().optional(),
      sent: sentReminders(),
    }),
  ),
);

const inspectionKind = () => z.enum(['onSite', 'markOnly', 'unknown']);

/** An inspection day as the law of the country gives it. */
export const inspectionDaySchema: () => Schema<InspectionDay> = once(() =>
  schemaOf<InspectionDay>()(
    z.strictObject({
      dueOn: localDateSchema().nullable().optional(),
      kind: inspectionKind().optional(),
      opensOn: localDateSchema().nullable().optional(),
    }),
  ),
);

/** The next inspection of one car. */
export const inspectionReminderFactsSchema: () => Schema<InspectionReminderFacts> = once(() =>
  schemaOf<InspectionReminderFacts>()(
    z.strictObject({
      car: z.strictObject({ status: carStatus(), inspectionDueOn: localDateSchema().optional() }),
      regime: inspectionDaySchema().optional(),
      passedOn: localDateSchema().optional(),
      sent: sentReminders(),
    }),
  ),
);

/** Where the reminders of an inspection stand. */
export const inspectionReminderRulingSchema: () => Schema<InspectionReminderRuling> = once(() =>
  schemaOf<InspectionReminderRuling>()(
    z.strictObject({
      ...ladderRulingFields(),
      inspectionKind: inspectionKind().nullable(),
      basis: z.enum(['printed', 'regime']).nullable(),
    }),
  ),
);

const person = () => z.strictObject({ status: cardStatus() });

/** A membership card that runs out. */
export const cardRenewalFactsSchema: () => Schema<CardRenewalFacts> = once(() =>
  schemaOf<CardRenewalFacts>()(
    z.strictObject({
      card: person(),
      membership: z.strictObject({ endsOn: localDateSchema().optional() }),
      sent: sentReminders(),
    }),
  ),
);

const fen = (): z.ZodInt => z.int().min(0);

const nextTierSchema: () => Schema<NextTier> = once(() =>
  schemaOf<NextTier>()(z.strictObject({ tier: z.string().min(1), fromSpendFen: fen() })),
);

const tieredMembership = () =>
  z.strictObject({ tier: z.string().min(1), endsOn: localDateSchema().optional() });

/** What a member has spent, and the tier above. */
export const cardUpgradeFactsSchema: () => Schema<CardUpgradeFacts> = once(() =>
  schemaOf<CardUpgradeFacts>()(
    z.strictObject({
      card: person(),
      membership: tieredMembership(),
      spendFen: fen().optional(),
      nextTier: nextTierSchema().optional(),
      sent: sentReminders(),
    }),
  ),
);

/** Whether a member is near enough to the next tier to be told. */
export const cardUpgradeRulingSchema: () => Schema<CardUpgradeRuling> = once(() =>
  schemaOf<CardUpgradeRuling>()(
    z.strictObject({
      status: z.enum(['notDue', 'remind', 'done', 'reached', 'topTier', 'notTracked', 'unknown']),
      tier: z.string().nullable(),
      remindFromFen: z.int().nullable(),
      missingFen: z.int().nullable(),
      cycle: z.string().nullable(),
      because: z.array(z.literal('REM-10')).readonly(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** A person whose birthday is kept. */
export const birthdayFactsSchema: () => Schema<BirthdayFacts> = once(() =>
  schemaOf<BirthdayFacts>()(
    z.strictObject({
      card: z.strictObject({
        status: cardStatus(),
        birthDate: localDateSchema().optional(),
        birthCalendar: z.enum(BIRTH_CALENDARS).optional(),
        lunarBirthday: lunarDaySchema().optional(),
      }),
      memberships: z.array(tieredMembership()).max(MOST_ROWS).readonly(),
      sent: sentReminders(),
    }),
  ),
);

/** Whether somebody is to be congratulated today. */
export const birthdayRulingSchema: () => Schema<BirthdayRuling> = once(() =>
  schemaOf<BirthdayRuling>()(
    z.strictObject({
      status: z.enum(['notDue', 'due', 'done', 'notTracked', 'unknown']),
      on: localDateSchema().nullable(),
      gift: z.boolean(),
      cycle: z.string().nullable(),
      because: z.array(z.enum(['REM-07', 'L22'])).readonly(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** A customer who may be greeted on festivals. */
export const festivalFactsSchema: () => Schema<FestivalFacts> = once(() =>
  schemaOf<FestivalFacts>()(z.strictObject({ card: person(), sent: sentReminders() })),
);

const namedFestivalSchema: () => Schema<NamedFestival> = once(() =>
  schemaOf<NamedFestival>()(
    z.strictObject({
      key: z.string(),
      on: localDateSchema(),
      names: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
    }),
  ),
);

/** Whether a festival greeting goes out today. */
export const festivalRulingSchema: () => Schema<FestivalRuling> = once(() =>
  schemaOf<FestivalRuling>()(
    z.strictObject({
      status: z.enum(['notDue', 'due', 'late', 'done', 'notTracked', 'unknown']),
      festivals: z.array(namedFestivalSchema()).readonly(),
      sendOn: localDateSchema().nullable(),
      untilOn: localDateSchema().nullable(),
      nextOn: localDateSchema().nullable(),
      tone: z.enum(['festive', 'solemn']).nullable(),
      invites: z.boolean(),
      cycle: z.string().nullable(),
      because: z.array(z.enum(['REM-08', 'L22'])).readonly(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

const WEATHER_EVENTS = [
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
] as const satisfies readonly WeatherEvent[];
const WEATHER_TIPS = [
  'wetRoad',
  'winterRoad',
  'coldStart',
  'heat',
  'poorSight',
  'shelter',
] as const satisfies readonly WeatherTip[];

/** A warning as the weather service issued it. */
export const weatherWarningSchema: () => Schema<WeatherWarning> = once(() =>
  schemaOf<WeatherWarning>()(
    z.strictObject({
      warningId: z.string().min(1),
      event: z.enum(WEATHER_EVENTS),
      regions: z.array(regionSchema()).readonly(),
      issuedAt: instantSchema(),
      until: instantSchema(),
    }),
  ),
);

const warnings = () => z.array(weatherWarningSchema()).max(MOST_ROWS).readonly();
const placedStore = () => z.strictObject({ province: regionSchema().optional() });

/** One customer, the warnings there are, and the tips already sent. */
export const weatherTipFactsSchema: () => Schema<WeatherTipFacts> = once(() =>
  schemaOf<WeatherTipFacts>()(
    z.strictObject({
      warnings: warnings(),
      card: z.strictObject({ status: cardStatus(), region: regionSchema().optional() }),
      store: placedStore(),
      sent: sentReminders(),
    }),
  ),
);

/** Whether a customer is told of the weather now. */
export const weatherTipRulingSchema: () => Schema<WeatherTipRuling> = once(() =>
  schemaOf<WeatherTipRuling>()(
    z.strictObject({
      status: z.enum(['send', 'suppressed', 'done', 'expired', 'none', 'notTracked', 'unknown']),
      warningId: z.string().nullable(),
      event: z.enum(WEATHER_EVENTS).nullable(),
      tip: z.enum(WEATHER_TIPS).nullable(),
      until: instantSchema().nullable(),
      nextOn: localDateSchema().nullable(),
      because: z.array(z.literal('REM-09')).readonly(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** Everybody who may be told of the weather. */
export const weatherRoundFactsSchema: () => Schema<WeatherRoundFacts> = once(() =>
  schemaOf<WeatherRoundFacts>()(
    z.strictObject({
      warnings: warnings(),
      store: placedStore(),
      customers: z
        .array(
          z.strictObject({
            card: z.strictObject({
              customerId: z.string().min(1),
              status: cardStatus(),
              region: regionSchema().optional(),
            }),
            sent: sentReminders(),
          }),
        )
        .readonly(),
    }),
  ),
);

const weatherRecipientSchema: () => Schema<WeatherRecipient> = once(() =>
  schemaOf<WeatherRecipient>()(
    z.strictObject({
      customerId: z.string(),
      warningId: z.string(),
      event: z.enum(WEATHER_EVENTS),
      tip: z.enum(WEATHER_TIPS),
    }),
  ),
);

/** Who is told of the weather now. */
export const weatherRoundRulingSchema: () => Schema<WeatherRoundRuling> = once(() =>
  schemaOf<WeatherRoundRuling>()(
    z.strictObject({
      status: z.enum(['listed', 'empty']),
      recipients: z.array(weatherRecipientSchema()).readonly(),
      suppressed: z
        .array(z.strictObject({ customerId: z.string(), nextOn: localDateSchema() }))
        .readonly(),
      because: z.array(z.literal('REM-09')).readonly(),
      assumed: names(),
      missing: names(),
    }),
  ),
);

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
      purpose: z.enum(['maintenance', 'insurance', 'inspection', 'licence']),
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
      kind: z.enum(['maintenance', 'insurance', 'inspection', 'licence', ...GIVEN_KINDS]),
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
