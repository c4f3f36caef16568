import { useEffect } from 'react';

/** Names the page in the tab and in the history. The server writes the same into the first HTML. */
export const usePageHead = (title: string | undefined) => {
  useEffect(() => {
    if (title) document.title = title.startsWith('Kvart') ? title : `${title} · Kvart`;
  }, [title]);
};
