import { isReadableNumber } from '../../foundation/dealership/mobile.js';
import type { ConsentRecord } from '../../foundation/dealership/types.js';
import { latestWish } from '../../foundation/dealership/wishes.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { contactClass, isOffer } from './contactClass.js';
import type { ContactPermissionPolicy } from './policy.js';
import type { BlockReason, ContactClass, PermissionFacts, PermissionRuling } from './types.js';

/**
 * Tells whether a customer may be contacted through a channel for a purpose.
 *
 * Of the yeses and noes that fit the contact the latest decides, of two at one instant the no; a
 * refusal takes effect at its instant and lasts until the customer agrees anew. A no without
 * channel and purpose is "do not contact": like the card status it lets only the exempt notices
 * through (not even these for the deceased). A call or a text is blocked without a number of at least
 * seven digits. With an
 * offer in it any contact is promotion. Without a record, care and promotion are allowed unless the
 * house or the law of the place asks for consent; where the law does, the ruling names it.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule PRIV-04 L09
 * @example
 * ```ts
 * import { assessPermission, defaultContactPermissionPolicy } from 'dealer-care/contact-permission';
 *
 * const facts = {
 *   channel: 'sms',
 *   purpose: 'promotion',
 *   promotional: true,
 *   card: { status: 'active', mobile: '13800000000' },
 *   consents: [{ answer: 'refused', channel: 'sms', scope: 'promotional' }],
 *   contacts: [],
 * } as const;
 * const at = new Date('2026-03-10T08:30:00+08:00');
 * console.log(assessPermission(facts, at, defaultContactPermissionPolicy).reason); // => "refused"
 * const pickup = { ...facts, purpose: 'readyForPickup', promotional: false } as const;
 * console.log(assessPermission(pickup, at, defaultContactPermissionPolicy).status); // => "allowed"
 * ```
 */
export function assessPermission(
  facts: PermissionFacts,
  at: Date,
  policy: ContactPermissionPolicy,
): PermissionRuling {
  requireDefined(policy, 'ContactPermissionPolicy');
  const atMs = millisecondsOf(at, 'at');
  const kind = contactClass(facts, policy);
  const reason = blockReason(facts, kind, atMs, policy);
  if (reason === null) return ALLOWED[kind];
  const byLaw = reason === 'noConsent' && kind === 'promotion';
  return byLaw && policy.consentRequired.promotionByLaw ? NO_LAWFUL_CONSENT : BLOCKED[reason][kind];
}

function blockReason(
  facts: PermissionFacts,
  kind: ContactClass,
  atMs: number,
  policy: ContactPermissionPolicy,
): BlockReason | null {
  const { status, mobile } = facts.card;
  const passes = kind === 'exempt' && policy.serviceNoticesAlwaysAllowed;
  const stop = status === 'active' ? 'nothing' : policy.statusStops[status];
  if (status !== 'active' && (stop === 'everything' || (stop === 'allButExempt' && !passes))) {
    return status;
  }
  const wish = passes ? undefined : wishFor(facts, kind, atMs, policy);
  if (wish?.answer === 'refused') {
    return wish.channel === undefined && wish.scope === undefined ? 'doNotContact' : 'refused';
  }
  const needsMobile = facts.channel === 'voice' || facts.channel === 'sms';
  if (needsMobile && !isReadableNumber(mobile)) return 'noContact';
  const needed = needsConsent(kind, policy.consentRequired);
  return needed && !passes && wish === undefined ? 'noConsent' : null;
}

function needsConsent(
  kind: ContactClass,
  { care, promotion, promotionByLaw }: ContactPermissionPolicy['consentRequired'],
): boolean {
  return kind === 'promotion' ? promotion || promotionByLaw : care;
}

/** The yes or no that decides about this contact, as far as it is known at that instant. */
export function wishFor(
  facts: PermissionFacts,
  kind: ContactClass,
  atMs: number,
  policy: ContactPermissionPolicy,
): ConsentRecord | undefined {
  const { channel, purpose } = facts;
  const offer = kind !== 'promotion' ? 'none' : isOffer(purpose, policy) ? 'itself' : 'added';
  return latestWish(facts, { channel, purpose, offer }, atMs);
}

const BECAUSE = sharedList(['PRIV-04'] as const);
const NO_MOBILE = sharedList(['mobile']);
const NO_CONSENT = sharedList(['consents']);

function ruling(contactClass: ContactClass, reason: BlockReason | null): PermissionRuling {
  const missing = reason === 'noContact' ? NO_MOBILE : reason === 'noConsent' ? NO_CONSENT : NONE;
  return Object.freeze({
    status: reason === null ? 'allowed' : 'blocked',
    contactClass,
    reason,
    because: BECAUSE,
    assumed: NONE,
    missing,
  });
}

function inEveryClass(
  reason: BlockReason | null,
): Readonly<Record<ContactClass, PermissionRuling>> {
  return {
    exempt: ruling('exempt', reason),
    care: ruling('care', reason),
    promotion: ruling('promotion', reason),
  };
}

const ALLOWED = inEveryClass(null);
const BLOCKED: Readonly<Record<BlockReason, Readonly<Record<ContactClass, PermissionRuling>>>> = {
  deceased: inEveryClass('deceased'),
  moved: inEveryClass('moved'),
  carSold: inEveryClass('carSold'),
  noContact: inEveryClass('noContact'),
  doNotContact: inEveryClass('doNotContact'),
  refused: inEveryClass('refused'),
  noConsent: inEveryClass('noConsent'),
};
const NO_LAWFUL_CONSENT: PermissionRuling = Object.freeze({
  ...ruling('promotion', 'noConsent'),
  because: sharedList(['PRIV-04', 'L09'] as const),
});
