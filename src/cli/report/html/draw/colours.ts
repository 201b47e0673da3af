import type { Urgency } from '../../../../planner/types.js';

/** A colour on white, and the light one beside it. Neither ever carries a meaning alone. */
export interface Tone {
  readonly full: string;
  readonly light: string;
}

export const INK = '#1c2630';
export const QUIET = '#5a6672';
export const TRACK = '#eef1f3';
export const PLAIN: Tone = { full: '#2f5d87', light: '#c6d7e6' };

const RED: Tone = { full: '#9c2f22', light: '#ebc8c2' };
const ORANGE: Tone = { full: '#a84a12', light: '#f0d0b8' };
const AMBER: Tone = { full: '#8a6200', light: '#ecd9a8' };
const TEAL: Tone = { full: '#2c6e86', light: '#bfdbe4' };
const GREEN: Tone = { full: '#3b7040', light: '#cbe0cd' };
const VIOLET: Tone = { full: '#64509a', light: '#d6cfe8' };
const PLUM: Tone = { full: '#8a3a68', light: '#e8cbdb' };

/** How the calls of one urgency look: beside the colour a height, and whether the bar is filled or cut. */
export interface Look {
  readonly tone: Tone;
  readonly height: number;
  readonly shape: 'filled' | 'hollow' | 'cut' | 'lifted';
}

/** Services are filled, the higher the more urgent; papers are hollow; the rest is cut or lifted. */
export const LOOKS: Readonly<Record<Urgency, Look>> = {
  overdue: { tone: RED, height: 31, shape: 'filled' },
  lastCall: { tone: ORANGE, height: 31, shape: 'cut' },
  inspection: { tone: PLAIN, height: 31, shape: 'hollow' },
  insurance: { tone: PLAIN, height: 23, shape: 'hollow' },
  licence: { tone: PLAIN, height: 15, shape: 'hollow' },
  due: { tone: AMBER, height: 23, shape: 'filled' },
  upcoming: { tone: TEAL, height: 15, shape: 'filled' },
  followUp: { tone: GREEN, height: 23, shape: 'cut' },
  winBack: { tone: VIOLET, height: 27, shape: 'hollow' },
  card: { tone: GREEN, height: 15, shape: 'hollow' },
  campaign: { tone: PLUM, height: 14, shape: 'lifted' },
  weather: { tone: TEAL, height: 8, shape: 'lifted' },
  greeting: { tone: PLUM, height: 8, shape: 'lifted' },
};

/** The colour of an urgency, the plain one without. */
export function toneOf(urgency: Urgency | null): Tone {
  return urgency === null ? PLAIN : LOOKS[urgency].tone;
}
