import type { Contact, Dossier, Membership } from 'dealer-care/dealership';
import { orThrow } from 'dealer-care/kernel';
import {
  type AnnouncedWarning,
  defaultPolicies,
  explainPlan,
  type Policies,
  planRecipient,
} from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import { car, customer, told } from './facts.js';

const day = (on: string, clock = '08:00'): Date => new Date(`${on}T${clock}:00+08:00`);
const sent = (taskKey: string, on: string, clock = '10:00'): Contact => ({
  at: day(on, clock),
  channel: 'sms',
  purpose: 'other',
  result: 'delivered',
  taskKey,
});
const recent = { on: '2026-02-01', kind: 'other' } as const;

describe('REM-10: cards in the day', () => {
  const member = (membership: Partial<Membership>, parts: Partial<Dossier> = {}): Dossier =>
    customer('C1', {
      vehicles: [car('V1')],
      visits: [recent],
      memberships: [{ tier: 'silver', ...membership }],
      ...parts,
    });
  const on = (date: string, one: Dossier): string[] =>
    told(planRecipient([one], day(date), defaultPolicies));

  test.each([
    ['2026-04-10', []],
    ['2026-04-09', ['send cardRenewal/C1/-/2026-04-09~30 card']],
    ['2025-12-10', ['send cardRenewal/C1/-/2025-12-10~30 card']],
    ['2025-12-09', []],
  ])('a card that ends on %s, on 10 March', (endsOn, expected) => {
    expect(on('2026-03-10', member({ endsOn }))).toEqual(expected);
  });

  test('reminded once', () => {
    const contacts = [sent('cardRenewal/C1/-/2026-04-09~30', '2026-03-10')];
    expect(on('2026-03-11', member({ endsOn: '2026-04-09' }, { contacts }))).toEqual([]);
  });

  const gold = { tier: 'gold', fromSpendFen: 1_000_000 } as const;
  test.each([
    [899_999, []],
    [900_000, ['send cardUpgrade/C1/-/gold~open card']],
    [999_999, ['send cardUpgrade/C1/-/gold~open card']],
    [1_000_000, []],
    [undefined, []],
  ])('a spend of %s fen on the way to gold', (spendFen, expected) => {
    expect(on('2026-03-10', member({ spendFen, nextTier: gold }))).toEqual(expected);
  });

  test('nobody is told of a tier above a card that has ended', () => {
    const near = { spendFen: 950_000, nextTier: gold };
    const ended = member({ ...near, endsOn: '2026-03-09' });
    expect(on('2026-03-10', ended)).toEqual(['send cardRenewal/C1/-/2026-03-09~30 card']);
    const last = on('2026-03-10', member({ ...near, endsOn: '2026-03-10' }));
    expect(last).toContain('hold cardUpgrade/C1/-/gold~2026-03-10 contactsPerDay');
  });

  test('what the car needs comes first, and the renewal is told in passing', () => {
    const vehicles = [car('V1', { insuranceExpiresOn: '2026-04-05' })];
    const plan = planRecipient(
      [member({ endsOn: '2026-04-09' }, { vehicles })],
      day('2026-03-10'),
      defaultPolicies,
    );
    expect(plan.tasks.map((one) => [one.key, one.alsoCovers])).toEqual([
      ['insurance/C1/V1/2026-04-05~30', ['cardRenewal/C1/-/2026-04-09~30']],
    ]);
    expect(plan.tasks[0]?.because.slice(0, 2)).toEqual(['REM-04', 'REM-10']);
  });

  test('two cards, each with its own reason', () => {
    const memberships = [
      { tier: 'wash', endsOn: '2026-04-09' },
      { tier: 'silver', endsOn: '2027-04-09', spendFen: 900_000, nextTier: gold },
    ];
    const one = member({}, { memberships });
    const reasons = explainPlan([one], day('2026-03-10'), defaultPolicies);
    const cards = reasons.filter(({ rule }) => rule === 'REM-10').map(({ sentence }) => sentence);
    expect(cards.map((text) => text['zh-CN'])).toEqual([
      expect.stringContaining('4月9日'),
      expect.stringContaining('gold'),
    ]);
  });
});

describe('REM-09: the weather in the day', () => {
  const storm: AnnouncedWarning = {
    event: 'rainstorm',
    regions: ['CN-JS'],
    issuedAt: '2026-03-10T07:00:00+08:00',
    until: '2026-03-11T20:00:00+08:00',
  };
  const under = (weatherWarnings: Record<string, AnnouncedWarning>): Policies =>
    orThrow(definePolicies(defaultPolicies, [{ region: 'CN-JS', planner: { weatherWarnings } }]));
  const STORM = under({ 'W-1': storm });
  const anybody = customer('C1', { vehicles: [car('V1')], visits: [recent] });
  const at = (when: Date, one: Dossier, policies = STORM): string[] =>
    told(planRecipient([one], when, policies));

  test('whoever lives under the warning is told in writing, while it holds', () => {
    const { tasks } = planRecipient([anybody], day('2026-03-10'), STORM);
    expect(tasks).toMatchObject([
      {
        key: 'weather/C1/-/W-1',
        channel: 'sms',
        dueOn: '2026-03-11',
        because: ['REM-09', 'CALL-09', 'REM-11'],
      },
    ]);
    const tooEarly = at(day('2026-03-10', '06:59'), anybody);
    expect(tooEarly).toEqual([]);
    expect(at(day('2026-03-11', '18:00'), anybody)).toEqual(['send weather/C1/-/W-1 weather']);
    expect(at(day('2026-03-11', '19:59'), anybody)).toEqual([
      'hold weather/C1/-/W-1 outsideWindows',
    ]);
    expect(at(day('2026-03-11', '20:00'), anybody)).toEqual([]);
  });

  test('the region of the card counts, else that of the store', () => {
    const elsewhere = { ...anybody, card: { ...anybody.card, region: 'CN-HN' } } as const;
    expect(at(day('2026-03-10'), elsewhere)).toEqual([]);
    const unknown = { ...anybody, card: { ...anybody.card, region: undefined } };
    expect(at(day('2026-03-10'), unknown)).toEqual(['send weather/C1/-/W-1 weather']);
  });

  test('three days from tip to tip: held back until there is room, or for good', () => {
    const next = { ...storm, issuedAt: '2026-03-12T06:00:00+08:00' };
    const contacts = [sent('weather/C1/-/W-1', '2026-03-10')];
    const held = (until: string) =>
      planRecipient(
        [{ ...anybody, contacts }],
        day('2026-03-12'),
        under({ 'W-2': { ...next, until } }),
      ).heldBack;
    expect(held('2026-03-14T08:00:00+08:00')).toMatchObject([
      { key: 'weather/C1/-/W-2', reason: 'recentTip', nextAt: day('2026-03-13', '08:30') },
    ]);
    expect(held('2026-03-13T08:00:00+08:00')).toMatchObject([
      { key: 'weather/C1/-/W-2', reason: 'recentTip', nextAt: null },
    ]);
    const long = under({ 'W-2': { ...next, until: '2026-03-14T08:00:00+08:00' } });
    expect(at(day('2026-03-13'), { ...anybody, contacts }, long)).toEqual([
      'send weather/C1/-/W-2 weather',
    ]);
  });

  test('it takes no place of a service call, and one told of a warning hears of it once', () => {
    const insured = {
      ...anybody,
      vehicles: [car('V1', { insuranceExpiresOn: '2026-04-05' })],
    };
    expect(at(day('2026-03-10'), insured)).toEqual([
      'send insurance/C1/V1/2026-04-05~30 insurance',
      'send weather/C1/-/W-1 weather',
    ]);
    const contacts = [sent('weather/C1/-/W-1', '2026-03-10')];
    expect(at(day('2026-03-11'), { ...anybody, contacts })).toEqual([]);
  });

  test('the reasons say what is wrong with the weather', () => {
    const texts = explainPlan([anybody], day('2026-03-10'), STORM)
      .filter(({ rule }) => rule === 'REM-09')
      .map(({ sentence }) => sentence['zh-CN']);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('暴雨');
  });

  test.each([
    [{ regions: [] }, ['planner.weatherWarnings.W-1.regions']],
    [{ until: storm.issuedAt }, ['planner.weatherWarnings.W-1.until']],
    [{ until: '2026-03-11 20:00' }, ['planner.weatherWarnings.W-1.until']],
    [{ event: 'rain' }, ['planner.weatherWarnings.W-1.event']],
  ])('a warning with %o is an issue', (changes, paths) => {
    const weatherWarnings = { 'W-1': { ...storm, ...changes } };
    const result = definePolicies(defaultPolicies, [{ planner: { weatherWarnings } }]);
    expect(result.ok ? [] : result.issues.map((one) => one.path.join('.'))).toEqual(paths);
  });
});
