export { anniversaryOn, type LeapDayPolicy, nextAnniversary } from './anniversaries.js';
export { assessOpening, explainOpening, type OpeningRuling } from './assessOpening.js';
export {
  type Calendar,
  type CalendarPolicy,
  checkCalendarPolicy,
  compileCalendar,
  defaultCalendarPolicy,
} from './calendar.js';
export { type FestivalDay, festivalsIn, nextFestival } from './festivalDays.js';
export {
  type ChinaFestival,
  chinaFestivals,
  type Festival,
  type Festivals,
  type LunarFestival,
  type SolarFestival,
  type SolarTermFestival,
  type WeekdayFestival,
} from './festivals.js';
export {
  chinaHolidays,
  type DayKind,
  dayKind,
  type HolidayCalendar,
  type HolidayKnowledge,
  type HolidayYear,
  withHolidays,
} from './holidays.js';
export {
  formatInstant,
  type InstantReading,
  instantOf,
  localDateAt,
  localTimeAt,
  parseInstant,
  startOfDay,
} from './instant.js';
export {
  addDays,
  addMonths,
  daysBetween,
  epochDayOf,
  isLocalDate,
  type LocalDate,
  localDateOf,
  monthsBetween,
  nthOfSeries,
  weekdayOf,
} from './localDate.js';
export {
  defaultLunarAnniversaryPolicy,
  type LunarAnniversaryPolicy,
  lunarAnniversariesIn,
  nextLunarAnniversary,
} from './lunarAnniversaries.js';
export { fromLunar, type LunarDate, type LunarDay, leapMonthOf, toLunar } from './lunarDate.js';
export { describeLunarDay, parseLunarDay } from './lunarText.js';
export { checkOpeningHours, type DayIntervals, type OpeningHours } from './openingHours.js';
export type { Slices } from './slices.js';
export { type SolarTerm, solarTermOn } from './solarTerms.js';
export type { TimeOfDay } from './timeOfDay.js';
export type { OpeningStatus, TimeRule } from './types.js';
export { addWorkingDays, type WorkingDay } from './workingDays.js';
export {
  addWorkingMinutes,
  type Pause,
  type WorkingTimeDue,
  type WorkingTimeSpent,
  workingMinutesBetween,
} from './workingMinutes.js';
export type { PauseMs } from './workingTime.js';
export { canonicalZone, type Zone } from './zone.js';
