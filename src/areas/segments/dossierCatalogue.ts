import { defineCatalogue } from '../../foundation/conditions/catalogue.js';
import type { Catalogue, Fact } from '../../foundation/conditions/types.js';
import { ageOn } from '../../foundation/dealership/ages.js';
import type { Vehicle } from '../../foundation/dealership/types.js';
import { orThrow } from '../../foundation/kernel/result.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { ringAt } from './assessResidence.js';
import { blockOf } from './classifyBlock.js';
import { modelSegmentOf } from './classifyModel.js';
import { historyUpTo, isIn, lastVisitOf, spendingIn, visitsIn } from './customerHistory.js';
import { type CustomerRow, carsInUse, lifecycleFactsOf, stageOf } from './customerRow.js';
import {
  hasOpen,
  kmNowOf,
  kmToStore,
  lastContactOf,
  membershipsOf,
  modelsOf,
  pointsOf,
  promotionConsentOf,
  solarBirthOf,
  tierOf,
} from './readDossier.js';
import { tagNames, tagOn } from './tagCustomer.js';
import type { CustomerTag, DossierFact } from './types.js';
import { written, writtenOnes } from './written.js';

type Read = (row: CustomerRow) => unknown;
type One = Fact<CustomerRow>;

const labels = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const ofCar =
  <T>(read: (car: Vehicle) => T) =>
  ({ car }: CustomerRow): T | undefined =>
    car === null ? undefined : read(car);
/** A blank text is missing. */
const text = (zh: string, en: string, read: (row: CustomerRow) => string | undefined): One => ({
  type: 'text',
  labels: labels(zh, en),
  read: (row) => written(read(row)) ?? undefined,
});
const date = (zh: string, en: string, read: Read): One => ({
  type: 'date',
  labels: labels(zh, en),
  read,
});
const yesNo = (zh: string, en: string, read: Read): One => ({
  type: 'boolean',
  labels: labels(zh, en),
  read,
});
const count = (zh: string, en: string, unit: Text, read: Read): One => ({
  type: 'integer',
  labels: labels(zh, en),
  unit,
  read,
});
const choice = (zh: string, en: string, options: Record<string, Text>, read: Read): One => ({
  type: 'enum',
  labels: labels(zh, en),
  options,
  read,
});
/** A list in which nothing is recorded is missing. */
const list = (
  zh: string,
  en: string,
  read: (row: CustomerRow) => readonly string[] | undefined,
): One => ({
  type: 'textList',
  labels: labels(zh, en),
  read: (row) => writtenOnes(read(row)) ?? undefined,
});
/** A tag that the file does not tell is missing. */
const tag = (name: CustomerTag): One =>
  yesNo(tagNames[name]['zh-CN'], tagNames[name].en, ({ facts, today, policy }) => {
    const status = tagOn(name, facts, today, policy);
    return status === 'unknown' ? undefined : status === 'in';
  });

const PIECES = labels('辆', 'cars');
const TIMES = labels('次', 'times');
const KM = labels('公里', 'km');
const FEN = labels('分', 'fen');
const YEARS = labels('岁', 'years');
const POINTS = labels('分', 'points');

const person: Record<
  | 'customerKind'
  | 'cardStatus'
  | 'gender'
  | 'age'
  | 'birthDate'
  | 'birthdayThisMonth'
  | 'preferredChannel'
  | 'income'
  | 'hobbies'
  | 'consumption'
  | 'personality'
  | 'outlook'
  | 'interests'
  | 'attitude'
  | 'values'
  | 'payment'
  | 'media',
  One
> = {
  customerKind: choice(
    '客户类型',
    'kind of customer',
    { individual: labels('个人', 'person'), company: labels('单位', 'company') },
    ({ facts }) => facts.card.kind,
  ),
  cardStatus: choice(
    '客户状态',
    'state of the card',
    {
      active: labels('正常', 'active'),
      deceased: labels('已故', 'deceased'),
      moved: labels('已搬离', 'moved away'),
      carSold: labels('车已售出', 'car sold'),
    },
    ({ facts }) => facts.card.status,
  ),
  gender: choice(
    '性别',
    'gender',
    { female: labels('女', 'female'), male: labels('男', 'male') },
    ({ facts }) => facts.card.gender,
  ),
  age: count('年龄', 'age', YEARS, ({ facts, today }) => ageOn(facts.card, today)),
  birthDate: date('出生日期（公历）', 'date of birth', ({ facts }) => solarBirthOf(facts.card)),
  birthdayThisMonth: yesNo('本月生日', 'birthday this month', ({ facts, today }) => {
    const birth = solarBirthOf(facts.card);
    return birth === undefined ? undefined : birth.slice(5, 7) === today.slice(5, 7);
  }),
  preferredChannel: choice(
    '希望的联系方式',
    'preferred channel',
    {
      voice: labels('电话', 'telephone'),
      sms: labels('短信', 'text message'),
      email: labels('邮件', 'e-mail'),
      wechat: labels('微信', 'WeChat'),
      social: labels('社交平台', 'social media'),
      faceToFace: labels('面谈', 'face to face'),
      online: labels('线上', 'online'),
    },
    ({ facts }) => facts.card.preferredChannel,
  ),
  income: text('收入档', 'income band', ({ facts }) => facts.traits?.income),
  hobbies: list('爱好', 'hobbies', ({ facts }) => facts.traits?.hobbies),
  consumption: list('消费习惯', 'consumption habits', ({ facts }) => facts.traits?.consumption),
  personality: text('个性', 'personality', ({ facts }) => facts.traits?.personality),
  outlook: list('观念', 'outlook', ({ facts }) => facts.traits?.outlook),
  interests: list('兴趣', 'interests', ({ facts }) => facts.traits?.interests),
  attitude: text('态度', 'attitude', ({ facts }) => facts.traits?.attitude),
  values: list('价值观', 'values', ({ facts }) => facts.traits?.values),
  payment: text('支付习惯', 'payment habit', ({ facts }) => facts.traits?.payment),
  media: list('媒体偏好', 'media', ({ facts }) => facts.traits?.media),
};

const residence: Record<'region' | 'district' | 'block' | 'home' | 'distanceKm' | 'ring', One> = {
  region: text('省份', 'province', ({ facts }) => facts.card.region),
  district: text('区域', 'district', ({ facts }) => facts.card.district),
  block: text(
    '片区',
    'block',
    ({ facts, policy }) => blockOf(facts.card.district, policy) ?? undefined,
  ),
  home: {
    type: 'location',
    labels: labels('住址位置', 'home'),
    read: ({ facts }) => facts.card.location,
  },
  distanceKm: {
    type: 'number',
    labels: labels('到店距离', 'distance to the store'),
    unit: KM,
    read: (row) => kmToStore(row),
  },
  ring: choice(
    '到店圈层',
    'ring around the store',
    {
      core: labels('核心圈', 'core'),
      ring: labels('周边圈', 'ring'),
      outside: labels('圈外', 'outside'),
    },
    (row) => {
      const km = kmToStore(row);
      return km === undefined ? undefined : ringAt(km, row.policy);
    },
  ),
};

const dealings: Record<
  | 'promotionConsent'
  | 'lastVisitOn'
  | 'visits'
  | 'servicesElsewhere'
  | 'spentFen'
  | 'lastContactOn'
  | 'openComplaint'
  | 'openClaim'
  | 'isMember'
  | 'tier'
  | 'points'
  | Exclude<CustomerTag, 'newParent'>
  | 'churn'
  | 'valueClass'
  | 'relationship',
  One
> = {
  promotionConsent: choice(
    '营销联系意愿（不限渠道）',
    'consent to promotion on all channels',
    {
      agreed: labels('同意', 'agreed'),
      refused: labels('拒绝', 'refused'),
      none: labels('未表示', 'not asked'),
    },
    (row) => promotionConsentOf(row),
  ),
  lastVisitOn: date('上次进店', 'last visit', ({ facts, today, policy }) =>
    lastVisitOf(facts.visits, today, policy),
  ),
  visits: count(
    '统计期内进店',
    'visits in the months counted',
    TIMES,
    ({ facts, today, policy }) =>
      visitsIn(facts.visits, historyUpTo(today, policy.value.valueMonths), policy).length,
  ),
  servicesElsewhere: count(
    '统计期内在外保养维修',
    'services elsewhere in the months counted',
    TIMES,
    ({ facts, today, policy }) => {
      const span = historyUpTo(today, policy.value.valueMonths);
      return facts.visits.filter(({ on, kind }) => kind === 'elsewhere' && isIn(span, on)).length;
    },
  ),
  spentFen: count(
    '统计期内消费',
    'spend in the months counted',
    FEN,
    ({ facts, today, policy }) => {
      const span = historyUpTo(today, policy.value.valueMonths);
      const { knownFen, isComplete } = spendingIn(facts.visits, span, policy);
      return isComplete ? knownFen : undefined;
    },
  ),
  lastContactOn: date('上次联系', 'last contact', (row) => lastContactOf(row)),
  openComplaint: yesNo('有未结投诉', 'complaint open', (row) => hasOpen(row, 'complaint')),
  openClaim: yesNo('有未结索赔', 'claim open', (row) => hasOpen(row, 'claim')),
  isMember: yesNo('有效会员', 'member', (row) => membershipsOf(row).length > 0),
  tier: text('会员等级', 'membership tier', (row) => tierOf(row)),
  points: count('会员积分', 'points', POINTS, (row) => pointsOf(row)),
  frequentTraveller: tag('frequentTraveller'),
  highSpend: tag('highSpend'),
  priceSensitive: tag('priceSensitive'),
  warrantyOnly: tag('warrantyOnly'),
  churn: choice(
    '流失状态',
    'churn',
    {
      active: labels('活跃', 'active'),
      atRisk: labels('流失预警', 'at risk'),
      lost: labels('流失', 'lost'),
      gone: labels('不再跟进', 'gone'),
    },
    ({ facts }) => facts.churn,
  ),
  valueClass: choice(
    '价值分类',
    'value class',
    { A: labels('A 类', 'A'), B: labels('B 类', 'B'), C: labels('C 类', 'C') },
    ({ facts }) => facts.valueClass,
  ),
  relationship: choice(
    '关系阶段',
    'relationship',
    {
      potential: labels('潜在', 'potential'),
      intending: labels('意向', 'intending'),
      closed: labels('成交', 'closed deal'),
      held: labels('保有', 'held'),
      member: labels('会员', 'member'),
      vip: labels('贵宾', 'VIP'),
      lost: labels('流失', 'lost'),
      wonBack: labels('已挽回', 'won back'),
    },
    ({ facts }) => facts.relationship,
  ),
};

const cars: Record<
  | 'cars'
  | 'models'
  | 'model'
  | 'modelSegment'
  | 'fuel'
  | 'usage'
  | 'purchasedOn'
  | 'registeredOn'
  | 'kmNow'
  | 'stage'
  | 'freeServiceDone'
  | 'freeServiceMissed'
  | 'insuranceExpiresOn'
  | 'inspectionDueOn',
  One
> = {
  cars: count('在用车辆', 'cars in use', PIECES, ({ facts }) => carsInUse(facts).length),
  models: {
    type: 'textList',
    labels: labels('名下在用车型', 'models of all cars'),
    read: ({ facts }) => modelsOf(facts),
  },
  model: text(
    '车型',
    'model',
    ofCar(({ model }) => model),
  ),
  modelSegment: text('车型分类', 'model segment', ({ car, policy }) =>
    car === null ? undefined : (modelSegmentOf(car.model, policy) ?? undefined),
  ),
  fuel: choice(
    '动力类型',
    'fuel',
    {
      petrol: labels('汽油', 'petrol'),
      diesel: labels('柴油', 'diesel'),
      hybrid: labels('油电混动', 'hybrid'),
      plugIn: labels('插电混动', 'plug-in hybrid'),
      rangeExtended: labels('增程', 'range-extended'),
      electric: labels('纯电', 'electric'),
    },
    ofCar(({ fuel }) => fuel),
  ),
  usage: choice(
    '使用性质',
    'use',
    { private: labels('非营运', 'private'), commercial: labels('营运', 'commercial') },
    ofCar(({ usage }) => usage),
  ),
  purchasedOn: date(
    '购车日期',
    'day of purchase',
    ofCar(({ purchasedOn }) => purchasedOn),
  ),
  registeredOn: date(
    '首次上牌日期',
    'first registration',
    ofCar(({ registeredOn }) => registeredOn),
  ),
  kmNow: count('当前里程', 'mileage now', KM, (row) => kmNowOf(row)),
  stage: choice(
    '用车阶段（营销口径）',
    'stage of the car (marketing cut)',
    {
      preFirstService: labels('首保前', 'before the first service'),
      firstServiceDue: labels('首保到期', 'first service due'),
      inWarranty: labels('保内阶段', 'warranty stage'),
      postWarranty: labels('保外阶段', 'past the warranty stage'),
      replacementLikely: labels('换购意向期', 'replacement likely'),
      resaleRisk: labels('可能转卖', 'may be sold on'),
    },
    // A stage that is not known is no option, and so missing.
    (row) => stageOf(row)?.status,
  ),
  freeServiceDone: yesNo('首保已做', 'free service done', ({ facts, car, today }) =>
    car === null ? undefined : lifecycleFactsOf(facts, car, today).freeServiceDone,
  ),
  freeServiceMissed: yesNo('错过首保', 'free service missed', (row) => {
    const stage = stageOf(row);
    return stage === null || stage.status === 'unknown' ? undefined : stage.freeServiceMissed;
  }),
  insuranceExpiresOn: date(
    '保险到期日',
    'end of the insurance cover',
    ofCar(({ insuranceExpiresOn }) => insuranceExpiresOn),
  ),
  inspectionDueOn: date(
    '年检到期日',
    'next inspection',
    ofCar(({ inspectionDueOn }) => inspectionDueOn),
  ),
};

const all: Readonly<Record<DossierFact, One>> = { ...person, ...residence, ...dealings, ...cars };

/**
 * The facts that conditions of segments may speak of, read from a customer and one car in use.
 *
 * Facts of the car belong to the car that is asked about; `cars` and `models` speak of all cars in
 * use. Counts and spending are those of the policy's `value.valueMonths`. A sum or a list of which a
 * part is not known is missing: a spend without one of its amounts, `models` without the model of
 * one car, `points` without those of one membership. Each tag is a fact of its own, missing where
 * the file does not tell it. A blank text is missing. What is dated after the moment is not known
 * yet. Sensitive tags, and the day of a lunar birthday, cannot be asked for.
 *
 * @rule SEG-03
 */
export const dossierCatalogue: Catalogue<CustomerRow> = orThrow(defineCatalogue<CustomerRow>(all));
