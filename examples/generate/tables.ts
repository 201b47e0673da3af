import { dateOf } from './calendar.ts';
import type { Row } from './csv.ts';
import type { Car, Contact, Customer, Visit } from './facts.ts';
import type { Random } from './random.ts';
import { printedAmount, printedDate, printedFlag, printedTime } from './words.ts';

/** The headings of the four files, in their order. */
export const HEADINGS = {
  customers: [
    '客户编号',
    '客户姓名',
    '客户类型',
    '手机号码',
    '性别',
    '出生日期',
    '生日类型',
    '住址',
    '省份',
    '驾驶证到期日',
    '免打扰',
    '拒收短信',
    '拒接电话',
    '营销同意',
    '客户状态',
    '建档人',
    '备注',
  ],
  vehicles: [
    '客户编号',
    '车牌号',
    '车架号(VIN)',
    '车辆编号',
    '车型',
    '燃料种类',
    '车辆类型',
    '使用性质',
    '购车日期',
    '上牌日期',
    '保险到期日',
    '年检到期日',
    '车辆状态',
  ],
  visits: [
    '工单号',
    '客户编号',
    '车架号(VIN)',
    '车牌号',
    '车辆编号',
    '进站日期',
    '进站里程',
    '里程表更换',
    '维修类型',
    '结算金额',
    '服务顾问',
    '备注',
  ],
  contacts: [
    '客户编号',
    '联系时间',
    '联系方式',
    '联系类型',
    '联系结果',
    '任务编号',
    '客服专员',
    '备注',
  ],
} as const;

const REMARKS = [
  '客户要求提前电话预约',
  '喜欢周六上午来店',
  '等待时需要儿童休息区',
  '更换机油、机滤，检查刹车片',
  '老客户介绍,送洗车券一张',
  '客户反映："起步时有异响"\n已试车，未复现',
  '代步车已归还\n钥匙交前台',
] as const;

function remark(random: Random, share: number): string {
  return random.chance(share) ? random.pick(REMARKS) : '';
}

export function customerRow(random: Random, customer: Customer): Row {
  const { isCompany } = customer;
  const has = (share: number): boolean => random.chance(share);
  return {
    客户编号: customer.id,
    客户姓名: customer.name,
    客户类型: isCompany ? '单位' : '个人',
    手机号码: customer.mobile,
    性别: isCompany ? '' : customer.gender,
    出生日期: isCompany || has(0.12) ? '' : printedDate(random, customer.bornOn),
    生日类型: isCompany ? '' : customer.isLunar ? '农历' : has(0.7) ? '公历' : '',
    住址: has(0.9) ? customer.address : '',
    省份: random.weighted([
      [80, customer.province],
      [15, customer.province.replace(/[省市]$/, '')],
      [5, ''],
    ]),
    驾驶证到期日: isCompany || has(0.4) ? '' : printedDate(random, customer.licenceExpiresOn),
    免打扰: has(0.015) ? printedFlag(random, true) : has(0.6) ? '' : printedFlag(random, false),
    拒收短信: has(0.02) ? printedFlag(random, true) : '',
    拒接电话: has(0.012) ? printedFlag(random, true) : '',
    营销同意: random.weighted([
      [55, '是'],
      [10, '否'],
      [35, ''],
    ]),
    客户状态: has(0.9) || customer.status !== '正常' ? customer.status : '',
    建档人: `录入${random.int(1, 4)}`,
    备注: remark(random, 0.04),
  };
}

export function vehicleRow(random: Random, car: Car): Row {
  return {
    客户编号: car.owner.id,
    车牌号: car.plate,
    '车架号(VIN)': car.vin,
    车辆编号: car.vehicleId,
    车型: car.model,
    燃料种类: car.fuel,
    车辆类型: car.model.includes('皮卡') ? '轻型普通货车' : '小型轿车',
    使用性质: car.isCommercial ? '营运' : '非营运',
    购车日期: printedDate(random, car.purchasedOn),
    上牌日期: random.chance(0.9) ? printedDate(random, car.registeredOn) : '',
    保险到期日: printedDate(random, car.insuranceEndsOn),
    年检到期日: car.inspectionDueOn === undefined ? '' : printedDate(random, car.inspectionDueOn),
    车辆状态: random.chance(0.9) || car.status !== '在用' ? car.status : '',
  };
}

const PRICES: Readonly<Record<string, readonly [number, number]>> = {
  首保: [0, 0],
  定期保养: [38_000, 168_000],
  一般维修: [12_000, 420_000],
  事故维修: [80_000, 1_880_000],
  索赔: [0, 0],
  精品: [9_900, 288_000],
  外店保养: [0, 0],
  其他: [0, 30_000],
};

export function visitRow(random: Random, visit: Visit): Row {
  const { car } = visit;
  const [least, most] = PRICES[visit.kind] ?? [0, 0];
  const byPlateOnly = random.chance(0.2);
  return {
    工单号: visit.orderNo,
    客户编号: car.owner.id,
    '车架号(VIN)': byPlateOnly ? '' : car.vin,
    车牌号: byPlateOnly || random.chance(0.7) ? car.plate : '',
    车辆编号: byPlateOnly ? '' : car.vehicleId,
    进站日期: random.chance(0.4)
      ? printedTime(random, visit.on, random.int(510, 1020))
      : printedDate(random, visit.on),
    进站里程: random.chance(0.03) ? '' : random.chance(0.05) ? `${visit.km}公里` : String(visit.km),
    里程表更换: visit.isClusterReplaced ? '是' : random.chance(0.3) ? '否' : '',
    维修类型: visit.kind,
    结算金额: most === 0 ? '' : printedAmount(random, random.int(least, most)),
    服务顾问: `顾问${String(random.int(1, 9)).padStart(2, '0')}`,
    备注: remark(random, 0.03),
  };
}

export function contactRow(random: Random, contact: Contact): Row {
  return {
    客户编号: contact.customer.id,
    联系时间: printedTime(random, contact.on, contact.minute),
    联系方式: contact.channel,
    联系类型: contact.purpose,
    联系结果: contact.result,
    任务编号: contact.task === undefined ? '' : taskKey(contact.customer, contact.task),
    客服专员: contact.agent,
    备注: remark(random, 0.01),
  };
}

/** The key that the store's system noted, `kind/customer/car/cycle`. */
function taskKey(customer: Customer, { kind, car, cycle }: NonNullable<Contact['task']>): string {
  const carKey = car === undefined ? '-' : car.vehicleId || car.vin;
  const cycleName = typeof cycle === 'number' ? dateOf(cycle) : cycle.orderNo;
  return [kind, customer.id, carKey, cycleName].map(encodeURIComponent).join('/');
}
