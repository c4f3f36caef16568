import { refusals } from '@kvart/domain/shared';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { meetingFile } from './meeting-calendar.ts';
import { MeetingsService } from './meetings.service.ts';

/** A meeting as a file for any calendar. */
@Controller('export/meetings')
export class MeetingFileController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly config: Config,
    private readonly meetings: MeetingsService,
  ) {}

  @Access('signed_in', 'people with a seat in the room')
  @Get(':id/kvart.ics')
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new Refused(refusals.notFound());
    const { meeting, room } = await this.meetings.inside(viewer, id);
    void reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="kvart-meeting.ics"')
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .send(
        meetingFile(meeting, {
          method: meeting.cancelledAt ? 'CANCEL' : 'PUBLISH',
          url: `${this.config.publicUrl}/projects/${room.slug}/meetings#meeting-${meeting.id}`,
          project: room.title,
          locale: requestLocale(request),
        }),
      );
  }
}
