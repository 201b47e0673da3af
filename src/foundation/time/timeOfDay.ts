/** A wall-clock time `HH:MM`, 00:00 to 23:59; where it ends something, 24:00 as well. */
export type TimeOfDay = string;

const ZERO = 48;
const COLON = 58;

/** Minutes since midnight, 0 to 1440 (`24:00`); `NaN` for a text that is no time of day. */
export function readMinuteOfDay(text: TimeOfDay): number {
  if (text.length !== 5 || text.charCodeAt(2) !== COLON) return Number.NaN;
  const hour = pair(text, 0);
  const minute = pair(text, 3);
  const exists = hour <= 23 && minute <= 59;
  return exists || (hour === 24 && minute === 0) ? hour * 60 + minute : Number.NaN;
}

function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
