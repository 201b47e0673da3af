import { describe, expect, test } from 'vitest';
import { chinaLaw } from '../../../src/foundation/jurisdictions/cn/law.js';
import { contactPresets } from '../../../src/foundation/jurisdictions/contactPresets.js';
import { type DatedValue, valueOn } from '../../../src/foundation/kernel/dated.js';
import { addDays, isLocalDate } from '../../../src/foundation/time/localDate.js';
import { figuresIn } from './figuresIn.js';

const figures = [...figuresIn(chinaLaw, 'cn'), ...figuresIn(contactPresets, 'contacts')];

describe('the dated figures', () => {
  test('there are many', () => {
    expect(figures.length).toBeGreaterThan(100);
  });

  test.each(figures)('%s says where it stands, since when, and how sure that is', (_, versions) => {
    for (const { from, until, reference, confidence, value } of versions) {
      expect(value).toBeDefined();
      expect(reference.length).toBeGreaterThan(2);
      expect(['confirmed', 'secondary', 'measured', 'unconfirmed']).toContain(confidence);
      expect(isLocalDate(from)).toBe(true);
      if (until !== null) expect(isLocalDate(until) && until >= from).toBe(true);
    }
  });

  test.each(figures)('%s has its versions in order and never two on one day', (_, versions) => {
    versions.forEach(({ until }, at) => {
      const next = versions[at + 1];
      if (next !== undefined) expect(until !== null && until < next.from).toBe(true);
    });
  });

  test.each(figures)('%s has no gap between its versions', (_, versions) => {
    versions.forEach(({ until }, at) => {
      const next = versions[at + 1];
      if (next !== undefined && until !== null) expect(addDays(until, 1)).toBe(next.from);
    });
  });

  test('what nobody has confirmed is never hard', () => {
    const layers = Object.values(contactPresets).flatMap(({ calls, texts }) => [
      ...Object.values(calls),
      ...Object.values(texts),
    ]);
    const wrong = layers.flat().filter((one) => one.value.hard && one.confidence === 'unconfirmed');
    expect(wrong).toEqual([]);
  });

  test('what ended without a successor is known by name', () => {
    const ended = figures.filter(([, versions]) => versions.at(-1)?.until !== null);
    expect(ended.map(([path]) => path)).toEqual([
      'cn.duties.nuisanceCalls',
      'contacts.AU.notes.before',
    ]);
  });
});

describe('both sides of each change', () => {
  const { warranty, inspection, licence, complaints, retention, duties } = chinaLaw;
  const fromOn = (figure: readonly DatedValue<unknown>[], day: string): string | undefined =>
    valueOn(figure, day)?.from;

  test.each([
    ['2013-09-30', undefined],
    ['2013-10-01', '2013-10-01'],
    ['2021-12-31', '2013-10-01'],
    ['2022-01-01', '2022-01-01'],
  ])('三包 on %s is the version of %s', (day, from) => {
    const all = [
      ...Object.values(warranty.windows).slice(0, 2),
      ...Object.values(warranty.grounds),
    ];
    const old = all.filter((one) => one.length === 2);
    expect(old.map((one) => fromOn(one, day))).toEqual(old.map(() => from));
  });

  test.each([
    ['2004-04-30', undefined],
    ['2004-05-01', '2004-05-01'],
    ['2014-08-31', '2004-05-01'],
    ['2014-09-01', '2014-09-01'],
    ['2020-11-19', '2014-09-01'],
    ['2020-11-20', '2020-11-20'],
    ['2022-09-30', '2020-11-20'],
    ['2022-10-01', '2022-10-01'],
    ['2034-01-01', '2022-10-01'],
  ])('a small private car due on %s comes under the regime of %s', (day, from) => {
    expect(fromOn(inspection.schedules.smallPassenger, day)).toBe(from);
  });

  test.each([
    ['2022-03-31', undefined],
    ['2022-04-01', 90],
  ])('the renewal window of licences on %s is %s days', (day, days) => {
    expect(valueOn(licence.renewWindowDays, day)?.value).toBe(days);
  });

  test.each([
    ['2024-12-31', 60],
    ['2025-01-01', 63],
  ])('drivers of heavy cars on %s are at most %s years old', (day, age) => {
    expect(valueOn(licence.heavyUpToAge, day)?.value).toBe(age);
  });

  test.each([
    ['2019-12-31', undefined],
    ['2020-01-01', { count: 45, unit: 'workingDays' }],
    ['2026-04-14', { count: 45, unit: 'workingDays' }],
    ['2026-04-15', { count: 60, unit: 'days' }],
  ])('mediation accepted on %s ends after %o', (day, span) => {
    expect(valueOn(complaints.mediationEnds, day)?.value).toEqual(span);
  });

  test.each([
    ['2026-04-30', undefined],
    ['2026-05-01', { count: 6, unit: 'months' }],
  ])('logs of texts on %s are kept %o', (day, span) => {
    expect(valueOn(retention.smsLog, day)?.value).toEqual(span);
  });

  test.each([
    ['2015-06-29', []],
    ['2015-06-30', ['promotionalConsent', 'optOutInMessage', 'refusalStops']],
    ['2026-04-30', ['promotionalConsent', 'optOutInMessage', 'refusalStops']],
    [
      '2026-05-01',
      ['promotionalConsent', 'consentEvidence', 'senderNamed', 'easyRefusal', 'textLog'],
    ],
  ])('commercial texts on %s need %o', (day, features) => {
    const held = valueOn(duties['textMessages'] ?? [], day);
    expect((held?.value ?? []).flatMap((one) => one.features)).toEqual(features);
  });

  test.each([
    ['2024-06-30', undefined],
    ['2024-07-01', '2024-07-01'],
  ])('calls need consent by the regulation on %s', (day, from) => {
    expect(fromOn(duties['consumerRegulation'] ?? [], day)).toBe(from);
  });

  test.each([
    ['2021-10-31', 0],
    ['2021-11-01', 11],
  ])('the law on personal information on %s has %s duties', (day, count) => {
    expect(valueOn(duties['personalInformation'] ?? [], day)?.value.length ?? 0).toBe(count);
  });
});
