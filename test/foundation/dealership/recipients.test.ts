import { fc, test as property } from '@fast-check/vitest';
import { type Dossier, groupRecipients } from 'dealer-care/dealership';
import { expect, test } from 'vitest';

function dossier(customerId: string, mobile?: string, storeId = 'S01'): Dossier {
  return {
    storeId,
    card: { customerId, kind: 'individual', status: 'active', mobile },
    vehicles: [],
    visits: [],
    contacts: [],
    consents: [],
    memberships: [],
    openCases: [],
  };
}

const idsOf = (dossiers: readonly Dossier[]) =>
  groupRecipients(dossiers).map((recipient) => recipient.map((one) => one.card.customerId));

test('CARD-01: cards that share a mobile number are one recipient, in any spelling', () => {
  const family = [
    dossier('C3', '13800000002'),
    dossier('C2', '+86 138-0000-0001'),
    dossier('C1', '13800000001'),
  ];
  expect(idsOf(family)).toEqual([['C1', 'C2'], ['C3']]);
});

test('a card without a readable mobile number stands alone', () => {
  expect(
    idsOf([
      dossier('C1'),
      dossier('C2'),
      dossier('C3', '0512-00000000'),
      dossier('C4', '0512-00000000'),
    ]),
  ).toEqual([['C1'], ['C2'], ['C3'], ['C4']]);
});

test('nobody makes no recipient', () => {
  expect(groupRecipients([])).toEqual([]);
});

test('the dossiers themselves are handed back, and the input list is left as it was', () => {
  const second = dossier('C2');
  const first = dossier('C1');
  const input = Object.freeze([second, first]);
  const [one, two] = groupRecipients(input);
  expect(one?.[0]).toBe(first);
  expect(two?.[0]).toBe(second);
});

const people = fc.uniqueArray(
  fc.record({
    customer: fc.integer({ min: 0, max: 40 }),
    store: fc.integer({ min: 0, max: 2 }),
    mobile: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  }),
  { selector: (one) => `${one.customer}/${one.store}` },
);

property.prop([people, fc.infiniteStream(fc.nat())])(
  'order of input does not matter, nobody is lost, and no two recipients share a number',
  (drawn, chance) => {
    const all = drawn.map((one) =>
      dossier(
        `C${one.customer}`,
        one.mobile === undefined ? undefined : `1380000000${one.mobile}`,
        `S${one.store}`,
      ),
    );
    const shuffled = all
      .map((one) => [chance.next().value as number, one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
    const recipients = groupRecipients(all);
    expect(groupRecipients(shuffled)).toEqual(recipients);
    expect(recipients.flat()).toHaveLength(all.length);
    const numbers = recipients.map((one) => one[0].card.mobile).filter((one) => one !== undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const recipient of recipients) {
      expect(new Set(recipient.map((one) => one.card.mobile)).size).toBe(1);
    }
  },
);
