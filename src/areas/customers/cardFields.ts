import type { CardGroup, ChangeKind, Department, Visibility } from './types.js';

/** Whether a field may be changed: never, by a report, or only by the rules that compute it. */
export type FieldEdit = 'immutable' | 'correctable' | 'derived';

/** What a value has to look like. A note is free text of which a merge keeps what every card says. */
export type FieldFormat =
  | 'text'
  | 'note'
  | 'mobile'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'day'
  | 'pastDay'
  | 'gender'
  | 'vin'
  | 'plate'
  | 'reference';

/** How a value is masked: first three and last four places, first character, the end, or all of it. */
export type FieldMask = 'number' | 'idNumber' | 'name' | 'vin' | 'plate' | 'all' | 'none';

/** Who sees a field: the department decides, else whether the customer is one's own. */
export interface FieldVisibility {
  /** Departments with a say of their own; they come before the two below. */
  readonly departments: Readonly<Partial<Record<Department, Visibility>>>;
  /** Staff to whom the customer is assigned. */
  readonly assigned: Visibility;
  /** Everybody else. */
  readonly others: Visibility;
}

/** One field of the card. The whole card is one declared table. */
export interface CardField {
  /** Part of the card in which it stands. */
  readonly group: CardGroup;
  readonly edit: FieldEdit;
  /** What kind of change a report about it is. */
  readonly changeKind: ChangeKind;
  /** Whether completeness counts it. */
  readonly required: boolean;
  /** Whether it is about a person: then it is masked, and erased when the law lets it go. */
  readonly personal: boolean;
  /** Whether two values of it mean two people: then a merge needs a look. */
  readonly identifying: boolean;
  readonly format: FieldFormat;
  readonly mask: FieldMask;
  readonly visibility: FieldVisibility;
}

const EVERYBODY: FieldVisibility = { departments: {}, assigned: 'full', others: 'full' };
/** In full for those who look after the customer, masked for the others. */
const OWN_CUSTOMERS: FieldVisibility = { departments: {}, assigned: 'full', others: 'masked' };
/** Customer relations and sales only, assigned or not. */
const IDENTITY_PAPERS: FieldVisibility = {
  departments: { customerRelations: 'full', sales: 'full' },
  assigned: 'hidden',
  others: 'hidden',
};

const TEXT: CardField = {
  group: 'need',
  edit: 'correctable',
  changeKind: 'other',
  required: false,
  personal: true,
  identifying: false,
  format: 'text',
  mask: 'all',
  visibility: OWN_CUSTOMERS,
};
const NOTE: CardField = { ...TEXT, format: 'note' };
const IDENTITY: CardField = { ...TEXT, group: 'identity' };
const PHONE: CardField = {
  ...TEXT,
  group: 'contact',
  changeKind: 'contact',
  format: 'phone',
  mask: 'number',
};
const VEHICLE: CardField = { ...TEXT, group: 'vehicle', personal: false, visibility: EVERYBODY };
const COMPUTED: CardField = { ...TEXT, group: 'history', edit: 'derived', visibility: EVERYBODY };

/** The fields of a card as the trade keeps them: what each is, who may change it and who sees it. */
export const defaultCardFields: Readonly<Record<string, CardField>> = {
  name: { ...IDENTITY, required: true, identifying: true, mask: 'name' },
  namedUser: { ...IDENTITY, changeKind: 'vehicleUser', mask: 'name' },
  gender: { ...IDENTITY, identifying: true, format: 'gender' },
  idReference: {
    ...IDENTITY,
    edit: 'immutable',
    identifying: true,
    format: 'reference',
    mask: 'idNumber',
    visibility: IDENTITY_PAPERS,
  },
  occupation: IDENTITY,
  birthDate: { ...IDENTITY, edit: 'immutable', identifying: true, format: 'pastDay' },
  licenceExpiresOn: { ...IDENTITY, format: 'day' },
  mobile: { ...PHONE, required: true, format: 'mobile' },
  homePhone: PHONE,
  officePhone: PHONE,
  fax: PHONE,
  wechat: { ...PHONE, format: 'text', mask: 'all' },
  email: { ...PHONE, format: 'email', mask: 'all' },
  preferredChannel: { ...PHONE, format: 'text', mask: 'all', visibility: EVERYBODY },
  address: { ...TEXT, group: 'contact', changeKind: 'address', required: true },
  postcode: { ...TEXT, group: 'contact', changeKind: 'address', format: 'postcode' },
  region: { ...TEXT, group: 'contact', changeKind: 'address', visibility: EVERYBODY },
  workAddress: { ...TEXT, group: 'contact', changeKind: 'contact' },
  buyer: { ...TEXT, group: 'vehicle', edit: 'immutable', mask: 'name' },
  user: { ...TEXT, group: 'vehicle', changeKind: 'vehicleUser', mask: 'name' },
  vin: { ...TEXT, group: 'vehicle', edit: 'immutable', format: 'vin', mask: 'vin' },
  plate: { ...TEXT, group: 'vehicle', format: 'plate', mask: 'plate' },
  model: { ...VEHICLE, required: true, mask: 'none' },
  purchasedOn: { ...VEHICLE, edit: 'immutable', format: 'pastDay', mask: 'none' },
  warrantyEndsOn: { ...VEHICLE, edit: 'derived', format: 'day', mask: 'none' },
  needs: NOTE,
  preferences: NOTE,
  remarks: NOTE,
  memberTier: { ...COMPUTED, personal: false, mask: 'none' },
  lifecycleStage: { ...COMPUTED, personal: false, mask: 'none' },
  lastVisitOn: { ...COMPUTED, format: 'day' },
};
