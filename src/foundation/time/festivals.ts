import { frozen } from '../kernel/policy.js';
import type { Text } from '../kernel/ruling.js';
import type { SolarTerm } from './solarTerms.js';

/** What every festival says, whatever calendar gives its day. */
interface FestivalWords {
  /** What it is called. */
  readonly names: Text;
  /** `solemn`: a day of remembrance, on which nobody is wished a happy festival. */
  readonly tone: 'festive' | 'solemn';
  /** Whether it gives everybody a day off; which days those are, the holiday calendar of the year says. */
  readonly publicHoliday: boolean;
}

/** A festival on a day of the solar calendar; past the end of the month it is the last day. */
export interface SolarFestival extends FestivalWords {
  readonly kind: 'solar';
  readonly month: number;
  readonly day: number;
}

/** A festival on a day of the lunar calendar, never in a leap month; day 30 is the month’s last day. */
export interface LunarFestival extends FestivalWords {
  readonly kind: 'lunar';
  readonly month: number;
  readonly day: number;
}

/** A festival on the day of a solar term. */
export interface SolarTermFestival extends FestivalWords {
  readonly kind: 'solarTerm';
  readonly term: SolarTerm;
}

/** A festival on the n-th such weekday of a month, such as the second Sunday of May. */
export interface WeekdayFestival extends FestivalWords {
  readonly kind: 'weekday';
  readonly month: number;
  /** ISO weekday 1–7. */
  readonly weekday: number;
  /** Which of the month, 1–4. */
  readonly nth: number;
}

/** A day that customers keep every year. */
export type Festival = SolarFestival | LunarFestival | SolarTermFestival | WeekdayFestival;

/** Festivals keyed by a name of the house’s: `{ "storeDay": {…} }`. What a host adds is an entry. */
export type Festivals = Readonly<Record<string, Festival>>;

/** The festivals that `chinaFestivals` lists. */
export type ChinaFestival =
  | 'newYear'
  | 'newYearsEve'
  | 'springFestival'
  | 'lantern'
  | 'womensDay'
  | 'qingming'
  | 'labourDay'
  | 'mothersDay'
  | 'childrensDay'
  | 'dragonBoat'
  | 'fathersDay'
  | 'qixi'
  | 'midAutumn'
  | 'nationalDay'
  | 'doubleNinth'
  | 'winterSolstice';

/**
 * The festivals of mainland China on which dealers greet their customers. Those that give days off
 * are the ones of 全国年节及纪念日放假办法, article 2, as revised on 2024-11-10.
 */
export const chinaFestivals: Readonly<Record<ChinaFestival, Festival>> = frozen({
  newYear: { kind: 'solar', month: 1, day: 1, ...holiday('元旦', 'New Year’s Day') },
  newYearsEve: { kind: 'lunar', month: 12, day: 30, ...holiday('除夕', 'Chinese New Year’s Eve') },
  springFestival: { kind: 'lunar', month: 1, day: 1, ...holiday('春节', 'Spring Festival') },
  lantern: { kind: 'lunar', month: 1, day: 15, ...occasion('元宵节', 'Lantern Festival') },
  womensDay: { kind: 'solar', month: 3, day: 8, ...occasion('妇女节', 'Women’s Day') },
  qingming: {
    kind: 'solarTerm',
    term: 'qingming',
    ...holiday('清明节', 'Qingming Festival'),
    tone: 'solemn',
  },
  labourDay: { kind: 'solar', month: 5, day: 1, ...holiday('劳动节', 'Labour Day') },
  mothersDay: {
    kind: 'weekday',
    month: 5,
    weekday: 7,
    nth: 2,
    ...occasion('母亲节', 'Mother’s Day'),
  },
  childrensDay: { kind: 'solar', month: 6, day: 1, ...occasion('儿童节', 'Children’s Day') },
  dragonBoat: { kind: 'lunar', month: 5, day: 5, ...holiday('端午节', 'Dragon Boat Festival') },
  fathersDay: {
    kind: 'weekday',
    month: 6,
    weekday: 7,
    nth: 3,
    ...occasion('父亲节', 'Father’s Day'),
  },
  qixi: { kind: 'lunar', month: 7, day: 7, ...occasion('七夕节', 'Qixi Festival') },
  midAutumn: { kind: 'lunar', month: 8, day: 15, ...holiday('中秋节', 'Mid-Autumn Festival') },
  nationalDay: { kind: 'solar', month: 10, day: 1, ...holiday('国庆节', 'National Day') },
  doubleNinth: { kind: 'lunar', month: 9, day: 9, ...occasion('重阳节', 'Double Ninth Festival') },
  winterSolstice: {
    kind: 'solarTerm',
    term: 'winterSolstice',
    ...occasion('冬至', 'Winter Solstice'),
  },
});

/** A festival that gives everybody a day off. */
function holiday(chinese: string, english: string): FestivalWords {
  return { ...occasion(chinese, english), publicHoliday: true };
}

/** A festival on which people work. */
function occasion(chinese: string, english: string): FestivalWords {
  return { names: { 'zh-CN': chinese, en: english }, tone: 'festive', publicHoliday: false };
}
