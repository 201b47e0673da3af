import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE } from '../../foundation/kernel/ruling.js';
import { localDayAt } from '../../foundation/time/instant.js';
import { epochDayOf, type LocalDate } from '../../foundation/time/localDate.js';
import { zoneOf } from '../../foundation/time/zone.js';
import { type Ladder, type Lead, laddersOf } from './ladders.js';
import type { ReminderPolicy } from './policy.js';
import { type SentReading, sentReading } from './sentReading.js';
import type { LadderFacts, LadderStatus } from './types.js';

/** Where a ladder stands, in epoch days: what the ruling and its explanation are both made of. */
export interface LadderReading {
  readonly status: LadderStatus;
  /** The lead reached; `null` before the first one and after the end. */
  readonly lead: Lead | null;
  /** Day of that lead, or first day of the win-back notice. */
  readonly sendDay: number | null;
  readonly nextDay: number | null;
  readonly missed: readonly number[];
  readonly refused: readonly number[];
  readonly cycle: string | null;
  readonly endReason: 'expired' | 'renewed' | null;
}

/** Reads where the leads of one end stand on the local day of an instant. */
export function readLadder(
  facts: LadderFacts & { readonly endsOn: LocalDate },
  at: Date,
  policy: ReminderPolicy,
): LadderReading {
  const ladder = laddersOf(policy)[facts.kind];
  const today = localDayAt(millisecondsOf(at, 'at'), zoneOf(policy.zone));
  const { endsOn, opensOn, renewedOn } = facts;
  const end = epochDayOf(endsOn);
  const opens = opensOn === undefined ? Number.NEGATIVE_INFINITY : epochDayOf(opensOn);
  const leads = ladder.leads.filter((one) => end - one.leadDays >= opens);
  const refused = ladder.leads.filter((one) => !leads.includes(one)).map((one) => one.leadDays);
  const over = { ...NOWHERE, refused };
  if (renewedOn !== undefined && epochDayOf(renewedOn) <= today) {
    return { ...over, status: 'ended', endReason: 'renewed' };
  }

  const sent = sentReading(facts, at, policy);
  if (today <= end + ladder.graceDays) {
    return { ...over, ...readLeads(leads, ladder, end, today, endsOn, sent) };
  }
  const winBackDay = end + ladder.graceDays + 1;
  if (today < winBackDay + ladder.winBackDays) {
    const cycle = `${endsOn}~winBack`;
    const status = sent.carriedOut(winBackDay, cycle) === null ? 'winBack' : 'done';
    return { ...over, status, sendDay: winBackDay, cycle };
  }
  const status = facts.kind === 'cardRenewal' ? 'newSale' : 'ended';
  return { ...over, status, endReason: 'expired' };
}

const NOWHERE = {
  lead: null,
  sendDay: null,
  nextDay: null,
  missed: NONE,
  cycle: null,
  endReason: null,
} as const;

type LeadReading = Omit<LadderReading, 'refused'>;

/** Before the end: the nearest lead reached counts, and earlier ones are not made up beside it. */
function readLeads(
  leads: readonly Lead[],
  { graceDays, winBackDays }: Ladder,
  end: number,
  today: number,
  endsOn: LocalDate,
  sent: SentReading,
): LeadReading {
  const dayOf = (lead: Lead): number => end - lead.leadDays;
  const winBackDay = winBackDays > 0 ? end + graceDays + 1 : null;
  const ahead = leads.find((one) => dayOf(one) > today);
  const nextDay = ahead === undefined ? winBackDay : dayOf(ahead);
  const reached = leads.filter((one) => dayOf(one) <= today);
  const lead = reached.at(-1);
  if (lead === undefined) return { ...NOWHERE, status: 'notDue', nextDay };

  const cycleOf = (one: Lead): string => `${endsOn}~${one.leadDays}`;
  const missed = reached.slice(0, -1).filter((one, place) => {
    const next = reached[place + 1] as Lead;
    return sent.by(cycleOf(one)) === null && sent.since(dayOf(one), dayOf(next)) === null;
  });
  const cycle = cycleOf(lead);
  const sendDay = dayOf(lead);
  return {
    status: sent.carriedOut(sendDay, cycle) === null ? 'remind' : 'done',
    lead,
    sendDay,
    nextDay,
    missed: missed.map((one) => one.leadDays),
    cycle,
    endReason: null,
  };
}
