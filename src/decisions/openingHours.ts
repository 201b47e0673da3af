import * as z from 'zod';
import type { Decision } from '../foundation/kernel/decision.js';
import { once, type Schema, schemaOf } from '../foundation/kernel/schema.js';
import {
  assessOpening,
  explainOpening,
  type OpeningRuling,
} from '../foundation/time/assessOpening.js';
import { type CalendarPolicy, defaultCalendarPolicy } from '../foundation/time/calendar.js';
import {
  calendarPolicySchema,
  holidayKnowledgeSchema,
  instantSchema,
} from '../foundation/time/schema.js';
import { defineCalendarPolicy } from '../policies/defineCalendarPolicy.js';
import { areaDecision } from './areaDecision.js';

/** The hours are policy and the moment is the question: no facts are needed. */
type NoFacts = Readonly<Record<string, never>>;

const noFactsSchema: () => Schema<NoFacts> = once(() => schemaOf<NoFacts>()(z.strictObject({})));

const openingRulingSchema: () => Schema<OpeningRuling> = once(() =>
  schemaOf<OpeningRuling>()(
    z.strictObject({
      status: z.enum(['open', 'closed', 'never', 'outsideCalendar']),
      nextOpenAt: instantSchema().nullable(),
      closesAt: instantSchema().nullable(),
      holidays: holidayKnowledgeSchema(),
      because: z.array(z.enum(['C1', 'C4'])),
      assumed: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
);

/** Whether a place is open, by hours and holidays. */
export const openingDecisions: readonly Decision[] = [
  areaDecision<NoFacts, CalendarPolicy, OpeningRuling>({
    name: 'time.opening',
    summary: {
      'zh-CN': '判断此刻是否营业，下次几时开门',
      en: 'Whether a place is open at this moment, and when it opens next',
    },
    rules: ['C1', 'C4'],
    facts: noFactsSchema,
    policy: calendarPolicySchema,
    ruling: openingRulingSchema,
    define: (changes) => defineCalendarPolicy(defaultCalendarPolicy, changes),
    rule: (_, at, policy) => assessOpening(at, policy),
    explain: (_, at, policy) => explainOpening(at, policy),
    zoneOf: (policy) => policy.zone,
  }),
];
