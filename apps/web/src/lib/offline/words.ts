const prefix = 'kvart.words.';

/** What was typed and not sent yet, by place. Kept on this device until it is sent or its person signs out. */
export const readWords = (place: string): string | null => {
  try {
    return localStorage.getItem(prefix + place);
  } catch {
    return null;
  }
};

export const writeWords = (place: string, words: string) => {
  try {
    localStorage.setItem(prefix + place, words);
  } catch {
    // A full or forbidden storage: the server keeps it a moment later.
  }
};

export const forgetWords = (place: string) => {
  try {
    localStorage.removeItem(prefix + place);
  } catch {
    // Nothing was kept then.
  }
};

export const forgetAllWords = () => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
};
