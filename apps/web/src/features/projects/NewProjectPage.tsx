import { Button, Disclosure, Notice, SkeletonText, TextAreaField, TextField } from '@kvart/ui';
import { useState } from 'react';
import { projectBounds } from '@kvart/domain/projects';
import { Sprout } from 'lucide-react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { toCents } from '../../lib/cents.ts';
import { BeforeWriting } from '../../lib/page/BeforeWriting.tsx';
import { ProjectFormPage } from './form/ProjectFormPage.tsx';
import { useProjectForm } from './form/useProjectForm.ts';
import { emptyProject, type ProjectValues } from './form/values.ts';
import { CreateProjectDocument, NewProjectFromDocument } from './ProjectPage.gql.ts';
import type { CreateProjectMutationVariables, NewProjectFromQuery } from './ProjectPage.gql.ts';
import { ChosenTemplate, OfferedTemplates } from './templates/ChooseTemplate.tsx';
import { ProjectTemplatesDocument, type TemplatePartsFragment } from './templates/Templates.gql.ts';
import { useSaid } from './templates/words.ts';

type Origin = Pick<
  CreateProjectMutationVariables['input'],
  'fromSpaceId' | 'fromConversationId' | 'suggestedActorId' | 'copiedFromId' | 'partnerIds'
>;

const NewProject = ({
  initial,
  name,
  actor,
  origin,
  begun,
  invited,
  template,
}: {
  initial: ProjectValues;
  name: string;
  actor: string;
  origin: Origin;
  /** What it grows out of, in words. */
  begun: string | null;
  /** Names of those who will be invited. */
  invited: string[];
  /** What fills its room. */
  template: TemplatePartsFragment | null;
}) => {
  const t = useT();
  const [isChoosing, setIsChoosing] = useState(false);
  const format = useFormat();
  const navigate = useNavigate();
  const [create] = useAction(CreateProjectDocument);
  const said = useSaid();
  const lines = template?.budget ?? [];
  const [total, setTotal] = useState('');
  const cents = total.trim() === '' ? null : toCents(total);
  const isNoSum = total.trim() !== '' && cents === null;
  const form = useProjectForm({
    name,
    initial,
    needsStart: template !== null,
    submit: async (input, message) => {
      if (isNoSum) {
        const why = t('errors.invalid_number');
        return { ok: false, error: { __typename: 'Unreachable', code: 'fault', message: why } };
      }
      const begun = { templateId: template?.id ?? null, plannedTotal: cents, message: message || null };
      return create({ input: { ...input, ...origin, ...begun } });
    },
    onDone: ({ slug }) => void navigate(`/projects/${slug}`),
  });
  return (
    <ProjectFormPage
      form={form}
      title={t('projects.form.new')}
      lead={t('projects.form.lead', { actor })}
      startHint={template && t('templates.startHint')}
      before={
        <>
          {template ? (
            <>
              <ChosenTemplate template={template} />
              {lines.length > 0 && (
                <TextField
                  label={t('templates.total')}
                  hint={t('templates.totalHint', {
                    lines: lines.map(({ title, share }) => `${said(title)} ${share} %`).join(', '),
                  })}
                  mark={t('common.optional')}
                  inputMode="decimal"
                  autoComplete="off"
                  error={isNoSum ? t('errors.invalid_number') : undefined}
                  value={total}
                  onChange={(event) => setTotal(event.target.value)}
                />
              )}
            </>
          ) : (
            <Disclosure summary={t('templates.choose')} open={isChoosing} onToggle={setIsChoosing}>
              {isChoosing && <OfferedTemplates />}
            </Disclosure>
          )}
          {(begun !== null || invited.length > 0) && (
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
          )}
        </>
      }
    >
      <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
        {t('projects.form.create')}
      </Button>
    </ProjectFormPage>
  );
};

/** What is known already is not typed again. */
const begin = (
  data: NewProjectFromQuery | undefined,
  { id: actorId, name }: { id: string; name: string },
  { isSuggested, because }: { isSuggested: boolean; because: string },
) => {
  const { space, conversation, project, actor } = data ?? {};
  const subject = conversation?.subject;
  const others = [
    ...(conversation?.parties.map((party) => party.actor) ?? []),
    ...(actor ? [actor] : []),
  ].filter(({ id }) => id !== actorId);
  const [place] = others.flatMap((other) => other.place ?? []);
  const together = [name, ...others.map((other) => other.name)].join(' + ').slice(0, projectBounds.title);
  const told = because || (conversation?.introduction.reason ?? '');
  const initial: ProjectValues = {
    ...emptyProject,
    ...(others.length > 0 && {
      title: subject?.title?.text ?? together,
      place: place ? { id: place.id, label: place.name } : null,
      // Why the two came together is told to whoever is asked, and is the beginning of the text.
      ...{ message: told, description: told },
    }),
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
    fromSpaceId: space?.id ?? (subject?.type === 'SPACE' ? subject.id : null),
    fromConversationId: conversation?.id ?? null,
    suggestedActorId: isSuggested ? (actor?.id ?? null) : null,
    copiedFromId: project?.id ?? null,
    partnerIds: actor ? [actor.id] : [],
  };
  return { initial, origin, invited: [...new Set(others.map(({ name }) => name))] };
};

const GrownProject = ({ actorId, actor }: { actorId: string; actor: string }) => {
  const t = useT();
  const [params] = useSearchParams();
  const { state } = useLocation();
  const [space, conversation, project, partner] = ['space', 'conversation', 'from', 'with'].map(
    (name) => params.get(name) ?? '',
  ) as [string, string, string, string];
  const isGrown = [space, conversation, project, partner].some(Boolean);
  const { data, error } = usePageQuery(
    NewProjectFromDocument,
    {
      ...{ space, hasSpace: space !== '', project, hasProject: project !== '' },
      ...{ conversation, hasConversation: conversation !== '', asActorId: actorId },
      ...{ partner, hasPartner: partner !== '' },
    },
    { skip: !isGrown },
  );
  const wanted = params.get('template');
  const library = usePageQuery(ProjectTemplatesDocument, {}, { skip: wanted === null });
  const said = useSaid();
  const template = library.data?.projectTemplates.templates.find(({ id }) => id === wanted) ?? null;
  const isWaiting = wanted !== null && !library.data && !library.error;
  if ((isGrown && !data && !error) || isWaiting)
    return (
      <div className="page pt-10">
        <SkeletonText lines={6} />
      </div>
    );
  const begun = begin(
    data,
    { id: actorId, name: actor },
    {
      isSuggested: params.has('suggested'),
      because: (state as { because?: string } | null)?.because ?? '',
    },
  );
  // What was brought along says more about this project than the template does.
  const initial: ProjectValues = {
    ...begun.initial,
    ...(template && {
      title: begun.initial.title || said(template.title),
      summary: begun.initial.summary || said(template.summary),
    }),
  };
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
      initial={initial}
      template={template}
      key={query}
      // Each beginning has a form of its own, so that an older one does not come in between.
      name={`project${query && `-${query.replace(/\W+/g, '-')}`}`}
      actor={actor}
      begun={told}
    />
  );
};

/** Beginning a project: from nothing, or with what a space, a conversation, an actor or another project brings. */
const NewProjectPage = () => {
  const t = useT();
  usePageHead(t('projects.form.new'));
  return (
    <BeforeWriting
      icon={<Sprout aria-hidden size={44} />}
      title={t('projects.form.new')}
      says={{
        signIn: t('projects.form.before.signIn'),
        actor: t('projects.form.before.actor'),
        editor: t('projects.form.before.editor'),
      }}
      makeActor={t('projects.form.makeActor')}
    >
      {({ actor }) => <GrownProject actorId={actor.id} actor={actor.name} />}
    </BeforeWriting>
  );
};

export default NewProjectPage;
