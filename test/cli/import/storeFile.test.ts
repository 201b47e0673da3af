import { describe, expect, test } from 'vitest';
import { parseStoreFile } from '../../../src/cli/import/storeFile.js';
import { storeFile, storeJson } from './exports.js';

const issuesOf = (changes: object): unknown => {
  const read = parseStoreFile({ ...storeJson, ...changes });
  return read.ok ? [] : read.issues.map((one) => `${one.path.join('.')} ${one.code}`);
};

describe('store.json', () => {
  test('import and policies may be left out', () => {
    expect(storeFile()).toMatchObject({
      store: { id: 'S01', province: 'CN-JS' },
      settings: { columns: {}, lunarBirthdayIs: 'lunarDate' },
      policies: {},
    });
    expect(Object.keys(storeFile().store)).toEqual(Object.keys(storeJson));
  });

  test.each(['CN-HN', '湖南', '湖南省', '430000', '430100'])('province %s is Hunan', (province) => {
    expect(storeFile({ province }).store.province).toBe('CN-HN');
  });

  test('policies stay as they are written: null removes', () => {
    const policies = { callWindows: { lunch: null }, reminders: { kmLead: 300 } };
    expect(storeFile({ policies }).policies).toEqual(policies);
  });

  test.each([
    ['an unknown province', { province: '长沙' }, ['province unknownRegion']],
    ['an unknown zone', { timeZone: 'Asia/Peking' }, ['timeZone unknownZone']],
    [
      'an unknown file',
      { import: { columns: { clients: {} } } },
      ['import.columns.clients unknownKey'],
    ],
    [
      'a field that the file does not have',
      { import: { columns: { visits: { Date: 'birthDate' } } } },
      ['import.columns.visits.Date notAllowed'],
    ],
    [
      'an unknown lunar setting',
      { import: { lunarBirthdayIs: 'both' } },
      ['import.lunarBirthdayIs notAllowed'],
    ],
    ['a misspelt key', { polices: {} }, ['polices unknownKey']],
    ['policies that are a list', { policies: [] }, ['policies wrongType']],
    ['two at once', { id: '', currency: 'yuan' }, ['id empty', 'currency unreadable']],
  ])('%s is an issue that names the path', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  test.each([[null], [[]], ['text'], [undefined]])('%j is no store', (json) => {
    expect(parseStoreFile(json)).toMatchObject({ ok: false, issues: [{ code: 'wrongType' }] });
  });

  test('a key that reaches a prototype is an issue', () => {
    const json: unknown = JSON.parse(
      JSON.stringify(storeJson).replace('{', '{"__proto__":{"x":1},'),
    );
    expect(parseStoreFile(json)).toMatchObject({ ok: false, issues: [{ code: 'forbiddenKey' }] });
  });
});
