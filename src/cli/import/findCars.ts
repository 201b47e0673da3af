import type { Dossier, Vehicle } from '../../foundation/dealership/types.js';
import { foldName } from './foldName.js';

/** A car and the dossier in which it stands. */
export interface FoundCar {
  readonly dossier: Dossier;
  readonly vehicle: Vehicle;
}

/**
 * The cars that a name means: those of this vehicle number, else of this VIN, else of this plate. Of
 * several, those in use; more than one is left only where the files do not tell them apart.
 */
export function findCars(dossiers: readonly Dossier[], name: string): readonly FoundCar[] {
  const cars = dossiers.flatMap((dossier) =>
    dossier.vehicles.map((vehicle) => ({ dossier, vehicle })),
  );
  const [number, folded] = [name.trim().replaceAll(/\s+/g, ' '), foldName(name)];
  const isNamed = (own: string | undefined): boolean =>
    own !== undefined && foldName(own) === folded;
  const found =
    [
      cars.filter(({ vehicle }) => vehicle.vehicleId === number),
      cars.filter(({ vehicle }) => isNamed(vehicle.vin)),
      cars.filter(({ vehicle }) => isNamed(vehicle.plate)),
    ].find((some) => some.length > 0) ?? [];
  const inUse = found.filter(({ vehicle }) => vehicle.status === 'inUse');
  return inUse.length > 0 ? inUse : found;
}
