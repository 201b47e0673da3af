import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { html } from '../../../src/cli/report/html/markup.js';
import { shownId, shownText } from '../../../src/cli/report/shownText.js';

const read = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('html', () => {
  test('a text is a text, markup is markup, a list is all of its parts', () => {
    const part = html`<b>${'<&>'}</b>`;
    expect(html`<p title="${`"'`}">${[part, 3, ['x']]}</p>`.markup).toBe(
      '<p title="&quot;&#39;"><b>&lt;&amp;&gt;</b>3x</p>',
    );
  });

  property.prop([fc.string({ unit: 'binary' })])('reads back as it was', (text) => {
    const { markup } = html`${text}`;
    expect(read(markup)).toBe(text);
    expect(markup).not.toMatch(/[<>"']/);
  });
});

describe('shownText', () => {
  test.each([
    ['  客服\u202e01\u0007 \n', '客服 01'],
    ['a\u200bb\ufeff', 'a b'],
    ['\ud800x', 'x'],
    ['x'.repeat(200), `${'x'.repeat(120)}…`],
    ['𠮷'.repeat(121), `${'𠮷'.repeat(120)}…`],
  ])('%j is shown as %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  test.each([
    ['电话13812345678。', '电话138****5678。'],
    ['+86 138-1234-5678', '138****5678'],
    ['8613812345678', '138****5678'],
    ['１３８１２３４５６７８', '138****5678'],
    ['C13812345678', 'C138****5678'],
    ['1234567890123', '1234567890123'],
    ['2026-03-10 08:00', '2026-03-10 08:00'],
  ])('the number in %j is masked: %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 400 })])('is one short line', (text) => {
    const shown = shownText(text);
    expect([...shown].length).toBeLessThanOrEqual(121);
    expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    expect(shownText(shown).length).toBeLessThanOrEqual(shown.length);
  });
});

describe('shownId', () => {
  test.each([
    ['C00075', 'C00075'],
    ['13812345678', '–'],
    ['<b>', '–'],
    ['11010519491231002X', '–'],
    ['C13812345678', 'C138****5678'],
    ['CUSTOMER-2026-00075', '…ER-2026-00075'],
  ])('%s is shown as %s', (id, shown) => {
    expect(shownId(id)).toBe(shown);
  });
});
