import type { ReactNode } from 'react';
import { Avatar, Badge, Picture, SectorMark, classes } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { usePrice } from '../../../lib/spaces/usePrice.ts';
import type {
  SuggestedActorFragment,
  SuggestedRequestFragment,
  SuggestedRolePartsFragment,
  SuggestedSpaceFragment,
} from './Suggestion.gql.ts';
import { nameOf } from './target.ts';
import type { Suggested } from './target.ts';

const ActorKicker = ({ actor }: { actor: SuggestedActorFragment }) => {
  const t = useT();
  const format = useFormat();
  const sector = lower(actor.sector);
  return (
    <>
      <SectorMark sector={sector} label={t(`domain.sector.${sector}`)} />
      {t(`domain.actorKind.${lower(actor.kind)}`)}
      {actor.place && (
        <span className="text-soft">
          {t('suggestions.placed', { place: actor.place.name, country: format.country(actor.place.country) })}
        </span>
      )}
    </>
  );
};

const SpaceFacts = ({ space }: { space: SuggestedSpaceFragment }) => {
  const format = useFormat();
  const price = usePrice();
  const area = space.usableM2 === null ? null : format.area(space.usableM2);
  return [area, price.month(space) ?? price.basis(space), space.actor.name].filter(Boolean).join(' · ');
};

const RequestKicker = ({ request }: { request: SuggestedRequestFragment }) => {
  const t = useT();
  const sector = lower(request.actor.sector);
  return (
    <>
      <SectorMark sector={sector} label={t(`domain.sector.${sector}`)} />
      {t('suggestions.looksForRoom', { actor: request.actor.name })}
    </>
  );
};

const RoleKicker = ({ role: { project, place } }: { role: SuggestedRolePartsFragment }) => {
  const t = useT();
  return (
    <>
      {t('suggestions.openRole', { project: project.name })}
      {place && <span className="text-soft">{place.name}</span>}
    </>
  );
};

const RoleFacts = ({ role }: { role: SuggestedRolePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <p lang={role.locale} className="mt-1 line-clamp-3 text-soft">
        {role.text}
      </p>
      <p className="mt-1 text-sm">
        {[
          role.lead && t('suggestions.roleLead', { actor: role.lead.name }),
          role.wantedUntil && t('suggestions.roleUntil', { date: format.day(role.wantedUntil) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
};

/** What is suggested: its picture, what kind of thing it is and where, and its name as the way to it. */
export const TargetHead = ({
  suggested,
  mark,
  brief,
  onOpen,
}: {
  suggested: Suggested;
  mark?: ReactNode;
  /** Without its own words. */
  brief?: boolean;
  onOpen?: () => void;
}) => {
  const t = useT();
  const { name, to, lang } = nameOf(suggested);
  const { actor, space, request, role } = suggested;
  const isDemo = (actor ?? space ?? request)?.isDemo;
  return (
    <div className="flex gap-4">
      {actor && <Avatar name={actor.name} logo={actor.logo} sector={lower(actor.sector)} />}
      {request && <Avatar name={request.actor.name} sector={lower(request.actor.sector)} />}
      {role && <Avatar name={role.lead?.name ?? role.project.name} />}
      {space?.cover && (
        <Picture
          image={space.cover}
          decorative
          aspect="aspect-4/3"
          sizes="8rem"
          className="w-20 shrink-0 self-start rounded-sm sm:w-28"
        />
      )}
      <div className="min-w-0 flex-1">
        <p className="kicker flex flex-wrap items-center gap-x-2 gap-y-1">
          {actor && <ActorKicker actor={actor} />}
          {space?.place?.name}
          {request && <RequestKicker request={request} />}
          {role && <RoleKicker role={role} />}
          {isDemo && <Badge>{t('common.demo')}</Badge>}
        </p>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3
            className={classes('mt-0.5 min-w-0 leading-snug hyphens-auto', brief ? 'text-lg' : 'text-xl')}
            lang={lang}
          >
            <Link to={to} onClick={onOpen} className="no-underline hover:underline">
              {name || t('spaces.untitled')}
            </Link>
          </h3>
          {mark}
        </div>
        {!brief && actor?.about && (
          <p lang={actor.about.locale} className="mt-1 line-clamp-2 text-soft">
            {actor.about.text}
          </p>
        )}
        {!brief && role && <RoleFacts role={role} />}
        {space && (
          <p className="mt-0.5 text-soft tabular-nums">
            <SpaceFacts space={space} />
          </p>
        )}
      </div>
    </div>
  );
};
