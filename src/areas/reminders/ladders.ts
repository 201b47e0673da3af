import { compiledOnce } from '../../foundation/kernel/policy.js';
import type { ReminderPolicy } from './policy.js';
import type { LadderKind, LeadMeans } from './types.js';

/** One stage of a ladder. */
export interface Lead {
  readonly leadDays: number;
  readonly means: LeadMeans;
}

/** The stages of one kind, and what follows them. */
export interface Ladder {
  /** The longest lead first. */
  readonly leads: readonly Lead[];
  /** Days after the end up to which the last lead is still made up. */
  readonly graceDays: number;
  /** Days after that on which the one win-back notice may go out. */
  readonly winBackDays: number;
}

/** The four ladders of a policy; throws MisuseError on one that was not defined. */
export const laddersOf: (policy: ReminderPolicy) => Readonly<Record<LadderKind, Ladder>> =
  compiledOnce('ReminderPolicy', ({ insurance, licence, inspection, card }) => ({
    insurance: {
      leads: joined(insurance.leadDays, insurance.desk.on ? insurance.desk.leadDays : []),
      graceDays: 0,
      winBackDays: insurance.winBackDays,
    },
    licence: { leads: joined(licence.leadDays, []), graceDays: 0, winBackDays: 0 },
    inspection: { leads: joined(inspection.leadDays, []), graceDays: 0, winBackDays: 0 },
    cardRenewal: {
      leads: joined(card.renewLeadDays, []),
      graceDays: card.renewUntilDays,
      winBackDays: 0,
    },
  }));

/** A message and a call of one lead are one stage: whichever comes first stands for both. */
function joined(messages: readonly number[], calls: readonly number[]): readonly Lead[] {
  const leads = [...new Set([...messages, ...calls])].sort((a, b) => b - a);
  return leads.map((leadDays) => ({ leadDays, means: meansOf(leadDays, messages, calls) }));
}

function meansOf(
  leadDays: number,
  messages: readonly number[],
  calls: readonly number[],
): LeadMeans {
  if (!calls.includes(leadDays)) return 'message';
  return messages.includes(leadDays) ? 'either' : 'call';
}
