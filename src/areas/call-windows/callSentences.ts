import { regionName } from '../../foundation/dealership/regions.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { localDateAt, localTimeAt } from '../../foundation/time/instant.js';
import { type LocalDate, weekdayOf } from '../../foundation/time/localDate.js';
import { isWritten } from './compileCallWindows.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallFacts, CallRule, NextCallRuling } from './types.js';

/** A band, or a closed day, that stands in the way of a contact. */
export interface Closing {
  /** Where it stands in the policy. */
  readonly path: string;
  /** The local day on which it closes first. */
  readonly on: LocalDate;
  readonly from: string;
  readonly until: string;
  readonly kind: 'hours' | 'holiday' | 'closedDay';
  readonly reference: string | null;
}

/** What a sentence is made from. */
export interface CallStory {
  readonly facts: CallFacts;
  readonly ruling: NextCallRuling;
  readonly closing: Closing | null;
  readonly policy: CallWindowPolicy;
  readonly zone: string;
}

/** A rule's part in a ruling, as a sentence that can be read out. */
export function sentenceOf(rule: CallRule, story: CallStory): Text {
  return SENTENCES[rule]({ ...story, hours: story.closing ?? NO_HOURS });
}

/** A story with hours to speak of, also where no band was found. */
type ToldStory = CallStory & { readonly hours: Omit<Closing, 'path'> };

const NO_HOURS = {
  from: '00:00',
  until: '24:00',
  on: '1970-01-01',
  kind: 'closedDay',
  reference: null,
} as const;

const SENTENCES: Readonly<Record<CallRule, (story: ToldStory) => Text>> = {
  'CALL-01': ({ hours: { until } }) => ({
    'zh-CN': `${until} 以前客户多在上班路上或刚到岗，不打电话，${until} 起再打。`,
    en: `Before ${until} people are on their way to work or just starting: no calls until then.`,
  }),
  'CALL-02': ({ hours: { from } }) => ({
    'zh-CN': `${from} 以后客户多在回家路上或已到家，当天不再打电话。`,
    en: `From ${from} on people are on their way home or at home: no more calls that day.`,
  }),
  'CALL-03': ({ hours: { from, until } }) => ({
    'zh-CN': `${from} 到 ${until} 是吃饭时间，不打扰客户。`,
    en: `From ${from} to ${until} is the meal hour: no calls.`,
  }),
  'CALL-04': ({ hours: { until }, facts, policy }) => {
    const region = facts.region ?? policy.region;
    return region === undefined
      ? {
          'zh-CN': `客户所在省份不明，按南方习惯照顾午休，${until} 以后再打。`,
          en: `The customer’s region is not known, so the southern noon rest counts: no calls until ${until}.`,
        }
      : {
          'zh-CN': `${regionName(region, 'zh-CN')}客户有午休习惯，${until} 以后再打。`,
          en: `In ${regionName(region, 'en')} the noon rest lasts longer: no calls until ${until}.`,
        };
  },
  'CALL-05': ({ hours: { on, kind } }) => {
    const weekday = weekdayOf(on);
    if (kind === 'holiday') {
      return {
        'zh-CN': `${on} 是节假日，尽量不打扰客户。`,
        en: `${on} is a public holiday: customers are left in peace.`,
      };
    }
    if (kind === 'closedDay' || weekday < 6) {
      return { 'zh-CN': `${on} 不安排外呼。`, en: `No calls are made on ${on}.` };
    }
    return {
      'zh-CN': `${on} 是${WEEKDAYS['zh-CN'][weekday - 1]}，周末尽量不打扰客户。`,
      en: `${on} is a ${WEEKDAYS.en[weekday - 1]}: weekends are avoided.`,
    };
  },
  'CALL-06': ({ policy }) => ({
    'zh-CN': `${policy.horizonDays} 天内没有合适的联系时间。`,
    en: `There is no permitted time within ${policy.horizonDays} days.`,
  }),
  'CALL-07': deadlineSentence,
  'CALL-08': ({ facts: { appointment } }) => {
    if (appointment === undefined)
      return { 'zh-CN': '按客户约定的时间联系。', en: 'As agreed with the customer.' };
    const { weekday, from, until } = appointment;
    const time = from === until ? from : `${from}–${until}`;
    return {
      'zh-CN': `客户约好${WEEKDAYS['zh-CN'][weekday - 1]} ${time} 联系，按约定来。`,
      en: `The customer agreed to ${WEEKDAYS.en[weekday - 1]} ${time}: the agreed time is kept.`,
    };
  },
  'CALL-09': ({ ruling, closing }) => {
    if (ruling.status === 'dropped') {
      return {
        'zh-CN': '等到能发的时候消息已经没有用了，不再发送。',
        en: 'By the time the message may go out it is of no use any more: it is dropped.',
      };
    }
    const isExempt = ruling.callAt !== null && ruling.by === null;
    if (closing !== null && isWritten(ruling.channel) && !isExempt) {
      return {
        'zh-CN': `${closing.from} 到 ${closing.until} 不发消息，以免打扰客户休息。`,
        en: `From ${closing.from} to ${closing.until} no messages are sent.`,
      };
    }
    return {
      'zh-CN': '客户正等着这次联系，不受外呼时段限制。',
      en: 'The customer waits for this contact: the call windows do not govern it.',
    };
  },
  L08: ({ hours: { from, until, reference } }) => ({
    'zh-CN': `${from} 到 ${until} 法律禁止联系客户${reference === null ? '' : `（${reference}）`}，任何情况都不破例。`,
    en: `The law forbids contact from ${from} to ${until}${reference === null ? '' : ` (${reference})`}; nothing opens these hours.`,
  }),
};

function deadlineSentence({ facts: { deadline, channel }, ruling, zone }: CallStory): Text {
  const by = deadline === undefined ? '' : localText(deadline.by, zone);
  const callAt = ruling.callAt === null ? '' : localText(ruling.callAt, zone);
  if (ruling.status === 'late') {
    return {
      'zh-CN': `${by} 之前没有合适的时间，只能 ${callAt} 再联系，记为逾期。`,
      en: `There is no permitted time up to ${by}: the contact is made on ${callAt}, and late.`,
    };
  }
  if (ruling.channel !== channel) {
    return {
      'zh-CN': `${by} 之前没有合适的通话时间，改为发消息。`,
      en: `There is no time for a call up to ${by}: a message is sent instead.`,
    };
  }
  if (ruling.waived.length > 0) {
    return {
      'zh-CN': `${by} 之前没有别的时间，这次破例在平时不打电话的时段联系。`,
      en: `No other time is left up to ${by}: this once a window that is otherwise closed is used.`,
    };
  }
  return {
    'zh-CN': `在 ${by} 之前优先选合适的时段：${callAt}。`,
    en: `Of the times up to ${by} the preferred span comes first: ${callAt}.`,
  };
}

const WEEKDAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

function localText(at: Date, zone: string): string {
  return `${localDateAt(at, zone)} ${localTimeAt(at, zone)}`;
}
