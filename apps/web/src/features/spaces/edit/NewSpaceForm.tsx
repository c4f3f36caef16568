import { Button, ErrorSummary, SelectField, TextField } from '@kvart/ui';
import { useNavigate } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { missing } from '../../../lib/forms/checks.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../../lib/page/NarrowPage.tsx';
import type { PlaceValue } from './file/values.ts';
import { PlaceInput } from './form/PlaceControls.tsx';
import { CreateSpaceDocument } from './SpaceEdit.gql.ts';

interface Values {
  title: string;
  placeId: PlaceValue | null;
}

/** What a file begins with: a name and a town. All else comes afterwards, and can wait. */
export const NewSpaceForm = ({ actors }: { actors: readonly { id: string; name: string }[] }) => {
  const t = useT();
  const { locale } = useLocale();
  const { actingAs, actAs } = useViewer();
  const navigate = useNavigate();
  const [create] = useAction(CreateSpaceDocument);
  const form = useForm({
    name: 'new-space',
    initial: { title: '', placeId: null } as Values,
    check: (values) => missing({ title: values.title }, ['title'], t('common.required')),
    submit: ({ title, placeId }) =>
      create({ input: { title: [{ locale, text: title }], placeId: placeId?.id ?? null } }),
    onDone: ({ slug }) => void navigate(`/spaces/${slug}/edit`, { replace: true }),
  });
  const current = actors.find(({ id }) => id === actingAs?.actor.id);
  return (
    <NarrowPage title={t('spaceForm.new.title')} lead={<p>{t('spaceForm.new.lead')}</p>}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-6">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        {actors.length > 1 || !current ? (
          <SelectField
            id="new-space-actor"
            label={t('spaceForm.new.actor')}
            value={current?.id ?? ''}
            onChange={(event) => void actAs(event.target.value)}
          >
            {!current && <option value="">{t('spaceForm.choose')}</option>}
            {actors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : (
          <p className="text-soft">{t('spaceForm.edit.for', { actor: current.name })}</p>
        )}
        <TextField
          {...form.text('title')}
          label={t('domain.field.title')}
          hint={t('spaceForm.hint.title')}
          autoCapitalize="sentences"
        />
        <PlaceInput
          id={form.idOf(['placeId'])}
          label={t('domain.field.placeId')}
          hint={t('spaceForm.hint.placeId')}
          error={form.error('placeId')}
          value={form.values.placeId}
          onChange={(place) => form.set('placeId', place)}
        />
        <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
          {t('spaceForm.new.start')}
        </Button>
        <p className="text-sm text-soft">{t('spaceForm.new.private')}</p>
      </form>
    </NarrowPage>
  );
};
