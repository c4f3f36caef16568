import { useState } from 'react';
import { usePageQuery } from '../apollo/usePageQuery.ts';
import { PlaceNameDocument } from './Search.gql.ts';

/** The name behind a place in the address: known at once where it was just chosen, else asked for. */
export const usePlaceName = (id: string | null | undefined) => {
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null);
  const known = chosen && chosen.id === id ? chosen.label : undefined;
  const { data } = usePageQuery(PlaceNameDocument, { id: id ?? '' }, { skip: !id || !!known });
  const name = known ?? (id && data?.place?.id === id ? data.place.name : undefined);
  return { name, remember: setChosen };
};
