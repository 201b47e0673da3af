import { ageBandOf, ageOn } from '../../foundation/dealership/ages.js';
import { carKey } from '../../foundation/dealership/cars.js';
import { type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { explainConsumer } from './assessConsumer.js';
import { distanceOf, explainResidence, ringAt } from './assessResidence.js';
import { blockOf, explainBlock } from './classifyBlock.js';
import { lifecycleOn } from './classifyLifecycle.js';
import { explainModel, modelSegmentOf } from './classifyModel.js';
import { carsInUse, lifecycleFactsOf, momentOf } from './customerRow.js';
import { explainLifecycle } from './explainLifecycle.js';
import type { SegmentPolicy } from './policy.js';
import type {
  CarLabel,
  DimensionRuling,
  ResidenceFacts,
  SegmentFacts,
  SegmentRule,
} from './types.js';

/** Stands where the facts for a label are missing. */
const UNCLASSIFIED = 'unclassified';

/**
 * Labels a customer in the four dimensions: who they are, what they drive, where they live, when
 * they bought. Dimensions are independent and may be combined.
 *
 * Each car in use has a model and a purchase-time label of its own, by key; a customer with none is
 * unclassified in both. Days are those of the policy's zone. Throws MisuseError on an invalid date or
 * a policy that was not defined.
 *
 * @rule SEG-01 SEG-02 SEG-04 SEG-05 SEG-06 SEG-07
 */
export function classifyCustomer(
  facts: SegmentFacts,
  at: Date,
  policy: SegmentPolicy,
): DimensionRuling {
  const { today } = momentOf(at, policy);
  const cars = carsInUse(facts);
  const age = ageOn(facts.card, today);
  const distance = distanceOf(residenceOf(facts), policy);
  const missing = new Set<string>();
  const needing = (name: string, value: string | null): string => {
    if (value === null) missing.add(name);
    return value ?? UNCLASSIFIED;
  };
  if (cars.length === 0) missing.add('vehicles');

  const consumer = needing(
    'card.birthDate',
    age === null ? null : ageBandOf(age, policy.ageBandsFrom),
  );
  const models = cars.map((car): CarLabel => {
    const value = needing('vehicles.model', modelSegmentOf(car.model, policy));
    return { car: carKey(car), value };
  });
  const residence = needing('roadKm', distance === null ? null : ringAt(distance.km, policy));
  const block = needing('card.district', blockOf(facts.card.district, policy));
  let assumesOdometer = false;
  const purchaseTimes = cars.map((car): CarLabel => {
    const ruling = lifecycleOn(lifecycleFactsOf(facts, car, today), today, policy);
    if (ruling.assumed.length > 0) assumesOdometer = true;
    for (const name of ruling.missing) missing.add(`vehicles.${name}`);
    return {
      car: carKey(car),
      value: ruling.status === 'unknown' ? UNCLASSIFIED : ruling.status,
    };
  });

  return {
    status: statusOf([[consumer], valuesOf(models), [residence], valuesOf(purchaseTimes)]),
    consumer,
    models,
    residence,
    block,
    purchaseTimes,
    because: cars.length === 0 ? WITHOUT_CAR : WITH_CAR,
    assumed: sharedList([
      ...(distance?.basis === 'straightLine' ? ['roadKm'] : []),
      ...(assumesOdometer ? ['odometer'] : []),
    ]),
    missing: sharedList([...missing]),
  };
}

/** Why `classifyCustomer` ruled as it did, dimension by dimension and car by car. */
export function explainCustomer(
  facts: SegmentFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<SegmentRule>[] {
  const { today } = momentOf(at, policy);
  const { consumer, models, residence, purchaseTimes } = classifyCustomer(facts, at, policy);
  const cars = carsInUse(facts);
  const carsInWords = inWords(cars.length);
  return [
    {
      rule: 'SEG-01',
      facts: {
        consumer,
        models: valuesOf(models).join(', '),
        residence,
        purchaseTimes: valuesOf(purchaseTimes).join(', '),
        cars: cars.length,
      },
      policy: {},
      sentence: {
        'zh-CN': `按客户特征、车型、居住地、购车时间四个维度归类；${carsInWords['zh-CN']}。`,
        en: `Labelled by person, model, residence and time of purchase; ${carsInWords.en}.`,
      },
    },
    ...explainConsumer(facts, at, policy),
    ...cars.flatMap((car) => explainModel(car, at, policy)),
    ...explainResidence(residenceOf(facts), at, policy),
    ...explainBlock(facts.card, at, policy),
    ...cars.flatMap((car) => explainLifecycle(lifecycleFactsOf(facts, car, today), at, policy)),
  ];
}

const WITH_CAR = sharedList<SegmentRule>([
  'SEG-01',
  'SEG-02',
  'SEG-04',
  'SEG-05',
  'SEG-06',
  'SEG-07',
]);
const WITHOUT_CAR = sharedList<SegmentRule>(['SEG-01', 'SEG-02', 'SEG-05', 'SEG-06']);

function inWords(cars: number): Text {
  if (cars === 0) return { 'zh-CN': '名下没有在用车辆', en: 'no car in use' };
  if (cars === 1) return { 'zh-CN': '名下在用车辆 1 辆', en: 'one car in use' };
  return {
    'zh-CN': `名下在用车辆 ${cars} 辆，每辆单独归类`,
    en: `${cars} cars in use, each with labels of its own`,
  };
}

/** What a customer's home and the store's place are read from. */
function residenceOf({ roadKm, card, storeLocation }: SegmentFacts): ResidenceFacts {
  return { roadKm, home: card.location, store: storeLocation };
}

function valuesOf(labels: readonly CarLabel[]): readonly string[] {
  return labels.map(({ value }) => value);
}

/** A dimension is known when every label of it is, and there is one. */
function statusOf(dimensions: readonly (readonly string[])[]): DimensionRuling['status'] {
  const known = dimensions.filter(
    (labels) => labels.length > 0 && labels.every((value) => value !== UNCLASSIFIED),
  );
  if (known.length === dimensions.length) return 'classified';
  const isAnything = dimensions.some((labels) => labels.some((value) => value !== UNCLASSIFIED));
  return isAnything ? 'partly' : 'unclassified';
}
