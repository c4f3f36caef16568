import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ArticlePage } from '../../lib/page/ArticlePage.tsx';
import { PublishedTextPage } from './PublishedText.tsx';

const parts = ['what', 'who', 'cookies', 'rights'] as const;

/** What becomes of personal data: in the words of the installation where it has written them, else in those of Kvart. */
const PrivacyPage = () => {
  const t = useT();
  const title = t('about.privacy.title');
  usePageHead(title);
  return (
    <PublishedTextPage kind="PRIVACY" path="/privacy" title={title} now={t('about.privacy.now')}>
      <ArticlePage
        title={title}
        lead={t('about.privacy.lead')}
        parts={parts.map((part) => ({
          title: t(`about.privacy.${part}.title`),
          text: t(`about.privacy.${part}.text`),
        }))}
      />
    </PublishedTextPage>
  );
};

export default PrivacyPage;
