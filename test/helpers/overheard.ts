/** Everything that goes over the line between a browser and the server, as both have it once TLS is off. */

export interface Overheard {
  /** Method and address. */
  readonly asked: string;
  /** The body of the request. */
  readonly sent: Buffer;
  readonly given: Buffer;
  /** Address, headers and bodies, of the request and of the answer. */
  readonly all: readonly Buffer[];
}

/** Answers as before, and adds what was said to `heard`. */
export function overhear<Others extends unknown[]>(
  answer: (request: Request, ...others: Others) => Response | Promise<Response>,
  heard: Overheard[],
) {
  return async (request: Request, ...others: Others): Promise<Response> => {
    const asked = `${request.method} ${request.url}`;
    const head = JSON.stringify([...request.headers]);
    const sent = Buffer.from(await request.clone().arrayBuffer());
    const response = await answer(request, ...others);
    const given = Buffer.from(await response.clone().arrayBuffer());
    const told = JSON.stringify([response.status, ...response.headers]);
    heard.push({ asked, sent, given, all: [Buffer.from(asked), Buffer.from(head), sent, Buffer.from(told), given] });
    return response;
  };
}
