import { NONE, type Reason, sharedList, type Text } from '../kernel/ruling.js';
import { localDateAt } from '../time/instant.js';
import { addDays, type LocalDate } from '../time/localDate.js';
import { CHINA, chinaLawOf, type LawReader, lawReader } from './citeLaw.js';
import { opensOn } from './inspectionDates.js';
import type { ChinaLaw, InsuranceLaw } from './law.js';
import type { JurisdictionPolicy } from './policy.js';
import { figuresOf, unverifiedNote } from './sentences.js';
import type { LawRule, LeadFacts, LeadRuling } from './types.js';

/**
 * Tells whether a reminder falls into the time in which the customer can act on it: an inspection
 * from 3 months before the end of validity, a licence from 90 days before its expiry.
 *
 * The day on which the window opens is inside it. What decides is the law in force on the day of
 * the reminder. Of insurance the insurer's own window counts where the policy has one. A window that
 * nobody has confirmed, such as that of all insurers, warns and refuses nothing; with the law silent
 * or off every lead is allowed.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule L16 L17 L18
 * @example
 * ```ts
 * import { assessLead, defaultJurisdictionPolicy } from 'dealer-care/jurisdictions';
 *
 * const at = new Date('2026-11-21T09:00:00+08:00');
 * const licence = { country: 'CN', kind: 'licence', endsOn: '2027-03-31' } as const;
 * const ruled = (leadDays: number) =>
 *   assessLead({ ...licence, leadDays }, at, defaultJurisdictionPolicy).status;
 * console.log([ruled(90), ruled(91)]); // => ["allowed","refused"]
 * ```
 */
export function assessLead(facts: LeadFacts, at: Date, policy: JurisdictionPolicy): LeadRuling {
  // Only so that an invalid date never passes.
  localDateAt(at, policy.zone);
  const law = chinaLawOf(facts.country, policy);
  const remindOn = addDays(facts.endsOn, -facts.leadDays);
  const reader = lawReader(CHINA);
  const opens = law === undefined ? null : windowOpensOn(facts, remindOn, law, reader);
  const cited = reader.cited();
  const isEarly = opens !== null && remindOn < opens;
  const isFirm = cited.unverified.length === 0;
  return {
    status: isEarly && isFirm ? 'refused' : 'allowed',
    remindOn,
    opensOn: opens,
    warns: isEarly && !isFirm,
    because: law === undefined ? NONE : BECAUSE[facts.kind],
    assumed: NONE,
    missing: NONE,
    ...cited,
  };
}

/** Why `assessLead` ruled as it did, with the window that decided. */
export function explainLead(
  facts: LeadFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly Reason<LawRule>[] {
  const ruling = assessLead(facts, at, policy);
  return ruling.because.map((rule) => ({
    rule,
    facts: {
      kind: facts.kind,
      endsOn: facts.endsOn,
      leadDays: facts.leadDays,
      remindOn: ruling.remindOn,
      opensOn: ruling.opensOn,
    },
    policy: figuresOf(ruling, policy),
    sentence: sentenceOf(ruling),
  }));
}

const BECAUSE = {
  inspection: sharedList<LawRule>(['L16']),
  licence: sharedList<LawRule>(['L17']),
  insurance: sharedList<LawRule>(['L18']),
};

function windowOpensOn(
  { kind, endsOn, insurer }: LeadFacts,
  on: LocalDate,
  { inspection, licence, insurance }: ChinaLaw,
  reader: LawReader,
): LocalDate | null {
  if (kind === 'inspection') return opensOn(endsOn, inspection, reader, on);
  const days =
    kind === 'licence'
      ? reader.read('licence.renewWindowDays', licence.renewWindowDays, on)
      : renewalDays(insurer, on, insurance, reader);
  return days === undefined ? null : addDays(endsOn, -days);
}

/** Days before its end from which a cover can be renewed: the insurer's own, else those of all. */
function renewalDays(
  insurer: string | undefined,
  on: LocalDate,
  { earliestRenewalDays, earliestRenewalDaysByInsurer: byInsurer }: InsuranceLaw,
  reader: LawReader,
): number | undefined {
  const hasOwn = insurer !== undefined && Object.hasOwn(byInsurer, insurer);
  const own = hasOwn
    ? reader.read(`insurance.earliestRenewalDaysByInsurer.${insurer}`, byInsurer[insurer] ?? [], on)
    : undefined;
  return own ?? reader.read('insurance.earliestRenewalDays', earliestRenewalDays, on);
}

function sentenceOf(ruling: LeadRuling): Text {
  const { status, remindOn, opensOn: opens, warns } = ruling;
  const note = unverifiedNote(ruling);
  if (opens === null) {
    return {
      'zh-CN': `${remindOn} 提醒可以，没有查到最早办理时间的规定。`,
      en: `A reminder on ${remindOn} is fine: no rule on the earliest day is known.`,
    };
  }
  if (status === 'refused') {
    return {
      'zh-CN': `${remindOn} 提醒太早，${opens} 起才能办理。`,
      en: `A reminder on ${remindOn} is too early: nothing can be done before ${opens}.`,
    };
  }
  return warns
    ? {
        'zh-CN': `${remindOn} 提醒可能偏早，一般 ${opens} 起才能办理。${note['zh-CN']}`,
        en: `A reminder on ${remindOn} may be early: usually nothing can be done before ${opens}.${note.en}`,
      }
    : {
        'zh-CN': `${opens} 起可以办理，${remindOn} 提醒正合适。${note['zh-CN']}`,
        en: `It can be done from ${opens} on, so a reminder on ${remindOn} is in time.${note.en}`,
      };
}
