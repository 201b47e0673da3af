import type { Random } from './random.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蔡蒋余于杜叶程苏魏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔汤';
const DOUBLE_SURNAMES = ['欧阳', '司马', '上官', '诸葛'] as const;
const MALE =
  '伟强磊军洋勇杰涛明超刚平辉健俊飞鹏浩亮波斌宇峰海建国志文华东林晓龙成康博轩睿晨阳宁翔嘉哲凯旭堃喆';
const FEMALE =
  '芳娜敏静丽艳娟霞秀英玲桂兰燕红梅雪琴云莉欣婷倩颖慧洁晶佳琳璐瑶怡萱涵悦雅菲蕾妍雯薇岚玥翀';
/** Characters that only four bytes can write. */
const RARE = '㛃㙍䌹';

/** A name made up of common parts. */
export function personName(random: Random, gender: '男' | '女'): string {
  const surname = random.chance(0.01) ? random.pick(DOUBLE_SURNAMES) : random.pick([...SURNAMES]);
  const pool = [...(gender === '男' ? MALE : FEMALE)];
  const first = random.chance(0.003) ? random.pick([...RARE]) : random.pick(pool);
  return random.chance(0.25) ? `${surname}${first}` : `${surname}${first}${random.pick(pool)}`;
}

const COMPANY_PARTS = [
  '云帆',
  '瑞禾',
  '启明',
  '恒畅',
  '金穗',
  '博远',
  '新澜',
  '嘉木',
  '众合',
  '晨曦',
] as const;
const TRADES = ['贸易', '建材', '装饰工程', '信息科技', '餐饮管理', '机电设备'] as const;

/** A made-up company. */
export function companyName(random: Random): string {
  return `苏州示例${random.pick(COMPANY_PARTS)}${random.pick(TRADES)}有限公司`;
}

/** A made-up number of the right form. */
export function mobileNumber(random: Random): string {
  return `160${random.digits(8)}`;
}

const TOWNS: readonly (readonly [number, readonly [string, string, string]])[] = [
  [60, ['江苏省', '苏州市', '星澄区']],
  [20, ['江苏省', '苏州市', '望湖区']],
  [9, ['江苏省', '苏州市', '桐里县']],
  [5, ['江苏省', '无锡市', '梅岸区']],
  [4, ['上海市', '上海市', '松沿区']],
  [2, ['浙江省', '嘉兴市', '南塘区']],
];
const STREETS = [
  '桐花路',
  '湖滨大道',
  '新安街',
  '梅园路',
  '虹桥弄',
  '翠微路',
  '学府路',
  '锦帆街',
] as const;
const ESTATES = ['示例花园', '示例新村', '示例名邸', '示例雅苑'] as const;

/** Where somebody lives: province and address. */
export function home(random: Random): { readonly province: string; readonly address: string } {
  const [province, city, district] = random.weighted(TOWNS);
  const house = `${random.pick(STREETS)}${random.int(1, 399)}号${random.pick(ESTATES)}`;
  const flat = `${random.int(1, 40)}幢${random.int(1, 28)}0${random.int(1, 4)}室`;
  const place = province === '上海市' ? `${city}${district}` : `${province}${city}${district}`;
  return { province, address: `${place}${house}${flat}` };
}
