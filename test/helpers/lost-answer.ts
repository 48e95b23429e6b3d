import { type Api, RequestFailed } from '../../client/shared/api.ts';
import type { House } from './house.ts';

/** The server does what it was asked, and the answer to one message of a desk gets lost. */
export function losingAnswers(house: House): { readonly api: Api; readonly loseNext: () => void } {
  let isLosing = false;
  const api: Api = {
    ...house.api,
    async call(call) {
      const answer = await house.api.call(call);
      if (!isLosing || call.path !== '/api/desk/messages') return answer;
      isLosing = false;
      throw new RequestFailed('network.failed');
    },
  };
  return {
    api,
    loseNext: () => {
      isLosing = true;
    },
  };
}
