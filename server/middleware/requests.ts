import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { refuse } from '../errors.ts';
import type { Log } from '../log.ts';

const ADDRESS_HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip'];

/** A page of another origin cannot read our answers; this keeps it from making changes as well. */
export function requireOwnOrigin({ origin }: Config): MiddlewareHandler {
  return async (context, next) => {
    const from = context.req.header('origin');
    if (from !== undefined && from !== origin && context.req.method !== 'GET') refuse('request.invalid');
    await next();
  };
}

/** The server looks at no address, but a proxy that sends one probably also keeps it. Said once, without the value. */
export function noticeClientAddresses(log: Log): MiddlewareHandler {
  let isSaid = false;
  return async (context, next) => {
    if (!isSaid && ADDRESS_HEADERS.some((name) => context.req.header(name) !== undefined)) {
      isSaid = true;
      log.write('proxy.passes_client_address', {});
    }
    await next();
  };
}
