import type { Contact, Dossier } from 'dealer-care/dealership';
import { orThrow } from 'dealer-care/kernel';
import { defaultPolicies, explainPlan, planRecipient } from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import { car, customer, serviced, TUESDAY, told } from './facts.js';

const day = (on: string, clock = '08:00'): Date => new Date(`${on}T${clock}:00+08:00`);
const on = (date: string, ...dossiers: readonly [Dossier, ...Dossier[]]) =>
  told(planRecipient(dossiers, day(date), defaultPolicies));
const heard = (parts: Partial<Contact>): Contact => ({
  at: day('2026-03-09', '10:00'),
  channel: 'sms',
  purpose: 'other',
  result: 'delivered',
  ...parts,
});
/** A visit that is no work on the car and keeps the customer from being quiet, at risk or lost. */
const recent = { on: '2026-02-01', kind: 'other' } as const;

describe('REM-04: the insurance of a car', () => {
  const insured = (endsOn: string, parts: Partial<Dossier> = {}) =>
    customer('C1', {
      vehicles: [car('V1', { insuranceExpiresOn: endsOn })],
      visits: [recent],
      ...parts,
    });

  test.each([
    ['2026-04-10', []],
    ['2026-04-09', ['send insurance/C1/V1/2026-04-09~30 insurance']],
    ['2026-03-18', ['send insurance/C1/V1/2026-03-18~30 insurance']],
    ['2026-03-17', ['send insurance/C1/V1/2026-03-17~7 insurance']],
    ['2026-03-10', ['send insurance/C1/V1/2026-03-10~7 insurance']],
    ['2026-03-09', ['send insurance/C1/V1/2026-03-09~winBack insurance']],
    ['2026-03-08', []],
  ])('a cover that ends on %s, on 10 March', (endsOn, expected) => {
    expect(on('2026-03-10', insured(endsOn))).toEqual(expected);
  });

  test('a lead is made up once: whatever was sent since its day counts', () => {
    const contacts = [heard({ purpose: 'insurance', at: day('2026-03-04', '10:00') })];
    expect(on('2026-03-10', insured('2026-04-03', { contacts }))).toEqual([]);
    const before = [heard({ purpose: 'insurance', at: day('2026-03-03', '10:00') })];
    expect(on('2026-03-10', insured('2026-04-03', { contacts: before }))).toHaveLength(1);
  });

  test('a message goes by text, and by voice where texts are refused', () => {
    const consents = [{ answer: 'refused', channel: 'sms' }] as const;
    const { tasks } = planRecipient(
      [insured('2026-04-03', { consents })],
      TUESDAY,
      defaultPolicies,
    );
    expect(tasks.map((one) => [one.action, one.channel])).toEqual([['call', 'voice']]);
  });

  test('a transferred car has no insurance of ours', () => {
    const gone = car('V1', { insuranceExpiresOn: '2026-04-03', status: 'transferred' });
    const kept = car('V2');
    const one = customer('C1', { vehicles: [gone, kept], visits: [recent] });
    expect(on('2026-03-10', one)).toEqual([]);
  });
});

describe('REM-05: the driving licence', () => {
  const licensed = (licenceExpiresOn: string) =>
    customer('C1', { card: { licenceExpiresOn }, vehicles: [car('V1')], visits: [recent] });

  test.each([
    ['2026-05-10', []],
    ['2026-05-09', ['send licence/C1/-/2026-05-09~60 licence']],
    ['2026-03-24', ['send licence/C1/-/2026-03-24~14 licence']],
    ['2026-03-09', []],
  ])('one that ends on %s, on 10 March', (endsOn, expected) => {
    expect(on('2026-03-10', licensed(endsOn))).toEqual(expected);
  });

  test('L17: a lead longer than the window in force waits for it, held back with its day', () => {
    const source = { reference: 'a made-up law', confidence: 'confirmed' };
    const renewWindowDays = [
      { from: '2022-04-01', until: '2026-12-31', value: 30, ...source },
      { from: '2027-01-01', value: 90, ...source },
    ];
    const jurisdiction = { jurisdictions: { CN: { licence: { renewWindowDays } } } };
    const policies = orThrow(definePolicies(defaultPolicies, [{ jurisdiction }]));
    const { tasks, heldBack } = planRecipient([licensed('2026-05-09')], TUESDAY, policies);
    expect(tasks).toEqual([]);
    expect(heldBack).toMatchObject([
      {
        key: 'licence/C1/-/2026-05-09~60',
        reason: 'tooEarly',
        nextAt: day('2026-04-09', '08:30'),
        because: ['L17'],
      },
    ]);
  });
});

describe('REM-06: the inspection', () => {
  const inspected = (parts: object) =>
    customer('C1', { vehicles: [car('V1', parts)], visits: [recent] });
  const CHINA = orThrow(
    definePolicies(defaultPolicies, [{ jurisdiction: { jurisdictions: { CN: {} } } }]),
  );

  test('the printed day', () => {
    const one = inspected({ inspectionDueOn: '2026-04-09' });
    expect(on('2026-03-10', one)).toEqual(['send inspection/C1/V1/2026-04-09~30 inspection']);
  });

  test('L16: without a printed day the regime of the country, once it is named', () => {
    const one = inspected({ registeredOn: '2024-03-15', vehicleKind: 'smallPassenger' });
    expect(on('2026-03-10', one)).toEqual([]);
    const plan = planRecipient([one], TUESDAY, CHINA);
    const { tasks } = plan;
    expect(told(plan)).toEqual(['send inspection/C1/V1/2026-03-31~30 inspection']);
    expect(tasks[0]?.because).toEqual(expect.arrayContaining(['REM-06', 'L16']));
  });
});

describe('REM-06, L16: what is known of earlier inspections', () => {
  const CHINA = orThrow(
    definePolicies(defaultPolicies, [{ jurisdiction: { jurisdictions: { CN: {} } } }]),
  );
  const planned = (date: string, parts: object) =>
    told(
      planRecipient(
        [customer('C1', { vehicles: [car('V1', parts)], visits: [{ on: date, kind: 'other' }] })],
        day(date),
        CHINA,
      ),
    );
  const exempt = { registeredOn: '2024-03-15', vehicleKind: 'smallPassenger' } as const;

  test.each(Array.from({ length: 12 }, (_, month) => month + 1))(
    'a car registered in month %i is reminded 30 days before the end of that month',
    (month) => {
      const registeredOn = `2024-${String(month).padStart(2, '0')}-15`;
      const last = new Date(Date.UTC(2026, month, 0));
      const send = new Date(last.getTime() - 30 * 86_400_000).toISOString().slice(0, 10);
      const endsOn = last.toISOString().slice(0, 10);
      expect(planned(send, { ...exempt, registeredOn })).toContain(
        `send inspection/C1/V1/${endsOn}~30 inspection`,
      );
    },
  );

  test('an early pass settles it, printed or computed', () => {
    expect(planned('2026-03-10', exempt)).toEqual([
      'send inspection/C1/V1/2026-03-31~30 inspection',
    ]);
    expect(planned('2026-03-10', { ...exempt, inspectedOn: '2026-01-20' })).toEqual([]);
    const printed = { inspectionDueOn: '2026-03-31', inspectedOn: '2026-01-20' };
    expect(planned('2026-03-10', printed)).toEqual([]);
  });

  test('a car that lost the exemption comes for a visit', () => {
    const kindOf = (parts: object) =>
      explainPlan(
        [customer('C1', { vehicles: [car('V1', { ...exempt, ...parts })] })],
        TUESDAY,
        CHINA,
      )
        .filter((one) => one.rule === 'L16')
        .map((one) => one.facts['kind']);
    expect(kindOf({})).toEqual(['markOnly']);
    expect(kindOf({ exemptionLost: true })).toEqual(['onSite']);
    expect(kindOf({ builtOn: '2019-01-01' })).toEqual(['onSite']);
  });
});

describe('FUP-11: regular follow-ups', () => {
  const came = (parts: object) =>
    customer('C1', {
      vehicles: [car('V1')],
      visits: [{ visitId: 'R1', car: 'V1', on: '2026-03-09', kind: 'repair', ...parts }],
    });

  test.each([
    ['2026-03-10', '15:59', []],
    ['2026-03-10', '16:00', ['call repairFollowUp/C1/V1/R1 followUp']],
    ['2026-03-12', '16:00', ['call repairFollowUp/C1/V1/R1 followUp']],
    ['2026-03-13', '08:00', ['call repairFollowUp/C1/V1/R1 followUp']],
  ])('picked up on Monday 16:00, asked on %s %s', (date, clock, expected) => {
    const one = came({ pickedUpAt: day('2026-03-09', '16:00') });
    expect(told(planRecipient([one], day(date, clock), defaultPolicies))).toEqual(expected);
  });

  test('a plan is no deadline: outside the hours it waits, and nothing is waived', () => {
    const one = came({ on: '2026-03-12', pickedUpAt: day('2026-03-12', '19:00') });
    const saturday = planRecipient([one], day('2026-03-14'), defaultPolicies);
    expect(saturday.heldBack).toMatchObject([
      { reason: 'outsideWindows', nextAt: day('2026-03-16', '08:30') },
    ]);
    expect(on('2026-03-16', one)).toEqual(['call repairFollowUp/C1/V1/R1 followUp']);
  });

  test('a new car, a week after its hand-over', () => {
    const one = customer('C1', { vehicles: [car('V1', { purchasedOn: '2026-03-02' })] });
    expect(on('2026-03-08', one)).toEqual([]);
    expect(on('2026-03-09', one)).toEqual(['call salesFollowUp/C1/V1/2026-03-02 followUp']);
  });

  const quiet = (parts: Partial<Dossier> = {}) =>
    customer('C1', {
      vehicles: [car('V1', { fuel: 'electric' })],
      visits: [serviced('V1', '2025-12-10')],
      ...parts,
    });

  test('three months without a word: the day before and the day', () => {
    expect(on('2026-03-09', quiet())).toEqual([]);
    expect(on('2026-03-10', quiet())).toEqual(['call quietFollowUp/C1/-/2025-12-10 followUp']);
  });

  test('a call about the service does as well; a lost customer is asked why instead', () => {
    const due = customer('C1', {
      vehicles: [car('V1')],
      visits: [serviced('V1', '2025-09-20')],
    });
    expect(on('2026-03-10', due)).toEqual(['call maintenance/C1/V1/R-V1-2025-09-20 upcoming']);
    const { tasks } = planRecipient([due], TUESDAY, defaultPolicies);
    expect(tasks[0]?.alsoCovers).toEqual(['quietFollowUp/C1/-/2025-09-20']);
    const lost = customer('C1', {
      vehicles: [car('V1', { fuel: 'electric' })],
      visits: [serviced('V1', '2025-09-10')],
    });
    expect(on('2026-03-10', lost)).toEqual(['call winBack/C1/-/2025-09-10 winBack']);
  });

  test('who declined a call in those months is left in peace', () => {
    const contacts = [heard({ channel: 'voice', result: 'refused', purpose: 'event' })];
    expect(on('2026-03-10', quiet({ contacts }))).toEqual([]);
  });
});

describe('REM-07, REM-08: wishes', () => {
  const born = (card: Partial<Dossier['card']>) =>
    customer('C1', { card, vehicles: [car('V1')], visits: [recent] });
  const wish = ['send birthday/C1/-/2026 greeting'];

  test('on the day, at the start of the hours of texts', () => {
    const { tasks } = planRecipient([born({ birthDate: '1990-03-10' })], TUESDAY, defaultPolicies);
    expect(tasks[0]?.windows[0]?.from).toEqual(day('2026-03-10', '08:30'));
    expect(on('2026-03-09', born({ birthDate: '1990-03-10' }))).toEqual([]);
    expect(on('2026-03-11', born({ birthDate: '1990-03-10' }))).toEqual([]);
  });

  test.each([
    ['29 February in a common year', '2026-02-28', { birthDate: '1992-02-29' }, wish],
    [
      'a lunar birthday of its own: 二月三十',
      '2026-04-16',
      { birthCalendar: 'lunar', lunarBirthday: { month: 2, day: 30 } },
      ['send birthday/C1/-/lunar2026 greeting'],
    ],
  ] as const)('%s', (_, date, card, expected) => {
    expect(on(date, born(card))).toEqual(expected);
  });

  test('never by voice; the day gone by, it is not made up', () => {
    const refused = { ...born({ birthDate: '1990-03-10' }) };
    const consents = [{ answer: 'refused', channel: 'sms' }] as const;
    expect(on('2026-03-10', { ...refused, consents })).toEqual(['hold birthday/C1/-/2026 refused']);
    const evening = planRecipient([refused], day('2026-03-10', '19:30'), defaultPolicies);
    expect(evening.heldBack).toMatchObject([{ reason: 'outsideWindows', nextAt: null }]);
  });

  test('a wish is no contact for the caps', () => {
    const one = customer('C1', {
      card: { birthDate: '1990-03-10' },
      vehicles: [car('V1')],
      visits: [recent, serviced('V1', '2025-09-20')],
    });
    expect(on('2026-03-10', one)).toEqual([
      'call maintenance/C1/V1/R-V1-2025-09-20 upcoming',
      'send birthday/C1/-/2026 greeting',
    ]);
  });

  test('festivals: seven days before, two in one, late until the day, once', () => {
    const one = born({});
    expect(on('2027-01-28', one)).not.toContain('send festival/C1/-/newYearsEve-2027 greeting');
    expect(on('2027-01-29', one)).toContain('send festival/C1/-/newYearsEve-2027 greeting');
    const contacts = [
      heard({ purpose: 'festival', channel: 'wechat', at: day('2027-01-29', '09:00') }),
    ];
    expect(on('2027-01-30', { ...one, contacts }).join()).not.toContain('festival');
  });
});

describe('CHN-04: an open complaint comes first', () => {
  const complaint = { caseId: 'K1', kind: 'complaint', openedAt: day('2026-03-09') } as const;
  const lost = customer('C1', { visits: [{ on: '2025-08-10', kind: 'repair' }] });
  const asked = customer('C2', {
    vehicles: [car('V2')],
    visits: [{ visitId: 'R2', car: 'V2', on: '2026-03-07', kind: 'repair' }],
  });

  test('no win-back, no satisfaction call, for anyone behind the number', () => {
    const plan = planRecipient(
      [{ ...lost, openCases: [complaint] }, asked],
      TUESDAY,
      defaultPolicies,
    );
    expect(told(plan)).toEqual([
      'hold repairFollowUp/C2/V2/R2 openComplaint',
      'hold winBack/C1/-/2025-08-10 openComplaint',
    ]);
    expect(plan.heldBack.map((one) => one.because)).toEqual([['CHN-04'], ['CHN-04']]);
  });

  test('a claim, or a complaint of tomorrow, holds nothing; reminders go on', () => {
    const claim = { ...complaint, kind: 'claim' } as const;
    const later = { ...complaint, openedAt: day('2026-03-11') };
    for (const openCases of [[claim], [later]]) {
      expect(on('2026-03-10', { ...lost, openCases })).toEqual([
        'call winBack/C1/-/2025-08-10 winBack',
      ]);
    }
    const due = customer('C1', {
      vehicles: [car('V1')],
      visits: [recent, serviced('V1', '2025-09-20')],
      openCases: [complaint],
    });
    expect(on('2026-03-10', due)).toHaveLength(1);
  });
});

describe('REM-11, SEG-08: several matters are one contact', () => {
  test('maintenance, insurance and inspection of one car within seven days', () => {
    const one = customer('C1', {
      vehicles: [car('V1', { insuranceExpiresOn: '2026-03-24', inspectionDueOn: '2026-03-20' })],
      visits: [recent, serviced('V1', '2025-09-20')],
    });
    const { tasks, heldBack } = planRecipient([one], TUESDAY, defaultPolicies);
    expect(tasks.map((task) => [task.key, task.alsoCovers])).toEqual([
      [
        'inspection/C1/V1/2026-03-20~30',
        ['insurance/C1/V1/2026-03-24~30', 'maintenance/C1/V1/R-V1-2025-09-20'],
      ],
    ]);
    expect(heldBack).toEqual([]);
  });

  test('eight days apart: the other waits', () => {
    const one = customer('C1', {
      vehicles: [car('V1', { insuranceExpiresOn: '2026-03-28', inspectionDueOn: '2026-03-20' })],
      visits: [recent],
    });
    expect(on('2026-03-10', one)).toEqual([
      'send inspection/C1/V1/2026-03-20~30 inspection',
      'hold insurance/C1/V1/2026-03-28~30 contactsPerDay',
    ]);
  });

  test('what may not be spoken of on that channel waits', () => {
    const one = customer('C1', {
      vehicles: [car('V1', { insuranceExpiresOn: '2026-03-24' })],
      visits: [recent, serviced('V1', '2025-09-20')],
      consents: [
        { answer: 'refused', channel: 'sms', scope: 'maintenance' },
        { answer: 'refused', channel: 'voice', scope: 'insurance' },
      ],
    });
    expect(on('2026-03-10', one)).toEqual([
      'send insurance/C1/V1/2026-03-24~30 insurance',
      'hold maintenance/C1/V1/R-V1-2025-09-20 contactsPerDay',
    ]);
  });

  test('a fleet of forty cars is one recipient and one contact', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `V${String(n).padStart(2, '0')}`);
    const fleet = customer('C1', {
      card: { kind: 'company' },
      vehicles: ids.map((id) => car(id)),
      visits: [recent, ...ids.map((id, n) => serviced(id, n < 20 ? '2025-08-20' : '2025-09-15'))],
    });
    const { tasks, heldBack } = planRecipient([fleet], TUESDAY, defaultPolicies);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.alsoCovers).toHaveLength(39);
    expect(heldBack).toEqual([]);
  });
});

describe('campaigns: targeted contacts first, then those of the segment', () => {
  const spring = {
    purpose: 'promotion',
    promotional: true,
    segment: 'newOwners',
    fromOn: '2026-03-01',
    untilOn: '2026-03-31',
  };
  const withCampaign = (changes: object = {}, more: object = {}) =>
    orThrow(
      definePolicies(defaultPolicies, [
        { planner: { campaigns: { spring: { ...spring, ...changes } } }, ...more },
      ]),
    );
  const newOwner = customer('C1', {
    vehicles: [car('V1', { purchasedOn: '2026-01-10' })],
    contacts: [
      heard({ taskKey: 'salesFollowUp/C1/V1/2026-01-10', at: day('2026-01-20', '10:00') }),
    ],
  });
  const key = 'promotion/C1/-/spring';

  test('only members of the segment hear of it, in writing, on its days', () => {
    const at = (date: string, one: Dossier) =>
      told(planRecipient([one], day(date), withCampaign())).filter((line) => line.includes(key));
    expect(at('2026-02-28', newOwner)).toEqual([]);
    expect(at('2026-03-02', newOwner)).toEqual([`send ${key} campaign`]);
    const owner = customer('C1', { vehicles: [car('V1', { purchasedOn: '2025-11-10' })] });
    expect(at('2026-03-02', owner)).toEqual([]);
    expect(at('2026-03-02', customer('C1', { vehicles: [car('V1')] }))).toEqual([]);
  });

  test('after what the customer needs, under the caps, once', () => {
    const due = {
      ...newOwner,
      vehicles: [car('V1', { purchasedOn: '2026-01-10', insuranceExpiresOn: '2026-04-01' })],
    };
    expect(told(planRecipient([due], TUESDAY, withCampaign()))).toEqual([
      'send insurance/C1/V1/2026-04-01~30 insurance',
      `hold ${key} contactsPerDay`,
    ]);
    const contacts = [...newOwner.contacts, heard({ purpose: 'promotion', taskKey: key })];
    expect(told(planRecipient([{ ...newOwner, contacts }], TUESDAY, withCampaign()))).toEqual([]);
  });

  test('L09: where consent is asked for, nobody without it hears of an offer', () => {
    const strict = withCampaign(
      {},
      { contactPermission: { consentRequired: { promotion: true } } },
    );
    expect(told(planRecipient([newOwner], TUESDAY, strict))).toEqual([`hold ${key} noConsent`]);
    const agreed = { ...newOwner, consents: [{ answer: 'agreed', scope: 'promotional' }] } as const;
    expect(told(planRecipient([agreed], TUESDAY, strict))).toEqual([`send ${key} campaign`]);
  });

  test('L09: the law of China asks for it by itself, and is named', () => {
    const china = withCampaign({}, { jurisdiction: { jurisdictions: { CN: {} } } });
    const { heldBack } = planRecipient([newOwner], TUESDAY, china);
    expect(heldBack).toMatchObject([{ key, reason: 'noConsent', because: ['PRIV-04', 'L09'] }]);
  });

  test('L14: a segment that reads a profile leaves out who opted out of that', () => {
    const at = (profiling: boolean, scope: 'profiling' | 'promotional', channel?: 'voice') => {
      const policies = withCampaign(
        {},
        { segments: { definitions: { newOwners: { profiling } } } },
      );
      const consents = [{ answer: 'refused', scope, channel }] as const;
      const { tasks, heldBack } = planRecipient([{ ...newOwner, consents }], TUESDAY, policies);
      return [...tasks.map((one) => one.key), ...heldBack.map((one) => one.reason)];
    };
    expect(at(true, 'profiling')).toEqual(['noProfiling']);
    expect(at(false, 'profiling')).toEqual([key]);
    expect(at(true, 'promotional')).toEqual(['refused']);
    // On another channel only.
    expect(at(true, 'profiling', 'voice')).toEqual([key]);
  });

  test('its last day is a day of it, and the day after is not', () => {
    const policies = withCampaign({ untilOn: '2026-03-10' });
    const told = (when: string) => planRecipient([newOwner], day(when), policies).tasks.length;
    expect([told('2026-03-10'), told('2026-03-11')]).toEqual([1, 0]);
  });

  test('an open complaint holds an invitation, too', () => {
    const openCases = [{ caseId: 'K1', kind: 'complaint', openedAt: day('2026-03-09') }] as const;
    const policies = withCampaign({ purpose: 'event', promotional: false });
    const { heldBack } = planRecipient([{ ...newOwner, openCases }], TUESDAY, policies);
    expect(heldBack.map((one) => one.reason)).toEqual(['openComplaint']);
  });

  test('an open complaint holds it', () => {
    const openCases = [{ caseId: 'K1', kind: 'complaint', openedAt: day('2026-03-09') }] as const;
    expect(told(planRecipient([{ ...newOwner, openCases }], TUESDAY, withCampaign()))).toEqual([
      `hold ${key} openComplaint`,
    ]);
  });

  test('a campaign that ends before it begins is an issue', () => {
    const changes = { planner: { campaigns: { spring: { ...spring, untilOn: '2026-02-01' } } } };
    const result = definePolicies(defaultPolicies, [changes]);
    expect(result.ok ? [] : result.issues.map((one) => one.path.join('.'))).toEqual([
      'planner.campaigns.spring.untilOn',
    ]);
  });
});
