const key = 'kvart.keeps';

/** Whether this device keeps something for somebody: read before anything of it is loaded. */
export const deviceKeeps = (): boolean => {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    return false;
  }
};

export const markDevice = (keeps: boolean) => {
  try {
    if (keeps) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Without storage nothing is kept either.
  }
};
