import {
  canSeePart,
  canSeeStory,
  reuseOf,
  storyAbilities,
  type StoryFacts,
  type UsedSpan,
} from '@kvart/domain/projects';
import { toIsoDate, type Viewer } from '@kvart/domain/shared';
import { fileUrl } from '../../platform/files/index.ts';
import type { ProjectRow } from './project-row.ts';
import type { ProjectStory } from './story.model.ts';

interface PictureRow {
  id: string;
  alt: string;
  fileId: string;
  variants: number[];
  width: number | null;
  height: number | null;
  blur: string | null;
}

/** A story as the project's statement answers it. */
export interface StoryRow extends StoryFacts {
  locale: string;
  quotes: { text: string; by: string }[];
  publishedAt: string | null;
  pictures: PictureRow[];
  uses: (UsedSpan & { spaceId: string })[];
}

export const storyColumn = `(SELECT json_build_object('version', st.version, 'state', st.state, 'locale', st.locale,
    'headline', st.headline, 'beginning', st.beginning, 'happened', st.happened, 'quotes', st.quotes,
    'publishedAt', st.published_at,
    'pictures', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'alt', p.alt, 'fileId', p.file_id,
        'variants', f.variants, 'width', f.width, 'height', f.height, 'blur', f.blur) ORDER BY p.position, p.id), '[]')
      FROM project_story_pictures p JOIN files f ON f.id = p.file_id WHERE p.project_id = pr.id),
    'uses', (SELECT coalesce(json_agg(json_build_object('spaceId', u.space_id, 'startsOn', u.starts_on,
        'endsOn', u.ends_on, 'areaM2', u.area_m2)), '[]')
      FROM project_spaces u WHERE u.project_id = pr.id AND u.state = 'agreed'))
  FROM project_stories st WHERE st.project_id = pr.id) AS story`;

/** The story as a reader sees it; none where it is not told to them. */
export function shownStory(viewer: Viewer | null, project: ProjectRow): ProjectStory | null {
  const { story } = project;
  if (!story || !canSeeStory(viewer, project, story)) return null;
  const { uses, pictures, ...plain } = story;
  return {
    ...plain,
    pictures: pictures.map(({ id, alt, fileId, variants, width, height, blur }) => ({
      ...{ id, alt, licence: null, width: width ?? 0, height: height ?? 0, blur: blur ?? '' },
      variants: variants.map((size) => ({ width: size, url: fileUrl(fileId, size) })),
    })),
    reuse: canSeePart(viewer, project, 'effect') ? reuseOf(uses, toIsoDate(new Date())) : null,
    viewerCanTell: storyAbilities(viewer, project, story).tell,
  };
}
