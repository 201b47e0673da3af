import { assessChurn, defaultChurnPolicy, listChurn } from 'dealer-care/churn';
import { describe, expect, test } from 'vitest';
import { churnPolicySchema } from '../../../src/areas/churn/policySchema.js';
import { churnRules } from '../../../src/areas/churn/rules.js';
import { churnFactsSchema, churnRulingSchema } from '../../../src/areas/churn/schema.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';

describe('the schemas of churn', () => {
  test('the default policy passes its own schema', () => {
    expect(parseWith(churnPolicySchema(), defaultChurnPolicy)).toEqual({
      ok: true,
      value: defaultChurnPolicy,
    });
  });

  test('facts of a database row are read, missing in any spelling', () => {
    const row = {
      card: { status: 'active' },
      vehicles: [{ status: 'inUse', purchasedOn: null }],
      visits: [{ on: '2024-01-15', kind: 'repair' }],
      ownIntervalDays: undefined,
    };
    const read = parseWith(churnFactsSchema(), row);
    expect(read.ok && read.value.vehicles).toEqual([{ status: 'inUse' }]);
  });

  test('all that is wrong is said at once', () => {
    const read = parseWith(churnFactsSchema(), {
      card: { status: 'asleep' },
      vehicles: [],
      visits: [{ on: '2024-02-30', kind: 'repair', mood: 1 }],
    });
    expect(!read.ok && read.issues.map((one) => one.path.join('.'))).toEqual(
      expect.arrayContaining(['card.status', 'visits.0.on', 'visits.0.mood']),
    );
  });

  test('every ruling passes the schema of rulings', () => {
    const facts = {
      card: { status: 'active' },
      vehicles: [],
      visits: [{ on: '2024-01-15', kind: 'repair' }],
    } as const;
    const at = new Date('2024-07-15T00:00:00+08:00');
    const rulings = [
      assessChurn(facts, at, defaultChurnPolicy),
      ...listChurn(facts, at, defaultChurnPolicy),
    ];
    for (const ruling of rulings) {
      expect(churnRulingSchema().safeParse(ruling).success).toBe(true);
    }
  });
});

test('each registered rule stands under its own id', () => {
  expect(Object.values(churnRules).map((rule) => rule.id)).toEqual(Object.keys(churnRules));
});
