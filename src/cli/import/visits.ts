import type { CarNames } from '../../foundation/dealership/cars.js';
import type { Visit } from '../../foundation/dealership/types.js';
import { instantOf } from '../../foundation/time/instant.js';
import type { PrintedTime } from './cells.js';
import type { FieldOf } from './headings.js';
import { present } from './present.js';
import {
  fenIn,
  flagIn,
  kilometresIn,
  type Moment,
  numberIn,
  type Rejection,
  type Row,
  textIn,
  timeIn,
  withoutRequired,
  wordIn,
} from './row.js';
import { serviceTypes } from './words.js';

/** One row of the visits file: whose visit, with which car, and the visit before it joins one. */
export interface VisitRow {
  readonly customerId: string;
  readonly carNames: CarNames;
  readonly visit: Omit<Visit, 'car'>;
  /** Whether the odometer was replaced at this visit. */
  readonly odometerReplaced: boolean;
}

/**
 * Reads one visit; without a service type it is of kind `other`. A visit later than the planning
 * moment has not happened: a day alone may be today, a time of day must not lie ahead.
 */
export function readVisit(row: Row<FieldOf<'visits'>>, moment: Moment): VisitRow | Rejection {
  const customerId = numberIn(row, 'customerId');
  if (customerId === undefined) return withoutRequired(row, 'customerId');
  const came = timeIn(row, 'visitDate', moment.zone);
  if (came === undefined) return withoutRequired(row, 'visitDate');
  if (isAhead(came, moment)) return { rejected: 'afterMoment', field: 'visitDate' };

  const carNames = present<CarNames>({
    vehicleId: numberIn(row, 'vehicleId'),
    vin: numberIn(row, 'vin'),
    plate: numberIn(row, 'plate'),
  });
  const visit = present<VisitRow['visit']>({
    visitId: numberIn(row, 'orderNo'),
    on: came.on,
    kind: wordIn(row, 'serviceType', serviceTypes) ?? 'other',
    km: kilometresIn(row, 'mileage', moment),
    amountFen: fenIn(row, 'amount'),
    serviceAdvisor: textIn(row, 'serviceAdvisor'),
  });
  return {
    customerId,
    carNames,
    visit,
    odometerReplaced: flagIn(row, 'odometerReplaced') === true,
  };
}

/** Whether a printed time lies after the planning moment; a day alone only from tomorrow on. */
export function isAhead({ on, time, at }: PrintedTime, moment: Moment): boolean {
  if (at !== null) return at > moment.at;
  if (time === null || on !== moment.today) return on > moment.today;
  const instant = instantOf(`${on} ${time}`, moment.zone).at;
  return instant !== null && instant > moment.at;
}
