import { displayWidth, grouped } from '../../columns.js';
import { asHeading } from '../../words/wording.js';
import type { BreakdownRow } from '../dayPicture.js';
import type { Markup } from '../markup.js';
import { INK, QUIET, TRACK, toneOf } from './colours.js';
import { type ChartLayer, drawChart } from './drawChart.js';

/** Every chart is drawn this wide and scaled by the page: on a phone about as wide as it is shown. */
const WIDTH = 360;
const ROW_HEIGHT = 40;
const COLUMNS_HEIGHT = 196;
const WIDEST_COLUMN = 40;
/** Where notes end, so that counts of five signs fit behind them. */
const NOTES_END = 304;
const WORD_SIZE = 14;
const SMALLEST_NOTE = 9;
/** The width of a Latin letter, as part of its height; a Chinese character takes two. */
const CELL = 0.53;
/** What stays free between a label and its note. */
const NOTE_GAP = 8;
/** Even one of a thousand can be seen. */
const THINNEST = 0.006;

/** A bar for each row as part of the whole, label and count above it; the marked part is darker. */
export function barChart(rows: readonly BreakdownRow[], whole: number): Promise<Markup> {
  return drawChart(inWords(rows), {
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: { values: drawable(rows, whole) },
    encoding: { y: { field: 'place', type: 'ordinal', axis: null, scale: { padding: 0 } } },
    layer: [
      barLayer('track', 'trackColour'),
      barLayer('size', 'colour'),
      barLayer('markedSize', 'markedColour'),
      wordLayer('label', 0, { align: 'left', color: INK }),
      noteLayer(),
      wordLayer('shown', WIDTH, { align: 'right', color: INK, fontWeight: 600 }),
    ],
  });
}

function barLayer(size: keyof DrawableRow, colour: keyof DrawableRow): ChartLayer {
  return {
    mark: { type: 'bar', height: 9, yOffset: 10 },
    encoding: {
      x: { field: size, type: 'quantitative', axis: null, scale: { domain: [0, 1], nice: false } },
      color: { field: colour, type: 'nominal', scale: null },
    },
  };
}

/** Notes are set smaller where a long label leaves them little room. */
function noteLayer(): ChartLayer {
  return {
    mark: { type: 'text', yOffset: -6, align: 'right', color: QUIET },
    encoding: {
      x: { value: NOTES_END },
      text: { field: 'note', type: 'nominal' },
      size: { field: 'noteSize', type: 'quantitative', scale: null, legend: null },
    },
  };
}

function noteSizeOf(label: string, note: string): number {
  const room = NOTES_END - NOTE_GAP - displayWidth(label) * CELL * WORD_SIZE;
  const size = room / (displayWidth(note) * CELL);
  return Math.round(Math.min(WORD_SIZE, Math.max(SMALLEST_NOTE, size)) * 10) / 10;
}

function wordLayer(
  field: keyof DrawableRow,
  x: number,
  style: { align: 'left' | 'right'; color: string; fontWeight?: 600 },
): ChartLayer {
  return {
    mark: { type: 'text', yOffset: -6, fontSize: WORD_SIZE, ...style },
    encoding: { x: { value: x }, text: { field, type: 'nominal' } },
  };
}

/** A column for each row, its count above and its label below. */
export function columnChart(rows: readonly BreakdownRow[]): Promise<Markup> {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const rangeMax = Math.min(WIDTH, rows.length * WIDEST_COLUMN);
  const scale = { domain: [-0.12, 1.11], nice: false, zero: false };
  const y = { type: 'quantitative' as const, axis: null, scale };
  return drawChart(inWords(rows), {
    width: WIDTH,
    height: COLUMNS_HEIGHT,
    data: { values: drawable(rows, most) },
    encoding: {
      x: {
        field: 'place',
        type: 'ordinal',
        axis: null,
        scale: { paddingInner: 0.25, paddingOuter: 0.05, rangeMax },
      },
    },
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          y: { field: 'size', ...y },
          y2: { datum: 0 },
          color: { field: 'markedColour', type: 'nominal', scale: null },
        },
      },
      {
        mark: { type: 'text', dy: -8, fontSize: 13, fontWeight: 600, color: INK },
        encoding: { y: { field: 'size', ...y }, text: { field: 'shown', type: 'nominal' } },
      },
      {
        mark: { type: 'text', dy: 13, fontSize: 12, color: QUIET },
        encoding: { y: { datum: 0, ...y }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  });
}

/** One row with the lengths of its bars as parts of the whole. */
interface DrawableRow {
  readonly place: number;
  readonly label: string;
  readonly note: string;
  readonly noteSize: number;
  readonly shown: string;
  readonly track: number;
  readonly size: number;
  readonly markedSize: number;
  readonly trackColour: string;
  readonly colour: string;
  readonly markedColour: string;
}

function drawable(rows: readonly BreakdownRow[], whole: number): DrawableRow[] {
  const sizeOf = (count: number): number => (count === 0 ? 0 : Math.max(count / whole, THINNEST));
  const tellsApart = rows.some(({ marked }) => marked > 0);
  return rows.map(({ label, note, count, marked, tone }, place) => {
    const { full, light } = toneOf(tone);
    return {
      place,
      label: asHeading(label),
      note,
      noteSize: noteSizeOf(label, note),
      shown: grouped(count),
      track: 1,
      size: sizeOf(count),
      markedSize: sizeOf(tellsApart ? marked : count),
      trackColour: TRACK,
      colour: light,
      markedColour: full,
    };
  });
}

/** The same for those who cannot see it. */
function inWords(rows: readonly BreakdownRow[]): string {
  return rows
    .map(({ label, count, note }) => `${label} ${grouped(count)}${note === '' ? '' : ` (${note})`}`)
    .join(' · ');
}
