import { useState } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  ErrorSummary,
  Fieldset,
  SelectField,
  TextAreaField,
  TextField,
  useToast,
} from '@kvart/ui';
import { sectors } from '@kvart/domain/actors';
import { appointmentWays, serviceBounds as bounds } from '@kvart/domain/appointments';
import { contentLocales, currencies } from '@kvart/domain/shared';
import { v7 } from 'uuid';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { type KeptServicePartsFragment, SaveCentreServiceDocument } from './KeptServices.gql.ts';
import { minutesOf, priceOf, sentService, toggled, valuesOfService } from './service-values.ts';

/** Writes a service down, or changes what was written. */
export const ServiceDialog = ({
  centreId,
  service,
  onClose,
  onDone,
}: {
  centreId: string;
  /** None: a new one. */
  service?: KeptServicePartsFragment;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const { show } = useToast();
  const [id] = useState(() => service?.id ?? v7());
  const [save] = useAction(SaveCentreServiceDocument);
  const figures = { min: bounds.leastMinutes, max: bounds.mostMinutes };
  const form = useForm({
    name: `service-${service?.id ?? 'new'}-${service?.version ?? 0}`,
    initial: valuesOfService(service, locale),
    check: (values) => {
      const minutes = minutesOf(values.minutes);
      const wrong = (isWrong: boolean, field: string, message: string) =>
        isWrong ? [{ path: [field], message }] : [];
      return [
        ...wrong(
          !Object.values(values.title).some((text) => text.trim()),
          'title',
          t('services.form.titleNeeded'),
        ),
        ...wrong(
          minutes < figures.min || minutes > figures.max,
          'minutes',
          t('services.form.minutesNeeded', figures),
        ),
        ...wrong(priceOf(values.price) === undefined, 'price', t('services.form.priceWrong')),
        ...wrong(values.ways.length === 0, 'ways', t('services.form.chooseOne')),
        ...wrong(values.languages.length === 0, 'languages', t('services.form.chooseOne')),
      ];
    },
    submit: (values) => save({ centreId, id, version: service?.version ?? 0, service: sentService(values) }),
    onDone: () => {
      show({ text: t('services.desk.saved'), tone: 'good' });
      onDone();
      onClose();
    },
  });
  const { values } = form;
  const words = (field: 'title' | 'text') => ({
    id: form.idOf([field]),
    lang: values.language,
    value: values[field][values.language] ?? '',
    error: form.error(field),
    onChange: ({ target }: { target: { value: string } }) =>
      form.set(field, { ...values[field], [values.language]: target.value }),
  });
  const ticks = (
    field: 'sectors' | 'ways' | 'languages',
    options: readonly { value: string; label: string }[],
    texts: { legend: string; hint?: string },
  ) => (
    <Fieldset id={form.idOf([field])} {...texts} error={form.error(field)}>
      <div className="grid gap-3 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={values[field].includes(value)}
            onChange={() => form.set(field, toggled(values[field], value))}
          />
        ))}
      </div>
    </Fieldset>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(service ? 'services.desk.editTitle' : 'services.desk.add')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={form.busy} onClick={() => void form.send()}>
          {t('services.form.save')}
        </Button>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <SelectField
          {...form.text('language')}
          label={t('services.form.language')}
          hint={t('services.form.languageHint')}
        >
          {contentLocales.map((code) => (
            <option key={code} value={code}>
              {format.language(code)}
            </option>
          ))}
        </SelectField>
        <TextField
          {...words('title')}
          label={t('services.form.title')}
          required
          maxLength={bounds.title}
          autoComplete="off"
        />
        <TextAreaField {...words('text')} label={t('services.form.text')} rows={4} maxLength={bounds.text} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            {...form.text('minutes')}
            label={t('services.form.minutes')}
            unit={t('services.form.minutesUnit')}
            inputMode="numeric"
            required
          />
          <TextField
            {...form.text('price')}
            label={t('services.form.price')}
            hint={t('services.form.priceHint')}
            inputMode="decimal"
            autoComplete="off"
          />
          <SelectField {...form.text('currency')} label={t('services.form.currency')}>
            {currencies.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </SelectField>
        </div>
        {ticks(
          'ways',
          appointmentWays.map((value) => ({ value, label: t(`domain.appointmentWay.${value}`) })),
          { legend: t('services.form.ways') },
        )}
        {ticks(
          'sectors',
          sectors.map((value) => ({ value, label: t(`domain.sector.${value}`) })),
          { legend: t('services.form.who'), hint: t('services.form.whoHint') },
        )}
        {ticks(
          'languages',
          contentLocales.map((value) => ({ value, label: format.language(value) })),
          { legend: t('services.form.languages') },
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};
