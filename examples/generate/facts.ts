/** A customer of the made-up store. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly isCompany: boolean;
  mobile: string;
  readonly gender: '男' | '女';
  readonly bornOn: number;
  readonly isLunar: boolean;
  readonly province: string;
  readonly address: string;
  readonly licenceExpiresOn: number;
  status: '正常' | '已故' | '已搬离' | '车辆已售';
}

/** A car of a customer. */
export interface Car {
  readonly owner: Customer;
  readonly vin: string;
  plate: string;
  readonly vehicleId: string;
  readonly model: string;
  readonly fuel: string;
  readonly isCommercial: boolean;
  readonly purchasedOn: number;
  readonly registeredOn: number;
  readonly insuranceEndsOn: number;
  /** The day printed on the mark, where the files have it. */
  readonly inspectionDueOn: number | undefined;
  readonly kmPerDay: number;
  status: '在用' | '已过户' | '报废';
}

/** A visit, or a service done elsewhere. */
export interface Visit {
  readonly car: Car;
  readonly on: number;
  readonly kind: string;
  orderNo: string;
  km: number;
  isClusterReplaced: boolean;
}

/** A contact with a customer. */
export interface Contact {
  readonly customer: Customer;
  readonly on: number;
  readonly minute: number;
  readonly channel: '电话' | '短信' | '微信';
  readonly purpose: string;
  readonly result: string;
  readonly agent: string;
  /** What it was about, where the store's system noted the task. */
  readonly task?: { readonly kind: string; readonly car?: Car; readonly cycle: Visit | number };
}

/** All that happened. */
export interface History {
  readonly customers: Customer[];
  readonly cars: Car[];
  readonly visits: Visit[];
  readonly contacts: Contact[];
}

/** How a customer keeps to the services. */
export type Habit = 'regular' | 'late' | 'stopped' | 'newcomer' | 'former' | 'prospect';
