import { useT } from '../../lib/i18n/I18n.tsx';
import { ArticlePage } from '../../lib/page/ArticlePage.tsx';

const parts = ['state', 'limits', 'contact'] as const;

const AccessibilityPage = () => {
  const t = useT();
  return (
    <ArticlePage
      title={t('about.access.title')}
      lead={t('about.access.lead')}
      parts={parts.map((part) => ({
        title: t(`about.access.${part}.title`),
        text: t(`about.access.${part}.text`),
      }))}
    />
  );
};

export default AccessibilityPage;
