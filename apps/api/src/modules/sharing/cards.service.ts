import { createHash } from 'node:crypto';
import { createFormat, createTranslator, type Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Gate, PublicPictures } from '../../platform/files/index.ts';
import { ProjectReads } from '../projects/index.ts';
import { type CardSource, drawCard } from './card.ts';
import { Kept, type Made } from './kept.ts';
import { PublicActors } from './public-actors.service.ts';
import { PublicSpaces } from './public-spaces.service.ts';
import { wordsOfSpace } from './space-words.ts';
import { TooBusy } from './too-busy.ts';

const keptBytes = 32 * 1024 * 1024;

const none: ReadonlySet<string> = new Set();
const nothing = { fields: none, leadFields: none, partnerFields: none, applicantFields: none };

/** Pictures that a link shows where somebody passes it on. */
@Injectable()
export class Cards {
  private readonly kept = new Kept(keptBytes);
  private readonly gate = new Gate(2, 40, () => new TooBusy());

  constructor(
    private readonly spaces: PublicSpaces,
    private readonly actors: PublicActors,
    private readonly projects: ProjectReads,
    private readonly pictures: PublicPictures,
  ) {}

  /** @returns null where there is no such space for the public. */
  async ofSpace(slug: string, locale: Locale): Promise<Made | null> {
    const space = await this.spaces.find(slug, locale);
    if (!space) return null;
    const words = wordsOfSpace(space, locale, new Date().toISOString().slice(0, 10));
    const area = space.usableM2 === null ? null : createFormat(locale).area(space.usableM2);
    return this.make(space.photos[0]?.variants.findLast(({ width }) => width <= 1280)?.url, {
      kicker: words.headline,
      title: words.title,
      lines: [words.place, [area, words.price].filter(Boolean).join(' · '), words.uses.permitted].filter(
        Boolean,
      ),
      mark: space.isDemo ? createTranslator(locale)('common.demo') : null,
      fit: 'cover',
    });
  }

  async ofActor(slug: string, locale: Locale): Promise<Made | null> {
    const actor = await this.actors.find(slug, locale);
    if (!actor) return null;
    const t = createTranslator(locale);
    return this.make(actor.logo?.variants.findLast(({ width }) => width <= 1280)?.url, {
      kicker: t(`domain.actorKind.${actor.kind}`),
      title: actor.name,
      lines: [actor.place?.name ?? '', ...actor.sectors.slice(0, 2).map(({ label }) => label)].filter(
        Boolean,
      ),
      mark: actor.isDemo ? t('common.demo') : null,
      fit: 'contain',
    });
  }

  async ofProject(slug: string, locale: Locale): Promise<Made | null> {
    const t = createTranslator(locale);
    const node = {
      ...nothing,
      fields: new Set(['lead', 'story', 'news']),
      leadFields: new Set(['name']),
      viewer: null,
    };
    const project = await this.projects.bySlug({ viewer: null, locale }, slug, node);
    if (!project) return null;
    const picture = project.story?.pictures[0] ?? project.news?.[0]?.picture;
    return this.make(picture?.variants.findLast(({ width }) => width <= 1280)?.url, {
      kicker: t(`domain.projectState.${project.state}`),
      title: project.story?.headline ?? project.title,
      lines: [project.story ? project.title : '', project.place?.name ?? '', project.lead?.name ?? ''].filter(
        Boolean,
      ),
      mark: project.isDemo ? t('common.demo') : null,
      fit: 'cover',
    });
  }

  private make(picture: string | undefined, source: Omit<CardSource, 'picture'>): Promise<Made> {
    const key = createHash('sha256')
      .update(JSON.stringify([picture, source]))
      .digest('base64url');
    return this.kept.get(key, () =>
      this.gate.pass(async () =>
        drawCard({ ...source, picture: picture ? await this.pictures.read(picture) : null }),
      ),
    );
  }
}
