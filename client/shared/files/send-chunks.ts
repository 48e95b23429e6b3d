/**
 * How encrypted chunks reach the server (step FILE-UPLOAD): over one socket, chunk by chunk, as fast as the line is; or by
 * requests of several chunks, where no socket opens or it breaks without having brought anything; of one chunk, where a
 * proxy takes no longer ones. All have the same rules, so that a portion that was lost on the one goes by the other.
 */
import type { Bytes } from '../../../crypto/public/brands.ts';
import { FILE_CHUNK_BYTES, FILE_CHUNK_OVERHEAD_BYTES, fileChunkCount } from '../../../crypto/public/sizes.ts';
import { decodeBase64url } from '../../../crypto/public/sodium.ts';
import { done } from '../../../schema/wire/accounts.ts';
import {
  CHUNK_PREFIX_BYTES,
  FILE_SOCKET_PATH,
  TICKET_BYTES,
  writeChunkPrefix,
} from '../../../schema/wire/file-socket.ts';
import { MAX_CHUNKS_SENT, type NewFile } from '../../../schema/wire/files.ts';
import { type Api, isFailure, RequestFailed } from '../api.ts';
import type { ApiSocket } from '../api-socket.ts';
import type { FileDoor } from './file-door.ts';

/** Chunks that go together. */
export interface Portion {
  readonly from: number;
  readonly count: number;
  /** CHUNK_PREFIX_BYTES to write into, and behind them the chunks. */
  readonly message: Bytes;
}

/** What is made for a way, in chunks: how many go together, and how many portions hide the way there and back. */
export interface Pace {
  readonly count: number;
  readonly inFlight: number;
}

/** 2.5 MiB on their way: the server stores some of them while others come. */
const ONE_BY_ONE: Pace = { count: 1, inFlight: 10 };
/** 6 MiB: each request costs more, and so there are fewer. */
const BY_REQUESTS: Pace = { count: MAX_CHUNKS_SENT, inFlight: 3 };

export interface ChunkSender {
  /** Before anything is read: a quota or a full disk is said at once. @throws {RequestFailed} */
  start(): Promise<void>;
  pace(): Pace;
  /** Safe to call again. @throws {RequestFailed} */
  put(portion: Portion, signal: AbortSignal): Promise<void>;
  /** Takes what was sent away from the server. */
  takeAway(): Promise<void>;
  end(): void;
}

export function createChunkSender(api: Api, door: FileDoor, file: NewFile): ChunkSender {
  let ticket: Promise<string> | undefined;
  let opening: Promise<ApiSocket | undefined> | undefined;
  // What one request carries is not worth a line of its own.
  let isBySocket = fileChunkCount(file.paddedBytes) > MAX_CHUNKS_SENT;
  /** What stands in between takes less in one request than the server does. */
  let isOneByOne = false;

  async function findSocket(): Promise<ApiSocket | undefined> {
    if (!isBySocket) return undefined;
    opening ??= api.openSocket(FILE_SOCKET_PATH);
    const asked = opening;
    const socket = await asked;
    if (socket?.isClosed === false) return socket;
    if (opening === asked) {
      opening = undefined;
      // One that worked is opened again. One that never did would break again.
      isBySocket = socket?.hasAnswered === true;
    }
    return findSocket();
  }

  async function putBySocket(socket: ApiSocket, { from, message }: Portion, bearer: string): Promise<void> {
    const ticket = decodeBase64url(bearer);
    // A longer one would stand in the chunk.
    if (ticket.length !== TICKET_BYTES) throw new RequestFailed('answer.invalid');
    writeChunkPrefix(message, { ticket, place: from });
    try {
      await socket.ask(message, done);
    } catch (error) {
      // A refusal is the last thing that is said on it.
      socket.close();
      throw error;
    }
  }

  async function putByRequest({ from, count, message }: Portion, bearer: string, signal: AbortSignal): Promise<void> {
    const path = `/api/files/chunks?from=${from}&count=${count}`;
    const bytes = message.subarray(CHUNK_PREFIX_BYTES);
    await api.call({ method: 'PUT', path, bytes, signal, bearer, answer: done });
  }

  async function putByRequests(portion: Portion, bearer: string, signal: AbortSignal): Promise<void> {
    if (portion.count === 1) return putByRequest(portion, bearer, signal);
    try {
      if (!isOneByOne) return await putByRequest(portion, bearer, signal);
    } catch (error) {
      if (!isFailure(error, 'request.too_large')) throw error;
      isOneByOne = true;
    }
    for (const chunk of splitPortion(portion)) await putByRequest(chunk, bearer, signal);
  }

  return {
    async start() {
      ticket = door.startUpload(file);
      await ticket;
      await findSocket();
    },
    pace: () => (isBySocket || isOneByOne ? ONE_BY_ONE : BY_REQUESTS),
    async put(portion, signal) {
      ticket ??= door.startUpload(file);
      const asked = ticket;
      try {
        const bearer = await asked;
        const socket = portion.count === 1 ? await findSocket() : undefined;
        await (socket === undefined ? putByRequests(portion, bearer, signal) : putBySocket(socket, portion, bearer));
      } catch (error) {
        // It was not given, or has run out: the next attempt asks again.
        const isKept = !isFailure(error, 'file.refused') && (await isGiven(asked));
        if (!isKept && ticket === asked) ticket = undefined;
        throw error;
      }
    },
    async takeAway() {
      if (ticket === undefined) return;
      await api.call({ method: 'DELETE', path: '/api/files', bearer: await ticket, answer: done });
    },
    end() {
      isBySocket = false;
      void opening?.then((socket) => socket?.close());
    },
  };
}

/** Views of the same memory, each with room for a prefix before it. */
function splitPortion({ from, count, message }: Portion): Portion[] {
  const length = FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES;
  return Array.from({ length: count }, (_, index) => {
    const start = index * length;
    return { from: from + index, count: 1, message: message.subarray(start, start + CHUNK_PREFIX_BYTES + length) };
  });
}

async function isGiven(ticket: Promise<string>): Promise<boolean> {
  return ticket.then(
    () => true,
    () => false,
  );
}
