import { expect, test } from 'vitest';
import { nextDelivery } from '../../../../client/shared/next-delivery.ts';

test('the next delivery is the next noon or midnight of Amsterdam, in winter and in summer', () => {
  expect(nextDelivery(720, new Date('2026-11-22T09:30:00Z'))).toEqual(new Date('2026-11-22T11:00:00Z'));
  expect(nextDelivery(720, new Date('2026-11-22T11:00:00Z'))).toEqual(new Date('2026-11-22T23:00:00Z'));
  expect(nextDelivery(720, new Date('2026-06-22T10:30:00Z'))).toEqual(new Date('2026-06-22T22:00:00Z'));
});

test('a channel that delivers once a day does so at midnight, also when the clock is changed that night', () => {
  expect(nextDelivery(1440, new Date('2026-10-24T22:30:00Z'))).toEqual(new Date('2026-10-25T23:00:00Z'));
  expect(nextDelivery(360, new Date('2026-11-22T04:00:00Z'))).toEqual(new Date('2026-11-22T05:00:00Z'));
});

test('a demonstration has no hour to name', () => {
  expect(nextDelivery(1, new Date('2026-11-22T09:30:00Z'))).toBeUndefined();
});
