import { issue, MisuseError } from './result.js';

const DEFINED: unique symbol = Symbol.for('dealer-care.defined');

/**
 * Freezes a policy deeply and marks it as checked.
 *
 * Only the exported defaults and the `define` functions call this. The mark is invisible to JSON
 * and `Object.keys`, and lost on a spread or a clone, which is right: a changed copy has not been
 * checked. Two copies of this package recognise each other's mark.
 */
export function defined<Policy extends object>(policy: Policy): Policy {
  if (!Object.hasOwn(policy, DEFINED)) {
    Object.defineProperty(policy, DEFINED, { value: true, enumerable: false });
  }
  return frozen(policy);
}

/** Whether this very object came from a `define` function or is an exported default. */
export function isDefined(policy: unknown): boolean {
  return typeof policy === 'object' && policy !== null && Object.hasOwn(policy, DEFINED);
}

/** Throws `MisuseError` unless the policy was defined; verbs call it when they first meet a policy. */
export function requireDefined(policy: unknown, name: string): void {
  if (isDefined(policy)) return;
  const remedy = `a policy made by define${name}, or an exported default`;
  throw new MisuseError(issue('notDefined', ['policy'], remedy));
}

/** The same data, frozen through and through. */
export function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  // A list that is frozen already may still hold items that are not.
  Object.freeze(data);
  for (const value of Object.values(data)) frozen(value);
  return data;
}

/**
 * Lays changes over a base as JSON Merge Patch does: objects merge, lists replace, `null` removes.
 *
 * Neither argument is touched. Keys that could reach a prototype are refused later, by the schema
 * that reads the outcome; here they are ordinary own properties.
 *
 * @example
 * ```ts
 * import { mergePatch } from 'dealer-care/kernel';
 *
 * const base = { lunch: { from: '12:00', until: '13:00' }, days: [6, 7], note: 'x' };
 * console.log(mergePatch(base, { lunch: { until: '14:00' }, days: [7], note: null }));
 * // => {"lunch":{"from":"12:00","until":"14:00"},"days":[7]}
 * ```
 */
export function mergePatch(base: unknown, changes: unknown): unknown {
  return merged(base, changes, 0);
}

const DEEPEST = 64;

function merged(base: unknown, changes: unknown, depth: number): unknown {
  if (!isPlain(changes) || depth > DEEPEST) return changes;
  const target: Record<string, unknown> = {};
  if (isPlain(base)) for (const [key, value] of Object.entries(base)) put(target, key, value);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete target[key];
    else
      put(
        target,
        key,
        merged(Object.hasOwn(target, key) ? target[key] : undefined, value, depth + 1),
      );
  }
  return target;
}

function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function isPlain(value: unknown): value is Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && !Array.isArray(value) && !(value instanceof Date);
}

/**
 * Remembers one compiled form per defined policy, for as long as the policy lives.
 *
 * The policy is frozen, so what was compiled from it stays true. Throws `MisuseError` for a policy
 * that was not defined.
 */
/* @__NO_SIDE_EFFECTS__ */
export function compiledOnce<Policy extends object, Compiled>(
  name: string,
  compile: (policy: Policy) => Compiled,
): (policy: Policy) => Compiled {
  const known = new WeakMap<Policy, Compiled>();
  return (policy) => {
    const compiled = known.get(policy);
    if (compiled !== undefined) return compiled;
    requireDefined(policy, name);
    const fresh = compile(policy);
    known.set(policy, fresh);
    return fresh;
  };
}
