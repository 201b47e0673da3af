import type { RuleSource } from '../foundation/kernel/rule.js';
import type { Text } from '../foundation/kernel/ruling.js';
import { decisions } from './catalogue.js';
import { ruledAreas } from './ruledAreas.js';
import { valueAtPath } from './valueAtPath.js';

/** One number that a rule reads, with its default. */
export interface RegisteredParameter {
  readonly path: string;
  /** Its value in the default policy; of a legal figure, whose versions are dated, the last value. */
  readonly default: unknown;
  readonly unit: string;
  readonly proposed: boolean;
}

/** One rule as the register shows it: to testers, to the documentation, to other languages. */
export interface RegisteredRule {
  readonly id: string;
  readonly area: string;
  readonly title: Text;
  readonly statement: string;
  readonly source: RuleSource;
  /** Whether the rule as a whole is this library's proposal. */
  readonly proposed: boolean;
  readonly parameters: readonly RegisteredParameter[];
  /** Names of the decisions that may name it. */
  readonly decidedBy: readonly string[];
}

/** Every rule of every area, in the order of the areas and of their ids. */
export function registeredRules(): RegisteredRule[] {
  return ruledAreas.flatMap(({ area, rules, defaults }) =>
    Object.values(rules).map((rule) => ({
      id: rule.id,
      area,
      title: rule.title,
      statement: rule.statement,
      source: rule.source,
      proposed: rule.source.kind === 'proposed',
      parameters: rule.parameters.map(({ path, unit, proposed }) => ({
        path,
        default: lastValue(valueAtPath(defaults, path)),
        unit,
        proposed,
      })),
      decidedBy: decisions.filter((one) => one.rules.includes(rule.id)).map((one) => one.name),
    })),
  );
}

/** Of dated versions the value of the last one; everything else as it is. */
function lastValue(value: unknown): unknown {
  const last: unknown = Array.isArray(value) ? value.at(-1) : undefined;
  const isVersion = typeof last === 'object' && last !== null && 'from' in last && 'value' in last;
  return isVersion ? last.value : value;
}
