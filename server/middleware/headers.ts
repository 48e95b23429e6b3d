import type { MiddlewareHandler } from 'hono';

/** The three bundles' pages compile libsodium; nothing else may. */
export function contentSecurityPolicy({ webAssembly }: { readonly webAssembly: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${webAssembly ? " 'wasm-unsafe-eval'" : ''}`,
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
  'Content-Security-Policy': contentSecurityPolicy({ webAssembly: false }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-DNS-Prefetch-Control': 'off',
  'X-Robots-Tag': 'noindex',
  'Permissions-Policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cache-Control': 'no-store',
} as const;

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

/** For the pages that compile libsodium. */
export const allowWebAssembly: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Content-Security-Policy', contentSecurityPolicy({ webAssembly: true }));
};
