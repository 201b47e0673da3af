import { grouped } from './columns.js';
import { shownText } from './shownText.js';

/** An amount in whole units of the store’s currency. */
export function money(fen: number, currency: string): string {
  const amount = grouped(Math.round(fen / 100));
  return currency === 'CNY' ? `¥${amount}` : `${shownText(currency)} ${amount}`;
}
