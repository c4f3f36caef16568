import { ArrowRight, Check } from 'lucide-react';
import { classes } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { MyHomeQuery } from './MyHome.gql.ts';

type Step = NonNullable<MyHomeQuery['actor']>['nextSteps'][number];

const StepCard = ({ step, position }: { step: Step; position: number }) => {
  const t = useT();
  const say = (part: 'title' | 'body') => {
    const key = `steps.${step.code}.${part}`;
    return t.has(key) ? t(key) : step.code;
  };
  return (
    <li
      className={classes(
        'group relative flex gap-4 rounded-lg border p-5 md:flex-col md:gap-2',
        step.done ? 'border-rule bg-sunk' : 'border-ink bg-raised',
      )}
    >
      <p
        aria-hidden
        className={classes(
          'grid size-10 shrink-0 place-items-center rounded-full font-serif text-xl font-semibold',
          step.done ? 'bg-good-soft text-good' : 'bg-accent text-on-accent',
        )}
      >
        {step.done ? <Check size={20} /> : position}
      </p>
      <div>
        <h3 className="text-lg leading-snug">
          <Link to={step.href} className="no-underline group-hover:underline after:absolute after:inset-0">
            {say('title')}
            {!step.done && <ArrowRight aria-hidden size={18} className="ml-1.5 inline text-accent" />}
          </Link>
          {step.done && <span className="sr-only"> ({t('home.my.stepDone')})</span>}
        </h3>
        <p className="mt-1 text-sm text-soft">{say('body')}</p>
      </div>
    </li>
  );
};

/** What the actor should do next: three steps, the done ones as progress. */
export const NextSteps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="mt-5 grid gap-4 md:grid-cols-3">
    {steps.map((step, index) => (
      <StepCard key={step.code} step={step} position={index + 1} />
    ))}
  </ol>
);
