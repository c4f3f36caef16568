import { Button, Dialog, ErrorSummary, TextAreaField, TextField } from '@kvart/ui';
import { useForm } from '../../../../lib/forms/useForm.ts';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { EditedPhotoFragment } from '../SpaceEdit.gql.ts';
import type { Photos } from './usePhotos.ts';

/** Description and licence of a picture that is there already. */
export const DescribeDialog = ({
  photo,
  photos,
  onClose,
}: {
  photo: EditedPhotoFragment;
  photos: Photos;
  onClose: () => void;
}) => {
  const t = useT();
  const form = useForm({
    name: `photo-${photo.id}`,
    initial: { alt: photo.alt, licence: photo.licence ?? '' },
    check: ({ alt }) =>
      alt.trim().length < 3 ? [{ path: ['alt'], message: t('spaceForm.photo.altNeeded') }] : [],
    submit: ({ alt, licence }) => photos.describe(photo.id, alt, licence.trim() || null),
    onDone: (space) => {
      photos.settle({ ok: true, value: space });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('spaceForm.photo.editTitle')} closeLabel={t('common.close')}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextAreaField
          {...form.text('alt')}
          rows={2}
          label={t('spaceForm.photo.alt')}
          hint={t('spaceForm.photo.altHint')}
        />
        <TextField
          {...form.text('licence')}
          label={t('spaceForm.photo.licence')}
          hint={t('spaceForm.photo.licenceHint')}
          mark={t('common.optional')}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
