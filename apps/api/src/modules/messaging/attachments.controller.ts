import type { Viewer } from '@kvart/domain/shared';
import { messageBounds } from '@kvart/domain/messaging';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Attachments } from './attachments.service.ts';

/** `POST /files/message-attachments?name=plan.pdf` with one file; its id goes into `sendMessage`. */
@Controller('files')
export class AttachmentsController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly limits: RateLimits,
    private readonly attachments: Attachments,
  ) {}

  @Access('confirmed', 'one’s own until it is sent, then whoever may read the message')
  @Post('message-attachments')
  @HttpCode(200)
  async add(@Req() request: FastifyRequest, @Query('name') name?: unknown) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    await this.limits.take('message_attachment', { account: viewer.personId, address: request.ip });
    const stream = await receiveFile(request, messageBounds.attachmentBytes);
    return { attachment: await this.attachments.add(viewer, name, stream) };
  }
}
