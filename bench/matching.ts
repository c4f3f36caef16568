// npm run bench -- matching: partners that the product suggests, held against cooperation that really happened. Each
// register of the data folder (KVART_DATA, else ../shared/data) becomes a network of its own in the product's tables,
// holding only what began before the questions' day; baselines get the same history.
// --task A_dk,B_dk: those alone. --limit N: its first questions. --fit: weights anew from the questions with answers, into
// packages/domain; build afterwards. With --outcomes FILE also from what became of a network's own suggestions (npm run
// outcomes; DATABASE_URL names the network). --predict held-out --out FOLDER: lists for the questions without answers
// (--predict dev: for those with answers, to hold the scores against the data folder's own evaluate.mjs).
// --actors N: how fast, in a generated network of that size (with --keep FOLDER for the next time).
// --smoke: an invented network, in seconds.
import {
  askedOf,
  asksForProject,
  historyBefore,
  isTask,
  readAsked,
  type Task,
  tasks,
} from './support/matching-tasks.ts';
import { cooperationFolder, readCooperation } from './support/cooperation.ts';
import { idOf, loadActors, loadProjects } from './support/cooperation-load.ts';
import { inventCooperation } from './support/invented-cooperation.ts';
import { machine } from './support/machine.ts';
import { learnWeights } from './support/matching-lessons.ts';
import { lessonsOfOutcomes, readOutcomes } from './support/matching-outcomes.ts';
import { measureTask } from './support/matching-measure.ts';
import { predict } from './support/matching-predict.ts';
import { reportOf } from './support/matching-report.ts';
import { measureSpeed } from './support/matching-speed.ts';
import { openWorld } from './support/matching-world.ts';
import { flag, log, numberOption, option } from './support/options.ts';

const folder = cooperationFolder();
const names = Object.keys(tasks) as Task[];
const only = option('task')?.split(',') ?? names;
if (!only.every(isTask)) throw new Error(`--task takes some of ${names.join(',')}`);
const chosen = names.filter((task) => only.includes(task));
// As many as the committed weights were learned from: all there are, with three hundred the largest register got less.
const limit = numberOption('limit', flag('fit') ? 1000 : 100_000);

/** The invented network: that everything works, and that the product finds more than chance. */
async function smoke(): Promise<void> {
  const { history, queries } = inventCooperation();
  const world = await openWorld();
  try {
    await loadActors(world.pool, history);
    await loadProjects(world.pool, history.projects);
    const asked = queries.map(askedOf).filter(({ relevant }) => relevant.size > 0);
    const figures = await measureTask(world, history, asked, { newOnly: false, newToLead: false });
    log(reportOf('invented', figures));
    const ndcg = (name: string) => figures.all.methods[name]?.ndcg?.mean ?? 0;
    if (ndcg('product') <= ndcg('random')) throw new Error('The product finds no more than chance');
    const turns = asked.map(({ actorId, before, relevant }) =>
      JSON.stringify({
        actor_id: idOf(actorId),
        history_before: before,
        relevant: [...relevant].map(idOf),
      }),
    );
    const { byQuestion } = await lessonsOfOutcomes(turns, world.url);
    if (!byQuestion.actor.some(({ choice }) => choice.candidates.length > 0))
      throw new Error('Nothing is learned from what became of suggestions');
    log(`real cooperation: ${folder ? 'there, not asked in the short run' : 'skipped, no data'}`);
    console.log(JSON.stringify({ bench: 'matching', smoke: true, figures }, null, 2));
  } finally {
    await world.stop();
  }
}

/** Every chosen task of one register, in a database of its own. */
async function measureRegister(data: string, source: string, list: readonly Task[]) {
  const world = await openWorld();
  const results: Record<string, object> = {};
  try {
    const all = readCooperation(data, source);
    await loadActors(world.pool, all);
    let loadedUntil = '';
    const loadUntil = async (day: string): Promise<void> => {
      await loadProjects(
        world.pool,
        all.projects.filter(({ start }) => start >= loadedUntil && start < day),
      );
      await world.pool.query('VACUUM (ANALYZE)');
      loadedUntil = day;
    };
    const questions = list.map((task) => ({ task, asked: readAsked(data, task, 'dev').slice(0, limit) }));
    const [day = ''] = questions.map(({ asked }) => asked[0]?.before ?? '');
    await loadUntil(day);
    const history = historyBefore(all, day);
    if (flag('fit')) return { lessons: await learnWeights.collect(world, questions), results };
    for (const { task, asked } of questions) {
      for (const newToLead of asksForProject(task) ? [false, true] : [false]) {
        const name = newToLead ? `${task}, new to the lead` : task;
        const figures = await measureTask(world, history, asked, {
          newOnly: !asksForProject(task),
          newToLead,
        });
        log(reportOf(name, figures));
        results[name] = figures;
      }
    }
    if (option('predict')) {
      const out = option('out');
      const part = option('predict') === 'held-out' ? 'heldout_queries' : option('predict');
      if ((part !== 'heldout_queries' && part !== 'dev') || !out)
        throw new Error('Write --predict held-out --out FOLDER');
      const held = list.map((task) => ({ task, asked: readAsked(data, task, part) }));
      const until = held[0]?.asked[0]?.before ?? '';
      if (until > loadedUntil) await loadUntil(until);
      await predict(world, all, held, out);
      log(`written to ${out}: ${list.join(', ')}`);
    }
    return { lessons: null, results };
  } finally {
    await world.stop();
  }
}

if (flag('smoke')) await smoke();
else if (option('actors'))
  console.log(JSON.stringify(await measureSpeed(numberOption('actors', 100_000)), null, 2));
else if (!folder) log('skipped, no data: KVART_DATA names the folder with the registers');
else {
  const results: Record<string, object> = {};
  const lessons = [];
  for (const source of new Set(chosen.map((task) => tasks[task]))) {
    const done = await measureRegister(
      folder,
      source,
      chosen.filter((task) => tasks[task] === source),
    );
    Object.assign(results, done.results);
    if (done.lessons) lessons.push(done.lessons);
  }
  const outcomes = option('outcomes');
  const network = process.env.DATABASE_URL;
  if (flag('fit') && outcomes) {
    if (!network) throw new Error('--outcomes FILE needs DATABASE_URL: the network that it was written from');
    lessons.push(await lessonsOfOutcomes(readOutcomes(outcomes), network));
  }
  if (flag('fit'))
    console.log(JSON.stringify(await learnWeights.from(lessons, numberOption('seed', 1), limit), null, 2));
  else console.log(JSON.stringify({ bench: 'matching', machine: machine(), tasks: results }, null, 2));
}
