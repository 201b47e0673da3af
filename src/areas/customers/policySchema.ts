import * as z from 'zod';
import { staffRoleSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { holidayCalendarSchema, zoneSchema } from '../../foundation/time/schema.js';
import type { CardField, FieldFormat, FieldMask, FieldVisibility } from './cardFields.js';
import type { CustomerGrade, CustomerPolicy } from './policy.js';
import type { Department } from './types.js';

/** Text that names something: an id, a key; never empty. */
export const name = (): z.ZodString => z.string().min(1).max(200);

export const yesNo = (): z.ZodBoolean => z.boolean();
const marks = (): z.ZodRecord<z.ZodString, z.ZodBoolean> => z.record(name(), yesNo());

/** A department of the store. */
export const departmentSchema: () => Schema<Department> = once(() =>
  schemaOf<Department>()(
    z.enum([
      'frontDesk',
      'sales',
      'marketing',
      'customerRelations',
      'afterSales',
      'usedCars',
      'management',
    ]),
  ),
);

export const GROUPS = ['identity', 'contact', 'vehicle', 'need', 'history'] as const;
export const CHANGES = ['vehicleUser', 'contact', 'address', 'other'] as const;

const FORMATS = [
  'text',
  'note',
  'mobile',
  'phone',
  'email',
  'postcode',
  'day',
  'pastDay',
  'gender',
  'vin',
  'plate',
  'reference',
] as const satisfies readonly FieldFormat[];

const MASKS = [
  'number',
  'idNumber',
  'name',
  'vin',
  'plate',
  'all',
  'none',
] as const satisfies readonly FieldMask[];

export const VISIBILITIES = ['full', 'masked', 'hidden'] as const;
export const FORMS = ['paper', 'electronic', 'backup'] as const;
export const SIGNATURES = ['paper', 'electronic', 'confirmedLink'] as const;

export const CUTS = [
  'model',
  'district',
  'ring',
  'lifecycleStage',
  'purchaseYear',
  'memberTier',
  'gender',
  'ageBand',
  'standing',
] as const;

export const RELATIONS = ['registeredUser', 'family', 'friend', 'colleague', 'other'] as const;
export const DETAILS = ['vehicle', 'address', 'price', 'general'] as const;
export const CRITERIA = ['newestConfirmed', 'mostComplete', 'newestChanged'] as const;

/** Who sees a field. */
export const fieldVisibilitySchema: () => Schema<FieldVisibility> = once(() =>
  schemaOf<FieldVisibility>()(
    z.strictObject({
      departments: z.partialRecord(departmentSchema(), z.enum(VISIBILITIES)),
      assigned: z.enum(VISIBILITIES),
      others: z.enum(VISIBILITIES),
    }),
  ),
);

/** One field of the card. */
export const cardFieldSchema: () => Schema<CardField> = once(() =>
  schemaOf<CardField>()(
    z.strictObject({
      group: z.enum(GROUPS),
      edit: z.enum(['immutable', 'correctable', 'derived']),
      changeKind: z.enum(CHANGES),
      required: yesNo(),
      personal: yesNo(),
      identifying: yesNo(),
      format: z.enum(FORMATS),
      mask: z.enum(MASKS),
      visibility: fieldVisibilitySchema(),
    }),
  ),
);

/** What a customer grade says. */
export const customerGradeSchema: () => Schema<CustomerGrade> = once(() =>
  schemaOf<CustomerGrade>()(
    z.strictObject({
      withinDays: z.int().min(0).max(3650).optional(),
      fromDays: z.int().min(0).max(3650).optional(),
    }),
  ),
);

const MOST_MONTHS = 240;
const MOST_DAYS = 365;

/** What a house asks of its customer cards. */
export const customerPolicySchema: () => Schema<CustomerPolicy> = once(() =>
  schemaOf<CustomerPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema(),
      holidays: holidayCalendarSchema(),
      departments: z.record(staffRoleSchema(), departmentSchema()),
      fields: z.record(name(), cardFieldSchema()),
      card: z.strictObject({
        requiredToCreate: z.strictObject({
          name: yesNo(),
          contact: yesNo(),
          namedUser: yesNo(),
        }),
        contactFields: marks(),
        contactMinDigits: z.int().min(1).max(20),
        duplicateBy: z.strictObject({ mobile: yesNo(), idReference: yesNo() }),
        staleAfterMonths: z.int().min(1).max(MOST_MONTHS),
        staleAfterMonthsOf: z.record(name(), z.int().min(1).max(MOST_MONTHS)),
        appliesAtOnce: z.record(departmentSchema(), yesNo()),
        changeApplyWorkingDays: z.int().min(0).max(MOST_DAYS),
      }),
      reception: z.strictObject({
        fields: marks(),
        grades: z.record(name(), customerGradeSchema()),
      }),
      sales: z.strictObject({ fields: marks(), mayBeNone: marks(), noneWords: marks() }),
      documents: z.record(name(), z.enum(['mandatory', 'ifAny'])),
      feedback: z.strictObject({
        signatureRequired: yesNo(),
        signatures: z.record(z.enum(SIGNATURES), yesNo()),
      }),
      recordGroups: marks(),
      archive: z.strictObject({
        forms: z.record(z.enum(FORMS), yesNo()),
        backupMaxAgeHours: z.number().positive().max(8760),
        custodian: departmentSchema(),
      }),
      handover: z.strictObject({
        receptionDays: z.int().min(0).max(MOST_DAYS),
        salesWorkingDays: z.int().min(0).max(MOST_DAYS),
        formWorkingDays: z.int().min(0).max(MOST_DAYS),
      }),
      structure: z.strictObject({
        cuts: z.record(z.enum(CUTS), yesNo()),
        ageBandsFrom: z.array(z.int().min(1).max(130)).min(1).max(20),
      }),
      privacy: z.strictObject({
        required: z.strictObject({
          purpose: yesNo(),
          source: yesNo(),
          collector: yesNo(),
          collectedAt: yesNo(),
        }),
        neverKept: marks(),
        sensitive: marks(),
        maskExports: yesNo(),
        restrictedPurposes: marks(),
        confirmOwnerFirst: yesNo(),
        mayHear: z.record(z.enum(RELATIONS), yesNo()),
        confidential: z.record(z.enum(DETAILS), yesNo()),
        askInstead: z.record(z.enum(DETAILS), yesNo()),
      }),
      merge: z.strictObject({ criteria: z.array(z.enum(CRITERIA)).max(CRITERIA.length) }),
    }),
  ),
);
