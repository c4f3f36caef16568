import { z } from 'zod';
import { line, prose } from '../../shared/text.ts';
import { roomBounds } from './bounds.ts';

const shape = {
  title: line({ min: 2, max: roomBounds.updateTitle }),
  text: prose({ min: 0, max: roomBounds.updateText }),
  isPublic: z.boolean(),
};

/** A short piece of news, for the room or for whoever sees the updates of the project. */
export const newUpdateInput = z.object({
  ...shape,
  text: shape.text.default(''),
  isPublic: shape.isPublic.default(false),
});
export type UpdateFields = z.output<typeof newUpdateInput>;

const touched = z.object(shape).partial();
export const updateEditInput = z.object({ base: touched, mine: touched });
