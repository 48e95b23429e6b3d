import { createServer, type RequestListener, type Server } from 'node:http';

/** A little longer than a page waits for 2 MiB of a file over the slowest line that is one; Node's five minutes are less. */
const REQUEST_MS = 10.5 * 60_000;

/** What takes requests in, as Node has it but for two things. */
export function createListener(listener: RequestListener): Server {
  return createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    // The time of an answer is nobody's business.
    response.sendDate = false;
    listener(request, response);
  });
}
