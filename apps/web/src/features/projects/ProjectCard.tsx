import { Badge, SectorMark } from '@kvart/ui';
import { EyeOff, MapPin, UserRoundSearch } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { ProjectCardPartsFragment } from './Projects.gql.ts';
import { ProjectStateBadge } from './ProjectStateBadge.tsx';

/** One project in a list: what it is, where, who is in it, and whether somebody is sought. */
export const ProjectCard = ({ project }: { project: ProjectCardPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { slug, title, summary, locale, state, isDemo, place, lead, sectors, openRoleCount } = project;
  return (
    <li className="border-b border-rule py-6 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
        <ProjectStateBadge state={state} />
        {project.visibility === 'PRIVATE' && (
          <span className="inline-flex items-center gap-1">
            <EyeOff aria-hidden size={15} />
            {t('projects.private')}
          </span>
        )}
        {isDemo && <Badge>{t('common.demo')}</Badge>}
      </div>
      <h2 className="mt-1.5 text-xl leading-snug hyphens-auto" lang={locale}>
        <Link to={`/projects/${slug}`} className="no-underline hover:underline">
          {title}
        </Link>
      </h2>
      {summary && (
        <p lang={locale} className="mt-1 max-w-text">
          {summary}
        </p>
      )}
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
        {place && (
          <span className="inline-flex items-center gap-1.5">
            <MapPin aria-hidden size={14} className="shrink-0" />
            {t('projects.placed', { place: place.name, country: format.country(place.country) })}
          </span>
        )}
        {lead && (
          <span className="inline-flex items-center gap-1.5">
            <SectorMark sector={lower(lead.sector)} size={12} />
            {lead.name}
          </span>
        )}
        {sectors.length > 0 && (
          <span>{t('projects.team', { partners: project.partnerCount, sectors: sectors.length })}</span>
        )}
      </p>
      {openRoleCount > 0 && (
        <p className="mt-2 inline-flex items-center gap-1.5 text-sm font-semibold text-accent-strong">
          <UserRoundSearch aria-hidden size={16} />
          {t('projects.rolesOpen', { count: openRoleCount })}
        </p>
      )}
    </li>
  );
};
