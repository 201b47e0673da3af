import { expect, test } from 'vitest';
import {
  explainContents,
  type FollowUpContentFacts,
  listContents,
  defaultFollowUpPolicy as policy,
} from '../../../src/areas/follow-ups/index.js';
import { at } from './support.js';

const NOON = at('2026-03-10 12:00');
const facts = (changes: Partial<FollowUpContentFacts>): FollowUpContentFacts => ({
  type: 'satisfaction',
  memberships: [],
  occasions: [],
  ...changes,
});
const contents = (changes: Partial<FollowUpContentFacts>, when: Date = NOON) =>
  listContents(facts(changes), when, policy).contents;

const ANNIVERSARY = { kind: 'storeAnniversary', from: '2026-03-10', until: '2026-03-10' } as const;

test('FUP-07: the store anniversary is an occasion; a card that ends in 30 days is spoken of, in 31 not', () => {
  expect(contents({ occasions: [ANNIVERSARY] })).toContain('occasion');
  expect(contents({ memberships: [{ endsOn: '2026-04-09' }] })).toContain('cardRenewal');
  expect(contents({ memberships: [{ endsOn: '2026-04-10' }] })).not.toContain('cardRenewal');
});

test.each([
  ['2026-03-09', false],
  ['2026-03-10', true],
  ['2026-03-11', true],
  ['2026-04-08', true],
  ['2026-04-09', true],
  ['2026-04-10', false],
])('FUP-07: a card that ends on %s is spoken of on 10 March: %s', (endsOn, isSpokenOf) => {
  expect(contents({ memberships: [{ endsOn }] }).includes('cardRenewal')).toBe(isSpokenOf);
});

test('FUP-07: of several cards one that ends soon is enough, the earliest is named', () => {
  const memberships = [
    {},
    { endsOn: '2027-01-01' },
    { endsOn: '2026-04-09' },
    { endsOn: '2026-04-01' },
  ];
  expect(listContents(facts({ memberships }), NOON, policy).cardEndsOn).toBe('2026-04-01');
  expect(listContents(facts({ memberships: [{}] }), NOON, policy).cardEndsOn).toBe(null);
});

test.each([
  ['2026-03-09 23:59:59', false],
  ['2026-03-10 00:00:00', true],
  ['2026-03-12 23:59:59', true],
  ['2026-03-13 00:00:00', false],
])('FUP-07: at %s a promotion from 10 to 12 March is on: %s', (when, isOn) => {
  const occasions = [{ kind: 'promotionPeriod', from: '2026-03-10', until: '2026-03-12' }] as const;
  expect(contents({ occasions }, at(when)).includes('occasion')).toBe(isOn);
});

test('FUP-07: contents come in their order, occasions by name and once', () => {
  const ruling = listContents(
    facts({
      memberships: [{ endsOn: '2026-03-20' }],
      occasions: [ANNIVERSARY, { ...ANNIVERSARY, kind: 'festival' }, ANNIVERSARY],
    }),
    NOON,
    policy,
  );
  expect(ruling).toEqual({
    status: 'listed',
    contents: ['evaluation', 'suggestion', 'occasion', 'cardRenewal'],
    occasions: ['festival', 'storeAnniversary'],
    cardEndsOn: '2026-03-20',
    because: ['FUP-07'],
    assumed: [],
    missing: [],
  });
});

test('FUP-07: a reminder asks for no judgement', () => {
  expect(listContents(facts({ type: 'reminder' }), NOON, policy).status).toBe('empty');
  expect(contents({ type: 'dormantCare' })).toEqual(['evaluation', 'suggestion']);
});

test('FUP-07: the contents are explained', () => {
  const [reason] = explainContents(
    facts({ memberships: [{ endsOn: '2026-04-09' }] }),
    NOON,
    policy,
  );
  expect(reason?.sentence['zh-CN']).toBe(
    '本次回访的内容：请客户评价门店、征求产品和服务建议、提醒续卡或升级（会员卡 2026-04-09 到期）。',
  );
  expect(reason?.policy['cardRenewalDays']).toBe(30);
  const [none] = explainContents(facts({ type: 'reminder' }), NOON, policy);
  expect(none?.sentence.en).toContain('nothing to speak of');
});
