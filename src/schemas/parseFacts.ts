import * as z from 'zod';
import {
  consentRecordSchema,
  contactSchema,
  customerCardSchema,
  dossierSchema,
  recipientSchema,
  storeSchema,
  vehicleSchema,
  visitSchema,
} from '../foundation/dealership/schema.js';
import type {
  ConsentRecord,
  Contact,
  CustomerCard,
  Dossier,
  Recipient,
  Store,
  Vehicle,
  Visit,
} from '../foundation/dealership/types.js';
import type { Result } from '../foundation/kernel/result.js';
import { once, parseWith, type Schema } from '../foundation/kernel/schema.js';

/**
 * Reads what a host knows of one customer at one store, or tells everything that is wrong with it.
 *
 * `null`, `undefined` and an absent key are one thing; instants come as text with any offset or as
 * `Date`; provinces as ISO code, name or six-digit code. Unknown keys are refused. The first read
 * takes some milliseconds, in which the reader is made.
 *
 * @example
 * ```ts
 * import { parseDossier } from 'dealer-care/schemas';
 *
 * const read = parseDossier({
 *   storeId: 'S01',
 *   card: { customerId: 'C001', kind: 'individual', status: 'active', region: '湖南', name: null },
 *   vehicles: [{ plate: '湘A12345', status: 'inUse', odometer: [] }],
 *   visits: [],
 *   contacts: [],
 *   consents: [],
 *   memberships: [],
 *   openCases: [],
 * });
 * console.log(read.ok && read.value.card.region); // => "CN-HN"
 *
 * const refused = parseDossier({ storeId: 'S01' });
 * console.log(refused.ok ? 0 : refused.issues.length); // => 7
 * ```
 */
export const parseDossier: (input: unknown) => Result<Dossier> = readerOf(dossierSchema);

/** Reads the dossiers that share a number; at least one. */
export const parseRecipient: (input: unknown) => Result<Recipient> = readerOf(recipientSchema);

/** Reads a store: its zone, its hours, its people. */
export const parseStore: (input: unknown) => Result<Store> = readerOf(storeSchema);

/** Reads a customer card. */
export const parseCustomerCard: (input: unknown) => Result<CustomerCard> =
  readerOf(customerCardSchema);

/** Reads a car; one with neither vehicle number, VIN nor plate is refused. */
export const parseVehicle: (input: unknown) => Result<Vehicle> = readerOf(vehicleSchema);

/** Reads a visit. */
export const parseVisit: (input: unknown) => Result<Visit> = readerOf(visitSchema);

/** Reads a contact that took place. */
export const parseContact: (input: unknown) => Result<Contact> = readerOf(contactSchema);

/** Reads a customer's yes or no. */
export const parseConsentRecord: (input: unknown) => Result<ConsentRecord> =
  readerOf(consentRecordSchema);

function readerOf<T>(schema: () => Schema<T>): (input: unknown) => Result<T> {
  const compiled = once(() => z.compile(schema()));
  return (input) => parseWith(compiled(), input);
}
