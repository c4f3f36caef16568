import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import type { Config } from '../config/index.ts';

/**
 * Puts the security headers on every answer. They are the same each time: asked once of a server that answers nothing
 * else, instead of being put together a dozen pieces a request.
 */
export async function addSecurityHeaders(server: FastifyInstance, config: Config): Promise<void> {
  const model = fastify();
  await model.register(helmet, securityHeaders(config));
  model.get('/', (_request, reply) => reply.send());
  const answer = await model.inject('/');
  await model.close();
  const own = new Set(['content-length', 'content-type', 'date', 'connection']);
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !own.has(name)));
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

/**
 * Headers of every answer: no script but our own files, nobody frames us, nothing is asked of third parties.
 * A map style by configuration is the one exception, and only for its own origin.
 */
function securityHeaders(config: Config): FastifyHelmetOptions {
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
