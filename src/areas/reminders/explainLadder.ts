import type { Evidence, Reason, Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import {
  daysBetween,
  epochDayOf,
  type LocalDate,
  localDateOf,
} from '../../foundation/time/localDate.js';
import { assessLeads } from './assessLeads.js';
import type { ReminderPolicy } from './policy.js';
import { sentReading } from './sentReading.js';
import { spokenDay } from './spoken.js';
import type {
  InspectionReminderRuling,
  LadderFacts,
  LadderKind,
  LadderRuling,
  ReminderRule,
  SentReminder,
} from './types.js';

/**
 * Says why `assessLeads` ruled as it did: the end, the leads, what was sent, and a sentence for
 * whoever makes the contact.
 *
 * @rule REM-04 REM-05 REM-06 REM-10
 */
export function explainLeads(
  facts: LadderFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ReminderRule>[] {
  return explainLadder(assessLeads(facts, at, policy), facts.sent, at, policy);
}

/** Why a ladder stands where it stands, from its ruling. */
export function explainLadder(
  ruling: LadderRuling | InspectionReminderRuling,
  sent: readonly SentReminder[],
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ReminderRule>[] {
  const told: Told = {
    ruling,
    today: localDateAt(at, policy.zone),
    sentOn: sentOnOf(ruling, sent, at, policy),
    policy,
  };
  const { kind, status, endsOn, leadDays, sendOn, nextOn, because } = ruling;
  const sentence = sentenceOf(told);
  return because.map((rule) => ({
    rule,
    facts: {
      endsOn,
      opensOn: ruling.opensOn,
      ...('basis' in ruling ? { basis: ruling.basis, inspection: ruling.inspectionKind } : {}),
      today: told.today,
      leadDays,
      sendOn,
      sentOn: told.sentOn,
      nextOn,
      status,
    },
    policy: figuresOf(kind, policy),
    sentence,
  }));
}

interface Told {
  readonly ruling: LadderRuling | InspectionReminderRuling;
  readonly today: LocalDate;
  readonly sentOn: LocalDate | null;
  readonly policy: ReminderPolicy;
}

function sentOnOf(
  { status, sendOn, cycle }: LadderRuling,
  sent: readonly SentReminder[],
  at: Date,
  policy: ReminderPolicy,
): LocalDate | null {
  if (status !== 'done' || sendOn === null || cycle === null) return null;
  const day = sentReading({ sent }, at, policy).carriedOut(epochDayOf(sendOn), cycle);
  return day === null ? null : localDateOf(day);
}

function figuresOf(kind: LadderKind, policy: ReminderPolicy): Record<string, Evidence> {
  const { insurance, licence, inspection, card } = policy;
  switch (kind) {
    case 'insurance':
      return {
        'insurance.leadDays': listed(insurance.leadDays),
        'insurance.desk.leadDays': insurance.desk.on ? listed(insurance.desk.leadDays) : null,
        'insurance.winBackDays': insurance.winBackDays,
      };
    case 'licence':
      return {
        'licence.leadDays': listed(licence.leadDays),
        'licence.renewWindowDays': licence.renewWindowDays,
      };
    case 'inspection':
      return {
        'inspection.leadDays': listed(inspection.leadDays),
        'inspection.opensMonthsBefore': inspection.opensMonthsBefore,
      };
    case 'cardRenewal':
      return {
        'card.renewLeadDays': listed(card.renewLeadDays),
        'card.renewUntilDays': card.renewUntilDays,
      };
  }
}

function listed(days: readonly number[]): string {
  return days.join(', ');
}

/** What ends, what that means today, and which leads fell away. */
function sentenceOf(told: Told): Text {
  const { ruling } = told;
  if (ruling.status === 'notTracked') return NOT_TRACKED[ruling.kind];
  if (ruling.status === 'unknown') return UNKNOWN[ruling.kind];
  if (ruling.endsOn === null) return NO_END;
  const end = endOf(ruling, ruling.endsOn);
  const opens = opensText(told, ruling.endsOn);
  const verdict = verdictOf(told, ruling.endsOn);
  const fallen = [...missedNote(ruling.missed), ...refusedNote(ruling.refused)];
  return {
    'zh-CN': `${end['zh-CN']}${opens['zh-CN']}，${verdict['zh-CN']}。${fallen.map((one) => one['zh-CN']).join('')}`,
    en: [`${end.en}${opens.en}: ${verdict.en}.`, ...fallen.map((one) => one.en)].join(' '),
  };
}

function endOf(ruling: LadderRuling | InspectionReminderRuling, endsOn: LocalDate): Text {
  const day = dayText(endsOn);
  const named = END[ruling.kind];
  const end: Text = {
    'zh-CN': named['zh-CN'].replace('#', day['zh-CN']),
    en: named.en.replace('#', day.en),
  };
  if (!('basis' in ruling) || ruling.inspectionKind === null) return end;
  const source = ruling.basis === 'printed' ? PRINTED : BY_REGIME;
  const what = INSPECTION[ruling.inspectionKind];
  return {
    'zh-CN': `${end['zh-CN']}（${source['zh-CN']}），${what['zh-CN']}`,
    en: `${end.en} (${source.en}), ${what.en}`,
  };
}

const END: Readonly<Record<LadderKind, Text>> = {
  insurance: { 'zh-CN': '车险#到期', en: 'The insurance ends on #' },
  licence: { 'zh-CN': '驾驶证有效期到#', en: 'The driving licence is valid until #' },
  inspection: { 'zh-CN': '年检有效期到#', en: 'The inspection is valid until #' },
  cardRenewal: { 'zh-CN': '会员卡#到期', en: 'The card ends on #' },
};

/** From when on the customer can act, while it still matters. */
function opensText({ ruling, today }: Told, endsOn: LocalDate): Text {
  const { kind, opensOn, endReason } = ruling;
  if (opensOn === null || endReason !== null || today > endsOn) return { 'zh-CN': '', en: '' };
  const day = dayText(opensOn);
  return {
    'zh-CN': `，${day['zh-CN']}起可${TO_DO[kind]}`,
    en: `, ${CAN_BE[kind]} from ${day.en} on`,
  };
}

const TO_DO: Readonly<Record<LadderKind, string>> = {
  insurance: '续保',
  licence: '换证',
  inspection: '办理',
  cardRenewal: '续卡',
};

const CAN_BE: Readonly<Record<LadderKind, string>> = {
  insurance: 'to be renewed',
  licence: 'to be renewed',
  inspection: 'to be done',
  cardRenewal: 'to be renewed',
};

const PRINTED: Text = { 'zh-CN': '以证件印制的日期为准', en: 'as printed' };
const BY_REGIME: Text = { 'zh-CN': '按年检规定推算', en: 'by the regime' };

const INSPECTION: Readonly<Record<NonNullable<InspectionReminderRuling['inspectionKind']>, Text>> =
  {
    onSite: { 'zh-CN': '这次须上线检测', en: 'the car must come' },
    markOnly: { 'zh-CN': '这次免上线，申领检验标志即可', en: 'only the mark is applied for' },
    unknown: { 'zh-CN': '是否须上线待核实', en: 'whether the car must come is not known' },
  };

/** What the status means today. */
function verdictOf({ ruling, today, sentOn, policy }: Told, endsOn: LocalDate): Text {
  const { kind, status, leadDays, nextOn, endReason } = ruling;
  switch (status) {
    case 'notDue':
      return nextOn === null
        ? { 'zh-CN': '没有安排提醒', en: 'no reminder is planned' }
        : {
            'zh-CN': `还不到提醒的时候，${dayText(nextOn)['zh-CN']}提醒`,
            en: `the reminder comes on ${dayText(nextOn).en}`,
          };
    case 'remind':
      return remindText(ruling, today, endsOn);
    case 'done': {
      const stage = leadDays === null ? WIN_BACK : ahead(leadDays);
      const on = sentOn === null ? { 'zh-CN': '', en: '' } : dayText(sentOn);
      const next =
        nextOn === null
          ? { 'zh-CN': '之后不再提醒', en: 'nothing more follows' }
          : {
              'zh-CN': `下一次是${dayText(nextOn)['zh-CN']}`,
              en: `the next comes on ${dayText(nextOn).en}`,
            };
      return {
        'zh-CN': `${stage['zh-CN']}已于${on['zh-CN']}完成，${next['zh-CN']}`,
        en: `${stage.en} was made on ${on.en}; ${next.en}`,
      };
    }
    case 'winBack':
      return {
        'zh-CN': '现已过期，联系一次争取客户回来，之后不再打扰',
        en: 'it has ended; one notice to win the customer back, and no more after it',
      };
    case 'newSale':
      return {
        'zh-CN': `过期已超过 ${policy.card.renewUntilDays} 天，不再提醒续卡，按新办卡接待`,
        en: `it ended more than ${policy.card.renewUntilDays} days ago: no renewal, but a new sale`,
      };
    default:
      return endReason === 'renewed'
        ? RENEWED[kind]
        : { 'zh-CN': '已经过期，不再提醒', en: 'it has ended, and no reminder follows' };
  }
}

function remindText(ruling: LadderRuling, today: LocalDate, endsOn: LocalDate): Text {
  const { leadDays, sendOn, means } = ruling;
  const by: Text =
    means === 'call'
      ? { 'zh-CN': '，由续保专员致电', en: ', by a call of the renewal desk' }
      : { 'zh-CN': '', en: '' };
  const gone = daysBetween(endsOn, today);
  if (gone > 0) {
    return {
      'zh-CN': `已过期 ${gone} 天，仍可续卡，今天提醒一次${by['zh-CN']}`,
      en: `it ended ${gone} ${gone === 1 ? 'day' : 'days'} ago and can still be renewed; remind today${by.en}`,
    };
  }
  const stage = ahead(leadDays ?? 0);
  if (sendOn === null || sendOn === today) {
    return {
      'zh-CN': `今天做${stage['zh-CN']}${by['zh-CN']}`,
      en: `${stage.en} is for today${by.en}`,
    };
  }
  return {
    'zh-CN': `${stage['zh-CN']}应在${dayText(sendOn)['zh-CN']}做，还没做，今天补一次${by['zh-CN']}`,
    en: `${stage.en}, for ${dayText(sendOn).en}, was not made and is made up today${by.en}`,
  };
}

function ahead(leadDays: number): Text {
  if (leadDays === 0) return { 'zh-CN': '到期当天的提醒', en: 'the reminder of the last day' };
  return {
    'zh-CN': `提前 ${leadDays} 天的提醒`,
    en: `the reminder ${leadDays} ${leadDays === 1 ? 'day' : 'days'} ahead`,
  };
}

const WIN_BACK: Text = { 'zh-CN': '到期后的挽回联系', en: 'the win-back notice' };

const RENEWED: Readonly<Record<LadderKind, Text>> = {
  insurance: { 'zh-CN': '本期已经续保，不再提醒', en: 'it was renewed, and no reminder follows' },
  licence: { 'zh-CN': '已经换证，不再提醒', en: 'it was renewed, and no reminder follows' },
  inspection: { 'zh-CN': '本次年检已办，不再提醒', en: 'it is done, and no reminder follows' },
  cardRenewal: { 'zh-CN': '已经续卡，不再提醒', en: 'it was renewed, and no reminder follows' },
};

function missedNote(missed: readonly number[]): readonly Text[] {
  if (missed.length === 0) return [];
  return [
    {
      'zh-CN': `提前 ${missed.join('、')} 天的提醒已经错过，不另补。`,
      en: `Missed and not made up: ${missed.join(', ')} days ahead.`,
    },
  ];
}

function refusedNote(refused: readonly number[]): readonly Text[] {
  if (refused.length === 0) return [];
  return [
    {
      'zh-CN': `提前 ${refused.join('、')} 天还不能办理，不做提醒。`,
      en: `Refused, since nothing can be done yet: ${refused.join(', ')} days ahead.`,
    },
  ];
}

const CAR_GONE: Text = {
  'zh-CN': '车辆已过户或报废，不再提醒。',
  en: 'The car was transferred or scrapped: no more reminders.',
};
const PERSON_GONE: Text = {
  'zh-CN': '客户状态已不是“正常”，不再提醒。',
  en: 'The customer is no longer an active one: no more reminders.',
};

const NOT_TRACKED: Readonly<Record<LadderKind, Text>> = {
  insurance: CAR_GONE,
  inspection: CAR_GONE,
  licence: PERSON_GONE,
  cardRenewal: PERSON_GONE,
};

const UNKNOWN: Readonly<Record<LadderKind, Text>> = {
  insurance: {
    'zh-CN': '没有车险到期日，无法提醒，请补录。',
    en: 'The end of the insurance is not known, so nobody can be reminded.',
  },
  licence: {
    'zh-CN': '没有驾驶证到期日，无法提醒，请补录。',
    en: 'The end of the driving licence is not known, so nobody can be reminded.',
  },
  inspection: {
    'zh-CN': '没有印制的年检日期，也没有适用的年检规定，无法提醒，请补录。',
    en: 'No inspection day is printed and no regime is known, so nobody can be reminded.',
  },
  cardRenewal: {
    'zh-CN': '没有会员卡到期日，无法提醒，请补录。',
    en: 'The end of the card is not known, so nobody can be reminded.',
  },
};

const NO_END: Text = {
  'zh-CN': '会员卡长期有效，不需要续卡。',
  en: 'The card does not end, so there is nothing to renew.',
};

function dayText(on: LocalDate): Text {
  return spokenDay(epochDayOf(on));
}
