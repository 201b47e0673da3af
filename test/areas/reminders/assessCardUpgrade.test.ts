import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessCardUpgrade,
  type CardUpgradeFacts,
  type CardUpgradeRuling,
  defaultReminderPolicy,
  explainCardUpgrade,
} from 'dealer-care/reminders';
import { describe, expect, test } from 'vitest';
import { cardUpgradeRulingSchema } from '../../../src/areas/reminders/cardSchema.js';
import { noonOf } from './facts.js';

const silver: CardUpgradeFacts = {
  card: { status: 'active' },
  membership: { tier: 'silver', endsOn: '2026-12-31' },
  nextTier: { tier: 'gold', fromSpendFen: 1_000_000 },
  sent: [],
};
const at = noonOf('2026-06-01');
const ruled = (
  more: Partial<CardUpgradeFacts>,
  policy = defaultReminderPolicy,
): CardUpgradeRuling => assessCardUpgrade({ ...silver, ...more }, at, policy);

describe('REM-10: the next tier', () => {
  test('REM-10: spend 899,999 fen: none; 900,000: reminder for gold', () => {
    expect(ruled({ spendFen: 899_999 }).status).toBe('notDue');
    const ruling = ruled({ spendFen: 900_000 });
    expect([ruling.status, ruling.tier, ruling.missingFen]).toEqual(['remind', 'gold', 100_000]);
  });

  test.each([
    [999_999, 'remind'],
    [1_000_000, 'reached'],
    [1_000_001, 'reached'],
  ])('REM-10: %i fen: %s, for the tier itself rises at once', (spendFen, status) => {
    expect(ruled({ spendFen }).status).toBe(status);
  });

  test('REM-10: a share that is no whole fen is reached by the fen above it', () => {
    const nextTier = { tier: 'gold', fromSpendFen: 333_333 };
    const status = (spendFen: number) => ruled({ nextTier, spendFen }).status;
    expect([status(299_999), status(300_000)]).toEqual(['notDue', 'remind']);
    expect(ruled({ nextTier, spendFen: 0 }).remindFromFen).toBe(300_000);
  });

  test('REM-10: one reminder a tier and card: only its own key counts', () => {
    const sent = (cycle: string) => [
      { at: noonOf('2026-05-01'), taskKey: `cardUpgrade/C1/-/${cycle}` },
    ];
    expect(ruled({ spendFen: 950_000 }).cycle).toBe('gold~2026-12-31');
    expect(ruled({ spendFen: 950_000, sent: sent('gold~2026-12-31') }).status).toBe('done');
    expect(ruled({ spendFen: 950_000, sent: sent('gold~2025-12-31') }).status).toBe('remind');
    expect(ruled({ spendFen: 950_000, sent: [{ at: noonOf('2026-05-01') }] }).status).toBe(
      'remind',
    );
  });

  test('REM-10: no tier above, no spend known, no longer a customer', () => {
    expect(ruled({ spendFen: 950_000, nextTier: undefined }).status).toBe('topTier');
    expect([ruled({}).status, ruled({}).missing]).toEqual(['unknown', ['spendFen']]);
    expect(ruled({ card: { status: 'moved' }, spendFen: 950_000 }).status).toBe('notTracked');
  });

  test('REM-10: the share is the house’s', () => {
    const policy = orThrow(
      defineReminderPolicy(defaultReminderPolicy, { card: { upgradeFromPercent: 80 } }),
    );
    expect([
      ruled({ spendFen: 799_999 }, policy).status,
      ruled({ spendFen: 800_000 }, policy).status,
    ]).toEqual(['notDue', 'remind']);
  });

  test('in words', () => {
    const say = (more: Partial<CardUpgradeFacts>) =>
      explainCardUpgrade({ ...silver, ...more }, at, defaultReminderPolicy)[0]?.sentence;
    expect(say({ spendFen: 900_050 })).toEqual({
      'zh-CN': '距“gold”等级只差 999.50 元，今天提醒升级。',
      en: 'Only 999.50 yuan short of gold: tell the member today.',
    });
    expect(say({ spendFen: 100_000 })?.['zh-CN']).toBe(
      '距“gold”等级还差 9,000 元，消费满 9,000 元才提醒。',
    );
    expect(say({ spendFen: 1_000_000 })?.en).toBe(
      'The spend is enough for gold: the tier rises by itself, and nobody is told.',
    );
    const sent = [{ at: noonOf('2026-05-01'), taskKey: 'cardUpgrade/C1/-/gold~2026-12-31' }];
    for (const more of [
      {},
      { nextTier: undefined },
      { card: { status: 'moved' } as const },
      { spendFen: 950_000, sent },
    ]) {
      const sentence = say(more);
      expect(sentence?.['zh-CN']).toMatch(/。$/);
      expect(sentence?.en).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('a ruling is what its schema says', () => {
    for (const more of [{}, { spendFen: 900_000 }, { nextTier: undefined }]) {
      const ruling = ruled(more);
      expect(Object.keys(ruling)).toEqual(Object.keys(ruled({})));
      expect(cardUpgradeRulingSchema().parse(ruling)).toEqual(ruling);
    }
  });

  test('an invalid date and a policy nobody defined', () => {
    expect(() => assessCardUpgrade(silver, new Date(Number.NaN), defaultReminderPolicy)).toThrow(
      MisuseError,
    );
    expect(() => ruled({}, { ...defaultReminderPolicy })).toThrow(MisuseError);
  });
});
