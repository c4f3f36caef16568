import { useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ChangeNotificationSettingsDocument } from '../Settings.gql.ts';
import type { ChangeNotificationSettingsMutationVariables } from '../Settings.gql.ts';

type Change = ChangeNotificationSettingsMutationVariables['input'];

/** Saves a change at once and says so; true where it was taken. */
export const useChange = (): [(input: Change) => Promise<boolean>, boolean] => {
  const t = useT();
  const { show } = useToast();
  const [change, busy] = useAction(ChangeNotificationSettingsDocument);
  const run = async (input: Change) => {
    const outcome = await change({ input });
    show(
      outcome.ok ? { text: t('common.saved'), tone: 'good' } : { text: outcome.error.message, tone: 'bad' },
    );
    return outcome.ok;
  };
  return [run, busy];
};
