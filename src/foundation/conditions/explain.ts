import type { Location } from '../kernel/location.js';
import type { Evidence, Text } from '../kernel/ruling.js';
import { daysBetween, type LocalDate, localDateOf, monthsBetween } from '../time/localDate.js';
import { STATUS, verdictOf } from './assessRow.js';
import type { Bound } from './bindLeaves.js';
import type { CompiledFact } from './cells.js';
import { distanceKm } from './distance.js';
import type { Node } from './program.js';
import type { RowCells } from './rowCells.js';
import { distanceWords, type SpanUnit } from './spanWords.js';
import { nextAnniversary } from './today.js';
import type { Explanation, FactTest } from './types.js';
import { joined, NOT_RECORDED, requirement, STATUS_WORDS, valueWords } from './wording.js';

/** Says why a condition is in, out or unknown for a row. */
export function explainNode(node: Node, bound: Bound, cells: RowCells): Explanation {
  const status = STATUS[verdictOf(node, bound.leaves, cells)];
  const outcome = STATUS_WORDS[status];
  if (node.written === undefined) {
    const words = combination(node);
    const sentence = {
      'zh-CN': `${words['zh-CN']}：${outcome['zh-CN']}`,
      en: `${words.en}: ${outcome.en}`,
    };
    const parts = node.parts.map((part) => explainNode(part, bound, cells));
    return { status, fact: null, value: null, sentence, parts };
  }
  const factAt = bound.leaves[node.leaf]?.fact ?? 0;
  const fact = bound.program.facts[factAt] as CompiledFact<never>;
  const seen = presented(node.written, fact, factAt, bound.today, cells);
  const { labels } = fact.fact;
  const wanted = requirement(node.written, fact);
  return {
    status,
    fact: fact.name,
    value: seen.value,
    sentence: {
      'zh-CN': `${labels['zh-CN']}：${seen.words['zh-CN']}；要求：${wanted['zh-CN']}；${outcome['zh-CN']}`,
      en: `${labels.en}: ${seen.words.en}; required: ${wanted.en}; ${outcome.en}`,
    },
    parts: [],
  };
}

function combination({ kind, parts }: Node): Text {
  const count = parts.length;
  if (kind === 'not') return { 'zh-CN': '以下一项须不成立', en: 'not this' };
  if (count === 1) return { 'zh-CN': '须符合以下一项', en: 'this' };
  return kind === 'all'
    ? { 'zh-CN': `须同时符合以下 ${count} 项`, en: `all of these ${count}` }
    : { 'zh-CN': `须至少符合以下 ${count} 项之一`, en: `at least one of these ${count}` };
}

interface Presented {
  readonly value: Evidence;
  readonly words: Text;
}

/** The fact as it is, with what the test makes of it: days since, months since, kilometres. */
function presented(
  test: FactTest,
  fact: CompiledFact<never>,
  factAt: number,
  today: number,
  cells: RowCells,
): Presented {
  const number = cells.numbers[factAt] ?? Number.NaN;
  if (Number.isNaN(number)) return { value: null, words: NOT_RECORDED };
  const object = cells.objects[factAt];
  switch (fact.type) {
    case 'text':
      return plain(object as string, fact);
    case 'textList':
      return list(object as ReadonlySet<string>, fact);
    case 'location':
      return location(object as Location, test);
    case 'boolean':
      return plain(number === 1, fact);
    case 'enum':
      return plain([...fact.positions.keys()][number] ?? '', fact);
    case 'date': {
      const day = localDateOf(number);
      return { value: day, words: withSpan(day, localDateOf(today), test) };
    }
    default:
      return plain(number, fact);
  }
}

function plain(value: string | number | boolean, fact: CompiledFact<never>): Presented {
  return { value, words: valueWords(value, fact) };
}

function list(texts: ReadonlySet<string>, fact: CompiledFact<never>): Presented {
  const words = [...texts].map((text) => valueWords(text, fact));
  const none: Text = { 'zh-CN': '（空）', en: '(none)' };
  return { value: [...texts].join(', '), words: words.length === 0 ? none : joined(words) };
}

function location({ lat, lon }: Location, test: FactTest): Presented {
  const value = `${lat}, ${lon}`;
  if (test.op !== 'withinKm') return { value, words: { 'zh-CN': value, en: value } };
  const km = Number(distanceKm(lat, lon, test.value.lat, test.value.lon).toFixed(3));
  return { value, words: { 'zh-CN': `相距 ${km} 公里`, en: `${km} km away` } };
}

function withSpan(day: LocalDate, today: LocalDate, test: FactTest): Text {
  switch (test.op) {
    case 'daysSince':
      return span(day, daysBetween(day, today), 'days');
    case 'monthsSince':
      return span(day, monthsBetween(day, today), 'months');
    case 'anniversaryWithinDays': {
      const next = nextAnniversary(day, today);
      return { 'zh-CN': `${day}（下次周年 ${next}）`, en: `${day} (next anniversary ${next})` };
    }
    default:
      return { 'zh-CN': day, en: day };
  }
}

function span(day: LocalDate, count: number, unit: SpanUnit): Text {
  const { 'zh-CN': zh, en } = distanceWords(count, unit);
  return { 'zh-CN': `${day}（${zh}）`, en: `${day} (${en})` };
}
