export { assessOpening, explainOpening, type OpeningRuling } from './assessOpening.js';
export {
  type Calendar,
  type CalendarPolicy,
  checkCalendarPolicy,
  compileCalendar,
  defaultCalendarPolicy,
} from './calendar.js';
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
  isLocalDate,
  type LocalDate,
  monthsBetween,
  nthOfSeries,
  weekdayOf,
} from './localDate.js';
export { checkOpeningHours, type DayIntervals, type OpeningHours } from './openingHours.js';
export type { Slices } from './slices.js';
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
