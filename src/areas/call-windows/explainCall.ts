import type { Evidence, Reason } from '../../foundation/kernel/ruling.js';
import { localDateAt, localTimeAt } from '../../foundation/time/instant.js';
import type { LocalDate } from '../../foundation/time/localDate.js';
import { assessCall } from './assessCall.js';
import type { ReadBand } from './bands.js';
import { type Closing, sentenceOf } from './callSentences.js';
import { compileCallWindows } from './compileCallWindows.js';
import type { CallTimeline } from './cutTimeline.js';
import { horizonFrom } from './gate.js';
import { nextCall } from './nextCall.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallFacts, CallRule, NextCallRuling } from './types.js';

/**
 * Why `nextCall` and `assessCall` ruled as they did: one reason a rule, first those that moved the
 * contact, then what else closes the wished instant.
 *
 * Wall-clock times are the customer's. May hold personal data.
 */
export function explainCall(
  facts: CallFacts,
  at: Date,
  policy: CallWindowPolicy,
): readonly Reason<CallRule>[] {
  const ruling = nextCall(facts, at, policy);
  const rules = new Set([...ruling.because, ...assessCall(facts, at, policy).because]);
  const windows = compileCallWindows(policy);
  const zone = facts.timeZone ?? policy.zone;
  const wishedAt = facts.wishedAt ?? at;
  const untilMs = ruling.callAt?.getTime() ?? horizonFrom(wishedAt.getTime(), policy);
  const timelines = [{ ...facts, channel: ruling.channel }, facts].flatMap(
    (contact) => windows.timelineFor(contact) ?? [],
  );
  return [...rules].map((rule) => {
    const [closing = null] = timelines.flatMap(
      (timeline) => closingBy(rule, timeline, wishedAt, untilMs) ?? [],
    );
    return {
      rule,
      facts: { ...factsFor(rule, facts, ruling, zone), wished: localText(wishedAt, zone), zone },
      policy: figuresFor(rule, closing, policy),
      sentence: sentenceOf(rule, { facts, ruling, closing, policy, zone }),
    };
  });
}

/** The first band of a rule between the wished instant and the outcome, with the day it closes. */
function closingBy(
  rule: CallRule,
  { slices, bandsOver, zone }: CallTimeline,
  wishedAt: Date,
  untilMs: number,
): Closing | null {
  const wishedMs = wishedAt.getTime();
  if (!(wishedMs >= slices.beginMs && wishedMs < slices.finishMs)) return null;
  for (
    let slice = slices.sliceAt(wishedMs);
    slice < slices.count && (slices.from[slice] as number) <= untilMs;
    slice++
  ) {
    const band = bandsOver[slices.rule[slice] as number]?.find((one) => one.rule === rule);
    if (band === undefined) continue;
    const closesAt = new Date(Math.max(slices.from[slice] as number, wishedMs));
    return closingOf(band, localDateAt(closesAt, zone.name));
  }
  return null;
}

function closingOf({ path, written }: ReadBand, on: LocalDate): Closing {
  if (written === null) {
    const wholeDay = { from: '00:00', until: '24:00', reference: null };
    return { path: `${path}.${on}`, on, ...wholeDay, kind: 'closedDay' };
  }
  const { from, until, holidays = false, reference = null } = written;
  return { path, on, from, until, kind: holidays ? 'holiday' : 'hours', reference };
}

function factsFor(
  rule: CallRule,
  facts: CallFacts,
  ruling: NextCallRuling,
  zone: string,
): Readonly<Record<string, Evidence>> {
  const { appointment, deadline, override, usefulUntil } = facts;
  const seen: Record<string, Evidence> = { channel: facts.channel };
  if (rule === 'CALL-04') seen['region'] = facts.region ?? null;
  if (rule === 'CALL-07' && deadline !== undefined) seen['by'] = localText(deadline.by, zone);
  if (rule === 'CALL-08' && appointment !== undefined) {
    seen['appointment'] = `${appointment.weekday} ${appointment.from}-${appointment.until}`;
    seen['agreedOn'] = appointment.agreedOn;
  }
  if (rule === 'CALL-09') {
    seen['purpose'] = facts.purpose;
    seen['usefulUntil'] = usefulUntil === undefined ? null : localText(usefulUntil, zone);
  }
  if (override !== undefined && ruling.waived.includes(rule)) {
    seen['overriddenBy'] = override.actor;
    seen['overrideReason'] = override.reason;
  }
  seen['callAt'] = ruling.callAt === null ? null : localText(ruling.callAt, zone);
  return seen;
}

function figuresFor(
  rule: CallRule,
  closing: Closing | null,
  policy: CallWindowPolicy,
): Readonly<Record<string, Evidence>> {
  if (closing !== null) {
    return { [`${closing.path}.from`]: closing.from, [`${closing.path}.until`]: closing.until };
  }
  switch (rule) {
    case 'CALL-06':
      return { horizonDays: policy.horizonDays };
    case 'CALL-07':
      return { waiveOrder: policy.waiveOrder.join(', '), writtenChannel: policy.writtenChannel };
    case 'CALL-08':
      return { 'appointment.maxAgeMonths': policy.appointment.maxAgeMonths };
    case 'CALL-09':
      return { exemptPurposes: Object.keys(policy.exemptPurposes).join(', ') };
    default:
      return {};
  }
}

function localText(at: Date, zone: string): string {
  return `${localDateAt(at, zone)} ${localTimeAt(at, zone)}`;
}
