import { usualAgeBandsFrom } from '../../foundation/dealership/ages.js';
import type { StaffRole } from '../../foundation/dealership/types.js';
import { defined } from '../../foundation/kernel/policy.js';
import { chinaHolidays, type HolidayCalendar } from '../../foundation/time/holidays.js';
import { type CardField, defaultCardFields } from './cardFields.js';
import type {
  ArchiveForm,
  Department,
  Detail,
  MergeCriterion,
  Relation,
  SignatureKind,
  StructureCut,
} from './types.js';

/** What a customer grade says about when the customer buys. */
export interface CustomerGrade {
  /** Buys within so many days; left out: no such limit. */
  readonly withinDays?: number | undefined;
  /** Buys in so many days or later. */
  readonly fromDays?: number | undefined;
}

/** What a house asks of its customer cards. */
export interface CustomerPolicy {
  /** Name of this set of figures, for those who read a ruling later. */
  readonly version: string;
  /** IANA zone whose calendar day counts: the store's. */
  readonly zone: string;
  /** Public holidays and make-up days, for deadlines in working days. */
  readonly holidays: HolidayCalendar;
  /** The department of each role. */
  readonly departments: Readonly<Record<StaffRole, Department>>;
  /** The fields of a card, by name; the house may add its own. */
  readonly fields: Readonly<Record<string, CardField>>;
  /** The card itself. */
  readonly card: {
    /** What a new card must have. */
    readonly requiredToCreate: {
      readonly name: boolean;
      /** One of the `contactFields`. */
      readonly contact: boolean;
      /** For a company: the person who uses the car. */
      readonly namedUser: boolean;
    };
    /** Fields that count as a contact. */
    readonly contactFields: Readonly<Record<string, boolean>>;
    /** A telephone number with fewer digits is no contact. */
    readonly contactMinDigits: number;
    /** What tells that two cards are one customer. */
    readonly duplicateBy: { readonly mobile: boolean; readonly idReference: boolean };
    /** Calendar months from the last confirmation until a field is stale, reached included. */
    readonly staleAfterMonths: number;
    /** The same for single fields, by name. */
    readonly staleAfterMonthsOf: Readonly<Record<string, number>>;
    /** Whose reports are applied at once; those of the others wait for approval. */
    readonly appliesAtOnce: Readonly<Record<Department, boolean>>;
    /** Working days in which a report that waits is settled. */
    readonly changeApplyWorkingDays: number;
  };
  /** The reception block: field → whether it is mandatory. */
  readonly reception: {
    readonly fields: Readonly<Record<string, boolean>>;
    /** Codes of customer grades. */
    readonly grades: Readonly<Record<string, CustomerGrade>>;
  };
  /** The sales block. */
  readonly sales: {
    /** Field → whether it is mandatory. */
    readonly fields: Readonly<Record<string, boolean>>;
    /** Fields in which "none" is an answer. */
    readonly mayBeNone: Readonly<Record<string, boolean>>;
    /** Words that mean "none". */
    readonly noneWords: Readonly<Record<string, boolean>>;
  };
  /** Kinds of document of a sold-car archive. */
  readonly documents: Readonly<Record<string, 'mandatory' | 'ifAny'>>;
  /** The new-car satisfaction form. */
  readonly feedback: {
    readonly signatureRequired: boolean;
    /** What counts as a signature. */
    readonly signatures: Readonly<Record<SignatureKind, boolean>>;
  };
  /** Record groups of the history. */
  readonly recordGroups: Readonly<Record<string, boolean>>;
  /** How the archive is kept. */
  readonly archive: {
    /** Forms that must be there; one that is switched off is reported. */
    readonly forms: Readonly<Record<ArchiveForm, boolean>>;
    /** An older backup counts as missing; exactly this age is still good. */
    readonly backupMaxAgeHours: number;
    /** Department that keeps all archives. */
    readonly custodian: Department;
  };
  /** By when departments hand over; the day of the event is not counted. */
  readonly handover: {
    /** Calendar days after a day of the front desk. */
    readonly receptionDays: number;
    /** Working days after the delivery of a car. */
    readonly salesWorkingDays: number;
    /** Working days after the signature of a form. */
    readonly formWorkingDays: number;
  };
  /** The structure analysis. */
  readonly structure: {
    /** Cuts that are made. */
    readonly cuts: Readonly<Record<StructureCut, boolean>>;
    /** First age of each band after the first, in years, ascending; the same as in the segments. */
    readonly ageBandsFrom: readonly number[];
  };
  /** Collecting, showing and keeping personal data. */
  readonly privacy: {
    /** What must be written down with each personal fact; the rest is only reported as missing. */
    readonly required: {
      readonly purpose: boolean;
      readonly source: boolean;
      readonly collector: boolean;
      readonly collectedAt: boolean;
    };
    /** Fields that this library never keeps. */
    readonly neverKept: Readonly<Record<string, boolean>>;
    /** Fields that need a consent of their own. */
    readonly sensitive: Readonly<Record<string, boolean>>;
    /** Whether exports mask what their reader would see in full. */
    readonly maskExports: boolean;
    /** Purposes for which restricted data may still be looked at. */
    readonly restrictedPurposes: Readonly<Record<string, boolean>>;
    /** Whether the speaker is asked for before details are spoken. */
    readonly confirmOwnerFirst: boolean;
    /** Speakers besides the owner who may hear details. */
    readonly mayHear: Readonly<Record<Relation, boolean>>;
    /** Details that need the right speaker. */
    readonly confidential: Readonly<Record<Detail, boolean>>;
    /** Details that are asked for, never read out. */
    readonly askInstead: Readonly<Record<Detail, boolean>>;
  };
  /** Merging cards: by what the better value is told, in this order; ties go to the smaller id. */
  readonly merge: { readonly criteria: readonly MergeCriterion[] };
}

/** The usual house: name and one contact make a card, a year without confirmation makes it stale. */
export const defaultCustomerPolicy: CustomerPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  holidays: chinaHolidays,
  departments: {
    receptionClerk: 'frontDesk',
    salesConsultant: 'sales',
    showroomManager: 'sales',
    salesManager: 'sales',
    marketingManager: 'marketing',
    customerRelationsManager: 'customerRelations',
    satisfactionSpecialist: 'customerRelations',
    customerServiceSpecialist: 'customerRelations',
    lostCustomerSpecialist: 'customerRelations',
    customerDirector: 'customerRelations',
    afterSalesStaff: 'afterSales',
    serviceAdvisor: 'afterSales',
    technician: 'afterSales',
    claimsClerk: 'afterSales',
    complaintOfficer: 'customerRelations',
    generalManager: 'management',
    valueAddedServiceDirector: 'management',
    accessoriesManager: 'afterSales',
    usedCarSalesperson: 'usedCars',
    seniorSalesConsultant: 'sales',
    repairServiceSpecialist: 'afterSales',
  },
  fields: defaultCardFields,
  card: {
    requiredToCreate: { name: true, contact: true, namedUser: true },
    contactFields: {
      mobile: true,
      homePhone: true,
      officePhone: true,
      wechat: true,
      email: true,
    },
    contactMinDigits: 7,
    duplicateBy: { mobile: true, idReference: true },
    staleAfterMonths: 12,
    staleAfterMonthsOf: {},
    appliesAtOnce: {
      frontDesk: false,
      sales: true,
      marketing: false,
      customerRelations: true,
      afterSales: false,
      usedCars: false,
      management: false,
    },
    changeApplyWorkingDays: 1,
  },
  reception: {
    fields: { cameAt: true, modelsAsked: true, grade: true, stayMinutes: true, needs: true },
    grades: {
      O: {},
      H: { withinDays: 7 },
      A: { withinDays: 15 },
      B: { withinDays: 30 },
      C: { fromDays: 90 },
    },
  },
  sales: {
    fields: {
      name: true,
      gender: false,
      idReference: false,
      occupation: false,
      birthDate: false,
      address: false,
      postcode: false,
      workAddress: false,
      mobile: true,
      homePhone: false,
      officePhone: false,
      email: false,
      fax: false,
      buyer: true,
      user: false,
    },
    mayBeNone: { homePhone: true, fax: true },
    noneWords: { none: true, 无: true, 没有: true },
  },
  documents: {
    idCopy: 'mandatory',
    invoice: 'mandatory',
    conformityCertificate: 'mandatory',
    threeGuaranteesVoucher: 'mandatory',
    pdiSheet: 'mandatory',
    handoverConfirmation: 'mandatory',
    otherVouchers: 'ifAny',
  },
  feedback: {
    signatureRequired: true,
    signatures: { paper: true, electronic: true, confirmedLink: true },
  },
  recordGroups: {
    contact: true,
    vehicle: true,
    purchase: true,
    service: true,
    spending: true,
    complaint: true,
    needs: true,
    relationship: true,
  },
  archive: {
    forms: { paper: true, electronic: true, backup: true },
    backupMaxAgeHours: 24,
    custodian: 'customerRelations',
  },
  handover: { receptionDays: 1, salesWorkingDays: 3, formWorkingDays: 1 },
  structure: {
    cuts: {
      model: true,
      district: true,
      ring: true,
      lifecycleStage: true,
      purchaseYear: true,
      memberTier: true,
      gender: true,
      ageBand: true,
      standing: true,
    },
    ageBandsFrom: usualAgeBandsFrom,
  },
  privacy: {
    required: { purpose: true, source: true, collector: false, collectedAt: false },
    neverKept: { idNumber: true, idScan: true, licenceNumber: true },
    sensitive: {
      locationTrack: true,
      bankAccount: true,
      health: true,
      biometrics: true,
      childUnder14: true,
    },
    maskExports: true,
    restrictedPurposes: { legalObligation: true },
    confirmOwnerFirst: true,
    mayHear: {
      registeredUser: true,
      family: false,
      friend: false,
      colleague: false,
      other: false,
    },
    confidential: { vehicle: true, address: true, price: true, general: false },
    askInstead: { vehicle: false, address: true, price: false, general: false },
  },
  merge: { criteria: ['newestConfirmed', 'mostComplete', 'newestChanged'] },
});
