import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import type { Config } from './platform/config/index.ts';
import { KvartLogger } from './platform/telemetry/index.ts';
import { addSecurityHeaders } from './platform/http/security-headers.ts';

/** Request ids of callers are taken over where they are harmless to log. */
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Builds the application with everything a request passes before it reaches a module. Does not listen yet. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // Each proxy adds one address to X-Forwarded-For; what stands before those is the caller's own word.
    trustProxy: (_address: string, hop: number) => hop < config.env.TRUST_PROXY,
    bodyLimit: 256 * 1024,
    // A photo of 25 MB over a slow phone takes its time.
    requestTimeout: 180_000,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  // Before every route, for it holds for those alone that come later: pages, answers of the API, exports.
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    // Nobody sends us packed requests; unpacking them would be a way around the limit of their size.
    globalDecompression: false,
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  await app.register(fastifyCookie);
  await addSecurityHeaders(app.getHttpAdapter().getInstance(), config);
  app.useLogger(app.get(KvartLogger));
  return app;
}
