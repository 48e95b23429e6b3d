import type { Context } from 'hono';
import type { Asset, Assets } from './assets.ts';

/**
 * GET /assets/:name. Anyone.
 *
 * `no-store`: a borrowed phone's cache must not tell that this page was ever open. Packed, and so asked again each time.
 */
export function answerAsset(context: Context, { files }: Assets): Response | undefined {
  const asset = files.get(context.req.param('name') ?? '');
  if (asset === undefined) return undefined;
  return answerPacked(context, asset);
}

/** As small as the visitor's browser can unpack, and kept by nobody. */
export function answerPacked(context: Context, asset: Asset): Response {
  const { bytes, encoding } = packedFor(asset, context.req.header('accept-encoding') ?? '');
  context.header('content-type', asset.type);
  context.header('cache-control', 'no-store');
  context.header('vary', 'accept-encoding');
  if (encoding !== undefined) context.header('content-encoding', encoding);
  return context.body(bytes);
}

function packedFor(asset: Asset, accepted: string): { bytes: Uint8Array<ArrayBuffer>; encoding?: 'br' | 'gzip' } {
  const names = accepted.split(',').map((name) => name.trim().toLowerCase());
  if (asset.brotli !== undefined && names.includes('br')) return { bytes: asset.brotli, encoding: 'br' };
  if (asset.gzip !== undefined && names.includes('gzip')) return { bytes: asset.gzip, encoding: 'gzip' };
  return { bytes: asset.bytes };
}
