import { useApolloClient } from '@apollo/client/react';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { useFormat } from '../i18n/I18n.tsx';
import { FindPlacesDocument } from './Fields.gql.ts';

/** Finds towns by the first letters of any of their names, for a field that suggests. */
export const usePlaces = () => {
  const format = useFormat();
  const client = useApolloClient();
  return async (text: string): Promise<ComboboxOption[]> => {
    const { data } = await client.query({ query: FindPlacesDocument, variables: { text } });
    return (data?.places ?? []).map((place) => ({
      id: place.id,
      label: place.name,
      hint: [place.region, format.country(place.country)].filter(Boolean).join(', '),
    }));
  };
};
