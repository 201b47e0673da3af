import * as z from 'zod';
import { CARD_STATUSES, nextTierSchema } from '../../foundation/dealership/schema.js';
import type { Membership } from '../../foundation/dealership/types.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema } from '../../foundation/time/schema.js';
import { names, sentReminders } from './schema.js';
import type { CardRenewalFacts, CardUpgradeFacts, CardUpgradeRuling } from './types.js';

const person = () => z.strictObject({ status: z.enum(CARD_STATUSES) });

/** A membership card that runs out. */
export const cardRenewalFactsSchema: () => Schema<CardRenewalFacts> = once(() =>
  schemaOf<CardRenewalFacts>()(
    z.strictObject({
      card: person(),
      membership: z.strictObject({ endsOn: localDateSchema().optional() }),
      sent: sentReminders(),
    }),
  ),
);

const fen = (): z.ZodInt => z.int().min(0);

/** A membership of which the tier counts. */
export const tieredMembership = (): Schema<Pick<Membership, 'tier' | 'endsOn'>> =>
  z.strictObject({ tier: z.string().min(1), endsOn: localDateSchema().optional() });

/** What a member has spent, and the tier above. */
export const cardUpgradeFactsSchema: () => Schema<CardUpgradeFacts> = once(() =>
  schemaOf<CardUpgradeFacts>()(
    z.strictObject({
      card: person(),
      membership: tieredMembership(),
      spendFen: fen().optional(),
      nextTier: nextTierSchema().optional(),
      sent: sentReminders(),
    }),
  ),
);

/** Whether a member is near enough to the next tier to be told. */
export const cardUpgradeRulingSchema: () => Schema<CardUpgradeRuling> = once(() =>
  schemaOf<CardUpgradeRuling>()(
    z.strictObject({
      status: z.enum(['notDue', 'remind', 'done', 'reached', 'topTier', 'notTracked', 'unknown']),
      tier: z.string().nullable(),
      remindFromFen: z.int().nullable(),
      missingFen: z.int().nullable(),
      cycle: z.string().nullable(),
      because: z.array(z.literal('REM-10')).readonly(),
      assumed: names(),
      missing: names(),
    }),
  ),
);
