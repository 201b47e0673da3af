import {
  assessCall,
  type CallFacts,
  checkCallWindowPolicy,
  nextCall,
  nineToEightCallWindowPolicy,
} from 'dealer-care/call-windows';
import { expect, test } from 'vitest';
import { house, northCall, shanghai, text, told } from './support.js';

/** Legal hours 09:00 to 20:00 on Sundays and otherwise 08:00 to 21:00, under house hours as usual. */
const abroad = house({
  bands: {
    legalNight: {
      rule: 'L08',
      from: '21:00',
      until: '08:00',
      hard: true,
      reference: 'Act 1, s. 2',
    },
    legalSunday: { rule: 'L08', from: '20:00', until: '09:00', weekdays: [7], hard: true },
  },
  textBands: { legalNight: { rule: 'L08', from: '21:00', until: '08:00', hard: true } },
});

const at = (localText: string, facts: CallFacts) => {
  const { status, because } = assessCall(facts, shanghai(localText), abroad);
  return [status, ...because].join(' ');
};

test.each([
  ['07:59:59', 'blocked L08 CALL-01'],
  ['08:00:00', 'blocked CALL-01'],
  ['08:30:00', 'allowed'],
  ['19:00:00', 'blocked CALL-02'],
  ['21:00:00', 'blocked L08 CALL-02'],
])('L08: permitted is what law and house both permit (Tuesday %s: %s)', (time, expected) => {
  expect(at(`2026-11-24 ${time}`, northCall)).toBe(expected);
});

test.each([
  ['2026-11-29 20:00:00', 'blocked L08 CALL-05 CALL-02'],
  ['2026-11-30 08:59:59', 'blocked L08'],
  ['2026-11-30 09:00:00', 'allowed'],
])(
  'L08: a band past midnight belongs to the day on which it starts (%s: %s)',
  (localText, expected) => {
    expect(at(localText, northCall)).toBe(expected);
  },
);

test('L08: legal hours and house hours are told in one chain', () => {
  const ruling = nextCall(northCall, shanghai('2026-11-27 19:00'), abroad);
  expect(told(ruling)).toBe('2026-11-30T09:00:00+08:00 later CALL-02 L08 CALL-05');
});

test('L08: no waiver leaves the legal hours', () => {
  const night = { ...northCall, deadline: { by: shanghai('2026-11-29 08:29') } };
  const ruling = nextCall(night, shanghai('2026-11-28 21:00'), abroad);
  expect([ruling.status, ruling.callAt]).toEqual(['late', shanghai('2026-11-30 09:00')]);
});

test('L08: a waived weekend still keeps the legal Sunday', () => {
  const sunday = { ...northCall, deadline: { by: shanghai('2026-11-29 19:00') } };
  const ruling = nextCall(sunday, shanghai('2026-11-28 21:00'), abroad);
  expect([told(ruling), ruling.waived]).toEqual([
    '2026-11-29T08:30:00+08:00 later L08 CALL-01 CALL-07',
    ['CALL-05'],
  ]);
});

test('L08: an appointment holds only inside the legal hours', () => {
  const appointment = {
    channel: 'voice',
    weekday: 6,
    from: '20:30',
    until: '21:30',
    agreedOn: '2026-05-01',
  } as const;
  const agreed: CallFacts = { ...northCall, appointment };
  expect(at('2026-11-28 20:59:59', agreed)).toBe('allowed CALL-08');
  expect(at('2026-11-28 21:00:00', agreed)).toBe('blocked L08 CALL-05 CALL-02');
  const dawn: CallFacts = {
    ...northCall,
    appointment: { ...appointment, from: '07:30', until: '08:15' },
  };
  const ruling = nextCall(dawn, shanghai('2026-11-27 19:00'), abroad);
  expect([ruling.callAt, ruling.by]).toEqual([shanghai('2026-11-28 08:00'), 'appointment']);
});

test('L08: no override leaves them', () => {
  const override = { actor: 'S-7', reason: 'urgent' };
  expect(at('2026-11-24 21:00', { ...northCall, override })).toBe('blocked L08');
  const ruling = nextCall({ ...northCall, override }, shanghai('2026-11-24 21:00'), abroad);
  expect([told(ruling), ruling.waived]).toEqual([
    '2026-11-25T08:00:00+08:00 later L08 CALL-01',
    ['CALL-01'],
  ]);
});

test('L08: exempt purposes keep them too, unless the band names its purposes', () => {
  const pickup = { ...northCall, purpose: 'readyForPickup' } as const;
  expect(at('2026-11-24 20:59:59', pickup)).toBe('exempt CALL-09');
  expect(at('2026-11-24 21:00:00', pickup)).toBe('blocked L08');
  expect(told(nextCall(pickup, shanghai('2026-11-24 21:00'), abroad))).toBe(
    '2026-11-25T08:00:00+08:00 exempt L08 CALL-09',
  );
  const offersOnly = house({
    bands: {
      legalNight: {
        rule: 'L08',
        from: '21:00',
        until: '08:00',
        hard: true,
        purposes: ['promotion'],
      },
    },
  });
  const night = shanghai('2026-11-24 22:00');
  expect(assessCall(pickup, night, offersOnly).status).toBe('exempt');
  expect(assessCall({ ...northCall, purpose: 'promotion' }, night, offersOnly).because).toEqual([
    'L08',
    'CALL-02',
  ]);
  expect(assessCall(northCall, night, offersOnly).because).toEqual(['CALL-02']);
});

test('L08: texts have legal hours of their own', () => {
  expect(at('2026-11-24 20:59', text)).toBe('blocked CALL-09');
  expect(at('2026-11-24 21:00', text)).toBe('blocked L08 CALL-09');
  expect(at('2026-11-24 21:00', { ...text, purpose: 'safetyNotice' })).toBe('blocked L08');
});

test.each([
  ['2026-05-31', 'allowed'],
  ['2026-06-01', 'blocked L08'],
  ['2026-08-31', 'blocked L08'],
  ['2026-09-01', 'allowed'],
])('L08: a dated band holds from its first day until before its last (%s: %s)', (day, expected) => {
  const dated = house({
    bands: {
      weekend: null,
      legalNoon: {
        rule: 'L08',
        from: '10:00',
        until: '11:00',
        hard: true,
        since: '2026-06-01',
        before: '2026-09-01',
      },
    },
    waiveOrder: [],
  });
  const { status, because } = assessCall(northCall, shanghai(`${day} 10:30`), dated);
  expect([status, ...because].join(' ')).toBe(expected);
});

test('L08: a day closed by law stays closed for everybody', () => {
  const closedByLaw = house({ closedDays: { '2026-11-24': { rule: 'L08', hard: true } } });
  const tuesday = shanghai('2026-11-24 10:00');
  const override = { actor: 'S-7', reason: 'urgent' };
  expect(assessCall({ ...northCall, override }, tuesday, closedByLaw).because).toEqual(['L08']);
  expect(assessCall({ ...northCall, purpose: 'returnedCall' }, tuesday, closedByLaw).status).toBe(
    'blocked',
  );
});

test.each([
  ['call', '08:59:59', northCall, 'blocked'],
  ['call', '09:00:00', northCall, 'allowed'],
  ['call', '19:59:59', northCall, 'allowed'],
  ['call', '20:00:00', northCall, 'blocked'],
  ['text', '19:59:59', text, 'allowed'],
  ['text', '20:00:00', text, 'blocked'],
  ['pick-up text', '20:59:59', { ...text, purpose: 'readyForPickup' }, 'exempt'],
  ['pick-up text', '21:00:00', { ...text, purpose: 'readyForPickup' }, 'blocked'],
] as const)('L08: by the nine-to-eight preset a %s at %s', (_, time, facts, expected) => {
  expect(checkCallWindowPolicy(nineToEightCallWindowPolicy)).toEqual([]);
  const at = shanghai(`2026-11-24 ${time}`);
  expect(assessCall(facts, at, nineToEightCallWindowPolicy).status).toBe(expected);
});
