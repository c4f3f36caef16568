import { Readable } from 'node:stream';
import { refusals } from '@kvart/domain/shared';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { standing } from './conversation-reads.service.ts';
import type { Message } from './message.model.ts';
import { MessagesRepository, type Standing } from './messages.repository.ts';

const formats = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;
type Format = keyof typeof formats;

/** `GET /conversations/:id/export?as=<actor>&format=txt`: all that the reader may read of a conversation, as a file. */
@Controller('conversations')
export class ConversationExportController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly limits: RateLimits,
    private readonly messages: MessagesRepository,
  ) {}

  @Access('signed_in', 'members of the actor named, where it takes part and is not shut out')
  @Get(':id/export')
  async read(
    @Param('id') id: string,
    @Query('as') asActorId: unknown,
    @Query('format') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = await this.viewers.of(request);
    const at = viewer && typeof asActorId === 'string' ? standing(viewer, id, asActorId) : null;
    const format: Format = wanted === 'txt' ? 'txt' : 'jsonl';
    const first = at && (await this.messages.page(at, { after: 0, first: 100 }));
    if (!viewer || !at || !first) throw new Refused(refusals.notFound());
    await this.limits.take('export_list', { account: viewer.personId, address: request.ip });
    void reply
      .header('content-type', formats[format])
      .header('content-disposition', `attachment; filename="kvart-conversation-${id}.${format}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex');
    const line = format === 'txt' ? asText : (message: Message) => `${JSON.stringify(message)}\n`;
    // One part after the other: what the reader has not taken yet is not read yet.
    void reply.send(Readable.from(this.lines(at, first.messages, line), { objectMode: false }));
  }

  private async *lines(
    at: Standing,
    messages: Message[],
    line: (message: Message) => string,
  ): AsyncGenerator<string> {
    let stretch = messages;
    while (stretch.length > 0) {
      yield stretch.map(line).join('');
      const last = stretch.at(-1)?.seq ?? 0;
      // Asked anew each time: whoever is shut out meanwhile gets no more.
      stretch = (await this.messages.page(at, { after: last, first: 100 }))?.messages ?? [];
    }
  }
}

function asText({
  createdAt,
  person,
  actor,
  text,
  deletedAt,
  systemEvent,
  aboutActor,
  attachments,
}: Message): string {
  const said = systemEvent ? `[${[systemEvent, aboutActor?.name].filter(Boolean).join(': ')}] ${text}` : text;
  const files = attachments.map(({ name, url }) => `\n  [${name}] ${url}`).join('');
  const who = [person?.name, actor.name].filter(Boolean).join(', ');
  return `${createdAt} ${who}\n  ${deletedAt ? '[-]' : said.replaceAll('\n', '\n  ')}${files}\n\n`;
}
