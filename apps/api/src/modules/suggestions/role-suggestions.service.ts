import { toIsoDate } from '@kvart/domain/shared';
import { explainRole, roleStrength, suggestionId } from '@kvart/domain/suggestions';
import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { type Asked, noTarget, nothing, type Suggested } from './asked.ts';
import type { Side } from './pairs.repository.ts';
import { type RoleRow, SuggestedRolesRepository } from './roles.repository.ts';
import { raiseOf, Said } from './said.ts';
import { SameLines } from './same-line.service.ts';
import { sharesOf } from './signals.ts';
import type { SuggestedRole, Suggestion } from './suggestion.model.ts';

/** Open roles of projects, for those who could take them. */
@Injectable()
export class RoleSuggestions {
  constructor(
    private readonly roles: SuggestedRolesRepository,
    private readonly lines: SameLines,
    private readonly catalogue: ConceptCatalogue,
    private readonly said: Said,
  ) {}

  async rolesFor({ actorId, viewer, locale, first }: Asked): Promise<Suggested> {
    const { me, isOff, roles } = await this.roles.open(actorId, viewer.personId, first + 10);
    if (!me) return nothing;
    const sameLine = await this.lineOf(me);
    const today = toIsoDate(new Date());
    const shown = roles.map(async (role): Promise<Suggestion | null> => {
      const explained = explainRole(me, role, sameLine, today);
      const strength = roleStrength(explained);
      if (!strength) return null;
      return {
        ...noTarget,
        id: suggestionId({ kind: 'project', targetId: role.id }),
        kind: 'project',
        role: await this.shown(role, locale),
        strength,
        ...(await this.said.one(explained, locale, [role.place])),
        signals: sharesOf(explained.reasons),
        isNewcomer: false,
      };
    });
    const raises = me.offerIds.length === 0 ? [raiseOf({ code: 'add_offers' })] : [];
    return { isOff, nodes: (await Promise.all(shown)).flatMap((node) => node ?? []), raises };
  }

  lineOf({ offerIds, isInIds }: Side) {
    return this.lines.of([...offerIds, ...isInIds]);
  }

  private async shown(role: RoleRow, locale: Locale): Promise<SuggestedRole> {
    const { conceptIds, sectors, ...row } = role;
    return { ...row, sectors: [...sectors], concepts: await this.catalogue.named(conceptIds, locale) };
  }
}
