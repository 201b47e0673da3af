import { foldWidth } from '../../foundation/dealership/foldWidth.js';
import type {
  Channel,
  ContactPurpose,
  ContactResult,
  CustomerCard,
  FuelType,
  Vehicle,
  VehicleKind,
  VisitKind,
} from '../../foundation/dealership/types.js';

/** The words of a listed column and what they mean; case and width do not matter. */
export type Words<Meaning> = ReadonlyMap<string, Meaning>;

/** What a word means; `undefined` for one that is not in the list. */
export function meaningOf<Meaning>(text: string, words: Words<Meaning>): Meaning | undefined {
  return words.get(foldWidth(text).trim().toLowerCase());
}

function words<Meaning>(...rows: readonly (readonly [Meaning, ...string[]])[]): Words<Meaning> {
  return new Map(
    rows.flatMap(([meaning, ...spellings]) => spellings.map((one) => [one.toLowerCase(), meaning])),
  );
}

export const flagWords: Words<boolean> = words<boolean>(
  [true, '是', 'Y', 'Yes', '1', 'true'],
  [false, '否', 'N', 'No', '0', 'false'],
);

export const customerTypes: Words<CustomerCard['kind']> = words<CustomerCard['kind']>(
  ['individual', '个人', 'Individual'],
  ['company', '单位', 'Company'],
);

export const genders: Words<'female' | 'male'> = words<'female' | 'male'>(
  ['female', '女', 'Female', 'F'],
  ['male', '男', 'Male', 'M'],
);

export const birthCalendars: Words<'solar' | 'lunar'> = words<'solar' | 'lunar'>(
  ['solar', '公历', 'Solar'],
  ['lunar', '农历', 'Lunar'],
);

export const customerStatuses: Words<CustomerCard['status']> = words<CustomerCard['status']>(
  ['active', '正常', 'Normal'],
  ['deceased', '已故', 'Deceased'],
  ['moved', '已搬离', 'Moved'],
  ['carSold', '车辆已售', 'Car sold'],
);

export const fuelTypes: Words<FuelType> = words<FuelType>(
  ['petrol', '汽油', 'Petrol'],
  ['diesel', '柴油', 'Diesel'],
  ['hybrid', '混合动力', 'Hybrid'],
  ['plugIn', '插电混动', 'Plug-in', 'Plug-in Hybrid'],
  ['rangeExtended', '增程', 'Range-extended', 'Range-extended Electric'],
  ['electric', '纯电动', 'Electric'],
);

/** What the free words of 车辆类型 say of the inspection; any other word says nothing. */
export const vehicleKinds: Words<VehicleKind> = words<VehicleKind>(
  [
    'smallPassenger',
    ...['轿车', '小型轿车', '微型轿车', '小轿车', '乘用车', '小型普通客车', '小型客车'],
    ...['越野车', '小型越野客车', 'SUV', '跑车', '敞篷车', 'Sedan', 'Saloon', 'Hatchback', 'Coupe'],
    ...['Passenger Car', 'Car'],
  ],
  ['sevenToNineSeater', 'MPV', '七座', '七座车', '7座', '七座SUV', '商务车', 'Seven-seater'],
  ['van', '面包车', '小型面包车', '微型面包车', 'Minivan', 'Van'],
  ['largePassenger', '客车', '中型客车', '大型客车', '大客车', '中巴', '大巴', 'Bus', 'Coach'],
  [
    'truck',
    '货车',
    '轻型普通货车',
    '轻型货车',
    '中型货车',
    '重型货车',
    '微型货车',
    '卡车',
    '皮卡',
    'Truck',
    'Pickup',
  ],
  ['motorcycle', '摩托车', '两轮摩托车', '普通二轮摩托车', 'Motorcycle'],
);

export const usages: Words<'private' | 'commercial'> = words<'private' | 'commercial'>(
  ['private', '非营运', 'Private'],
  ['commercial', '营运', 'Commercial'],
);

export const vehicleStatuses: Words<Vehicle['status']> = words<Vehicle['status']>(
  ['inUse', '在用', 'In use'],
  ['transferred', '已过户', 'Transferred'],
  ['scrapped', '报废', 'Scrapped'],
);

export const serviceTypes: Words<VisitKind> = words<VisitKind>(
  ['firstService', '首保', 'First Service'],
  ['routineService', '定期保养', 'Routine Service'],
  ['repair', '一般维修', 'Repair'],
  ['accident', '事故维修', 'Accident'],
  ['warranty', '索赔', 'Warranty'],
  ['accessories', '精品', 'Accessories'],
  ['elsewhere', '外店保养', 'Elsewhere'],
  ['other', '其他', 'Other'],
);

export const channels: Words<Channel> = words<Channel>(
  ['voice', '电话', 'Phone'],
  ['sms', '短信', 'SMS'],
  ['wechat', '微信', 'WeChat'],
  ['email', '邮件', 'E-mail', 'Email'],
);

export const purposes: Words<ContactPurpose> = words<ContactPurpose>(
  ['maintenance', '保养提醒', 'Maintenance Reminder'],
  ['insurance', '续保', 'Insurance Renewal'],
  ['inspection', '年检', 'Inspection'],
  ['licence', '驾驶证', 'Driving Licence'],
  ['cardRenewal', '续卡', 'Card Renewal'],
  ['cardUpgrade', '会员升级', 'Card Upgrade'],
  ['birthday', '生日', 'Birthday'],
  ['festival', '节日', 'Festival'],
  ['weather', '天气提醒', 'Weather Tip'],
  ['winBack', '流失关怀', 'Win-back'],
  ['satisfaction', '满意度回访', 'Satisfaction Call'],
  ['event', '活动邀请', 'Event Invitation'],
  ['promotion', '促销', 'Promotion'],
  ['other', '其他', 'Other'],
);

export const results: Words<ContactResult> = words<ContactResult>(
  ['reached', '接通', 'Reached'],
  ['delivered', '送达', 'Delivered'],
  ['postponed', '改期', 'Postponed'],
  ['refused', '拒绝', 'Refused'],
  ['refusedFurtherContact', '拒绝再联系', 'Refused further contact'],
  ['notReached', '未接', 'Not reached'],
  ['wrongNumber', '号码错误', 'Wrong number'],
);
