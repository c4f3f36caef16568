import { type BuilderContext, insert } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import type { PictureKey } from '../pictures/catalogue.ts';
import type { DemoPaper } from './papers.ts';
import type { DemoProjects } from './projects.ts';
import type { DemoFile } from './spaces.ts';
import { type DemoLife, demoLives, type DemoPicture } from './texts/project-life.ts';
import { daysBefore } from './time.ts';

type Row = Record<string, unknown>;

/** Rows of what is told, kept and said in the rooms of demo projects, by table; pictures and papers are made later. */
export interface DemoProjectLife {
  updates: Row[];
  files: Row[];
  versions: Row[];
  evidence: Row[];
  storyPictures: Row[];
  conversations: Row[];
  parties: Row[];
  seats: Row[];
  messages: Row[];
  pictures: DemoFile[];
  papers: DemoPaper[];
}

interface Seat {
  actorId: string;
  personId: string | null;
  people: string[];
}

/** @param drawn pictures that spaces show: the same drawings serve again, so that none has to be made for the rooms. */
export function buildProjectLife(
  projects: DemoProjects,
  drawn: readonly DemoFile[],
  context: BuilderContext,
): DemoProjectLife {
  const made: DemoProjectLife = {
    ...{ updates: [], files: [], versions: [], evidence: [], storyPictures: [], pictures: [], papers: [] },
    ...{ conversations: [], parties: [], seats: [], messages: [] },
  };
  for (const life of demoLives) addLife(made, life, { projects, drawn, context });
  return made;
}

export async function insertProjectLife(client: PoolClient, rows: DemoProjectLife): Promise<void> {
  await insert(client, 'project_updates', rows.updates);
  await insert(client, 'project_files', rows.files);
  await insert(client, 'project_file_versions', rows.versions);
  await insert(client, 'indicator_evidence', rows.evidence);
  await insert(client, 'project_story_pictures', rows.storyPictures);
  await insert(client, 'conversations', rows.conversations);
  await insert(client, 'conversation_parties', rows.parties);
  await insert(client, 'conversation_seats', rows.seats);
  await insert(client, 'messages', rows.messages);
}

function addLife(
  made: DemoProjectLife,
  life: DemoLife,
  {
    projects,
    drawn,
    context: { ids, now },
  }: { projects: DemoProjects; drawn: readonly DemoFile[]; context: BuilderContext },
): void {
  const project = projects.projects.find(({ slug }) => slug === life.slug);
  if (!project) throw new Error(`No demo project ${life.slug}.`);
  const projectId = project.id as string;
  const seats = projects.partners
    .filter((partner) => partner.projectId === projectId && partner.state === 'active')
    .map(({ id, actorId }): Seat => {
      const people = projects.people
        .filter(({ partnerId }) => partnerId === id)
        .map(({ personId }) => personId as string);
      return { actorId: actorId as string, personId: people[0] ?? null, people };
    });
  const personOf = (partner: number): string | null => seats[partner]?.personId ?? null;
  const draw = (
    { scene, nth }: DemoPicture,
    kind: NonNullable<DemoFile['kind']>,
    by: string | null,
    at: Date,
  ): string => {
    const numbers = [
      ...new Set(
        drawn.flatMap(({ picture }) =>
          'scene' in picture && picture.scene === scene ? [picture.number] : [],
        ),
      ),
    ];
    const picture: PictureKey = { scene, number: numbers[nth % Math.max(1, numbers.length)] ?? nth };
    const id = ids.next();
    made.pictures.push({ id, picture, kind, isPublic: false, uploadedById: by, createdAt: at });
    return id;
  };

  for (const { title, text, daysAgo, partner, isPublic, picture } of life.updates) {
    const at = daysBefore(now, daysAgo);
    const postedById = personOf(partner);
    made.updates.push({
      ...{ id: ids.next(), projectId, title, text, isPublic, postedAt: at, updatedAt: at, postedById },
      pictureId: picture ? draw(picture, 'update_picture', postedById, at) : null,
      pictureAlt: picture?.alt ?? '',
    });
  }
  const fileIds = life.files.map(({ title, daysAgo, partner, isPublic, note }) => {
    const [id, fileId] = [ids.next(), ids.next()];
    const at = daysBefore(now, daysAgo);
    const addedById = personOf(partner);
    made.files.push({ id, projectId, title, isPublic, createdAt: at, updatedAt: at, updatedById: addedById });
    made.versions.push({
      ...{ id: ids.next(), projectFileId: id, number: 1, note, fileId, addedAt: at, addedById },
    });
    made.papers.push({
      ...{ id: fileId, name: title, uploadedById: addedById ?? '', createdAt: at, heading: title },
      ...{ kind: 'other', energyClass: null, usableM2: null },
    });
    return id;
  });
  const indicators = projects.indicators.filter((one) => one.projectId === projectId);
  for (const { indicator, file, link } of life.evidence) {
    const shared = { id: ids.next(), projectId, indicatorId: indicators[indicator]?.id };
    const given = { addedAt: daysBefore(now, 10), addedById: personOf(0) };
    made.evidence.push({
      ...{ ...shared, ...given, projectFileId: file === undefined ? null : fileIds[file] },
      ...{ url: link?.url ?? null, title: link?.title ?? '', isPublic: link?.isPublic ?? false },
    });
  }
  for (const [position, picture] of life.storyPictures.entries())
    made.storyPictures.push({
      ...{ id: ids.next(), projectId, alt: picture.alt, position },
      fileId: draw(picture, 'story_picture', personOf(0), daysBefore(now, 15)),
    });
  addTalk(life.talk);

  function addTalk({ hoursAgo, lines }: DemoLife['talk']): void {
    const conversationId = ids.next();
    const total = lines.reduce((sum, [, after]) => sum + after, 0);
    let at = now.getTime() - (hoursAgo * 60 + total) * 60_000;
    const begun = new Date(at);
    for (const [index, [partner, after, text]] of lines.entries()) {
      at += after * 60_000;
      made.messages.push({
        ...{ id: ids.next(), conversationId, seq: index + 1, change: index + 1, version: 1, kind: 'text' },
        ...{ actorId: seats[partner]?.actorId, personId: personOf(partner), text, createdAt: new Date(at) },
      });
    }
    const count = lines.length;
    made.conversations.push({
      ...{ id: conversationId, kind: 'group', state: 'open', title: project?.title, projectId, isDemo: true },
      ...{ lastSeq: count, lastChange: count, lastMessageAt: new Date(at), createdAt: begun },
      startedById: personOf(0),
    });
    for (const [index, { actorId, people }] of seats.entries()) {
      made.parties.push({
        ...{ conversationId, actorId, part: index === 0 ? 'asker' : 'asked', joinedAt: begun },
        answer: index === 0 ? null : 'accepted',
      });
      for (const personId of people)
        made.seats.push({
          ...{ conversationId, actorId, personId, lastReadSeq: count, readAt: new Date(at) },
        });
    }
  }
}
