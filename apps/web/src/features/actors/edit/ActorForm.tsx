import { Button, ErrorSummary, Notice, TextField, useToast } from '@kvart/ui';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { PlaceField } from '../../../lib/fields/PlaceField.tsx';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { AboutFields } from './AboutFields.tsx';
import { type EditableActorFragment, UpdateActorDocument } from './ActorEdit.gql.ts';
import { ContactFields } from './ContactFields.tsx';
import { inputOf, valuesOf } from './form-values.ts';
import { LogoField } from './LogoField.tsx';
import { WordFields } from './WordFields.tsx';

/** One form for the whole profile; a change by somebody else in the meantime is said, and nothing typed is lost. */
export const ActorForm = ({
  actor,
  onReload,
}: {
  actor: EditableActorFragment;
  /** Asks for the profile as it stands now. */
  onReload: () => Promise<EditableActorFragment | null>;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { show } = useToast();
  const [update] = useAction(UpdateActorDocument);
  // The version that somebody else has saved while this form was open, or its draft lay about.
  const [conflict, setConflict] = useState<number | null>(null);
  const form = useForm({
    name: `actor-${actor.id}`,
    initial: valuesOf(actor, locale),
    check: ({ name }) => (name.trim() ? [] : [{ path: ['name'], message: t('common.required') }]),
    submit: async (values) => {
      const outcome = await update({ id: actor.id, version: values.version, input: inputOf(values) });
      if (!outcome.ok && outcome.error.__typename === 'StaleVersion')
        setConflict(outcome.error.currentVersion);
      return outcome;
    },
    onDone: () => {
      show({ text: t('actors.form.saved'), tone: 'good' });
      void navigate(`/actors/${actor.slug}`);
    },
  });
  // An upload ends while one types on: it must not bring back the text from when it began.
  const now = useRef(form);
  useEffect(() => {
    now.current = form;
  });
  const takeTheirs = async () => {
    const theirs = await onReload();
    if (!theirs) return;
    form.reset(valuesOf(theirs, locale));
    setConflict(null);
  };
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-8 flex flex-col gap-12">
      {conflict === null && <ErrorSummary title={t('common.checkForm')} items={form.summary} />}
      <section className="flex flex-col gap-6">
        <TextField
          {...form.text('name')}
          label={t('actors.form.name')}
          maxLength={120}
          autoComplete="organization"
          required
        />
        <LogoField
          actor={actor}
          onDone={() => void onReload()}
          onVersion={() => now.current.set('version', now.current.values.version + 1)}
        />
        <PlaceField
          id={form.idOf(['place'])}
          label={t('actors.form.place')}
          value={form.values.place}
          error={form.error('place')}
          onChange={(place) => form.set('place', place)}
        />
        <TextField
          {...form.text('website')}
          label={t('actors.form.website')}
          mark={t('common.optional')}
          type="url"
          inputMode="url"
          autoComplete="url"
        />
      </section>
      <AboutFields
        id={form.idOf(['about'])}
        value={form.values.about}
        error={form.error('about')}
        onChange={(about) => form.set('about', about)}
      />
      <WordFields form={form} />
      <ContactFields form={form} />
      {/* Beside the button that was just pressed, where the eye is. */}
      {conflict !== null && (
        <Notice
          tone="warn"
          live
          title={t('actors.form.conflict')}
          action={
            <>
              <Button
                size="sm"
                onClick={() => {
                  form.setAll({ version: conflict });
                  setConflict(null);
                }}
              >
                {t('actors.form.keepMine')}
              </Button>
              <Button size="sm" variant="quiet" onClick={() => void takeTheirs()}>
                {t('actors.form.takeTheirs')}
              </Button>
            </>
          }
        >
          <p>{t('actors.form.conflictText')}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3 border-t border-rule pt-6">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            form.reset();
            void navigate(`/actors/${actor.slug}`);
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
