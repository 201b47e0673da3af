import {
  type Actor,
  type CardRecord,
  type CustomerPolicy,
  defaultCustomerPolicy,
  type FieldValue,
} from '../../../src/areas/customers/index.js';
import { defined, mergePatch } from '../../../src/foundation/kernel/policy.js';

/** An instant of the store’s wall clock. */
export const inShanghai = (local: string): Date => new Date(`${local}+08:00`);

/** The default policy with changes laid over it, as `define` does. */
export function policyWith(changes: unknown): CustomerPolicy {
  return defined(mergePatch(defaultCustomerPolicy, changes) as CustomerPolicy);
}

export const SALES: Actor = { id: 'E1', role: 'salesConsultant' };
export const RELATIONS: Actor = { id: 'E2', role: 'customerRelationsManager' };
export const DESK: Actor = { id: 'E3', role: 'receptionClerk' };

const OPENED_AT = inShanghai('2026-01-05T09:00:00');

/** A field as it stands on a card. */
export function held(value: string, confirmedAt: Date = OPENED_AT): FieldValue {
  return { value, confirmedAt, changedAt: confirmedAt };
}

/** A card opened with these fields. */
export function cardOf(
  customerId: string,
  fields: Readonly<Record<string, FieldValue>>,
  more: Partial<CardRecord> = {},
): CardRecord {
  const changes = Object.entries(fields).map(([field, after]) => ({ field, before: null, after }));
  return {
    customerId,
    kind: 'individual',
    version: 1,
    fields,
    history: [{ version: 1, action: 'opened', at: OPENED_AT, by: SALES, reportId: null, changes }],
    pending: [],
    turnedDown: [],
    cars: [],
    consents: [],
    ...more,
  };
}

/** Texts that have broken other systems. */
export const HOSTILE: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u0000',
  '=cmd()',
  '<script>',
  'a'.repeat(5000),
  '💥'.repeat(50),
  '<%= name %>',
  '{{name}}',
  '1'.repeat(400),
];
