import { groupRecipients } from '../../foundation/dealership/recipients.js';
import type { Dossier, Recipient, Store, Vehicle } from '../../foundation/dealership/types.js';
import {
  type Issue,
  millisecondsOf,
  ok,
  type Result,
  resultOf,
} from '../../foundation/kernel/result.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { assembleDossiers } from './assembleDossiers.js';
import type { StaffIds } from './contacts.js';
import { addContact, addCustomer, addVehicle, addVisit, openGathering } from './gather.js';
import type { ExportFile } from './headings.js';
import type { Finding } from './problems.js';
import { type FileCounts, openSheet, readSheet } from './sheet.js';
import type { StoreFile } from './storeFile.js';

/** The bytes of the export files. */
export interface ExportFiles {
  readonly customers: Uint8Array;
  readonly vehicles: Uint8Array;
  readonly visits: Uint8Array;
  readonly contacts?: Uint8Array | undefined;
}

/** What the export files of one store say, and what was found wrong in them. */
export interface StoreImport {
  /** One for each accepted customer, in the order of the file. */
  readonly dossiers: readonly Dossier[];
  /** The same dossiers; cards that share a mobile are one recipient. */
  readonly recipients: readonly Recipient[];
  /** By file, then line. */
  readonly findings: readonly Finding[];
  /** Of every file: accepted + rejected = records. */
  readonly counts: Readonly<Record<ExportFile, FileCounts>>;
  /** Headings of the columns that are not read, each once. */
  readonly ignoredColumns: Readonly<Record<ExportFile, readonly string[]>>;
  /** For each car the lines of the visits file on which its readings stand, in their order. */
  readonly readingLines: ReadonlyMap<Vehicle, readonly number[]>;
}

/**
 * Turns the exports of a dealer management system into dossiers, as they are known at a moment.
 *
 * A record either counts or is rejected, and a bad one touches no other. Only what makes a whole
 * file unreadable is an issue: no heading line, or a required column missing. Neither findings nor
 * issues hold the contents of a cell. Throws MisuseError on an invalid date.
 */
export function importStore(
  files: ExportFiles,
  { store, settings }: StoreFile,
  at: Date,
): Result<StoreImport> {
  millisecondsOf(at, 'at');
  const { timeZone: zone, distanceUnit } = store;
  const { columns, lunarBirthdayIs } = settings;
  const customers = openSheet('customers', files.customers, columns.customers ?? {});
  const vehicles = openSheet('vehicles', files.vehicles, columns.vehicles ?? {});
  const visits = openSheet('visits', files.visits, columns.visits ?? {});
  const contacts =
    files.contacts === undefined
      ? undefined
      : openSheet('contacts', files.contacts, columns.contacts ?? {});

  if (!customers.ok || !vehicles.ok || !visits.ok || contacts?.ok === false) {
    return resultOf(undefined as never, issuesOf([customers, vehicles, visits, contacts]));
  }

  const findings: Finding[] = [];
  const staff = staffIdsOf(store);
  const gathering = openGathering({ at, today: localDateAt(at, zone), zone, distanceUnit });
  const counts = {
    customers: readSheet(
      customers.value,
      (row) => addCustomer(gathering, row, lunarBirthdayIs),
      findings,
    ),
    vehicles: readSheet(vehicles.value, (row) => addVehicle(gathering, row), findings),
    visits: readSheet(visits.value, (row) => addVisit(gathering, row), findings),
    contacts:
      contacts === undefined
        ? NO_RECORDS
        : readSheet(contacts.value, (row) => addContact(gathering, row, staff), findings),
  };
  const { dossiers, readingLines } = assembleDossiers(store.id, gathering.customers.values());
  const ignoredColumns = {
    customers: customers.value.ignored,
    vehicles: vehicles.value.ignored,
    visits: visits.value.ignored,
    contacts: contacts?.value.ignored ?? [],
  };
  const recipients = groupRecipients(dossiers);
  return ok({ dossiers, recipients, findings, counts, ignoredColumns, readingLines });
}

const NO_RECORDS: FileCounts = { records: 0, accepted: 0, rejected: 0 };

function issuesOf(results: readonly (Result<unknown> | undefined)[]): Issue[] {
  return results.flatMap((one) => (one === undefined || one.ok ? [] : one.issues));
}

/** Ids of the staff by id, and by name where only one has it. */
function staffIdsOf({ staff }: Store): StaffIds {
  const ids = new Map<string, string>();
  for (const { id, name } of staff) {
    const isShared = staff.some((other) => other.id !== id && other.name === name);
    if (name !== undefined && !isShared) ids.set(name.trim(), id);
  }
  for (const { id } of staff) ids.set(id, id);
  return ids;
}
