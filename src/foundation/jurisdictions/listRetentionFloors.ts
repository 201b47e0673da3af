import { localDateAt } from '../time/instant.js';
import { addDays, type LocalDate } from '../time/localDate.js';
import { CHINA, chinaLawOf, lawReader } from './citeLaw.js';
import { laterBy } from './limits.js';
import type { JurisdictionPolicy } from './policy.js';
import type { LegalFloor, LegalRetentionFacts, RecordKind } from './types.js';

/**
 * Lists until when the law wants the records of a customer kept, one floor a kind, the longest first:
 * the floors that `assessRetention` of `dealer-care/customers` asks for.
 *
 * Of several records of a kind the last one counts. The law is the one in force on the day of `at`;
 * floors that are over are left out. With the law off the list is empty.
 *
 * Days of the policy's zone. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule L13
 * @example
 * ```ts
 * import { assessRetention, defaultCustomerPolicy } from 'dealer-care/customers';
 * import { defaultJurisdictionPolicy, listRetentionFloors } from 'dealer-care/jurisdictions';
 *
 * const records = [{ kind: 'salesArchive', on: '2018-03-01' }] as const;
 * const at = new Date('2026-11-21T09:00:00+08:00');
 * const floors = listRetentionFloors({ country: 'CN', records }, at, defaultJurisdictionPolicy);
 * console.log(floors); // => [{"kind":"salesArchive","until":"2028-02-29"}]
 * const facts = { endedAt: new Date('2026-11-20T09:00:00+08:00'), floors };
 * console.log(assessRetention(facts, at, defaultCustomerPolicy).eraseFromOn); // => "2028-03-01"
 * ```
 */
export function listRetentionFloors(
  { country, records }: LegalRetentionFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly LegalFloor[] {
  const law = chinaLawOf(country, policy);
  const today = localDateAt(at, policy.zone);
  const reader = lawReader(CHINA);
  const longest = new Map<RecordKind, LocalDate>();
  for (const { kind, on } of law === undefined ? [] : records) {
    const span = reader.read(`retention.${kind}`, law?.retention[kind] ?? [], today);
    if (span === undefined) continue;
    const until = addDays(laterBy(on, span), -1);
    const known = longest.get(kind);
    if (until >= today && (known === undefined || until > known)) longest.set(kind, until);
  }
  return [...longest]
    .map(([kind, until]) => ({ kind, until }))
    .sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : a.kind < b.kind ? -1 : 1));
}
