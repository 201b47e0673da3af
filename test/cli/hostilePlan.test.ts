import { describe, expect, test } from 'vitest';
import { defaultHeadings, type ExportFile } from '../../src/cli/import/headings.js';
import { run } from './world.js';

const store = {
  id: 'S01',
  name: '示例汽车销售服务有限公司',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: '江苏',
  currency: 'CNY',
  distanceUnit: 'km',
  openingHours: { '2': [['08:30', '17:30']] },
  staff: [{ id: 'A01', name: '客服01', role: 'customerServiceSpecialist' }],
};

const FILES: readonly ExportFile[] = ['customers', 'vehicles', 'visits', 'contacts'];

/** A good row of each file: the customer is due, her cover ends, and it is her lunar birthday. */
const GOOD: Readonly<Record<ExportFile, Readonly<Record<string, string>>>> = {
  customers: {
    customerId: 'C1',
    name: '王小明',
    mobile: '13800000001',
    birthDate: '1990-01-22',
    birthCalendar: '农历',
    mobileSince: '2025-01-05',
    licenceExpiry: '2026-03-20',
  },
  vehicles: {
    customerId: 'C1',
    plate: '苏E11111',
    vehicleType: '小型轿车',
    insuranceExpiry: '2026-03-30',
    inspectionDue: '2026-03-31',
    lastInspection: '2024-03-20',
  },
  visits: {
    orderNo: 'R1',
    customerId: 'C1',
    plate: '苏E11111',
    visitDate: '2025-09-12',
    serviceType: '定期保养',
  },
  contacts: {
    customerId: 'C1',
    contactTime: '2025-12-01 10:00',
    channel: '电话',
    purpose: '保养提醒',
    result: '未接',
  },
};

/** The neighbour’s row, in which one field is spoilt. */
const NEIGHBOUR: typeof GOOD = {
  customers: { ...GOOD.customers, customerId: 'C2', mobile: '13800000002', name: '李大花' },
  vehicles: { ...GOOD.vehicles, customerId: 'C2', plate: '苏E22222' },
  visits: { ...GOOD.visits, orderNo: 'R2', customerId: 'C2', plate: '苏E22222' },
  contacts: { ...GOOD.contacts, customerId: 'C2' },
};

const HOSTILE: readonly string[] = [
  '13912345678',
  '=HYPERLINK("http://x")',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '\u0000\u0007',
  '\u202E张三丰',
  '�',
  '9'.repeat(5_000),
  '-1',
  '1e999',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31 25:61',
  '闰十三月三十一',
  '../../etc/passwd',
  '💥'.repeat(60),
  '\uD800',
  "'; DROP TABLE customers; --",
  '%E0%A4%A/x/y/z',
];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function csv(file: ExportFile, rows: readonly Readonly<Record<string, string>>[]): string {
  const fields = Object.entries(defaultHeadings[file]);
  const heading = fields.map(([, [zh]]) => zh).join(',');
  const lines = rows.map((row) => fields.map(([field]) => cell(row[field] ?? '')).join(','));
  return [heading, ...lines].join('\n');
}

/** Plans the day with one field of the neighbour's rows spoilt in every way there is. */
async function planned(spoilt?: { file: ExportFile; field: string }) {
  const badRows = (file: ExportFile) =>
    spoilt?.file === file
      ? HOSTILE.map((text, n) => ({ ...numbered(file, n), [spoilt.field]: text }))
      : [NEIGHBOUR[file]];
  const files = Object.fromEntries(
    FILES.map((file) => [`${file}.csv`, csv(file, [...badRows(file), GOOD[file]])]),
  );
  const args = FILES.flatMap((file) => [`--${file}`, `${file}.csv`]);
  const more = ['--store', 'store.json', '--at', '2026-03-10 08:00', '--out', 'out'];
  return run(['plan', ...args, ...more], { ...files, 'store.json': JSON.stringify(store) });
}

/** The neighbour's row with numbers of its own, so that no row is turned down as a duplicate. */
function numbered(file: ExportFile, n: number): Readonly<Record<string, string>> {
  const row = NEIGHBOUR[file];
  if (file === 'customers') return { ...row, customerId: `C2${n}` };
  if (file === 'vehicles') return { ...row, plate: `苏E222${String(n).padStart(2, '0')}` };
  return file === 'visits' ? { ...row, orderNo: `R2${n}` } : row;
}

/** What is planned and held back for the customer whose rows are good. */
function mine(written: ReadonlyMap<string, string>): unknown {
  const { tasks } = JSON.parse(written.get('out/tasks.json') ?? '{}');
  const { heldBack } = JSON.parse(written.get('out/plan.json') ?? '{}');
  const isMine = (one: { customerId: string }): boolean => one.customerId === 'C1';
  return [...tasks, ...heldBack]
    .filter(isMine)
    .map(({ key, urgency, dueOn, reason, windows }) => ({ key, urgency, dueOn, reason, windows }));
}

describe('whatever stands in a field of an export', () => {
  const fields = FILES.flatMap((file) =>
    Object.keys(defaultHeadings[file]).map((field) => [file, field] as const),
  );

  const clean = planned().then(({ written }) => mine(written));

  test('the good rows ask for six things: two in one contact, a wish, three that wait', async () => {
    expect(await clean).toMatchObject([
      { key: 'inspection/C1/%E8%8B%8FE11111/2026-03-31~30' },
      { key: 'birthday/C1/-/lunar2026' },
      { key: 'licence/C1/-/2026-03-20~14', reason: 'contactsPerDay' },
      { key: 'maintenance/C1/%E8%8B%8FE11111/R1', reason: 'contactsPerDay' },
      { key: 'quietFollowUp/C1/-/2025-09-12', reason: 'contactsPerDay' },
    ]);
  });

  test.each(fields)(
    '%s %s: the day is planned, and the neighbour loses nothing',
    async (file, field) => {
      const { code, out, written } = await planned({ file, field });
      expect(code).toBe(0);
      expect(mine(written)).toEqual(await clean);
      const problems = written.get('out/problems.csv') ?? '';
      expect(problems).not.toMatch(
        /13912345678|张三丰|<script>|DROP TABLE|HYPERLINK|王小明|李大花/,
      );
      expect(out).not.toMatch(/王小明|1380000000|13912345678/);
    },
  );
});
