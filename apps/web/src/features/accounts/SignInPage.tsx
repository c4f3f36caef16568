import { useToast } from '@kvart/ui';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { rich } from '../../lib/i18n/rich.tsx';
import { useNext } from '../../lib/nav/next.ts';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { SignInForm } from './SignInForm.tsx';

const SignInPage = () => {
  const t = useT();
  const next = useNext();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const { announce } = useToast();
  if (viewer) return <Navigate to={next} replace />;
  return (
    <NarrowPage title={t('auth.signIn.title')}>
      <SignInForm
        onSignedIn={() => {
          announce(t('auth.signIn.title'));
          void navigate(next, { replace: true });
        }}
      />
      <div className="mt-6 flex flex-col gap-2">
        <p>
          <Link to="/forgot-password" className="text-link">
            {t('auth.signIn.forgot')}
          </Link>
        </p>
        <p>
          {rich(t('auth.signIn.new'), {
            a: (text) => (
              <Link to={`/sign-up${search}`} className="text-link">
                {text}
              </Link>
            ),
          })}
        </p>
      </div>
    </NarrowPage>
  );
};

export default SignInPage;
