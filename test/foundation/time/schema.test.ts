import { chinaHolidays, defaultCalendarPolicy } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseWith, type Schema } from '../../../src/foundation/kernel/schema.js';
import {
  calendarPolicySchema,
  holidayCalendarSchema,
  holidayKnowledgeSchema,
  instantSchema,
  localDateSchema,
  openingHoursSchema,
  timeOfDaySchema,
  zoneSchema,
} from '../../../src/foundation/time/schema.js';

/** The value, or the codes with their places. */
function read(schema: Schema<unknown>, input: unknown): unknown {
  const result = parseWith(schema, input);
  return result.ok
    ? result.value
    : result.issues.map(({ code, path }) => `${path.join('.')}: ${code}`);
}

describe('what is read, and what is an issue', () => {
  test.each<[string, Schema<unknown>, unknown, unknown]>([
    ['a day', localDateSchema(), '2026-02-28', '2026-02-28'],
    ['no day', localDateSchema(), '2026-02-29', [': unreadable']],
    ['a number for a day', localDateSchema(), 20_260_228, [': wrongType']],
    ['an instant', instantSchema(), '2026-11-27T19:00:00+0800', new Date('2026-11-27T11:00:00Z')],
    ['a Date', instantSchema(), new Date('2026-11-27T11:00:00Z'), new Date('2026-11-27T11:00:00Z')],
    ['an invalid Date', instantSchema(), new Date(Number.NaN), [': unreadable']],
    ['a local time for an instant', instantSchema(), '2026-11-27 19:00:00', [': unreadable']],
    ['nothing for an instant', instantSchema(), undefined, [': required']],
    ['a time', timeOfDaySchema({ endOfDay: false }), '23:59', '23:59'],
    ['24:00 as a start', timeOfDaySchema({ endOfDay: false }), '24:00', [': unreadable']],
    ['24:00 as an end', timeOfDaySchema({ endOfDay: true }), '24:00', '24:00'],
    ['24:01', timeOfDaySchema({ endOfDay: true }), '24:01', [': unreadable']],
    ['a zone', zoneSchema(), 'PRC', 'PRC'],
    ['an offset for a zone', zoneSchema(), '+08:00', [': unknownZone']],
    ['hours', openingHoursSchema(), { '1': [['09:00', '17:00']] }, { '1': [['09:00', '17:00']] }],
    ['equal ends', openingHoursSchema(), { '1': [['09:00', '09:00']] }, ['1.0: wrongOrder']],
    ['an empty week', openingHoursSchema(), {}, [': neverOpen']],
    ['three ends', openingHoursSchema(), { '1': [['09:00', '12:00', '13:00']] }, ['1.0: tooMany']],
    ['holidays', holidayCalendarSchema(), chinaHolidays, chinaHolidays],
    [
      'a year by name',
      holidayCalendarSchema(),
      { next: chinaHolidays['2026'] },
      ['next: notAllowed'],
    ],
    [
      'a holiday that is no day',
      holidayCalendarSchema(),
      { '2026': { ...chinaHolidays['2026'], daysOff: ['2026-02-30'] } },
      ['2026.daysOff.0: unreadable'],
    ],
    ['a knowledge', holidayKnowledgeSchema(), 'statutory-only', 'statutory-only'],
    ['the default calendar', calendarPolicySchema(), defaultCalendarPolicy, defaultCalendarPolicy],
    [
      'an unknown key',
      calendarPolicySchema(),
      { ...defaultCalendarPolicy, week: 1 },
      ['week: unknownKey'],
    ],
  ])('%s', (_, schema, input, expected) => {
    expect(read(schema, input)).toEqual(expected);
  });
});

test('an instant is a text with a format in JSON Schema, and goes out as UTC', () => {
  const json = z.toJSONSchema(z.object({ at: instantSchema(), on: localDateSchema() }), {
    io: 'input',
  });
  expect(json.properties).toMatchObject({
    at: { type: 'string', format: 'date-time' },
    on: { type: 'string', format: 'date' },
  });
  expect(z.encode(instantSchema(), new Date('2026-11-27T11:00:00Z'))).toBe(
    '2026-11-27T11:00:00.000Z',
  );
});

test('a calendar policy can be described as JSON Schema', () => {
  expect(() => z.toJSONSchema(calendarPolicySchema(), { io: 'input' })).not.toThrow();
});
