/** Days from 1970-01-01 to a civil date of the proleptic Gregorian calendar; integers only. */
export function epochDayOfCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** A civil date as one integer, `year * 512 + month * 32 + day`, so that no object is made for it. */
export function packedCivil(epochDay: number): number {
  const z = epochDay + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = ((doe - ((doe / 1460) | 0) + ((doe / 36524) | 0) - ((doe / 146096) | 0)) / 365) | 0;
  const doy = doe - (365 * yoe + ((yoe / 4) | 0) - ((yoe / 100) | 0));
  const mp = ((5 * doy + 2) / 153) | 0;
  const day = doy - (((153 * mp + 2) / 5) | 0) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return (yoe + era * 400 + (month <= 2 ? 1 : 0)) * 512 + month * 32 + day;
}

/** Year of a packed civil date. */
export function yearOf(packed: number): number {
  return packed >> 9;
}

/** Month 1–12 of a packed civil date. */
export function monthOf(packed: number): number {
  return (packed >> 5) & 15;
}

/** Day of month of a packed civil date. */
export function dayOf(packed: number): number {
  return packed & 31;
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Length of a month, in days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The epoch day a number of calendar months later, clamped to the end of a shorter month. */
export function epochDayPlusMonths(epochDay: number, months: number): number {
  const packed = packedCivil(epochDay);
  const count = yearOf(packed) * 12 + monthOf(packed) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const last = daysInMonth(year, month);
  const day = dayOf(packed);
  return epochDayOfCivil(year, month, day < last ? day : last);
}

/** ISO weekday of an epoch day: Monday 1 … Sunday 7. */
export function isoWeekday(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}
