import { assessCall, defaultCallWindowPolicy, nextCall } from 'dealer-care/call-windows';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { callWindowPolicySchema } from '../../../src/areas/call-windows/policySchema.js';
import { callRules } from '../../../src/areas/call-windows/rules.js';
import {
  callAssessmentSchema,
  callFactsSchema,
  nextCallRulingSchema,
} from '../../../src/areas/call-windows/schema.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { northCall, shanghai } from './support.js';

test('a row of a database is read: null is missing, instants with any offset, regions by name', () => {
  const row = {
    channel: 'voice',
    purpose: 'maintenance',
    region: '湖南省',
    timeZone: null,
    appointment: null,
    wishedAt: '2026-11-27T19:00:00+0800',
    deadline: { by: '2026-11-29T11:30:00Z', preferredFrom: null },
  };
  expect(parseWith(callFactsSchema(), row)).toEqual({
    ok: true,
    value: {
      channel: 'voice',
      purpose: 'maintenance',
      region: 'CN-HN',
      wishedAt: shanghai('2026-11-27 19:00'),
      deadline: { by: shanghai('2026-11-29 19:30') },
    },
  });
});

test.each([
  [{ channel: 'voice' }, 'required', 'purpose'],
  [{ ...northCall, channel: 'fax' }, 'notAllowed', 'channel'],
  [{ ...northCall, region: 'Nowhere' }, 'unknownRegion', 'region'],
  [{ ...northCall, timeZone: 'Mars/Base' }, 'unknownZone', 'timeZone'],
  [{ ...northCall, wishedAt: '2026-11-27 19:00' }, 'unreadable', 'wishedAt'],
  [{ ...northCall, urgent: true }, 'unknownKey', 'urgent'],
  [{ ...northCall, override: { actor: '', reason: 'x' } }, 'empty', 'override.actor'],
])('bad facts are issues %#', (facts, code, path) => {
  const outcome = parseWith(callFactsSchema(), facts);
  expect(outcome.ok ? [] : outcome.issues.map((one) => [one.code, one.path.join('.')])).toEqual([
    [code, path],
  ]);
});

test('the default policy passes its own schema unchanged', () => {
  const asJson: unknown = JSON.parse(JSON.stringify(defaultCallWindowPolicy));
  expect(parseWith(callWindowPolicySchema(), asJson)).toEqual({
    ok: true,
    value: defaultCallWindowPolicy,
  });
});

test('a purpose that does not exist cannot be exempt', () => {
  const changed = { ...defaultCallWindowPolicy, exemptPurposes: { gossip: 'always' } };
  expect(parseWith(callWindowPolicySchema(), changed).ok).toBe(false);
});

test('rulings pass their schemas, there and back', () => {
  const at = shanghai('2026-11-27 19:00');
  const next = nextCall(northCall, at, defaultCallWindowPolicy);
  const assessed = assessCall(northCall, at, defaultCallWindowPolicy);
  expect(parseWith(nextCallRulingSchema(), z.encode(nextCallRulingSchema(), next))).toEqual({
    ok: true,
    value: { ...next, assumed: [], missing: [] },
  });
  expect(callAssessmentSchema().safeParse(z.encode(callAssessmentSchema(), assessed)).data).toEqual(
    assessed,
  );
});

test('every rule is registered under its own id, and every parameter stands in the default policy', () => {
  for (const [id, rule] of Object.entries(callRules)) {
    expect(rule.id).toBe(id);
    for (const { path } of rule.parameters) {
      const value = path
        .split('.')
        .reduce<unknown>(
          (at, key) => (at as Record<string, unknown> | undefined)?.[key],
          defaultCallWindowPolicy,
        );
      expect(value, `${id} ${path}`).toBeDefined();
    }
  }
});
