import type { ProjectVisibility } from '@kvart/domain/projects';
import type { Locale } from '@kvart/i18n/client';
import { lower } from '../../../lib/lower.ts';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';

/** What the controls hold. */
export interface ProjectValues {
  title: string;
  summary: string;
  description: string;
  place: { id: string; label: string } | null;
  conceptIds: string[];
  visibility: ProjectVisibility;
  startsOn: string;
  endsOn: string;
  message: string;
}

export const emptyProject: ProjectValues = {
  title: '',
  summary: '',
  description: '',
  place: null,
  conceptIds: [],
  visibility: 'public',
  startsOn: '',
  endsOn: '',
  message: '',
};

/** The form of a project that is there. */
export const valuesOfProject = (project: ProjectPagePartsFragment): ProjectValues => ({
  title: project.title,
  summary: project.summary,
  description: project.description,
  place: project.place && { id: project.place.id, label: project.place.name },
  conceptIds: project.concepts.map(({ id }) => id),
  visibility: lower(project.visibility),
  startsOn: project.startsOn ?? '',
  endsOn: project.endsOn ?? '',
  message: '',
});

/** What the rules of the domain look at. */
export const inputOf = ({ place, startsOn, endsOn, message, ...rest }: ProjectValues, locale: Locale) => ({
  ...rest,
  locale,
  placeId: place?.id ?? null,
  startsOn: startsOn || null,
  endsOn: endsOn || null,
  message,
});
