import { useState } from 'react';
import { usePageQuery } from '../apollo/usePageQuery.ts';
import { PlaceNameDocument } from './Search.gql.ts';

/** The place in the address: its name is known at once where it was just chosen, all else is asked for. */
export const usePlaceName = (id: string | null | undefined) => {
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null);
  const known = chosen && chosen.id === id ? chosen.label : undefined;
  const { data } = usePageQuery(PlaceNameDocument, { id: id ?? '' }, { skip: !id });
  const place = id && data?.place?.id === id ? data.place : undefined;
  return { name: known ?? place?.name, place, remember: setChosen };
};
