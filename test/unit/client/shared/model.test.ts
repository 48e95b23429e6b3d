import { expect, test } from 'vitest';
import { RequestFailed } from '../../../../client/shared/api.ts';
import { attempt, createModel, type Working } from '../../../../client/shared/model.ts';

test('what was begun before a page was closed and opened again says nothing of what is done since', async () => {
  const model = createModel<Working<'check'>>({ busy: undefined, problem: undefined });
  const fail: ((reason: Error) => void)[] = [];
  const work = () => new Promise<void>((_, reject) => fail.push(reject));
  const first = attempt(model, 'check', work);
  model.set({ busy: undefined });
  const second = attempt(model, 'check', work);
  fail[0]?.(new RequestFailed('network.failed'));
  await first;
  expect(model.get()).toMatchObject({ busy: 'check', problem: undefined });
  fail[1]?.(new RequestFailed('answer.invalid'));
  await second;
  expect(model.get()).toMatchObject({ busy: undefined, problem: 'answer.invalid' });
});
