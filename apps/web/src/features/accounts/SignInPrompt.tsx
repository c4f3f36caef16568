import { Suspense, useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { SignInPromptContext } from '../../lib/auth/SignInPrompt.ts';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';

const SignInDialog = lazyPart(async () => {
  const [dialog] = await Promise.all([import('./SignInDialog.tsx'), loadMessages(['auth'])]);
  return dialog;
});

/** Lets anything in the page ask for a sign-in and go on afterwards, without leaving what was typed. */
export const SignInPrompt = ({ children }: { children: ReactNode }) => {
  const [open, setOpen] = useState(false);
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve);
        setOpen(true);
      }),
    [],
  );
  const settle = (signedIn: boolean) => {
    setOpen(false);
    waiting.current.splice(0).forEach((resolve) => resolve(signedIn));
  };
  return (
    <SignInPromptContext value={ask}>
      {children}
      {open && (
        <Suspense>
          <SignInDialog onSettled={settle} />
        </Suspense>
      )}
    </SignInPromptContext>
  );
};
