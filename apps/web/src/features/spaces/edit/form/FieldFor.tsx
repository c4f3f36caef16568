import { asksRent, type SpaceFieldName, spaceFields } from '@kvart/domain/spaces';
import { PhotosControl } from '../photos/PhotosControl.tsx';
import { ChoiceControl, CurrencyControl, YesNoControl } from './ChoiceControls.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { EnergyReason } from './EnergyReason.tsx';
import { useFileForm } from './FormContext.ts';
import { LocalizedControl } from './LocalizedControl.tsx';
import { PlaceControl, PointControl } from './PlaceControls.tsx';
import { DayControl, LineControl, NumberControl, ProseControl } from './TextControls.tsx';
import { UsesControl } from './UsesControl.tsx';

const Control = ({ field }: { field: SpaceFieldName }) => {
  if (field === 'photos') return <PhotosControl />;
  switch (spaceFields[field].kind) {
    case 'localized_line':
    case 'localized_prose':
      return <LocalizedControl field={field as 'title'} />;
    case 'line':
      return <LineControl field={field} />;
    case 'prose':
      return <ProseControl field={field} />;
    case 'number':
      return <NumberControl field={field} />;
    case 'yes_no':
      return <YesNoControl field={field} />;
    case 'choice':
      return <ChoiceControl field={field} />;
    case 'day':
      return <DayControl field={field} />;
    case 'place':
      return <PlaceControl />;
    case 'concepts':
      return <UsesControl field={field as 'permittedUseIds'} />;
    case 'point':
      return <PointControl />;
    case 'photos':
      return null;
  }
};

/** One field of the file by its name, with what belongs beside it. */
export const FieldFor = ({ field }: { field: SpaceFieldName }) => {
  const { file, saving } = useFileForm();
  // Where no rent is asked, the question for its amount would only puzzle.
  if (field === 'rentPerM2' && !asksRent(file)) return null;
  if (field === 'vatRate' && file.vat !== 'included' && file.vat !== 'excluded') return null;
  return (
    <div data-field={field} className="flex flex-col gap-3">
      {field === 'energyClass' && <EnergyReason />}
      {field !== 'photos' && field in saving.state.conflicts && <ConflictNotice field={field} />}
      <Control field={field} />
      {field === 'rentMode' && <CurrencyControl />}
      {field === 'contactPhone' && <ChoiceControl field="contactVisibility" />}
    </div>
  );
};
