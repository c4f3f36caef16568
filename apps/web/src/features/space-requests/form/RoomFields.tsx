import { Checkbox, Disclosure, Fieldset, SelectField, TextField } from '@kvart/ui';
import { budgetBases, requestMustHaves } from '@kvart/domain/space-requests';
import { currencies } from '@kvart/domain/shared';
import { conditions, rentModes } from '@kvart/domain/spaces';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { RequestForm } from './useRequestForm.ts';

const toggled = <V,>(list: readonly V[], value: V): V[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

/** How large, how dear, when, and what must be there. All of it may stay open. */
export const RoomFields = ({ form }: { form: RequestForm }) => {
  const t = useT();
  const { values, set } = form;
  const number = { inputMode: 'decimal', autoComplete: 'off' } as const;
  return (
    <section aria-labelledby="request-room" className="flex flex-col gap-6">
      <div>
        <h2 id="request-room" className="text-xl">
          {t('requests.form.room')}
        </h2>
        <p className="mt-1 text-soft">{t('requests.form.roomHint')}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...form.text('minM2')} {...number} label={t('requests.form.minM2')} unit="m²" />
        <TextField {...form.text('maxM2')} {...number} label={t('requests.form.maxM2')} unit="m²" />
      </div>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem_minmax(0,1.8fr)]">
        <TextField {...form.text('budgetMax')} {...number} label={t('requests.form.budget')} />
        <SelectField {...form.text('currency')} label={t('requests.form.currency')}>
          {currencies.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </SelectField>
        <SelectField {...form.text('budgetBasis')} label={t('requests.form.basis')}>
          {budgetBases.map((basis) => (
            <option key={basis} value={basis}>
              {t(`domain.budgetBasis.${basis}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField {...form.text('neededFrom')} type="date" label={t('requests.form.from')} />
        <TextField {...form.text('neededUntil')} type="date" label={t('requests.form.until')} />
        <TextField
          {...form.text('termMonths')}
          {...number}
          label={t('requests.form.months')}
          disabled={values.neededFrom !== '' && values.neededUntil !== ''}
        />
      </div>
      <Fieldset id={form.idOf(['musts'])} legend={t('requests.musts')} hint={t('requests.form.mustsHint')}>
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {requestMustHaves.map((name) => (
            <Checkbox
              key={name}
              label={t(`requests.must.${name}`)}
              checked={values.musts.includes(name)}
              onChange={() => set('musts', toggled(values.musts, name))}
            />
          ))}
        </div>
      </Fieldset>
      <Disclosure summary={t('requests.form.further')}>
        <div className="flex flex-col gap-5">
          <TextField {...form.text('minKw')} {...number} label={t('requests.form.kw')} unit="kW" />
          <Fieldset id={form.idOf(['rentModes'])} legend={t('requests.wish.rentModes')}>
            <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
              {rentModes.map((mode) => (
                <Checkbox
                  key={mode}
                  label={t(`domain.rentMode.${mode}`)}
                  checked={values.rentModes.includes(mode)}
                  onChange={() => set('rentModes', toggled(values.rentModes, mode))}
                />
              ))}
            </div>
          </Fieldset>
          <Fieldset id={form.idOf(['conditions'])} legend={t('requests.wish.conditions')}>
            <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
              {conditions.map((condition) => (
                <Checkbox
                  key={condition}
                  label={t(`domain.condition.${condition}`)}
                  checked={values.conditions.includes(condition)}
                  onChange={() => set('conditions', toggled(values.conditions, condition))}
                />
              ))}
            </div>
          </Fieldset>
        </div>
      </Disclosure>
    </section>
  );
};
