import type { Row } from './csv.ts';
import { BROKEN_BYTE } from './gb18030.ts';
import type { Random } from './random.ts';
import { wide } from './words.ts';

/** One thing that goes wrong in exports, and in which share of the records. */
interface Mischief {
  readonly share: number;
  readonly does: (row: Row, random: Random) => void;
}

const set =
  (heading: string, ...values: readonly string[]): Mischief['does'] =>
  (row, random) => {
    row[heading] = random.pick(values);
  };
const change =
  (heading: string, changed: (text: string, random: Random) => string): Mischief['does'] =>
  (row, random) => {
    row[heading] = changed(row[heading] ?? '', random);
  };
const cutShort = (text: string): string => text.slice(0, -1);

/** What goes wrong in the customers file. */
const CUSTOMERS: readonly Mischief[] = [
  { share: 0.006, does: set('手机号码', '', '无', '0512-00000000') },
  { share: 0.004, does: change('手机号码', cutShort) },
  {
    share: 0.01,
    does: change(
      '手机号码',
      (text) => `+86 ${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`,
    ),
  },
  { share: 0.005, does: change('手机号码', wide) },
  { share: 0.002, does: set('出生日期', '1985-02-30', '不详', '0000-00-00') },
  { share: 0.001, does: set('出生日期', '2031-05-06') },
  { share: 0.002, does: set('驾驶证到期日', '长期', '2027-13-01') },
  { share: 0.003, does: set('客户类型', '其它', '个体户') },
  { share: 0.002, does: set('性别', '未知') },
  { share: 0.003, does: set('省份', '苏州', '华东') },
  { share: 0.001, does: set('免打扰', '不确定') },
  { share: 0.01, does: change('住址', (text) => text.replace('号', '号\n')) },
  { share: 0.001, does: change('客户姓名', (text) => text + BROKEN_BYTE) },
  { share: 0.001, does: set('客户编号', '') },
];

/** What goes wrong in the vehicles file. */
const VEHICLES: readonly Mischief[] = [
  { share: 0.006, does: change('车架号(VIN)', wrongCheckDigit) },
  { share: 0.003, does: change('车架号(VIN)', cutShort) },
  { share: 0.002, does: change('车架号(VIN)', (text) => text.replace('0', 'O')) },
  { share: 0.004, does: set('车架号(VIN)', '') },
  { share: 0.003, does: set('燃料种类', '油电', '其它') },
  { share: 0.002, does: set('使用性质', '租赁') },
  { share: 0.003, does: set('购车日期', '', '2023-02-29') },
  { share: 0.003, does: set('保险到期日', '2026/2/30', '已脱保') },
  { share: 0.004, does: change('车牌号', (text) => `${text.slice(0, 2)}·${text.slice(2)}`) },
  { share: 0.002, does: set('客户编号', 'C99991', 'C99992', '') },
  { share: 0.001, does: set('车型', `云澜${BROKEN_BYTE}`) },
  {
    share: 0.001,
    does: (row) => Object.assign(row, { 车牌号: '', '车架号(VIN)': '', 车辆编号: '' }),
  },
];

/** What goes wrong in the visits file. */
const VISITS: readonly Mischief[] = [
  { share: 0.002, does: change('进站里程', (text, random) => text + random.digits(1)) },
  { share: 0.001, does: change('进站里程', cutShort) },
  { share: 0.001, does: change('进站里程', (text) => text.replace(/^(\d)(\d)/, '$2$1')) },
  { share: 0.001, does: set('进站里程', '不详', '-1') },
  { share: 0.005, does: change('进站里程', wide) },
  { share: 0.002, does: set('维修类型', '钣喷', '保养', '首次保养') },
  { share: 0.001, does: set('结算金额', '免单', '-120.00') },
  { share: 0.001, does: set('进站日期', '2025-02-30', '', '20251301') },
  { share: 0.0006, does: set('进站日期', '2026-03-11', '2026-04-01', '2026-03-10 14:20') },
  { share: 0.001, does: set('进站日期', '2014-06-18') },
  { share: 0.002, does: set('客户编号', 'C99991', 'C99993') },
  { share: 0.0005, does: set('客户编号', '') },
  {
    share: 0.003,
    does: (row) => Object.assign(row, { 车牌号: '', '车架号(VIN)': '', 车辆编号: '' }),
  },
  {
    share: 0.002,
    does: (row) => Object.assign(row, { 车牌号: '苏E00000', '车架号(VIN)': '', 车辆编号: '' }),
  },
  { share: 0.0008, does: change('备注', (text) => `${text}已电话通知${BROKEN_BYTE}`) },
];

/** What goes wrong in the contacts file. */
const CONTACTS: readonly Mischief[] = [
  { share: 0.001, does: set('客户编号', 'C99991', 'C99994', '') },
  { share: 0.001, does: set('联系方式', '上门', '') },
  { share: 0.001, does: set('联系类型', '回访', '邀约') },
  { share: 0.001, does: set('联系结果', '其他', '') },
  { share: 0.0006, does: set('联系时间', '', '2025-02-30 10:00', '昨天上午') },
  { share: 0.0005, does: set('任务编号', '12345') },
  { share: 0.0006, does: set('备注', `客户说下周再联系${BROKEN_BYTE}`) },
];

const MISCHIEF = { customers: CUSTOMERS, vehicles: VEHICLES, visits: VISITS, contacts: CONTACTS };
/** In these files a record now and then stands twice. */
const TWICE = { customers: 0.0015, vehicles: 0, visits: 0.0012, contacts: 0 };

/** The records of a file with what goes wrong in it. */
export function spoil(random: Random, file: keyof typeof MISCHIEF, rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    for (const { share, does } of MISCHIEF[file]) if (random.chance(share)) does(row, random);
    return random.chance(TWICE[file]) ? [row, { ...row }] : [row];
  });
}

function wrongCheckDigit(vin: string): string {
  return `${vin.slice(0, 8)}${vin[8] === '5' ? '6' : '5'}${vin.slice(9)}`;
}
