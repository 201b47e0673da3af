import { foldWidth } from '../../foundation/dealership/foldWidth.js';

/** The export files, in the order in which they are read. */
export type ExportFile = 'customers' | 'vehicles' | 'visits' | 'contacts';

/** What each column of each file is called, Chinese and English; a store may add its own. */
export const defaultHeadings = {
  customers: {
    customerId: ['客户编号', 'Customer ID'],
    name: ['客户姓名', 'Customer Name'],
    customerType: ['客户类型', 'Customer Type'],
    mobile: ['手机号码', 'Mobile'],
    gender: ['性别', 'Gender'],
    birthDate: ['出生日期', 'Date of Birth'],
    birthCalendar: ['生日类型', 'Birthday Calendar'],
    address: ['住址', 'Address'],
    province: ['省份', 'Province'],
    mobileSince: ['手机启用日期', 'Mobile Since'],
    licenceExpiry: ['驾驶证到期日', 'Driving Licence Expiry'],
    doNotContact: ['免打扰', 'Do Not Contact'],
    noSms: ['拒收短信', 'No SMS'],
    noCalls: ['拒接电话', 'No Calls'],
    marketingConsent: ['营销同意', 'Marketing Consent'],
    customerStatus: ['客户状态', 'Customer Status'],
    remarks: ['备注', 'Remarks'],
  },
  vehicles: {
    customerId: ['客户编号', 'Customer ID'],
    plate: ['车牌号', 'Plate No.'],
    vin: ['车架号(VIN)', 'VIN'],
    vehicleId: ['车辆编号', 'Vehicle ID'],
    model: ['车型', 'Model'],
    fuelType: ['燃料种类', 'Fuel Type'],
    vehicleType: ['车辆类型', 'Vehicle Type'],
    usage: ['使用性质', 'Usage'],
    purchaseDate: ['购车日期', 'Purchase Date'],
    registrationDate: ['上牌日期', 'Registration Date'],
    insuranceExpiry: ['保险到期日', 'Insurance Expiry'],
    inspectionDue: ['年检到期日', 'Inspection Due'],
    lastInspection: ['上次年检日期', 'Last Inspection'],
    vehicleStatus: ['车辆状态', 'Vehicle Status'],
  },
  visits: {
    orderNo: ['工单号', 'Order No.'],
    customerId: ['客户编号', 'Customer ID'],
    vin: ['车架号(VIN)', 'VIN'],
    plate: ['车牌号', 'Plate No.'],
    vehicleId: ['车辆编号', 'Vehicle ID'],
    visitDate: ['进站日期', 'Visit Date'],
    mileage: ['进站里程', 'Mileage'],
    odometerReplaced: ['里程表更换', 'Odometer Replaced'],
    serviceType: ['维修类型', 'Service Type'],
    amount: ['结算金额', 'Amount'],
    serviceAdvisor: ['服务顾问', 'Service Advisor'],
    remarks: ['备注', 'Remarks'],
  },
  contacts: {
    customerId: ['客户编号', 'Customer ID'],
    contactTime: ['联系时间', 'Contact Time'],
    channel: ['联系方式', 'Channel'],
    purpose: ['联系类型', 'Purpose'],
    result: ['联系结果', 'Result'],
    taskKey: ['任务编号', 'Task Key'],
    agent: ['客服专员', 'Agent'],
    remarks: ['备注', 'Remarks'],
  },
} as const;

/** The columns of one file, by the names that `store.json` uses for them. */
export type FieldOf<File extends ExportFile> = keyof (typeof defaultHeadings)[File] & string;

/** Columns without which a file cannot be read. */
export const requiredFields: { readonly [File in ExportFile]: readonly FieldOf<File>[] } = {
  customers: ['customerId'],
  vehicles: ['customerId'],
  visits: ['customerId', 'visitDate'],
  contacts: ['customerId', 'contactTime'],
};

/** Which field stands in which column, and which columns nobody asked for. */
export interface Layout<Field extends string> {
  readonly columnOf: ReadonlyMap<Field, number>;
  /** Headings of the columns that are not read, each once. */
  readonly ignored: readonly string[];
}

/**
 * Finds the fields of a file in its heading line. Width, case and spaces at the ends do not matter.
 *
 * A column that the store's own map names wins over one with a default heading; else the first of
 * two columns for one field is read and the other ignored.
 */
export function layOut<File extends ExportFile>(
  file: File,
  heading: readonly string[],
  own: Readonly<Record<string, FieldOf<File>>>,
): Layout<FieldOf<File>> {
  const columns = heading.map(foldHeading);
  const columnOf = new Map<FieldOf<File>, number>();
  for (const names of [namesOf(Object.entries(own)), defaultNames(file)]) {
    columns.forEach((column, at) => {
      const field = names.get(column);
      if (field !== undefined && !columnOf.has(field)) columnOf.set(field, at);
    });
  }
  const read = new Set(columnOf.values());
  const ignored = heading.filter((_, at) => !read.has(at)).map(printable);
  return { columnOf, ignored: [...new Set(ignored)].filter((name) => name !== '') };
}

/** A heading as it is compared. */
export function foldHeading(heading: string): string {
  return foldWidth(heading).trim().toLowerCase();
}

function namesOf<Field>(pairs: readonly (readonly [string, Field])[]): ReadonlyMap<string, Field> {
  return new Map(pairs.map(([heading, field]) => [foldHeading(heading), field]));
}

function defaultNames<File extends ExportFile>(file: File): ReadonlyMap<string, FieldOf<File>> {
  const rows = Object.entries(defaultHeadings[file]) as [FieldOf<File>, readonly string[]][];
  return namesOf(rows.flatMap(([field, headings]) => headings.map((one) => [one, field] as const)));
}

const LONGEST_SHOWN = 40;

/** A heading as it may stand on a screen: short, on one line, without control characters. */
function printable(heading: string): string {
  return heading
    .slice(0, LONGEST_SHOWN)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
}
