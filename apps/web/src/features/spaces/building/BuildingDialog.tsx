import { heritages } from '@kvart/domain/spaces';
import { Button, Dialog, ErrorSummary, SelectField, TextField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { missing } from '../../../lib/forms/checks.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { type BuildingPartsFragment, LeaveBuildingDocument, SaveBuildingDocument } from './Building.gql.ts';

type Heritage = NonNullable<BuildingPartsFragment['heritage']>;

const filled = (text: string): string | null => text.trim() || null;

/** What is said of a house; its units follow where they do not say otherwise. */
export const BuildingDialog = ({
  space,
  building,
  refetch,
  onClose,
}: {
  space: { id: string };
  building: BuildingPartsFragment;
  refetch: () => unknown;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [save] = useAction(SaveBuildingDocument);
  const [leave, leaving] = useAction(LeaveBuildingDocument);
  const done = (words: string) => {
    show({ text: words });
    onClose();
    void refetch();
  };
  const form = useForm({
    name: `building-${building.id}`,
    // What is stored may have changed since it was typed.
    keep: false,
    initial: {
      name: building.name,
      address: building.address ?? '',
      postalCode: building.postalCode ?? '',
      builtYear: building.builtYear === null ? '' : String(building.builtYear),
      heritage: building.heritage ? lower(building.heritage) : '',
      heritageRegisterNo: building.heritageRegisterNo ?? '',
      heritageAuthority: building.heritageAuthority ?? '',
    },
    check: (values) => [
      ...missing({ name: values.name }, ['name'], t('common.required')),
      ...(/^\d{3,4}$/.test(values.builtYear.trim() || '2000')
        ? []
        : [{ path: ['builtYear'], message: t('buildings.yearHint') }]),
    ],
    submit: (values) =>
      save({
        spaceId: space.id,
        version: building.version,
        input: {
          name: values.name,
          address: filled(values.address),
          postalCode: filled(values.postalCode),
          builtYear: values.builtYear.trim() ? Number(values.builtYear) : null,
          heritage: values.heritage ? (values.heritage.toUpperCase() as Heritage) : null,
          heritageRegisterNo: filled(values.heritageRegisterNo),
          heritageAuthority: filled(values.heritageAuthority),
        },
      }),
    onDone: () => done(t('buildings.saved')),
  });
  const goOut = async () => {
    const outcome = await leave({ spaceId: space.id });
    if (outcome.ok) done(t('buildings.left'));
    else show({ tone: 'bad', text: outcome.error.message });
  };
  return (
    <Dialog open onClose={onClose} title={t('buildings.edit')} closeLabel={t('common.close')}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <p className="text-soft">{t('buildings.passedOn')}</p>
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField {...form.text('name')} label={t('buildings.name')} />
        <TextField {...form.text('address')} label={t('domain.field.address')} />
        <TextField {...form.text('postalCode')} label={t('domain.field.postalCode')} />
        <TextField {...form.text('builtYear')} label={t('buildings.year')} inputMode="numeric" />
        <SelectField
          id={form.idOf(['heritage'])}
          label={t('domain.field.heritage')}
          value={form.values.heritage}
          onChange={(event) => form.set('heritage', event.target.value)}
        >
          <option value="">{t('buildings.notSaid')}</option>
          {heritages.map((heritage) => (
            <option key={heritage} value={heritage}>
              {t(`domain.heritage.${heritage}`)}
            </option>
          ))}
        </SelectField>
        <TextField {...form.text('heritageRegisterNo')} label={t('domain.field.heritageRegisterNo')} />
        <TextField {...form.text('heritageAuthority')} label={t('domain.field.heritageAuthority')} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('common.save')}
          </Button>
          <Button busy={leaving} onClick={() => void goOut()}>
            {t('buildings.leave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
