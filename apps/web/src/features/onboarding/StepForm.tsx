import type { FormEvent, ReactNode } from 'react';
import { ArrowLeft } from 'lucide-react';
import { Button, ErrorSummary } from '@kvart/ui';
import type { SummaryItem } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';

/** One step: its fields, and the ways back, on and past it. */
export const StepForm = ({
  problems,
  busy,
  next,
  onBack,
  onSkip,
  onSubmit,
  children,
}: {
  problems: SummaryItem[];
  busy: boolean;
  next: string;
  onBack?: () => void;
  onSkip?: () => void;
  onSubmit: () => void;
  children: ReactNode;
}) => {
  const t = useT();
  return (
    <form
      noValidate
      className="flex flex-col gap-7"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary title={t('common.checkForm')} items={problems} />
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy}>
          {next}
        </Button>
        {onBack && (
          <Button variant="quiet" icon={<ArrowLeft aria-hidden size={18} />} onClick={onBack}>
            {t('common.back')}
          </Button>
        )}
        {onSkip && (
          <Button variant="quiet" className="ml-auto" onClick={onSkip}>
            {t('onboarding.skip')}
          </Button>
        )}
      </div>
    </form>
  );
};
