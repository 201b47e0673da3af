/** A point on the map, in degrees. */
export interface Location {
  /** Degrees north, −90 to 90. */
  readonly lat: number;
  /** Degrees east, −180 to 180. */
  readonly lon: number;
}
