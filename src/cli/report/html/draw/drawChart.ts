import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { html, type Markup, ready } from '../markup.js';

/** A chart of layers over shared data. */
type LayeredChart = Extract<TopLevelSpec, { readonly layer: unknown }>;

/** One layer of a chart. */
export type ChartLayer = LayeredChart['layer'][number];

// Text is measured by its length, whether or not a canvas is installed beside the command.
(vega as unknown as { textMetrics: { canvas: (use: boolean) => void } }).textMetrics.canvas(false);

/** A chart as a drawing that is as wide as its place; `inWords` is for those who cannot see it. */
export async function drawChart(inWords: string, chart: LayeredChart): Promise<Markup> {
  const config = { aria: false, view: { stroke: null } };
  const plain = {
    autosize: 'none',
    padding: 0,
    background: 'transparent',
    config,
    ...chart,
  } as const;
  const view = new vega.View(vega.parse(compile(plain).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const [, box = '', drawing = ''] = /viewBox="([^"]*)">(.*)<\/svg>$/s.exec(svg) ?? [];
  return html`<svg class="chart" viewBox="${box}" role="img" aria-label="${inWords}">${ready(tidied(drawing))}</svg>`;
}

/** Without what the page says itself: the role of every group, and fonts. Two decimals are enough. */
function tidied(drawing: string): string {
  return drawing
    .replaceAll(/ (?:role|class|font-family|aria-[a-z]+)="[^"]*"/g, '')
    .replaceAll(/ (?:d|transform)="[^"]*"/g, (attribute) =>
      attribute.replaceAll(/-?\d+\.\d{3,}/g, (number) =>
        String(Math.round(Number(number) * 100) / 100),
      ),
    );
}
