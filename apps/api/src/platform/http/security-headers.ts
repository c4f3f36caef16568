import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Config } from '../config/index.ts';

/**
 * Headers of every answer: no script but our own files, nobody frames us, nothing is asked of third parties.
 * A map style by configuration is the one exception, and only for its own origin.
 */
export function securityHeaders(config: Config): FastifyHelmetOptions {
  const style = config.env.MAP_STYLE_URL ? [new URL(config.env.MAP_STYLE_URL).origin] : [];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Elements carry computed positions and colours (map, gallery); style elements stay forbidden,
        // but for the one that a page is written with, by its hash.
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...style],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...style],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(config.isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  };
}
