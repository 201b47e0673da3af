import { type Decision, defineDecision, type Result } from 'dealer-care/kernel';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { mergePatch } from '../../../src/foundation/kernel/policy.js';
import { parseWith, schemaOf } from '../../../src/foundation/kernel/schema.js';

interface Facts {
  readonly km: number;
  readonly servedAt?: Date | undefined;
}
interface Policy {
  readonly intervalKm: number;
  readonly zone: string;
}
interface DueRuling {
  readonly status: 'due' | 'notDue';
  readonly because: readonly 'REM-01'[];
  readonly assumed: readonly string[];
  readonly missing: readonly string[];
  readonly dueAt: Date | null;
}

const policySchema = schemaOf<Policy>()(
  z.strictObject({ intervalKm: z.int().min(1), zone: z.string() }),
);
const define = vi.fn(
  (changes: unknown): Result<Policy> =>
    parseWith(policySchema, mergePatch({ intervalKm: 10_000, zone: 'Asia/Shanghai' }, changes)),
);

/** Whether a car is due at once: enough to see a decision from outside. */
function dueDecision(): Decision {
  return defineDecision<Facts, Policy, DueRuling>({
    name: 'reminders.due',
    major: 1,
    summary: { 'zh-CN': '是否到期', en: 'Whether a service is due' },
    rules: ['REM-01'],
    facts: () =>
      schemaOf<Facts>()(
        z.strictObject({
          km: z.int().min(0),
          servedAt: z
            .codec(z.string(), z.date(), {
              decode: (text) => new Date(text),
              encode: (at) => at.toISOString(),
            })
            .optional(),
        }),
      ),
    policy: () => policySchema,
    ruling: () => z.custom<DueRuling>(),
    define,
    rule: ({ km }, at, { intervalKm }) => ({
      status: km >= intervalKm ? 'due' : 'notDue',
      because: ['REM-01'],
      assumed: [],
      missing: [],
      dueAt: km >= intervalKm ? at : null,
      lastSeen: undefined,
    }),
    explain: ({ km }, at, { intervalKm }) => [
      {
        rule: 'REM-01',
        facts: { km, at: at.toISOString() },
        policy: { intervalKm },
        sentence: { 'zh-CN': `已行驶${km}公里`, en: `It has run ${km} km` },
      },
    ],
    readInstant: (text) => (text.startsWith('2026') ? new Date(text) : undefined),
    writeInstant: (at) => at.toISOString().replace('.000Z', '+00:00'),
  });
}

const decision = dueDecision();
const AT = '2026-11-27T11:00:00Z';

describe('a decision takes JSON and gives JSON', () => {
  test('facts, an instant, and the default policy', () => {
    expect(decision.decide({ facts: { km: 10_000 }, at: AT })).toStrictEqual({
      ok: true,
      value: {
        status: 'due',
        because: ['REM-01'],
        assumed: [],
        missing: [],
        dueAt: '2026-11-27T11:00:00+00:00',
      },
    });
  });

  test('null stays in the ruling, so that all rulings have the same keys', () => {
    expect(decision.decide({ facts: { km: 9_999 }, at: AT })).toMatchObject({
      value: { status: 'notDue', dueAt: null },
    });
  });

  test('changes over the policy count', () => {
    const request = { facts: { km: 9_999 }, at: AT, policy: { intervalKm: 5_000 } };
    expect(decision.decide(request)).toMatchObject({ value: { status: 'due' } });
  });

  test('a missing policy is no change', () => {
    expect(decision.decide({ facts: { km: 1 }, at: AT, policy: null }).ok).toBe(true);
  });

  test('explained, the reasons stand beside the ruling', () => {
    expect(decision.explain({ facts: { km: 10_000 }, at: AT })).toMatchObject({
      ok: true,
      value: {
        ruling: { status: 'due' },
        reasons: [
          {
            rule: 'REM-01',
            facts: { km: 10_000, at: '2026-11-27T11:00:00.000Z' },
            policy: { intervalKm: 10_000 },
            sentence: { 'zh-CN': '已行驶10000公里', en: 'It has run 10000 km' },
          },
        ],
      },
    });
  });

  test('it says what it is', () => {
    expect(decision).toMatchObject({ name: 'reminders.due', major: 1, rules: ['REM-01'] });
    expect(decision.summary.en).toBe('Whether a service is due');
    expect(decision.policy()).toBe(policySchema);
    expect(z.toJSONSchema(decision.facts(), { io: 'input' })).toMatchObject({ type: 'object' });
  });
});

describe('what is wrong comes back as issues, from every part at once', () => {
  const codesOf = (request: unknown): string[] => {
    const result = decision.decide(request);
    expect(decision.explain(request)).toEqual(result);
    return result.ok
      ? []
      : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
  };

  test.each<[string, unknown, string[]]>([
    ['nothing', null, ['wrongType']],
    ['text', 'x', ['wrongType']],
    ['a list', [], ['wrongType']],
    ['an empty object', {}, ['required facts', 'required at']],
    ['facts missing', { at: AT, facts: null }, ['required facts']],
    ['an instant that is no text', { at: 5, facts: { km: 1 } }, ['wrongType at']],
    ['an instant that cannot be read', { at: 'x', facts: { km: 1 } }, ['unreadable at']],
    ['an unknown key', { at: AT, facts: { km: 1 }, now: AT }, ['unknownKey']],
    ['wrong facts', { at: AT, facts: { km: -1 } }, ['outOfRange facts.km']],
    [
      'wrong changes',
      { at: AT, facts: { km: 1 }, policy: { intervalKm: 0 } },
      ['outOfRange policy.intervalKm'],
    ],
    ['changes that are no object', { at: AT, facts: { km: 1 }, policy: 5 }, ['wrongType policy']],
    [
      'wrong changes and wrong facts',
      { at: 'x', facts: { km: '1' }, policy: { lunch: 1 } },
      ['unknownKey policy.lunch', 'wrongType facts.km'],
    ],
    [
      'wrong facts and an unreadable instant',
      { at: 'x', facts: {} },
      ['required facts.km', 'unreadable at'],
    ],
  ])('%s', (_, request, codes) => {
    expect(codesOf(request)).toEqual(codes);
  });

  const deep = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
  const circle: Record<string, unknown> = {};
  circle['a'] = circle;
  test.each<[string, unknown]>([
    ['facts nested 100,000 deep', { at: AT, facts: deep }],
    ['changes nested 100,000 deep', { at: AT, facts: { km: 1 }, policy: deep }],
    ['changes that lead back to themselves', { at: AT, facts: { km: 1 }, policy: circle }],
    ['a big integer', { at: AT, facts: { km: 1 }, policy: { intervalKm: 5n } }],
    ['a key of a prototype', JSON.parse(`{"at":"${AT}","facts":{"km":1},"__proto__":{}}`)],
    [
      'a key of a prototype in the changes',
      JSON.parse(`{"at":"${AT}","facts":{"km":1},"policy":{"__proto__":{"hard":1}}}`),
    ],
    ['ill-formed text', { at: AT, facts: { km: 1 }, policy: { zone: '\ud800' } }],
  ])('it never throws: %s', (_, request) => {
    expect(decision.decide(request).ok).toBe(false);
  });
});

describe('a policy given as changes is defined once', () => {
  test('whatever the order of its keys', () => {
    const fresh = dueDecision();
    define.mockClear();
    const changes = { zone: 'Asia/Urumqi', intervalKm: 5_000 };
    const turned = { intervalKm: 5_000, zone: 'Asia/Urumqi' };
    for (const policy of [changes, turned, changes]) {
      fresh.decide({ facts: { km: 1 }, at: AT, policy });
    }
    expect(define).toHaveBeenCalledTimes(1);
  });

  test('of the last 64 only', () => {
    const fresh = dueDecision();
    const decide = (intervalKm: number) =>
      fresh.decide({ facts: { km: 1 }, at: AT, policy: { intervalKm } });
    for (let at = 1; at <= 65; at++) decide(at);
    define.mockClear();
    decide(65);
    decide(2);
    expect(define).toHaveBeenCalledTimes(0);
    decide(1);
    expect(define).toHaveBeenCalledTimes(1);
  });

  test('what is no JSON never takes the answer of what is', () => {
    const fresh = dueDecision();
    const decide = (policy: unknown) => fresh.decide({ facts: { km: 1 }, at: AT, policy }).ok;
    expect(decide({ zone: null, intervalKm: 1 })).toBe(false);
    expect(decide({ intervalKm: 1 })).toBe(true);
    expect(decide({ intervalKm: Number.NaN })).toBe(false);
    expect(decide({})).toBe(true);
    expect(decide(new Map([['intervalKm', 0]]))).toBe(true);
    expect(decide({ zone: () => 'x' })).toBe(false);
    expect(decide({ zone: {} })).toBe(false);
    expect(decide({ zone: new Date(0) })).toBe(true);
  });
});
