import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { type Reason, sharedList } from '../../foundation/kernel/ruling.js';
import { assessWeatherTip } from './assessWeatherTip.js';
import type { ReminderPolicy } from './policy.js';
import type { WeatherRecipient, WeatherRoundFacts, WeatherRoundRuling } from './types.js';

/**
 * Lists who is told of the weather now, customer by customer as `assessWeatherTip` rules.
 *
 * Whoever had a tip a short time ago stands among the suppressed, with the day from which there is room
 * again. Facts that were missing are named once, whomever they are missing of.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule REM-09
 */
export function listWeatherTips(
  { warnings, store, customers }: WeatherRoundFacts,
  at: Date,
  policy: ReminderPolicy,
): WeatherRoundRuling {
  requireDefined(policy, 'ReminderPolicy');
  millisecondsOf(at, 'at');
  const recipients: WeatherRecipient[] = [];
  const suppressed: { customerId: string; nextOn: string }[] = [];
  const assumed = new Set<string>();
  const missing = new Set<string>();
  for (const { card, sent } of customers) {
    const { customerId } = card;
    const ruling = assessWeatherTip({ warnings, store, card, sent }, at, policy);
    const { status, warningId, event, tip, nextOn } = ruling;
    for (const one of ruling.assumed) assumed.add(one);
    for (const one of ruling.missing) missing.add(one);
    if (status === 'send' && warningId !== null && event !== null && tip !== null) {
      recipients.push({ customerId, warningId, event, tip });
    }
    if (status === 'suppressed' && nextOn !== null) suppressed.push({ customerId, nextOn });
  }
  return {
    status: recipients.length === 0 ? 'empty' : 'listed',
    recipients: recipients.sort(byCustomer),
    suppressed: suppressed.sort(byCustomer),
    because: BECAUSE,
    assumed: sharedList([...assumed]),
    missing: sharedList([...missing]),
  };
}

/**
 * Says how many are told of the weather and how many are not.
 *
 * @rule REM-09
 */
export function explainWeatherTips(
  facts: WeatherRoundFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<'REM-09'>[] {
  const { recipients, suppressed } = listWeatherTips(facts, at, policy);
  const { daysBetween } = policy.weather;
  return [
    {
      rule: 'REM-09',
      facts: {
        customers: facts.customers.length,
        recipients: recipients.length,
        suppressed: suppressed.length,
      },
      policy: { 'weather.daysBetween': daysBetween },
      sentence: {
        'zh-CN': `共 ${facts.customers.length} 位客户，提醒 ${recipients.length} 位；另有 ${suppressed.length} 位 ${daysBetween} 天内已发过，这次不发。`,
        en: `Of ${facts.customers.length} customers ${recipients.length} are told; ${suppressed.length} had a tip within ${daysBetween} days.`,
      },
    },
  ];
}

function byCustomer(
  a: { readonly customerId: string },
  b: { readonly customerId: string },
): number {
  return a.customerId < b.customerId ? -1 : Number(a.customerId > b.customerId);
}

const BECAUSE = sharedList<'REM-09'>(['REM-09']);
