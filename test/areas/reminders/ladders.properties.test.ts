import { fc, test } from '@fast-check/vitest';
import { orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessLeads,
  defaultReminderPolicy,
  type LadderKind,
  type LadderRuling,
  type SentReminder,
} from 'dealer-care/reminders';
import { addDays, daysBetween } from 'dealer-care/time';
import { describe, expect } from 'vitest';
import { noonOf } from './facts.js';

const END = '2027-03-31';
const policies = [
  defaultReminderPolicy,
  orThrow(defineReminderPolicy(defaultReminderPolicy, { insurance: { desk: { on: true } } })),
  orThrow(
    defineReminderPolicy(defaultReminderPolicy, {
      insurance: { leadDays: [45, 1, 0], winBackDays: 3 },
    }),
  ),
];
const anyPolicy = fc.constantFrom(...policies);
const anyKind = fc.constantFrom<LadderKind>('insurance', 'licence', 'inspection', 'cardRenewal');
/** Days before the end; negative ones lie after it. */
const daysLeft = fc.integer({ min: -110, max: 110 });
const dayLeft = (left: number): string => addDays(END, -left);
const anySent = fc.array(
  daysLeft.map((left): SentReminder => ({ at: noonOf(dayLeft(left)) })),
  { maxLength: 5 },
);

const STAGE: Readonly<Record<string, number>> = {
  notDue: 0,
  remind: 1,
  done: 1,
  winBack: 2,
  ended: 3,
  newSale: 3,
};

const stageOf = ({ status, endsOn, sendOn }: LadderRuling): number =>
  status === 'done' && endsOn !== null && sendOn !== null && sendOn > endsOn
    ? 2
    : (STAGE[status] ?? -1);

describe('what holds for every ladder', () => {
  test.prop([anyKind, daysLeft, anySent, anyPolicy, fc.infiniteStream(fc.nat())])(
    'the order of what was sent does not matter',
    (kind, left, sent, policy, keys) => {
      const shuffled = sent
        .map((one) => ({ one, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const on = noonOf(dayLeft(left));
      expect(assessLeads({ kind, endsOn: END, sent: shuffled }, on, policy)).toEqual(
        assessLeads({ kind, endsOn: END, sent }, on, policy),
      );
    },
  );

  test.prop([anyKind, daysLeft, fc.nat({ max: 120 }), anySent, anyPolicy])(
    'a later day never undoes a stage that was reached',
    (kind, left, days, sent, policy) => {
      const before = assessLeads({ kind, endsOn: END, sent }, noonOf(dayLeft(left)), policy);
      const after = assessLeads({ kind, endsOn: END, sent }, noonOf(dayLeft(left - days)), policy);
      expect(stageOf(after)).toBeGreaterThanOrEqual(stageOf(before));
      if (before.leadDays !== null && after.leadDays !== null) {
        expect(after.leadDays).toBeLessThanOrEqual(before.leadDays);
      }
    },
  );

  test.prop([anyKind, daysLeft, anySent, anySent, anyPolicy])(
    'what is sent after the moment changes nothing',
    (kind, left, sent, later, policy) => {
      const at = noonOf(dayLeft(left));
      const future = later.filter((one) => one.at > at);
      expect(assessLeads({ kind, endsOn: END, sent: [...sent, ...future] }, at, policy)).toEqual(
        assessLeads({ kind, endsOn: END, sent }, at, policy),
      );
    },
  );

  test.prop([anyKind, fc.uniqueArray(daysLeft, { minLength: 1, maxLength: 40 }), anyPolicy])(
    'whatever the days on which it is looked at: one reminder a stage, never two a day',
    (kind, lefts, policy) => {
      const sent: SentReminder[] = [];
      const cycles: string[] = [];
      for (const left of [...lefts].sort((a, b) => b - a)) {
        const at = noonOf(dayLeft(left));
        const ask = (): LadderRuling => assessLeads({ kind, endsOn: END, sent }, at, policy);
        const ruling = ask();
        if (ruling.status !== 'remind' && ruling.status !== 'winBack') continue;
        sent.push({ at });
        cycles.push(ruling.cycle ?? '');
        expect(ask().status).toBe('done');
      }
      expect(new Set(cycles).size).toBe(cycles.length);
    },
  );

  test.prop([anyKind, daysLeft, anyPolicy])(
    'a stage is reached on its day: the next one is ahead, the present one is not',
    (kind, left, policy) => {
      const today = dayLeft(left);
      const ruling = assessLeads({ kind, endsOn: END, sent: [] }, noonOf(today), policy);
      if (ruling.nextOn !== null) expect(ruling.nextOn > today).toBe(true);
      if (ruling.sendOn !== null) expect(ruling.sendOn <= today).toBe(true);
      if (ruling.leadDays !== null && ruling.sendOn !== null) {
        expect(daysBetween(ruling.sendOn, END)).toBe(ruling.leadDays);
      }
    },
  );
});
