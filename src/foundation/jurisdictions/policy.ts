import { defined } from '../kernel/policy.js';
import { chinaHolidays, type HolidayCalendar } from '../time/holidays.js';
import { chinaLaw } from './cn/law.js';
import type { ChinaLaw } from './law.js';

/** Whose law is on: a country left out has its law switched off. */
export interface Jurisdictions {
  /** Mainland China. */
  readonly CN?: ChinaLaw | undefined;
}

/** The law under which a house works. */
export interface JurisdictionPolicy {
  /** Name of this set of figures, for those who read a ruling later. */
  readonly version: string;
  /** IANA zone whose calendar day counts: the store's. */
  readonly zone: string;
  /** Public holidays and make-up days, for deadlines in working days. */
  readonly holidays: HolidayCalendar;
  /** Law and practice by country. */
  readonly jurisdictions: Jurisdictions;
}

/** Mainland China's law, as checked on 2026-11-21. */
export const defaultJurisdictionPolicy: JurisdictionPolicy = defined({
  version: 'law-2026-11-21',
  zone: 'Asia/Shanghai',
  holidays: chinaHolidays,
  jurisdictions: { CN: chinaLaw },
});

/** The law switched off: every rule is the house's own. */
export const lawOffPolicy: JurisdictionPolicy = defined({
  ...defaultJurisdictionPolicy,
  version: 'law-off',
  jurisdictions: {},
});
