import type { Language } from '../../../foundation/kernel/ruling.js';
import type { StoreDay } from '../../planStore.js';
import { REPORT_WORDS } from '../words/report.js';
import { asHeading } from '../words/wording.js';
import type { DayPicture } from './dayPicture.js';
import { reminderSection, structureSection } from './draw/breakdownSections.js';
import { callSection } from './draw/callSection.js';
import { atRiskSection, lostSection } from './draw/churnSections.js';
import { drawFigures, drawHead } from './draw/head.js';
import { heldSection } from './draw/heldSection.js';
import { problemSection } from './draw/problemSection.js';
import { countOf, type Section } from './draw/section.js';
import { STYLE } from './draw/style.js';
import { html, type Markup, ready } from './markup.js';
import { pictureDay } from './picture/pictureDay.js';

/**
 * The day as one page: no scripts, nothing loaded from elsewhere, names and numbers masked. The
 * same day gives the same bytes on every machine.
 */
export function reportPage(day: StoreDay, language: Language): Promise<string> {
  return drawPage(pictureDay(day, language));
}

/** Draws the page of a day. */
export async function drawPage(picture: DayPicture): Promise<string> {
  const { language, head } = picture;
  const sections = await Promise.all([
    callSection(picture),
    reminderSection(picture),
    atRiskSection(picture),
    lostSection(picture),
    structureSection(picture),
    heldSection(picture),
    problemSection(picture),
  ]);
  const { markup } = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<meta name="format-detection" content="telephone=no">
<title>${head.storeName} · ${asHeading(REPORT_WORDS.plan[language])} · ${head.date}</title>
<style>${ready(STYLE)}</style>
</head>
<body>
${drawHead(picture)}
<main>
${drawFigures(picture)}
<nav aria-label="${asHeading(REPORT_WORDS.sections[language])}">${sections.map(link)}</nav>
<div class="sections">
${sections.map(sectionOf)}</div>
</main>
<footer><p>${REPORT_WORDS.masked[language]}</p><p>${REPORT_WORDS.all[language]}</p></footer>
</body>
</html>
`;
  return markup;
}

function link({ id, title }: Section): Markup {
  return html`<a href="#${id}">${asHeading(title)}</a> `;
}

function sectionOf({ id, title, count, wide, content }: Section): Markup {
  return html`<section id="${id}" class="${wide ? 'wide' : ''}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${asHeading(title)}${countOf(count)}</h2>
${content}
</section>
`;
}
