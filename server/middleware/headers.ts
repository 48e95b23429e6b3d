import type { MiddlewareHandler } from 'hono';

/** The bundles' pages and their workers compile libsodium, and look at files in frames of ours; nothing else may. */
export function contentSecurityPolicy({ isApp }: { readonly isApp: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${isApp ? " 'wasm-unsafe-eval'" : ''}`,
    ...(isApp ? ["frame-src 'self'"] : []),
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types zegelpost-worker',
  ].join('; ');
}

const FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy({ isApp: false }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-DNS-Prefetch-Control': 'off',
  'X-Robots-Tag': 'noindex',
  'Permissions-Policy': permissionsPolicy([]),
  // Pages and their files say less: they hold no secret, and packed they are a third.
  'Cache-Control': 'no-store, no-transform',
} as const;

function permissionsPolicy(own: readonly string[]): string {
  return FEATURES.map((feature) => `${feature}=(${own.includes(feature) ? 'self' : ''})`).join(', ');
}

/** On every answer. A page or asset that needs another value sets it itself, and keeps it. */
export function securityHeaders({ isHttps }: { readonly isHttps: boolean }): MiddlewareHandler {
  const headers: [string, string][] = Object.entries(HEADERS);
  if (isHttps) headers.push(['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']);
  return async (context, next) => {
    await next();
    const set = context.res.headers;
    for (const [name, value] of headers) if (!set.has(name)) set.set(name, value);
  };
}

/** For the pages that a bundle fills, and for its files: a worker goes by the policy that came with its own. */
export const allowApp: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Content-Security-Policy', contentSecurityPolicy({ isApp: true }));
};

/**
 * For a melder's two pages, where somebody may speak instead of write; and for the one of the mailbox, where a code on
 * paper may be held before the camera. The browser still asks.
 */
export function allowCapture(...devices: readonly ('microphone' | 'camera')[]): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.res.headers.set('Permissions-Policy', permissionsPolicy(devices));
  };
}
