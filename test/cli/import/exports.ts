import { importStore, type StoreImport } from '../../../src/cli/import/importStore.js';
import { parseStoreFile, type StoreFile } from '../../../src/cli/import/storeFile.js';
import { orThrow } from '../../../src/foundation/kernel/result.js';

/** A store in Suzhou, as `store.json` states it. */
export const storeJson = {
  id: 'S01',
  name: '示例汽车销售服务有限公司',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: 'CN-JS',
  currency: 'CNY',
  distanceUnit: 'km',
  openingHours: { '1': [['08:30', '17:30']] },
  staff: [{ id: 'A01', name: '客服01', role: 'customerServiceSpecialist' }],
};

/** `store.json` with changes on its top level. */
export function storeFile(changes: object = {}): StoreFile {
  return orThrow(parseStoreFile({ ...storeJson, ...changes }));
}

/** 10 March 2026, 10:00 in Shanghai. */
export const at: Date = new Date('2026-03-10T10:00:00+08:00');

/** The texts of the four files; a file left out has the heading only. */
export interface Texts {
  readonly customers?: string;
  readonly vehicles?: string;
  readonly visits?: string;
  readonly contacts?: string;
}

const ONE_CUSTOMER = '客户编号,手机号码\nC1,13800000001\n';
const ONE_CAR = '客户编号,车辆编号,车架号(VIN),车牌号\nC1,V1,LSVAA4182E2184847,苏E12345\n';

/** Imports texts; by default there is the customer C1 with the car V1. */
export function imported(
  texts: Texts,
  file: StoreFile = storeFile(),
  moment: Date = at,
): StoreImport {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = {
    customers: bytes(texts.customers ?? ONE_CUSTOMER),
    vehicles: bytes(texts.vehicles ?? ONE_CAR),
    visits: bytes(texts.visits ?? '客户编号,进站日期\n'),
    contacts: texts.contacts === undefined ? undefined : bytes(texts.contacts),
  };
  return orThrow(importStore(files, file, moment));
}

/** The findings as short texts: `visits 3 R2 visitDate rejected impossibleDate`. */
export function told({ findings }: StoreImport): string[] {
  return findings.map((one) =>
    [one.file, one.line, one.key ?? '-', one.field ?? '-', one.kind, one.code].join(' '),
  );
}
