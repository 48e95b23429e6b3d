import { expect, test } from 'vitest';
import { nextDelivery, sendBy } from '../../../../client/shared/next-delivery.ts';

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

test('what must be there on a day is sent before the last delivery of that day', () => {
  expect(sendBy(720, '2026-06-09')).toEqual({ day: '2026-06-09', hour: 12 });
  expect(sendBy(360, '2026-06-09')).toEqual({ day: '2026-06-09', hour: 18 });
  expect(sendBy(1440, '2026-03-01')).toEqual({ day: '2026-02-28', hour: undefined });
  expect(sendBy(1, '2026-06-09')).toEqual({ day: '2026-06-09', hour: undefined });
});

test('a minute before that moment it is delivered on the day, and at that moment on the next', () => {
  // Noon in Amsterdam, in summer.
  expect(nextDelivery(720, new Date('2026-06-09T09:59:00Z'))).toEqual(new Date('2026-06-09T10:00:00Z'));
  expect(nextDelivery(720, new Date('2026-06-09T10:00:00Z'))).toEqual(new Date('2026-06-09T22:00:00Z'));
});
