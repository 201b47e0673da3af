import type { Reason, Text } from '../kernel/ruling.js';
import { localDateAt } from '../time/instant.js';
import { nextInspection } from './nextInspection.js';
import type { JurisdictionPolicy } from './policy.js';
import { figuresOf, unverifiedNote } from './sentences.js';
import type { InspectionFacts, InspectionKind, InspectionRuling, LawRule } from './types.js';

/** Why `nextInspection` ruled as it did, with the regime and the days that decided. */
export function explainInspection(
  facts: InspectionFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly Reason<LawRule>[] {
  const ruling = nextInspection(facts, at, policy);
  return [
    {
      rule: 'L16',
      facts: {
        country: facts.country,
        today: localDateAt(at, policy.zone),
        registeredOn: facts.registeredOn ?? null,
        printedDueOn: facts.printedDueOn ?? null,
        passedOn: facts.passedOn ?? null,
        vehicleKind: facts.vehicleKind ?? null,
        usage: facts.usage ?? null,
        dueOn: ruling.dueOn,
        opensOn: ruling.opensOn,
        kind: ruling.kind,
      },
      policy: figuresOf(ruling, policy),
      sentence: sentenceOf(ruling),
    },
  ];
}

const WHAT: Readonly<Record<InspectionKind, Text>> = {
  onSite: { 'zh-CN': '须上线检测', en: 'the car must come' },
  markOnly: { 'zh-CN': '免上线，只申领检验标志', en: 'no visit, only the mark is applied for' },
  unknown: { 'zh-CN': '是否须上线不确定', en: 'whether it must come is not known' },
};

function sentenceOf(ruling: InspectionRuling): Text {
  const { status, dueOn, opensOn, kind, regime, basis } = ruling;
  if (dueOn === null || status === 'unknown') {
    return {
      'zh-CN': '没有适用的年检规定或缺少上牌日期，请以行驶证、检验标志上的日期为准。',
      en: 'No regime applies or the registration is not known: take the day printed on the permit or the mark.',
    };
  }
  const what = WHAT[kind];
  const note = unverifiedNote(ruling);
  const source: Text =
    basis === 'printed'
      ? { 'zh-CN': '证件上印明', en: 'As printed,' }
      : { 'zh-CN': `按 ${regime} 起施行的规定`, en: `By the regime of ${regime},` };
  const window: Text =
    opensOn === null
      ? { 'zh-CN': '', en: '' }
      : { 'zh-CN': `，${opensOn} 起可办理`, en: `, possible from ${opensOn} on` };
  const late: Text =
    status === 'overdue'
      ? { 'zh-CN': '，现已过期', en: ', which has passed' }
      : { 'zh-CN': '', en: '' };
  return {
    'zh-CN': `${source['zh-CN']}，检验有效期到 ${dueOn}${late['zh-CN']}，${what['zh-CN']}${window['zh-CN']}。${note['zh-CN']}`,
    en: `${source.en} validity ends on ${dueOn}${late.en}; ${what.en}${window.en}.${note.en}`,
  };
}
