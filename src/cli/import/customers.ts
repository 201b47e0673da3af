import { normaliseMobile } from '../../foundation/dealership/mobile.js';
import { parseRegion } from '../../foundation/dealership/regions.js';
import type { ConsentRecord, CustomerCard } from '../../foundation/dealership/types.js';
import { toLunar } from '../../foundation/time/lunarDate.js';
import { readPrintedLunarDay, readPrintedTime } from './cells.js';
import type { FieldOf } from './headings.js';
import { present } from './present.js';
import {
  cellOf,
  dayIn,
  flagIn,
  type Moment,
  numberIn,
  type Rejection,
  type Row,
  readIn,
  repair,
  textIn,
  withoutRequired,
  wordIn,
} from './row.js';
import type { LunarBirthdays } from './storeFile.js';
import { birthCalendars, customerStatuses, customerTypes, genders } from './words.js';

/** One row of the customers file: the card, and what the customer said about being contacted. */
export interface CustomerRow {
  readonly card: CustomerCard;
  readonly consents: readonly ConsentRecord[];
}

/**
 * Reads one customer. Without a type it is an individual, without a status an active one; a mobile
 * that is missing or impossible is listed as `noContact` and the card stays.
 */
export function readCustomer(
  row: Row<FieldOf<'customers'>>,
  moment: Moment,
  lunarBirthdays: LunarBirthdays,
): CustomerRow | Rejection {
  const customerId = numberIn(row, 'customerId');
  if (customerId === undefined) return withoutRequired(row, 'customerId');
  const card = present<CustomerCard>({
    customerId,
    kind: wordIn(row, 'customerType', customerTypes) ?? 'individual',
    name: numberIn(row, 'name'),
    mobile: mobileIn(row),
    gender: wordIn(row, 'gender', genders),
    ...birthdayIn(row, moment, lunarBirthdays),
    address: textIn(row, 'address'),
    region: readIn(row, 'province', parseRegion, 'unknownValue'),
    mobileSince: dayIn(row, 'mobileSince', moment),
    licenceExpiresOn: dayIn(row, 'licenceExpiry', moment),
    status: wordIn(row, 'customerStatus', customerStatuses) ?? 'active',
    remarks: textIn(row, 'remarks'),
  });
  return { card, consents: consentsIn(row) };
}

function mobileIn(row: Row<FieldOf<'customers'>>): string | undefined {
  const mobile = normaliseMobile(cellOf(row, 'mobile'));
  if (mobile === undefined) repair(row, 'mobile', 'noContact');
  return mobile;
}

type Birthday = Pick<CustomerCard, 'birthDate' | 'birthCalendar' | 'lunarBirthday'>;

/**
 * The day of birth, and for a lunar birthday its month and day: those that are printed, be they
 * 二月三十, or those of the printed solar day.
 */
function birthdayIn(
  row: Row<FieldOf<'customers'>>,
  moment: Moment,
  lunarBirthdays: LunarBirthdays,
): Birthday {
  const birthCalendar = wordIn(row, 'birthCalendar', birthCalendars);
  if (birthCalendar === 'lunar' && lunarBirthdays === 'lunarDate') {
    const lunarBirthday = readIn(row, 'birthDate', readPrintedLunarDay, 'impossibleDate');
    const birthDate = readPrintedTime(cellOf(row, 'birthDate'), moment.zone)?.on;
    if (lunarBirthday === undefined) return { birthCalendar };
    if (birthDate === undefined || birthDate <= moment.today) {
      return { birthDate, birthCalendar, lunarBirthday };
    }
    repair(row, 'birthDate', 'impossibleDate');
    return { birthCalendar };
  }
  const birthDate = birthDateIn(row, moment);
  if (birthCalendar !== 'lunar' || birthDate === undefined) return { birthDate, birthCalendar };
  const lunar = toLunar(birthDate);
  if (lunar === undefined) return { birthDate, birthCalendar: 'solar' };
  const { month, day, leap } = lunar;
  return { birthDate, birthCalendar, lunarBirthday: { month, day, leap } };
}

function birthDateIn(row: Row<FieldOf<'customers'>>, moment: Moment): string | undefined {
  const on = dayIn(row, 'birthDate', moment);
  if (on === undefined || on <= moment.today) return on;
  repair(row, 'birthDate', 'impossibleDate');
  return undefined;
}

/** The four flags as consent records that hold from the beginning. */
function consentsIn(row: Row<FieldOf<'customers'>>): ConsentRecord[] {
  const evidence = `customers line ${row.line}`;
  const consents: ConsentRecord[] = [];
  if (flagIn(row, 'doNotContact') === true) consents.push({ answer: 'refused', evidence });
  if (flagIn(row, 'noSms') === true) consents.push({ answer: 'refused', channel: 'sms', evidence });
  if (flagIn(row, 'noCalls') === true) {
    consents.push({ answer: 'refused', channel: 'voice', evidence });
  }
  const marketing = flagIn(row, 'marketingConsent');
  if (marketing !== undefined) {
    const answer = marketing ? 'agreed' : 'refused';
    consents.push({ answer, scope: 'promotional', evidence });
  }
  return consents;
}
