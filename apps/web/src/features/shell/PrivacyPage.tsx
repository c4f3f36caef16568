import { useT } from '../../lib/i18n/I18n.tsx';
import { ArticlePage } from '../../lib/page/ArticlePage.tsx';

const parts = ['what', 'who', 'cookies', 'rights'] as const;

const PrivacyPage = () => {
  const t = useT();
  return (
    <ArticlePage
      title={t('about.privacy.title')}
      lead={t('about.privacy.lead')}
      parts={parts.map((part) => ({
        title: t(`about.privacy.${part}.title`),
        text: t(`about.privacy.${part}.text`),
      }))}
    />
  );
};

export default PrivacyPage;
