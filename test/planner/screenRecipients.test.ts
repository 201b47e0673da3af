import { MisuseError } from 'dealer-care/kernel';
import { defaultPolicies, screenRecipients } from 'dealer-care/planner';
import { describe, expect, test } from 'vitest';
import { customer, servicedOn, TUESDAY } from './facts.js';

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

  test('nobody is lost: an empty list; policies must be defined', () => {
    expect(screenRecipients([], TUESDAY, defaultPolicies).status).toBe('empty');
    expect(() => screenRecipients([], TUESDAY, { ...defaultPolicies })).toThrow(MisuseError);
  });
});
