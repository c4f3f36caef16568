import { Field } from '@nestjs/graphql';
import { MapPoint } from '../../platform/graphql/index.ts';
import { SpaceState } from './space-enums.ts';

/** Points of the map say in which state the space is. */
export function declareSpacePoints(): void {
  Field(() => SpaceState, { nullable: true })(MapPoint.prototype, 'state');
}
