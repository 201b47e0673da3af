import { type InspectionLaw, type InspectionSchedule, version } from '../law.js';

const TRAFFIC_LAW = '道路交通安全法实施条例 art. 16';
const NOTICE_2014 = '公交管〔2014〕138号; first registered from 2010-09-01';
const NOTICE_2020 = '公交管〔2020〕274号; the number is not confirmed';
const NOTICE_2022 = '公交管〔2022〕295号, gov.cn content_5719521';
const REGISTRATION = '机动车登记规定 (MPS Order 164)';
const SINCE = '2004-05-01';
const SINCE_2014 = '2014-09-01';
const LAST_BEFORE_2014 = '2014-08-31';
const SINCE_2020 = '2020-11-20';
const LAST_BEFORE_2020 = '2020-11-19';
const SINCE_2022 = '2022-10-01';
const LAST_BEFORE_2022 = '2022-09-30';

const YEARLY_AFTER_10 = [{ afterYears: 10, everyMonths: 12 }];

const BASE: InspectionSchedule = {
  onSiteYears: [2, 4, 6],
  markOnlyYears: [],
  unclearYears: [],
  olderCars: [
    { afterYears: 6, everyMonths: 12 },
    { afterYears: 15, everyMonths: 6 },
  ],
};

const FROM_2014: InspectionSchedule = { ...BASE, onSiteYears: [6], markOnlyYears: [2, 4] };

const FROM_2020: InspectionSchedule = {
  onSiteYears: [6, 8, 10],
  markOnlyYears: [2, 4],
  unclearYears: [],
  olderCars: [...YEARLY_AFTER_10, { afterYears: 15, everyMonths: 6 }],
};

const FROM_2022: InspectionSchedule = {
  onSiteYears: [6, 10],
  markOnlyYears: [2, 4, 8],
  unclearYears: [],
  olderCars: YEARLY_AFTER_10,
};

/** So often up to an age, and every six months beyond it. */
function halfYearlyAfter(years: number): InspectionSchedule {
  return {
    onSiteYears: [],
    markOnlyYears: [],
    unclearYears: [],
    olderCars: [
      { afterYears: 0, everyMonths: 12 },
      { afterYears: years, everyMonths: 6 },
    ],
  };
}

const MOTORCYCLE: InspectionSchedule = {
  onSiteYears: [2, 4],
  markOnlyYears: [],
  unclearYears: [],
  olderCars: [{ afterYears: 4, everyMonths: 12 }],
};

/** Periodic inspection in mainland China; the regime is that of the day on which validity ends. */
export const chinaInspection: InspectionLaw = {
  schedules: {
    smallPassenger: [
      version(BASE, SINCE, LAST_BEFORE_2014, `${TRAFFIC_LAW}(3)`, 'confirmed'),
      version(FROM_2014, SINCE_2014, LAST_BEFORE_2020, NOTICE_2014, 'unconfirmed'),
      version(FROM_2020, SINCE_2020, LAST_BEFORE_2022, NOTICE_2020, 'secondary'),
      version(FROM_2022, SINCE_2022, null, NOTICE_2022, 'secondary'),
    ],
    sevenToNineSeater: [
      version(BASE, SINCE, LAST_BEFORE_2020, `${TRAFFIC_LAW}(3)`, 'confirmed'),
      version(FROM_2020, SINCE_2020, LAST_BEFORE_2022, NOTICE_2020, 'secondary'),
      version(FROM_2022, SINCE_2022, null, NOTICE_2022, 'secondary'),
    ],
    van: [version(BASE, SINCE, null, `${TRAFFIC_LAW}(3)`, 'confirmed')],
    largePassenger: [version(halfYearlyAfter(10), SINCE, null, `${TRAFFIC_LAW}(2)`, 'confirmed')],
    commercialPassenger: [
      version(halfYearlyAfter(5), SINCE, null, `${TRAFFIC_LAW}(1)`, 'confirmed'),
    ],
    truck: [version(halfYearlyAfter(10), SINCE, null, `${TRAFFIC_LAW}(2)`, 'confirmed')],
    motorcycle: [
      version(MOTORCYCLE, SINCE, LAST_BEFORE_2022, `${TRAFFIC_LAW}(4)`, 'confirmed'),
      version(
        // The notice names the two visits; whether it wants a mark in between was not found.
        { ...FROM_2022, markOnlyYears: [], unclearYears: [2, 4, 8] },
        SINCE_2022,
        null,
        NOTICE_2022,
        'secondary',
      ),
    ],
  },
  opensMonthsBefore: [
    version(3, SINCE, '2022-04-30', `before ${REGISTRATION}`, 'unconfirmed'),
    version(3, '2022-05-01', null, `${REGISTRATION} art. 54`, 'confirmed'),
  ],
  validToMonthEnd: [
    version(true, SINCE, null, 'practice of the registration offices', 'unconfirmed'),
  ],
  lateRegistration: [
    version(
      {
        metric: 'monthsFromBuildToRegistration',
        comparator: 'gt',
        threshold: 48,
        unit: 'months',
      },
      SINCE_2014,
      null,
      `${NOTICE_2014}; ${NOTICE_2022}`,
      'unconfirmed',
    ),
  ],
  withoutExemption: [
    version('van', SINCE_2014, null, `${NOTICE_2014}; ${NOTICE_2022}`, 'unconfirmed'),
  ],
  markPapers: [
    version(
      ['idOrDrivingPermit', 'compulsoryInsurance', 'vehicleTaxProof'],
      '2022-05-01',
      null,
      `${REGISTRATION} art. 55`,
      'confirmed',
    ),
  ],
  scrapAfterCycles: [
    version(3, '2013-05-01', null, '机动车强制报废标准规定 (MOFCOM Order 12/2012)', 'unconfirmed'),
  ],
  scrapAdvisedKm: [
    version(
      600_000,
      '2013-05-01',
      null,
      '机动车强制报废标准规定 (MOFCOM Order 12/2012)',
      'unconfirmed',
    ),
  ],
  sameForNewEnergy: [
    version(
      true,
      '2025-03-01',
      null,
      'GB/T 44500-2024 is voluntary; notice on 163.com',
      'secondary',
    ),
  ],
  assume: { vehicleKind: 'smallPassenger', usage: 'private' },
};
