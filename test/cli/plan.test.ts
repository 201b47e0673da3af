import { describe, expect, test } from 'vitest';
import { type Run, run } from './world.js';

const store = {
  id: 'S01',
  name: '示例汽车销售服务有限公司',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: '江苏',
  currency: 'CNY',
  distanceUnit: 'km',
  openingHours: { '2': [['08:30', '17:30']] },
  staff: [
    { id: 'A01', name: '客服01', role: 'customerServiceSpecialist' },
    {
      id: 'A02',
      name: '关爱01',
      role: 'lostCustomerSpecialist',
      trainedForLostCustomers: true,
    },
  ],
};

// C1 is due, C2 refuses calls and is due, C3 is lost, C4 was in last month, C5 wants nothing.
const FILES = {
  'store.json': JSON.stringify(store),
  'customers.csv': `客户编号,客户姓名,手机号码,拒接电话,免打扰
C1,"=HYPERLINK(""x"")",13800000001,否,否
C2,李小花,13800000002,是,否
C3,王五,13800000003,否,否
C4,赵六,13800000004,否,否
C5,孙七,13800000005,否,是
`,
  'vehicles.csv': `客户编号,车牌号,车架号(VIN),车型
C1,苏E11111,LSVAA4182E2184847,朗逸
C2,苏E22222,,朗逸
C4,苏E44444,,朗逸
C5,苏E55555,,朗逸
`,
  'visits.csv': `工单号,客户编号,车牌号,进站日期,进站里程,维修类型
R1,C1,苏E11111,2025-09-12,,定期保养
R2,C2,苏E22222,2025-09-12,,定期保养
R3,C3,,2025-08-01,,精品
R4,C4,苏E44444,2026-02-10,,定期保养
R5,C5,苏E55555,2025-09-12,,定期保养
R6,C9,苏E99999,2026-01-01,,定期保养
`,
  'contacts.csv': `客户编号,联系时间,联系方式,联系类型,联系结果,客服专员
C1,2025-12-01 10:00,电话,满意度回访,接通,客服01
`,
};

const ARGS = [
  'plan',
  ...['--store', 'store.json', '--customers', 'customers.csv', '--vehicles', 'vehicles.csv'],
  ...['--visits', 'visits.csv', '--contacts', 'contacts.csv', '--at', '2026-03-10 08:00'],
];

const plan = (files: Partial<typeof FILES> = {}, ...more: readonly string[]): Promise<Run> =>
  run([...ARGS, '--out', 'out', ...more], { ...FILES, ...files });

const dataRows = (csv = ''): string[] => csv.trimEnd().split('\n').slice(1);

describe('dealer-care plan', () => {
  test('from the exports to the day', async () => {
    const { code, out, written } = await plan();
    expect(code).toBe(0);
    expect(out).toMatch(
      /^示例汽车销售服务有限公司 · plan of the day · 2026-03-10 Tuesday · from 08:00 · Asia\/Shanghai\n/,
    );
    expect(out).toMatch(/customers 5 of 5 · vehicles 4 of 4 · visits 5 of 6 · contacts 1 of 1/);
    expect([...written.keys()]).toEqual([
      'out/tasks.json',
      'out/tasks.csv',
      'out/plan.json',
      'out/problems.csv',
    ]);
    const { tasks } = JSON.parse(written.get('out/tasks.json') ?? '');
    expect(
      tasks.map((one: Record<string, string>) => [one['key'], one['channel'], one['specialistId']]),
    ).toEqual([
      ['maintenance/C1/LSVAA4182E2184847/R1', 'voice', 'A01'],
      ['maintenance/C2/%E8%8B%8FE22222/R2', 'sms', null],
      ['winBack/C3/-/2025-08-01', 'voice', 'A02'],
    ]);
    expect(tasks[0].startAt).toBe('2026-03-10T08:30:00+08:00');
  });

  test('everything that is held back stands in the plan with its reason', async () => {
    const { written } = await plan();
    const { heldBack, customers, cars } = JSON.parse(written.get('out/plan.json') ?? '');
    expect(heldBack).toMatchObject([
      { key: 'quietFollowUp/C2/-/2025-09-12', reason: 'contactsPerDay' },
      { key: 'maintenance/C5/%E8%8B%8FE55555/R5', reason: 'doNotContact', because: ['PRIV-04'] },
      { key: 'quietFollowUp/C5/-/2025-09-12', reason: 'doNotContact', because: ['PRIV-04'] },
    ]);
    expect([customers.length, cars.length]).toEqual([5, 4]);
  });

  test('the screen shows no name, number, plate or VIN', async () => {
    for (const language of ['en', 'zh-CN']) {
      const { out } = await plan({}, '--lang', language);
      expect(out).not.toMatch(/1380000000|李小花|HYPERLINK|E11111|LSVAA418/);
      expect(out).toContain('…1111');
    }
  });

  test('files for other programs hold ids only', async () => {
    const { written } = await plan();
    for (const name of ['tasks.json', 'plan.json', 'problems.csv']) {
      expect(written.get(`out/${name}`)).not.toMatch(/1380000000|李小花|HYPERLINK/);
    }
  });

  test('the call list has names and numbers, and no cell is a formula', async () => {
    const csv = (await plan()).written.get('out/tasks.csv') ?? '';
    expect(csv.startsWith('\uFEFFtime,')).toBe(true);
    const [first] = dataRows(csv);
    expect(first).toContain(`"'=HYPERLINK(""x"")"`);
    expect(first).toContain('13800000001');
    const risky = dataRows(csv)
      .flatMap((row) => row.split(','))
      .filter((cell) => /^"?[=+@-]/.test(cell));
    expect(risky).toEqual([]);
  });

  test('nothing is lost silently', async () => {
    const problems = dataRows((await plan()).written.get('out/problems.csv'));
    expect(problems).toEqual([
      'visits,4,R3,,kept,unknownCar',
      'visits,7,R6,customerId,rejected,orphan',
    ]);
  });

  test('a mileage that cannot be right is told by its line, and the plan says what it goes by', async () => {
    const visits = `工单号,客户编号,车牌号,进站日期,进站里程,维修类型
R1,C1,苏E11111,2025-12-20,20000,定期保养
R2,C1,苏E11111,2026-01-10,"12,000",一般维修
R3,C1,苏E11111,2026-02-20,24000,一般维修
`;
    const { out, written } = await plan({ 'visits.csv': visits });
    expect(dataRows(written.get('out/problems.csv'))).toEqual([
      'visits,3,…184847,mileage,kept,odometerQuarantined',
    ]);
    expect(out).toMatch(/service due.* 25,000 km/);
  });

  test('two cars of one week are one call', async () => {
    const vehicles = `${FILES['vehicles.csv']}C1,苏E11112,,朗逸\n`;
    const visits = `${FILES['visits.csv']}R7,C1,苏E11112,2025-09-15,,定期保养\n`;
    const { out } = await plan({ 'vehicles.csv': vehicles, 'visits.csv': visits });
    expect(out).toMatch(/…1111 .*also 1 more/);
  });

  test('the same input gives the same bytes', async () => {
    const [one, other] = [await plan(), await plan()];
    expect(other.out).toBe(one.out);
    expect([...other.written]).toEqual([...one.written]);
  });

  test('Windows line ends and a byte order mark change nothing', async () => {
    const visits = `\uFEFF${FILES['visits.csv'].replaceAll('\n', '\r\n')}`;
    const { written } = await plan({ 'visits.csv': visits });
    expect(written.get('out/tasks.json')).toBe((await plan()).written.get('out/tasks.json'));
  });

  test('later in the day the slots go on from now, and calls already made count for the cap', async () => {
    const contacts = `${FILES['contacts.csv']}C4,2026-03-10 09:00,电话,满意度回访,接通,客服01\n`;
    const staff = store.staff.map((one) => ({ ...one, dailyCalls: 1 }));
    const files = { 'contacts.csv': contacts, 'store.json': JSON.stringify({ ...store, staff }) };
    const { written } = await plan(files, '--at', '2026-03-10T10:00:00+08:00');
    const { tasks, unassigned } = JSON.parse(written.get('out/tasks.json') ?? '');
    expect(tasks[0]).toMatchObject({ specialistId: 'A02', startAt: '2026-03-10T10:00:00+08:00' });
    expect(unassigned).toEqual([{ taskKey: 'winBack/C3/-/2025-08-01', reason: 'capReached' }]);
  });

  test('changes of the policies in store.json count', async () => {
    const changed = { ...store, policies: { churn: { lostMonths: 9 } } };
    const { written } = await plan({ 'store.json': JSON.stringify(changed) });
    const { tasks } = JSON.parse(written.get('out/tasks.json') ?? '');
    expect(tasks.map((one: Record<string, string>) => one['kind'])).not.toContain('winBack');
  });
});

describe('what plan cannot use', () => {
  const failing = async (files: object, ...more: string[]) => {
    const { code, errors } = await run([...ARGS, ...more], { ...FILES, ...files });
    expect(code).toBe(2);
    return errors;
  };

  test('a moment, a language', async () => {
    expect(await failing({}, '--at', 'tomorrow')).toMatch(
      /^--at is an instant such as 2026-03-10T08/,
    );
    expect(await failing({}, '--lang', 'de')).toBe('--lang is zh-CN or en.');
  });

  test('a store.json that is no JSON, or wrong, or contradicts itself', async () => {
    expect(await failing({ 'store.json': '{' })).toMatch(/store\.json is no JSON/);
    const noHours = JSON.stringify({ ...store, openingHours: undefined, timeZone: 'Mars' });
    const told = await failing({ 'store.json': noHours });
    expect(told).toContain('openingHours: required');
    expect(told).toContain('timeZone: unknownZone');
    const changed = { ...store, policies: { churn: { lostMonths: 1 } } };
    expect(await failing({ 'store.json': JSON.stringify(changed) })).toContain('policies.churn.');
  });

  test('a file without the columns that must be there', async () => {
    expect(await failing({ 'visits.csv': '工单号\nR1\n' })).toMatch(
      /The day cannot be planned:\n {2}visits/,
    );
  });

  test('a file that is not named or not there', async () => {
    const { code, errors } = await run(
      ['plan', '--store', 'store.json', '--at', '2026-03-10'],
      FILES,
    );
    expect([code, errors]).toEqual([2, expect.stringMatching(/^plan needs --customers/)]);
    expect(await failing({ 'visits.csv': undefined })).toMatch(/^Cannot read visits\.csv/);
  });
});
