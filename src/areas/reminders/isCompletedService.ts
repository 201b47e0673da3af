import type { Visit } from '../../foundation/dealership/types.js';
import type { ServiceKind } from './types.js';

/**
 * Whether a visit opens a new maintenance cycle: a first service, a routine one, or one done
 * elsewhere. Repairs and everything else do not.
 *
 * @rule REM-03
 */
export function isCompletedService(visit: Visit): visit is Visit & { readonly kind: ServiceKind } {
  return SERVICES.has(visit.kind);
}

const SERVICES: ReadonlySet<string> = new Set<ServiceKind>([
  'firstService',
  'routineService',
  'elsewhere',
]);
