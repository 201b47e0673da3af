import * as z from 'zod';
import { hasCarKey } from '../../foundation/dealership/cars.js';
import {
  CARD_STATUSES,
  contactPurposeSchema,
  contactResultSchema,
  OPEN_CASE_KINDS,
  VEHICLE_STATUSES,
  visitKindSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import { name, TYPES } from './policySchema.js';
import { rulingFields } from './schema.js';
import type {
  ClosedComplaint,
  FollowedVisit,
  FollowUpCalendarFacts,
  FollowUpCalendarRuling,
  RegularFollowUp,
} from './types.js';

const followedVisitSchema: () => Schema<FollowedVisit> = once(() =>
  schemaOf<FollowedVisit>()(
    z.strictObject({
      visitId: name().optional(),
      car: name().optional(),
      on: localDateSchema(),
      kind: visitKindSchema(),
      pickedUpAt: instantSchema().optional(),
    }),
  ),
);

const closedComplaintSchema: () => Schema<ClosedComplaint> = once(() =>
  schemaOf<ClosedComplaint>()(
    z.strictObject({ openedAt: instantSchema(), closedAt: instantSchema() }),
  ),
);

/** What the calendar of follow-ups reads of one customer. */
export const followUpCalendarFactsSchema: () => Schema<FollowUpCalendarFacts> = once(() =>
  schemaOf<FollowUpCalendarFacts>()(
    z.strictObject({
      card: z.strictObject({
        customerId: name(),
        status: z.enum(CARD_STATUSES),
      }),
      vehicles: z.array(
        z
          .strictObject({
            vehicleId: name().optional(),
            vin: name().optional(),
            plate: name().optional(),
            status: z.enum(VEHICLE_STATUSES),
            purchasedOn: localDateSchema().optional(),
          })
          .refine(hasCarKey, {
            error: 'a vehicleId, a vin or a plate',
            params: { code: 'required' },
          }),
      ),
      visits: z.array(followedVisitSchema()),
      contacts: z.array(
        z.strictObject({
          at: instantSchema(),
          purpose: contactPurposeSchema(),
          result: contactResultSchema(),
          taskKey: name().optional(),
          car: name().optional(),
        }),
      ),
      openCases: z.array(
        z.strictObject({ kind: z.enum(OPEN_CASE_KINDS), openedAt: instantSchema() }),
      ),
      closedComplaints: z.array(closedComplaintSchema()).optional(),
    }),
  ),
);

const regularFollowUpSchema: () => Schema<RegularFollowUp> = once(() =>
  schemaOf<RegularFollowUp>()(
    z.strictObject({
      key: name(),
      kind: z.enum(['repairFollowUp', 'salesFollowUp', 'quietFollowUp']),
      status: z.enum(['upcoming', 'askedRecently', 'held', 'due', 'afterSpan', 'unreached']),
      customerId: name(),
      car: name().nullable(),
      type: z.enum(TYPES),
      questionnaire: name().nullable(),
      earliestAt: instantSchema(),
      latestAt: instantSchema().nullable(),
      earliestOn: localDateSchema(),
      latestOn: localDateSchema().nullable(),
      askFromAt: instantSchema(),
    }),
  ),
);

/** The regular follow-ups of one customer. */
export const followUpCalendarRulingSchema: () => Schema<FollowUpCalendarRuling> = once(() =>
  schemaOf<FollowUpCalendarRuling>()(
    z.strictObject({
      status: z.enum(['due', 'waiting', 'none', 'unknown']),
      followUps: z.array(regularFollowUpSchema()),
      ...rulingFields(['FUP-11', 'FUP-02']),
    }),
  ),
);
