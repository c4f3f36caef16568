import { SelectField, TextField } from '@kvart/ui';
import type { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ActorValues } from './form-values.ts';

type Form = Pick<ReturnType<typeof useForm<ActorValues, unknown>>, 'text'>;

const fields = [
  { name: 'email', type: 'email', autoComplete: 'email' },
  { name: 'phone', type: 'tel', autoComplete: 'tel' },
  { name: 'address', type: 'text', autoComplete: 'street-address' },
] as const;

/** Ways to reach the actor, each with who may see it. */
export const ContactFields = ({ form }: { form: Form }) => {
  const t = useT();
  return (
    <section aria-labelledby="contact-fields" className="flex flex-col gap-5">
      <div>
        <h2 id="contact-fields" className="text-xl">
          {t('actors.contact.title')}
        </h2>
        <p className="mt-1 text-soft">{t('actors.form.contactHint')}</p>
      </div>
      {fields.map(({ name, ...input }) => (
        <div key={name} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <TextField
            {...form.text(name)}
            {...input}
            label={t(`actors.form.${name}`)}
            mark={t('common.optional')}
          />
          <SelectField {...form.text(`${name}Visibility`)} label={t(`actors.form.${name}Visibility`)}>
            {(['PUBLIC', 'MEMBERS', 'NOBODY'] as const).map((visibility) => (
              <option key={visibility} value={visibility}>
                {t(`domain.visibility.${lower(visibility)}`)}
              </option>
            ))}
          </SelectField>
        </div>
      ))}
    </section>
  );
};
