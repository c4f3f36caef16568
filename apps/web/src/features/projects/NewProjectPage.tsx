import { Button, EmptyState, LinkButton, Notice, SkeletonText, TextAreaField } from '@kvart/ui';
import { Sprout } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useSignInPrompt } from '../../lib/auth/SignInPrompt.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { projectBounds } from '@kvart/domain/projects';
import { ProjectFormPage } from './form/ProjectFormPage.tsx';
import { useProjectForm } from './form/useProjectForm.ts';
import { emptyProject, type ProjectValues } from './form/values.ts';
import { CreateProjectDocument, NewProjectFromDocument } from './ProjectPage.gql.ts';
import type { CreateProjectMutationVariables, NewProjectFromQuery } from './ProjectPage.gql.ts';

type Origin = Pick<
  CreateProjectMutationVariables['input'],
  'fromSpaceId' | 'fromConversationId' | 'fromSuggestionId' | 'copiedFromId' | 'partnerIds'
>;

const NewProject = ({
  initial,
  name,
  actor,
  origin,
  begun,
  invited,
}: {
  initial: ProjectValues;
  name: string;
  actor: string;
  origin: Origin;
  /** What it grows out of, in words. */
  begun: string | null;
  /** Names of those who will be invited. */
  invited: string[];
}) => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const [create] = useAction(CreateProjectDocument);
  const form = useProjectForm({
    name,
    initial,
    submit: (input, message) => create({ input: { ...input, ...origin, message: message || null } }),
    onDone: ({ slug }) => void navigate(`/projects/${slug}`),
  });
  return (
    <ProjectFormPage
      form={form}
      title={t('projects.form.new')}
      lead={t('projects.form.lead', { actor })}
      before={
        (begun !== null || invited.length > 0) && (
          <>
            <Notice tone="note">
              {begun}
              {invited.length > 0 && <p>{t('projects.form.invites', { names: format.list(invited) })}</p>}
            </Notice>
            {invited.length > 0 && (
              <TextAreaField
                {...form.text('message')}
                label={t('projects.invite.message')}
                mark={t('common.optional')}
                rows={3}
                maxLength={projectBounds.message}
              />
            )}
          </>
        )
      }
    >
      <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
        {t('projects.form.create')}
      </Button>
    </ProjectFormPage>
  );
};

/** What comes before: signing in, or an actor to write for. */
const Before = ({ step }: { step: 'signIn' | 'actor' | 'editor' }) => {
  const t = useT();
  const ask = useSignInPrompt();
  const [params] = useSearchParams();
  const back = `/projects/new${params.size > 0 ? `?${params.toString()}` : ''}`;
  return (
    <EmptyState
      level={1}
      icon={<Sprout aria-hidden size={44} />}
      title={t('projects.form.new')}
      action={
        step === 'signIn' ? (
          <>
            <Button variant="primary" onClick={() => void ask()}>
              {t('shell.signIn')}
            </Button>
            <LinkButton as={Link} to={`/sign-up?next=${encodeURIComponent(back)}`}>
              {t('shell.join')}
            </LinkButton>
          </>
        ) : step === 'actor' ? (
          <LinkButton as={Link} to={`/onboarding?next=${encodeURIComponent(back)}`} variant="primary">
            {t('projects.form.makeActor')}
          </LinkButton>
        ) : undefined
      }
    >
      <p>{t(`projects.form.before.${step}`)}</p>
    </EmptyState>
  );
};

/** What is known already is not typed again. */
const begin = (data: NewProjectFromQuery | undefined, actorId: string, suggestion: string | null) => {
  const { space, conversation, project, actor } = data ?? {};
  const others = [
    ...(conversation?.parties.map((party) => party.actor) ?? []),
    ...(actor ? [actor] : []),
  ].filter(({ id }) => id !== actorId);
  const initial: ProjectValues = {
    ...emptyProject,
    ...(project && {
      title: project.title,
      summary: project.summary,
      description: project.description,
      conceptIds: project.concepts.map(({ id }) => id),
    }),
    ...(conversation?.title && { title: conversation.title }),
    ...(space && {
      title: space.title?.text ?? '',
      place: space.place && { id: space.place.id, label: space.place.name },
    }),
  };
  const origin: Origin = {
    fromSpaceId: space?.id ?? null,
    fromConversationId: conversation?.id ?? null,
    fromSuggestionId: suggestion,
    copiedFromId: project?.id ?? null,
    partnerIds: actor ? [actor.id] : [],
  };
  return { initial, origin, invited: [...new Set(others.map(({ name }) => name))] };
};

/** Beginning a project: from nothing, or with what a space, a conversation, an actor or another project brings. */
const NewProjectPage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  const [params] = useSearchParams();
  const [space, conversation, project, partner] = ['space', 'conversation', 'from', 'with'].map(
    (name) => params.get(name) ?? '',
  ) as [string, string, string, string];
  const actorId = actingAs?.actor.id ?? '';
  const isGrown = [space, conversation, project, partner].some(Boolean);
  const { data, error } = usePageQuery(
    NewProjectFromDocument,
    {
      ...{ space, hasSpace: space !== '', project, hasProject: project !== '' },
      ...{ conversation, hasConversation: conversation !== '', asActorId: actorId },
      ...{ partner, hasPartner: partner !== '' },
    },
    { skip: !isGrown || !actingAs },
  );
  usePageHead(t('projects.form.new'));
  const isWaiting = (loading && !viewer) || (!!actingAs && isGrown && !data && !error);
  if (isWaiting)
    return (
      <div className="page pt-10">
        <SkeletonText lines={6} />
      </div>
    );
  if (!viewer) return <Before step="signIn" />;
  if (!actingAs) return <Before step="actor" />;
  if (actingAs.role === 'MEMBER') return <Before step="editor" />;
  const begun = begin(data, actorId, params.get('suggestion'));
  const query = params.toString();
  const told = data?.project
    ? t('projects.form.fromProject', { title: data.project.title })
    : data?.space
      ? t('projects.form.fromSpace', { title: data.space.title?.text ?? '' })
      : data?.conversation
        ? t('projects.form.fromConversation')
        : null;
  return (
    <NewProject
      {...begun}
      key={query}
      // Each beginning has a form of its own, so that an older one does not come in between.
      name={`project${query && `-${query.replace(/\W+/g, '-')}`}`}
      actor={actingAs.actor.name}
      begun={told}
    />
  );
};

export default NewProjectPage;
