import {
  beginLeaving,
  eraseAccountInput,
  isDue,
  leaving,
  provenByPassword,
  stay,
} from '@kvart/domain/accounts';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { createTranslator, defaultLocale, isLocale } from '@kvart/i18n';
import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Files } from '../../platform/files/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { Jobs, Task } from '../../platform/jobs/index.ts';
import { ProvePassword, SessionsService } from '../accounts/index.ts';
import { LeavingMails } from './leaving-mails.ts';
import { type Erased, PersonsLeaving, type Standing } from './persons-leaving.repository.ts';
import { parts } from './register.ts';

const eraseTask = 'personal-data.erase';

/** Erasing an account: asked for, taken back, and done once the wait is over. */
@Injectable()
export class Erasure {
  private readonly log = new Logger('Erasure');

  constructor(
    private readonly database: Database,
    private readonly leavers: PersonsLeaving,
    private readonly sessions: SessionsService,
    private readonly password: ProvePassword,
    private readonly mails: LeavingMails,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  standing({ personId }: Viewer): Promise<Standing> {
    return this.leavers.standing(personId);
  }

  /** Begins the wait. Every session ends at once; whoever signs in again can take it back. */
  async ask(context: RequestContext, viewer: Viewer, raw: unknown): Promise<void> {
    const { password } = validated(provenByPassword, raw);
    await this.password.require(context, viewer, password);
    await this.begin(viewer.personId);
    this.sessions.forget(context);
  }

  /** The same for somebody who asked an administrator, with the reason on record. */
  async askFor(context: RequestContext, viewer: Viewer, raw: unknown): Promise<void> {
    const { personId, reason, password } = validated(eraseAccountInput, raw);
    await this.password.require(context, viewer, password);
    await this.begin(personId, { personId: viewer.personId, reason });
  }

  async stay(viewer: Viewer): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.leavers.held(tx, viewer.personId);
      orRefuse(stay(person, new Date()));
      await this.leavers.setLeaving(tx, person.id, null);
      await this.note(tx, person.id, 'account.erasure_undone', person.id);
    });
  }

  private async begin(personId: string, by?: { personId: string; reason: string }): Promise<void> {
    const standing = await this.leavers.standing(personId);
    const kinds = standing.blockers.map(({ kind }) => kind);
    await this.database.transaction(async (tx) => {
      const person = await this.leavers.held(tx, personId);
      if (person.erasedAt) throw new Refused(refusals.notFound());
      const eraseAt = orRefuse(beginLeaving(person, kinds, new Date()));
      await this.leavers.setLeaving(tx, personId, eraseAt);
      await this.sessions.end(tx, personId, {});
      await this.note(tx, by?.personId ?? personId, 'account.erasure_asked', personId, by?.reason);
      await this.mails.begun(tx, { ...standing, eraseAt });
    });
  }

  /** Reminds those whose wait ends soon, and begins with those whose wait is over. */
  @Task('personal-data.leaving', { cron: '*/15 * * * *' })
  async lookAfter(): Promise<void> {
    for (const person of await this.leavers.waiting(leaving.remindMs))
      await this.database.transaction(async (tx) => {
        const key = `${eraseTask}:${person.id}`;
        if (person.isDue) await this.jobs.add(tx, eraseTask, { personId: person.id }, { key });
        else if (await this.leavers.remind(tx, person.id)) await this.mails.soon(tx, person);
      });
  }

  /**
   * Erases a person, a part in a transaction each. Doing a part again changes nothing, and the row of the person, which
   * says that there is something to do, is the last to go: so it can stop anywhere and begin anew.
   */
  @Task(eraseTask, { maxAttempts: 20 })
  async run({ personId }: { personId: string }): Promise<void> {
    const person = await this.leavers.standing(personId);
    if (!isDue(person, new Date())) return;
    const locale = isLocale(person.locale) ? person.locale : defaultLocale;
    const nobody = createTranslator(locale)('messages.formerPerson');
    const closing = await this.leavers.closing(personId);
    const who: Erased = { id: personId, email: person.email, closing, nobody };
    for (const [at, entries] of parts.entries()) {
      await this.database.transaction(async (tx) => {
        const found = await this.leavers.held(tx, personId);
        if (!isDue(found, new Date())) return;
        await this.leavers.openHistories(tx);
        if (at === parts.length - 1) await this.farewell(tx, who);
        for (const entry of entries) {
          const files = await this.leavers.erase(tx, entry, who);
          if (files.length > 0) await this.files.remove(tx, files);
        }
      });
    }
    this.log.log({ msg: 'a person was erased', personId });
  }

  private async farewell(tx: Tx, { id, email }: Erased): Promise<void> {
    await this.leavers.appointHeirs(tx, id);
    await this.sessions.end(tx, id, {});
    await this.leavers.dropJobs(tx, email);
    await this.note(tx, null, 'account.erased', id);
  }

  private async note(
    tx: Tx,
    personId: string | null,
    action: 'account.erasure_asked' | 'account.erasure_undone' | 'account.erased',
    objectId: string,
    reason?: string,
  ): Promise<void> {
    await this.audit.record(tx, { personId, action, objectType: 'person', objectId, reason });
  }
}
