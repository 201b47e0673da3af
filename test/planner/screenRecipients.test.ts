import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defaultPolicies, type Policies, screenRecipients } from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import { car, customer, servicedOn, TUESDAY } from './facts.js';

describe('CHN-04: the lost customers of a store', () => {
  const lost = (id: string, amountFen: number) =>
    customer(id, { visits: [{ on: '2025-06-01', kind: 'repair', amountFen }] });

  test('only the lost, the most valuable first', () => {
    const recipients = [
      [lost('C1', 10_000)],
      [servicedOn('C2', '2026-02-01')],
      [lost('C3', 90_000)],
    ] as const;
    const { status, rows } = screenRecipients(recipients, TUESDAY, defaultPolicies);
    expect([status, rows.map((one) => one.customerId)]).toEqual(['listed', ['C3', 'C1']]);
  });

  test('PRIV-04: a channel that anyone behind the number refused is gone from the row', () => {
    const refusing = customer('C2', { consents: [{ answer: 'refused', channel: 'voice' }] });
    const { rows } = screenRecipients([[lost('C1', 1), refusing]], TUESDAY, defaultPolicies);
    expect(rows.map((one) => one.channels)).toEqual([['sms']]);
  });

  test('SEG-05, SEG-07: the ring of the home, where the store is known, and the stages of the cars', () => {
    const one = customer('C1', {
      card: { location: { lat: 31.3, lon: 120.6 } },
      vehicles: [
        car('V1', { purchasedOn: '2022-03-01' }),
        car('V2', { purchasedOn: '2020-01-01', status: 'transferred' }),
      ],
      visits: [{ on: '2025-06-01', kind: 'repair' }],
    });
    const planner = { location: { lat: 31.31, lon: 120.61 } };
    const near = orThrow(definePolicies(defaultPolicies, [{ planner }]));
    const row = (policies: Policies) => screenRecipients([[one]], TUESDAY, policies).rows[0];
    expect([row(near)?.ring, row(defaultPolicies)?.ring]).toEqual(['core', null]);
    expect(row(near)?.stages).toEqual([{ car: 'V1', stage: 'replacementLikely' }]);
  });

  test('FUP-09: a number that is somebody else’s is no channel', () => {
    const one = lost('C1', 1);
    const wrong = {
      at: TUESDAY,
      channel: 'voice',
      purpose: 'winBack',
      result: 'wrongNumber',
    } as const;
    const { rows } = screenRecipients([[{ ...one, contacts: [wrong] }]], TUESDAY, defaultPolicies);
    expect(rows.map((row) => row.channels)).toEqual([[]]);
  });

  test('nobody is lost: an empty list; policies must be defined', () => {
    expect(screenRecipients([], TUESDAY, defaultPolicies).status).toBe('empty');
    expect(() => screenRecipients([], TUESDAY, { ...defaultPolicies })).toThrow(MisuseError);
  });
});
