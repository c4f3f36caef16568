import { SkeletonText } from '@kvart/ui';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { Contact } from './Contact.tsx';

/** Who answers for this installation, and how they can be reached. */
const ImprintPage = () => {
  const t = useT();
  const config = useConfig();
  usePageHead(t('about.imprint.title'));
  if (!config) return <SkeletonText lines={4} />;
  const { name, operator, contactEmail, contactPhone } = config;
  return (
    <article className="page pt-8 md:pt-14">
      <div className="mx-auto max-w-text">
        <h1 className="text-3xl">{t('about.imprint.title')}</h1>
        <p className="mt-3 font-serif text-xl text-soft">{t('about.imprint.lead', { name })}</p>
        <p className="mt-6 whitespace-pre-line">{operator ?? t('about.imprint.unsaid')}</p>
        <Contact {...{ contactEmail, contactPhone }} />
      </div>
    </article>
  );
};

export default ImprintPage;
