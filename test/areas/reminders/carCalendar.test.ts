import { fc, test as property } from '@fast-check/vitest';
import { MisuseError, orThrow, taskKey } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  type CarCalendarFacts,
  type CarCalendarRuling,
  defaultReminderPolicy,
  describeCalendarFile,
  explainCarCalendar,
  listCarCalendar,
} from 'dealer-care/reminders';
import { describe, expect, test } from 'vitest';
import { carCalendarRulingSchema } from '../../../src/areas/reminders/carSchema.js';
import { noonOf } from './facts.js';

const full: CarCalendarFacts = {
  customerId: 'C001',
  carKey: 'V1',
  car: {
    status: 'inUse',
    odometer: [],
    insuranceExpiresOn: '2027-03-31',
    inspectionDueOn: '2027-04-05',
  },
  services: [{ visitId: 'R-7', on: '2026-10-10', kind: 'routineService' }],
  driver: { status: 'active', licenceExpiresOn: '2027-05-02' },
  dates: [
    { kind: 'warrantyEnd', on: '2027-10-09' },
    { kind: 'recall', on: '2027-03-01', id: 'RC-2' },
  ],
  sent: [],
};

const on = (day: string, more: Partial<CarCalendarFacts> = {}): CarCalendarRuling =>
  listCarCalendar({ ...full, ...more }, noonOf(day), defaultReminderPolicy);

const linesOf = ({ entries }: CarCalendarRuling): readonly string[] =>
  entries.map((one) => `${one.kind} ${one.on} ${one.status}`);

const combinedOf = ({ contacts }: CarCalendarRuling): readonly (readonly string[])[] =>
  contacts.map((one) => one.contacts.map(taskKey));

describe('one calendar a car', () => {
  test('everything that comes up, in the order of the days', () => {
    const ruling = on('2027-03-08');
    expect(linesOf(ruling)).toEqual([
      'recall 2027-03-01 ended',
      'insurance 2027-03-31 remind',
      'inspection 2027-04-05 remind',
      'maintenance 2027-04-10 notDue',
      'licence 2027-05-02 remind',
      'warrantyEnd 2027-10-09 notDue',
    ]);
    expect(ruling.because).toEqual(['REM-04', 'REM-06', 'REM-03', 'REM-01', 'REM-05']);
  });

  test('what is named never moves: by its day, the service before it, or the host’s number', () => {
    expect(on('2027-03-08').entries.map((one) => taskKey(one.identity))).toEqual([
      'recall/C001/V1/RC-2',
      'insurance/C001/V1/2027-03-31',
      'inspection/C001/V1/2027-04-05',
      'maintenance/C001/V1/R-7',
      'licence/C001/-/2027-05-02',
      'warrantyEnd/C001/V1/2027-10-09',
    ]);
    const before = on('2027-01-01').entries.map((one) => one.identity);
    const after = on('2027-06-01').entries.map((one) => one.identity);
    expect(after).toEqual(before);
  });

  test('dates at most seven days apart are one contact, eight days are two', () => {
    expect(combinedOf(on('2027-03-08'))).toEqual([
      ['insurance/C001/V1/2027-03-31~30', 'inspection/C001/V1/2027-04-05~30'],
      ['licence/C001/-/2027-05-02~60'],
    ]);
    const car = { ...full.car, inspectionDueOn: '2027-04-07' };
    expect(combinedOf(on('2027-03-08', { car }))[0]).toHaveLength(2);
    const later = { ...full.car, inspectionDueOn: '2027-04-08' };
    expect(combinedOf(on('2027-03-09', { car: later }))[0]).toHaveLength(1);
  });

  test('what is overdue counts as today', () => {
    const services = [{ visitId: 'R-7', on: '2026-06-10', kind: 'routineService' }] as const;
    const ruling = on('2027-03-24', { services });
    expect(ruling.entries[0]?.status).toBe('overdue');
    expect(ruling.contacts[0]).toEqual({
      dueOn: '2027-03-24',
      contacts: [
        { kind: 'maintenance', customer: 'C001', car: 'V1', cycle: 'R-7' },
        { kind: 'insurance', customer: 'C001', car: 'V1', cycle: '2027-03-31~7' },
      ],
    });
  });

  test('what was carried out is not wanted again, each purpose for itself', () => {
    const sent = [
      { at: noonOf('2027-03-08'), purpose: 'insurance' },
      { at: noonOf('2027-03-08'), purpose: 'licence' },
    ] as const;
    const ruling = on('2027-03-09', { sent });
    expect(linesOf(ruling)).toContain('insurance 2027-03-31 done');
    expect(combinedOf(ruling)).toEqual([['inspection/C001/V1/2027-04-05~30']]);
  });

  test('a maintenance is spoken of once a cycle; a contact of its own first day was about the last', () => {
    const wanted = (at: string, taskKey?: string) =>
      on('2027-04-10', {
        sent: [{ at: noonOf(at), purpose: 'maintenance', taskKey }],
      }).entries.find((one) => one.kind === 'maintenance')?.contact;
    expect(wanted('2026-10-11')).toBeNull();
    expect(wanted('2026-10-10')).not.toBeNull();
    expect(wanted('2026-10-10', 'maintenance/C001/V1/R-7')).toBeNull();
  });

  test('what cannot be told is left out and named', () => {
    const car = { status: 'inUse', odometer: [] } as const;
    const ruling = on('2027-03-08', { car, services: [], driver: { status: 'active' }, dates: [] });
    expect([ruling.status, ruling.entries]).toEqual(['empty', []]);
    expect(ruling.missing).toEqual([
      'car.purchasedOn',
      'car.odometer',
      'car.insuranceExpiresOn',
      'car.inspectionDueOn',
      'regime',
      'driver.licenceExpiresOn',
    ]);
  });

  test('without a driver the licence is not asked for; a car that was sold has no calendar', () => {
    const alone = on('2027-03-08', { driver: undefined });
    expect(linesOf(alone).some((one) => one.startsWith('licence'))).toBe(false);
    expect(alone.missing).not.toContain('driver.licenceExpiresOn');
    const sold = on('2027-03-08', { car: { ...full.car, status: 'transferred' } });
    expect([sold.status, sold.entries]).toEqual(['notTracked', []]);
  });

  test('the reach of one contact is the house’s', () => {
    const policy = orThrow(defineReminderPolicy(defaultReminderPolicy, { combineWithinDays: 4 }));
    expect(combinedOf(listCarCalendar(full, noonOf('2027-03-08'), policy))).toHaveLength(3);
  });

  test('every rule has its reason, in the order of the ruling', () => {
    const reasons = explainCarCalendar(full, noonOf('2027-03-08'), defaultReminderPolicy);
    expect(reasons.map((one) => one.rule)).toEqual(on('2027-03-08').because);
  });

  test('a ruling is what its schema says; a date and a policy that are none', () => {
    for (const ruling of [on('2027-03-08'), on('2027-03-08', { dates: [], sent: [] })]) {
      expect(carCalendarRulingSchema().parse(ruling)).toEqual(ruling);
    }
    expect(() => listCarCalendar(full, new Date(Number.NaN), defaultReminderPolicy)).toThrow(
      MisuseError,
    );
    expect(() => listCarCalendar(full, noonOf('2027-03-08'), { ...defaultReminderPolicy })).toThrow(
      MisuseError,
    );
  });

  property.prop([fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 12 })])(
    'the order of dates and reminders does not matter',
    (keys, month) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
      const sent = ['2027-01-05', '2027-03-04', '2027-03-20'].flatMap((day) => [
        { at: noonOf(day), purpose: 'insurance' as const },
        { at: noonOf(day), purpose: 'licence' as const },
      ]);
      const day = `2027-${String(month).padStart(2, '0')}-15`;
      expect(on(day, { dates: shuffle(full.dates), sent: shuffle(sent) })).toEqual(
        on(day, { sent }),
      );
    },
  );
});

describe('as a calendar file', () => {
  const at = noonOf('2027-03-08');
  const write = (carName: string | undefined, language: 'zh-CN' | 'en'): string =>
    describeCalendarFile({ at, cars: [{ carName, calendar: on('2027-03-08') }] }, language);

  test('the owner’s licence stands once, and not under the name of a car', () => {
    const calendar = on('2027-03-08');
    const cars = [
      { carName: 'A', calendar },
      { carName: 'B', calendar },
    ];
    const titles = describeCalendarFile({ at, cars }, 'en')
      .split('\r\n')
      .filter((line) => line.startsWith('SUMMARY:') && line.includes('licence'));
    expect(titles).toHaveLength(1);
    expect(titles[0]).not.toMatch(/SUMMARY:[AB]/);
  });

  test('without a date there is no file', () => {
    expect(describeCalendarFile({ at, cars: [] }, 'en')).toBe('');
    expect(describeCalendarFile({ at, cars: [{ calendar: { entries: [] } }] }, 'en')).toBe('');
  });

  test('a whole file, in Chinese', () => {
    const calendar = on('2027-03-08', {
      car: { status: 'inUse', odometer: [], insuranceExpiresOn: '2027-03-31' },
      services: [],
      driver: undefined,
      dates: [],
    });
    const text = describeCalendarFile({ at, cars: [{ carName: '苏E12345', calendar }] }, 'zh-CN');
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//dealer-care//car calendar//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:insurance/C001/V1/2027-03-31',
      'DTSTAMP:20270308T040000Z',
      'DTSTART;VALUE=DATE:20270331',
      'SUMMARY:苏E12345 车险到期',
      'DESCRIPTION:当天是有效期的最后一天。',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('in English, with one entry a date', () => {
    const text = write(undefined, 'en');
    expect(text.match(/^SUMMARY:.*$/gm)).toEqual([
      'SUMMARY:Recall',
      'SUMMARY:Insurance ends',
      'SUMMARY:Inspection ends',
      'SUMMARY:Maintenance',
      'SUMMARY:Driving licence ends',
      'SUMMARY:Warranty ends',
    ]);
  });

  test('a comma, a semicolon, a backslash and a line break are escaped, control characters left out', () => {
    expect(write('A,B;C\\D\r\nE\u0007F', 'en')).toContain('SUMMARY:A\\,B\\;C\\\\D\\nEF Recall\r\n');
  });

  test('the same facts give the same names on any day, so that a new file replaces the old', () => {
    const uids = (day: string): readonly string[] | null =>
      describeCalendarFile({ at: noonOf(day), cars: [{ calendar: on(day) }] }, 'en').match(
        /^UID:.*$/gm,
      );
    expect(uids('2027-02-01')).toEqual(uids('2027-05-01'));
  });

  test('an invalid date', () => {
    expect(() => describeCalendarFile({ at: new Date(Number.NaN), cars: [] }, 'en')).toThrow(
      MisuseError,
    );
  });

  test('a line is full at 75 octets, the space of a further one included', () => {
    const lines = write('A'.repeat(300), 'en').split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    expect(lines.slice(at, at + 4).map((line) => line.length)).toEqual([75, 75, 75, 75]);
    expect(lines[at + 1]?.[0]).toBe(' ');
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 120 })])(
    'no line is longer than 75 octets, and unfolded the name is whole',
    (carName) => {
      const text = write(carName, 'zh-CN');
      const octets = (line: string): number => new TextEncoder().encode(line).length;
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      const unfolded = text.replaceAll('\r\n ', '');
      const summary = /^SUMMARY:(.*) 召回处理\r$/m.exec(unfolded)?.[1] ?? 'not found';
      const plain = summary.replaceAll(/\\([\\;,n])/g, (_, one) => (one === 'n' ? '\n' : one));
      const expected = carName.toWellFormed().replaceAll(/\r\n?|[\u2028\u2029]/g, '\n');
      expect(plain).toBe(
        expected.replaceAll(/(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ''),
      );
    },
  );
});
