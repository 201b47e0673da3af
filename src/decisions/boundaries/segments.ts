import { addMonths } from '../../foundation/time/localDate.js';
import { aroundDay, aroundNumber, type Probe } from './probe.js';

const BOUGHT_ON = '2026-01-15';

/** How near, how old, how far driven, how much spent. */
export const segmentProbes: readonly Probe[] = [
  ringProbe('ringInnerKm'),
  ringProbe('ringOuterKm'),
  stageKmProbe('life.freeServiceFromKm', false),
  stageKmProbe('life.freeServiceToKm', false),
  stageKmProbe('life.warrantyKm', true),
  stageMonthProbe('life.freeServiceFromMonths', { freeServiceDone: false }),
  stageMonthProbe('life.freeServiceToMonths', { freeServiceDone: false }),
  stageMonthProbe('life.warrantyMonths', { kmNow: 20_000, freeServiceDone: true }),
  stageMonthProbe('life.replaceFromMonths', { kmNow: 20_000, freeServiceDone: true }),
  stageMonthProbe('life.replaceToMonths', { kmNow: 20_000, freeServiceDone: true }),
  heldProbe(),
  {
    rule: 'SEG-10',
    parameter: 'tags.highSpendFen',
    decision: 'segments.tags',
    values: (fen) => aroundNumber(Number(fen)),
    request: (fen) => ({
      at: '2026-03-10 08:00',
      facts: { visits: [{ on: '2026-03-01', kind: 'repair', amountFen: Number(fen) }] },
    }),
    shows: 'tags.1.status',
    because: 'because',
  },
];

/** A customer so many kilometres by road from the store. */
function ringProbe(parameter: string): Probe {
  return {
    rule: 'SEG-05',
    parameter,
    decision: 'segments.residence',
    values: (km) => [String(Number(km) - 0.1), String(km), String(Number(km) + 0.1)],
    request: (km) => ({ at: '2026-03-10 08:00', facts: { roadKm: Number(km) } }),
    shows: 'status',
    because: 'because',
  };
}

/** A car of eight weeks with so many kilometres. */
function stageKmProbe(parameter: string, freeServiceDone: boolean): Probe {
  return {
    rule: 'SEG-07',
    parameter,
    decision: 'segments.lifecycle',
    values: (km) => aroundNumber(Number(km)),
    request: (km) => ({
      at: '2026-03-10 08:00',
      facts: { purchasedOn: BOUGHT_ON, kmNow: Number(km), freeServiceDone },
    }),
    shows: 'status',
    because: 'because',
  };
}

/** A car of so many months. */
function stageMonthProbe(parameter: string, about: object): Probe {
  return {
    rule: 'SEG-07',
    parameter,
    decision: 'segments.lifecycle',
    values: (months) => aroundDay(addMonths(BOUGHT_ON, Number(months))),
    request: (day) => ({ at: `${day} 00:00`, facts: { purchasedOn: BOUGHT_ON, ...about } }),
    shows: 'status',
    because: 'because',
  };
}

/** A car handed over at noon UTC, asked for by the second. */
function heldProbe(): Probe {
  const handedOverAt = '2026-03-01T12:00:00Z';
  const after = (seconds: number): string =>
    new Date(Date.parse(handedOverAt) + seconds * 1000).toISOString().replace('.000', '');
  return {
    rule: 'SEG-09',
    parameter: 'relationship.heldAfterHours',
    decision: 'segments.relationship',
    values: (hours) => {
      const seconds = Number(hours) * 3600;
      return [after(seconds - 1), after(seconds), after(seconds + 1)];
    },
    request: (at) => ({
      at,
      facts: { events: [{ id: 'E1', kind: 'handedOver', at: handedOverAt }] },
    }),
    shows: 'status',
    because: 'because',
  };
}
