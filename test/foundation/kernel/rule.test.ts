import type { PolicyPath, RuleRegister } from 'dealer-care/kernel';
import { expectTypeOf, test } from 'vitest';

interface Policy {
  readonly version: string;
  readonly lunch: { readonly from: string; readonly until?: string | undefined };
  readonly days: readonly number[];
  readonly caps?: { readonly perDay: number } | undefined;
}

test('the paths of a policy are its fields, dotted, and nothing else', () => {
  expectTypeOf<PolicyPath<Policy>>().toEqualTypeOf<
    'version' | 'lunch' | 'lunch.from' | 'lunch.until' | 'days' | 'caps' | 'caps.perDay'
  >();
});

test('a keyed part of a policy has a path for every key', () => {
  expectTypeOf<'bands.evening.from'>().toExtend<
    PolicyPath<{ readonly bands: Readonly<Record<string, { readonly from: string }>> }>
  >();
});

test('a register with a missing rule or a misspelt path does not compile', () => {
  const text = { 'zh-CN': '午休', en: 'Lunch' };
  const rule = {
    id: 'CALL-02',
    title: text,
    statement: 'Nobody is called at lunch.',
    source: { kind: 'practice', heading: 'calling hours' },
    parameters: [{ path: 'lunch.until', unit: 'HH:MM', proposed: false }],
  } as const;

  const whole: RuleRegister<'CALL-02', Policy> = { 'CALL-02': rule };
  expectTypeOf(whole['CALL-02'].title.en).toBeString();

  // @ts-expect-error CALL-05 is missing
  const incomplete: RuleRegister<'CALL-02' | 'CALL-05', Policy> = { 'CALL-02': rule };
  expectTypeOf(incomplete).toBeObject();

  const misspelt: RuleRegister<'CALL-02', Policy> = {
    // @ts-expect-error there is no such path
    'CALL-02': { ...rule, parameters: [{ path: 'lunch.til', unit: 'HH:MM', proposed: false }] },
  };
  expectTypeOf(misspelt).toBeObject();
});
