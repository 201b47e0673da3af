import { NONE, type Reason, sharedList, type Text } from '../kernel/ruling.js';
import { localDateAt } from '../time/instant.js';
import type { LocalDate } from '../time/localDate.js';
import { CHINA, chinaLawOf, lawReader } from './citeLaw.js';
import { laterBy } from './limits.js';
import type { JurisdictionPolicy } from './policy.js';
import { figuresOf, unverifiedNote } from './sentences.js';
import type { LawRule, LegalRetentionFacts, LegalRetentionRuling, RecordKind } from './types.js';

/**
 * Tells whether a customer's data may be erased, or must be kept locked away until a law lets go.
 *
 * The longest floor decides, by the law in force on the day of `at`: also for records from before
 * it. On the anniversary itself the floor is over. With the law off nothing stands in the way.
 *
 * Days of the policy's zone. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule L13
 * @example
 * ```ts
 * import { assessRetention, defaultJurisdictionPolicy } from 'dealer-care/jurisdictions';
 *
 * const facts = {
 *   country: 'CN',
 *   records: [
 *     { kind: 'salesArchive', on: '2018-03-01' },
 *     { kind: 'repairRecord', on: '2023-06-01' },
 *   ],
 * } as const;
 * const at = new Date('2026-11-21T09:00:00+08:00');
 * const { status, eraseFrom, heldBy } = assessRetention(facts, at, defaultJurisdictionPolicy);
 * console.log([status, eraseFrom, heldBy]); // => ["restrict","2029-06-01","repairRecord"]
 * ```
 */
export function assessRetention(
  facts: LegalRetentionFacts,
  at: Date,
  policy: JurisdictionPolicy,
): LegalRetentionRuling {
  const law = chinaLawOf(facts.country, policy);
  const today = localDateAt(at, policy.zone);
  const reader = lawReader(CHINA);
  let eraseFrom: LocalDate | null = null;
  let heldBy: RecordKind | null = null;
  for (const { kind, on } of law === undefined ? [] : facts.records) {
    const figure = law?.retention[kind] ?? [];
    const floor = reader.read(`retention.${kind}`, figure, today);
    const freeFrom = floor === undefined ? null : laterBy(on, floor);
    if (freeFrom === null || freeFrom <= today) continue;
    if (eraseFrom !== null && freeFrom <= eraseFrom) continue;
    eraseFrom = freeFrom;
    heldBy = kind;
  }
  return {
    status: eraseFrom === null ? 'erase' : 'restrict',
    eraseFrom,
    heldBy,
    because: law === undefined ? NONE : BECAUSE,
    assumed: NONE,
    missing: NONE,
    ...reader.cited(),
  };
}

/** Why `assessRetention` ruled as it did, with the record that is held longest. */
export function explainRetention(
  facts: LegalRetentionFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly Reason<LawRule>[] {
  const ruling = assessRetention(facts, at, policy);
  return ruling.because.map((rule) => ({
    rule,
    facts: {
      today: localDateAt(at, policy.zone),
      records: facts.records.length,
      heldBy: ruling.heldBy,
      eraseFrom: ruling.eraseFrom,
    },
    policy: figuresOf(ruling, policy),
    sentence: sentenceOf(ruling),
  }));
}

const BECAUSE = sharedList<LawRule>(['L13']);

const RECORDS: Readonly<Record<RecordKind, Text>> = {
  salesArchive: { 'zh-CN': '销售和客户档案', en: 'sales and customer archive' },
  repairRecord: { 'zh-CN': '维修记录', en: 'repair records' },
  recallRecord: { 'zh-CN': '召回相关记录', en: 'recall records' },
  smsLog: { 'zh-CN': '短信发送记录', en: 'text message logs' },
  callBackRecord: { 'zh-CN': '回访录音和记录', en: 'call-back records' },
  impactAssessment: { 'zh-CN': '个人信息影响评估报告', en: 'impact assessments' },
};

function sentenceOf(ruling: LegalRetentionRuling): Text {
  const { heldBy, eraseFrom } = ruling;
  if (heldBy === null || eraseFrom === null) {
    return {
      'zh-CN': '法定保存期都已届满，可以删除。',
      en: 'Every legal floor is over: the data may be erased.',
    };
  }
  const note = unverifiedNote(ruling);
  return {
    'zh-CN': `${RECORDS[heldBy]['zh-CN']}须保存到 ${eraseFrom} 之前，期间只存储、只保护，${eraseFrom} 起可以删除。${note['zh-CN']}`,
    en: `The law keeps the ${RECORDS[heldBy].en}: store and protect only, erase from ${eraseFrom} on.${note.en}`,
  };
}
