import { refusals } from '@kvart/domain/shared';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { appointmentFile } from './appointment-calendar.ts';
import { AppointmentsService } from './appointments.service.ts';

/** An appointment as a file for any calendar. */
@Controller('export/appointments')
export class AppointmentFileController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly config: Config,
    private readonly appointments: AppointmentsService,
  ) {}

  @Access('signed_in', 'advisers of the centre, whoever booked, and members of the actor')
  @Get(':id/kvart.ics')
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = await this.viewers.of(request);
    const row = viewer && (await this.appointments.seen(viewer, id));
    if (!row) throw new Refused(refusals.notFound());
    void reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="kvart-appointment.ics"')
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .send(
        appointmentFile(row, {
          method: row.state === 'cancelled' ? 'CANCEL' : 'PUBLISH',
          url: `${this.config.publicUrl}/appointments/${row.id}`,
          locale: requestLocale(request),
        }),
      );
  }
}
