import { useState } from 'react';
import type { ChangeEvent } from 'react';

/**
 * Text in a control as it was typed, for as long as one is in it: what comes back from the server tidied up
 * must not move under the cursor.
 */
export const useTyped = (value: string, onChange: (text: string) => void) => {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(event.target.value);
      onChange(event.target.value);
    },
    onBlur: () => setDraft(null),
  };
};
