import { normaliseMobile } from '../../foundation/dealership/mobile.js';
import { parseRegion } from '../../foundation/dealership/regions.js';
import type { ConsentRecord, CustomerCard } from '../../foundation/dealership/types.js';
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
    birthDate: birthDateIn(row, moment),
    birthCalendar: birthCalendarIn(row, lunarBirthdays),
    address: textIn(row, 'address'),
    region: readIn(row, 'province', parseRegion, 'unknownValue'),
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

function birthDateIn(row: Row<FieldOf<'customers'>>, moment: Moment): string | undefined {
  const on = dayIn(row, 'birthDate', moment);
  if (on === undefined || on <= moment.today) return on;
  repair(row, 'birthDate', 'impossibleDate');
  return undefined;
}

/** A lunar birthday whose printed date is a solar one is kept by that date. */
function birthCalendarIn(
  row: Row<FieldOf<'customers'>>,
  lunarBirthdays: LunarBirthdays,
): CustomerCard['birthCalendar'] {
  const calendar = wordIn(row, 'birthCalendar', birthCalendars);
  return calendar === 'lunar' && lunarBirthdays === 'solarDate' ? 'solar' : calendar;
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
