import { fc, test as property } from '@fast-check/vitest';
import { decisionNamed, decisions } from 'dealer-care/decisions';
import type { Decision, Issue } from 'dealer-care/kernel';
import { describe, expect, test } from 'vitest';
import { type Example, examples } from './requests.js';

const named = (name: string): Decision => {
  const decision = decisionNamed(name);
  if (decision === undefined) throw new Error(`no decision ${name}`);
  return decision;
};

const decide = ({ decision, because: _, ...request }: Example): unknown =>
  named(decision).decide(request);

/** The ids under every `because` of an answer. */
function becauseIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key === 'because' && Array.isArray(value) ? value.map(String) : becauseIn(value),
  );
}

describe('the catalogue', () => {
  test('every decision has a name of its own, a version, and words in both languages', () => {
    expect(new Set(decisions.map((one) => one.name)).size).toBe(decisions.length);
    for (const { name, major, summary } of decisions) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      expect(major).toBe(1);
      expect(summary['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(summary.en).not.toBe('');
    }
  });

  test('a name that is none has no decision, not even one of every object', () => {
    for (const name of ['', 'call-windows', 'constructor', '__proto__']) {
      expect(decisionNamed(name)).toBeUndefined();
    }
  });

  test('every decision has an example', () => {
    const asked = new Set(examples.map((one) => one.decision));
    expect(decisions.map((one) => one.name).filter((name) => !asked.has(name))).toEqual([]);
  });
});

describe('deciding', () => {
  test.each(examples.map((one) => [one.decision, one.because.join(' '), one] as const))(
    '%s: %s',
    (_, __, example) => {
      const answer = decide(example);
      expect(answer).toMatchObject({ ok: true });
      expect(becauseIn(answer)).toEqual(expect.arrayContaining([...example.because]));
    },
  );

  test.each(examples.map((one) => [one.decision, one] as const))(
    '%s answers in plain JSON that the schema of its ruling reads',
    (name, example) => {
      const answer = decide(example) as { readonly value: unknown };
      const sent = JSON.parse(JSON.stringify(answer.value));
      expect(sent).toEqual(answer.value);
      expect(named(name).ruling().safeParse(sent).success).toBe(true);
    },
  );

  test.each(examples.map((one) => [one.decision, one] as const))(
    '%s names only rules that it says it may name',
    (name, example) => {
      const { rules } = named(name);
      expect(becauseIn(decide(example)).filter((id) => !rules.includes(id))).toEqual([]);
    },
  );

  test.each(examples.map((one) => [one.decision, one] as const))(
    '%s explains the same ruling in both languages',
    (name, { because: _, decision: __, ...request }) => {
      const explained = named(name).explain(request) as {
        readonly value: { readonly ruling: unknown; readonly reasons: readonly Explained[] };
      };
      expect({ ok: true, value: explained.value.ruling }).toEqual(named(name).decide(request));
      expect(explained.value.reasons.length).toBeGreaterThan(0);
      for (const { sentence } of explained.value.reasons) {
        expect(sentence['zh-CN']).toMatch(/\p{Script=Han}/u);
        expect(sentence.en).toMatch(/[a-z]/);
      }
    },
  );

  interface Explained {
    readonly sentence: { readonly 'zh-CN': string; readonly en: string };
  }

  test('conditions are explained as a tree', () => {
    const example = examples.find((one) => one.decision === 'conditions.assess');
    const { because: _, decision: __, ...request } = example as Example;
    expect(named('conditions.assess').explain(request)).toMatchObject({
      value: {
        ruling: { status: 'out', nextChangeAt: '2026-04-01T00:00:00+08:00' },
        reasons: [
          {
            rule: 'condition',
            facts: { lastVisitOn: '2025-10-01', age: 40 },
            policy: { zone: 'Asia/Shanghai' },
            tree: {
              status: 'out',
              parts: [{ status: 'out' }, { status: 'in', parts: [{ status: 'out' }] }],
            },
          },
        ],
      },
    });
  });
});

describe('moments', () => {
  const facts = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' };
  const next = (at: string, policy = {}): unknown =>
    named('call-windows.next').decide({ at, facts, policy });

  test('a local time, an offset and UTC are one moment; instants go out with the store’s offset', () => {
    const monday = { ok: true, value: { callAt: '2026-11-30T08:30:00+08:00' } };
    for (const at of [
      '2026-11-27 19:00',
      '2026-11-27T19:00:00',
      '2026-11-27T19:00:00+08:00',
      '2026-11-27T11:00:00Z',
      '2026-11-27T06:00:00-0500',
    ]) {
      expect(next(at)).toMatchObject(monday);
    }
  });

  test('a store elsewhere reads and writes its own clock, summer and winter', () => {
    const policy = { zone: 'America/New_York' };
    expect(next('2026-03-06 19:00', policy)).toMatchObject({
      value: { callAt: '2026-03-09T08:30:00-04:00' },
    });
    expect(next('2026-10-30 19:00', policy)).toMatchObject({
      value: { callAt: '2026-11-02T08:30:00-05:00' },
    });
  });
});

describe('what is wrong comes back as issues', () => {
  const issuesOf = (answer: unknown): string[] => {
    const { issues = [] } = answer as { readonly issues?: readonly Issue[] };
    return issues.map((one) => `${one.path.join('.')} ${one.code}`);
  };
  const ask = (request: unknown): string[] => issuesOf(named('churn.assess').decide(request));
  const good = { card: { status: 'active' }, vehicles: [], visits: [] };

  test('facts, moment and policy, all at once', () => {
    expect(ask({ at: 'soon', facts: { ...good, visits: [{}], extra: 1 } })).toEqual([
      'facts.visits.0.on required',
      'facts.visits.0.kind required',
      'facts.extra unknownKey',
      'at unreadable',
    ]);
    expect(ask({ at: 'soon', facts: {}, policy: { lostMonths: 'six' } })).toEqual(
      expect.arrayContaining(['policy.lostMonths wrongType', 'facts.card required']),
    );
  });

  test.each([
    [null, [' wrongType']],
    [[], [' wrongType']],
    ['x', [' wrongType']],
    [{}, ['facts required', 'at required']],
    [{ facts: good, at: 5 }, ['at wrongType']],
    [{ facts: good, at: '2026-02-30' }, ['at unreadable']],
    [{ facts: good, at: '2026-03-10', when: 1 }, [' unknownKey']],
    [{ facts: good, at: '2026-03-10', policy: { zone: 'Mars/Base' } }, ['policy.zone unknownZone']],
    [
      { facts: good, at: '2026-03-10', policy: { atRiskMonths: 9 } },
      ['policy.atRiskMonths wrongOrder'],
    ],
  ])('%j', (request, expected) => {
    expect(ask(request)).toEqual(expected);
  });

  test('a policy of all areas names the area', () => {
    const { facts, at } = examples.find((one) => one.decision === 'planner.recipient') as Example;
    const decide = (policy: unknown) =>
      issuesOf(named('planner.recipient').decide({ facts, at, policy }));
    expect(decide({ churn: { lostMonths: 0 } })).toEqual(['policy.churn.lostMonths outOfRange']);
    expect(decide({ planner: { zone: 'UTC' } })).toEqual(['policy.planner.zone disagreement']);
    expect(decide({ nothing: {} })).toEqual(['policy unknownKey']);
    expect(decide('x')).toEqual(['policy wrongType']);
  });

  test.each([
    [{ fact: 'size', op: 'eq', value: 1 }, 'unknownFact'],
    [{ fact: 'age', op: 'startsWith', value: 'x' }, 'unknownOperator'],
    [{ fact: 'age', op: 'eq', value: 'x' }, 'typeMismatch'],
  ])('a condition that the catalogue does not know: %j', (condition, code) => {
    const { facts, at } = examples.find((one) => one.decision === 'conditions.assess') as Example;
    const answer = named('conditions.assess').decide({ at, facts: { ...facts, condition } });
    expect((answer as { issues: readonly Issue[] }).issues).toMatchObject([
      { code, path: expect.arrayContaining(['facts', 'condition']) },
    ]);
  });

  test('no issue holds what was written', () => {
    const facts = { ...good, card: { status: '13800000000' } };
    const answer = named('churn.assess').decide({ at: '2026-03-10', facts });
    expect(JSON.stringify(answer)).not.toContain('13800000000');
  });
});

describe('whatever comes in, an answer comes out', () => {
  const anyMoment = fc.oneof(
    fc.constantFrom(
      '2026-03-10 08:00',
      '0001-01-01T00:00:00Z',
      '0001-01-01T00:00:00+14:00',
      '9999-12-31T23:59:59-12:00',
      '9999-12-31 23:59:59',
      '1970-01-01T00:00:00Z',
    ),
    fc.string(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );

  property.prop([fc.constantFrom(...decisions), fc.jsonValue({ maxDepth: 4 })], { numRuns: 300 })(
    'any JSON',
    (decision, request) => {
      expect(() => decision.decide(request)).not.toThrow();
      expect(() => decision.explain(request)).not.toThrow();
    },
  );

  property.prop([fc.constantFrom(...examples), anyMoment], { numRuns: 300 })(
    'any moment',
    ({ decision, because: _, ...request }, at) => {
      expect(() => named(decision).decide({ ...request, at })).not.toThrow();
      expect(() => named(decision).explain({ ...request, at })).not.toThrow();
    },
  );

  property.prop([fc.constantFrom(...examples), fc.nat(), odd()], { numRuns: 600 })(
    'any request with one value exchanged',
    ({ decision, because: _, ...request }, place, value) => {
      const exchanged = exchange(request, place, value);
      expect(() => named(decision).decide(exchanged)).not.toThrow();
      expect(() => named(decision).explain(exchanged)).not.toThrow();
    },
  );

  property.prop([fc.constantFrom(...examples), fc.nat(), odd()], { numRuns: 200 })(
    'any policy with one value exchanged',
    ({ decision, because: _, ...request }, place, value) => {
      const { policy = {}, ...rest } = request;
      const exchanged = exchange({ ...policy, zone: 'Asia/Shanghai' }, place, value);
      expect(() => named(decision).decide({ ...rest, policy: exchanged })).not.toThrow();
    },
  );

  /** Values that have been somebody's undoing before. */
  function odd(): fc.Arbitrary<unknown> {
    return fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        '-',
        0,
        -1,
        1e308,
        2 ** 53,
        '0001-01-01',
        '9999-12-31',
        '9999-12-31T23:59:59Z',
        '\ud800',
        '24:00',
        'Asia/Kathmandu',
        [],
        {},
        JSON.parse('{"__proto__":{"x":1}}'),
        'x'.repeat(10_000),
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
  }

  /** The same data with the n-th of its values replaced. */
  function exchange(data: unknown, place: number, value: unknown): unknown {
    const paths: (readonly string[])[] = [];
    const walk = (at: unknown, path: readonly string[]): void => {
      if (typeof at !== 'object' || at === null) return;
      for (const [key, one] of Object.entries(at)) {
        paths.push([...path, key]);
        walk(one, [...path, key]);
      }
    };
    walk(data, []);
    const copy = structuredClone(data);
    const path = paths[place % Math.max(1, paths.length)] ?? [];
    const parent = path
      .slice(0, -1)
      .reduce((at, key) => (at as Record<string, object>)[key] as object, copy as object);
    const last = path.at(-1);
    if (last !== undefined) (parent as Record<string, unknown>)[last] = value;
    return copy;
  }
});
