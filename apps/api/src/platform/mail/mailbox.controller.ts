import { randomBytes } from 'node:crypto';
import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/access.decorator.ts';
import { Config } from '../config/index.ts';
import { comesFromNear } from '../telemetry/index.ts';
import { MailboxOutbox, type StoredMail } from './mailbox-outbox.ts';
import { listPage, mailPage } from './mailbox-pages.ts';
import { Outbox } from './outbox.ts';

const reason = 'developers read mails here; exists in local mode without SMTP_URL, for near addresses only';

/** The local mailbox in the browser. Where mails really leave, these pages do not exist. */
@Controller('dev')
export class MailboxController {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  @Get('mailbox')
  @Public(reason)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const mails = await this.mailbox(request).list();
    sendPage(reply, (nonce) => listPage(mails, nonce));
  }

  @Get('mailbox.json')
  @Public(reason)
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const mails = await this.mailbox(request).list();
    void reply.header('cache-control', 'no-store').send(mails.map(({ html: _html, ...mail }) => mail));
  }

  @Get('mailbox/:id')
  @Public(reason)
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mail = await this.find(id, request);
    sendPage(reply, (nonce) => mailPage(mail, nonce));
  }

  /** The mail alone, for the frame. */
  @Get('mailbox/:id/html')
  @Public(reason)
  async html(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { html } = await this.find(id, request);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      )
      .header('x-frame-options', 'SAMEORIGIN')
      .send(html.replace('<head>', '<head><base target="_top">'));
  }

  /** Links in mails open accounts, so even a local mailbox is not for everybody who reaches the port. */
  private mailbox(request: FastifyRequest): MailboxOutbox {
    const near = comesFromNear(request, this.config.env.TRUST_PROXY > 0);
    if (near && this.outbox instanceof MailboxOutbox) return this.outbox;
    throw new NotFoundException();
  }

  private async find(id: string, request: FastifyRequest): Promise<StoredMail> {
    const mail = await this.mailbox(request).read(id);
    if (!mail) throw new NotFoundException();
    return mail;
  }
}

function sendPage(reply: FastifyReply, write: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString('base64');
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; frame-ancestors 'none'`,
    )
    .send(write(nonce));
}
