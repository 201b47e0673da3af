import type { Evidence, Reason, Text } from '../../foundation/kernel/ruling.js';
import { explainFollowUpType } from './classifyFollowUp.js';
import { dayAndTime } from './dayAndTime.js';
import { listDueFollowUps } from './listDueFollowUps.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  FollowUpCalendarFacts,
  FollowUpCalendarRuling,
  FollowUpRule,
  FollowUpTrigger,
  RegularFollowUp,
  RegularKind,
} from './types.js';

/** Why `listDueFollowUps` lists what it lists: for each follow-up its span, then its type. */
export function explainDueFollowUps(
  facts: FollowUpCalendarFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<FollowUpRule>[] {
  const ruling = listDueFollowUps(facts, at, policy);
  if (ruling.followUps.length === 0) return [nothing(ruling, facts)];
  return ruling.followUps.flatMap((one) => {
    const type = { trigger: TRIGGERS[one.kind], secondary: [] };
    return [spanReason(one, policy), ...explainFollowUpType(type, at, policy)];
  });
}

const TRIGGERS: Readonly<Record<RegularKind, FollowUpTrigger>> = {
  repairFollowUp: 'carPickedUp',
  salesFollowUp: 'carHandedOver',
  quietFollowUp: 'longSilence',
};

function nothing(
  { status }: FollowUpCalendarRuling,
  { card }: FollowUpCalendarFacts,
): Reason<'FUP-11'> {
  const sentence: Text =
    status === 'unknown'
      ? {
          'zh-CN': '既无联系和进店记录，也无购车日期，无法安排定期回访。',
          en: 'Neither a conversation nor a visit nor a purchase is known, so no regular follow-up can be planned.',
        }
      : {
          'zh-CN': '目前没有需要做的定期回访。',
          en: 'There is no regular follow-up to be made.',
        };
  return { rule: 'FUP-11', facts: { status, cardStatus: card.status }, policy: {}, sentence };
}

function spanReason(one: RegularFollowUp, policy: FollowUpPolicy): Reason<'FUP-11'> {
  const { key, kind, status, askFromAt, latestAt, earliestAt } = one;
  return {
    rule: 'FUP-11',
    facts: {
      key,
      kind,
      status,
      earliestAt: earliestAt.toISOString(),
      latestAt: latestAt?.toISOString() ?? null,
      askFromAt: askFromAt.toISOString(),
    },
    policy: figuresOf(one, policy),
    sentence: sentenceOf(one, policy),
  };
}

function figuresOf(
  { kind, status }: RegularFollowUp,
  policy: FollowUpPolicy,
): Readonly<Record<string, Evidence>> {
  const figures: Record<string, Evidence> = {};
  if (kind === 'repairFollowUp') {
    figures['repairFromHours'] = policy.repairFromHours;
    figures['repairUntilHours'] = policy.repairUntilHours;
  } else if (kind === 'salesFollowUp') {
    figures['salesFromDays'] = policy.salesFromDays;
    figures['salesUntilDays'] = policy.salesUntilDays;
  } else figures['quietMonths'] = policy.quietMonths;
  if (status === 'askedRecently') figures['askAgainDays'] = policy.askAgainDays;
  if (status === 'afterSpan') figures['lapseDays'] = policy.lapseDays;
  if (status === 'unreached') figures['maxAttempts'] = policy.maxAttempts;
  return { ...figures, zone: policy.zone };
}

const MATTERS: Readonly<Record<RegularKind, Text>> = {
  repairFollowUp: { 'zh-CN': '维修保养后的回访', en: 'The follow-up after work on the car' },
  salesFollowUp: { 'zh-CN': '新车交付后的回访', en: 'The follow-up after the hand-over' },
  quietFollowUp: { 'zh-CN': '久未联系客户的回访', en: 'The follow-up after a long silence' },
};

function sentenceOf(one: RegularFollowUp, { zone, maxAttempts }: FollowUpPolicy): Text {
  const { kind, status, earliestAt, latestAt, askFromAt } = one;
  const from = dayAndTime(earliestAt, zone);
  const again = dayAndTime(askFromAt, zone);
  const zhSpan = latestAt === null ? `${from} 起` : `${from} 至 ${dayAndTime(latestAt, zone)}`;
  const enSpan =
    latestAt === null ? `from ${from} on` : `from ${from} to ${dayAndTime(latestAt, zone)}`;
  const zh = `${MATTERS[kind]['zh-CN']}安排在 ${zhSpan}`;
  const en = `${MATTERS[kind].en} is planned ${enSpan}`;
  switch (status) {
    case 'upcoming':
      return { 'zh-CN': `${zh}，时间还没到。`, en: `${en}; its time has not come yet.` };
    case 'askedRecently':
      return {
        'zh-CN': `${zh}；客户刚接受过满意度回访，${again} 起再问。`,
        en: `${en}; the customer was asked a short while ago, so it waits until ${again}.`,
      };
    case 'held':
      return {
        'zh-CN': `${zh}；投诉尚未结案，先不做满意度回访。`,
        en: `${en}; a complaint is open, and it waits until that is closed.`,
      };
    case 'due':
      return { 'zh-CN': `${zh}，现在可以做。`, en: `${en}: now.` };
    case 'afterSpan':
      return {
        'zh-CN': `${zh}，期内没有合适的时段，顺延后仍算按时。`,
        en: `${en}; the span has passed, and the next permitted slot counts as in time.`,
      };
    case 'unreached':
      return {
        'zh-CN': `${zh}；打了 ${maxAttempts} 次都没有接通，不再打电话，改发短信。`,
        en: `${en}; ${maxAttempts} calls were not answered, so a text goes out instead of a further call.`,
      };
  }
}
