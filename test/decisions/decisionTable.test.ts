import { checkTable, decisionNamed, type TableRow, unreachedRules } from 'dealer-care/decisions';
import { describe, expect, test } from 'vitest';
import { readJsonTable, readTextTable } from '../../src/decisions/readTable.js';

const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' };

function row(parts: Partial<TableRow>): TableRow {
  return {
    name: 'row 1',
    decision: 'call-windows.next',
    at: '2026-11-27 19:00',
    facts: call,
    policy: {},
    expect: {},
    ...parts,
  };
}

const check = (parts: Partial<TableRow>, zone = 'Asia/Shanghai') => {
  const [outcome] = checkTable([row(parts)], decisionNamed, zone);
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
};

describe('a decision table', () => {
  test('what is expected and comes out', () => {
    expect(check({ expect: { status: 'later', callAt: '2026-11-30 08:30' } })).toMatchObject({
      passed: true,
      because: ['CALL-02', 'CALL-05', 'CALL-01'],
      issues: [],
    });
  });

  test('what differs: expected, got, and why', () => {
    const { passed, cells, because } = check({ expect: { status: 'now', channel: 'voice' } });
    expect(passed).toBe(false);
    expect(cells).toEqual([
      { path: 'status', expected: 'now', got: 'later', same: false },
      { path: 'channel', expected: 'voice', got: 'voice', same: true },
    ]);
    expect(because[0]).toBe('CALL-02');
  });

  test('what is left out is not looked at', () => {
    expect(check({ expect: {} })).toMatchObject({ passed: true, cells: [] });
  });

  test.each([
    ['an instant, whatever its offset', { callAt: '2026-11-30T00:30:00Z' }, true],
    ['a local time of the store', { callAt: '2026-11-30 08:30:00' }, true],
    ['another minute', { callAt: '2026-11-30 08:31' }, false],
    ['a list in its order', { because: ['CALL-02', 'CALL-05', 'CALL-01'] }, true],
    ['a list as text', { because: 'CALL-02 CALL-05 CALL-01' }, true],
    ['a list as text with commas', { because: 'CALL-02, CALL-05, CALL-01' }, true],
    ['a list in another order', { because: 'CALL-05 CALL-02 CALL-01' }, false],
    ['null as a word', { by: 'windows', missing: '' }, true],
    ['a truth', { askAgain: false }, true],
    ['a truth as a word', { askAgain: 'false' }, true],
    ['a path that leads nowhere', { nothing: 'x' }, false],
    ['nothing where nothing is', { nothing: null }, true],
  ])('expected values: %s', (_, expected, passed) => {
    expect(check({ expect: expected }).passed).toBe(passed);
  });

  test('local times are read in the row’s zone, else in the store’s', () => {
    const newYork = { expect: { callAt: '2026-11-30T08:30:00-05:00' } };
    expect(check({ ...newYork, policy: { zone: 'America/New_York' } }).passed).toBe(true);
    const facts = { ...call, wishedAt: '2026-11-27 19:30', timeZone: 'America/New_York' };
    const wished = { at: '2026-11-27T19:00:00-05:00', facts, expect: { status: 'later' } };
    expect(check(wished, 'America/New_York').passed).toBe(true);
    expect(check(wished, 'Nowhere/City').issues.map((one) => one.code)).toEqual(['unknownZone']);
  });

  test('the zone handed in is the zone of rows that state none', () => {
    const at = '2026-11-27 19:00';
    const expected = { callAt: '2026-11-30T08:30:00-05:00' };
    expect(check({ at, expect: expected }, 'America/New_York').passed).toBe(true);
  });

  test('a bad row is told and never stops the rest', () => {
    const rows = [row({ decision: 'no.such' }), row({ facts: {} }), row({ at: 'soon' }), row({})];
    const outcomes = checkTable(rows, decisionNamed, 'Asia/Shanghai');
    expect(outcomes.map((one) => one.passed)).toEqual([false, false, false, true]);
    expect(outcomes.map((one) => one.issues[0]?.code)).toEqual([
      'unknownName',
      'required',
      'unreadable',
      undefined,
    ]);
  });

  test('facts without end are refused, not followed', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(check({ facts: { channel: deep } }).issues[0]?.code).toBe('tooDeep');
  });

  test('coverage: the rules that no row reached', () => {
    const outcomes = checkTable([row({})], decisionNamed, 'Asia/Shanghai');
    expect(unreachedRules(['CALL-01', 'CALL-03', 'CALL-05'], outcomes)).toEqual(['CALL-03']);
  });

  test('the rules of a plan are found however deep they stand', () => {
    const dossier = {
      storeId: 'S01',
      card: { customerId: 'C1', kind: 'individual', status: 'active' },
      vehicles: [],
      visits: [{ on: '2025-01-01', kind: 'repair' }],
      contacts: [],
      consents: [],
      memberships: [],
      openCases: [],
    };
    const { because } = check({ decision: 'planner.recipient', facts: { dossiers: [dossier] } });
    expect(because).toEqual(['PRIV-04', 'CHN-01']);
  });
});

describe('a table of text cells', () => {
  const heading = [
    'name',
    'decision',
    'at',
    'facts.channel',
    'facts.appointment.weekday',
    'expect.status',
  ];

  test('prefixes say where a cell belongs, dots nest, empty cells are missing', () => {
    const table = readTextTable([
      [...heading, 'policy.bands.late.from', 'region'],
      ['late', 'call-windows.next', '2026-11-27 19:00', 'voice', '2', '', '20:00', 'CN-BJ'],
      ['', 'call-windows.next', '2026-11-27 19:00', 'voice', '', 'now', '', ''],
    ]);
    expect(table).toEqual({
      ok: true,
      value: [
        {
          name: 'late',
          decision: 'call-windows.next',
          at: '2026-11-27 19:00',
          facts: { channel: 'voice', appointment: { weekday: 2 }, region: 'CN-BJ' },
          policy: { bands: { late: { from: '20:00' } } },
          expect: {},
        },
        {
          name: 'row 2',
          decision: 'call-windows.next',
          at: '2026-11-27 19:00',
          facts: { channel: 'voice' },
          policy: {},
          expect: { status: 'now' },
        },
      ],
    });
  });

  test.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['007', '007'],
    ['1e3', '1e3'],
    ['13800000000', 13_800_000_000],
    ['true', true],
    ['否', '否'],
    ['[{"on":"2026-01-01","km":5000}]', [{ on: '2026-01-01', km: 5000 }]],
    ['{broken', '{broken'],
  ])('%s', (text, expected) => {
    const table = readTextTable([
      ['decision', 'at', 'x', 'expect.y'],
      ['d', 't', text, ''],
    ]);
    expect(table.ok && table.value[0]?.facts).toEqual({ x: expected });
  });

  test('a prototype key stays an ordinary one', () => {
    const table = readTextTable([
      ['decision', 'at', 'facts.__proto__.x', 'expect.y'],
      ['d', 't', '1', ''],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(table.ok && Object.keys(table.value[0]?.facts as object)).toEqual(['__proto__']);
  });

  test('the columns that must be there are named together', () => {
    const table = readTextTable([['name', 'channel']]);
    expect(table.ok ? [] : table.issues.map((one) => one.path.join())).toEqual([
      'decision',
      'at',
      'expect',
    ]);
    expect(readTextTable([]).ok).toBe(false);
  });
});

describe('a table in JSON', () => {
  test('a list of rows, or rows of one decision', () => {
    const expected = [row({ name: 'row 1', expect: { status: 'later', 'rulings.0.key': 'a' } })];
    const rest = {
      at: '2026-11-27 19:00',
      facts: call,
      expect: { status: 'later', 'rulings.0': { key: 'a' } },
    };
    expect(readJsonTable([{ decision: 'call-windows.next', ...rest }])).toEqual({
      ok: true,
      value: expected,
    });
    expect(readJsonTable({ decision: 'call-windows.next', rows: [rest] })).toEqual({
      ok: true,
      value: expected,
    });
  });

  test('what is wrong, row by row', () => {
    const read = readJsonTable([{ at: '2026-01-01' }, 5, { decision: 'x', at: 'y' }]);
    expect(read.ok ? [] : read.issues.map((one) => one.path.join('.'))).toEqual([
      '0.decision',
      '1.decision',
      '1.at',
    ]);
    expect(readJsonTable({ rows: 'x' }).ok).toBe(false);
    expect(readJsonTable(null).ok).toBe(false);
  });
});
