import { createServer, type RequestListener, type Server } from 'node:http';

/** A little longer than a page waits for 2 MiB of a file over the slowest line that is one; Node's five minutes are less. */
const REQUEST_MS = 10.5 * 60_000;
/** For what is being answered. A proxy holds connections on which it has asked nothing yet, for minutes. */
const GRACE_MS = 10_000;

/** What takes requests in, as Node has it but for two things. */
export function createListener(listener: RequestListener): Server {
  return createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    // The time of an answer is nobody's business.
    response.sendDate = false;
    listener(request, response);
  });
}

/** Whoever asked something is answered; then the others are hung up on, which Node would wait for without end. */
export async function stopListening(server: Server, graceMs = GRACE_MS): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(late);
}
