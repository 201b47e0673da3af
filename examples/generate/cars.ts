import type { Random } from './random.ts';

/** A model of the made-up range. */
export interface Model {
  readonly name: string;
  readonly fuel: string;
}

const MODELS: readonly (readonly [number, Model])[] = [
  [24, { name: '云澜 A3 1.5T', fuel: '汽油' }],
  [18, { name: '云澜 A5 2.0T', fuel: '汽油' }],
  [20, { name: '云澜 X5 1.5T', fuel: '汽油' }],
  [10, { name: '云澜 X7 2.0T', fuel: '汽油' }],
  [8, { name: '云澜 A5 双擎', fuel: '混合动力' }],
  [6, { name: '云澜 X5 DM', fuel: '插电混动' }],
  [3, { name: '云澜 X7 增程版', fuel: '增程' }],
  [9, { name: '云澜 E1', fuel: '纯电动' }],
  [2, { name: '山行 T9 皮卡', fuel: '柴油' }],
];

/** A model, as often as it is sold. */
export function someModel(random: Random): Model {
  return random.weighted(MODELS);
}

const VIN_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const VIN_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGHJKLMNPRSTUVWXYZ'].map((letter, at) => [
    letter,
    [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9][at] as number,
  ]),
);
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const YEAR_LETTERS: Readonly<Record<number, string>> = {
  2015: 'F',
  2016: 'G',
  2017: 'H',
  2018: 'J',
  2019: 'K',
  2020: 'L',
  2021: 'M',
  2022: 'N',
  2023: 'P',
  2024: 'R',
  2025: 'S',
  2026: 'T',
};

/** A VIN of a maker that does not exist, with the right check digit. */
export function someVin(random: Random, year: number): string {
  const maker = random.chance(0.97) ? 'LX9' : 'WX9';
  const kind = `${random.pick([...VIN_LETTERS])}${random.digits(2)}${random.pick([...VIN_LETTERS])}${random.digits(1)}`;
  const plain = `${maker}${kind}0${YEAR_LETTERS[year] ?? 'F'}${random.pick([...'ABCDE'])}${random.digits(6)}`;
  return `${plain.slice(0, 8)}${checkDigit(plain)}${plain.slice(9)}`;
}

function checkDigit(vin: string): string {
  const sum = [...vin].reduce(
    (total, char, at) => total + (VIN_VALUES[char] ?? Number(char)) * (VIN_WEIGHTS[at] as number),
    0,
  );
  return '0123456789X'[sum % 11] as string;
}

/** A made-up plate: five places, or six for cars that are charged. */
export function somePlate(random: Random, fuel: string): string {
  const prefix = random.weighted([
    [80, '苏E'],
    [6, '苏U'],
    [6, '苏B'],
    [5, '沪A'],
    [3, '浙F'],
  ]);
  if (fuel === '纯电动') return `${prefix}${random.pick([...'DA'])}${random.digits(5)}`;
  if (fuel === '插电混动' || fuel === '增程') return `${prefix}F${random.digits(5)}`;
  const letter = (): string => random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ']);
  return `${prefix}${random.digits(1)}${letter()}${random.digits(2)}${random.chance(0.5) ? letter() : random.digits(1)}`;
}
