import { useState } from 'react';
import { Checkbox, TextField } from '@kvart/ui';
import type { TextFieldProps } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';

/** A password that can be looked at while it is typed. */
export const PasswordField = (props: TextFieldProps) => {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <div className="flex flex-col gap-2.5">
      <TextField {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <Checkbox
        label={t('auth.showPassword')}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </div>
  );
};
