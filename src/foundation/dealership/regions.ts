import type { Language, Text } from '../kernel/ruling.js';
import { foldWidth } from './foldWidth.js';

/**
 * The 34 province-level regions of China by their ISO 3166-2 code.
 *
 * The list is closed, so that a province in another spelling is refused or read, and never counts
 * as some other one.
 */
export type Region =
  | 'CN-AH'
  | 'CN-BJ'
  | 'CN-CQ'
  | 'CN-FJ'
  | 'CN-GD'
  | 'CN-GS'
  | 'CN-GX'
  | 'CN-GZ'
  | 'CN-HA'
  | 'CN-HB'
  | 'CN-HE'
  | 'CN-HI'
  | 'CN-HK'
  | 'CN-HL'
  | 'CN-HN'
  | 'CN-JL'
  | 'CN-JS'
  | 'CN-JX'
  | 'CN-LN'
  | 'CN-MO'
  | 'CN-NM'
  | 'CN-NX'
  | 'CN-QH'
  | 'CN-SC'
  | 'CN-SD'
  | 'CN-SH'
  | 'CN-SN'
  | 'CN-SX'
  | 'CN-TJ'
  | 'CN-TW'
  | 'CN-XJ'
  | 'CN-XZ'
  | 'CN-YN'
  | 'CN-ZJ';

/** First two digits of the six-digit administrative code, short name, full name, English name. */
type Row = readonly [digits: string, short: string, full: string, english: string];

const TABLE: Readonly<Record<Region, Row>> = {
  'CN-BJ': ['11', '北京', '北京市', 'Beijing'],
  'CN-TJ': ['12', '天津', '天津市', 'Tianjin'],
  'CN-HE': ['13', '河北', '河北省', 'Hebei'],
  'CN-SX': ['14', '山西', '山西省', 'Shanxi'],
  'CN-NM': ['15', '内蒙古', '内蒙古自治区', 'Inner Mongolia'],
  'CN-LN': ['21', '辽宁', '辽宁省', 'Liaoning'],
  'CN-JL': ['22', '吉林', '吉林省', 'Jilin'],
  'CN-HL': ['23', '黑龙江', '黑龙江省', 'Heilongjiang'],
  'CN-SH': ['31', '上海', '上海市', 'Shanghai'],
  'CN-JS': ['32', '江苏', '江苏省', 'Jiangsu'],
  'CN-ZJ': ['33', '浙江', '浙江省', 'Zhejiang'],
  'CN-AH': ['34', '安徽', '安徽省', 'Anhui'],
  'CN-FJ': ['35', '福建', '福建省', 'Fujian'],
  'CN-JX': ['36', '江西', '江西省', 'Jiangxi'],
  'CN-SD': ['37', '山东', '山东省', 'Shandong'],
  'CN-HA': ['41', '河南', '河南省', 'Henan'],
  'CN-HB': ['42', '湖北', '湖北省', 'Hubei'],
  'CN-HN': ['43', '湖南', '湖南省', 'Hunan'],
  'CN-GD': ['44', '广东', '广东省', 'Guangdong'],
  'CN-GX': ['45', '广西', '广西壮族自治区', 'Guangxi'],
  'CN-HI': ['46', '海南', '海南省', 'Hainan'],
  'CN-CQ': ['50', '重庆', '重庆市', 'Chongqing'],
  'CN-SC': ['51', '四川', '四川省', 'Sichuan'],
  'CN-GZ': ['52', '贵州', '贵州省', 'Guizhou'],
  'CN-YN': ['53', '云南', '云南省', 'Yunnan'],
  'CN-XZ': ['54', '西藏', '西藏自治区', 'Xizang'],
  'CN-SN': ['61', '陕西', '陕西省', 'Shaanxi'],
  'CN-GS': ['62', '甘肃', '甘肃省', 'Gansu'],
  'CN-QH': ['63', '青海', '青海省', 'Qinghai'],
  'CN-NX': ['64', '宁夏', '宁夏回族自治区', 'Ningxia'],
  'CN-XJ': ['65', '新疆', '新疆维吾尔自治区', 'Xinjiang'],
  'CN-TW': ['71', '台湾', '台湾省', 'Taiwan'],
  'CN-HK': ['81', '香港', '香港特别行政区', 'Hong Kong'],
  'CN-MO': ['82', '澳门', '澳门特别行政区', 'Macao'],
};

/** Every region, in the order of the administrative codes. */
export const regions: readonly Region[] = Object.freeze(Object.keys(TABLE) as Region[]);

const NAMES: Readonly<Record<Region, Text>> = Object.fromEntries(
  Object.entries(TABLE).map(([code, [, short, , english]]) => [
    code,
    { 'zh-CN': short, en: english },
  ]),
) as Record<Region, Text>;

const BY_NAME: ReadonlyMap<string, Region> = new Map(
  regions.flatMap((code) => {
    const [, ...names] = TABLE[code];
    return [code, ...names].map((name) => [name.toUpperCase(), code]);
  }),
);

const BY_DIGITS: ReadonlyMap<string, Region> = new Map(
  regions.map((code) => [TABLE[code][0], code]),
);

const LONGEST = 24;

/**
 * Reads a province as people and systems write it; `undefined` for anything else, never a guess.
 *
 * Read are the ISO code, the Chinese name short or full, the English name, and the six-digit
 * administrative code of the province or of any place in it. A city's name is not a province.
 * Width, case and spaces at the ends do not matter.
 *
 * @example
 * ```ts
 * import { parseRegion } from 'dealer-care/dealership';
 *
 * console.log(parseRegion('湖南')); // => "CN-HN"
 * console.log(parseRegion('广西壮族自治区')); // => "CN-GX"
 * console.log(parseRegion('430100')); // => "CN-HN"
 * console.log(parseRegion('长沙') ?? null); // => null
 * ```
 */
export function parseRegion(text: string): Region | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = foldWidth(text).trim().toUpperCase();
  return isSixDigits(folded) ? BY_DIGITS.get(folded.slice(0, 2)) : BY_NAME.get(folded);
}

/** The short name of a region: `湖南` or `Hunan`. */
export function regionName(region: Region, language: Language): string {
  return NAMES[region][language];
}

function isSixDigits(text: string): boolean {
  return /^\d{6}$/.test(text);
}
