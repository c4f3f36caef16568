import { classes } from '@kvart/ui';
import { Check, Circle } from 'lucide-react';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { FirstStepsDocument } from './FirstSteps.gql.ts';

/** Named after the parts of the administration where they are done. */
const steps = ['identity', 'rules', 'territories', 'health'] as const;

/** What a new installation still needs; nothing once everything is there. */
export const FirstSteps = () => {
  const t = useT();
  const { data } = usePageQuery(FirstStepsDocument, {}, { fresh: true });
  if (!data) return null;
  const done = steps.filter((step) => data.firstSteps[step]).length;
  if (done === steps.length) return null;
  return (
    <section aria-labelledby="first-steps" className="mt-8 rounded-lg border border-ink bg-raised p-5 md:p-8">
      <h2 id="first-steps" className="text-2xl">
        {t('admin.first.title')}
      </h2>
      <p className="mt-1 text-soft">{t('admin.first.state', { done, all: steps.length })}</p>
      <ul className="mt-4 flex flex-col">
        {steps.map((step) => {
          const there = data.firstSteps[step];
          const Icon = there ? Check : Circle;
          return (
            <li key={step} className="flex items-center gap-3 border-t border-rule py-3">
              <Icon
                aria-hidden
                size={20}
                className={classes('shrink-0', there ? 'text-good' : 'text-soft')}
              />
              <span className="min-w-0 flex-1">
                <Link to={`/admin/${step}`} className={there ? 'text-soft' : 'text-link font-semibold'}>
                  {t(`admin.first.${step}`)}
                </Link>
              </span>
              <span className="text-sm text-soft">{t(there ? 'admin.first.done' : 'admin.first.open')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
