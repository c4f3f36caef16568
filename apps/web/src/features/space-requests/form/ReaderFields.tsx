import { Checkbox, Fieldset, RadioGroup } from '@kvart/ui';
import { contentLocales } from '@kvart/domain/shared';
import { requestAudiences } from '@kvart/domain/space-requests';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { RequestForm } from './useRequestForm.ts';

/** Who may read the request, and in which languages one can answer. */
export const ReaderFields = ({ form }: { form: RequestForm }) => {
  const t = useT();
  const format = useFormat();
  const { values, set } = form;
  return (
    <section aria-labelledby="request-readers" className="flex flex-col gap-5">
      <h2 id="request-readers" className="text-xl">
        {t('requests.form.readers')}
      </h2>
      <RadioGroup
        id={form.idOf(['audience'])}
        legend={t('requests.form.audience')}
        value={values.audience}
        error={form.error('audience')}
        onChange={(audience) => set('audience', audience)}
        options={requestAudiences.map((value) => ({
          value,
          label: t(`domain.requestAudience.${value}`),
          hint: t(`requests.form.audience.${value}`),
        }))}
      />
      <Fieldset
        id={form.idOf(['languages'])}
        legend={t('requests.form.languages')}
        error={form.error('languages')}
      >
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
          {contentLocales.map((code) => (
            <Checkbox
              key={code}
              label={format.language(code)}
              checked={values.languages.includes(code)}
              onChange={() =>
                set(
                  'languages',
                  values.languages.includes(code)
                    ? values.languages.filter((other) => other !== code)
                    : [...values.languages, code],
                )
              }
            />
          ))}
        </div>
      </Fieldset>
    </section>
  );
};
