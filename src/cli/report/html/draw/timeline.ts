import type { Urgency } from '../../../../planner/types.js';
import { asHeading } from '../../words/wording.js';
import type { CallBar, CallPicture, DaySpan, Desk, UrgencyCount } from '../dayPicture.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { LOOKS } from './colours.js';

/** The drawing is stretched to the width of its place: a day is this many units wide. */
const DAY = 1000;
const HEIGHT = 40;
const BASE = 37;
/** A label on a phone, as part of the day. */
const LABEL_WIDTH = 0.12;
/** What is left free between two bars. */
const GAP = 1.6;
const HIGHEST = 31;
const CUT = 4;

/** The hours of a day above its strips; every second one is left out where there is no room. */
export function hourScale({ hours, pauses, now }: CallPicture): Markup {
  const ticks = hours.map(
    ({ label, at }, place) =>
      html`<span class="hour${place % 2 === 0 ? '' : ' odd'}${edge(at)}" style="left:${percent(at)}">${label}</span>`,
  );
  const breaks = pauses
    .filter(({ label, from, until }) => label !== '' && !isNear((from + until) / 2, now?.at))
    .map(
      ({ from, until, label }) =>
        html`<span class="break" style="left:${percent(from)};width:${percent(until - from)}">${label}</span>`,
    );
  const moment =
    now === null
      ? NOTHING
      : html`<span class="now" style="left:${percent(now.at)}">${now.label}</span>`;
  return html`<div class="scale" aria-hidden="true">${ticks}${breaks}${moment}</div>`;
}

/** Whether two labels would stand over each other. */
function isNear(place: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(place - other) < LABEL_WIDTH;
}

/** The labels at both ends stay inside. */
function edge(at: number): string {
  if (at === 0) return ' first';
  return at === 1 ? ' last' : '';
}

/** One specialist’s day: the hours, the pauses, a bar for each call. */
export function strip(desk: Desk, { hours, pauses, now }: CallPicture, inWords: string): Markup {
  const lines = hours.map(({ at }) => html`<path class="line" d="M${x(at)} 0V${HEIGHT}"/>`);
  const moment =
    now === null ? NOTHING : html`<path class="moment" d="M${x(now.at)} 0V${HEIGHT}"/>`;
  return html`<svg class="strip" viewBox="0 0 ${DAY} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${inWords}">
${desk.off.map((span) => block(span, 'off', ''))}${pauses.map((pause) => block(pause, 'pause', pause.why))}${lines}${moment}
${desk.bars.map(bar)}
<path class="ground" d="M0 ${BASE}H${DAY}"/></svg>`;
}

function block({ from, until }: DaySpan, name: string, title: string): Markup {
  const told = title === '' ? NOTHING : html`<title>${title}</title>`;
  return html`<rect class="${name}" x="${x(from)}" y="0" width="${x(until - from)}" height="${BASE}">${told}</rect>`;
}

function bar({ from, until, urgency, title }: CallBar): Markup {
  const width = Math.max(GAP, (until - from) * DAY - GAP);
  return html`<path class="bar ${nameOf(urgency)}" d="${outline(from * DAY + GAP / 2, width, BASE, urgency)}"><title>${title}</title></path>
`;
}

/** A bar over a base line: one piece, two where it is cut, or one that hangs from above. */
function outline(left: number, width: number, base: number, urgency: Urgency): string {
  const { height, shape } = LOOKS[urgency];
  const box = (bottom: number, tall: number): string =>
    `M${tenth(left)} ${tenth(bottom)}h${tenth(width)}v-${tenth(tall)}h-${tenth(width)}z`;
  if (shape === 'lifted') return box(base - HIGHEST + height, height);
  if (shape !== 'cut') return box(base, height);
  const piece = (height - CUT) / 2;
  return box(base, piece) + box(base - piece - CUT, piece);
}

/** What the bars mean, as small as they are, with how many there are. */
export function legend(counts: readonly UrgencyCount[]): Markup {
  if (counts.length === 0) return NOTHING;
  return html`<ul class="legend">${counts.map(
    ({ urgency, label, count }) =>
      html`<li><svg viewBox="0 0 10 34" aria-hidden="true"><path class="bar ${nameOf(urgency)}" d="${outline(1, 8, 33, urgency)}"/></svg>${asHeading(label)} <b>${count}</b></li>`,
  )}</ul>`;
}

function nameOf(urgency: Urgency): string {
  return LOOKS[urgency].shape === 'hollow' ? `${urgency} hollow` : urgency;
}

function x(place: number): string {
  return tenth(place * DAY);
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function percent(place: number): string {
  return `${Math.round(place * 10_000) / 100}%`;
}
