import * as z from 'zod';
import type { Location } from '../kernel/location.js';
import { once, type Schema, schemaOf } from '../kernel/schema.js';
import {
  instantSchema,
  localDateSchema,
  lunarDaySchema,
  openingHoursSchema,
  timeOfDaySchema,
  zoneSchema,
} from '../time/schema.js';
import { hasCarKey } from './cars.js';
import { parseRegion, type Region, regions } from './regions.js';
import type {
  Appointment,
  Channel,
  ClusterReplacement,
  ConsentRecord,
  Contact,
  ContactPurpose,
  ContactResult,
  CustomerCard,
  Dossier,
  FuelType,
  Membership,
  NextTier,
  OdometerReading,
  OpenCase,
  Recipient,
  StaffMember,
  StaffRole,
  Store,
  Vehicle,
  VehicleKind,
  Visit,
  VisitKind,
} from './types.js';

/** Text that names something: an id, a key, a tier; never empty. */
const name = (): z.ZodString => z.string().min(1);
const kilometres = (): z.ZodInt => z.int().min(0);

// What has a name of its own has a schema; what is only a field of a card, a car or a case has a list.
export const CARD_KINDS = ['individual', 'company'] as const;
export const CARD_STATUSES = ['active', 'deceased', 'moved', 'carSold'] as const;
export const GENDERS = ['female', 'male'] as const;
export const BIRTH_CALENDARS = ['solar', 'lunar'] as const;
export const VEHICLE_STATUSES = ['inUse', 'transferred', 'scrapped'] as const;
export const OPEN_CASE_KINDS = ['complaint', 'claim'] as const;

/** A region in any spelling that `parseRegion` reads; the outcome is its code. */
export const regionSchema: () => Schema<Region> = once(() =>
  schemaOf<Region>()(
    z.codec(z.string(), z.enum(regions), {
      decode: (text, { issues }) => {
        const region = parseRegion(text);
        if (region !== undefined) return region;
        const message = 'a province of China: its code, its name, or a six-digit code';
        issues.push({ code: 'custom', input: text, message, params: { code: 'unknownRegion' } });
        return z.NEVER;
      },
      encode: (region) => region,
    }),
  ),
);

/** A point on the map. */
export const locationSchema: () => Schema<Location> = once(() =>
  schemaOf<Location>()(
    z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  ),
);

/** Work that a person of the store does. */
export const staffRoleSchema: () => Schema<StaffRole> = once(() =>
  schemaOf<StaffRole>()(
    z.enum([
      'receptionClerk',
      'salesConsultant',
      'showroomManager',
      'salesManager',
      'marketingManager',
      'customerRelationsManager',
      'satisfactionSpecialist',
      'customerServiceSpecialist',
      'lostCustomerSpecialist',
      'customerDirector',
      'afterSalesStaff',
      'serviceAdvisor',
      'technician',
      'claimsClerk',
      'complaintOfficer',
      'generalManager',
      'valueAddedServiceDirector',
      'accessoriesManager',
      'usedCarSalesperson',
      'seniorSalesConsultant',
      'repairServiceSpecialist',
    ]),
  ),
);

/** A person who may be given tasks. */
export const staffMemberSchema: () => Schema<StaffMember> = once(() =>
  schemaOf<StaffMember>()(
    z.strictObject({
      id: name(),
      name: z.string().optional(),
      role: staffRoleSchema(),
      hours: openingHoursSchema().optional(),
      dailyCalls: z.int().min(0).optional(),
      trainedForLostCustomers: z.boolean().optional(),
      absentOn: z.array(localDateSchema()).optional(),
    }),
  ),
);

/** A store with its hours and its people. */
export const storeSchema: () => Schema<Store> = once(() =>
  schemaOf<Store>()(
    z.strictObject({
      id: name(),
      name: name(),
      timeZone: zoneSchema(),
      country: z.string().regex(/^[A-Z]{2}$/, 'a country code of two capitals, such as CN'),
      province: regionSchema().optional(),
      city: z.string().optional(),
      location: locationSchema().optional(),
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code of three capitals, such as CNY'),
      distanceUnit: z.enum(['km', 'mi']),
      hotlines: z.record(z.string(), z.string()).optional(),
      openingHours: openingHoursSchema(),
      staff: z.array(staffMemberSchema()),
    }),
  ),
);

/** How a customer can be met. */
export const channelSchema: () => Schema<Channel> = once(() =>
  schemaOf<Channel>()(
    z.enum(['voice', 'sms', 'email', 'wechat', 'social', 'faceToFace', 'online']),
  ),
);

const PURPOSES = [
  'maintenance',
  'insurance',
  'inspection',
  'licence',
  'cardRenewal',
  'cardUpgrade',
  'birthday',
  'festival',
  'weather',
  'winBack',
  'satisfaction',
  'event',
  'promotion',
  'thanks',
  'readyForPickup',
  'safetyNotice',
  'complaintHandling',
  'returnedCall',
  'other',
] as const;

/** What a contact is about. */
export const contactPurposeSchema: () => Schema<ContactPurpose> = once(() =>
  schemaOf<ContactPurpose>()(z.enum(PURPOSES)),
);

/** A time agreed with the customer. */
export const appointmentSchema: () => Schema<Appointment> = once(() =>
  schemaOf<Appointment>()(
    z.strictObject({
      channel: channelSchema(),
      weekday: z.int().min(1).max(7),
      from: timeOfDaySchema({ endOfDay: false }),
      until: timeOfDaySchema({ endOfDay: false }),
      agreedOn: localDateSchema(),
    }),
  ),
);

/** A customer card. */
export const customerCardSchema: () => Schema<CustomerCard> = once(() =>
  schemaOf<CustomerCard>()(
    z.strictObject({
      customerId: name(),
      kind: z.enum(CARD_KINDS),
      name: z.string().optional(),
      mobile: z.string().optional(),
      mobileSince: localDateSchema().optional(),
      gender: z.enum(GENDERS).optional(),
      birthDate: localDateSchema().optional(),
      birthCalendar: z.enum(BIRTH_CALENDARS).optional(),
      lunarBirthday: lunarDaySchema().optional(),
      address: z.string().optional(),
      district: z.string().optional(),
      region: regionSchema().optional(),
      timeZone: zoneSchema().optional(),
      location: locationSchema().optional(),
      licenceExpiresOn: localDateSchema().optional(),
      status: z.enum(CARD_STATUSES),
      preferredChannel: channelSchema().optional(),
      appointment: appointmentSchema().optional(),
      remarks: z.string().optional(),
    }),
  ),
);

/** What a car runs on. */
export const fuelTypeSchema: () => Schema<FuelType> = once(() =>
  schemaOf<FuelType>()(
    z.enum(['petrol', 'diesel', 'hybrid', 'plugIn', 'rangeExtended', 'electric']),
  ),
);

/** A reading of the odometer. */
export const odometerReadingSchema: () => Schema<OdometerReading> = once(() =>
  schemaOf<OdometerReading>()(z.strictObject({ on: localDateSchema(), km: kilometres() })),
);

/** A replaced instrument cluster. */
export const clusterReplacementSchema: () => Schema<ClusterReplacement> = once(() =>
  schemaOf<ClusterReplacement>()(
    z.strictObject({
      on: localDateSchema(),
      newKm: kilometres(),
      oldKm: kilometres().optional(),
    }),
  ),
);

const vehicleKindSchema: () => Schema<VehicleKind> = once(() =>
  schemaOf<VehicleKind>()(
    z.enum(['smallPassenger', 'sevenToNineSeater', 'van', 'largePassenger', 'truck', 'motorcycle']),
  ),
);

const vehicleFields = once(() =>
  z.strictObject({
    vehicleId: name().optional(),
    vin: name().optional(),
    plate: name().optional(),
    model: z.string().optional(),
    fuel: fuelTypeSchema().optional(),
    vehicleType: z.string().optional(),
    vehicleKind: vehicleKindSchema().optional(),
    usage: z.enum(['private', 'commercial']).optional(),
    purchasedOn: localDateSchema().optional(),
    registeredOn: localDateSchema().optional(),
    insuranceExpiresOn: localDateSchema().optional(),
    inspectionDueOn: localDateSchema().optional(),
    inspectedOn: localDateSchema().optional(),
    builtOn: localDateSchema().optional(),
    exemptionLost: z.boolean().optional(),
    severeUse: z.boolean().optional(),
    status: z.enum(VEHICLE_STATUSES),
    odometer: z.array(odometerReadingSchema()),
    clusterReplacements: z.array(clusterReplacementSchema()).optional(),
  }),
);

const NO_CAR_KEY = {
  error: 'a vehicleId, a vin or a plate',
  params: { code: 'required' },
} as const;

/** What reads a sound vehicle fast. The compiler of schemas takes no check with a `when`. */
const soundVehicle = once(() => z.compile(vehicleFields().refine(hasCarKey, NO_CAR_KEY)));

/**
 * A car with neither vehicle number, VIN nor plate is refused as `required`, and that is told
 * together with whatever else is wrong with it.
 */
export const vehicleSchema: () => Schema<Vehicle> = once(() => {
  const when = ({ value }: { readonly value: unknown }): boolean =>
    typeof value === 'object' && value !== null;
  const told = vehicleFields().refine(hasCarKey, { ...NO_CAR_KEY, when });
  return schemaOf<Vehicle>()(
    z.withParser(told, (input) => {
      const read = soundVehicle().safeParse(input);
      return read.success ? read.data : z.INVALID;
    }),
  );
});

/** Why a car, or its owner, came. */
export const visitKindSchema: () => Schema<VisitKind> = once(() =>
  schemaOf<VisitKind>()(
    z.enum([
      'firstService',
      'routineService',
      'repair',
      'accident',
      'warranty',
      'accessories',
      'event',
      'collected',
      'carPurchase',
      'elsewhere',
      'other',
    ]),
  ),
);

/** A visit, or a service done elsewhere. */
export const visitSchema: () => Schema<Visit> = once(() =>
  schemaOf<Visit>()(
    z.strictObject({
      visitId: name().optional(),
      car: name().optional(),
      on: localDateSchema(),
      kind: visitKindSchema(),
      km: kilometres().optional(),
      amountFen: z.int().optional(),
      pickedUpAt: instantSchema().optional(),
      serviceAdvisor: z.string().optional(),
    }),
  ),
);

/** How a contact ended. */
export const contactResultSchema: () => Schema<ContactResult> = once(() =>
  schemaOf<ContactResult>()(
    z.enum([
      'reached',
      'delivered',
      'postponed',
      'refused',
      'refusedFurtherContact',
      'notReached',
      'wrongNumber',
    ]),
  ),
);

/** A contact that took place. */
export const contactSchema: () => Schema<Contact> = once(() =>
  schemaOf<Contact>()(
    z.strictObject({
      at: instantSchema(),
      channel: channelSchema(),
      purpose: contactPurposeSchema(),
      result: contactResultSchema(),
      taskKey: name().optional(),
      car: name().optional(),
      agent: z.string().optional(),
      promotional: z.boolean().optional(),
    }),
  ),
);

/** A customer's yes or no. */
export const consentRecordSchema: () => Schema<ConsentRecord> = once(() =>
  schemaOf<ConsentRecord>()(
    z.strictObject({
      answer: z.enum(['agreed', 'refused']),
      channel: channelSchema().optional(),
      scope: z.enum([...PURPOSES, 'promotional', 'profiling']).optional(),
      at: instantSchema().optional(),
      evidence: z.string().optional(),
    }),
  ),
);

/** The tier above a member's own. */
export const nextTierSchema: () => Schema<NextTier> = once(() =>
  schemaOf<NextTier>()(z.strictObject({ tier: name(), fromSpendFen: z.int().min(0) })),
);

/** A membership. */
export const membershipSchema: () => Schema<Membership> = once(() =>
  schemaOf<Membership>()(
    z.strictObject({
      tier: name(),
      points: z.int().optional(),
      endsOn: localDateSchema().optional(),
      spendFen: z.int().min(0).optional(),
      nextTier: nextTierSchema().optional(),
    }),
  ),
);

/** A case that is not closed yet. */
export const openCaseSchema: () => Schema<OpenCase> = once(() =>
  schemaOf<OpenCase>()(
    z.strictObject({
      caseId: name(),
      kind: z.enum(OPEN_CASE_KINDS),
      openedAt: instantSchema(),
    }),
  ),
);

/** All there is to know about one customer at one store. */
export const dossierSchema: () => Schema<Dossier> = once(() =>
  schemaOf<Dossier>()(
    z.strictObject({
      storeId: name(),
      card: customerCardSchema(),
      vehicles: z.array(vehicleSchema()),
      visits: z.array(visitSchema()),
      contacts: z.array(contactSchema()),
      consents: z.array(consentRecordSchema()),
      memberships: z.array(membershipSchema()),
      openCases: z.array(openCaseSchema()),
    }),
  ),
);

/** One or more dossiers that share a number. */
export const recipientSchema: () => Schema<Recipient> = once(() =>
  schemaOf<Recipient>()(z.tuple([dossierSchema()], dossierSchema())),
);
