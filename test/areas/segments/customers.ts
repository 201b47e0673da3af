// Customers, models and policies that the tests of this area share.
import { fc } from '@fast-check/vitest';
import {
  defaultSegmentPolicy,
  type ModelEntry,
  type SegmentFacts,
  type SegmentPolicy,
} from '../../../src/areas/segments/index.js';
import type { Dossier, Vehicle } from '../../../src/foundation/dealership/types.js';
import { defined } from '../../../src/foundation/kernel/policy.js';
import { addDays, type LocalDate } from '../../../src/foundation/time/localDate.js';

export const noon = (day: LocalDate): Date => new Date(`${day}T12:00:00+08:00`);

export const policyWith = (changes: Partial<SegmentPolicy>): SegmentPolicy =>
  defined({ ...defaultSegmentPolicy, ...changes });

const model = (zh: string, en: string): ModelEntry => ({
  labels: { 'zh-CN': zh, en },
  names: [zh, en],
});

/** The eight models of one brand. */
export const eightModels: Readonly<Record<string, ModelEntry>> = {
  accent: model('雅绅特', 'Accent'),
  elantra: model('伊兰特', 'Elantra'),
  yuedong: model('悦动', 'Yuedong'),
  mingyu: model('名驭', 'Mingyu'),
  i30: { labels: { 'zh-CN': 'i30', en: 'i30' }, names: [] },
  lingxiang: model('领翔', 'Lingxiang'),
  tucson: model('途胜', 'Tucson'),
  ix35: { labels: { 'zh-CN': 'ix35', en: 'ix35' }, names: [] },
};

export const car = (vehicleId: string, changes: Partial<Vehicle> = {}): Vehicle => ({
  vehicleId,
  status: 'inUse',
  odometer: [],
  ...changes,
});

export const dossier = (changes: Partial<SegmentFacts> = {}): SegmentFacts => ({
  storeId: 'S1',
  card: { customerId: 'C1', kind: 'individual', status: 'active' },
  vehicles: [car('V1', { purchasedOn: '2025-01-10', model: 'ix35' })],
  visits: [],
  contacts: [],
  consents: [],
  memberships: [],
  openCases: [],
  ...changes,
});

/** Days of some years around 2026. */
export const someDays: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => addDays('2018-01-01', days));

const kinds = fc.constantFrom<Dossier['visits'][number]['kind']>(
  'firstService',
  'routineService',
  'repair',
  'warranty',
  'elsewhere',
  'carPurchase',
);

const optional = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(one, { nil: undefined });

const someCars: fc.Arbitrary<readonly Vehicle[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom<Vehicle['status']>('inUse', 'inUse', 'inUse', 'transferred'),
      model: optional(fc.constantFrom('ix35', '途胜', 'other')),
      fuel: optional(fc.constantFrom<NonNullable<Vehicle['fuel']>>('petrol', 'electric')),
      purchasedOn: optional(someDays),
      registeredOn: optional(someDays),
      insuranceExpiresOn: optional(someDays),
    }),
    { maxLength: 3 },
  )
  .map((cars) => cars.map((one, at) => car(`V${at}`, one)));

/** Customers of all sorts. */
export const someCustomers: fc.Arbitrary<SegmentFacts> = fc
  .record({
    vehicles: someCars,
    birthDate: optional(fc.constantFrom('2000-02-29', '1990-12-31', '2001-06-01', '1971-01-31')),
    birthCalendar: optional(fc.constantFrom<'solar' | 'lunar'>('solar', 'lunar')),
    visits: fc.array(
      fc.record({
        car: fc.constantFrom('V0', 'V1'),
        on: someDays,
        kind: kinds,
        amountFen: optional(fc.integer({ min: 0, max: 2_000_000 })),
      }),
      { maxLength: 5 },
    ),
    declinedForPriceOn: optional(fc.array(someDays, { maxLength: 4 })),
    memberships: fc.array(
      fc.record({ tier: fc.constantFrom('gold', 'basic'), endsOn: optional(someDays) }),
      { maxLength: 2 },
    ),
    roadKm: optional(fc.double({ min: 0, max: 20, noNaN: true })),
    churn: optional(fc.constantFrom<'active' | 'lost'>('active', 'lost')),
    kmNow: fc.dictionary(
      fc.constantFrom('V0', 'V1', 'V2'),
      fc.constantFrom(0, 2999, 3000, 5000, 5001, 59_999, 60_000),
    ),
  })
  .map(({ birthDate, birthCalendar, ...rest }) =>
    dossier({
      ...rest,
      card: { customerId: 'C1', kind: 'individual', status: 'active', birthDate, birthCalendar },
    }),
  );
