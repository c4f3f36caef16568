const keyOf = (form: string) => `kvart.draft.${form}`;

/** What was typed into a form before the page was reloaded or left. Kept for this tab only. */
export const readDraft = (form: string): Record<string, unknown> | null => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null') as Record<string, unknown> | null;
  } catch {
    return null;
  }
};

/** Keeps what was typed, but never what must not lie around (passwords). */
export const writeDraft = (form: string, values: object, secret: readonly string[] = []) => {
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)));
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage costs the draft, not the form.
  }
};

export const clearDraft = (form: string) => {
  try {
    sessionStorage.removeItem(keyOf(form));
  } catch {
    // Nothing was kept then.
  }
};
