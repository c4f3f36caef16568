import { useT } from '../../lib/i18n/I18n.tsx';

/** How those who run the installation can be reached, as far as they have said so. */
export const Contact = ({
  contactEmail,
  contactPhone,
}: {
  contactEmail: string | null;
  contactPhone: string | null;
}) => {
  const t = useT();
  if (!contactEmail && !contactPhone) return null;
  return (
    <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
      {contactEmail && (
        <>
          <dt className="text-soft">{t('about.imprint.email')}</dt>
          <dd>
            <a href={`mailto:${contactEmail}`} className="text-link break-all">
              {contactEmail}
            </a>
          </dd>
        </>
      )}
      {contactPhone && (
        <>
          <dt className="text-soft">{t('about.imprint.phone')}</dt>
          <dd>
            <a href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`} className="text-link">
              {contactPhone}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
};
