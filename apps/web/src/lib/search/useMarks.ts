import { useState } from 'react';

/** What the reader points at or has chosen, in the list or on the map: each marks it in the other. */
export const useMarks = (rowOf: (id: string) => string) => {
  const [selectedId, setSelected] = useState<string | null>(null);
  const [hoveredId, hover] = useState<string | null>(null);
  const select = (id: string | null) => {
    setSelected(id);
    if (id) document.getElementById(rowOf(id))?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };
  return { selectedId, hoveredId, markedId: hoveredId ?? selectedId, select, hover };
};

export type Marks = ReturnType<typeof useMarks>;
