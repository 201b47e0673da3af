import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/cli/splitLines.js';
import { run } from './world.js';

const NAMES = ['plan', 'calendar', 'decide', 'check', 'rules', 'list', 'schema'];

describe('the command', () => {
  test('without a name it shows what there is and fails', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(2);
    for (const name of NAMES) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test.each(['--help', '-h', 'help'])('%s shows the same and succeeds', async (word) => {
    expect(await run([word])).toMatchObject({ code: 0, out: (await run([])).out });
  });

  test.each(NAMES)('%s --help tells how it is used', async (name) => {
    const { code, out } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: dealer-care ${name}`));
  });

  test.each([
    [['dance'], 'There is no command "dance". Run `dealer-care --help` for the list.'],
    [['list', '--verbose'], "Unknown option '--verbose'. Run `dealer-care list --help`"],
    [['decide'], 'decide needs one of these names: call-windows.assess,'],
    [['decide', 'constructor'], 'decide needs one of these names: call-windows.assess,'],
    [['schema'], 'schema needs one of these names: call-windows.assess,'],
    [['rules', 'NO-1'], 'There is no rule "NO-1". Run `dealer-care rules` for the list.'],
    [['check'], 'check needs a file'],
    [['check', 'none.csv'], 'Cannot read none.csv.'],
    [['plan'], 'plan needs --store. Run `dealer-care plan --help`'],
    [['calendar'], 'calendar needs --car. Run `dealer-care calendar --help`'],
    [['calendar', '--car', 'V1'], 'calendar needs --store. Run `dealer-care calendar --help`'],
  ])('%j fails with what to do', async (args, message) => {
    const { code, out, errors } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toContain(message);
  });
});

describe('list', () => {
  test('one line a decision: name, summary, rules', async () => {
    const { code, out } = await run(['list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^churn\.assess +Whether a customer .* +CHN-01 CHN-02$/m);
  });

  test('--json holds the same', async () => {
    const listed = JSON.parse((await run(['list', '--json'])).out);
    expect(listed[0]).toMatchObject({ name: 'call-windows.assess', rules: expect.any(Array) });
  });
});

describe('rules', () => {
  test('all, one prefix, one rule', async () => {
    const all = (await run(['rules'])).out.split('\n');
    const calls = (await run(['rules', 'CALL'])).out.split('\n');
    expect(all.length).toBeGreaterThan(calls.length);
    expect(calls).toHaveLength(9);
    const { out } = await run(['rules', 'CALL-02']);
    expect(out).toMatch(/^CALL-02 {2}\p{Script=Han}/u);
    expect(out).toMatch(/bands\.late\.from +19:00 +HH:MM/);
    expect(out).toMatch(/Decided by: call-windows\.assess, call-windows\.next/);
  });

  test('--json is the register', async () => {
    const [rule] = JSON.parse((await run(['rules', 'REM-01', '--json'])).out);
    expect(rule).toMatchObject({ id: 'REM-01', area: 'reminders', proposed: false });
  });

  test('--boundaries: just before, at, just after', async () => {
    const { out } = await run(['rules', 'CALL-02', '--boundaries']);
    expect(out.split('\n')).toEqual([
      'rule     number           side    value     ruled    because',
      'CALL-02  bands.late.from  before  18:59:59  allowed',
      'CALL-02  bands.late.from  at      19:00:00  blocked  CALL-02',
      'CALL-02  bands.late.from  after   19:00:01  blocked  CALL-02',
    ]);
    const rows = JSON.parse((await run(['rules', 'CALL-02', '--boundaries', '--json'])).out);
    expect(rows).toHaveLength(3);
  });
});

describe('schema', () => {
  test.each([
    ['call-windows.next', 'urn:dealer-care:call-windows.next:1'],
    ['dossier', 'urn:dealer-care:dossier:1'],
    ['store.json', 'urn:dealer-care:store-file:1'],
  ])('%s', async (name, id) => {
    const { code, out } = await run(['schema', name]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $id: id });
  });

  test('the schema of store.json knows the store and what stands beside it', async () => {
    const { properties } = JSON.parse((await run(['schema', 'store.json'])).out);
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['id', 'openingHours', 'staff', 'import', 'policies']),
    );
  });
});

describe('decide', () => {
  const request = {
    at: '2026-11-27 19:00',
    facts: { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' },
  };
  const decide = (lines: string, ...options: string[]) =>
    run(['decide', 'call-windows.next', 'in.ndjson', ...options], { 'in.ndjson': lines });

  test('one ruling a line; empty lines are skipped; the last line needs no end', async () => {
    const { code, out } = await decide(
      `${JSON.stringify(request)}\r\n\n${JSON.stringify(request)}`,
    );
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      ok: true,
      ruling: { status: 'later', callAt: '2026-11-30T08:30:00+08:00' },
    });
  });

  test('a bad line never stops the rest', async () => {
    const { code, out } = await decide(`{broken\n[]\n{}\n${JSON.stringify(request)}\n`);
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(lines.map((line) => line.issues?.[0].code ?? 'ruled')).toEqual([
      'notJson',
      'wrongType',
      'required',
      'ruled',
    ]);
  });

  test('the standard input is read where no file is named', async () => {
    const { out } = await run(['decide', 'call-windows.next'], { '-': JSON.stringify(request) });
    expect(JSON.parse(out).ok).toBe(true);
  });

  test('--explain adds the reasons', async () => {
    const { out } = await decide(JSON.stringify(request), '--explain');
    const { ok, ruling, reasons } = JSON.parse(out);
    expect([ok, ruling.status]).toEqual([true, 'later']);
    expect(reasons[0]).toMatchObject({
      rule: 'CALL-02',
      sentence: { 'zh-CN': expect.any(String) },
    });
  });

  test('a byte order mark in front is no part of the JSON', async () => {
    expect(JSON.parse((await decide(`\uFEFF${JSON.stringify(request)}`)).out).ok).toBe(true);
  });
});

describe('check', () => {
  const csv = [
    'name,decision,at,facts.channel,facts.purpose,facts.region,expect.status,expect.callAt',
    'just before,call-windows.next,2026-11-27 18:59:59,voice,maintenance,CN-BJ,now,',
    'at closing,call-windows.next,2026-11-27 19:00,voice,maintenance,CN-BJ,later,2026-11-30 08:30',
  ];

  test('all as expected: exit 0', async () => {
    const { code, out } = await run(['check', 't.csv'], { 't.csv': `${csv.join('\r\n')}\r\n` });
    expect(out).toContain('2 of 2 rows as expected.');
    expect(code).toBe(0);
  });

  test('a difference: exit 1, with expected and got', async () => {
    const wrong = [...csv, 'wrong,call-windows.next,2026-11-27 19:00,voice,maintenance,CN-BJ,now,'];
    const { code, out } = await run(['check', 't.csv'], { 't.csv': wrong.join('\n') });
    expect(code).toBe(1);
    expect(out).toMatch(/DIFFERS +wrong/);
    expect(out).toMatch(/status +expected now +got later/);
    expect(out).toContain('2 of 3 rows as expected.');
  });

  test('a row that cannot be read is a difference too', async () => {
    const bad = [...csv, 'bad,call-windows.next,soon,voice,maintenance,CN-BJ,now,'];
    const { code, out } = await run(['check', 't.csv'], { 't.csv': bad.join('\n') });
    expect(code).toBe(1);
    expect(out).toContain('at: unreadable, expected an instant with offset');
  });

  test('--coverage names what no row reached', async () => {
    const { out } = await run(['check', 't.csv', '--coverage'], { 't.csv': csv.join('\n') });
    expect(out).toMatch(/Rules reached: 3 of 10\. No row reached: CALL-03, CALL-04, CALL-06/);
  });

  test('--zone is the zone of the store', async () => {
    const files = { 't.csv': csv.join('\n') };
    expect((await run(['check', 't.csv', '--zone', 'America/New_York'], files)).code).toBe(0);
    const { code, errors } = await run(['check', 't.csv', '--zone', 'Nowhere'], files);
    expect([code, errors]).toEqual([2, '--zone is an IANA time zone such as Asia/Shanghai.']);
  });

  test('a table in JSON', async () => {
    const table = {
      decision: 'churn.assess',
      rows: [
        {
          at: '2024-07-15 00:00',
          facts: {
            card: { status: 'active' },
            vehicles: [],
            visits: [{ on: '2024-01-15', kind: 'repair' }],
          },
          expect: { status: 'lost', lostOn: '2024-07-15' },
        },
      ],
    };
    const { code } = await run(['check', 't.json'], { 't.json': JSON.stringify(table) });
    expect(code).toBe(0);
  });

  test.each([
    ['{"rows":[', 'The table begins like JSON and is none.'],
    ['a,b\n1,2', 't: decision: required, expected a column decision; at: required'],
    ['{"rows":[{}]}', 't: 0.decision: required'],
  ])('a table that is none: %j', async (text, message) => {
    const { code, errors } = await run(['check', 't'], { t: text });
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});

describe('lines', () => {
  async function linesOf(...chunks: string[]): Promise<string[]> {
    const lines: string[] = [];
    async function* pieces(): AsyncGenerator<string> {
      yield* chunks;
    }
    for await (const line of splitLines(pieces())) lines.push(line);
    return lines;
  }

  test.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\nb'], ['a', 'b']],
    [
      ['a', 'b\n', '\nc'],
      ['ab', '', 'c'],
    ],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [['', ''], []],
    [[], []],
  ])('%j', async (chunks, expected) => {
    expect(await linesOf(...chunks)).toEqual(expected);
  });
});
