import * as z from 'zod';
import { BIRTH_CALENDARS, CARD_STATUSES } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema, lunarDaySchema } from '../../foundation/time/schema.js';
import { tieredMembership } from './cardSchema.js';
import { MOST_ROWS } from './policySchema.js';
import { names, sentReminders } from './schema.js';
import type {
  BirthdayFacts,
  BirthdayRuling,
  FestivalFacts,
  FestivalRuling,
  NamedFestival,
} from './types.js';

/** A person whose birthday is kept. */
export const birthdayFactsSchema: () => Schema<BirthdayFacts> = once(() =>
  schemaOf<BirthdayFacts>()(
    z.strictObject({
      card: z.strictObject({
        status: z.enum(CARD_STATUSES),
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
  schemaOf<FestivalFacts>()(
    z.strictObject({
      card: z.strictObject({ status: z.enum(CARD_STATUSES) }),
      sent: sentReminders(),
    }),
  ),
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
