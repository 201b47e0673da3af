/**
 * Changes of one level of the house: the group, a region, a store.
 *
 * `zone`, `region` and `holidays` are stated once here and reach every area that reads them; the
 * rest is changes by area.
 */
export interface PolicyLayer {
  /** IANA zone of the store. */
  readonly zone?: string | undefined;
  /** Where the store stands, for customers whose own region is not known. */
  readonly region?: string | undefined;
  /** Holiday years by year, laid over those there are. */
  readonly holidays?: unknown;
  readonly callWindows?: unknown;
  readonly reminders?: unknown;
  readonly churn?: unknown;
  readonly contactPermission?: unknown;
  readonly followUps?: unknown;
  readonly segments?: unknown;
  readonly customers?: unknown;
  /** `{ jurisdictions: { CN: {} } }` switches the law of China on. */
  readonly jurisdiction?: unknown;
  readonly planner?: unknown;
}
