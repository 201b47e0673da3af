import {
  type CallFacts,
  type CallWindowPolicy,
  defaultCallWindowPolicy,
  type NextCallRuling,
  nextCall,
} from 'dealer-care/call-windows';
import { orThrow } from 'dealer-care/kernel';
import { defineCallWindowPolicy } from 'dealer-care/policies';
import { formatInstant } from 'dealer-care/time';

/** A maintenance call to a customer in Beijing. */
export const northCall = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' } as const;
/** The same in Hunan. */
export const southCall = { ...northCall, region: 'CN-HN' } as const;
/** A text to a customer in Beijing. */
export const text = { ...northCall, channel: 'sms' } as const;

/** The default call windows with a house's changes over them. */
export function house(changes: unknown): CallWindowPolicy {
  return orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
}

/** An instant by the clock of Shanghai: `2026-11-27 19:00`, seconds optional. */
export function shanghai(localText: string): Date {
  const [day, time = '00:00'] = localText.split(' ');
  return new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** When and why, in a line: `2026-11-30T08:30:00+08:00 later CALL-02 CALL-05 CALL-01`. */
export function told(ruling: NextCallRuling): string {
  const when = ruling.callAt === null ? '-' : formatInstant(ruling.callAt, 'Asia/Shanghai');
  return [when, ruling.status, ...ruling.because].join(' ');
}

/** The default answer to a wish at a Shanghai wall-clock time. */
export function next(facts: CallFacts, localText: string): string {
  return told(nextCall(facts, shanghai(localText), defaultCallWindowPolicy));
}
