import * as z from 'zod';
import { channelSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema } from '../../foundation/time/schema.js';
import { departmentSchema, FORMS, name, SIGNATURES, yesNo } from './policySchema.js';
import { count, furtherTexts, reference, ruled, share, text } from './schema.js';
import type {
  ArchiveDocument,
  ArchiveFacts,
  ArchiveRuling,
  DocumentFacts,
  DocumentRuling,
  FeedbackForm,
  FeedbackRuling,
  HistoryEntry,
  HistoryEntryFacts,
  HistoryRuling,
  ReceptionBlock,
  ReceptionRuling,
  SalesBlock,
  SalesRuling,
} from './types.js';

const block = once(() => ({
  filled: count(),
  outOf: count(),
  completeness: share(),
}));

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
