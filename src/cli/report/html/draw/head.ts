import { grouped } from '../../columns.js';
import { HOLIDAY_WORDS } from '../../words/days.js';
import { asHeading, filled } from '../../words/wording.js';
import type { DayPicture } from '../dayPicture.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { wordsIn } from './section.js';

/** Store, day, and how well the day is known. */
export function drawHead({ head, language }: DayPicture): Markup {
  const say = wordsIn(language);
  const { storeName, date, weekday, dayKind, from, zone, holidays } = head;
  const day = language === 'zh-CN' ? `${chineseDate(date)} ${weekday}` : `${weekday}, ${date}`;
  const warning = holidays === 'official' ? '' : ' notice';
  return html`<header>
<p class="store">${storeName}</p>
<h1>${asHeading(say('plan'))}</h1>
<p class="day"><b>${day}</b> <span>${dayKind}</span> <span>${filled(say('from'), from)}</span> <span>${zone}</span></p>
<p class="holidays${warning}">${HOLIDAY_WORDS[holidays][language]}</p>
</header>`;
}

/** 2026-03-10 as 2026 年 3 月 10 日. */
function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
}

/** The numbers that matter, side by side. */
export function drawFigures({ figures, language }: DayPicture): Markup {
  const say = wordsIn(language);
  const boxes = figures.map(({ label, value, note, pressing }) => {
    const mark = pressing ? html` <em>${say('watch')}</em>` : NOTHING;
    return html`<div class="${pressing ? 'pressing' : ''}"><dt>${label}</dt><dd><b>${grouped(value)}</b>${mark}<small>${note}</small></dd></div>`;
  });
  return html`<section class="figures" aria-label="${asHeading(say('figures'))}"><dl>${boxes}</dl></section>`;
}
