import * as z from 'zod';
import { once, type Schema, schemaOf } from '../kernel/schema.js';
import type { LeapDayPolicy } from './anniversaries.js';
import type { CalendarPolicy } from './calendar.js';
import type { Festival, Festivals } from './festivals.js';
import type { HolidayCalendar, HolidayKnowledge, HolidayYear } from './holidays.js';
import { parseInstant } from './instant.js';
import { isLocalDate, type LocalDate } from './localDate.js';
import type { LunarAnniversaryPolicy } from './lunarAnniversaries.js';
import type { LunarDay } from './lunarDate.js';
import { checkOpeningHours, type OpeningHours } from './openingHours.js';
import { readMinuteOfDay, type TimeOfDay } from './timeOfDay.js';
import { canonicalZone } from './zone.js';

/** A calendar day `YYYY-MM-DD` that exists. */
export const localDateSchema: () => Schema<LocalDate> = once(() =>
  schemaOf<LocalDate>()(
    z
      .string()
      .refine(isLocalDate, { error: 'a day YYYY-MM-DD', params: { code: 'unreadable' } })
      .meta({ format: 'date' }),
  ),
);

/** An ISO 8601 instant with any offset, read as a `Date`. */
export const instantSchema: () => Schema<Date> = once(() =>
  schemaOf<Date>()(
    z.codec(z.string().meta({ format: 'date-time' }), z.date(), {
      decode: (text, { issues }) => {
        const at = parseInstant(text);
        if (at !== undefined) return at;
        const message = 'an instant with offset, such as 2026-11-27T19:00:00+08:00';
        issues.push({ code: 'custom', input: text, message, params: { code: 'unreadable' } });
        return z.NEVER;
      },
      encode: (at) => at.toISOString(),
    }),
  ),
);

/** The same left as text, for data that travels as JSON: policies, above all. */
export const instantTextSchema: () => Schema<string> = once(() =>
  z
    .string()
    .refine((text) => parseInstant(text) !== undefined, {
      error: 'an instant with offset, such as 2026-11-27T19:00:00+08:00',
      params: { code: 'unreadable' },
    })
    .meta({ format: 'date-time' }),
);

/** A wall-clock time `HH:MM`; `24:00` only where it ends something. */
export function timeOfDaySchema({ endOfDay }: { readonly endOfDay: boolean }): Schema<TimeOfDay> {
  return endOfDay ? closingTimeSchema() : clockTimeSchema();
}

const clockTimeSchema: () => Schema<TimeOfDay> = once(() =>
  timeUpTo(1439, 'HH:MM, 00:00 to 23:59'),
);
const closingTimeSchema: () => Schema<TimeOfDay> = once(() =>
  timeUpTo(1440, 'HH:MM, 00:00 to 24:00'),
);

function timeUpTo(latest: number, error: string): Schema<TimeOfDay> {
  return z
    .string()
    .refine((text) => readMinuteOfDay(text) <= latest, { error, params: { code: 'unreadable' } });
}

/** The name of a zone, in any spelling; it is not rewritten. */
export const zoneSchema: () => Schema<string> = once(() =>
  z.string().refine((name) => canonicalZone(name) !== undefined, {
    error: 'a zone of the IANA list',
    params: { code: 'unknownZone' },
  }),
);

/** Opening hours, checked as a whole. */
export const openingHoursSchema: () => Schema<OpeningHours> = once(() =>
  schemaOf<OpeningHours>()(
    z
      .record(z.string(), z.array(z.tuple([z.string(), z.string()]).readonly()).readonly())
      .readonly()
      .superRefine((hours, context) => {
        for (const { code, path, expected } of checkOpeningHours(hours, [])) {
          context.addIssue({
            code: 'custom',
            path: [...path],
            message: expected,
            params: { code },
          });
        }
      }),
  ),
);

/** How well the days off of a year are known. */
export const holidayKnowledgeSchema: () => Schema<HolidayKnowledge> = once(() =>
  schemaOf<HolidayKnowledge>()(z.enum(['official', 'statutory-only', 'unknown'])),
);

/** How well a dated figure is known, as `Confidence` has it. */
export const CONFIDENCES = ['confirmed', 'secondary', 'measured', 'unconfirmed'] as const;

/** The days off and make-up days of one year. */
export const holidayYearSchema: () => Schema<HolidayYear> = once(() =>
  schemaOf<HolidayYear>()(
    z.strictObject({
      knowledge: z.enum(['official', 'statutory-only']),
      daysOff: z.array(localDateSchema()).readonly(),
      makeUpDays: z.array(localDateSchema()).readonly(),
      reference: z.string(),
      confidence: z.enum(CONFIDENCES),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    }),
  ),
);

/** Holiday years keyed by year. */
export const holidayCalendarSchema: () => Schema<HolidayCalendar> = once(() =>
  schemaOf<HolidayCalendar>()(
    z.record(z.string().regex(/^\d{4}$/), holidayYearSchema()).readonly(),
  ),
);

/** The shape of a calendar policy; `checkCalendarPolicy` looks at what its parts mean together. */
export const calendarPolicySchema: () => Schema<CalendarPolicy> = once(() =>
  schemaOf<CalendarPolicy>()(
    z.strictObject({
      version: z.string(),
      zone: zoneSchema(),
      years: z.strictObject({ from: z.int(), until: z.int() }),
      hours: openingHoursSchema(),
      holidays: holidayCalendarSchema(),
    }),
  ),
);

const month = (): z.ZodInt => z.int().min(1).max(12);

/** A day of the lunar calendar without its year. */
export const lunarDaySchema: () => Schema<LunarDay> = once(() =>
  schemaOf<LunarDay>()(
    z.strictObject({ month: month(), day: z.int().min(1).max(30), leap: z.boolean().optional() }),
  ),
);

/** When a yearly date of 29 February is kept in a common year. */
export const leapDayPolicySchema: () => Schema<LeapDayPolicy> = once(() =>
  schemaOf<LeapDayPolicy>()(z.enum(['feb28', 'mar1', 'leapYearsOnly'])),
);

/** How a lunar birthday is kept. */
export const lunarAnniversaryPolicySchema: () => Schema<LunarAnniversaryPolicy> = once(() =>
  schemaOf<LunarAnniversaryPolicy>()(
    z.strictObject({
      leapPolicy: z.enum(['regular', 'leap-when-present', 'both']),
      day30: z.enum(['last-day', 'skip']),
    }),
  ),
);

/** One festival of any calendar. */
export const festivalSchema: () => Schema<Festival> = once(() => {
  const words = {
    names: z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) }),
    tone: z.enum(['festive', 'solemn']),
    publicHoliday: z.boolean(),
  };
  return schemaOf<Festival>()(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('solar'),
        month: month(),
        day: z.int().min(1).max(31),
        ...words,
      }),
      z.strictObject({
        kind: z.literal('lunar'),
        month: month(),
        day: z.int().min(1).max(30),
        ...words,
      }),
      z.strictObject({
        kind: z.literal('solarTerm'),
        term: z.enum(['qingming', 'winterSolstice']),
        ...words,
      }),
      z.strictObject({
        kind: z.literal('weekday'),
        month: month(),
        weekday: z.int().min(1).max(7),
        nth: z.int().min(1).max(4),
        ...words,
      }),
    ]),
  );
});

/** Festivals by the house's names. */
export const festivalsSchema: () => Schema<Festivals> = once(() =>
  schemaOf<Festivals>()(z.record(z.string(), festivalSchema()).readonly()),
);
