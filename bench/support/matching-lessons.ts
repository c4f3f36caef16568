import type { PartnerQuestion, SidePairs } from '@kvart/domain';
import { joinedPairs, learn, type Lesson, lessonsOf, sidePairsOf } from './matching-learn.ts';
import { asksForProject, type Asked, type Task } from './matching-tasks.ts';
import type { World } from './matching-world.ts';
import { writeWeights } from './matching-write.ts';

/** What is learned from, by the question it answers. */
export interface Lessons {
  byQuestion: Record<PartnerQuestion, Lesson[]>;
  pairs: SidePairs;
}

/** Collects what is to be learned from each register, then fits the weights of each question to all of it. */
export const learnWeights = {
  async collect(
    world: World,
    questions: readonly { task: Task; asked: readonly Asked[] }[],
  ): Promise<Lessons> {
    const byQuestion: Lessons['byQuestion'] = { actor: [], newcomer: [], project: [], project_new: [] };
    for (const { task, asked } of questions) {
      const lessons = await lessonsOf(world, task, asked, false);
      if (asksForProject(task)) {
        byQuestion.project.push(...lessons);
        byQuestion.project_new.push(...(await lessonsOf(world, task, asked, true)));
      } else byQuestion.actor.push(...lessons);
    }
    // Whoever has no past yet is asked about as if the past of those who have one were not known.
    byQuestion.newcomer = byQuestion.actor;
    return { byQuestion, pairs: await sidePairsOf(world.pool) };
  },

  async from(lessons: readonly Lessons[], seed: number, limit: number) {
    const sidePairs = joinedPairs(lessons.map(({ pairs }) => pairs));
    const learned = (question: PartnerQuestion) =>
      learn(
        question,
        lessons.flatMap(({ byQuestion }) => byQuestion[question]),
        sidePairs,
        seed,
      );
    const [actor, newcomer] = [learned('actor'), learned('newcomer')];
    const [project, project_new] = [learned('project'), learned('project_new')];
    const features = {
      actor: actor.weights,
      newcomer: newcomer.weights,
      project: project.weights,
      project_new: project_new.weights,
    };
    const file = await writeWeights({ features, sidePairs }, seed, limit);
    const crossValidated = {
      actor: actor.crossValidation,
      newcomer: newcomer.crossValidation,
      project: project.crossValidation,
      project_new: project_new.crossValidation,
    };
    return { written: file, seed, crossValidatedNdcg: crossValidated, features, sidePairs };
  },
};
