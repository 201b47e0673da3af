import * as z from 'zod';
import { CARD_STATUSES, regionSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import { MOST_ROWS, WEATHER_EVENTS, WEATHER_TIPS } from './policySchema.js';
import { names, sentReminders } from './schema.js';
import type {
  WeatherRecipient,
  WeatherRoundFacts,
  WeatherRoundRuling,
  WeatherTipFacts,
  WeatherTipRuling,
  WeatherWarning,
} from './types.js';

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
      card: z.strictObject({ status: z.enum(CARD_STATUSES), region: regionSchema().optional() }),
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
              status: z.enum(CARD_STATUSES),
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
