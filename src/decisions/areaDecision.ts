import {
  type Decision,
  type DecisionParts,
  defineDecision,
} from '../foundation/kernel/decision.js';
import { formatInstant, instantOf, parseInstant } from '../foundation/time/instant.js';

/** A decision whose instants are read and written in the zone of its policy. */
export type AreaDecision<Facts, Policy, Answer> = Omit<
  DecisionParts<Facts, Policy, Answer>,
  'readInstant' | 'writeInstant' | 'major'
> & { readonly zoneOf: (policy: Policy) => string };

/** Defines a decision of one area: an instant without offset is a local time of the store. */
export function areaDecision<Facts, Policy, Answer>(
  parts: AreaDecision<Facts, Policy, Answer>,
): Decision {
  const { zoneOf, ...rest } = parts;
  return defineDecision({
    ...rest,
    major: 1,
    readInstant: (text, policy) =>
      parseInstant(text) ?? instantOf(text, zoneOf(policy)).at ?? undefined,
    writeInstant: (at, policy) => formatInstant(at, zoneOf(policy)),
  });
}
