import { join, resolve } from 'node:path';
import multipart from '@fastify/multipart';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { Config } from '../config/index.ts';
import { DocumentPipeline } from './document-pipeline.ts';
import { FileAccess } from './file-access.ts';
import { FileRefusedFilter } from './file-refused.filter.ts';
import { FileStore } from './file-store.ts';
import { FilesController } from './files.controller.ts';
import { FilesRepository } from './files.repository.ts';
import { Files } from './files.ts';
import { uploadLimits } from './limits.ts';
import { LocalStore } from './local-store.ts';
import { PhotoPipeline } from './photo-pipeline.ts';
import { PublicPictures } from './public-pictures.ts';
import { S3Store } from './s3-store.ts';

@Global()
@Module({
  controllers: [FilesController],
  providers: [
    Files,
    FilesRepository,
    FileAccess,
    PhotoPipeline,
    PublicPictures,
    DocumentPipeline,
    { provide: FileStore, inject: [Config], useFactory: storeOf },
    { provide: APP_FILTER, useClass: FileRefusedFilter },
  ],
  exports: [Files, FileAccess, PhotoPipeline, PublicPictures, DocumentPipeline],
})
export class FilesModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    // Decoded pictures are large and never asked for twice.
    sharp.cache(false);
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    await fastify?.register(multipart, {
      throwFileSizeLimit: false,
      limits: {
        files: 1,
        fileSize: uploadLimits.bytes + 1,
        fields: 4,
        fieldSize: 2_000,
        parts: 5,
        headerPairs: 20,
      },
    });
  }
}

/** The S3-compatible store where one is configured, otherwise the data folder. */
function storeOf({ env }: Config): FileStore {
  if (env.S3_ENDPOINT && env.S3_BUCKET && env.S3_ACCESS_KEY && env.S3_SECRET_KEY) {
    return new S3Store({
      endpoint: env.S3_ENDPOINT,
      region: env.S3_REGION,
      bucket: env.S3_BUCKET,
      accessKey: env.S3_ACCESS_KEY,
      secretKey: env.S3_SECRET_KEY,
    });
  }
  return new LocalStore(join(resolve(env.KVART_DATA_DIR), 'files'));
}
