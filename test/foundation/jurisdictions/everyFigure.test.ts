import { describe, expect, test } from 'vitest';
import { chinaLaw } from '../../../src/foundation/jurisdictions/cn/law.js';
import { contactPresets } from '../../../src/foundation/jurisdictions/contactPresets.js';
import type { Duty } from '../../../src/foundation/jurisdictions/law.js';
import type { DatedValue } from '../../../src/foundation/kernel/dated.js';
import type { Text } from '../../../src/foundation/kernel/ruling.js';
import { figuresIn } from './figuresIn.js';

/** How sure: read in the statute, at second hand, or nowhere that counts. */
const C = 'confirmed';
const C2 = 'secondary';
const K = 'unconfirmed';

/** One version: its value, first day, last day, how sure. */
type Row = readonly [value: unknown, from: string, until: string | null, sure: string];
type Table = Readonly<Record<string, readonly Row[]>>;

const gt = (threshold: number, metric: string, unit: string) => ({
  metric,
  comparator: 'gt',
  threshold,
  unit,
});
const gte = (threshold: number, metric: string, unit: string) => ({
  ...gt(threshold, metric, unit),
  comparator: 'gte',
});

const rowOf = ({ value, from, until, confidence }: DatedValue<unknown>): Row => [
  value,
  from,
  until,
  confidence,
];
const tableOf = (data: object, path: string, shown = (value: unknown) => value): Table =>
  Object.fromEntries(
    figuresIn(data, path).map(([name, versions]) => [
      name,
      versions.map((one) => rowOf({ ...one, value: shown(one.value) })),
    ]),
  );

describe('三包', () => {
  const both = (old: unknown, oldSure: string, now: unknown = old): Row[] => [
    [old, '2013-10-01', '2021-12-31', oldSure],
    [now, '2022-01-01', null, C],
  ];
  const since2022 = (value: unknown): Row[] => [[value, '2022-01-01', null, C]];

  const four = ['engine', 'gearbox', 'tractionBattery', 'driveMotor'];
  const oldParts = ['steering', 'brakes', 'suspension', 'driveline', 'body'];
  const faults = ['steeringFailure', 'brakeFailure', 'bodyCracking', 'fuelLeak'];
  const ground = (remedy: string, window: string, needs: object, more: object = {}) => ({
    remedy,
    window,
    needs,
    stillFaulty: false,
    ...more,
  });
  const back = (needs: object, more: object = {}) =>
    ground('exchangeOrRefund', 'returnTerm', needs, more);
  const defective = gte(1, 'defectiveAssemblies', 'kinds');
  const replaced = (assemblies: readonly string[]) =>
    back(gte(2, 'assemblyReplacements', 'times'), { stillFaulty: true, assemblies });
  const partReplaced = (assemblies: readonly string[]) =>
    back(gte(2, 'partReplacements', 'times'), { stillFaulty: true, assemblies });
  const newAssembly = (assemblies: readonly string[]) =>
    ground('replaceAssembly', 'sixtyDays', defective, { assemblies });
  const early = (named: readonly string[]) =>
    ground('exchangeOrRefund', 'sixtyDays', gte(1, 'earlyFaults', 'kinds'), { faults: named });
  const exclusions = [
    'disclosedFlaw',
    'misuse',
    'forbiddenModification',
    'ownMishandling',
    'forceMajeure',
  ];

  const table: Table = {
    'w.carKinds': both(['passenger'], C2, ['passenger', 'pickup']),
    'w.startsWith': both('invoice', C2, 'delivery'),
    'w.windows.repairTerm': both(
      [gte(36, 'monthsSinceStart', 'months'), gte(60_000, 'km', 'km')],
      C2,
    ),
    'w.windows.returnTerm': both(
      [gte(24, 'monthsSinceStart', 'months'), gte(50_000, 'km', 'km')],
      C2,
    ),
    'w.windows.sevenDays': since2022([gt(7, 'daysSinceStart', 'days')]),
    'w.windows.sixtyDays': both([gt(60, 'daysSinceStart', 'days'), gt(3_000, 'km', 'km')], C2),
    'w.grounds.sevenDays': since2022(
      ground('exchangeOrRefund', 'sevenDays', defective, { assemblies: four }),
    ),
    'w.grounds.earlyAssembly': both(newAssembly(['engine', 'gearbox']), C2, newAssembly(four)),
    'w.grounds.earlySafety': both(early(faults), C2, early([...faults, 'batteryFire'])),
    'w.grounds.seriousFault': both(
      back(gte(2, 'seriousSafetyRepairs', 'times'), { stillFaulty: true }),
      C2,
    ),
    'w.grounds.assemblyReplaced': both(replaced(['engine', 'gearbox']), C2, replaced(four)),
    'w.grounds.partReplaced': both(
      partReplaced(oldParts),
      C2,
      partReplaced([...four, ...oldParts, 'emissionControl']),
    ),
    'w.grounds.repairTime': both(
      back(gt(35, 'repairDays', 'days')),
      C2,
      back(gt(30, 'repairDays', 'days')),
    ),
    'w.grounds.sameDefect': both(
      back(gt(5, 'sameDefectRepairs', 'times')),
      C2,
      back(gt(4, 'sameDefectRepairs', 'times')),
    ),
    'w.grounds.loanCar': both(
      ground('loanCar', 'repairTerm', gt(5, 'repairDaysOfOne', 'days')),
      C2,
    ),
    'w.loanCarFromDay': both(6, C2),
    'w.repairDayHours': both(24, K),
    'w.notRepairTime': both(['vinSpecificParts', 'roadRescue'], K, [
      'vinSpecificParts',
      'battery',
      'roadRescue',
    ]),
    'w.useRate': both({ least: 0.005, most: 0.008 }, K, { least: 0, most: 0.005 }),
    'w.answerWorkingDays': both(10, K),
    'w.completionWorkingDays': both(15, K, 20),
    'w.dealerAlsoPays': since2022(['registrationFee', 'depreciatedFittings', 'serviceCharges']),
    'w.exclusions': both(
      [...exclusions, 'noInvoiceOrCertificate', 'rentalOrCommercialUse'],
      C2,
      exclusions,
    ),
    'w.freeChoiceOfWorkshop': since2022(true),
    'w.exchangeRestartsTerms': both(true, K),
    'w.rightsFollowCar': both(true, K),
    'w.batteryFadePrinted': since2022(true),
  };

  test('every figure, its days and how sure it is', () => {
    expect(tableOf(chinaLaw.warranty, 'w')).toEqual(table);
  });
});

describe('inspections', () => {
  const years = (
    onSiteYears: readonly number[],
    markOnlyYears: readonly number[],
    ...older: readonly (readonly [afterYears: number, everyMonths: number])[]
  ) => ({
    onSiteYears,
    markOnlyYears,
    unclearYears: [],
    olderCars: older.map(([afterYears, everyMonths]) => ({ afterYears, everyMonths })),
  });
  const base = years([2, 4, 6], [], [6, 12], [15, 6]);
  const from2014 = years([6], [2, 4], [6, 12], [15, 6]);
  const from2020 = years([6, 8, 10], [2, 4], [10, 12], [15, 6]);
  const from2022 = years([6, 10], [2, 4, 8], [10, 12]);
  const newer: Row[] = [
    [from2020, '2020-11-20', '2022-09-30', C2],
    [from2022, '2022-10-01', null, C2],
  ];

  const table: Table = {
    'i.schedules.smallPassenger': [
      [base, '2004-05-01', '2014-08-31', C],
      [from2014, '2014-09-01', '2020-11-19', K],
      ...newer,
    ],
    'i.schedules.sevenToNineSeater': [[base, '2004-05-01', '2020-11-19', C], ...newer],
    'i.schedules.van': [[base, '2004-05-01', null, C]],
    'i.schedules.largePassenger': [[years([], [], [0, 12], [10, 6]), '2004-05-01', null, C]],
    'i.schedules.commercialPassenger': [[years([], [], [0, 12], [5, 6]), '2004-05-01', null, C]],
    'i.schedules.truck': [[years([], [], [0, 12], [10, 6]), '2004-05-01', null, C]],
    'i.schedules.motorcycle': [
      [years([2, 4], [], [4, 12]), '2004-05-01', '2022-09-30', C],
      [{ ...years([6, 10], [], [10, 12]), unclearYears: [2, 4, 8] }, '2022-10-01', null, C2],
    ],
    'i.opensMonthsBefore': [
      [3, '2004-05-01', '2022-04-30', K],
      [3, '2022-05-01', null, C],
    ],
    'i.validToMonthEnd': [[true, '2004-05-01', null, K]],
    'i.lateRegistration': [
      [gt(48, 'monthsFromBuildToRegistration', 'months'), '2014-09-01', null, K],
    ],
    'i.withoutExemption': [['van', '2014-09-01', null, K]],
    'i.markPapers': [
      [['idOrDrivingPermit', 'compulsoryInsurance', 'vehicleTaxProof'], '2022-05-01', null, C],
    ],
    'i.scrapAfterCycles': [[3, '2013-05-01', null, K]],
    'i.scrapAdvisedKm': [[600_000, '2013-05-01', null, K]],
    'i.sameForNewEnergy': [[true, '2025-03-01', null, C2]],
  };

  test('every figure, its days and how sure it is', () => {
    const { assume, ...figures } = chinaLaw.inspection;
    expect(tableOf(figures, 'i')).toEqual(table);
    expect(assume).toEqual({ vehicleKind: 'smallPassenger', usage: 'private' });
  });
});

describe('licences, insurance, complaints, records', () => {
  const { licence, insurance, complaints, retention } = chinaLaw;
  const span = (count: number, unit: string) => ({ count, unit });

  const table: Table = {
    'licence.renewWindowDays': [[90, '2022-04-01', null, C]],
    'licence.termMonths': [[[72, 120], '2004-05-01', null, C]],
    'licence.cancelledAfterMonths': [[12, '2022-04-01', null, C]],
    'licence.recoverableMonths': [[24, '2022-04-01', null, C]],
    'licence.medicalFromAge': [[70, '2022-04-01', null, C]],
    'licence.medicalWithinDays': [[30, '2022-04-01', null, C]],
    'licence.smallCarFromAge': [[18, '2020-11-20', null, C]],
    'licence.heavyUpToAge': [
      [60, '2022-04-01', '2024-12-31', C2],
      [63, '2025-01-01', null, C2],
    ],
    'licence.probationMonths': [[12, '2022-04-01', null, C]],
    'insurance.compulsoryTermMonths': [[12, '2006-07-01', null, C]],
    'insurance.earliestRenewalDays': [[90, '2006-07-01', null, K]],
    'insurance.cadenceDays': [[[90, 60, 30, 15, 7, 1], '2006-07-01', null, K]],
    'insurance.discountLapse': [[gt(3, 'monthsOfLapse', 'months'), '2006-07-01', null, K]],
    'complaints.tellConsumerWorkingDays': [[7, '2017-07-01', null, C2]],
    'complaints.tellConsumerFineFen': [[1_000_000, '2017-07-01', null, C2]],
    'complaints.deliberateDelay': [[gt(15, 'daysOfDelay', 'days'), '2015-03-15', null, C]],
    'complaints.authorityActsWorkingDays': [[7, '2014-03-15', null, C]],
    'complaints.authorityAcceptsWorkingDays': [
      [7, '2020-01-01', '2026-04-14', C],
      [7, '2026-04-15', null, K],
    ],
    'complaints.mediationEnds': [
      [span(45, 'workingDays'), '2020-01-01', '2026-04-14', C],
      [span(60, 'days'), '2026-04-15', null, C2],
    ],
    'complaints.councilMediationEnds': [[span(60, 'days'), '2024-07-01', null, K]],
    'complaints.burdenOfProofMonths': [[6, '2014-03-15', null, C]],
    'complaints.fraud': [[{ timesPrice: 3, leastFen: 50_000 }, '2014-03-15', null, C]],
    'retention.salesArchive': [[span(10, 'years'), '2017-07-01', null, C2]],
    'retention.repairRecord': [
      [span(6, 'years'), '2013-10-01', '2021-12-31', K],
      [span(6, 'years'), '2022-01-01', null, C],
    ],
    'retention.recallRecord': [[span(5, 'years'), '2013-01-01', null, C]],
    'retention.smsLog': [[span(6, 'months'), '2026-05-01', null, C2]],
    'retention.callBackRecord': [[span(30, 'days'), '2020-06-01', null, C2]],
    'retention.impactAssessment': [[span(3, 'years'), '2021-11-01', null, C]],
  };

  test('every figure, its days and how sure it is', () => {
    expect({
      ...tableOf(licence, 'licence'),
      ...tableOf(insurance, 'insurance'),
      ...tableOf(complaints, 'complaints'),
      ...tableOf(retention, 'retention'),
    }).toEqual(table);
  });
});

describe('duties', () => {
  /** Which article asks for which features. */
  const table: Table = {
    'd.consumerLaw': [[['29: promotionalConsent refusalStops'], '2014-03-15', null, C]],
    'd.consumerRegulation': [
      [
        ['23: consentPerPurpose', '24: promotionalConsent easyRefusal refusalStops'],
        '2024-07-01',
        null,
        C,
      ],
    ],
    'd.advertisingLaw': [
      [['43, 62: promotionalConsent senderNamed optOutInMessage'], '2015-09-01', null, C],
    ],
    'd.textMessages': [
      [['—: promotionalConsent optOutInMessage refusalStops'], '2015-06-30', '2026-04-30', C2],
      [
        ['—: promotionalConsent consentEvidence senderNamed easyRefusal textLog'],
        '2026-05-01',
        null,
        C2,
      ],
    ],
    'd.nuisanceCalls': [[['—: promotionalConsent refusalStops'], '2018-07-01', '2019-12-31', C2]],
    'd.callCentres': [[['—: callBackRecord restTimes'], '2020-06-01', null, C2]],
    'd.onlineTrade': [[['16: senderNamed easyRefusal refusalStops'], '2021-05-01', null, C2]],
    'd.personalInformation': [
      [
        [
          '6, 19: purposeBoundFields retentionSchedule',
          '13, 14: consentRecord',
          '13(2): messageClasses',
          '15, 16: withdrawAtOnce',
          '17: noticeVersion',
          '21, 23: consentPerRecipient',
          '24: profilingFlag explanation optOutPerChannel',
          '28–31: sensitiveTags',
          '44–50: subjectRequests',
          '47: restrictedState',
          '51, 54–57: auditLog',
        ],
        '2021-11-01',
        null,
        C,
      ],
    ],
    'd.networkData': [[['21–25: noticeVersion portability'], '2025-01-01', null, C]],
    'd.complianceAudits': [[['—: auditLog'], '2025-05-01', null, K]],
    'd.personalInformationStandard': [[['—: practice'], '2020-10-01', null, K]],
    'd.sensitiveInformationStandard': [[['—: sensitiveTags'], '2025-11-01', null, K]],
    'd.vehicleData': [[['—: sensitiveTags'], '2021-10-01', null, K]],
    'd.chatbots': [[['—: humanHandOff'], '2026-01-01', null, K]],
  };

  test('every duty, its days and how sure it is', () => {
    const shown = (value: unknown) =>
      (value as readonly Duty[]).map(
        ({ article, features }) => `${article}: ${features.join(' ')}`,
      );
    expect(tableOf(chinaLaw.duties, 'd', shown)).toEqual(table);
  });
});

describe('contacts', () => {
  type Days = readonly (readonly [
    weekdays: readonly number[],
    ...spans: readonly (readonly [string, string])[],
  ])[];
  const week = [1, 2, 3, 4, 5];
  const daily = (from: string, until: string): Days => [
    [
      [...week, 6, 7],
      [from, until],
    ],
  ];
  const hours = (
    binding: string,
    days: Days,
    hard: boolean,
    closedOnHolidaysOf: string | null = null,
    more: object = {},
  ) => ({
    binding,
    days: days.map(([weekdays, ...spans]) => ({ weekdays, spans })),
    closedOnHolidaysOf,
    hard,
    ...more,
  });
  const cap = (most: number, per: number, unit: string) => ({ most, per, unit });
  const span = (count: number, unit: string) => ({ count, unit });
  const optIn = (from: string, sure: string): Row[] => [['optIn', from, null, sure]];
  const optOut = (from: string, sure: string): Row[] => [['optOut', from, null, sure]];

  const nineToEight: Row[] = [
    [hours('policy', daily('09:00', '20:00'), false), '2014-03-15', null, K],
  ];
  const china: Table = {
    'texts.': nineToEight,
    'texts.night': [[hours('platform', daily('08:00', '21:00'), true), '2014-03-15', null, C2]],
    callConsent: [
      ['optIn', '2014-03-15', '2024-06-30', C],
      ['optIn', '2024-07-01', null, C],
    ],
    textConsent: [
      ['optIn', '2014-03-15', '2024-06-30', C],
      ['optIn', '2024-07-01', null, C],
    ],
    honourRefusalWithin: [[span(0, 'days'), '2024-07-01', null, C]],
    'notes.policy': [['1 7 6', '2014-03-15', null, K]],
    'notes.platforms': [['08 00 22 00 08 00 21 00 08 00 20 00', '2014-03-15', null, C2]],
  };
  const federalHours = hours('law', daily('08:00', '21:00'), true);
  const floridaHours: Row[] = [
    [federalHours, '1992-01-01', '2021-06-30', C2],
    [hours('law', daily('08:00', '20:00'), true), '2021-07-01', null, C2],
  ];
  const federal: Table = {
    callConsent: optOut('1992-01-01', K),
    textConsent: optIn('1992-01-01', K),
    honourRefusalWithin: [[span(10, 'workingDays'), '2025-04-11', null, C2]],
    optOutWords: [
      [
        ['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'],
        '2025-04-11',
        null,
        C2,
      ],
    ],
    revokesAll: [
      [false, '2025-04-11', '2027-01-30', C2],
      [true, '2027-01-31', null, C2],
    ],
    'notes.establishedRelation': [['18 3', '1992-01-01', null, K]],
    'notes.exemptPrerecorded': [['3 30 1 3', '2023-07-01', null, K]],
  };
  const night: Row[] = [[hours('law', daily('09:00', '21:00'), true), '2011-09-27', null, C2]];
  const promotion: Row[] = [
    [
      hours('law', daily('10:00', '21:00'), false, null, { purposes: ['promotion'] }),
      '2018-07-01',
      null,
      K,
    ],
  ];

  const places: Readonly<Record<string, Table>> = {
    CN: { ...china, 'calls.': nineToEight },
    'CN-insurance': {
      ...china,
      'calls.lawInsurance': [
        [
          hours('sector', daily('09:00', '21:00'), true, null, { purposes: ['insurance'] }),
          '2013-05-01',
          null,
          C2,
        ],
      ],
      refusalStands: [[span(6, 'months'), '2013-05-01', null, C2]],
    },
    US: {
      ...federal,
      'calls.lawUS': [[federalHours, '1992-01-01', null, C2]],
      'texts.lawUS': [[federalHours, '1992-01-01', null, C2]],
    },
    'US-FL': {
      ...federal,
      'calls.lawFL': floridaHours,
      'texts.lawFL': floridaHours,
      'caps.florida': [[cap(3, 24, 'hours'), '2021-07-01', null, K]],
    },
    CA: {
      'calls.lawCA': [
        [
          hours(
            'law',
            [
              [week, ['09:00', '21:30']],
              [
                [6, 7],
                ['10:00', '18:00'],
              ],
            ],
            true,
          ),
          '2008-09-30',
          null,
          C,
        ],
      ],
      callConsent: optOut('2008-09-30', K),
      textConsent: optIn('2014-07-01', K),
      honourRefusalWithin: [[span(14, 'days'), '2008-09-30', null, C]],
      // Three years and 14 days.
      refusalStands: [[span(1110, 'days'), '2008-09-30', null, C]],
      'notes.unsubscribe': [['10', '2014-07-01', null, K]],
    },
    FR: {
      'calls.lawFR': [
        [
          hours('law', [[week, ['10:00', '13:00'], ['14:00', '20:00']]], true, 'FR'),
          '2023-03-01',
          null,
          C2,
        ],
      ],
      'texts.providersFR': [
        [
          hours(
            'platform',
            [
              [
                [...week, 6],
                ['08:00', '22:00'],
              ],
            ],
            false,
            'FR',
          ),
          '2023-03-01',
          null,
          C2,
        ],
      ],
      'caps.decree': [[cap(4, 30, 'days'), '2023-03-01', null, C2]],
      callConsent: [
        ['optOut', '2023-03-01', '2026-08-10', K],
        ['optIn', '2026-08-11', null, C2],
      ],
      textConsent: optIn('2003-01-01', K),
      refusalStands: [[span(60, 'days'), '2023-03-01', null, C2]],
      'notes.objection': [['', '2018-05-25', null, K]],
    },
    GB: { callConsent: optOut('2003-01-01', K), textConsent: optIn('2003-01-01', K) },
    AU: {
      'calls.lawAU': [
        [
          hours(
            'law',
            [
              [week, ['09:00', '20:00']],
              [[6], ['09:00', '17:00']],
            ],
            true,
            'AU',
          ),
          '2017-01-01',
          null,
          C2,
        ],
      ],
      callConsent: optOut('2017-01-01', K),
      textConsent: optIn('2003-01-01', K),
      honourRefusalWithin: [[span(5, 'workingDays'), '2003-01-01', null, K]],
      'notes.before': [['2007', '2007-01-01', '2016-12-31', K]],
    },
    NZ: {
      'calls.codeNZ': [
        [
          hours(
            'code',
            [
              [
                [...week, 6],
                ['08:00', '21:00'],
              ],
            ],
            false,
            'NZ',
          ),
          '2010-01-01',
          null,
          K,
        ],
      ],
      callConsent: optOut('2010-01-01', K),
      textConsent: optIn('2007-01-01', C2),
      honourRefusalWithin: [[span(5, 'workingDays'), '2007-01-01', null, C2]],
    },
    IN: {
      'calls.lawIN': night,
      'calls.promotionIN': promotion,
      'texts.lawIN': night,
      'texts.promotionIN': promotion,
      callConsent: optOut('2018-07-01', K),
      textConsent: optOut('2018-07-01', K),
      'notes.registration': [['', '2018-07-01', null, C2]],
      'notes.suffix': [['', '2025-02-12', null, C2]],
    },
  };

  /** Of a remark in words its numbers, in their order. */
  const shown = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'zh-CN' in value
      ? ((value as Text).en.match(/\d+/g) ?? []).join(' ')
      : value;

  test('every place is looked at', () => {
    expect(Object.keys(places)).toEqual(Object.keys(contactPresets));
  });

  test.each(Object.entries(contactPresets))('%s: every figure', (name, law) => {
    const expected = places[name] ?? {};
    const table = tableOf(law, 'p', shown);
    expect(table).toEqual(
      Object.fromEntries(Object.entries(expected).map(([path, rows]) => [`p.${path}`, rows])),
    );
  });
});
