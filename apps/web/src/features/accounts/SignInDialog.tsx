import { Dialog } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Signing in without leaving the page: what was typed there is still there afterwards. */
const SignInDialog = ({ onSettled }: { onSettled: (signedIn: boolean) => void }) => {
  const t = useT();
  return (
    <Dialog
      open
      onClose={() => onSettled(false)}
      title={t('auth.again.title')}
      closeLabel={t('common.close')}
    >
      <p className="mb-5 text-soft">{t('auth.again.text')}</p>
      <SignInForm inPlace onSignedIn={() => onSettled(true)} />
    </Dialog>
  );
};

export default SignInDialog;
