import { useRef } from 'react';
import { Button, EmptyState, LinkButton, SkeletonText } from '@kvart/ui';
import { requestFromSearch } from '@kvart/domain/space-requests';
import { Search } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useSignInPrompt } from '../../lib/auth/SignInPrompt.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { usePlaceName } from '../../lib/search/usePlaceName.ts';
import { RequestFormPage } from './form/RequestFormPage.tsx';
import { useRequestForm } from './form/useRequestForm.ts';
import { type RequestValues, valuesOf } from './form/values.ts';
import { CreateSpaceRequestDocument } from './SpaceRequestPage.gql.ts';

const NewRequest = ({ initial, name, actor }: { initial: RequestValues; name: string; actor: string }) => {
  const t = useT();
  const navigate = useNavigate();
  const [create] = useAction(CreateSpaceRequestDocument);
  const publish = useRef(true);
  const form = useRequestForm({
    name,
    initial,
    whole: () => publish.current,
    submit: (input) => create({ input, publish: publish.current }),
    onDone: ({ slug }) => void navigate(`/space-requests/${slug}`),
  });
  const send = (asPublished: boolean) => {
    publish.current = asPublished;
    void form.send();
  };
  return (
    <RequestFormPage
      form={form}
      title={t('requests.form.new')}
      lead={t('requests.form.lead', { actor })}
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
    >
      <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
        {t('requests.form.publish')}
      </Button>
      <Button busy={form.busy} wide onClick={() => send(false)}>
        {t('requests.form.keep')}
      </Button>
    </RequestFormPage>
  );
};

/** What comes before: signing in, or an actor to write for. */
const Before = ({ step }: { step: 'signIn' | 'actor' | 'editor' }) => {
  const t = useT();
  const ask = useSignInPrompt();
  const [params] = useSearchParams();
  const back = `/space-requests/new${params.size > 0 ? `?${params.toString()}` : ''}`;
  return (
    <EmptyState
      level={1}
      icon={<Search aria-hidden size={44} />}
      title={t('requests.form.new')}
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
            {t('requests.form.makeActor')}
          </LinkButton>
        ) : undefined
      }
    >
      <p>{t(`requests.form.before.${step}`)}</p>
    </EmptyState>
  );
};

/** Saying what room one looks for; begun with the filters of a search where one leads here. */
const NewSpaceRequestPage = () => {
  const t = useT();
  const { locale } = useLocale();
  const { viewer, loading, actingAs } = useViewer();
  const [params] = useSearchParams();
  const { title, room } = requestFromSearch(params);
  const [wanted] = room.places;
  const place = usePlaceName(wanted?.placeId);
  usePageHead(t('requests.form.new'));
  if ((loading && !viewer) || (wanted?.placeId && !place.name && viewer))
    return (
      <div className="page pt-10">
        <SkeletonText lines={6} />
      </div>
    );
  if (!viewer) return <Before step="signIn" />;
  if (!actingAs) return <Before step="actor" />;
  if (actingAs.role === 'MEMBER') return <Before step="editor" />;
  const places =
    wanted?.placeId && place.name
      ? [{ id: wanted.placeId, label: place.name, point: null, radiusKm: wanted.radiusKm }]
      : [];
  const query = params.toString();
  // Each search begins a form of its own, so that an older one does not come in between.
  const name = `request${query && `-${query.replace(/\W+/g, '-')}`}`;
  return (
    <NewRequest
      key={name}
      name={name}
      actor={actingAs.actor.name}
      initial={valuesOf(room, { title, places, languages: [locale] })}
    />
  );
};

export default NewSpaceRequestPage;
