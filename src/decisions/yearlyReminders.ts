import { assessBirthday } from '../areas/reminders/assessBirthday.js';
import { assessCardRenewal, explainCardRenewal } from '../areas/reminders/assessCardRenewal.js';
import { assessCardUpgrade, explainCardUpgrade } from '../areas/reminders/assessCardUpgrade.js';
import { assessFestivalGreeting } from '../areas/reminders/assessFestivalGreeting.js';
import {
  assessInspectionReminder,
  explainInspectionReminder,
} from '../areas/reminders/assessInspectionReminder.js';
import {
  assessInsuranceReminder,
  explainInsuranceReminder,
} from '../areas/reminders/assessInsuranceReminder.js';
import { assessLeads } from '../areas/reminders/assessLeads.js';
import {
  assessLicenceReminder,
  explainLicenceReminder,
} from '../areas/reminders/assessLicenceReminder.js';
import { assessWeatherTip } from '../areas/reminders/assessWeatherTip.js';
import {
  cardRenewalFactsSchema,
  cardUpgradeFactsSchema,
  cardUpgradeRulingSchema,
} from '../areas/reminders/cardSchema.js';
import { carCalendarFactsSchema, carCalendarRulingSchema } from '../areas/reminders/carSchema.js';
import { explainBirthday } from '../areas/reminders/explainBirthday.js';
import { explainCarCalendar } from '../areas/reminders/explainCarCalendar.js';
import { explainFestivalGreeting } from '../areas/reminders/explainFestivalGreeting.js';
import { explainLeads } from '../areas/reminders/explainLadder.js';
import { explainWeatherTip } from '../areas/reminders/explainWeatherTip.js';
import {
  birthdayFactsSchema,
  birthdayRulingSchema,
  festivalFactsSchema,
  festivalRulingSchema,
} from '../areas/reminders/greetingSchema.js';
import {
  inspectionReminderFactsSchema,
  inspectionReminderRulingSchema,
  insuranceReminderFactsSchema,
  ladderFactsSchema,
  ladderRulingSchema,
  licenceReminderFactsSchema,
} from '../areas/reminders/ladderSchema.js';
import { listCarCalendar } from '../areas/reminders/listCarCalendar.js';
import { explainWeatherTips, listWeatherTips } from '../areas/reminders/listWeatherTips.js';
import type { ReminderPolicy } from '../areas/reminders/policy.js';
import type {
  BirthdayFacts,
  BirthdayRuling,
  CarCalendarFacts,
  CarCalendarRuling,
  CardRenewalFacts,
  CardUpgradeFacts,
  CardUpgradeRuling,
  FestivalFacts,
  FestivalRuling,
  InspectionReminderFacts,
  InspectionReminderRuling,
  InsuranceReminderFacts,
  LadderFacts,
  LadderRuling,
  LicenceReminderFacts,
  WeatherRoundFacts,
  WeatherRoundRuling,
  WeatherTipFacts,
  WeatherTipRuling,
} from '../areas/reminders/types.js';
import {
  weatherRoundFactsSchema,
  weatherRoundRulingSchema,
  weatherTipFactsSchema,
  weatherTipRulingSchema,
} from '../areas/reminders/weatherSchema.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { areaDecision } from './areaDecision.js';
import { byReminderPolicy } from './byReminderPolicy.js';

/** What a customer is reminded of in the course of a year, and wished. */
export const yearlyReminderDecisions: readonly Decision[] = [
  areaDecision<InsuranceReminderFacts, ReminderPolicy, LadderRuling>({
    ...byReminderPolicy,
    name: 'reminders.insurance',
    summary: {
      'zh-CN': '判断该不该提醒续保，该发哪一档',
      en: 'Whether the customer is reminded that the insurance ends, and by which lead',
    },
    rules: ['REM-04'],
    facts: insuranceReminderFactsSchema,
    ruling: ladderRulingSchema,
    rule: assessInsuranceReminder,
    explain: explainInsuranceReminder,
  }),
  areaDecision<LicenceReminderFacts, ReminderPolicy, LadderRuling>({
    ...byReminderPolicy,
    name: 'reminders.licence',
    summary: {
      'zh-CN': '判断该不该提醒驾驶证到期，该发哪一档',
      en: 'Whether a person is reminded that the driving licence ends, and by which lead',
    },
    rules: ['REM-05'],
    facts: licenceReminderFactsSchema,
    ruling: ladderRulingSchema,
    rule: assessLicenceReminder,
    explain: explainLicenceReminder,
  }),
  areaDecision<InspectionReminderFacts, ReminderPolicy, InspectionReminderRuling>({
    ...byReminderPolicy,
    name: 'reminders.inspection',
    summary: {
      'zh-CN': '判断该不该提醒年检，是上线检测还是只领标志',
      en: 'Whether the customer is reminded of the inspection, and whether the car must come',
    },
    rules: ['REM-06'],
    facts: inspectionReminderFactsSchema,
    ruling: inspectionReminderRulingSchema,
    rule: assessInspectionReminder,
    explain: explainInspectionReminder,
  }),
  areaDecision<CardRenewalFacts, ReminderPolicy, LadderRuling>({
    ...byReminderPolicy,
    name: 'reminders.card-renewal',
    summary: {
      'zh-CN': '判断该不该提醒续卡',
      en: 'Whether a member is reminded that the card ends',
    },
    rules: ['REM-10'],
    facts: cardRenewalFactsSchema,
    ruling: ladderRulingSchema,
    rule: assessCardRenewal,
    explain: explainCardRenewal,
  }),
  areaDecision<CardUpgradeFacts, ReminderPolicy, CardUpgradeRuling>({
    ...byReminderPolicy,
    name: 'reminders.card-upgrade',
    summary: {
      'zh-CN': '判断会员离升级还差多少，该不该告诉客户',
      en: 'Whether a member is near enough to the next tier to be told',
    },
    rules: ['REM-10'],
    facts: cardUpgradeFactsSchema,
    ruling: cardUpgradeRulingSchema,
    rule: assessCardUpgrade,
    explain: explainCardUpgrade,
  }),
  areaDecision<BirthdayFacts, ReminderPolicy, BirthdayRuling>({
    ...byReminderPolicy,
    name: 'reminders.birthday',
    summary: {
      'zh-CN': '判断今天该不该送生日祝福',
      en: 'Whether somebody is to be congratulated today',
    },
    rules: ['REM-07', 'L22'],
    facts: birthdayFactsSchema,
    ruling: birthdayRulingSchema,
    rule: assessBirthday,
    explain: explainBirthday,
  }),
  areaDecision<FestivalFacts, ReminderPolicy, FestivalRuling>({
    ...byReminderPolicy,
    name: 'reminders.festival',
    summary: {
      'zh-CN': '判断今天该不该发节日问候',
      en: 'Whether a festival greeting goes out today',
    },
    rules: ['REM-08', 'L22'],
    facts: festivalFactsSchema,
    ruling: festivalRulingSchema,
    rule: assessFestivalGreeting,
    explain: explainFestivalGreeting,
  }),
  areaDecision<WeatherTipFacts, ReminderPolicy, WeatherTipRuling>({
    ...byReminderPolicy,
    name: 'reminders.weather',
    summary: {
      'zh-CN': '判断该不该发恶劣天气提醒，提醒什么',
      en: 'Whether a customer is told of the weather now, and of what',
    },
    rules: ['REM-09'],
    facts: weatherTipFactsSchema,
    ruling: weatherTipRulingSchema,
    rule: assessWeatherTip,
    explain: explainWeatherTip,
  }),
  areaDecision<WeatherRoundFacts, ReminderPolicy, WeatherRoundRuling>({
    ...byReminderPolicy,
    name: 'reminders.weather-round',
    summary: {
      'zh-CN': '列出这一轮恶劣天气提醒要发给谁',
      en: 'Who is told of the weather now',
    },
    rules: ['REM-09'],
    facts: weatherRoundFactsSchema,
    ruling: weatherRoundRulingSchema,
    rule: listWeatherTips,
    explain: explainWeatherTips,
  }),
  areaDecision<CarCalendarFacts, ReminderPolicy, CarCalendarRuling>({
    ...byReminderPolicy,
    name: 'reminders.car-calendar',
    summary: {
      'zh-CN': '列出一辆车的保养、保险、年检、驾驶证等日期，能合并的一次提醒',
      en: 'Everything that comes up for one car, and what one contact covers',
    },
    rules: ['REM-01', 'REM-02', 'REM-03', 'REM-04', 'REM-05', 'REM-06'],
    facts: carCalendarFactsSchema,
    ruling: carCalendarRulingSchema,
    rule: listCarCalendar,
    explain: explainCarCalendar,
  }),
  areaDecision<LadderFacts, ReminderPolicy, LadderRuling>({
    ...byReminderPolicy,
    name: 'reminders.leads',
    summary: {
      'zh-CN': '按到期日和提醒档位，判断该发哪一档提醒',
      en: 'Which lead before the end of something is reached, and whether it is sent now',
    },
    rules: ['REM-04', 'REM-05', 'REM-06', 'REM-10'],
    facts: ladderFactsSchema,
    ruling: ladderRulingSchema,
    rule: assessLeads,
    explain: explainLeads,
  }),
];
