import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { sendMade, sendNothing } from './answers.ts';
import { Cards } from './cards.service.ts';
import type { Made } from './kept.ts';
import { publicLocale } from './public-locale.ts';

/** The picture of a link: `/spaces/:slug/card.jpg?lang=sl`. Other sites show it, so they may fetch it. */
@Controller()
export class CardsController {
  constructor(private readonly cards: Cards) {}

  @Public('what a visitor may see of a space on offer')
  @Get('spaces/:slug/card.jpg')
  async space(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(request, reply, await this.cards.ofSpace(slug, publicLocale(request)));
  }

  @Public('what a visitor may see of a project')
  @Get('projects/:slug/card.jpg')
  async project(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(request, reply, await this.cards.ofProject(slug, publicLocale(request)));
  }

  @Public('what a visitor may see of an actor')
  @Get('actors/:slug/card.jpg')
  async actor(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(request, reply, await this.cards.ofActor(slug, publicLocale(request)));
  }
}

function send(request: FastifyRequest, reply: FastifyReply, made: Made | null): void {
  if (!made) return sendNothing(reply);
  void reply.header('cross-origin-resource-policy', 'cross-origin');
  sendMade(request, reply, made, 'image/jpeg');
}
