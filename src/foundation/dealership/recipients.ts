import { byCodeUnit } from '../kernel/task.js';
import { normaliseMobile } from './mobile.js';
import type { Dossier, Recipient } from './types.js';

/**
 * Groups dossiers that share a mobile number: one family or fleet is one recipient, so that caps and
 * refusals hold for the number and not for each card. Spellings of a number do not matter; a card
 * without a readable mobile number stands alone.
 *
 * The order of the input does not matter: recipients, and the dossiers of each, come in the order of
 * customer id and then store id, by code unit.
 *
 * @rule CARD-01
 */
export function groupRecipients(dossiers: readonly Dossier[]): Recipient[] {
  const recipients: [Dossier, ...Dossier[]][] = [];
  const byMobile = new Map<string, [Dossier, ...Dossier[]]>();
  for (const dossier of [...dossiers].sort(byCustomerThenStore)) {
    const mobile = normaliseMobile(dossier.card.mobile ?? '');
    const known = mobile === undefined ? undefined : byMobile.get(mobile);
    if (known !== undefined) {
      known.push(dossier);
      continue;
    }
    const fresh: [Dossier, ...Dossier[]] = [dossier];
    recipients.push(fresh);
    if (mobile !== undefined) byMobile.set(mobile, fresh);
  }
  return recipients;
}

function byCustomerThenStore(a: Dossier, b: Dossier): number {
  return byCodeUnit(a.card.customerId, b.card.customerId) || byCodeUnit(a.storeId, b.storeId);
}
