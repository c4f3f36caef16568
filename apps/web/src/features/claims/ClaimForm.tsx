import { Button, ErrorSummary, RadioGroup, SelectField, TextAreaField, TextField } from '@kvart/ui';
import { claimDomain, type ClaimWay } from '@kvart/domain/claims';
import { useNavigate } from 'react-router';
import { FileText, Mail, Users } from 'lucide-react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { ClaimActorDocument, type ClaimableActorQuery } from './Claims.gql.ts';
import { DocumentField } from './DocumentField.tsx';

type Actor = NonNullable<ClaimableActorQuery['actor']>;

const icons = {
  mail: <Mail aria-hidden size={18} className="text-accent" />,
  document: <FileText aria-hidden size={18} className="text-accent" />,
  word: <Users aria-hidden size={18} className="text-accent" />,
};

/** How one shows that an actor is one's own. Ways that cannot work for it are not offered. */
export const ClaimForm = ({ actor }: { actor: Actor }) => {
  const t = useT();
  const navigate = useNavigate();
  const [claim] = useAction(ClaimActorDocument);
  const domain = claimDomain({ website: actor.website, kind: lower(actor.kind) });
  const desks = actor.claimDesks;
  const ways: readonly ClaimWay[] = [
    ...(domain ? (['mail'] as const) : []),
    'document',
    ...(desks.length > 0 ? (['word'] as const) : []),
  ];
  const form = useForm({
    name: `claim-${actor.slug}`,
    secret: ['documentId'],
    initial: {
      way: ways[0] ?? ('document' as ClaimWay),
      workEmail: '',
      registerNumber: '',
      documentId: '',
      deskId: '',
      note: '',
    },
    check: ({ way, documentId }) =>
      way === 'document' && !documentId
        ? [{ path: ['documentId'], message: t('claims.form.missingDocument') }]
        : [],
    submit: ({ way, documentId, deskId, ...words }) =>
      claim({
        input: {
          ...words,
          actorId: actor.id,
          way: way.toUpperCase() as Uppercase<ClaimWay>,
          documentId: documentId || null,
          deskId: deskId || null,
        },
      }),
    onDone: ({ id }) => void navigate(`/claims/${id}`),
  });
  // A draft can hold a way that is not there any more.
  const way = ways.includes(form.values.way) ? form.values.way : (ways[0] ?? 'document');
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-6">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <RadioGroup<ClaimWay>
        id={form.idOf(['way'])}
        look="tiles"
        legend={t('claims.form.way')}
        value={way}
        onChange={(next) => form.set('way', next)}
        options={ways.map((name) => ({
          value: name,
          icon: icons[name],
          label: name === 'mail' ? t('claims.way.mail', { domain: domain ?? '' }) : t(`claims.way.${name}`),
          hint: t(`claims.way.${name}Hint`),
        }))}
      />
      {way === 'mail' && (
        <TextField
          {...form.text('workEmail')}
          type="email"
          autoComplete="email"
          required
          label={t('claims.form.workEmail', { domain: domain ?? '' })}
        />
      )}
      {way === 'document' && (
        <>
          <TextField
            {...form.text('registerNumber')}
            required
            maxLength={60}
            label={t('claims.form.registerNumber')}
            hint={t('claims.form.registerNumberHint')}
          />
          <DocumentField
            id={form.idOf(['documentId'])}
            error={form.error('documentId')}
            onArrived={(id) => form.set('documentId', id ?? '')}
          />
        </>
      )}
      {way === 'word' && (
        <SelectField {...form.text('deskId')} required label={t('claims.form.desk')}>
          <option value="">{t('claims.form.chooseDesk')}</option>
          {desks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {way !== 'mail' && (
        <TextAreaField
          {...form.text('note')}
          label={t('claims.form.message')}
          hint={t('claims.form.messageHint')}
          mark={t('common.optional')}
          rows={3}
          maxLength={2000}
        />
      )}
      <Button type="submit" variant="primary" size="lg" busy={form.busy} className="self-start">
        {t(way === 'mail' ? 'claims.form.sendMail' : 'claims.form.send')}
      </Button>
    </form>
  );
};
