import { SectionHeading } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';

const steps = ['1', '2', '3', '4'] as const;

/** The way of a space, in four columns of a newspaper. */
export const HowItWorks = () => {
  const t = useT();
  return (
    <section aria-labelledby="how">
      <SectionHeading id="how" kicker={t('home.how.kicker')}>
        {t('home.how.title')}
      </SectionHeading>
      <ol className="mt-6 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step) => (
          <li key={step} className="border-t-2 border-ink pt-3">
            <p aria-hidden className="font-serif text-3xl text-accent">
              {step}
            </p>
            <h3 className="mt-1 text-lg">{t(`home.how.${step}.title`)}</h3>
            <p className="mt-1 text-soft">{t(`home.how.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
