import { NONE, type Reason, sharedList, type Text } from '../kernel/ruling.js';
import { localDateAt } from '../time/instant.js';
import { CHINA, chinaLawOf, lawReader } from './citeLaw.js';
import { legalReach } from './legalReach.js';
import type { JurisdictionPolicy } from './policy.js';
import { figuresOf, reachSentence, unverifiedNote } from './sentences.js';
import type { LawRule, LegalTermRuling, SoldCarFacts } from './types.js';
import { readWindow } from './warrantyWindow.js';

/**
 * Tells whether the legal minimum of free repair (包修), and of exchange and refund (三包), still
 * runs for a car on the day of `at`.
 *
 * The version of the law is that of the invoice day. The terms count from the invoice, since
 * 2022-01-01 from the delivery where that is another day. The anniversary itself and exactly the
 * last kilometre are out. An invoice or a delivery after `at` is not known yet. A maker's longer promise stands above this and is not looked at.
 *
 * Whole kilometres; days of the policy's zone. Throws MisuseError on an invalid date or a policy
 * that was not defined.
 *
 * @rule L01
 * @example
 * ```ts
 * import { assessLegalTerm, defaultJurisdictionPolicy } from 'dealer-care/jurisdictions';
 *
 * const facts = {
 *   country: 'CN',
 *   buyer: 'household',
 *   carKind: 'passenger',
 *   invoicedOn: '2024-01-15',
 *   km: 40000,
 * } as const;
 * const after30Months = new Date('2026-07-15T09:00:00+08:00');
 * const { status, returns } = assessLegalTerm(facts, after30Months, defaultJurisdictionPolicy);
 * console.log([status, returns]); // => ["in","out"]
 * ```
 */
export function assessLegalTerm(
  facts: SoldCarFacts,
  at: Date,
  policy: JurisdictionPolicy,
): LegalTermRuling {
  const law = chinaLawOf(facts.country, policy)?.warranty;
  const today = localDateAt(at, policy.zone);
  const reader = lawReader(CHINA);
  const { status, invoicedOn, startsOn, assumed, missing } = legalReach(facts, today, law, reader);
  if (law === undefined || status !== 'inScope' || invoicedOn === null || startsOn === null) {
    const reach = status === 'inScope' ? 'noLaw' : status;
    return { ...NOTHING, status: reach, missing, ...reader.cited() };
  }
  const windowOf = (name: 'repairTerm' | 'returnTerm') =>
    readWindow(name, startsOn, invoicedOn, today, facts.km, law, reader);
  const repair = windowOf('repairTerm');
  const returns = windowOf('returnTerm');
  const ruled = repair?.status ?? 'noLaw';
  const isKmMissing = ruled === 'unknown' || returns?.status === 'unknown';
  return {
    status: ruled,
    returns: returns === undefined || returns.status === 'unknown' ? null : returns.status,
    startsOn,
    repairEndsOn: repair?.endsOn ?? null,
    returnsEndOn: returns?.endsOn ?? null,
    because: BECAUSE,
    assumed,
    missing: isKmMissing ? MISSING_KM : NONE,
    ...reader.cited(),
  };
}

/** Why `assessLegalTerm` ruled as it did, with the version of the law and both ends. */
export function explainLegalTerm(
  facts: SoldCarFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly Reason<LawRule>[] {
  const ruling = assessLegalTerm(facts, at, policy);
  return [
    {
      rule: 'L01',
      facts: {
        today: localDateAt(at, policy.zone),
        buyer: facts.buyer ?? null,
        carKind: facts.carKind ?? null,
        invoicedOn: facts.invoicedOn ?? null,
        deliveredOn: facts.deliveredOn ?? null,
        km: facts.km ?? null,
        startsOn: ruling.startsOn,
        repairEndsOn: ruling.repairEndsOn,
        returnsEndOn: ruling.returnsEndOn,
      },
      policy: figuresOf(ruling, policy),
      sentence: sentenceOf(ruling, facts.km),
    },
  ];
}

const BECAUSE = sharedList<LawRule>(['L01']);
const MISSING_KM = sharedList(['km']);

const NOTHING = {
  returns: null,
  startsOn: null,
  repairEndsOn: null,
  returnsEndOn: null,
  because: BECAUSE,
  assumed: NONE,
} as const;

function sentenceOf(ruling: LegalTermRuling, km: number | undefined): Text {
  const { status, startsOn, repairEndsOn } = ruling;
  if (status === 'noLaw' || status === 'outOfScope' || startsOn === null || repairEndsOn === null) {
    return reachSentence(status);
  }
  const note = unverifiedNote(ruling);
  const driven: Text =
    km === undefined
      ? { 'zh-CN': '里程不详', en: 'the odometer is not known' }
      : { 'zh-CN': `现行驶 ${km} 公里`, en: `${km} km driven` };
  const verdict: Text = {
    'zh-CN': { in: '仍在法定包修期内', out: '已过法定包修期', unknown: '还不能判断' }[status],
    en: {
      in: 'the legal term of free repair still runs',
      out: 'the legal term of free repair is over',
      unknown: 'nobody can say yet',
    }[status],
  };
  return {
    'zh-CN': `法定包修期自 ${startsOn} 起算，按日期到 ${repairEndsOn} 届满，${driven['zh-CN']}，${verdict['zh-CN']}。${note['zh-CN']}`,
    en: `Counted from ${startsOn} the term ends by date on ${repairEndsOn}; ${driven.en}: ${verdict.en}.${note.en}`,
  };
}
