import type { Probe } from './boundaries/probe.js';
import { decisionNamed } from './catalogue.js';
import { probes } from './probes.js';
import { ruledAreas } from './ruledAreas.js';
import { valueAtPath } from './valueAtPath.js';

/** What is ruled on one side of one number of a rule. */
export interface Boundary {
  readonly rule: string;
  /** Path of the number in the area's policy. */
  readonly parameter: string;
  readonly side: 'before' | 'at' | 'after';
  /** The value tried. */
  readonly value: string;
  readonly decision: string;
  /** What came out, in the words of the ruling. */
  readonly ruled: string;
  readonly because: readonly string[];
}

/**
 * What is ruled just before, at and just after each number of a rule, found by asking the decision
 * itself with the default policy. Rules without a number that can be passed have none.
 */
export function boundariesOf(ruleId: string): readonly Boundary[] {
  return probes.filter((probe) => probe.rule === ruleId).flatMap(tried);
}

const SIDES = ['before', 'at', 'after'] as const;

function tried(probe: Probe): Boundary[] {
  const { rule, parameter, decision, shows } = probe;
  const values = probe.values(defaultOf(rule, parameter));
  return values.map((value, place) => {
    const answer = decisionNamed(decision)?.decide(probe.request(value));
    const ruling = answer?.ok === true ? answer.value : undefined;
    const because = valueAtPath(ruling, probe.because);
    return {
      rule,
      parameter,
      side: SIDES[place] ?? 'at',
      value,
      decision,
      ruled: String(valueAtPath(ruling, shows)),
      because: Array.isArray(because) ? because.map(String) : [],
    };
  });
}

function defaultOf(rule: string, parameter: string): unknown {
  const area = ruledAreas.find((one) => Object.hasOwn(one.rules, rule));
  return valueAtPath(area?.defaults, parameter);
}
