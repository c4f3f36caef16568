import type { Type } from '@nestjs/common';

/** The rooms of the house, one module per noun. */
export const featureModules: Type[] = [];
