import type { ChinaLaw } from '../law.js';
import { chinaComplaints } from './complaints.js';
import { chinaDuties } from './duties.js';
import { chinaInspection } from './inspection.js';
import { chinaInsurance } from './insurance.js';
import { chinaLicence } from './licence.js';
import { chinaRetention } from './retention.js';
import { chinaWarranty } from './warranty.js';

/** Law and practice of mainland China, as checked on 2026-11-21. */
export const chinaLaw: ChinaLaw = {
  warranty: chinaWarranty,
  inspection: chinaInspection,
  licence: chinaLicence,
  insurance: chinaInsurance,
  complaints: chinaComplaints,
  retention: chinaRetention,
  duties: chinaDuties,
};
