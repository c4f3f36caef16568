import { useEffect, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Button, Disclosure, TextField } from '@kvart/ui';
import { LocateFixed } from 'lucide-react';
import { useConfig } from '../../../lib/apollo/useConfig.ts';
import { PlaceField } from '../../../lib/fields/PlaceField.tsx';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { type LngLat, PointPicker } from '../../../lib/map/index.tsx';
import { usePickerLabels } from '../../../lib/map/usePickerLabels.ts';
import { usePosition } from '../../../lib/map/use-position.ts';
import { PlaceAtDocument } from './Report.gql.ts';
import type { ReportForm } from './useReportForm.ts';

/** Where the unit is: one's own position, an address, or a point on the map; the town always. */
export const WhereFields = ({ form }: { form: ReportForm }) => {
  const t = useT();
  const { locale } = useLocale();
  const config = useConfig();
  const client = useApolloClient();
  const labels = usePickerLabels();
  const [open, setOpen] = useState(false);
  const { values } = form;
  // Between asking for the town and the answer, somebody may type on.
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const atPoint = async (point: LngLat) => {
    form.set('point', point);
    const { data } = await client
      .query({ query: PlaceAtDocument, variables: point })
      .catch(() => ({ data: undefined }));
    const place = data?.placeAt;
    if (place) latest.current.set('place', { id: place.id, label: place.name });
  };
  const position = usePosition((point) => void atPoint(point));
  const notice = {
    idle: values.point ? t('reports.form.hereFound') : '',
    locating: labels.locating,
    refused: labels.positionRefused,
    unknown: labels.positionUnknown,
  };
  return (
    <section aria-labelledby="report-where" className="flex flex-col gap-4">
      <h2 id="report-where" className="text-xl">
        {t('reports.form.where')}
      </h2>
      <div>
        <Button
          icon={<LocateFixed aria-hidden size={19} />}
          busy={position.state === 'locating'}
          onClick={position.locate}
        >
          {t('reports.form.here')}
        </Button>
        <p role="status" className="mt-1.5 min-h-6 text-sm text-soft">
          {notice[position.state]}
        </p>
      </div>
      <TextField
        {...form.text('address')}
        label={t('reports.form.address')}
        hint={t('reports.form.addressHint')}
        autoComplete="off"
        maxLength={200}
      />
      <PlaceField
        id={form.idOf(['place'])}
        label={t('reports.form.town')}
        hint={t('reports.form.townHint')}
        value={values.place}
        error={form.error('place')}
        onChange={(place) => form.set('place', place)}
        required
      />
      <Disclosure summary={t('reports.form.onMap')} open={open} onToggle={setOpen}>
        {open && (
          <PointPicker
            value={values.point}
            onChange={(point) => (values.place ? form.set('point', point) : void atPoint(point))}
            labels={labels}
            locale={locale}
            styleUrl={config?.mapStyleUrl}
          />
        )}
      </Disclosure>
    </section>
  );
};
