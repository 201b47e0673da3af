import { fc, test as property } from '@fast-check/vitest';
import { plateForm } from 'dealer-care/dealership';
import { describe, expect, test } from 'vitest';

describe('the form of a number plate', () => {
  test.each([
    ['苏E12345', 'ordinary'],
    ['苏e1234a', 'ordinary'],
    ['苏E·12345', 'ordinary'],
    ['苏Ｅ １２３４５', 'ordinary'],
    ['京AF0236', 'ordinary'],
    ['京ADF236', 'ordinary'],
    ['苏ED12345', 'newEnergySmall'],
    ['苏EF12345', 'newEnergySmall'],
    ['苏EA12345', 'newEnergySmall'],
    ['苏EB12345', 'newEnergySmall'],
    ['苏EK12345', 'newEnergySmall'],
    ['苏EDA2345', 'newEnergySmall'],
    ['苏E12345D', 'newEnergyLarge'],
    ['苏E12345F', 'newEnergyLarge'],
    ['苏E12345K', 'newEnergyLarge'],
  ])('%s is %s', (plate, form) => {
    expect(plateForm(plate)).toBe(form);
  });
});

describe('any other plate is unrecognised, which is no error', () => {
  test.each([
    ['a driving school', '苏E1234学'],
    ['the police', '苏E1234警'],
    ['a trailer', '苏E1234挂'],
    ['Hong Kong', '粤Z1234港'],
    ['Macao', '粤Z1234澳'],
    ['a consulate', '沪A1234领'],
    ['an embassy', '使014578'],
    ['a temporary one', '临12345'],
    ['the army', '空A12345'],
    ['the letter I', '苏E1234I'],
    ['the letter O', '苏EO1234'],
    ['new energy with the letter L', '苏EL12345'],
    ['a province that does not exist', '中E12345'],
    ['one place too few', '苏E1234'],
    ['two places too many', '苏E1234567'],
    ['something before it', 'x苏E12345'],
    ['something after it', '苏E12345\n苏E12345'],
    ['nothing', ''],
  ])('%s', (_, plate) => {
    expect(plateForm(plate)).toBe('unrecognised');
  });

  test('a text of ten million characters, at once', () => {
    expect(plateForm(`苏E${'1'.repeat(10_000_000)}`)).toBe('unrecognised');
  });
});

property.prop([fc.string({ unit: 'binary' })])('no text makes it throw', (text) => {
  expect(['ordinary', 'newEnergySmall', 'newEnergyLarge', 'unrecognised']).toContain(
    plateForm(text),
  );
});
