import * as z from 'zod';
import { CARD_STATUSES, VEHICLE_STATUSES } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema } from '../../foundation/time/schema.js';
import { names, rules, sentReminders } from './schema.js';
import type {
  InspectionDay,
  InspectionReminderFacts,
  InspectionReminderRuling,
  InsuranceReminderFacts,
  LadderFacts,
  LadderRuling,
  LicenceReminderFacts,
} from './types.js';

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

export const LADDER_STATUSES = [
  'notDue',
  'remind',
  'done',
  'winBack',
  'newSale',
  'ended',
  'notTracked',
  'unknown',
] as const;

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
        status: z.enum(VEHICLE_STATUSES),
        insuranceExpiresOn: localDateSchema().optional(),
      }),
      renewedOn: localDateSchema().optional(),
      sent: sentReminders(),
    }),
  ),
);

/** A person and the last day of the driving licence. */
export const licenceHolder = (): Schema<LicenceReminderFacts['card']> =>
  z.strictObject({ status: z.enum(CARD_STATUSES), licenceExpiresOn: localDateSchema().optional() });

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
      car: z.strictObject({
        status: z.enum(VEHICLE_STATUSES),
        inspectionDueOn: localDateSchema().optional(),
      }),
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
