import { NONE, type Reason, sharedList, type Text } from '../kernel/ruling.js';
import { localDateAt } from '../time/instant.js';
import type { LocalDate } from '../time/localDate.js';
import { CHINA, chinaLawOf, type LawReader, lawReader } from './citeLaw.js';
import type { GroundRule, WarrantyLaw } from './law.js';
import { legalReach } from './legalReach.js';
import { meetsLimit } from './limits.js';
import type { JurisdictionPolicy } from './policy.js';
import { figuresOf, reachSentence, unverifiedNote } from './sentences.js';
import type { LawRule, Remedy, RemedyFacts, RemedyGround, RemedyRuling } from './types.js';
import { readWindow } from './warrantyWindow.js';

/**
 * Tells what the law gives the customer for what happened to a car: exchange or refund, a new
 * assembly, a loan car or the fare.
 *
 * The thresholds are those of the invoice day's version, each with its own comparator: since 2022
 * more than 30 days in repair and more than 4 repairs of one defect, before that more than 35 and
 * more than 5. What is absent did not happen; an invoice after `at` is not known yet. A ground that holds but for the odometer, or for
 * whether the car is right now, makes the answer `unknown` unless another ground stands.
 *
 * Days and times are whole; days of the policy's zone. Throws MisuseError on an invalid date or a
 * policy that was not defined.
 *
 * @rule L03
 * @example
 * ```ts
 * import { assessRemedies, defaultJurisdictionPolicy } from 'dealer-care/jurisdictions';
 *
 * const car = {
 *   country: 'CN',
 *   buyer: 'household',
 *   carKind: 'passenger',
 *   invoicedOn: '2025-09-01',
 *   km: 20000,
 * } as const;
 * const at = new Date('2026-11-21T09:00:00+08:00');
 * const ruled = (repairDays: number) =>
 *   assessRemedies({ ...car, repairDays }, at, defaultJurisdictionPolicy).remedies;
 * console.log([ruled(30), ruled(31)]); // => [[],["exchangeOrRefund"]]
 * ```
 */
export function assessRemedies(
  facts: RemedyFacts,
  at: Date,
  policy: JurisdictionPolicy,
): RemedyRuling {
  const law = chinaLawOf(facts.country, policy)?.warranty;
  const today = localDateAt(at, policy.zone);
  const reader = lawReader(CHINA);
  const { status, invoicedOn, startsOn, assumed, missing } = legalReach(facts, today, law, reader);
  if (law === undefined || status !== 'inScope' || invoicedOn === null || startsOn === null) {
    const reach = status === 'inScope' ? 'noLaw' : status;
    return { ...NOTHING, status: reach, missing, ...reader.cited() };
  }
  const days: Days = { today, startsOn, invoicedOn };
  const readings = GROUNDS.map((ground) => readGround(ground, facts, days, law, reader));
  const standing = readings.filter((one) => one.remedy !== null);
  const lacking = [...new Set(readings.flatMap((one) => one.missing))];
  const remedies = REMEDIES.filter((remedy) => standing.some((one) => one.remedy === remedy));
  const fromDay = remedies.includes('loanCar')
    ? reader.read('warranty.loanCarFromDay', law.loanCarFromDay, invoicedOn)
    : undefined;
  return {
    status: remedies.length > 0 ? 'entitled' : lacking.length > 0 ? 'unknown' : 'none',
    remedies: sharedList(remedies),
    grounds: sharedList(standing.map((one) => one.ground)),
    loanCarFromDay: fromDay ?? null,
    because: BECAUSE,
    assumed,
    missing: sharedList(lacking),
    ...reader.cited(),
  };
}

/** Why `assessRemedies` ruled as it did, ground by ground. */
export function explainRemedies(
  facts: RemedyFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly Reason<LawRule>[] {
  const ruling = assessRemedies(facts, at, policy);
  return [
    {
      rule: 'L03',
      facts: {
        today: localDateAt(at, policy.zone),
        invoicedOn: facts.invoicedOn ?? null,
        km: facts.km ?? null,
        repairDays: facts.repairDays ?? null,
        repairDaysOfOne: facts.repairDaysOfOne ?? null,
        sameDefectRepairs: facts.sameDefectRepairs ?? null,
        seriousSafetyRepairs: facts.seriousSafetyRepairs ?? null,
        stillFaulty: facts.stillFaulty ?? null,
        grounds: ruling.grounds.join(', '),
      },
      policy: figuresOf(ruling, policy),
      sentence: sentenceOf(ruling),
    },
  ];
}

const BECAUSE = sharedList<LawRule>(['L03']);

const NOTHING = {
  remedies: NONE,
  grounds: NONE,
  loanCarFromDay: null,
  because: BECAUSE,
  assumed: NONE,
} as const;

const REMEDIES: readonly Remedy[] = ['exchangeOrRefund', 'replaceAssembly', 'loanCar'];

const GROUNDS: readonly RemedyGround[] = [
  'sevenDays',
  'earlyAssembly',
  'earlySafety',
  'seriousFault',
  'assemblyReplaced',
  'partReplaced',
  'repairTime',
  'sameDefect',
  'loanCar',
];

interface Days {
  readonly today: LocalDate;
  readonly startsOn: LocalDate;
  readonly invoicedOn: LocalDate;
}

interface GroundReading {
  readonly ground: RemedyGround;
  readonly remedy: Remedy | null;
  readonly missing: readonly string[];
}

/** Only grounds whose count is met are looked into, so that only their figures are named. */
function readGround(
  ground: RemedyGround,
  facts: RemedyFacts,
  { today, startsOn, invoicedOn }: Days,
  law: WarrantyLaw,
  reader: LawReader,
): GroundReading {
  const figure = law.grounds[ground];
  const rule = lawReader('').read(ground, figure, invoicedOn);
  const fails: GroundReading = { ground, remedy: null, missing: [] };
  if (rule === undefined || !meetsLimit(countFor(rule, facts), rule.needs)) return fails;
  reader.read(`warranty.grounds.${ground}`, figure, invoicedOn);
  const window = readWindow(rule.window, startsOn, invoicedOn, today, facts.km, law, reader);
  if (window === undefined || window.status === 'out') return fails;
  if (rule.stillFaulty && facts.stillFaulty === false) return fails;
  const missing = [
    ...(window.status === 'unknown' ? ['km'] : []),
    ...(rule.stillFaulty && facts.stillFaulty === undefined ? ['stillFaulty'] : []),
  ];
  return { ground, remedy: missing.length > 0 ? null : rule.remedy, missing };
}

function countFor({ needs, assemblies, faults }: GroundRule, facts: RemedyFacts): number {
  const among = (counts: RemedyFacts['partReplacements']): number =>
    Math.max(0, ...(assemblies ?? []).map((one) => counts?.[one] ?? 0));
  switch (needs.metric) {
    case 'defectiveAssemblies':
      return (facts.defectiveAssemblies ?? []).filter((one) => assemblies?.includes(one)).length;
    case 'earlyFaults':
      return (facts.earlyFaults ?? []).filter((one) => faults?.includes(one)).length;
    case 'assemblyReplacements':
      return among(facts.assemblyReplacements);
    case 'partReplacements':
      return among(facts.partReplacements);
    case 'seriousSafetyRepairs':
    case 'repairDays':
    case 'repairDaysOfOne':
    case 'sameDefectRepairs':
      return facts[needs.metric] ?? 0;
    default:
      return 0;
  }
}

const REMEDY_NAMES: Readonly<Record<Remedy, Text>> = {
  exchangeOrRefund: { 'zh-CN': '更换或退货', en: 'exchange or refund' },
  replaceAssembly: { 'zh-CN': '免费更换总成', en: 'a new assembly free of charge' },
  loanCar: { 'zh-CN': '提供备用车或交通费补偿', en: 'a loan car or the fare' },
};

function sentenceOf(ruling: RemedyRuling): Text {
  const { status, remedies, missing, loanCarFromDay } = ruling;
  const note = unverifiedNote(ruling);
  if (status === 'entitled') {
    const named = (language: 'zh-CN' | 'en'): string[] =>
      remedies.map((one) => REMEDY_NAMES[one][language]);
    const fromDay: Text =
      loanCarFromDay === null
        ? { 'zh-CN': '', en: '' }
        : {
            'zh-CN': `（备用车从第 ${loanCarFromDay} 天起）`,
            en: ` (the car from day ${loanCarFromDay} on)`,
          };
    return {
      'zh-CN': `依三包规定，客户可要求${named('zh-CN').join('、')}${fromDay['zh-CN']}。${note['zh-CN']}`,
      en: `By law the customer may ask for ${named('en').join(', ')}${fromDay.en}.${note.en}`,
    };
  }
  if (status === 'none') {
    return {
      'zh-CN': `尚未达到三包规定的退换条件。${note['zh-CN']}`,
      en: `None of the legal thresholds is passed.${note.en}`,
    };
  }
  // Without buyer, kind of car or invoice nothing was counted.
  const lacking = LACKING.filter(({ fact }) => missing.includes(fact));
  if (lacking.length < missing.length || lacking.length === 0) return reachSentence(status);
  return {
    'zh-CN': `次数或天数已达到，还缺${lacking.map((one) => one['zh-CN']).join('和')}才能判断。`,
    en: `The count is met; not known: ${lacking.map((one) => one.en).join(', and ')}.`,
  };
}

/** What can still be missing once a ground is met. */
const LACKING = [
  { fact: 'km', 'zh-CN': '里程', en: 'the odometer' },
  { fact: 'stillFaulty', 'zh-CN': '当前故障情况', en: 'whether the car is right now' },
] as const;
