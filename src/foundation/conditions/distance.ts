/** Mean radius of the Earth, in kilometres. */
const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** Beyond any haversine: what lies outside the box around the widest circle. */
const FAR = 2;

/** The great-circle distance between two points, in kilometres. */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const cosine = Math.cos(latA * RADIANS);
  return (
    2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, haversine(latA, lonA, cosine, latB, lonB))))
  );
}

/** The haversine that a distance has; distances compare as their haversines do. */
export function haversineOfKm(km: number): number {
  const quarter = km / EARTH_KM / 2;
  return quarter >= Math.PI / 2 ? Infinity : Math.sin(quarter) ** 2;
}

/** A point, and the box around it that holds the widest circle which is asked for. */
export interface Surroundings {
  readonly lat: number;
  readonly lon: number;
  readonly cosine: number;
  readonly latReach: number;
  readonly lonReach: number;
}

/** The surroundings of a point, as far as `reachKm`. */
export function surroundings(lat: number, lon: number, reachKm: number): Surroundings {
  const cosine = Math.cos(lat * RADIANS);
  const reach = reachKm / EARTH_KM;
  const latReach = wider(reach / RADIANS);
  const touchesPole = Math.abs(lat) + latReach >= 90;
  const lonReach = touchesPole ? 360 : wider(Math.asin(Math.sin(reach) / cosine) / RADIANS);
  return { lat, lon, cosine, latReach, lonReach };
}

/** A little wider than the circle, so that rounding never cuts off its edge. */
function wider(degrees: number): number {
  return degrees * (1 + 1e-9) + 1e-9;
}

/**
 * The haversine between the centre and a point, or some number beyond all of them for a point
 * outside the box: most points never cost a sine.
 */
export function haversineWithin(around: Surroundings, lat: number, lon: number): number {
  const latGap = Math.abs(lat - around.lat);
  const lonGap = Math.abs(lon - around.lon);
  if (!isInBox(latGap, lonGap, around.latReach, around.lonReach)) return FAR;
  return haversine(around.lat, around.lon, around.cosine, lat, lon);
}

/** The same for many points, from a position on. */
export function fillHaversines(
  around: Surroundings,
  lats: Float64Array,
  lons: Float64Array,
  from: number,
  into: Float64Array,
  rows: number,
): void {
  const { lat, lon, cosine, latReach, lonReach } = around;
  for (let at = 0; at < rows; at++) {
    const toLat = lats[from + at] as number;
    const toLon = lons[from + at] as number;
    const isNear = isInBox(Math.abs(toLat - lat), Math.abs(toLon - lon), latReach, lonReach);
    into[at] = isNear ? haversine(lat, lon, cosine, toLat, toLon) : FAR;
  }
}

function isInBox(latGap: number, lonGap: number, latReach: number, lonReach: number): boolean {
  return latGap <= latReach && (lonGap <= lonReach || lonGap >= 360 - lonReach);
}

function haversine(lat: number, lon: number, cosine: number, toLat: number, toLon: number): number {
  const latSine = Math.sin(((toLat - lat) * RADIANS) / 2);
  const lonSine = Math.sin(((toLon - lon) * RADIANS) / 2);
  return latSine * latSine + cosine * Math.cos(toLat * RADIANS) * lonSine * lonSine;
}
