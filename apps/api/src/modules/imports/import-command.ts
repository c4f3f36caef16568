import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isWorking } from '@kvart/domain/imports';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Refused, toUserError } from '../../platform/errors/index.ts';
import { ImportCommandRepository } from './import-command.repository.ts';
import { ImportReads } from './import-reads.service.ts';
import { reportCsv } from './import-report.ts';
import { ImportWorker } from './import-worker.ts';
import type { Import } from './import.model.ts';
import { ImportsService } from './imports.service.ts';

/** What the command line says. */
export interface CommandOptions {
  file?: string;
  kind?: string;
  actor?: string;
  by?: string;
  /** `column=value,value`. */
  where?: string;
  locale?: string;
  source?: string;
  encoding?: string;
  'default-kind'?: string;
  report?: string;
  undo?: string;
  'dry-run'?: boolean;
  'skip-duplicates'?: boolean;
}

/** Something the person at the terminal can mend. */
export class CommandProblem extends Error {}

/** The import as a command: the same steps as in the app, one after the other in this process. */
@Injectable()
export class ImportCommand {
  constructor(
    private readonly people: ImportCommandRepository,
    private readonly service: ImportsService,
    private readonly worker: ImportWorker,
    private readonly reads: ImportReads,
  ) {}

  async run(options: CommandOptions, print: (line: string) => void): Promise<void> {
    const viewer = await this.people.viewer(options.by ?? null);
    if (!viewer) {
      throw new CommandProblem(
        options.by
          ? `Nobody has the address ${options.by}.`
          : 'There is no administrator yet: name a person with --by.',
      );
    }
    try {
      if (options.undo) await this.undo(viewer, options.undo, print);
      else await this.bring(viewer, options, print);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const said = toUserError(error.refusal, 'en');
      const issues =
        'issues' in said ? said.issues.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`) : [];
      throw new CommandProblem(`${said.message}${issues.join('')}`);
    }
  }

  private async bring(viewer: Viewer, options: CommandOptions, print: (line: string) => void): Promise<void> {
    const { file = '', kind = '' } = options;
    const actorId = await this.people.actorBySlug(options.actor ?? '');
    if (!actorId)
      throw new CommandProblem(
        `There is no actor "${options.actor ?? ''}": name one by its address, --actor.`,
      );
    const input = { actorId, kind, fileName: basename(file) };
    const id = await this.service.begin(viewer, input, () => Promise.resolve(createReadStream(file)));
    print(`Import ${id}`);
    let now = await this.work(viewer, id);
    if (options.encoding && now.encoding !== options.encoding) {
      await this.service.reread(viewer, now, { encoding: options.encoding });
      now = await this.work(viewer, id);
    }
    if (now.failure) throw new CommandProblem(now.failure);
    print(`Read ${now.rowCount} rows (${[now.format, now.encoding, now.sheet].filter(Boolean).join(', ')}).`);
    for (const { name, field } of now.columns) print(`  ${name} -> ${field ?? '(left out)'}`);
    await this.service.check(viewer, now, planOf(now, options));
    now = await this.work(viewer, id);
    const { counts } = now;
    print(
      `New ${counts.new}, changed ${counts.changed}, unchanged ${counts.unchanged}, wrong ${counts.wrong}, ` +
        `left out ${counts.leftOut}; with warnings ${counts.warnings}, likely duplicates ${counts.duplicates}.`,
    );
    if (options.report) await this.report(viewer, id, options.report, print);
    if (options['dry-run']) {
      await this.service.discard(viewer, now);
      return print('Dry run: nothing was written.');
    }
    await this.service.start(viewer, now);
    const { counts: done } = await this.work(viewer, id);
    print(`Created ${done.created}, updated ${done.updated}, refused ${done.refused}.`);
    print(`To take it back: npm run import -- --undo ${id}`);
  }

  private async undo(viewer: Viewer, id: string, print: (line: string) => void): Promise<void> {
    const { version } = await this.service.existing(viewer, id);
    await this.service.undo(viewer, { id, version });
    const { counts } = await this.work(viewer, id);
    print(`Removed ${counts.removed}, set back ${counts.restored}, left as changed since ${counts.kept}.`);
  }

  /** Does the step in hand. A worker elsewhere may do parts of it: then this one waits for what is missing. */
  private async work(viewer: Viewer, id: string): Promise<Import> {
    for (;;) {
      await this.worker.attempt(id);
      const now = await this.reads.one({ viewer, locale: 'en' }, id);
      if (!now) throw new CommandProblem('The import was thrown away by somebody else.');
      if (!isWorking(now.state)) return now;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private async report(
    viewer: Viewer,
    id: string,
    path: string,
    print: (line: string) => void,
  ): Promise<void> {
    const record = await this.reads.row(viewer, id);
    if (!record) return;
    const rows = this.reads.everyRow(record, 'problems');
    await pipeline(Readable.from(reportCsv(record, rows, 'en')), createWriteStream(path));
    print(`Findings written to ${path}`);
  }
}

function planOf(now: Import, options: CommandOptions) {
  const [name = '', list = ''] = (options.where ?? '').split('=');
  const column = now.columns.findIndex((one) => one.name === name);
  if (options.where && (column < 0 || list === '')) {
    const names = now.columns.map((one) => one.name).join(', ');
    throw new CommandProblem(`--where takes column=value,value with one of the columns ${names}.`);
  }
  return {
    columns: now.columns.map(({ field }) => field),
    values: now.values,
    locale: options.locale ?? now.locale ?? 'en',
    source: options.source ?? now.source,
    defaultKind: options['default-kind'] ?? now.defaultKind,
    where: options.where ? { column, values: list.split(',') } : null,
    skipDuplicates: options['skip-duplicates'] ?? false,
  };
}
