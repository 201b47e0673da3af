import { type LicenceLaw, version } from '../law.js';

const LICENCES = '机动车驾驶证申领和使用规定';

/** Driving licences in mainland China. */
export const chinaLicence: LicenceLaw = {
  renewWindowDays: [
    version(90, '2022-04-01', null, `${LICENCES} (MPS Order 162) art. 63`, 'confirmed'),
  ],
  termMonths: [version([72, 120], '2004-05-01', null, `${LICENCES} art. 13`, 'confirmed')],
  cancelledAfterMonths: [version(12, '2022-04-01', null, `${LICENCES} art. 79(8)`, 'confirmed')],
  recoverableMonths: [version(24, '2022-04-01', null, `${LICENCES} art. 79(8)`, 'confirmed')],
  medicalFromAge: [version(70, '2022-04-01', null, `${LICENCES} art. 74`, 'confirmed')],
  medicalWithinDays: [
    version(30, '2022-04-01', null, `${LICENCES} art. 74, after the scoring cycle`, 'confirmed'),
  ],
  smallCarFromAge: [
    version(18, '2020-11-20', null, `${LICENCES} art. 14; start not confirmed`, 'confirmed'),
  ],
  heavyUpToAge: [
    version(60, '2022-04-01', '2024-12-31', `${LICENCES} (MPS Order 162)`, 'secondary'),
    version(
      63,
      '2025-01-01',
      null,
      `${LICENCES} (MPS Order 172, number not confirmed)`,
      'secondary',
    ),
  ],
  probationMonths: [version(12, '2022-04-01', null, `${LICENCES} art. 76`, 'confirmed')],
};
