import {
  type BoundCondition,
  type BoundDefinitions,
  type Catalogue,
  type Condition,
  type ConditionStatus,
  compileCondition,
  compileDefinitions,
  type PlainRow,
  parseCatalogue,
} from 'dealer-care/conditions';
import { orThrow } from 'dealer-care/kernel';

/** Ten in the morning of 2026-11-27 in Shanghai. */
export const AT = new Date('2026-11-27T02:00:00Z');
export const ZONE = 'Asia/Shanghai';

/** One fact of every type. */
export const declarations = {
  age: {
    type: 'integer',
    labels: { 'zh-CN': '年龄', en: 'age' },
    unit: { 'zh-CN': '岁', en: 'years' },
  },
  spentFen: { type: 'integer', labels: { 'zh-CN': '累计消费', en: 'spent' } },
  score: { type: 'number', labels: { 'zh-CN': '满意度', en: 'score' } },
  city: { type: 'text', labels: { 'zh-CN': '城市', en: 'city' } },
  isMember: { type: 'boolean', labels: { 'zh-CN': '会员', en: 'member' } },
  lastVisitOn: { type: 'date', labels: { 'zh-CN': '上次进店', en: 'last visit' } },
  birthday: { type: 'date', labels: { 'zh-CN': '生日', en: 'birthday' } },
  home: { type: 'location', labels: { 'zh-CN': '住址', en: 'home' } },
  tags: { type: 'textList', labels: { 'zh-CN': '标签', en: 'tags' } },
  tier: {
    type: 'enum',
    labels: { 'zh-CN': '会员等级', en: 'tier' },
    options: {
      none: { 'zh-CN': '非会员', en: 'none' },
      silver: { 'zh-CN': '银卡', en: 'silver' },
      gold: { 'zh-CN': '金卡', en: 'gold' },
      platinum: { 'zh-CN': '白金卡', en: 'platinum' },
    },
  },
} as const;

export const catalogue: Catalogue<PlainRow> = orThrow(parseCatalogue(declarations));

/** A condition on the 27th of November 2026 in Shanghai. */
export function bound(condition: unknown, at: Date = AT, zone = ZONE): BoundCondition<PlainRow> {
  return orThrow(compileCondition(condition, catalogue)).bind(at, zone);
}

export function status(condition: Condition, row: PlainRow): ConditionStatus {
  return bound(condition).assess(row).status;
}

export function definitions<Name extends string>(
  conditions: Readonly<Record<Name, unknown>>,
  at: Date = AT,
): BoundDefinitions<PlainRow, Name> {
  return orThrow(compileDefinitions<PlainRow, Name>(conditions, catalogue)).bind(at, ZONE);
}
