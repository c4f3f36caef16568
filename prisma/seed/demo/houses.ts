import {
  type BuildingFile,
  buildingOf,
  inheritedFrom,
  mayLastAYear,
  type SpaceFile,
} from '@kvart/domain/spaces';
import type { BuilderContext } from '@kvart/testing/builders';
import type { DemoActor } from './actors.ts';

/** A row of `buildings`. */
export interface BuildingRow extends BuildingFile {
  id: string;
  actorId: string;
  createdById: string;
  isDemo: boolean;
}

/** By the city: what the house is called, and which entries of its municipality are units of it. */
const houses: Record<string, { name: string; rounds: readonly number[]; builtYear: number }> = {
  kamnik: { name: 'Stara sirarna (demo)', rounds: [2, 4], builtYear: 1911 },
  herrenberg: { name: 'Haus am Graben (demo)', rounds: [0, 2, 4], builtYear: 1958 },
};

/** Puts an entry into the house of its city, if it is in one. The first unit says where the house stands. */
export function moveIn(
  file: SpaceFile,
  { round, owner }: { round: number; owner: DemoActor },
  known: BuildingRow[],
  context: BuilderContext,
): string | null {
  const house = houses[owner.city.key];
  if (!house?.rounds.includes(round)) return null;
  const there = known.find(({ actorId }) => actorId === owner.row.id);
  const building = there ?? {
    ...buildingOf({ ...file, buildingName: house.name }, house.name),
    id: context.ids.next(),
    actorId: owner.row.id,
    createdById: owner.people[0]?.id ?? '',
    isDemo: true,
    builtYear: house.builtYear,
  };
  if (!there) known.push(building);
  const cadastralPart = String(house.rounds.indexOf(round) + 1);
  Object.assign(file, inheritedFrom(building), { cadastralParcel: '118/2', cadastralPart });
  // An exemption that rested on another house.
  if (file.energyExemption === 'protected_building' && file.heritage !== 'monument' && mayLastAYear(file))
    Object.assign(file, { energyExemption: null, energyClass: 'D', energyKwh: 150 });
  return building.id;
}
