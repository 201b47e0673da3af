import type { Channel } from '../../foundation/dealership/types.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { FollowUpPolicy } from './policy.js';
import type { FollowUpChannelFacts, FollowUpChannelRuling } from './types.js';

/**
 * Lists the channels on which a customer is followed up, the first to be tried first.
 *
 * What the customer asked for comes first, then telephone, text and e-mail. Who cannot take calls
 * is written to from now on, whatever they asked for before: the telephone is left out, and the
 * switch is to be stored as their preference. Refusals are not looked at here.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-01
 * @example
 * ```ts
 * import { defaultFollowUpPolicy, listChannels } from 'dealer-care/follow-ups';
 *
 * const at = new Date('2026-03-10T08:00:00+08:00');
 * const ruling = listChannels({ preferredChannel: 'sms' }, at, defaultFollowUpPolicy);
 * console.log(ruling.channels); // => ["sms","voice","email"]
 * ```
 */
export function listChannels(
  facts: FollowUpChannelFacts,
  at: Date,
  policy: FollowUpPolicy,
): FollowUpChannelRuling {
  requireDefined(policy, 'FollowUpPolicy');
  millisecondsOf(at, 'at');
  const { preferredChannel, takesCalls } = facts;
  const wished = preferredChannel === undefined ? [] : [preferredChannel];
  const inOrder = [...new Set<Channel>([...wished, ...policy.channels])];
  const channels = takesCalls === false ? inOrder.filter((one) => one !== 'voice') : inOrder;
  const [first] = channels;
  const switches = takesCalls === false && first !== preferredChannel;
  return {
    status: 'listed',
    channels,
    storePreference: switches && first !== undefined ? first : null,
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/** Why `listChannels` put the channels in this order. */
export function explainChannels(
  facts: FollowUpChannelFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-01'>[] {
  const { channels, storePreference, because } = listChannels(facts, at, policy);
  return because.map((rule) => ({
    rule,
    facts: {
      preferredChannel: facts.preferredChannel ?? null,
      takesCalls: facts.takesCalls ?? null,
      storePreference,
    },
    policy: { channels: policy.channels.join(', ') },
    sentence: sentenceOf(facts, channels),
  }));
}

const BECAUSE = sharedList(['FUP-01'] as const);

const NAMES: Readonly<Record<Channel, Text>> = {
  voice: { 'zh-CN': '电话', en: 'telephone' },
  sms: { 'zh-CN': '短信', en: 'text message' },
  email: { 'zh-CN': '电子邮件', en: 'e-mail' },
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
  social: { 'zh-CN': '社交媒体', en: 'social media' },
  faceToFace: { 'zh-CN': '面谈', en: 'face to face' },
  online: { 'zh-CN': '在线问卷', en: 'online questionnaire' },
};

function sentenceOf(facts: FollowUpChannelFacts, channels: readonly Channel[]): Text {
  const zh = channels.map((one) => NAMES[one]['zh-CN']).join('、');
  const en = channels.map((one) => NAMES[one].en).join(', ');
  if (facts.takesCalls === false) {
    return {
      'zh-CN': `客户不方便接电话，改为书面回访，依次用${zh}。`,
      en: `The customer cannot take calls and is written to instead: ${en}.`,
    };
  }
  if (facts.preferredChannel !== undefined) {
    return {
      'zh-CN': `先用客户指定的方式，回访依次用${zh}。`,
      en: `What the customer asked for comes first: ${en}.`,
    };
  }
  return {
    'zh-CN': `客户没有指定方式，回访依次用${zh}。`,
    en: `The customer named no preference: ${en}.`,
  };
}
