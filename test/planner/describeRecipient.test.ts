import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defaultPolicies, describeRecipient } from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import { car, customer, serviced, TUESDAY } from './facts.js';

const SUZHOU = { lat: 31.3, lon: 120.6 };
const policies = orThrow(definePolicies(defaultPolicies, [{ planner: { location: SUZHOU } }]));

const owner = customer('C1', {
  card: { location: { lat: 31.3, lon: 120.62 }, licenceExpiresOn: '2026-05-09' },
  vehicles: [
    car('V2', { purchasedOn: '2026-01-10' }),
    car('V1', { purchasedOn: '2023-02-10', insuranceExpiresOn: '2026-03-31' }),
  ],
  visits: [serviced('V1', '2025-12-01')],
});

describe('one recipient as a screen shows it', () => {
  const { customers, cars } = describeRecipient([owner], TUESDAY, policies);

  test('every car has its calendar and its stage, by key', () => {
    expect(cars.map((one) => [one.car, one.lifecycle.status])).toEqual([
      ['V1', 'replacementLikely'],
      ['V2', 'preFirstService'],
    ]);
    expect(cars[0]?.calendar.entries.map((one) => [one.kind, one.on])).toEqual([
      ['insurance', '2026-03-31'],
      ['licence', '2026-05-09'],
      ['maintenance', '2026-06-01'],
    ]);
  });

  test('the customer has a ring, a relationship, segments and interactions', () => {
    const [one] = customers;
    expect(one?.residence.status).toBe('core');
    expect(one?.relationship.status).toBe('wonBack');
    expect(one?.segments.standings.find((it) => it.segment === 'newOwners')?.cars).toEqual(['V2']);
    expect(one?.interactions.merged.map((it) => it.kind)).toEqual([
      'tradeInOffers',
      'usageTips',
      'upgradeOffers',
      'firstServiceReminder',
      'testDriveInvitations',
    ]);
  });

  test('where the store stands is not known: neither is the ring', () => {
    const view = describeRecipient([owner], TUESDAY, defaultPolicies);
    expect(view.customers[0]?.residence.status).toBe('unclassified');
  });

  test('the order of dossiers and cars does not matter; nobody is a potential customer', () => {
    const other = customer('C0');
    const turned = { ...owner, vehicles: owner.vehicles.toReversed() };
    const view = describeRecipient([owner, other], TUESDAY, policies);
    expect(describeRecipient([other, turned], TUESDAY, policies)).toEqual(view);
    expect(view.customers.map((one) => one.relationship.status)).toEqual(['potential', 'wonBack']);
  });

  test('policies must be defined', () => {
    expect(() => describeRecipient([owner], TUESDAY, { ...policies })).toThrow(MisuseError);
  });
});
