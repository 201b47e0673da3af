import type { ScreeningRow } from '../../areas/churn/types.js';
import type { DayIndex } from './dayIndex.js';
import { REPORT_WORDS } from './words/report.js';
import { APPROACH_WORDS } from './words/standings.js';
import { CHANNEL_WORDS } from './words/tasks.js';

/** How a lost customer is approached and by which channels; where none is left, that alone. */
export function approachCells(
  { approach, channels }: Pick<ScreeningRow, 'approach' | 'channels'>,
  say: DayIndex['say'],
): [approach: string, channels: string] {
  const isWinBack = approach === 'winBack';
  if (isWinBack && channels.length === 0) return [say(REPORT_WORDS.noChannel), ''];
  return [
    say(APPROACH_WORDS[approach]),
    channels.map((channel) => say(CHANNEL_WORDS[channel])).join(' · '),
  ];
}
