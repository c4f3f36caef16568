import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Public } from '../../platform/access/index.ts';
import { Unsubscribers } from './unsubscribers.ts';

/** Where mail programs press "unsubscribe" by themselves (RFC 8058): a bare POST, no cookie, no page. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribers: Unsubscribers) {}

  @Public('whoever holds a mail may stop the mails of its kind')
  @Post(':key')
  @HttpCode(200)
  async stop(@Param('key') key: string): Promise<{ stopped: true }> {
    await this.unsubscribers.stop(key);
    return { stopped: true };
  }
}
