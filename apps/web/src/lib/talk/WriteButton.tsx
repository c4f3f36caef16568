import { Suspense, useState } from 'react';
import { Mail } from 'lucide-react';
import { Button } from '@kvart/ui';
import { useSignInPrompt } from '../auth/SignInPrompt.ts';
import { useViewer } from '../auth/Viewer.tsx';
import { loadMessages } from '../i18n/messages.ts';
import { lazyPart } from '../page/lazy-part.ts';
import type { StartTalk } from './StartDialog.tsx';

/** The dialog and its words come when somebody wants to write. */
const StartDialog = lazyPart(async () => {
  const [dialog] = await Promise.all([import('./StartDialog.tsx'), loadMessages(['messages'])]);
  return dialog;
});

/** Opens a conversation with an actor, about a thing or about nothing yet. Absent for one's own. */
export const WriteButton = ({
  label,
  variant = 'secondary',
  size,
  wide,
  named,
  ...to
}: StartTalk & {
  label: string;
  variant?: 'primary' | 'secondary';
  size?: 'sm' | 'md';
  wide?: boolean;
  /** The name of the actor is part of the name of the button: where there are several. */
  named?: boolean;
}) => {
  const { viewer } = useViewer();
  const ask = useSignInPrompt();
  const [open, setOpen] = useState(false);
  if (viewer?.memberships.some(({ actor }) => actor.id === to.actorId)) return null;
  const begin = async () => {
    if (viewer || (await ask())) setOpen(true);
  };
  return (
    <>
      <Button
        variant={variant}
        size={size}
        aria-label={named ? `${label}: ${to.actorName}` : undefined}
        wide={wide}
        icon={<Mail aria-hidden size={17} />}
        onClick={() => void begin()}
      >
        {label}
      </Button>
      {open && (
        <Suspense>
          <StartDialog {...to} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
