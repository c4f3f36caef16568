import { reportMessageInput } from '@kvart/domain/messaging';
import { id as idSchema, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { MessageChangesRepository } from './message-changes.repository.ts';
import { MessageChangesService } from './message-changes.service.ts';
import type { MessageReport, ReportedMessage } from './reports.model.ts';

/** Showing a message to the advisers: the only way in which they get to see what others write to each other. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly messages: MessageChangesRepository,
    private readonly changes: MessageChangesService,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async report(viewer: Viewer, raw: unknown): Promise<MessageReport> {
    const { messageId, asActorId, reason, text: note } = validated(reportMessageInput, raw);
    const { personId } = viewer;
    const message = await this.messages.find(messageId, asActorId, personId);
    this.changes.checkSeen(viewer, asActorId, message);
    return this.database.transaction(async (tx) => {
      const key = { messageId_reportedById: { messageId, reportedById: personId } };
      const before = await tx.messageReport.findUnique({ where: key });
      if (before) return shown(before);
      const row = await tx.messageReport.create({
        data: {
          ...{
            id: uuid(),
            messageId,
            conversationId: message.facts.id,
            reportedById: personId,
            actorId: asActorId,
          },
          ...{ reason, note: note || null, text: message.text },
        },
      });
      const what = { objectType: 'message', objectId: messageId, reason };
      await this.audit.record(tx, { personId, actorId: asActorId, action: 'message.reported', ...what });
      await this.events.emit(tx, { type: 'message.reported', payload: { reportId: row.id }, key: row.id });
      return shown(row);
    });
  }

  /** What was reported, for advisers; that they looked is written down. */
  async look(viewer: Viewer, id: string): Promise<ReportedMessage | null> {
    const read = idSchema.safeParse(id);
    if (!read.success) return null;
    return this.database.transaction(async (tx) => {
      const row = await tx.messageReport.findUnique({ where: { id: read.data } });
      if (!row) return null;
      const { personId } = viewer;
      const what = { objectType: 'message', objectId: row.messageId, reason: row.reason };
      await this.audit.record(tx, { personId, action: 'message.looked_at', ...what });
      return { ...shown(row), text: row.text, note: row.note };
    });
  }
}

const shown = ({
  id,
  messageId,
  reason,
  createdAt,
}: Omit<MessageReport, 'createdAt'> & { createdAt: Date }) => ({
  ...{ id, messageId, reason },
  createdAt: createdAt.toISOString(),
});
