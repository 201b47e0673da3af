import { NONE, type Reason, sharedList, type Text } from '../kernel/ruling.js';
import type { HolidayCalendar } from '../time/holidays.js';
import { localDateAt } from '../time/instant.js';
import { addDays, addMonths, type LocalDate } from '../time/localDate.js';
import { addWorkingDays } from '../time/workingDays.js';
import { CHINA, chinaLawOf, type LawReader, lawReader } from './citeLaw.js';
import type { ChinaLaw, Figure } from './law.js';
import { firstDayMet, laterBy } from './limits.js';
import type { JurisdictionPolicy } from './policy.js';
import { figuresOf, unverifiedNote } from './sentences.js';
import type {
  Duration,
  LawRule,
  LegalClock,
  LegalClockFacts,
  LegalClockName,
  LegalClocksRuling,
} from './types.js';

/**
 * Lists the clocks that run by law for a complaint, beside the house's own, the nearest first.
 *
 * The day of an event is not counted; a deadline is the end of its day. The mediation's version is
 * that of the day of acceptance: 45 working days until 2026-04-14, 60 days from 2026-04-15 on. A
 * clock in working days that crosses a year without published holidays says so and gives a range.
 * Each other clock takes the version of the day on which it starts. What is dated after `at` is not
 * known yet and starts none.
 *
 * Days of the policy's zone. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule L04 L05 L06 L07
 * @example
 * ```ts
 * import { defaultJurisdictionPolicy, listLegalClocks } from 'dealer-care/jurisdictions';
 *
 * const facts = { country: 'CN', acceptedOn: '2026-04-15' };
 * const at = new Date('2026-05-01T09:00:00+08:00');
 * const [clock] = listLegalClocks(facts, at, defaultJurisdictionPolicy).clocks;
 * console.log([clock?.clock, clock?.dueOn]); // => ["mediationEnds","2026-06-14"]
 * ```
 */
export function listLegalClocks(
  facts: LegalClockFacts,
  at: Date,
  policy: JurisdictionPolicy,
): LegalClocksRuling {
  const read = readClocks(facts, at, policy);
  const clocks = read.map((one) => one.clock);
  const isRunning = clocks.some((one) => one.status === 'running');
  const isMediated = clocks.some((one) => one.clock === 'mediationEnds');
  const unverified = read.flatMap((one) => one.unverified);
  return {
    status: clocks.length === 0 ? 'none' : isRunning ? 'running' : 'passed',
    clocks,
    dealerProves: whoProves(facts, localDateAt(at, policy.zone), clocks),
    because: sharedList([...new Set(clocks.map((one) => one.rule))].sort()),
    assumed: isMediated && facts.testDays === undefined ? ASSUMED_TESTS : NONE,
    missing: NONE,
    law: read.length === 0 ? NONE : read.flatMap((one) => one.law),
    unverified: sharedList([...new Set(unverified)]),
  };
}

/** Why `listLegalClocks` ruled as it did, one reason a clock, each with its own figures. */
export function explainLegalClocks(
  facts: LegalClockFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly Reason<LawRule>[] {
  return readClocks(facts, at, policy).map(({ clock, ...cited }) => ({
    rule: clock.rule,
    facts: {
      clock: clock.clock,
      startedOn: clock.startedOn,
      dueOn: clock.dueOn,
      status: clock.status,
      testDays: clock.clock === 'mediationEnds' ? (facts.testDays ?? null) : null,
    },
    policy: figuresOf(cited, policy),
    sentence: sentenceOf(clock, unverifiedNote(cited)),
  }));
}

const ASSUMED_TESTS = sharedList(['testDays']);

/** A clock with the figures that set it. */
interface ClockReading extends Pick<LegalClocksRuling, 'law' | 'unverified'> {
  readonly clock: LegalClock;
}

function readClocks(
  facts: LegalClockFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly ClockReading[] {
  const law = chinaLawOf(facts.country, policy);
  const today = localDateAt(at, policy.zone);
  return law === undefined ? [] : clocksOf(facts, today, law, policy).sort(byDueDay);
}

function byDueDay({ clock: a }: ClockReading, { clock: b }: ClockReading): number {
  return a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn);
}

/** When a clock ends, and how sure that is. */
type ClockEnd = Pick<LegalClock, 'dueOn' | 'earliest' | 'latest' | 'holidays'>;

function clocksOf(
  facts: LegalClockFacts,
  today: LocalDate,
  { complaints, warranty }: ChinaLaw,
  { holidays }: JurisdictionPolicy,
): ClockReading[] {
  const found: ClockReading[] = [];
  const run = (
    clock: LegalClockName,
    rule: LawRule,
    startedOn: LocalDate | undefined,
    endOf: (startedOn: LocalDate, reader: LawReader) => ClockEnd | undefined,
  ): void => {
    if (startedOn === undefined || startedOn > today) return;
    const reader = lawReader(CHINA);
    const end = endOf(startedOn, reader);
    if (end === undefined) return;
    const status = today <= end.dueOn ? 'running' : 'passed';
    found.push({ clock: { clock, rule, startedOn, ...end, status }, ...reader.cited() });
  };
  const workingDays =
    (name: string, figure: Figure<number>) => (startedOn: LocalDate, reader: LawReader) =>
      spanEnd(startedOn, asWorkingDays(reader.read(name, figure, startedOn)), holidays);

  run(
    'tellConsumer',
    'L05',
    facts.receivedOn,
    workingDays('complaints.tellConsumerWorkingDays', complaints.tellConsumerWorkingDays),
  );
  run(
    'remedyAnswer',
    'L04',
    facts.demandedOn,
    workingDays('warranty.answerWorkingDays', warranty.answerWorkingDays),
  );
  run(
    'remedyCompletion',
    'L04',
    facts.demandedOn,
    workingDays('warranty.completionWorkingDays', warranty.completionWorkingDays),
  );
  run('deliberateDelay', 'L07', facts.demandedOn, (startedOn, reader) => {
    const limit = reader.read('complaints.deliberateDelay', complaints.deliberateDelay, startedOn);
    return limit && onDay(addDays(firstDayMet(startedOn, limit), -1));
  });
  run(
    'authorityAccepts',
    'L06',
    facts.submittedOn,
    workingDays('complaints.authorityAcceptsWorkingDays', complaints.authorityAcceptsWorkingDays),
  );
  run('mediationEnds', 'L06', facts.acceptedOn, (startedOn, reader) => {
    const span = reader.read('complaints.mediationEnds', complaints.mediationEnds, startedOn);
    const { testDays = 0 } = facts;
    return spanEnd(startedOn, span && { ...span, count: span.count + testDays }, holidays);
  });
  run('burdenOfProof', 'L07', facts.deliveredOn, (startedOn, reader) => {
    const { burdenOfProofMonths: figure } = complaints;
    const months = reader.read('complaints.burdenOfProofMonths', figure, startedOn);
    return months === undefined ? undefined : onDay(addMonths(startedOn, months));
  });
  return found;
}

function asWorkingDays(count: number | undefined): Duration | undefined {
  return count === undefined ? undefined : { count, unit: 'workingDays' };
}

/** The end of a span that begins after a day; the day itself is not counted. */
function spanEnd(
  startedOn: LocalDate,
  span: Duration | undefined,
  holidays: HolidayCalendar,
): ClockEnd | undefined {
  if (span === undefined) return undefined;
  if (span.unit !== 'workingDays') return onDay(laterBy(startedOn, span));
  const { date, earliest, latest, knowledge } = addWorkingDays(startedOn, span.count, holidays);
  return { dueOn: date, earliest, latest, holidays: knowledge };
}

function onDay(dueOn: LocalDate): ClockEnd {
  return { dueOn, earliest: dueOn, latest: dueOn, holidays: null };
}

/** For a defect found in time the dealer proves; after it the customer does. */
function whoProves(
  { defectFoundOn }: LegalClockFacts,
  today: LocalDate,
  clocks: readonly LegalClock[],
): boolean | null {
  const clock = clocks.find((one) => one.clock === 'burdenOfProof');
  if (clock === undefined || defectFoundOn === undefined || defectFoundOn > today) return null;
  return defectFoundOn <= clock.dueOn;
}

const CLOCKS: Readonly<Record<LegalClockName, Text>> = {
  tellConsumer: {
    'zh-CN': '须把投诉的接收、转办和处理情况告知消费者',
    en: 'receipt, transfer and handling must be told to the consumer',
  },
  remedyAnswer: {
    'zh-CN': '须答复更换、退货请求，不同意的说明理由',
    en: 'the demand for exchange or refund must be answered, a refusal with reasons',
  },
  remedyCompletion: {
    'zh-CN': '须完成更换或退货',
    en: 'exchange or refund must be completed',
  },
  deliberateDelay: {
    'zh-CN': '逾期仍不履行修理、更换、退货义务，视为故意拖延',
    en: 'not performing repair, exchange or refund by then counts as delay',
  },
  authorityAccepts: {
    'zh-CN': '监管部门须决定是否受理',
    en: 'the authority must accept or refuse the complaint',
  },
  mediationEnds: {
    'zh-CN': '监管部门的调解最迟于该日（含）终结',
    en: 'the authority’s mediation must end by then',
  },
  burdenOfProof: {
    'zh-CN': '截至该日（含）发现的瑕疵，由经销商举证',
    en: 'for defects found by then the dealer bears the burden of proof',
  },
};

function sentenceOf({ clock, startedOn, dueOn, status }: LegalClock, note: Text): Text {
  const late: Text =
    status === 'passed' ? { 'zh-CN': '，现已超过', en: ', now passed' } : { 'zh-CN': '', en: '' };
  return {
    'zh-CN': `自 ${startedOn} 起算，期限到 ${dueOn}${late['zh-CN']}：${CLOCKS[clock]['zh-CN']}。${note['zh-CN']}`,
    en: `Counted from ${startedOn}, until ${dueOn}${late.en}: ${CLOCKS[clock].en}.${note.en}`,
  };
}
