import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  advanceRelationship,
  assessRelationship,
  defaultSegmentPolicy,
  explainInteractions,
  explainRelationship,
  type LifecycleStage,
  listInteractions,
  potentialCustomer,
  type RelationshipEvent,
  type RelationshipEventKind,
  type RelationshipState,
} from '../../../src/areas/segments/index.js';
import { noon } from './customers.js';

const HOUR = 3_600_000;
const HANDED = new Date('2026-03-01T10:00:00+08:00');
const hoursOn = (hours: number): Date => new Date(HANDED.getTime() + hours * HOUR);
const event = (kind: RelationshipEventKind, hours: number, id = `${kind}${hours}`) => ({
  id,
  kind,
  at: hoursOn(hours),
});
const stageAt = (events: readonly RelationshipEvent[], hours: number): string =>
  assessRelationship({ events }, hoursOn(hours), defaultSegmentPolicy).status;

const signed = event('contractSigned', -48);
const handed = event('handedOver', 0);

describe('SEG-09: the relationship ladder', () => {
  test('SEG-09: contract signed is closed', () => {
    expect(stageAt([signed], -48)).toBe('closed');
    expect(stageAt([signed], -49)).toBe('potential');
  });

  test('SEG-09: hand-over + 71 h without a check is closed, + 72 h held', () => {
    expect(stageAt([signed, handed], 71)).toBe('closed');
    expect(stageAt([signed, handed], 72 - 1 / HOUR)).toBe('closed');
    expect(stageAt([signed, handed], 72)).toBe('held');
  });

  test('SEG-09: a lost customer who visits is won back', () => {
    const events = [signed, handed, event('lost', 5000), event('visited', 6000)];
    expect([stageAt(events, 5000), stageAt(events, 6000)]).toEqual(['lost', 'wonBack']);
  });

  test('SEG-09: the check makes a customer held at once', () => {
    const events = [signed, handed, event('deliveryChecked', 24)];
    expect([stageAt(events, 23), stageAt(events, 24)]).toEqual(['closed', 'held']);
  });

  test('SEG-09: from the first contact to VIP, with the whole history', () => {
    const events = [
      event('contactCaptured', -100),
      signed,
      handed,
      event('becameMember', 100),
      event('becameVip', 200),
    ];
    const ruling = assessRelationship({ events }, hoursOn(300), defaultSegmentPolicy);
    expect(ruling.history.map(({ stage, eventId }) => [stage, eventId])).toEqual([
      ['intending', 'contactCaptured-100'],
      ['closed', 'contractSigned-48'],
      ['held', null],
      ['member', 'becameMember100'],
      ['vip', 'becameVip200'],
    ]);
    expect(ruling.history[2]?.at).toEqual(hoursOn(72));
    expect(ruling).toMatchObject({
      status: 'vip',
      sinceAt: hoursOn(200),
      nextChangeAt: null,
      because: ['SEG-09'],
    });
  });

  test('SEG-09: it says when time alone will make a customer held', () => {
    const ruling = assessRelationship(
      { events: [signed, handed] },
      hoursOn(1),
      defaultSegmentPolicy,
    );
    expect(ruling.nextChangeAt).toEqual(hoursOn(72));
  });

  test('SEG-09: a held customer may at the same time intend a further car', () => {
    const events = [signed, handed, event('contactCaptured', 100), event('contractSigned', 200)];
    const ruled = (hours: number) =>
      assessRelationship({ events }, hoursOn(hours), defaultSegmentPolicy);
    expect(ruled(99)).toMatchObject({ status: 'held', intendsFurtherCar: false });
    expect(ruled(100)).toMatchObject({ status: 'held', intendsFurtherCar: true });
    expect(ruled(200)).toMatchObject({ status: 'held', intendsFurtherCar: false });
  });

  test.each<[RelationshipEventKind[], string]>([
    [['becameMember'], 'potential'],
    [['lost'], 'potential'],
    [['visited'], 'potential'],
    [['deliveryChecked'], 'potential'],
    [['contactCaptured', 'contactCaptured'], 'intending'],
    [['contractSigned', 'contactCaptured'], 'closed'],
    [['contractSigned', 'contractCancelled'], 'intending'],
    [['handedOver', 'contractCancelled'], 'closed'],
    [['handedOver', 'deliveryChecked', 'membershipEnded'], 'held'],
    [['handedOver', 'deliveryChecked', 'becameVip', 'membershipEnded'], 'held'],
    [['handedOver', 'deliveryChecked', 'lost', 'becameMember'], 'lost'],
    [['handedOver', 'deliveryChecked', 'lost', 'visited', 'becameMember'], 'member'],
    [['handedOver', 'deliveryChecked', 'lost', 'visited', 'lost'], 'lost'],
    [['handedOver', 'deliveryChecked', 'lost', 'contractSigned'], 'wonBack'],
    [['handedOver', 'deliveryChecked', 'lost', 'handedOver'], 'wonBack'],
    [['handedOver', 'deliveryChecked', 'lost', 'contactCaptured'], 'lost'],
    [['handedOver', 'deliveryChecked', 'lost', 'deliveryChecked'], 'lost'],
    [['handedOver', 'becameMember', 'deliveryChecked'], 'member'],
    [['contractSigned', 'becameVip', 'handedOver', 'deliveryChecked'], 'vip'],
    [['becameMember', 'handedOver', 'deliveryChecked'], 'member'],
    [['handedOver', 'becameMember', 'membershipEnded', 'deliveryChecked'], 'held'],
    [['handedOver', 'deliveryChecked', 'becameVip', 'becameMember'], 'vip'],
    [['handedOver', 'becameVip', 'becameMember', 'deliveryChecked'], 'vip'],
    [['handedOver', 'deliveryChecked', 'becameVip', 'membershipEnded', 'becameMember'], 'member'],
  ])('SEG-09: %j leads to %s', (kinds, stage) => {
    const events = kinds.map((kind, at) => event(kind, at));
    expect(stageAt(events, kinds.length)).toBe(stage);
  });

  test('SEG-09: who joins the club at the delivery is a member from the 72nd hour on', () => {
    const events = [signed, handed, event('becameMember', 1)];
    const ruled = (hours: number) =>
      assessRelationship({ events }, hoursOn(hours), defaultSegmentPolicy);
    expect(ruled(71)).toMatchObject({ status: 'closed', membership: 'member' });
    expect(ruled(72)).toMatchObject({ status: 'member', sinceAt: hoursOn(72) });
    expect(
      ruled(72)
        .history.slice(-2)
        .map(({ stage, eventId }) => [stage, eventId]),
    ).toEqual([
      ['held', null],
      ['member', null],
    ]);
  });

  test('SEG-09: a membership outlasts being lost: won back, and still a member', () => {
    const lost = [signed, handed, event('lost', 5000)];
    const ruled = (...more: RelationshipEvent[]) =>
      assessRelationship({ events: [...lost, ...more] }, hoursOn(7000), defaultSegmentPolicy);
    const back = event('visited', 6000);
    expect(ruled(back)).toMatchObject({ status: 'wonBack', membership: null });
    expect(ruled(event('becameMember', 100), back)).toMatchObject({
      status: 'wonBack',
      membership: 'member',
    });
    expect(ruled(event('becameVip', 5500), back)).toMatchObject({
      status: 'wonBack',
      membership: 'vip',
    });
    expect(ruled(event('becameVip', 100), event('membershipEnded', 5500), back)).toMatchObject({
      status: 'wonBack',
      membership: null,
    });
  });

  test('SEG-09: a known id changes nothing, and neither does an event from before the last step', () => {
    const [state, tasks] = advanceRelationship(potentialCustomer, signed, defaultSegmentPolicy);
    expect(tasks).toEqual([]);
    const twice = { ...event('handedOver', 0), id: signed.id };
    expect(advanceRelationship(state, twice, defaultSegmentPolicy)[0]).toBe(state);
    const early = event('handedOver', -49);
    expect(advanceRelationship(state, early, defaultSegmentPolicy)[0]).toBe(state);
  });

  test('SEG-09: misuse is refused', () => {
    const never = { ...signed, at: new Date(Number.NaN) };
    expect(() => advanceRelationship(potentialCustomer, never, defaultSegmentPolicy)).toThrow(
      /event\.at/,
    );
    expect(() =>
      assessRelationship({ events: [] }, hoursOn(0), { ...defaultSegmentPolicy }),
    ).toThrow(/notDefined/);
  });

  const someEvents = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom<RelationshipEventKind>(
        'contactCaptured',
        'contractSigned',
        'contractCancelled',
        'handedOver',
        'deliveryChecked',
        'becameMember',
        'becameVip',
        'membershipEnded',
        'lost',
        'visited',
      ),
      at: fc.integer({ min: 0, max: 40 }).map((steps) => hoursOn(steps * 12)),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  property.prop([someEvents, fc.integer({ min: 0, max: 600 })])(
    'SEG-09: the order of events does not matter',
    (events, hours) => {
      const ruled = (all: readonly RelationshipEvent[]) =>
        assessRelationship({ events: all }, hoursOn(hours), defaultSegmentPolicy);
      expect(ruled(events.toReversed())).toEqual(ruled(events));
    },
  );

  property.prop([someEvents])('SEG-09: taking the events twice is taking them once', (events) => {
    const inTime = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
    const taken = (state: RelationshipState): RelationshipState =>
      inTime.reduce((sum, one) => advanceRelationship(sum, one, defaultSegmentPolicy)[0], state);
    const once = taken(potentialCustomer);
    expect(taken(once)).toEqual(once);
  });

  test('SEG-09: the explanation says what the customer is, and since when', () => {
    const [reason] = explainRelationship(
      { events: [signed, handed, event('contactCaptured', 100)] },
      hoursOn(101),
      defaultSegmentPolicy,
    );
    expect(reason?.sentence['zh-CN']).toBe('2026-03-04 10:00 起为保有客户，并有意再购一辆。');
    expect(reason?.policy).toEqual({ 'relationship.heldAfterHours': 72 });
    const [back] = explainRelationship(
      {
        events: [
          signed,
          handed,
          event('becameMember', 100),
          event('lost', 5000),
          event('visited', 6000),
        ],
      },
      hoursOn(7000),
      defaultSegmentPolicy,
    );
    expect(back?.sentence['zh-CN']).toBe('2026-11-06 10:00 起为已挽回客户，已是会员。');
    const [nobody] = explainRelationship({ events: [] }, hoursOn(0), defaultSegmentPolicy);
    expect(nobody?.sentence.en).toBe('At present a potential customer.');
  });
});

describe('SEG-08: an interaction mode for each stage', () => {
  const AT = noon('2026-11-27');
  const list = (...cars: Parameters<typeof listInteractions>[0]['cars'][number][]) =>
    listInteractions({ cars }, AT, defaultSegmentPolicy);

  test('SEG-08: in warranty it is maintenance reminders, then satisfaction calls', () => {
    const { merged } = list({ car: 'V1', stage: 'inWarranty' });
    expect(merged.map(({ kind }) => kind)).toEqual(['maintenanceReminders', 'satisfactionCalls']);
  });

  test.each<[LifecycleStage, string[]]>([
    ['preFirstService', ['usageTips', 'firstServiceReminder']],
    ['firstServiceDue', ['freeServiceBooking']],
    ['inWarranty', ['maintenanceReminders', 'satisfactionCalls']],
    ['postWarranty', ['loyaltyOffers', 'extendedWarranty']],
    ['replacementLikely', ['tradeInOffers', 'upgradeOffers', 'testDriveInvitations']],
    ['resaleRisk', ['ownershipCheck', 'usedCarValuation', 'winBackCare']],
  ])('SEG-08: a car in stage %s asks for %j, in this order', (stage, kinds) => {
    expect(list({ car: 'V1', stage }).cars).toEqual([{ car: 'V1', stage, kinds }]);
  });

  test('SEG-08: two cars in different stages have two lists and one contact a day', () => {
    expect(list({ car: 'V2', stage: 'postWarranty' }, { car: 'V1', stage: 'inWarranty' })).toEqual({
      status: 'planned',
      cars: [
        {
          car: 'V1',
          stage: 'inWarranty',
          kinds: ['maintenanceReminders', 'satisfactionCalls'],
        },
        { car: 'V2', stage: 'postWarranty', kinds: ['loyaltyOffers', 'extendedWarranty'] },
      ],
      merged: [
        { kind: 'maintenanceReminders', cars: ['V1'] },
        { kind: 'loyaltyOffers', cars: ['V2'] },
        { kind: 'satisfactionCalls', cars: ['V1'] },
        { kind: 'extendedWarranty', cars: ['V2'] },
      ],
      contactsPerDay: 1,
      because: ['SEG-08'],
      assumed: [],
      missing: [],
    });
  });

  test('SEG-08: what two cars ask for is asked once, with both', () => {
    const { merged } = list({ car: 'V2', stage: 'inWarranty' }, { car: 'V1', stage: 'inWarranty' });
    expect(merged).toEqual([
      { kind: 'maintenanceReminders', cars: ['V1', 'V2'] },
      { kind: 'satisfactionCalls', cars: ['V1', 'V2'] },
    ]);
  });

  test('SEG-08: a car whose stage is not known asks for nothing and is told', () => {
    expect(list({ car: 'V1', stage: 'unknown' })).toMatchObject({
      status: 'unknown',
      merged: [],
      missing: ['cars.stage'],
    });
    expect(list()).toMatchObject({ status: 'nothing', missing: [] });
    expect(list({ car: 'V1', stage: 'unknown' }, { car: 'V2', stage: 'resaleRisk' })).toMatchObject(
      { status: 'planned', missing: ['cars.stage'] },
    );
  });

  test('SEG-08: the explanation tells what is planned for each car', () => {
    const cars = [
      { car: 'V1', stage: 'replacementLikely' },
      { car: 'V2', stage: 'unknown' },
    ] as const;
    const reasons = explainInteractions({ cars }, AT, defaultSegmentPolicy);
    expect(reasons.map((one) => one.sentence['zh-CN'])).toEqual([
      '这辆车依次安排：置换方案、升级换购优惠、新车试驾邀请；同一客户一天只联系一次。',
      '这辆车所处阶段不明或没有安排互动。',
    ]);
  });
});
