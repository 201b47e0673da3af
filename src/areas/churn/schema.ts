import * as z from 'zod';
import {
  CARD_STATUSES,
  channelSchema,
  contactPurposeSchema,
  OPEN_CASE_KINDS,
  VEHICLE_STATUSES,
  visitKindSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import type {
  ChurnFacts,
  ChurnRule,
  ChurnRuling,
  ScreenedCustomer,
  ScreeningFacts,
  ScreeningRow,
  ScreeningRuling,
  StagedCar,
} from './types.js';

/** What churn detection reads about one customer. */
export const churnFactsSchema: () => Schema<ChurnFacts> = once(() =>
  schemaOf<ChurnFacts>()(
    z.strictObject({
      card: z.strictObject({ status: z.enum(CARD_STATUSES) }),
      vehicles: z.array(
        z.strictObject({
          status: z.enum(VEHICLE_STATUSES),
          purchasedOn: localDateSchema().optional(),
        }),
      ),
      visits: z.array(z.strictObject({ on: localDateSchema(), kind: visitKindSchema() })),
      ownIntervalDays: z.number().positive().max(36_500).optional(),
    }),
  ),
);

/** The ids of the rules of this area. */
export const churnRuleSchema: () => Schema<ChurnRule> = once(() =>
  schemaOf<ChurnRule>()(z.enum(['CHN-01', 'CHN-02', 'CHN-04'])),
);

/** Where one customer stands by one definition of loss. */
export const churnRulingSchema: () => Schema<ChurnRuling> = once(() =>
  schemaOf<ChurnRuling>()(
    z.strictObject({
      status: z.enum(['active', 'atRisk', 'lost', 'gone', 'unknown']),
      definition: z.string(),
      lastVisitOn: localDateSchema().nullable(),
      atRiskOn: localDateSchema().nullable(),
      lostOn: localDateSchema().nullable(),
      nextChangeOn: localDateSchema().nullable(),
      goneReason: z.enum(['carSold', 'moved', 'deceased']).nullable(),
      because: z.array(churnRuleSchema()),
      assumed: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
);

const name = (): z.ZodString => z.string().min(1);

const RINGS = ['core', 'ring', 'outside'] as const;
const VERDICTS = ['satisfied', 'dissatisfied', 'unknown'] as const;

const stagedCarSchema: () => Schema<StagedCar> = once(() =>
  schemaOf<StagedCar>()(
    z.strictObject({
      car: name(),
      stage: z.enum([
        'preFirstService',
        'firstServiceDue',
        'inWarranty',
        'postWarranty',
        'replacementLikely',
        'resaleRisk',
        'unknown',
      ]),
    }),
  ),
);

const screenedCustomerSchema: () => Schema<ScreenedCustomer> = once(() =>
  schemaOf<ScreenedCustomer>()(
    z.strictObject({
      card: z.strictObject({
        customerId: name(),
        status: z.enum(CARD_STATUSES),
      }),
      vehicles: z.array(
        z.strictObject({
          vehicleId: name().optional(),
          vin: name().optional(),
          plate: name().optional(),
          status: z.enum(VEHICLE_STATUSES),
          purchasedOn: localDateSchema().optional(),
        }),
      ),
      visits: z.array(
        z.strictObject({
          on: localDateSchema(),
          kind: visitKindSchema(),
          amountFen: z.int().min(0).optional(),
          serviceAdvisor: z.string().optional(),
        }),
      ),
      contacts: z.array(z.strictObject({ at: instantSchema(), purpose: contactPurposeSchema() })),
      memberships: z.array(
        z.strictObject({
          tier: name(),
          points: z.int().min(0).optional(),
          endsOn: localDateSchema().optional(),
        }),
      ),
      openCases: z.array(
        z.strictObject({ kind: z.enum(OPEN_CASE_KINDS), openedAt: instantSchema() }),
      ),
      permittedChannels: z.array(channelSchema()),
      stages: z.array(stagedCarSchema()).optional(),
      ring: z.enum(RINGS).optional(),
      verdicts: z
        .array(z.strictObject({ at: instantSchema(), verdict: z.enum(VERDICTS) }))
        .optional(),
    }),
  ),
);

/** Everyone among whom the lost are looked for. */
export const screeningFactsSchema: () => Schema<ScreeningFacts> = once(() =>
  schemaOf<ScreeningFacts>()(z.strictObject({ customers: z.array(screenedCustomerSchema()) })),
);

const screeningRowSchema: () => Schema<ScreeningRow> = once(() =>
  schemaOf<ScreeningRow>()(
    z.strictObject({
      customerId: name(),
      cars: z.array(name()),
      stages: z.array(stagedCarSchema()),
      ring: z.enum(RINGS).nullable(),
      lastVisitOn: localDateSchema(),
      monthsAway: z.int(),
      spentFen: z.int(),
      points: z.int().nullable(),
      tier: z.string().nullable(),
      lastVerdict: z.enum(VERDICTS).nullable(),
      approach: z.enum(['complaintFirst', 'winBack']),
      serviceAdvisor: z.string().nullable(),
      lastWinBackAt: instantSchema().nullable(),
      channels: z.array(channelSchema()),
    }),
  ),
);

/** The lost customers, the most valuable first. */
export const screeningRulingSchema: () => Schema<ScreeningRuling> = once(() =>
  schemaOf<ScreeningRuling>()(
    z.strictObject({
      status: z.enum(['listed', 'empty']),
      rows: z.array(screeningRowSchema()),
      because: z.array(churnRuleSchema()),
      assumed: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
);
