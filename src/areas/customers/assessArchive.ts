import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { formatInstant } from '../../foundation/time/instant.js';
import { inWords } from './fieldWords.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type { ArchiveFacts, ArchiveForm, ArchiveRuling, CustomerRule } from './types.js';

/**
 * Tells whether the archive of customers is kept as it should be: on paper, electronically in step
 * with the paper, backed up, and all of it by one department.
 *
 * A backup of exactly 24 hours is still good, anything older is missing. A form that the house has
 * switched off is not asked for, and reported. Throws MisuseError on an invalid date or a policy
 * that was not defined.
 *
 * @rule CARD-07
 * @example
 * ```ts
 * import { assessArchive, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const archive = { paper: true, electronic: true, backupAt: new Date('2026-03-09T18:00:00+08:00') };
 * const ruling = assessArchive(archive, new Date('2026-03-10T18:01:00+08:00'), defaultCustomerPolicy);
 * console.log([ruling.status, ruling.missing]); // => ["incomplete",["backup"]]
 * ```
 */
export function assessArchive(
  facts: ArchiveFacts,
  at: Date,
  policy: CustomerPolicy,
): ArchiveRuling {
  requireDefined(policy, 'CustomerPolicy');
  const { forms, backupMaxAgeHours, custodian } = policy.archive;
  const atMs = millisecondsOf(at, 'at');
  const backupMs = facts.backupAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const ageMs = backupMs <= atMs ? atMs - backupMs : null;
  const isThere: Readonly<Record<ArchiveForm, boolean>> = {
    paper: facts.paper,
    electronic: facts.electronic && facts.electronicInStep !== false,
    backup: ageMs !== null && ageMs <= backupMaxAgeHours * HOUR_MS,
  };
  const missing: string[] = FORMS.filter((form) => forms[form] && !isThere[form]);
  if (facts.custodian !== undefined && facts.custodian !== custodian) missing.push('custodian');

  const assumed: string[] = [];
  if (facts.electronic && facts.electronicInStep === undefined) assumed.push('electronicInStep');
  if (facts.custodian === undefined) assumed.push('custodian');
  return {
    status: missing.length === 0 ? 'compliant' : 'incomplete',
    switchedOff: sharedList(FORMS.filter((form) => !forms[form])),
    backupAgeMinutes: ageMs === null ? null : Math.floor(ageMs / MINUTE_MS),
    backupGoodUntil: ageMs === null ? null : new Date(backupMs + backupMaxAgeHours * HOUR_MS),
    because: BECAUSE,
    assumed: sharedList(assumed),
    missing: sharedList(missing),
  };
}

/** Why `assessArchive` ruled as it did. */
export function explainArchive(
  facts: ArchiveFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessArchive(facts, at, policy);
  const { backupAgeMinutes, backupGoodUntil } = ruling;
  return reasonsOf(
    ruling.because,
    {
      paper: facts.paper,
      electronic: facts.electronic,
      electronicInStep: facts.electronicInStep ?? null,
      custodian: facts.custodian ?? null,
      backupAgeMinutes,
      backupGoodUntil:
        backupGoodUntil === null ? null : formatInstant(backupGoodUntil, policy.zone),
    },
    {
      'archive.forms': FORMS.filter((form) => policy.archive.forms[form]).join(', '),
      'archive.backupMaxAgeHours': policy.archive.backupMaxAgeHours,
      'archive.custodian': policy.archive.custodian,
    },
    sentenceOf(ruling, policy.archive.backupMaxAgeHours),
  );
}

const BECAUSE = sharedList(['CARD-07'] as const);
const FORMS: readonly ArchiveForm[] = ['paper', 'electronic', 'backup'];
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

function sentenceOf({ missing, switchedOff }: ArchiveRuling, hours: number): Text {
  const off = inWords(switchedOff);
  const note = switchedOff.length > 0;
  if (missing.length === 0) {
    return {
      'zh-CN': `档案保管符合要求${note ? `（本店已停用：${off['zh-CN']}）` : ''}。`,
      en: `The archive is kept as it should be${note ? ` (switched off here: ${off.en})` : ''}.`,
    };
  }
  const words = inWords(missing);
  return {
    'zh-CN': `档案保管不合要求，缺：${words['zh-CN']}；备份不得超过 ${hours} 小时${note ? `（本店已停用：${off['zh-CN']}）` : ''}。`,
    en: `The archive lacks: ${words.en}; a backup may be ${hours} hours old at most${note ? ` (switched off here: ${off.en})` : ''}.`,
  };
}
