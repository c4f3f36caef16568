import { z } from 'zod';
import { line } from '../../shared/text.ts';
import { roomBounds } from './bounds.ts';

const shape = { title: line({ min: 1, max: roomBounds.fileTitle }), isPublic: z.boolean() };

/** What a file is called, and whether it is for everybody who sees the project. */
export const projectFileInput = z.object({ ...shape, isPublic: shape.isPublic.default(false) });
export type ProjectFileFields = z.output<typeof projectFileInput>;

const touched = z.object(shape).partial();
export const projectFileEditInput = z.object({ base: touched, mine: touched });

/** What is said of one version. */
export const versionNote = line({ min: 0, max: roomBounds.versionNote });
