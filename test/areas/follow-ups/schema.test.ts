import * as schemas from 'dealer-care/schemas';
import { describe, expect, test } from 'vitest';
import {
  advanceBatch,
  advanceFollowUp,
  assessBatchStep,
  assessFollowUpStep,
  assessRecord,
  assessReport,
  assessScript,
  checkFollowUpPolicy,
  classifyFollowUp,
  listChannels,
  listContents,
  listDueFollowUps,
  listFollowOnWork,
  defaultFollowUpPolicy as policy,
  summarizeRecords,
} from '../../../src/areas/follow-ups/index.js';
import { followUpRules } from '../../../src/areas/follow-ups/rules.js';
import { parseWith, type Schema } from '../../../src/foundation/kernel/schema.js';
import { at, batchEvent, callEvent, customer, LATER, record } from './support.js';

const EXTRACT = batchEvent('E1', {
  step: 'extract',
  batchId: 'B1',
  items: [{ key: 'K', kind: 'quietFollowUp', customerId: 'C1', channel: 'voice' }],
});
const PLAN = callEvent('E1', '2026-03-10 09:00', {
  step: 'plan',
  identity: { kind: 'repairFollowUp', customer: 'C1', cycle: 'W-7' },
  callFromAt: at('2026-03-11 09:00'),
});
const SUMMARY = summarizeRecords(
  { planned: 3, records: [record({ scores: { staff: 75 }, issues: ['staff'] })] },
  LATER,
  policy,
);
const CALENDAR = customer({
  visits: [{ on: '2026-12-30', kind: 'repair', car: 'V1' }],
  contacts: [{ at: at('2026-12-01 09:00'), purpose: 'satisfaction', result: 'reached' }],
});

describe('the schemas of follow-ups', () => {
  test('the default policy passes its own schema and its own check', () => {
    expect(parseWith(schemas.followUpPolicySchema(), policy)).toEqual({ ok: true, value: policy });
    expect(checkFollowUpPolicy(policy)).toEqual([]);
  });

  test.each([
    ['channels', schemas.followUpChannelRulingSchema(), listChannels({}, LATER, policy)],
    [
      'type',
      schemas.followUpTypeRulingSchema(),
      classifyFollowUp(
        { trigger: 'occasion', secondary: ['cardEnding', 'cardEnding'] },
        LATER,
        policy,
      ),
    ],
    [
      'contents',
      schemas.followUpContentRulingSchema(),
      listContents({ type: 'satisfaction', memberships: [], occasions: [] }, LATER, policy),
    ],
    [
      'script',
      schemas.scriptRulingSchema(),
      assessScript({ scoredQuestions: 9, extraItems: 2 }, LATER, policy),
    ],
    ['record', schemas.followUpRecordRulingSchema(), assessRecord(record({}), LATER, policy)],
    [
      'follow-on work',
      schemas.followOnRulingSchema(),
      listFollowOnWork(record({ intendsToBuy: true }), LATER, policy),
    ],
    [
      'report',
      schemas.followUpReportRulingSchema(),
      assessReport({ summary: SUMMARY }, LATER, policy),
    ],
    ['batch', schemas.batchStepRulingSchema(), assessBatchStep({ event: EXTRACT }, LATER, policy)],
    [
      'follow-up',
      schemas.followUpStepRulingSchema(),
      assessFollowUpStep({ event: PLAN }, LATER, policy),
    ],
    ['calendar', schemas.followUpCalendarRulingSchema(), listDueFollowUps(CALENDAR, LATER, policy)],
  ])('the ruling on %s passes its schema', (_, schema, ruling) => {
    expect(schema.encode(ruling as never)).toBeDefined();
  });

  test('states go through JSON and come back as they were', () => {
    const [followUp] = advanceFollowUp(null, PLAN, policy);
    const [batch] = advanceBatch(null, EXTRACT, policy);
    const back = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));
    expect(parseWith(schemas.followUpSchema(), back(followUp))).toEqual({
      ok: true,
      value: followUp,
    });
    expect(parseWith(schemas.followUpBatchSchema(), back(batch))).toEqual({
      ok: true,
      value: batch,
    });
    expect(parseWith(schemas.recordSummarySchema(), back(SUMMARY))).toEqual({
      ok: true,
      value: SUMMARY,
    });
    expect(parseWith(schemas.followUpEventSchema(), back(PLAN)).ok).toBe(true);
    expect(parseWith(schemas.batchEventSchema(), back(EXTRACT)).ok).toBe(true);
    const mixed = { ...PLAN, step: 'fail', outcome: 'busy' };
    expect(parseWith(schemas.followUpEventSchema(), back(mixed)).ok).toBe(false);
  });

  test.each([
    [
      'channels',
      schemas.followUpChannelFactsSchema(),
      { preferredChannel: 'sms', takesCalls: null },
    ],
    ['type', schemas.followUpTypeFactsSchema(), { trigger: 'occasion', secondary: [] }],
    [
      'contents',
      schemas.followUpContentFactsSchema(),
      {
        type: 'reminder',
        memberships: [{ endsOn: null }],
        occasions: [{ kind: 'festival', from: '2026-10-01', until: '2026-10-07' }],
      },
    ],
    ['script', schemas.scriptFactsSchema(), { scoredQuestions: 8, extraItems: 1 }],
    ['records', schemas.recordSummaryFactsSchema(), { planned: 1, records: [record({})] }],
    ['report', schemas.followUpReportFactsSchema(), { summary: SUMMARY, proposals: null }],
    ['batch', schemas.batchStepFactsSchema(), { batch: null, event: EXTRACT }],
    ['follow-up', schemas.followUpStepFactsSchema(), { followUp: null, event: PLAN }],
    [
      'finished work',
      schemas.followUpRecordSchema(),
      record({ dataChanges: [{ kind: 'other' }], referrals: [{ name: '李先生' }] }),
    ],
  ])('the facts of %s are read from JSON', (_, schema, facts) => {
    const read = parseWith(schema as Schema<unknown>, JSON.parse(JSON.stringify(facts)));
    expect(read.ok ? [] : read.issues).toEqual([]);
  });

  test('facts are read, missing in any spelling; all that is wrong is said at once', () => {
    const { contacts, ...rest } = CALENDAR;
    const row = { ...rest, contacts: contacts.map((one) => ({ ...one, taskKey: null })) };
    expect(parseWith(schemas.followUpCalendarFactsSchema(), row)).toEqual({
      ok: true,
      value: CALENDAR,
    });
    const bad = parseWith(schemas.followUpCalendarFactsSchema(), {
      ...row,
      card: { customerId: '', status: 'asleep' },
      vehicles: [{ status: 'inUse' }],
    });
    expect(!bad.ok && bad.issues.map((one) => one.path.join('.'))).toEqual([
      'card.customerId',
      'card.status',
      'vehicles.0',
    ]);
  });

  test('a policy that contradicts itself is told so, all at once', () => {
    const issues = checkFollowUpPolicy({
      ...policy,
      channels: ['voice', 'voice'],
      repairFromHours: 73,
      salesFromDays: 16,
      maxScoredQuestions: 9,
      retryAfterHoursWithDeadline: 25,
    });
    expect(issues.map((one) => `${one.path.join('.')} ${one.code}`)).toEqual([
      'channels empty',
      'channels.1 duplicate',
      'repairFromHours wrongOrder',
      'salesFromDays wrongOrder',
      'maxScoredQuestions outOfRange',
      'retryAfterHoursWithDeadline wrongOrder',
    ]);
  });
});

test('each registered rule stands under its own id, and the schema knows them all', () => {
  expect(Object.values(followUpRules).map((rule) => rule.id)).toEqual(Object.keys(followUpRules));
  for (const id of Object.keys(followUpRules)) {
    expect(schemas.followUpRuleSchema().safeParse(id).success).toBe(true);
  }
});
