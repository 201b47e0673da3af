import { decisions, registeredRules } from 'dealer-care/decisions';
import { describe, expect, test } from 'vitest';
import { examples } from './requests.js';

const rules = registeredRules();

describe('the register of rules', () => {
  test('every rule stands once and is decided by some decision', () => {
    const ids = rules.map((one) => one.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(rules.filter((one) => one.decidedBy.length === 0).map((one) => one.id)).toEqual([]);
  });

  test('every decision names only registered rules', () => {
    const ids = new Set(rules.map((one) => one.id));
    const named = decisions.flatMap((one) => one.rules);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('every rule is shown by an example', () => {
    const shown = new Set(examples.flatMap((one) => one.because));
    expect(rules.map((one) => one.id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test.each(rules.map((one) => [one.id, one] as const))('%s can be read', (_, rule) => {
    expect(rule.title['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(rule.title.en).toMatch(/[a-z]/);
    expect(rule.statement).toMatch(/^[A-Z0-9].*\.$/s);
    expect(rule.source.heading).not.toBe('');
  });

  test.each(
    rules.flatMap((rule) => rule.parameters.map((one) => [`${rule.id} ${one.path}`, one] as const)),
  )('%s has a default', (_, parameter) => {
    expect(parameter.unit).not.toBe('');
    expect(parameter.default).not.toBeUndefined();
  });

  test('the figures are those of the rulebook', () => {
    const figure = (id: string, path: string): unknown =>
      rules.find((one) => one.id === id)?.parameters.find((one) => one.path === path);
    expect(figure('CALL-02', 'bands.late.from')).toEqual({
      path: 'bands.late.from',
      default: '19:00',
      unit: 'HH:MM',
      proposed: false,
    });
    expect(figure('REM-01', 'kmLead')).toMatchObject({ default: 500, proposed: true });
    expect(figure('REM-02', 'firstService.fromKm')).toMatchObject({
      default: 3000,
      proposed: false,
    });
    expect(figure('CHN-01', 'lostMonths')).toMatchObject({ default: 6, proposed: false });
    expect(figure('CHN-02', 'atRiskMonths')).toMatchObject({ default: 4, proposed: true });
    expect(figure('FUP-04', 'dailyCalls')).toMatchObject({ default: 60, proposed: true });
  });

  test('of a legal figure the last version is shown', () => {
    const { parameters = [] } = rules.find((one) => one.id === 'L17') ?? {};
    expect(parameters).toEqual([
      {
        path: 'jurisdictions.CN.licence.renewWindowDays',
        default: 90,
        unit: 'versions of days',
        proposed: false,
      },
    ]);
    const bands = rules.find((one) => one.id === 'SEG-02')?.parameters[0];
    expect(bands?.default).toEqual([25, 35, 45, 55]);
  });

  test('a rule that two areas name is registered once, and both decide it', () => {
    expect(rules.find((one) => one.id === 'L13')).toMatchObject({
      area: 'jurisdictions',
      decidedBy: ['customers.visibility', 'customers.retention', 'jurisdictions.retention'],
    });
  });
});
