import { assessOdometer } from '../areas/reminders/assessOdometer.js';
import { assessServiceReminder } from '../areas/reminders/assessServiceReminder.js';
import {
  odometerFactsSchema,
  odometerRulingSchema,
  serviceFactsSchema,
  serviceReminderRulingSchema,
} from '../areas/reminders/carSchema.js';
import { explainOdometer } from '../areas/reminders/explainOdometer.js';
import { explainServiceReminder } from '../areas/reminders/explainServiceReminder.js';
import type { ReminderPolicy } from '../areas/reminders/policy.js';
import type {
  OdometerFacts,
  OdometerRuling,
  ServiceFacts,
  ServiceReminderRuling,
} from '../areas/reminders/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { areaDecision } from './areaDecision.js';
import { byReminderPolicy } from './byReminderPolicy.js';

/** What the odometer tells, and where a car stands with its next service. */
export const reminderDecisions: readonly Decision[] = [
  areaDecision<ServiceFacts, ReminderPolicy, ServiceReminderRuling>({
    ...byReminderPolicy,
    name: 'reminders.service',
    summary: {
      'zh-CN': '判断车辆下次保养该不该提醒：按里程或按日期，先到为准',
      en: 'Where a car stands with its next service, by mileage or date, whichever comes first',
    },
    rules: ['REM-01', 'REM-02', 'REM-03'],
    facts: serviceFactsSchema,
    ruling: serviceReminderRulingSchema,
    rule: assessServiceReminder,
    explain: explainServiceReminder,
  }),
  areaDecision<OdometerFacts, ReminderPolicy, OdometerRuling>({
    ...byReminderPolicy,
    name: 'reminders.odometer',
    summary: {
      'zh-CN': '判断里程读数可不可信，并推算现在的里程',
      en: 'Which odometer readings can be believed, and what the odometer shows now',
    },
    rules: ['REM-01'],
    facts: odometerFactsSchema,
    ruling: odometerRulingSchema,
    rule: assessOdometer,
    explain: explainOdometer,
  }),
];
