import { expect, test } from 'vitest';
import {
  classifyFollowUp,
  defaultFollowUpPolicy,
  explainFollowUpType,
  type FollowUpTrigger,
} from '../../../src/areas/follow-ups/index.js';
import { LATER } from './support.js';

const classify = (trigger: FollowUpTrigger, ...secondary: FollowUpTrigger[]) =>
  classifyFollowUp({ trigger, secondary }, LATER, defaultFollowUpPolicy);

test('FUP-02: a licence that expires is a reminder; one further matter is fine, two are refused', () => {
  expect(classify('licenceExpiring').type).toBe('reminder');
  expect(classify('licenceExpiring').status).toBe('ok');
  expect(classify('licenceExpiring', 'cardEnding').status).toBe('ok');
  expect(classify('licenceExpiring', 'cardEnding', 'maintenanceDue').status).toBe('refused');
});

test.each<[FollowUpTrigger, string, string, string | null]>([
  ['insuranceExpiring', 'reminder', 'delight', null],
  ['licenceExpiring', 'reminder', 'delight', null],
  ['inspectionDue', 'reminder', 'delight', null],
  ['cardEnding', 'reminder', 'delight', null],
  ['occasion', 'reminder', 'delight', null],
  ['maintenanceDue', 'serviceAppointment', 'convenience', null],
  ['carPickedUp', 'satisfaction', 'experience', 'QST-02'],
  ['carHandedOver', 'satisfaction', 'experience', 'QST-03'],
  ['longSilence', 'satisfaction', 'experience', null],
  ['prospectLeft', 'prospectResearch', 'intention', 'QST-07'],
  ['customerLost', 'dormantCare', 'retention', null],
])('FUP-02: %s is %s, for %s, with questionnaire %s', (trigger, type, purpose, questionnaire) => {
  expect(classify(trigger)).toMatchObject({ type, purpose, questionnaire, because: ['FUP-02'] });
});

test('FUP-02: what is too much is counted, names the rule of shortness, and leaves the type', () => {
  expect(classify('carPickedUp', 'cardEnding', 'occasion', 'licenceExpiring')).toEqual({
    status: 'refused',
    type: 'satisfaction',
    purpose: 'experience',
    questionnaire: 'QST-02',
    tooMany: 2,
    because: ['FUP-02', 'FUP-08'],
    assumed: [],
    missing: [],
  });
});

test('FUP-02: every rule that a ruling names is explained, in its order', () => {
  const facts = { trigger: 'prospectLeft', secondary: ['occasion', 'cardEnding'] } as const;
  const reasons = explainFollowUpType(facts, LATER, defaultFollowUpPolicy);
  expect(reasons.map((one) => one.rule)).toEqual(['FUP-02', 'FUP-08']);
  expect(reasons[0]?.sentence['zh-CN']).toContain('潜在客户调研');
  expect(reasons[1]?.facts['secondary']).toBe(2);
  expect(reasons[1]?.policy['maxExtraItems']).toBe(1);
  expect(reasons[1]?.sentence.en).toContain('at most 1');
});
