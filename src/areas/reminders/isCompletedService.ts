import type { Visit } from '../../foundation/dealership/types.js';
import type { ServiceKind } from './types.js';

/**
 * Whether a visit opens a new maintenance cycle: a first service, a routine one, or one done
 * elsewhere. Repairs and everything else do not.
 *
 * @rule REM-03
 */
export function isCompletedService(visit: Visit): visit is Visit & { readonly kind: ServiceKind } {
  const { kind } = visit;
  return kind === 'routineService' || kind === 'firstService' || kind === 'elsewhere';
}
