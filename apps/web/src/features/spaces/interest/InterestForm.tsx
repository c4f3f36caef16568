import { Button, ErrorSummary, SelectField, TextAreaField, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { rich } from '../../../lib/i18n/rich.tsx';
import type { SpacePagePartsFragment } from '../page/SpacePage.gql.ts';
import { useExpressInterest } from './useExpressInterest.ts';

const shortest = 20;
const longest = 2000;

/** The first letter to the owner: who writes, what for, and in which words. It is kept until it is sent. */
export const InterestForm = ({ space, onSent }: { space: SpacePagePartsFragment; onSent: () => void }) => {
  const t = useT();
  const { show } = useToast();
  const { viewer, actingAs, actAs } = useViewer();
  const send = useExpressInterest(`/spaces/${space.slug}`);
  const form = useForm({
    name: `interest-${space.id}`,
    initial: { message: '', intendedUseId: '' },
    check: ({ message }) => {
      const length = message.trim().length;
      if (length >= shortest && length <= longest) return [];
      const text =
        length < shortest ? t('errors.too_short', { min: shortest }) : t('errors.too_long', { max: longest });
      return [{ path: ['message'], message: text }];
    },
    submit: async ({ message, intendedUseId }) => {
      const isPermitted = space.permittedUses.some(({ id }) => id === intendedUseId);
      const outcome = await send({
        input: {
          spaceId: space.id,
          message: message.trim(),
          intendedUseId: isPermitted ? intendedUseId : null,
        },
      });
      // Who signed in on the way may have written before: the page then shows that instead of this form.
      if (!outcome.ok && outcome.error.code === 'interest_open')
        show({ text: outcome.error.message, tone: 'bad' });
      return outcome;
    },
    onDone: () => {
      show({ text: t('spaces.interest.done'), tone: 'good' });
      onSent();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-4 flex flex-col gap-4">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {viewer && viewer.memberships.length > 1 && (
        <SelectField
          label={t('spaces.interest.as')}
          value={actingAs?.actor.id ?? ''}
          onChange={(event) => void actAs(event.target.value)}
        >
          {viewer.memberships.map(({ actor }) => (
            <option key={actor.id} value={actor.id}>
              {actor.name}
            </option>
          ))}
        </SelectField>
      )}
      {space.permittedUses.length > 0 && (
        <SelectField
          {...form.text('intendedUseId')}
          label={t('spaces.interest.use')}
          mark={t('common.optional')}
        >
          <option value="">{t('spaces.interest.useOpen')}</option>
          {space.permittedUses.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      <TextAreaField
        {...form.text('message')}
        label={t('spaces.interest.message')}
        hint={t('spaces.interest.messageHint')}
        required
        rows={6}
        maxLength={longest}
        count={(written) => t('common.charactersLeft', { left: longest - written })}
      />
      <Button type="submit" variant="primary" busy={form.busy} wide>
        {t('spaces.interest.send')}
      </Button>
      <p className="text-sm text-soft">
        {viewer && actingAs
          ? t('spaces.interest.seenAs', { person: viewer.name, actor: actingAs.actor.name })
          : t('spaces.interest.seen')}
      </p>
      {!viewer && (
        <p className="text-sm">
          {rich(t('spaces.interest.newHere'), {
            a: (text) => (
              <Link to={`/sign-up?next=${encodeURIComponent(`/spaces/${space.slug}`)}`} className="text-link">
                {text}
              </Link>
            ),
          })}
        </p>
      )}
    </form>
  );
};
