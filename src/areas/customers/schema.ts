import * as z from 'zod';
import {
  channelSchema,
  consentRecordSchema,
  staffRoleSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import {
  holidayCalendarSchema,
  holidayKnowledgeSchema,
  instantSchema,
  localDateSchema,
  zoneSchema,
} from '../../foundation/time/schema.js';
import type { CardField, FieldFormat, FieldMask, FieldVisibility } from './cardFields.js';
import { looksLikeIdNumber } from './idNumber.js';
import type { CustomerGrade, CustomerPolicy } from './policy.js';
import type {
  Actor,
  ArchiveDocument,
  ArchiveFacts,
  ArchiveForm,
  ArchiveRuling,
  AuditEntry,
  CardGroup,
  CardRecord,
  CardVersion,
  CarRole,
  CarRoleFacts,
  CarRoleRecord,
  CarRoleRuling,
  ChangeFacts,
  ChangeKind,
  ChangeReport,
  ChangeRuling,
  CollectionFacts,
  CollectionRuling,
  CustomerRule,
  Department,
  DepartmentHandovers,
  Detail,
  DisclosureFacts,
  DisclosureRuling,
  DocumentFacts,
  DocumentRuling,
  FeedbackForm,
  FeedbackRuling,
  FieldChange,
  FieldDecision,
  FieldValue,
  FreshnessFacts,
  FreshnessRuling,
  HandoverFacts,
  HandoverRecord,
  HandoverRow,
  HandoverRuling,
  HistoryEntry,
  HistoryEntryFacts,
  HistoryRuling,
  KnownCard,
  MergeCriterion,
  MergeFacts,
  MergePlan,
  NewCardFacts,
  NewCardRuling,
  QualityCard,
  QualityCounts,
  QualityFacts,
  QualityRuling,
  QualitySummary,
  RawContactData,
  ReceptionBlock,
  ReceptionRuling,
  Relation,
  RetentionFacts,
  RetentionFloor,
  RetentionRuling,
  RetentionState,
  SalesBlock,
  SalesRuling,
  SharingConsent,
  SharingFacts,
  SharingRuling,
  SignatureKind,
  StructureCard,
  StructureCut,
  StructureFacts,
  StructureRuling,
  StructureShare,
  StructureSummary,
  Visibility,
  VisibilityFacts,
  VisibilityRuling,
} from './types.js';

const name = (): z.ZodString => z.string().min(1).max(200);
const text = (): z.ZodString => z.string().max(10_000);
const count = (): z.ZodInt => z.int().min(0);
const share = (): z.ZodNumber => z.number().min(0).max(1);
const yesNo = (): z.ZodBoolean => z.boolean();
const marks = (): z.ZodRecord<z.ZodString, z.ZodBoolean> => z.record(name(), yesNo());

/** An opaque reference; a text that reads as an ID number is refused (L12). */
const reference = (): z.ZodString =>
  text().refine((value) => !looksLikeIdNumber(value), {
    error: 'an opaque reference, never the number itself',
    params: { code: 'notAllowed' },
  });

/** Texts by field name; a field that is missing is left out. */
const furtherTexts = (): z.ZodRecord<z.ZodString, z.ZodOptional<z.ZodString>> =>
  z.record(name(), text().optional());

/** The same; no ID number is let in, wherever it stands. */
const fieldTexts = (): ReturnType<typeof furtherTexts> =>
  furtherTexts().superRefine((fields, context) => {
    for (const [field, value] of Object.entries(fields)) {
      if (!looksLikeIdNumber(value ?? '')) continue;
      context.addIssue({
        code: 'custom',
        path: [field],
        message: 'an opaque reference, never the number itself',
        params: { code: 'notAllowed' },
      });
    }
  });

/** The ids of the rules of this area. */
export const customerRuleSchema: () => Schema<CustomerRule> = once(() =>
  schemaOf<CustomerRule>()(
    z.enum([
      'CARD-01',
      'CARD-02',
      'CARD-03',
      'CARD-04',
      'CARD-05',
      'CARD-06',
      'CARD-07',
      'CARD-08',
      'CARD-09',
      'CARD-10',
      'CARD-11',
      'CARD-12',
      'PRIV-01',
      'PRIV-02',
      'PRIV-03',
      'L12',
      'L13',
      'L15',
    ]),
  ),
);

const ruled = once(() => ({
  because: z.array(customerRuleSchema()),
  assumed: z.array(z.string()),
  missing: z.array(z.string()),
}));
const block = once(() => ({
  filled: count(),
  outOf: count(),
  completeness: share(),
}));

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

const DEPARTMENTS = [
  'frontDesk',
  'sales',
  'marketing',
  'customerRelations',
  'afterSales',
  'usedCars',
  'management',
] as const satisfies readonly Department[];
const KINDS = ['individual', 'company'] as const;
const GROUPS = [
  'identity',
  'contact',
  'vehicle',
  'need',
  'history',
] as const satisfies readonly CardGroup[];
const CHANGES = [
  'vehicleUser',
  'contact',
  'address',
  'other',
] as const satisfies readonly ChangeKind[];
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
const VISIBILITIES = ['full', 'masked', 'hidden'] as const satisfies readonly Visibility[];
const FORMS = ['paper', 'electronic', 'backup'] as const satisfies readonly ArchiveForm[];
const SIGNATURES = [
  'paper',
  'electronic',
  'confirmedLink',
] as const satisfies readonly SignatureKind[];
const CUTS = [
  'model',
  'district',
  'ring',
  'lifecycleStage',
  'purchaseYear',
  'memberTier',
  'gender',
  'ageBand',
  'standing',
] as const satisfies readonly StructureCut[];
const RELATIONS = [
  'registeredUser',
  'family',
  'friend',
  'colleague',
  'other',
] as const satisfies readonly Relation[];
const DETAILS = ['vehicle', 'address', 'price', 'general'] as const satisfies readonly Detail[];
const CRITERIA = [
  'newestConfirmed',
  'mostComplete',
  'newestChanged',
] as const satisfies readonly MergeCriterion[];
const RETENTION = ['active', 'restricted', 'erased'] as const satisfies readonly RetentionState[];
const CAR_ROLES = ['owner', 'user', 'payer'] as const satisfies readonly CarRole[];

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
        appliesAtOnce: z.record(z.enum(DEPARTMENTS), yesNo()),
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
        ageBandsFrom: z.array(z.int().min(1).max(150)).min(1).max(50),
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

/** Who did something. */
export const actorSchema: () => Schema<Actor> = once(() =>
  schemaOf<Actor>()(z.strictObject({ id: name(), role: staffRoleSchema() })),
);

/** What somebody wrote down about a customer. */
export const rawContactDataSchema: () => Schema<RawContactData> = once(() =>
  schemaOf<RawContactData>()(
    z.strictObject({
      kind: z.enum(KINDS).optional(),
      fields: fieldTexts(),
      cars: z.array(name()).optional(),
    }),
  ),
);

/** A card that exists. */
export const knownCardSchema: () => Schema<KnownCard> = once(() =>
  schemaOf<KnownCard>()(
    z.strictObject({
      customerId: name(),
      mobile: text().optional(),
      idReference: reference().optional(),
    }),
  ),
);

/** Raw data that may become a card. */
export const newCardFactsSchema: () => Schema<NewCardFacts> = once(() =>
  schemaOf<NewCardFacts>()(
    z.strictObject({ raw: rawContactDataSchema(), known: z.array(knownCardSchema()) }),
  ),
);

/** Whether raw data become a card. */
export const newCardRulingSchema: () => Schema<NewCardRuling> = once(() =>
  schemaOf<NewCardRuling>()(
    z.strictObject({
      status: z.enum(['created', 'duplicate', 'refused']),
      kind: z.enum(KINDS),
      groups: z.record(z.enum(GROUPS), z.array(z.string())),
      notKept: z.array(z.string()),
      unplaced: count(),
      duplicates: z.array(
        z.strictObject({ customerId: z.string(), by: z.enum(['mobile', 'idReference']) }),
      ),
      ...ruled(),
    }),
  ),
);

/** What the front desk wrote down. */
export const receptionBlockSchema: () => Schema<ReceptionBlock> = once(() =>
  schemaOf<ReceptionBlock>()(
    z.strictObject({
      cameAt: instantSchema().optional(),
      leftAt: instantSchema().optional(),
      minutes: z.number().min(0).max(1_000_000).optional(),
      modelsAsked: z.array(text()).optional(),
      grade: text().optional(),
      needs: text().optional(),
      further: furtherTexts().optional(),
    }),
  ),
);

/** How full the reception block is. */
export const receptionRulingSchema: () => Schema<ReceptionRuling> = once(() =>
  schemaOf<ReceptionRuling>()(
    z.strictObject({
      status: z.enum(['complete', 'incomplete']),
      ...block(),
      stayMinutes: count().nullable(),
      unusable: z.array(z.string()),
      ...ruled(),
    }),
  ),
);

/** What sales wrote down; an ID number in place of a reference is refused. */
export const salesBlockSchema: () => Schema<SalesBlock> = once(() =>
  schemaOf<SalesBlock>()(
    z.strictObject({
      name: text().optional(),
      gender: text().optional(),
      idReference: reference().optional(),
      idChecked: yesNo().optional(),
      occupation: text().optional(),
      birthDate: text().optional(),
      address: text().optional(),
      postcode: text().optional(),
      workAddress: text().optional(),
      mobile: text().optional(),
      homePhone: text().optional(),
      officePhone: text().optional(),
      email: text().optional(),
      fax: text().optional(),
      buyer: text().optional(),
      user: text().optional(),
      further: furtherTexts().optional(),
    }),
  ),
);

/** How full the sales block is. */
export const salesRulingSchema: () => Schema<SalesRuling> = once(() =>
  schemaOf<SalesRuling>()(
    z.strictObject({
      status: z.enum(['complete', 'sufficient', 'incomplete']),
      ...block(),
      mandatoryMissing: z.array(z.string()),
      idNumberGiven: yesNo(),
      ...ruled(),
    }),
  ),
);

/** One document, as metadata. */
export const archiveDocumentSchema: () => Schema<ArchiveDocument> = once(() =>
  schemaOf<ArchiveDocument>()(
    z.strictObject({
      kind: name(),
      state: z.enum(['present', 'notApplicable']),
      reason: text().optional(),
    }),
  ),
);

/** The documents that are there. */
export const documentFactsSchema: () => Schema<DocumentFacts> = once(() =>
  schemaOf<DocumentFacts>()(z.strictObject({ documents: z.array(archiveDocumentSchema()) })),
);

/** Whether the documents are complete. */
export const documentRulingSchema: () => Schema<DocumentRuling> = once(() =>
  schemaOf<DocumentRuling>()(
    z.strictObject({
      status: z.enum(['complete', 'incomplete']),
      ...block(),
      withoutReason: z.array(z.string()),
      ...ruled(),
    }),
  ),
);

/** A form on its way into the archive. */
export const feedbackFormSchema: () => Schema<FeedbackForm> = once(() =>
  schemaOf<FeedbackForm>()(
    z.strictObject({
      signature: z.enum(SIGNATURES).optional(),
      signedAt: instantSchema().optional(),
    }),
  ),
);

/** Whether the form goes into the archive. */
export const feedbackRulingSchema: () => Schema<FeedbackRuling> = once(() =>
  schemaOf<FeedbackRuling>()(
    z.strictObject({ status: z.enum(['attached', 'refused']), ...ruled() }),
  ),
);

/** One entry of a history. */
export const historyEntrySchema: () => Schema<HistoryEntry> = once(() =>
  schemaOf<HistoryEntry>()(
    z.strictObject({
      id: name(),
      group: name(),
      at: instantSchema().optional(),
      actor: text().optional(),
      channel: channelSchema().optional(),
      reference: text().optional(),
      note: text().optional(),
      corrects: name().optional(),
    }),
  ),
);

/** A history, and an entry to be added. */
export const historyEntryFactsSchema: () => Schema<HistoryEntryFacts> = once(() =>
  schemaOf<HistoryEntryFacts>()(
    z.strictObject({ history: z.array(historyEntrySchema()), entry: historyEntrySchema() }),
  ),
);

/** Whether an entry is added. */
export const historyRulingSchema: () => Schema<HistoryRuling> = once(() =>
  schemaOf<HistoryRuling>()(
    z.strictObject({
      status: z.enum(['appended', 'known', 'refused']),
      reason: z
        .enum(['incomplete', 'unknownGroup', 'inTheFuture', 'correctsNothing', 'alreadyCorrected'])
        .nullable(),
      ...ruled(),
    }),
  ),
);

/** How the archive is kept. */
export const archiveFactsSchema: () => Schema<ArchiveFacts> = once(() =>
  schemaOf<ArchiveFacts>()(
    z.strictObject({
      paper: yesNo(),
      electronic: yesNo(),
      electronicInStep: yesNo().optional(),
      backupAt: instantSchema().optional(),
      custodian: departmentSchema().optional(),
    }),
  ),
);

/** Whether the archive is kept as it should be. */
export const archiveRulingSchema: () => Schema<ArchiveRuling> = once(() =>
  schemaOf<ArchiveRuling>()(
    z.strictObject({
      status: z.enum(['compliant', 'incomplete']),
      switchedOff: z.array(z.enum(FORMS)),
      backupAgeMinutes: count().nullable(),
      backupGoodUntil: instantSchema().nullable(),
      ...ruled(),
    }),
  ),
);

/** Something owed to customer relations. */
export const handoverRecordSchema: () => Schema<HandoverRecord> = once(() =>
  schemaOf<HandoverRecord>()(
    z.strictObject({
      id: name(),
      source: z.enum(['reception', 'sales', 'form']),
      on: localDateSchema(),
      registrations: count().optional(),
      handedOverAt: instantSchema().optional(),
    }),
  ),
);

/** All that is to be handed over. */
export const handoverFactsSchema: () => Schema<HandoverFacts> = once(() =>
  schemaOf<HandoverFacts>()(z.strictObject({ records: z.array(handoverRecordSchema()) })),
);

/** How one hand-over stands. */
export const handoverRowSchema: () => Schema<HandoverRow> = once(() =>
  schemaOf<HandoverRow>()(
    z.strictObject({
      id: z.string(),
      department: departmentSchema(),
      status: z.enum(['done', 'doneLate', 'due', 'overdue', 'nilReport', 'unknown']),
      dueOn: localDateSchema(),
      knowledge: holidayKnowledgeSchema(),
      earliestOn: localDateSchema().nullable(),
      latestOn: localDateSchema().nullable(),
    }),
  ),
);

/** What one department has open. */
export const departmentHandoversSchema: () => Schema<DepartmentHandovers> = once(() =>
  schemaOf<DepartmentHandovers>()(
    z.strictObject({
      department: departmentSchema(),
      due: count(),
      overdue: count(),
      nilReports: count(),
      unknown: count(),
    }),
  ),
);

/** All hand-overs. */
export const handoverRulingSchema: () => Schema<HandoverRuling> = once(() =>
  schemaOf<HandoverRuling>()(
    z.strictObject({
      status: z.enum(['clear', 'due', 'overdue', 'unknown']),
      rows: z.array(handoverRowSchema()),
      departments: z.array(departmentHandoversSchema()),
      ...ruled(),
    }),
  ),
);

/** The fields of a card with their last confirmation. */
export const freshnessFactsSchema: () => Schema<FreshnessFacts> = once(() =>
  schemaOf<FreshnessFacts>()(
    z.strictObject({
      fields: z.record(name(), z.strictObject({ confirmedAt: instantSchema().optional() })),
    }),
  ),
);

/** Which fields are to be confirmed again. */
export const freshnessRulingSchema: () => Schema<FreshnessRuling> = once(() =>
  schemaOf<FreshnessRuling>()(
    z.strictObject({
      status: z.enum(['fresh', 'stale', 'unknown', 'empty']),
      toConfirm: z.array(z.string()),
      undated: z.array(z.string()),
      nextStaleOn: localDateSchema().nullable(),
      ...ruled(),
    }),
  ),
);

/** What a field says and since when. */
export const fieldValueSchema: () => Schema<FieldValue> = once(() =>
  schemaOf<FieldValue>()(
    z.strictObject({
      value: text(),
      confirmedAt: instantSchema(),
      changedAt: instantSchema(),
    }),
  ),
);

/** One field before and after; nothing on either side may be left out. */
export const fieldChangeSchema: () => Schema<FieldChange> = once(() =>
  schemaOf<FieldChange>()(
    z.strictObject({
      field: name(),
      before: fieldValueSchema().nullable().default(null),
      after: fieldValueSchema().nullable().default(null),
    }),
  ),
);

/** One step in the life of a card. */
export const cardVersionSchema: () => Schema<CardVersion> = once(() =>
  schemaOf<CardVersion>()(
    z.strictObject({
      version: z.int().min(1),
      action: z.enum(['opened', 'changed', 'confirmed', 'merged']),
      at: instantSchema(),
      by: actorSchema(),
      reportId: name().nullable().default(null),
      absorbedReports: z.array(name()).optional(),
      changes: z.array(fieldChangeSchema()),
    }),
  ),
);

/** A report of a change. */
export const changeReportSchema: () => Schema<ChangeReport> = once(() =>
  schemaOf<ChangeReport>()(
    z.strictObject({
      id: name(),
      field: name(),
      newValue: text().optional(),
      reporter: actorSchema(),
      at: instantSchema(),
      car: name().optional(),
      carSold: yesNo().optional(),
    }),
  ),
);

const cardFields = once(() => ({
  version: z.int().min(1),
  fields: z.record(name(), fieldValueSchema()),
  history: z.array(cardVersionSchema()),
  pending: z.array(changeReportSchema()),
  turnedDown: z.array(name()),
  cars: z.array(name()),
}));

/** A card with all it ever said. */
export const cardRecordSchema: () => Schema<CardRecord> = once(() =>
  schemaOf<CardRecord>()(
    z.strictObject({
      customerId: name(),
      kind: z.enum(KINDS),
      ...cardFields(),
      consents: z.array(consentRecordSchema()),
    }),
  ),
);

/** A report, and the card that it is about. */
export const changeFactsSchema: () => Schema<ChangeFacts> = once(() =>
  schemaOf<ChangeFacts>()(
    z.strictObject({ card: z.strictObject(cardFields()), report: changeReportSchema() }),
  ),
);

/** What becomes of a report. */
export const changeRulingSchema: () => Schema<ChangeRuling> = once(() =>
  schemaOf<ChangeRuling>()(
    z.strictObject({
      status: z.enum(['applied', 'confirmed', 'pending', 'refused', 'known']),
      kind: z.enum(CHANGES),
      reason: z
        .enum([
          'unknownField',
          'derivedField',
          'idNumber',
          'immutableField',
          'askWhetherSold',
          'unknownCar',
          'olderThanCard',
          'doubtfulValue',
          'needsApproval',
        ])
        .nullable(),
      version: z.int().min(1),
      settleByOn: localDateSchema().nullable(),
      knowledge: holidayKnowledgeSchema().nullable(),
      ...ruled(),
    }),
  ),
);

/** Who was what to a car. */
export const carRoleRecordSchema: () => Schema<CarRoleRecord> = once(() =>
  schemaOf<CarRoleRecord>()(
    z.strictObject({
      id: name(),
      car: name(),
      customerId: name(),
      role: z.enum(CAR_ROLES),
      fromOn: localDateSchema(),
      untilOn: localDateSchema().optional(),
      recordedAt: instantSchema(),
      corrects: name().optional(),
    }),
  ),
);

/** Who was what to a car on a day. */
export const carRoleFactsSchema: () => Schema<CarRoleFacts> = once(() =>
  schemaOf<CarRoleFacts>()(
    z.strictObject({
      car: name(),
      on: localDateSchema(),
      records: z.array(carRoleRecordSchema()),
    }),
  ),
);

/** Who owned, used and paid for a car. */
export const carRoleRulingSchema: () => Schema<CarRoleRuling> = once(() =>
  schemaOf<CarRoleRuling>()(
    z.strictObject({
      status: z.enum(['known', 'conflict', 'unknown']),
      owner: z.string().nullable(),
      user: z.string().nullable(),
      payer: z.string().nullable(),
      disputed: z.array(z.enum(CAR_ROLES)),
      ...ruled(),
    }),
  ),
);

/** What quality is measured by, of one card. */
export const qualityCardSchema: () => Schema<QualityCard> = once(() =>
  schemaOf<QualityCard>()(
    z.strictObject({
      department: departmentSchema(),
      fields: z.record(
        name(),
        z.strictObject({ value: text(), confirmedAt: instantSchema().optional() }),
      ),
    }),
  ),
);

/** The cards to be measured. */
export const qualityFactsSchema: () => Schema<QualityFacts> = once(() =>
  schemaOf<QualityFacts>()(z.strictObject({ cards: z.array(qualityCardSchema()) })),
);

const qualityCounts = once(() => ({
  cards: count(),
  required: count(),
  requiredFilled: count(),
  filled: count(),
  fresh: count(),
  valid: count(),
  undated: count(),
}));

/** Exact counts over some cards. */
export const qualityCountsSchema: () => Schema<QualityCounts> = once(() =>
  schemaOf<QualityCounts>()(z.strictObject(qualityCounts())),
);

/** Counts over all cards and by department. */
export const qualitySummarySchema: () => Schema<QualitySummary> = once(() =>
  schemaOf<QualitySummary>()(
    z.strictObject({
      overall: qualityCountsSchema(),
      departments: z.array(z.strictObject({ department: departmentSchema(), ...qualityCounts() })),
    }),
  ),
);

const qualityScore = once(() => ({
  score: z.number().min(0).max(100).nullable(),
  completeness: share().nullable(),
  freshness: share().nullable(),
  validity: share().nullable(),
}));

/** Quality of the customer file. */
export const qualityRulingSchema: () => Schema<QualityRuling> = once(() =>
  schemaOf<QualityRuling>()(
    z.strictObject({
      status: z.enum(['scored', 'unknown']),
      ...qualityScore(),
      departments: z.array(z.strictObject({ department: departmentSchema(), ...qualityScore() })),
      ...ruled(),
    }),
  ),
);

/** What the structure analysis reads of one card. */
export const structureCardSchema: () => Schema<StructureCard> = once(() =>
  schemaOf<StructureCard>()(
    z.strictObject({
      gender: z.enum(['female', 'male']).optional(),
      birthDate: localDateSchema().optional(),
      district: text().optional(),
      ring: text().optional(),
      memberTier: text().optional(),
      standing: text().optional(),
      cars: z.array(
        z.strictObject({
          model: text().optional(),
          purchasedOn: localDateSchema().optional(),
          lifecycleStage: text().optional(),
          status: z.enum(['inUse', 'transferred', 'scrapped']),
        }),
      ),
    }),
  ),
);

/** The cards that the store holds. */
export const structureFactsSchema: () => Schema<StructureFacts> = once(() =>
  schemaOf<StructureFacts>()(z.strictObject({ cards: z.array(structureCardSchema()) })),
);

const structureClass = once(() => ({
  kind: z.enum(['value', 'several', 'unknown']),
  value: z.string().nullable().default(null),
  count: count(),
}));

/** Exact counts by cut and class. */
export const structureSummarySchema: () => Schema<StructureSummary> = once(() =>
  schemaOf<StructureSummary>()(
    z.strictObject({
      cards: count(),
      cuts: z.array(
        z.strictObject({ cut: z.enum(CUTS), classes: z.array(z.strictObject(structureClass())) }),
      ),
    }),
  ),
);

/** One class with its share. */
export const structureShareSchema: () => Schema<StructureShare> = once(() =>
  schemaOf<StructureShare>()(
    z.strictObject({ ...structureClass(), shareBasisPoints: z.int().min(0).max(10_000) }),
  ),
);

/** Counts and shares of each cut. */
export const structureRulingSchema: () => Schema<StructureRuling> = once(() =>
  schemaOf<StructureRuling>()(
    z.strictObject({
      status: z.enum(['analysed', 'empty']),
      cards: count(),
      cuts: z.array(
        z.strictObject({ cut: z.enum(CUTS), classes: z.array(structureShareSchema()) }),
      ),
      ...ruled(),
    }),
  ),
);

/** A personal fact to be written down. */
export const collectionFactsSchema: () => Schema<CollectionFacts> = once(() =>
  schemaOf<CollectionFacts>()(
    z.strictObject({
      field: name(),
      purpose: text().optional(),
      source: text().optional(),
      collector: text().optional(),
      collectedAt: instantSchema().optional(),
      marketingConsent: yesNo().optional(),
      separateConsent: yesNo().optional(),
    }),
  ),
);

/** Whether it may be written down. */
export const collectionRulingSchema: () => Schema<CollectionRuling> = once(() =>
  schemaOf<CollectionRuling>()(
    z.strictObject({
      status: z.enum(['accepted', 'refused']),
      reason: z.enum(['incomplete', 'neverKept', 'noSeparateConsent']).nullable(),
      marketingAllowed: yesNo(),
      ...ruled(),
    }),
  ),
);

/** Who wants to see which field, and what for. */
export const visibilityFactsSchema: () => Schema<VisibilityFacts> = once(() =>
  schemaOf<VisibilityFacts>()(
    z.strictObject({
      role: staffRoleSchema(),
      field: name(),
      purpose: text().optional(),
      assigned: yesNo(),
      forExport: yesNo(),
      collectedFor: z.array(text()).optional(),
      retention: z.enum(RETENTION).optional(),
    }),
  ),
);

/** What the trail keeps of one look. */
export const auditEntrySchema: () => Schema<AuditEntry> = once(() =>
  schemaOf<AuditEntry>()(
    z.strictObject({
      at: instantSchema(),
      role: staffRoleSchema(),
      field: z.string(),
      purpose: z.string().nullable(),
      forExport: yesNo(),
      outcome: z.enum(VISIBILITIES),
    }),
  ),
);

/** How much of a field somebody sees. */
export const visibilityRulingSchema: () => Schema<VisibilityRuling> = once(() =>
  schemaOf<VisibilityRuling>()(
    z.strictObject({
      status: z.enum(VISIBILITIES),
      reason: z
        .enum([
          'role',
          'export',
          'noPurpose',
          'otherPurpose',
          'restricted',
          'erased',
          'unknownField',
        ])
        .nullable(),
      audit: auditEntrySchema(),
      ...ruled(),
    }),
  ),
);

/** A yes or no to passing data on. */
export const sharingConsentSchema: () => Schema<SharingConsent> = once(() =>
  schemaOf<SharingConsent>()(
    z.strictObject({
      answer: z.enum(['agreed', 'refused']),
      recipient: name(),
      at: instantSchema(),
    }),
  ),
);

/** Somebody outside is to get data. */
export const sharingFactsSchema: () => Schema<SharingFacts> = once(() =>
  schemaOf<SharingFacts>()(
    z.strictObject({
      recipient: name(),
      as: z.enum(['controller', 'processor']),
      contract: yesNo().optional(),
      consents: z.array(sharingConsentSchema()),
    }),
  ),
);

/** Whether data may be passed on. */
export const sharingRulingSchema: () => Schema<SharingRuling> = once(() =>
  schemaOf<SharingRuling>()(
    z.strictObject({
      status: z.enum(['allowed', 'refused']),
      reason: z.enum(['refusedByCustomer', 'noConsent', 'noContract']).nullable(),
      ...ruled(),
    }),
  ),
);

/** A law under which data must be kept. */
export const retentionFloorSchema: () => Schema<RetentionFloor> = once(() =>
  schemaOf<RetentionFloor>()(z.strictObject({ kind: name(), until: localDateSchema().optional() })),
);

/** What is known about keeping one customer’s data. */
export const retentionFactsSchema: () => Schema<RetentionFacts> = once(() =>
  schemaOf<RetentionFacts>()(
    z.strictObject({
      endedAt: instantSchema().optional(),
      floors: z.array(retentionFloorSchema()),
    }),
  ),
);

/** How one customer’s data are kept. */
export const retentionRulingSchema: () => Schema<RetentionRuling> = once(() =>
  schemaOf<RetentionRuling>()(
    z.strictObject({
      status: z.enum(RETENTION),
      keepUntilOn: localDateSchema().nullable(),
      heldBy: z.string().nullable(),
      eraseFromOn: localDateSchema().nullable(),
      ...ruled(),
    }),
  ),
);

/** Who is on the line, and what would be said. */
export const disclosureFactsSchema: () => Schema<DisclosureFacts> = once(() =>
  schemaOf<DisclosureFacts>()(
    z.strictObject({
      isOwner: yesNo().optional(),
      relation: z.enum(RELATIONS).optional(),
      detail: z.enum(DETAILS),
    }),
  ),
);

/** Whether a detail may be spoken. */
export const disclosureRulingSchema: () => Schema<DisclosureRuling> = once(() =>
  schemaOf<DisclosureRuling>()(
    z.strictObject({
      status: z.enum(['allowed', 'askInstead', 'withheld', 'unknown']),
      ...ruled(),
    }),
  ),
);

/** Cards that are said to be one customer. */
export const mergeFactsSchema: () => Schema<MergeFacts> = once(() =>
  schemaOf<MergeFacts>()(z.strictObject({ cards: z.array(cardRecordSchema()) })),
);

/** Which card gives the value of one field. */
export const fieldDecisionSchema: () => Schema<FieldDecision> = once(() =>
  schemaOf<FieldDecision>()(
    z.strictObject({
      field: z.string(),
      from: z.string(),
      why: z.enum([...CRITERIA, 'onlyValue', 'allAgree', 'joined', 'customerId']),
      overrules: z.array(z.string()),
    }),
  ),
);

/** How cards become one. */
export const mergePlanSchema: () => Schema<MergePlan> = once(() =>
  schemaOf<MergePlan>()(
    z.strictObject({
      status: z.enum(['ready', 'needsReview', 'refused']),
      reason: z.enum(['fewerThanTwo', 'sameCardTwice']).nullable(),
      survivor: z.string().nullable(),
      absorbed: z.array(z.string()),
      of: z.array(z.strictObject({ customerId: z.string(), version: z.int(), steps: count() })),
      fields: z.array(fieldDecisionSchema()),
      conflicts: z.array(z.string()),
      identityConflicts: z.array(z.string()),
      keeps: z.strictObject({
        cars: count(),
        consents: count(),
        pending: count(),
        versions: count(),
      }),
      ...ruled(),
    }),
  ),
);
