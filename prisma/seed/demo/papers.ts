import { type CheckMatter, checkMatters, type CheckState, type DocumentKind } from '@kvart/domain/spaces';
import { buildSpaceRevision, type BuilderContext, type SpaceRevisionRow } from '@kvart/testing/builders';
import type { PictureKey } from '../pictures/catalogue.ts';
import type { Random } from '../pictures/random.ts';
import { toSerbianCyrillic } from '../places/names.ts';
import { type DemoActor, writtenIn } from './actors.ts';
import type { DemoFile, DemoSpace } from './spaces.ts';
import type { PaperFacts } from './store-papers.ts';
import { paperTexts, type PaperTexts } from './texts/paper-texts.ts';

/** A row of `space_documents`. */
export interface SpaceDocumentRow {
  id: string;
  spaceId: string;
  fileId: string;
  kind: DocumentKind;
  title: string;
  alt: string | null;
  language: string;
  visibility: 'public' | 'members' | 'interested' | 'owner';
  position: number;
  addedAt: Date;
  addedById: string;
}

/** A row of `space_checks`. */
export interface SpaceCheckRow {
  spaceId: string;
  matter: CheckMatter;
  state: CheckState;
  note: string | null;
  checkedAt: Date;
  personId: string;
  actorId: string;
  documentId: string | null;
}

/** A PDF to be made and stored. */
export interface DemoPaper extends PaperFacts {
  id: string;
  name: string;
  uploadedById: string;
  createdAt: Date;
}

export interface DemoPapers {
  checks: SpaceCheckRow[];
  documents: SpaceDocumentRow[];
  /** Floor plans: drawings like the photos. */
  files: DemoFile[];
  papers: DemoPaper[];
  revisions: SpaceRevisionRow[];
}

const minute = 60_000;

/** Checks and documents of the spaces that are past their first draft. Adds to their versions and their history. */
export function buildPapers(
  spaces: readonly DemoSpace[],
  actors: readonly DemoActor[],
  chance: Random,
  context: BuilderContext,
): DemoPapers {
  const made: DemoPapers = { checks: [], documents: [], files: [], papers: [], revisions: [] };
  for (const [index, space] of spaces.entries()) {
    if (space.row.state === 'draft') continue;
    const helper = actors.find(({ place, city }) => place === 'support' && city === space.owner.city);
    addPapers({
      space,
      helper: helper ?? space.owner,
      index,
      chance: chance.part(`papers ${index}`),
      context,
      made,
    });
  }
  return made;
}

interface NewPapers {
  space: DemoSpace;
  /** The support centre of the city, which looks at half of them. */
  helper: DemoActor;
  index: number;
  chance: Random;
  context: BuilderContext;
  made: DemoPapers;
}

function addPapers({ space, helper, index, chance, context, made }: NewPapers): void {
  const { row, owner, file } = space;
  const written = paperTexts[owner.city.locale];
  const say = (text: string) => (owner.cyrillic ? toSerbianCyrillic(text) : text);
  const personId = owner.people[0]?.id ?? '';
  let at = new Date(row.updatedAt);
  const note = (action: 'checked' | 'document_added', actor: DemoActor, changes: Record<string, unknown>) => {
    row.version += 1;
    row.updatedAt = at;
    const by = { personId: actor.people[0]?.id ?? '', actorId: actor.row.id };
    made.revisions.push(
      buildSpaceRevision(
        { spaceId: row.id, version: row.version, at, ...by, action, state: row.state, reason: null, changes },
        context,
      ),
    );
  };
  // Nothing lies in the future, and no two steps share a moment.
  const step = () => (at = new Date(Math.min(at.getTime() + minute, context.now.getTime() - 500)));

  const addDocument = (kind: DocumentKind, title: string, visibility: SpaceDocumentRow['visibility']) => {
    step();
    const [id, fileId] = [context.ids.next(), context.ids.next()];
    const position = made.documents.filter(({ spaceId }) => spaceId === row.id).length;
    const language = writtenIn(owner.city, owner.cyrillic);
    const isPlan = kind === 'floor_plan';
    const document = { id, spaceId: row.id, fileId, kind, title: say(title), visibility, language, position };
    made.documents.push({
      ...document,
      alt: isPlan ? say(planAlt(space, written)) : null,
      addedAt: at,
      addedById: personId,
    });
    const stored = { id: fileId, uploadedById: personId, createdAt: at };
    if (isPlan) made.files.push({ ...stored, picture: planOf(index), isPublic: false, document: say(title) });
    else
      made.papers.push({
        ...stored,
        name: say(title),
        kind,
        energyClass: file.energyClass,
        usableM2: file.usableM2,
      });
    const told = { kind, title: document.title, alt: null, language, visibility };
    note('document_added', owner, { document: [null, told] });
    return id;
  };
  const plan = addDocument('floor_plan', written.floorPlan, 'public');
  const energy = file.energyClass ? addDocument('energy_certificate', written.energy, 'public') : null;
  const fire = index % 3 === 0 ? addDocument('fire_report', written.fire, 'interested') : null;
  if (index % 4 === 1) addDocument('conditions', written.conditions, 'members');

  const papers: Partial<Record<CheckMatter, string | null>> = { documents: plan, energy, fire_safety: fire };
  const findings = findingsOf(index, file.heating === 'none', written, chance);
  for (const [matter, { state, note: words }] of findings) {
    step();
    const by = chance.chance(0.5) ? helper : owner;
    const documentId = state === 'fine' ? (papers[matter] ?? null) : null;
    const said = words === null ? null : say(words);
    made.checks.push({
      ...{ spaceId: row.id, matter, state, note: said, documentId },
      checkedAt: at,
      personId: by.people[0]?.id ?? '',
      actorId: by.row.id,
    });
    note('checked', by, { [matter]: [null, { state, note: said, documentId }] });
  }
}

/** What one sees when one goes there; the rest is papers. */
const onSite: readonly CheckMatter[] = ['power', 'water', 'heating', 'fire_safety', 'access'];

/** Every third space is in order, every third needs something, the others are not looked through yet. */
function findingsOf(index: number, unheated: boolean, written: PaperTexts, chance: Random) {
  const found = new Map<CheckMatter, { state: CheckState; note: string | null }>();
  const matters = index % 3 === 2 ? chance.some(checkMatters, 5) : checkMatters;
  for (const matter of matters)
    found.set(matter, {
      state: 'fine',
      note: onSite.includes(matter) && chance.chance(0.4) ? written.seen : null,
    });
  if (unheated && found.has('heating'))
    found.set('heating', { state: 'not_needed', note: written.noHeating });
  if (index % 3 === 1) {
    const works: [CheckMatter, string][] = [
      ['power', written.wiring],
      ['fire_safety', written.extinguishers],
    ];
    if (!unheated) works.push(['heating', written.boiler]);
    const [matter, words] = chance.pick(works);
    found.set(matter, { state: 'needs_work', note: words });
  }
  return found;
}

/** Floor plans are drawn once and shared. */
const planOf = (index: number): PictureKey => ({ scene: 'plan', number: 100 + (index % 8) });

const planAlt = ({ file }: DemoSpace, { floorPlan }: PaperTexts): string =>
  `${floorPlan}: ${file.usableM2 ?? 0} m²`;
