import { type ReactNode, Suspense, useEffect, useState } from 'react';

/**
 * What other features add below a page, in scripts of its own: drawn once the page stands in the browser, never on the
 * server, where a part that is still being loaded would leave the whole page to the browser.
 */
export const AfterPage = ({ children }: { children: ReactNode }) => {
  const [stands, setStands] = useState(false);
  useEffect(() => setStands(true), []);
  return stands ? <Suspense>{children}</Suspense> : null;
};
