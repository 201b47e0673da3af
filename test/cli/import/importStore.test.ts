import { describe, expect, test } from 'vitest';
import { imported, storeFile, told } from './exports.js';

const VISITS =
  '工单号,客户编号,车辆编号,车架号(VIN),车牌号,进站日期,进站里程,里程表更换,维修类型,结算金额';

/** The default customer and car, with visits as rows below the full heading. */
const visited = (...rows: string[]): ReturnType<typeof imported> =>
  imported({ visits: `${[VISITS, ...rows].join('\n')}\n` });

describe('a store without problems', () => {
  test('becomes dossiers as the rules read them', () => {
    const result = imported({
      customers: `客户编号,客户姓名,客户类型,手机号码,性别,出生日期,生日类型,住址,省份,驾驶证到期日,免打扰,拒收短信,拒接电话,营销同意,客户状态,备注
C1,张三,个人,+86 138 0000 0001,男,1985/3/9,公历,"苏州市
人民路1号",江苏省,2027年3月9日,否,Y,0,True,正常,"老客户，""A""级"
`,
      vehicles: `客户编号,车牌号,车架号(VIN),车辆编号,车型,燃料种类,车辆类型,使用性质,购车日期,上牌日期,保险到期日,年检到期日,车辆状态
C1,苏E·12345,LSVAA4182E2184847,V1,朗逸,插电混动,小型轿车,非营运,2024-01-05,2024-01-12,2027-01-11,2028-01-31,在用
`,
      visits: `${VISITS},服务顾问,备注
R1,C1,V1,,,2025/3/9 14:05,"12,300公里",否,定期保养,"¥1,280.50",王五,
`,
      contacts: `客户编号,联系时间,联系方式,联系类型,联系结果,任务编号,客服专员
C1,2026-03-01 09:30,电话,保养提醒,接通,maintenance/C1/V1/R1,客服01
`,
    });
    expect(told(result)).toEqual([]);
    expect(result.dossiers).toEqual([
      {
        storeId: 'S01',
        card: {
          customerId: 'C1',
          kind: 'individual',
          name: '张三',
          mobile: '13800000001',
          gender: 'male',
          birthDate: '1985-03-09',
          birthCalendar: 'solar',
          address: '苏州市\n人民路1号',
          region: 'CN-JS',
          licenceExpiresOn: '2027-03-09',
          status: 'active',
          remarks: '老客户，"A"级',
        },
        vehicles: [
          {
            vehicleId: 'V1',
            vin: 'LSVAA4182E2184847',
            plate: '苏E·12345',
            model: '朗逸',
            fuel: 'plugIn',
            vehicleType: '小型轿车',
            vehicleKind: 'smallPassenger',
            usage: 'private',
            purchasedOn: '2024-01-05',
            registeredOn: '2024-01-12',
            insuranceExpiresOn: '2027-01-11',
            inspectionDueOn: '2028-01-31',
            status: 'inUse',
            odometer: [{ on: '2025-03-09', km: 12_300 }],
          },
        ],
        visits: [
          {
            visitId: 'R1',
            car: 'V1',
            on: '2025-03-09',
            kind: 'routineService',
            km: 12_300,
            amountFen: 128_050,
            serviceAdvisor: '王五',
          },
        ],
        contacts: [
          {
            at: new Date('2026-03-01T09:30:00+08:00'),
            channel: 'voice',
            purpose: 'maintenance',
            result: 'reached',
            taskKey: 'maintenance/C1/V1/R1',
            car: 'V1',
            agent: 'A01',
          },
        ],
        consents: [
          { answer: 'refused', channel: 'sms', evidence: 'customers line 2' },
          { answer: 'agreed', scope: 'promotional', evidence: 'customers line 2' },
        ],
        memberships: [],
        openCases: [],
      },
    ]);
    expect(result.recipients).toEqual([[result.dossiers[0]]]);
  });

  test('what is left out is absent, not undefined', () => {
    const [dossier] = imported({}).dossiers;
    expect(Object.keys(dossier?.card ?? {})).toEqual(['customerId', 'kind', 'mobile', 'status']);
    expect(Object.keys(dossier?.vehicles[0] ?? {})).toEqual([
      'vehicleId',
      'vin',
      'plate',
      'status',
      'odometer',
    ]);
  });
});

describe('rejected', () => {
  test('a required field missing', () => {
    const result = imported({
      customers: '客户编号,手机号码\n,13800000001\nC1,13800000001\n',
      visits:
        '客户编号,进站日期,工单号,车辆编号\nC1,,R1,V1\n,2025-03-09,R2,V1\nC1,2025-03-09,R3,V1\n',
    });
    expect(told(result)).toEqual([
      'customers 2 - customerId rejected missingField',
      'visits 2 R1 visitDate rejected missingField',
      'visits 3 R2 customerId rejected missingField',
    ]);
    expect(result.counts.visits).toEqual({ records: 3, accepted: 1, rejected: 2 });
  });

  test('too many cells, too few cells, an unclosed quote; the next record is read normally', () => {
    const result = imported({
      customers: '客户编号,手机号码\nC1\nC2,1,2\nC3,"138\nC4,13800000004\n',
    });
    expect(told(result)).toEqual([
      'customers 2 - - rejected tooFewCells',
      'customers 3 - - rejected tooManyCells',
      'customers 4 - - rejected unclosedQuote',
      'vehicles 2 V1 customerId rejected orphan',
    ]);
    expect(result.dossiers.map((one) => one.card.customerId)).toEqual(['C4']);
  });

  test('a visit, a car and a contact of an unknown customer', () => {
    const result = imported({
      vehicles: '客户编号,车架号(VIN)\nC9,LSVAA4182E2184847\n',
      visits: '客户编号,进站日期,工单号\nC9,2025-03-09,R1\n',
      contacts: '客户编号,联系时间\nC9,2025-03-09\n',
    });
    expect(told(result)).toEqual([
      'vehicles 2 …184847 customerId rejected orphan',
      'visits 2 R1 customerId rejected orphan',
      'contacts 2 C9 customerId rejected orphan',
    ]);
  });

  test('a car with neither vehicle number, VIN nor plate', () => {
    const result = imported({ vehicles: '客户编号,车辆编号,车架号(VIN),车牌号\nC1,,,\n' });
    expect(told(result)).toEqual(['vehicles 2 C1 - rejected unnamedCar']);
    expect(result.dossiers[0]?.vehicles).toEqual([]);
  });

  test('a customer, an order and a car a second time: the first one stands', () => {
    const result = imported({
      customers: '客户编号,客户姓名,手机号码\nC1,甲,13800000001\nC1,乙,13800000002\n',
      vehicles: '客户编号,车牌号,车型\nC1,苏E12345,A\nC1,苏e·12345,B\n',
      visits: '客户编号,进站日期,工单号\nC1,2025-03-09,R1\nC1,2025-03-10,R1\n',
    });
    expect(told(result)).toEqual([
      'customers 3 C1 customerId rejected duplicate',
      'vehicles 3 …2345 - rejected duplicate',
      'visits 2 R1 - kept unknownCar',
      'visits 3 R1 orderNo rejected duplicate',
    ]);
    const [dossier] = result.dossiers;
    expect([dossier?.card.name, dossier?.vehicles[0]?.model, dossier?.visits[0]?.on]).toEqual([
      '甲',
      'A',
      '2025-03-09',
    ]);
  });

  test('an order number of a rejected visit is still free', () => {
    const result = imported({
      visits: '客户编号,进站日期,工单号,车辆编号\nC9,2025-03-09,R1,V1\nC1,2025-03-09,R1,V1\n',
    });
    expect(told(result)).toEqual(['visits 2 R1 customerId rejected orphan']);
    expect(result.dossiers[0]?.visits).toHaveLength(1);
  });

  test('one car of two customers, who sold it on, is no duplicate', () => {
    const result = imported({
      customers: '客户编号,手机号码\nC1,13800000001\nC2,13800000002\n',
      vehicles:
        '客户编号,车架号(VIN),车辆状态\nC1,LSVAA4182E2184847,已过户\nC2,LSVAA4182E2184847,在用\n',
    });
    expect(told(result)).toEqual([]);
  });

  test.each(['2026-02-30', '2026/13/1', 'yesterday', '0000-00-00'])('a visit on %s', (date) => {
    const result = visited(`R1,C1,V1,,,${date},1000,,,`);
    expect(told(result)).toEqual(['visits 2 R1 visitDate rejected impossibleDate']);
    expect(result.dossiers[0]).toMatchObject({ visits: [], vehicles: [{ odometer: [] }] });
  });

  test.each([
    ['2026-03-10', 1],
    ['2026-03-10 09:59:59', 1],
    ['2026-03-10 10:00:00', 1],
    ['2026-03-10 10:00:01', 0],
    ['2026-03-11', 0],
    ['2026-03-10T02:00:00Z', 1],
    ['2026-03-10T02:00:01Z', 0],
    ['2026-03-09T23:00:00-05:00', 0],
  ])('planned at 10:00, a visit at %s counts %i times', (date, visits) => {
    const result = visited(`R1,C1,V1,,,${date},1000,,,`);
    expect(result.dossiers[0]?.visits).toHaveLength(visits);
    expect(told(result)).toEqual(
      visits === 1 ? [] : ['visits 2 R1 visitDate rejected afterMoment'],
    );
  });

  test('a contact after the planning moment has not happened either', () => {
    const result = imported({
      contacts: '客户编号,联系时间,联系方式,联系结果\nC1,2026-03-10 10:00:01,电话,接通\n',
    });
    expect(told(result)).toEqual(['contacts 2 C1 contactTime rejected afterMoment']);
  });
});

describe('repaired: the record stays without the field', () => {
  test('impossible dates, numbers and amounts, and a future birth date', () => {
    const result = imported({
      customers:
        '客户编号,手机号码,出生日期,驾驶证到期日\nC1,13800000001,2026-03-11,2027-02-29\nC2,13800000002,2026-03-10,\n',
      vehicles: '客户编号,车辆编号,购车日期\nC1,V1,2024-13-01\n',
      visits: `${VISITS}\nR1,C1,V1,,,2025-03-09,about 10000,,,-5\n`,
    });
    expect(told(result)).toEqual([
      'customers 2 C1 birthDate repaired impossibleDate',
      'customers 2 C1 licenceExpiry repaired impossibleDate',
      'vehicles 2 V1 purchaseDate repaired impossibleDate',
      'visits 2 R1 mileage repaired impossibleNumber',
      'visits 2 R1 amount repaired impossibleAmount',
    ]);
    expect(result.dossiers.map((one) => one.card.birthDate)).toEqual([undefined, '2026-03-10']);
    expect(result.dossiers[0]?.visits).toEqual([
      { visitId: 'R1', car: 'V1', on: '2025-03-09', kind: 'other' },
    ]);
  });

  test.each(['', '12345', '0512-00000000', '1.38E+10', '12800000001', '138000000012'])(
    'the mobile %j: the card stays without a number',
    (mobile) => {
      const result = imported({ customers: `客户编号,手机号码\nC1,${mobile}\n` });
      expect(told(result)).toEqual(['customers 2 C1 mobile repaired noContact']);
      expect(result.dossiers[0]?.card).toEqual({
        customerId: 'C1',
        kind: 'individual',
        status: 'active',
      });
    },
  );

  test.each([
    ['LFV2A21K6A3000000', true],
    ['LFV2A21K5A3000000', false],
    ['WVWZZZ1JZXW000001', true],
    ['LSVAA4182E218484', false],
    ['LSVAA4182O2184847', false],
  ])('the VIN %s is sound: %s; the car stays as printed and is joined by it', (vin, isSound) => {
    const result = imported({
      vehicles: `客户编号,车架号(VIN)\nC1,${vin}\n`,
      visits: `${VISITS}\nR1,C1,,${vin},,2025-03-09,1000,,,\n`,
    });
    const finding = `vehicles 2 …${vin.slice(-6)} vin repaired vinSuspect`;
    expect(told(result)).toEqual(isSound ? [] : [finding]);
    expect(result.dossiers[0]).toMatchObject({ vehicles: [{ vin }], visits: [{ car: vin }] });
  });

  test('unknown words', () => {
    const result = imported({
      customers:
        '客户编号,手机号码,客户类型,性别,省份,免打扰,客户状态\nC1,13800000001,机关,未知,长沙,也许,失联\n',
      vehicles: '客户编号,车辆编号,燃料种类,使用性质,车辆状态\nC1,V1,氢,租赁,停驶\n',
      visits: `${VISITS}\nR1,C1,V1,,,2025-03-09,,也许,洗车,\n`,
      contacts: '客户编号,联系时间,联系方式,联系类型,联系结果\nC1,2026-03-01,传真,问候,关机\n',
    });
    expect(told(result).filter((one) => !one.endsWith(' repaired unknownValue'))).toEqual([]);
    expect(result.findings.map((one) => one.field)).toEqual([
      'customerType',
      'gender',
      'province',
      'customerStatus',
      'doNotContact',
      'fuelType',
      'usage',
      'vehicleStatus',
      'serviceType',
      'odometerReplaced',
      'channel',
      'purpose',
      'result',
    ]);
    expect(result.dossiers[0]).toMatchObject({
      card: { kind: 'individual', status: 'active' },
      vehicles: [{ status: 'inUse' }],
      visits: [{ kind: 'other' }],
      contacts: [{ channel: 'voice', purpose: 'other', result: 'notReached' }],
      consents: [],
    });
  });

  test('a contact without channel or result is a call that reached nobody, and is listed', () => {
    const result = imported({ contacts: '客户编号,联系时间,联系类型\nC1,2026-03-01,续保\n' });
    expect(told(result)).toEqual([
      'contacts 2 C1 channel repaired unknownValue',
      'contacts 2 C1 result repaired unknownValue',
    ]);
  });

  test('a task key that is none', () => {
    const result = imported({
      contacts: '客户编号,联系时间,联系方式,联系结果,任务编号\nC1,2026-03-01,电话,接通,12\n',
    });
    expect(told(result)).toEqual(['contacts 2 C1 taskKey repaired unreadable']);
  });

  test('one broken byte spoils one cell', () => {
    const bytes = imported({
      customers: '客户编号,客户姓名,手机号码\nC1,张\uFFFD,13800000001\nC2,李四,13800000002\n',
    });
    expect(told(bytes)).toEqual(['customers 2 C1 name repaired unreadable']);
    expect(bytes.dossiers.map((one) => one.card.name)).toEqual([undefined, '李四']);
  });

  test('a broken byte in a required cell rejects its record only', () => {
    const result = imported({
      customers: '客户编号,手机号码\nC\uFFFD,13800000001\nC1,13800000002\n',
    });
    expect(told(result)).toEqual(['customers 2 - customerId rejected unreadable']);
  });
});

describe('kept', () => {
  test('a visit whose car is unknown or not named is a visit without a reading', () => {
    const result = visited(
      'R1,C1,V9,,,2025-03-09,1000,,定期保养,',
      'R2,C1,,,,2025-03-10,2000,,,',
      'R3,C1,V1,,,2025-03-11,3000,,,',
    );
    expect(told(result)).toEqual([
      'visits 2 R1 - kept unknownCar',
      'visits 3 R2 - kept unknownCar',
    ]);
    expect(result.dossiers[0]).toMatchObject({
      visits: [
        { visitId: 'R1', on: '2025-03-09', kind: 'routineService' },
        { visitId: 'R2', on: '2025-03-10', kind: 'other' },
        { visitId: 'R3', car: 'V1', km: 3000 },
      ],
      vehicles: [{ odometer: [{ on: '2025-03-11', km: 3000 }] }],
    });
    expect(result.dossiers[0]?.visits[0]).not.toHaveProperty('km');
    expect(result.counts.visits).toEqual({ records: 3, accepted: 3, rejected: 0 });
  });

  test('one mobile on two cards: both cards stay and are one recipient', () => {
    const result = imported({
      customers: '客户编号,手机号码\nC1,13800000001\nC2,13800000002\nC3,+86 138-0000-0001\n',
    });
    expect(told(result)).toEqual(['customers 4 C3 mobile kept possibleDuplicate']);
    const ids = result.recipients.map((dossiers) => dossiers.map((one) => one.card.customerId));
    expect(ids).toEqual([['C1', 'C3'], ['C2']]);
  });

  test.each([
    ['2024-01-04', ['visits 2 R1 visitDate kept beforePurchase']],
    ['2024-01-05', []],
  ])('bought on 5 January 2024, a visit on %s is a reading and a visit', (on, findings) => {
    const result = imported({
      vehicles: '客户编号,车辆编号,购车日期\nC1,V1,2024-01-05\n',
      visits: `${VISITS}\nR1,C1,V1,,,${on},100,,首保,\n`,
    });
    expect(told(result)).toEqual(findings);
    expect(result.dossiers[0]).toMatchObject({
      visits: [{ on, car: 'V1', km: 100 }],
      vehicles: [{ odometer: [{ on, km: 100 }] }],
    });
  });

  test('each reading can be found again in the visits file', () => {
    const result = imported({
      visits: `${VISITS}\n\nR1,C1,V1,,,2025-03-09,1000,,,\nR2,C1,V1,,,2025-04-09,,,,\nR3,C1,V1,,,2025-05-09,2000,,,\n`,
    });
    const [car] = result.dossiers[0]?.vehicles ?? [];
    expect(car && result.readingLines.get(car)).toEqual([3, 5]);
  });
});

describe('consents', () => {
  test.each([
    ['免打扰', '是', [{ answer: 'refused' }]],
    ['免打扰', '否', []],
    ['免打扰', '', []],
    ['拒收短信', 'Yes', [{ answer: 'refused', channel: 'sms' }]],
    ['拒接电话', '1', [{ answer: 'refused', channel: 'voice' }]],
    ['营销同意', 'true', [{ answer: 'agreed', scope: 'promotional' }]],
    ['营销同意', 'N', [{ answer: 'refused', scope: 'promotional' }]],
    ['营销同意', '', []],
  ])('%s %s', (heading, flag, consents) => {
    const { dossiers } = imported({
      customers: `客户编号,手机号码,${heading}\nC1,13800000001,${flag}\n`,
    });
    const evidence = 'customers line 2';
    expect(dossiers[0]?.consents).toEqual(consents.map((one) => ({ ...one, evidence })));
  });

  test('who refused further contact is found by the result of the contact, not a second time', () => {
    const { dossiers } = imported({
      contacts: '客户编号,联系时间,联系方式,联系结果\nC1,2026-03-01 10:00,电话,拒绝再联系\n',
    });
    expect(dossiers[0]).toMatchObject({
      contacts: [{ result: 'refusedFurtherContact' }],
      consents: [],
    });
  });
});

describe('lunar birthdays', () => {
  const customers = '客户编号,手机号码,出生日期,生日类型\nC1,13800000001,1985-08-15,农历\n';

  test('lunarDate: the printed date is one of the lunar calendar', () => {
    expect(imported({ customers }).dossiers[0]?.card).toMatchObject({
      birthDate: '1985-08-15',
      birthCalendar: 'lunar',
      lunarBirthday: { month: 8, day: 15, leap: false },
    });
  });

  test.each([
    ['1990-02-30', { month: 2, day: 30, leap: false }],
    ['19900230', { month: 2, day: 30, leap: false }],
    ['１９９０／２／３０', { month: 2, day: 30, leap: false }],
    ['1990年2月30日', { month: 2, day: 30, leap: false }],
    ['1990-02-30 00:00:00', { month: 2, day: 30, leap: false }],
    ['闰六月十五', { month: 6, day: 15, leap: true }],
    ['腊月廿三', { month: 12, day: 23, leap: false }],
  ])('lunarDate: %s is a day of the lunar calendar, and nothing is repaired', (printed, day) => {
    const result = imported({ customers: customers.replace('1985-08-15', printed) });
    expect(told(result)).toEqual([]);
    expect(result.dossiers[0]?.card.lunarBirthday).toEqual(day);
    expect(result.dossiers[0]?.card.birthDate).toBeUndefined();
  });

  test.each(['1990-02-31', '2199-02-28', '?'])('lunarDate: %s is no birthday', (printed) => {
    const result = imported({ customers: customers.replace('1985-08-15', printed) });
    expect(told(result)).toEqual(['customers 2 C1 birthDate repaired impossibleDate']);
    expect(result.dossiers[0]?.card.lunarBirthday).toBeUndefined();
  });

  test('solarDate: the printed date is the solar one; its lunar day is kept', () => {
    const file = storeFile({ import: { lunarBirthdayIs: 'solarDate' } });
    expect(imported({ customers }, file).dossiers[0]?.card).toMatchObject({
      birthDate: '1985-08-15',
      birthCalendar: 'lunar',
      lunarBirthday: { month: 6, day: 29, leap: false },
    });
  });
});

describe('what a car is to the inspection', () => {
  test.each([
    ['小型轿车', 'smallPassenger'],
    ['suv', 'smallPassenger'],
    ['面包车', 'van'],
    ['轻型普通货车', 'truck'],
    ['客车', 'largePassenger'],
    ['摩托车', 'motorcycle'],
    ['工程车', undefined],
    ['', undefined],
  ])('%s', (printed, kind) => {
    const result = imported({
      customers: '客户编号,手机号码\nC1,13800000001\n',
      vehicles: `客户编号,车牌号,车辆类型\nC1,苏E11111,${printed}\n`,
    });
    expect(told(result)).toEqual([]);
    expect(result.dossiers[0]?.vehicles[0]?.vehicleKind).toBe(kind);
  });
});

describe('a replaced odometer', () => {
  const replacements = (...rows: string[]): unknown => {
    const [car] = visited(...rows).dossiers[0]?.vehicles ?? [];
    return car?.clusterReplacements;
  };

  test('no visit with the flag: nothing is declared', () => {
    expect(replacements('R1,C1,V1,,,2025-03-09,50000,否,,')).toBeUndefined();
  });

  test('a low mileage is what the new cluster showed', () => {
    expect(replacements('R1,C1,V1,,,2025-03-09,50000,,,', 'R2,C1,V1,,,2025-06-09,12,是,,')).toEqual(
      [{ on: '2025-06-09', newKm: 12 }],
    );
  });

  test('a mileage that carries the readings on is what the old one showed on arrival', () => {
    expect(
      replacements('R1,C1,V1,,,2025-03-09,50000,,,', 'R2,C1,V1,,,2025-06-09,53000,是,,'),
    ).toEqual([{ on: '2025-06-10', newKm: 0, oldKm: 53_000 }]);
  });

  test('later readings tell, in any order of the rows', () => {
    expect(
      replacements('R2,C1,V1,,,2025-09-09,2000,,,', 'R1,C1,V1,,,2025-06-09,53000,是,,'),
    ).toEqual([{ on: '2025-06-10', newKm: 0, oldKm: 53_000 }]);
  });

  test('without a mileage the new one counts from 0', () => {
    expect(replacements('R1,C1,V1,,,2025-03-09,,是,,')).toEqual([{ on: '2025-03-09', newKm: 0 }]);
  });
});

test('the host’s zone and the order of the clock do not matter: the store’s day decides', () => {
  const newYork = storeFile({ timeZone: 'America/New_York', country: 'US', province: undefined });
  const moment = new Date('2026-03-10T03:00:00Z');
  const result = imported(
    { visits: '客户编号,进站日期,车辆编号\nC1,2026-03-09,V1\nC1,2026-03-10,V1\n' },
    newYork,
    moment,
  );
  expect(told(result)).toEqual(['visits 3 V1 visitDate rejected afterMoment']);
});

test('an invalid planning moment is a misuse', () => {
  expect(() => imported({}, storeFile(), new Date(Number.NaN))).toThrow('at: invalidDate');
});
