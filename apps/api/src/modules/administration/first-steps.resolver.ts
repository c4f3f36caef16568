import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { isCentre } from '../desk/index.ts';
import { FirstSteps } from './first-steps.model.ts';

const firstStepsSql = `SELECT
  EXISTS (SELECT FROM installation_settings WHERE part = 'identity'
    AND value->>'operator' <> '' AND value->>'contactEmail' <> '') AS identity,
  EXISTS (SELECT FROM published_texts WHERE kind = 'rules') AS rules,
  EXISTS (SELECT FROM actors a WHERE ${isCentre}) AS territories`;

@Resolver()
export class FirstStepsResolver {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  @Access('admin')
  @Query(() => FirstSteps)
  async firstSteps(): Promise<FirstSteps> {
    const found = await this.database.readOne<Omit<FirstSteps, 'health'>>(
      'administration.first_steps',
      firstStepsSql,
    );
    return { ...found, health: this.config.env.SMTP_URL !== undefined };
  }
}
