import * as z from 'zod';
import { storeSchema } from '../../foundation/dealership/schema.js';
import type { Store } from '../../foundation/dealership/types.js';
import { failed, issue, ok, type Result } from '../../foundation/kernel/result.js';
import { once, parseWith, type Schema } from '../../foundation/kernel/schema.js';
import { defaultHeadings, type ExportFile, type FieldOf } from './headings.js';

/**
 * What the printed date of a lunar birthday is: a date of the lunar calendar, or the solar date of
 * the day of birth.
 */
export type LunarBirthdays = 'lunarDate' | 'solarDate';

/** How a store's exports differ from the default. */
interface ImportSettings {
  /** For each file the store's own headings and the fields that stand under them. */
  readonly columns: {
    readonly [File in ExportFile]?: Readonly<Record<string, FieldOf<File>>> | undefined;
  };
  readonly lunarBirthdayIs: LunarBirthdays;
}

/** What `store.json` says. */
export interface StoreFile {
  readonly store: Store;
  readonly settings: ImportSettings;
  /** Changes over the default policies, by area; `null` in them removes. */
  readonly policies: Readonly<Record<string, unknown>>;
}

/** `store.json` as it is written: the store, with `import` and `policies` beside its own fields. */
export type StoreJson = Store & {
  readonly import?: ImportJson | undefined;
  readonly policies?: Readonly<Record<string, unknown>> | undefined;
};

/** The part `import` of `store.json`: whatever is left out is as in the default. */
interface ImportJson {
  readonly columns?: ImportSettings['columns'] | undefined;
  readonly lunarBirthdayIs?: LunarBirthdays | undefined;
}

/** The schema of `store.json`. */
export const storeFileSchema: () => Schema<StoreJson> = once(
  () =>
    z.strictObject({
      // The store's schema is declared by its type; it is built as an object, and these are its fields.
      ...(storeSchema() as unknown as z.ZodObject).shape,
      import: z
        .strictObject({
          columns: z
            .strictObject({
              customers: columnsSchema('customers').optional(),
              vehicles: columnsSchema('vehicles').optional(),
              visits: columnsSchema('visits').optional(),
              contacts: columnsSchema('contacts').optional(),
            })
            .optional(),
          lunarBirthdayIs: z.enum(['lunarDate', 'solarDate']).optional(),
        })
        .optional(),
      policies: z.record(z.string(), z.unknown()).optional(),
    }) as unknown as Schema<StoreJson>,
);

function columnsSchema(file: ExportFile): z.ZodRecord<z.ZodString, z.ZodEnum> {
  return z.record(z.string(), z.enum(Object.keys(defaultHeadings[file])));
}

/** Reads the JSON of `store.json`; every issue names the path. */
export function parseStoreFile(json: unknown): Result<StoreFile> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return failed([issue('wrongType', [], 'an object with the store and its openingHours')]);
  }
  const read = parseWith(storeFileSchema(), json);
  if (!read.ok) return read;
  const { import: settings, policies, ...store } = read.value;
  return ok({
    store,
    settings: {
      columns: settings?.columns ?? {},
      lunarBirthdayIs: settings?.lunarBirthdayIs ?? 'lunarDate',
    },
    // As they were written: the `null`s that parsing takes for missing remove something here.
    policies: policies === undefined ? {} : (json as { policies: StoreFile['policies'] }).policies,
  });
}
