import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ArticlePage } from '../../lib/page/ArticlePage.tsx';
import { Contact } from './Contact.tsx';

const parts = ['state', 'limits', 'contact'] as const;

const AccessibilityPage = () => {
  const t = useT();
  const config = useConfig();
  return (
    <ArticlePage
      title={t('about.access.title')}
      lead={t('about.access.lead')}
      parts={parts.map((part) => ({
        title: t(`about.access.${part}.title`),
        text: t(`about.access.${part}.text`),
      }))}
    >
      {config && <Contact contactEmail={config.contactEmail} contactPhone={config.contactPhone} />}
    </ArticlePage>
  );
};

export default AccessibilityPage;
