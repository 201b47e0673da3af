import { defined } from '../../foundation/kernel/policy.js';

/** After how much driving or how long a service is due again, whichever comes first. */
export interface ServiceInterval {
  /** Kilometres after the last service. */
  readonly intervalKm: number;
  /** Calendar months after the last service. */
  readonly intervalMonths: number;
}

/** Between which mileages, and between which ages, the first service falls. */
export interface FirstServiceSpan {
  /** Kilometres from which it is due. */
  readonly fromKm: number;
  /** Last kilometre at which it is not yet missed. */
  readonly untilKm: number;
  /** Calendar months after delivery from which it is due. */
  readonly fromMonths: number;
  /** Calendar months after delivery; on that very day it is not yet missed. */
  readonly untilMonths: number;
}

/** What the maker's booklet says of one model. */
export interface ModelSchedule extends ServiceInterval {
  /** Replaces all four figures of the first service; absent: the default ones. */
  readonly firstService?: FirstServiceSpan | undefined;
}

/** The numbers of the reminders. */
export interface ReminderPolicy {
  readonly version: string;
  /** IANA zone of the store: it tells which day it is. */
  readonly zone: string;
  /** Kilometres before the target from which a service is upcoming, and from which the first service has its last call. */
  readonly kmLead: number;
  /** Days before the target from which a service is upcoming, and from which the first service has its last call. */
  readonly dayLead: number;
  /** More kilometres than this after the target are overdue. */
  readonly overdueKm: number;
  /** More days than this after the target are overdue. */
  readonly overdueDays: number;
  /** Kilometres a day of a car whose readings give no line. */
  readonly defaultKmPerDay: number;
  /** More kilometres a day than this are not believed. */
  readonly maxKmPerDay: number;
  /** A last reading that rises more than so many times what the line of the others predicts may be a slip. */
  readonly slipFactor: number;
  /** By what the rate is multiplied and divided for the earliest and the latest day. */
  readonly spread: number;
  /** The same, where the rate is `defaultKmPerDay`. */
  readonly spreadDefault: number;
  readonly firstService: FirstServiceSpan;
  /** Interval of a car whose model is not in `models`. */
  readonly periodic: ServiceInterval;
  /** Interval of an electric car whose model is not in `models`. */
  readonly electric: ServiceInterval;
  /** The maker's booklets by model name, compared exactly after trimming; they win over everything. */
  readonly models: Readonly<Record<string, ModelSchedule>>;
}

/** The reminders as the rulebook has them; every figure may be changed. */
export const defaultReminderPolicy: ReminderPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  kmLead: 500,
  dayLead: 14,
  overdueKm: 1000,
  overdueDays: 30,
  defaultKmPerDay: 40,
  maxKmPerDay: 1000,
  slipFactor: 5,
  spread: 1.25,
  spreadDefault: 1.65,
  firstService: { fromKm: 3000, untilKm: 5000, fromMonths: 3, untilMonths: 6 },
  periodic: { intervalKm: 5000, intervalMonths: 6 },
  electric: { intervalKm: 10_000, intervalMonths: 12 },
  models: {},
});
