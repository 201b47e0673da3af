import * as z from 'zod';
import { callRuleSchema } from '../areas/call-windows/policySchema.js';
import { churnRuleSchema, churnRulingSchema } from '../areas/churn/schema.js';
import { contactPermissionRuleSchema } from '../areas/contact-permission/schema.js';
import { followUpRuleSchema } from '../areas/follow-ups/schema.js';
import { serviceReminderRulingSchema } from '../areas/reminders/carSchema.js';
import { reminderRuleSchema } from '../areas/reminders/schema.js';
import { segmentRuleSchema } from '../areas/segments/schema.js';
import {
  channelSchema,
  recipientSchema,
  staffMemberSchema,
} from '../foundation/dealership/schema.js';
import { lawRuleSchema } from '../foundation/jurisdictions/schema.js';
import { once, type Schema, schemaOf } from '../foundation/kernel/schema.js';
import { instantSchema, localDateSchema, openingHoursSchema } from '../foundation/time/schema.js';
import { name, URGENCIES } from './policySchema.js';
import type {
  Assignment,
  AssignmentFacts,
  AssignmentRuling,
  CarState,
  CustomerState,
  HeldBackTask,
  PlannedRule,
  PlannedTask,
  RecipientFacts,
  RecipientPlan,
  TaskKind,
  TimeSpan,
  UnassignedTask,
} from './types.js';

const taskKindSchema: () => Schema<TaskKind> = once(() =>
  schemaOf<TaskKind>()(
    z.enum([
      'maintenance',
      'insurance',
      'inspection',
      'licence',
      'cardRenewal',
      'cardUpgrade',
      'satisfaction',
      'winBack',
      'birthday',
      'festival',
      'weather',
      'promotion',
      'event',
    ]),
  ),
);

/** Each area names its own rules; the planner only joins them. */
const plannedRuleSchema: () => Schema<PlannedRule> = once(() =>
  schemaOf<PlannedRule>()(
    z.union([
      z.enum(['FUP-04', 'L14']),
      callRuleSchema(),
      churnRuleSchema(),
      contactPermissionRuleSchema(),
      reminderRuleSchema(),
      followUpRuleSchema(),
      segmentRuleSchema(),
      lawRuleSchema(),
    ]),
  ),
);

/** The dossiers behind one number. */
export const recipientFactsSchema: () => Schema<RecipientFacts> = once(() =>
  schemaOf<RecipientFacts>()(z.strictObject({ dossiers: recipientSchema() })),
);

const timeSpanSchema: () => Schema<TimeSpan> = once(() =>
  schemaOf<TimeSpan>()(z.strictObject({ from: instantSchema(), until: instantSchema() })),
);

/** A contact to make today. */
export const plannedTaskSchema: () => Schema<PlannedTask> = once(() =>
  schemaOf<PlannedTask>()(
    z.strictObject({
      ...taskFields(),
      dueOn: localDateSchema().nullable(),
      ownSpecialist: name().nullable(),
    }),
  ),
);

/** A planned task as it comes back in: what is `null` in a plan may be absent here. */
const returnedTaskSchema: () => Schema<PlannedTask> = once(() =>
  schemaOf<PlannedTask>()(
    z.strictObject({
      ...taskFields(),
      dueOn: localDateSchema().nullable().default(null),
      ownSpecialist: name().nullable().default(null),
    }),
  ),
);

function taskFields() {
  return {
    key: name(),
    kind: taskKindSchema(),
    action: z.enum(['call', 'send']),
    customerId: name(),
    channel: channelSchema(),
    car: name().optional(),
    urgency: z.enum(URGENCIES),
    alsoCovers: z.array(name()),
    windows: z.array(timeSpanSchema()),
    because: z.array(plannedRuleSchema()),
  };
}

const heldBackTaskSchema: () => Schema<HeldBackTask> = once(() =>
  schemaOf<HeldBackTask>()(
    z.strictObject({
      key: name(),
      kind: taskKindSchema(),
      customerId: name(),
      car: name().optional(),
      urgency: z.enum(URGENCIES),
      dueOn: localDateSchema().nullable(),
      reason: z.enum([
        'deceased',
        'moved',
        'carSold',
        'noContact',
        'doNotContact',
        'refused',
        'noConsent',
        'alreadyDone',
        'duplicate',
        'sameWeek',
        'contactsPerDay',
        'promotionsPerDay',
        'promotionsPer30Days',
        'legalCap',
        'outsideWindows',
        'outsideCalendar',
        'openComplaint',
        'tooEarly',
        'recentTip',
        'retryLater',
        'notReached',
        'wrongNumber',
        'noProfiling',
      ]),
      nextAt: instantSchema().nullable(),
      because: z.array(plannedRuleSchema()),
    }),
  ),
);

const carStateSchema: () => Schema<CarState> = once(() =>
  schemaOf<CarState>()(
    z.strictObject({ customerId: name(), car: name(), reminder: serviceReminderRulingSchema() }),
  ),
);

const customerStateSchema: () => Schema<CustomerState> = once(() =>
  schemaOf<CustomerState>()(z.strictObject({ customerId: name(), churn: churnRulingSchema() })),
);

/** The plan of one recipient for one day. */
export const recipientPlanSchema: () => Schema<RecipientPlan> = once(() =>
  schemaOf<RecipientPlan>()(
    z.strictObject({
      recipientId: name(),
      tasks: z.array(plannedTaskSchema()),
      heldBack: z.array(heldBackTaskSchema()),
      cars: z.array(carStateSchema()),
      customers: z.array(customerStateSchema()),
    }),
  ),
);

/** Tasks to hand out, and the people there are. */
export const assignmentFactsSchema: () => Schema<AssignmentFacts> = once(() =>
  schemaOf<AssignmentFacts>()(
    z.strictObject({
      tasks: z.array(returnedTaskSchema()),
      staff: z.array(staffMemberSchema()),
      openingHours: openingHoursSchema(),
      callsMade: z.record(z.string(), z.int().min(0)).optional(),
    }),
  ),
);

const assignmentSchema: () => Schema<Assignment> = once(() =>
  schemaOf<Assignment>()(
    z.strictObject({
      taskKey: name(),
      specialistId: name(),
      startAt: instantSchema(),
      endAt: instantSchema(),
      own: z.boolean(),
    }),
  ),
);

const unassignedTaskSchema: () => Schema<UnassignedTask> = once(() =>
  schemaOf<UnassignedTask>()(
    z.strictObject({
      taskKey: name(),
      reason: z.enum(['nobodyTrained', 'nobodyThere', 'capReached', 'noFreeSlot']),
    }),
  ),
);

/** Who does what when. */
export const assignmentRulingSchema: () => Schema<AssignmentRuling> = once(() =>
  schemaOf<AssignmentRuling>()(
    z.strictObject({
      status: z.enum(['assigned', 'partly', 'nobody']),
      because: z.array(z.literal('FUP-04')),
      assumed: z.array(z.string()),
      missing: z.array(z.string()),
      assigned: z.array(assignmentSchema()),
      unassigned: z.array(unassignedTaskSchema()),
    }),
  ),
);
