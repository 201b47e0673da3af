import type { Recipient } from 'dealer-care/dealership';
import { MisuseError } from 'dealer-care/kernel';
import { defaultPolicies, planDay, planDayAsync, planRecipient } from 'dealer-care/planner';
import { describe, expect, test } from 'vitest';
import { servicedOn, TUESDAY } from './facts.js';

const store: readonly Recipient[] = [
  [servicedOn('C1', '2025-09-20')],
  [servicedOn('C2', '2026-02-01'), servicedOn('C3', '2025-03-01')],
];

describe('a store’s day', () => {
  test('plans each recipient by itself and tells how far it has come', () => {
    const steps = [...planDay(store, TUESDAY, defaultPolicies)];
    expect(steps.map((step) => step.plan)).toEqual(
      store.map((recipient) => planRecipient(recipient, TUESDAY, defaultPolicies)),
    );
    expect(steps.map((step) => step.progress)).toEqual([
      { recipients: 1, customers: 1, tasks: 1, heldBack: 0 },
      { recipients: 2, customers: 3, tasks: 2, heldBack: 1 },
    ]);
  });

  test('asks for the next recipient only when the plan before was taken', () => {
    let asked = 0;
    function* counted(): Generator<Recipient> {
      for (const recipient of store) {
        asked++;
        yield recipient;
      }
    }
    planDay(counted(), TUESDAY, defaultPolicies).next();
    expect(asked).toBe(1);
  });

  test('recipients may come as they are read', async () => {
    async function* read(): AsyncGenerator<Recipient> {
      yield* store;
    }
    const plans = [];
    for await (const { plan } of planDayAsync(read(), TUESDAY, defaultPolicies)) plans.push(plan);
    expect(plans).toEqual([...planDay(store, TUESDAY, defaultPolicies)].map((step) => step.plan));
  });

  test('an empty day ends with nothing done', () => {
    const day = planDay([], TUESDAY, defaultPolicies);
    expect(day.next()).toEqual({
      done: true,
      value: { recipients: 0, customers: 0, tasks: 0, heldBack: 0 },
    });
  });

  test('misuse is told even when there is nobody to plan', async () => {
    const later = (async function* (): AsyncGenerator<Recipient> {})();
    expect(() => [...planDay([], TUESDAY, { ...defaultPolicies })]).toThrow(MisuseError);
    expect(() => [...planDay([], new Date(Number.NaN), defaultPolicies)]).toThrow(MisuseError);
    await expect(planDayAsync(later, TUESDAY, { ...defaultPolicies }).next()).rejects.toThrow(
      MisuseError,
    );
  });
});
