import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { ReporterLinks } from './reporter-links.service.ts';

/** The page of the same address, for mail programs: one press there has the reporter's address removed. */
@Controller('my-report')
export class MyReportController {
  constructor(private readonly links: ReporterLinks) {}

  @Public('the signed link in the mail says which report, and that its reader has the address')
  @Post()
  @HttpCode(200)
  async forget(@Req() request: FastifyRequest, @Query('token') token = ''): Promise<{ done: true }> {
    await this.links.forget(token, request.ip);
    return { done: true };
  }
}
