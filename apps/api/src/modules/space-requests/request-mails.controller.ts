import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Public } from '../../platform/access/index.ts';
import { RequestLinks } from './request-links.service.ts';

/** Where mail programs press "unsubscribe" by themselves (RFC 8058): a bare POST, no cookie, no page. */
@Controller('space-request-mails')
export class RequestMailsController {
  constructor(private readonly links: RequestLinks) {}

  @Public('whoever holds a mail may stop the mails of its kind')
  @Post(':token')
  @HttpCode(200)
  async stop(@Param('token') token: string, @Req() { ip }: { ip: string }): Promise<{ stopped: true }> {
    await this.links.stop(token, ip);
    return { stopped: true };
  }
}
