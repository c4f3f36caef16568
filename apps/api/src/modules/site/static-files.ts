import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { WebClient } from './web-client.ts';

/** Only the server reads these. */
const inner = new Set(['index.html', 'operations.json', 'preload.json', 'manifest.json']);

/** Serves the built files of the client: those with a hash in their name for ever, the others asked for anew. */
@Injectable()
export class StaticFiles implements OnModuleInit {
  constructor(
    private readonly client: WebClient,
    private readonly host: HttpAdapterHost,
  ) {}

  async onModuleInit(): Promise<void> {
    // Workers serve no HTTP.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify || !existsSync(this.client.folder)) return;
    await fastify.register(fastifyStatic, {
      root: this.client.folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      globIgnore: ['**/*.map', '**/*.br', '**/*.gz', 'server/**', ...inner],
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/') && /-[\w-]{8}\./.test(basename(path));
        reply.header(
          'cache-control',
          hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
        );
      },
    });
  }
}
