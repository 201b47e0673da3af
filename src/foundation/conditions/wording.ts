import type { Language, Text } from '../kernel/ruling.js';
import { canonicalText } from './canonicalText.js';
import type { CompiledFact } from './cells.js';
import { comparisonWords } from './spanWords.js';
import type { ConditionStatus, FactTest, Operator } from './types.js';

/** The words of each status. */
export const STATUS_WORDS: Readonly<Record<ConditionStatus, Text>> = {
  in: { 'zh-CN': '符合', en: 'IN' },
  out: { 'zh-CN': '不符合', en: 'OUT' },
  unknown: { 'zh-CN': '资料不全，无法判断', en: 'UNKNOWN' },
};

export const NOT_RECORDED: Text = { 'zh-CN': '未登记', en: 'not recorded' };

/** Pieces of Chinese put together, with a blank between a Chinese character and a number or word. */
function chinese(...pieces: readonly (string | number)[]): string {
  return pieces.map(String).reduce((text, piece) => {
    const before = text.at(-1) ?? '';
    const after = piece[0] ?? '';
    const apart = (isHan(before) && isWord(after)) || (isWord(before) && isHan(after));
    return apart ? `${text} ${piece}` : text + piece;
  }, '');
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

function isWord(character: string): boolean {
  return /[\w−-]/.test(character);
}

/** What a test asks for, in words: 不低于 30 岁, at least 30 years. */
export function requirement(test: FactTest, fact: CompiledFact<never>): Text {
  switch (test.op) {
    case 'exists':
      return { 'zh-CN': '已登记', en: 'recorded' };
    case 'missing':
      return NOT_RECORDED;
    case 'withinKm': {
      const { lat, lon, km } = test.value;
      return {
        'zh-CN': `距坐标（${lat}, ${lon}）不超过 ${km} 公里`,
        en: `at most ${km} km from (${lat}, ${lon})`,
      };
    }
    case 'daysSince':
      return comparisonWords(test.value, 'days');
    case 'monthsSince':
      return comparisonWords(test.value, 'months');
    case 'anniversaryWithinDays':
      return test.value === 0
        ? { 'zh-CN': '今天正逢周年', en: 'anniversary today' }
        : {
            'zh-CN': `${test.value} 天内（含今天）逢周年`,
            en: `anniversary within ${test.value} ${one(test.value, 'days')}, today included`,
          };
    default:
      if (fact.type === 'boolean') return valueWords((test.op === 'eq') === test.value, fact);
      return filled(phraseOf(test.op, fact), test.value, fact);
  }
}

/** A value of a fact in words: an enum's option by its name, a number with its unit. */
export function valueWords(value: unknown, fact: CompiledFact<never>): Text {
  const text = String(value);
  switch (fact.type) {
    case 'boolean':
      return value === true ? { 'zh-CN': '是', en: 'yes' } : { 'zh-CN': '否', en: 'no' };
    case 'enum': {
      const position = fact.positions.get(canonicalText(text) ?? '') ?? -1;
      return Object.values(fact.fact.options ?? {})[position] ?? same(text);
    }
    case 'text':
    case 'textList':
      return { 'zh-CN': `“${text}”`, en: `"${text}"` };
    default: {
      const { unit } = fact.fact;
      if (unit === undefined) return same(text);
      return { 'zh-CN': chinese(text, unit['zh-CN']), en: `${text} ${one(value, unit.en)}` };
    }
  }
}

/** The English word of a unit, of one piece without its plural s. */
function one(count: unknown, unit: string): string {
  return count === 1 ? unit.replace(/(?<=[^s])s$/, '') : unit;
}

/** Several texts in a row: 甲、乙, or a, b. */
export function joined(texts: readonly Text[]): Text {
  return {
    'zh-CN': texts.map((text) => text['zh-CN']).join('、'),
    en: texts.map((text) => text.en).join(', '),
  };
}

type Phrase = readonly [zh: string, en: string];
type Phrases = Readonly<Partial<Record<Operator, Phrase>>>;

/** `#` is the value, or all values; `#1` and `#2` are the ends of a range. */
const PHRASES: Phrases = {
  eq: ['等于#', 'equal to #'],
  ne: ['不等于#', 'other than #'],
  in: ['#之一', 'one of #'],
  notIn: ['#以外', 'none of #'],
  lt: ['低于#', 'less than #'],
  lte: ['不超过#', 'at most #'],
  gt: ['超过#', 'more than #'],
  gte: ['不低于#', 'at least #'],
  between: ['#1至#2（含两端）', '#1 to #2, both included'],
  contains: ['包含#', 'containing #'],
  startsWith: ['以#开头', 'starting with #'],
  containsAny: ['至少包含#之一', 'containing any of #'],
  containsAll: ['同时包含#', 'containing all of #'],
};

const NAMED_PHRASES: Phrases = { eq: ['为#', '#'], ne: ['不是#', 'not #'] };

const DATE_PHRASES: Phrases = {
  ...NAMED_PHRASES,
  lt: ['早于#', 'before #'],
  lte: ['不晚于#', 'on or before #'],
  gt: ['晚于#', 'after #'],
  gte: ['不早于#', 'on or after #'],
};

function phraseOf(op: Operator, { type }: CompiledFact<never>): Phrase {
  const special =
    type === 'date' ? DATE_PHRASES : type === 'text' || type === 'enum' ? NAMED_PHRASES : {};
  return special[op] ?? PHRASES[op] ?? ['#', '#'];
}

function filled([zh, en]: Phrase, value: unknown, fact: CompiledFact<never>): Text {
  const texts = (Array.isArray(value) ? value : [value]).map((one) => valueWords(one, fact));
  const all = joined(texts);
  const put = (phrase: string, language: Language): string[] =>
    phrase.split(/(#[12]?)/).map((piece) => {
      if (piece === '#') return all[language];
      if (piece === '#1') return texts[0]?.[language] ?? '';
      return piece === '#2' ? (texts[1]?.[language] ?? '') : piece;
    });
  return { 'zh-CN': chinese(...put(zh, 'zh-CN')), en: put(en, 'en').join('') };
}

function same(text: string): Text {
  return { 'zh-CN': text, en: text };
}
