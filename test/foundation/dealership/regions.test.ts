import { fc, test as property } from '@fast-check/vitest';
import { parseRegion, type Region, regionName, regions } from 'dealer-care/dealership';
import { describe, expect, test } from 'vitest';

test('there are 34 regions, each once', () => {
  expect(regions).toHaveLength(34);
  expect(new Set(regions).size).toBe(34);
});

describe('a province is read as people and systems write it', () => {
  test.each<[string, Region]>([
    ['CN-HN', 'CN-HN'],
    ['cn-hn', 'CN-HN'],
    ['湖南', 'CN-HN'],
    ['湖南省', 'CN-HN'],
    [' 湖南省　', 'CN-HN'],
    ['430000', 'CN-HN'],
    ['430100', 'CN-HN'],
    ['４３０１００', 'CN-HN'],
    ['内蒙古自治区', 'CN-NM'],
    ['内蒙古', 'CN-NM'],
    ['广西壮族自治区', 'CN-GX'],
    ['宁夏回族自治区', 'CN-NX'],
    ['新疆维吾尔自治区', 'CN-XJ'],
    ['西藏', 'CN-XZ'],
    ['北京市', 'CN-BJ'],
    ['黑龙江', 'CN-HL'],
    ['陕西', 'CN-SN'],
    ['山西', 'CN-SX'],
    ['河南', 'CN-HA'],
    ['海南', 'CN-HI'],
    ['香港特别行政区', 'CN-HK'],
    ['澳门', 'CN-MO'],
    ['台湾省', 'CN-TW'],
    ['710000', 'CN-TW'],
    ['Inner Mongolia', 'CN-NM'],
  ])('%s is %s', (text, region) => {
    expect(parseRegion(text)).toBe(region);
  });
});

describe('anything else is no province, never a guess', () => {
  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a city', '长沙'],
    ['a province with its city', '湖南省长沙市'],
    ['two digits', '43'],
    ['five digits', '43000'],
    ['seven digits', '4300000'],
    ['a code of no province', '990000'],
    ['another country', 'US-CA'],
    ['a key of every object', '__proto__'],
    ['another key of every object', 'constructor'],
  ])('%s', (_, text) => {
    expect(parseRegion(text)).toBeUndefined();
  });

  test('a text of a million characters, at once', () => {
    expect(parseRegion('4'.repeat(1_000_000))).toBeUndefined();
  });
});

test('Chinese names are short: 广西, not 广西壮族自治区', () => {
  expect(regionName('CN-GX', 'zh-CN')).toBe('广西');
  expect(regionName('CN-GX', 'en')).toBe('Guangxi');
});

property.prop([fc.constantFrom(...regions), fc.constantFrom('zh-CN' as const, 'en' as const)])(
  'a region is read back from its name in either language',
  (region, language) => {
    expect(parseRegion(regionName(region, language))).toBe(region);
  },
);

property.prop([fc.string({ unit: 'binary' })])('no text makes it throw', (text) => {
  const region = parseRegion(text);
  expect(region === undefined || regions.includes(region)).toBe(true);
});
