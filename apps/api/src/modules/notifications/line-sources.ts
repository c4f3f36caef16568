import { type NotificationType, notificationTypes } from '@kvart/domain/notifications';
import { Injectable } from '@nestjs/common';
import type { LineSource } from './tidings.ts';

/** Who can put which lines into words. Modules register theirs when they start. */
@Injectable()
export class LineSources {
  private readonly sources = new Map<NotificationType, LineSource>();

  register(type: NotificationType, source: LineSource): void {
    this.sources.set(type, source);
  }

  of(type: NotificationType): LineSource | undefined {
    return this.sources.get(type);
  }

  /** The types that something tells of, in the order of the list. */
  types(): NotificationType[] {
    return notificationTypes.filter((type) => this.sources.has(type));
  }
}
