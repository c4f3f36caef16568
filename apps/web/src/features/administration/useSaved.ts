import { useToast } from '@kvart/ui';
import type { Outcome } from '../../lib/apollo/types.ts';
import { useT } from '../../lib/i18n/I18n.tsx';

/** Says how a change ended, and that somebody else was faster where it was so. */
export const useSaved = (refetch: () => unknown) => {
  const t = useT();
  const { show } = useToast();
  return {
    /** For forms: a change that was overtaken is told in the reader's words, and what stands now is fetched. */
    told: <T>(outcome: Outcome<T>): Outcome<T> => {
      if (outcome.ok || outcome.error.__typename !== 'StaleVersion') return outcome;
      void refetch();
      return { ok: false, error: { ...outcome.error, message: t('admin.overtaken') } };
    },
    done: () => {
      show({ text: t('common.saved'), tone: 'good' });
      void refetch();
    },
    /** For switches and buttons, where no form shows what went wrong. */
    show: (outcome: Outcome<unknown>) => {
      if (outcome.ok) show({ text: t('common.saved'), tone: 'good' });
      else {
        const isLate = outcome.error.__typename === 'StaleVersion';
        show({ text: isLate ? t('admin.overtaken') : outcome.error.message, tone: 'bad' });
      }
      void refetch();
    },
  };
};
