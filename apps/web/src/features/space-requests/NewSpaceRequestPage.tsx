import { useRef } from 'react';
import { Button, SkeletonText } from '@kvart/ui';
import { requestFromSearch } from '@kvart/domain/space-requests';
import { Search } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { BeforeWriting } from '../../lib/page/BeforeWriting.tsx';
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

const SearchedRequest = ({ actor }: { actor: string }) => {
  const { locale } = useLocale();
  const [params] = useSearchParams();
  const { title, room } = requestFromSearch(params);
  const [wanted] = room.places;
  const place = usePlaceName(wanted?.placeId);
  if (wanted?.placeId && !place.name)
    return (
      <div className="page pt-10">
        <SkeletonText lines={6} />
      </div>
    );
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
      actor={actor}
      initial={valuesOf(room, { title, places, languages: [locale] })}
    />
  );
};

/** Saying what room one looks for; begun with the filters of a search where one leads here. */
const NewSpaceRequestPage = () => {
  const t = useT();
  usePageHead(t('requests.form.new'));
  return (
    <BeforeWriting
      icon={<Search aria-hidden size={44} />}
      title={t('requests.form.new')}
      says={{
        signIn: t('requests.form.before.signIn'),
        actor: t('requests.form.before.actor'),
        editor: t('requests.form.before.editor'),
      }}
      makeActor={t('requests.form.makeActor')}
    >
      {({ actor }) => <SearchedRequest actor={actor.name} />}
    </BeforeWriting>
  );
};

export default NewSpaceRequestPage;
