import { EmptyState } from '@kvart/ui';
import { ScrollText } from 'lucide-react';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { PublishedTextPage } from './PublishedText.tsx';

/** The rules of the network, as they hold or held on the day in the address. */
const RulesPage = () => {
  const t = useT();
  const title = t('rules.title');
  usePageHead(title);
  return (
    <PublishedTextPage kind="RULES" path="/rules" title={title} now={t('rules.now')}>
      <article className="page pt-8 md:pt-14">
        <div className="mx-auto max-w-text">
          <h1 className="text-3xl">{title}</h1>
          <EmptyState icon={<ScrollText aria-hidden size={44} />} title={t('rules.none')}>
            <p>{t('rules.noneText')}</p>
          </EmptyState>
        </div>
      </article>
    </PublishedTextPage>
  );
};

export default RulesPage;
