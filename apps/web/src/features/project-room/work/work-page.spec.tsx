import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { MyTasksDocument } from '../tasks/MyTasks.gql.ts';
import { EditTaskDocument, OneTaskDocument, ProjectWorkDocument } from './Work.gql.ts';
import type { ProjectWorkQuery, TaskPartsFragment } from './Work.gql.ts';

const makeTask = (some: Partial<TaskPartsFragment> = {}): TaskPartsFragment => ({
  __typename: 'ProjectTask',
  id: 't1',
  version: 1,
  number: 1,
  title: 'Ask for the permit',
  state: 'TODO',
  packageId: 'w1',
  milestoneId: null,
  ownerPersonId: 'p1',
  ownerPersonName: 'Ana Novak',
  ownerPartnerId: 'o1',
  startsOn: null,
  dueOn: '2020-01-31',
  checklist: [],
  needs: [],
  ...some,
});
const project = {
  __typename: 'RoomProject' as const,
  id: 'pr1',
  slug: 'night-market',
  title: 'Night market',
  locale: 'en',
};
const board = (
  tasks: TaskPartsFragment[],
  some: Partial<NonNullable<ProjectWorkQuery['projectWork']>> = {},
): ProjectWorkQuery => ({
  projectWork: {
    __typename: 'ProjectWork',
    project,
    packages: [
      {
        __typename: 'WorkPackage',
        ...{ id: 'w1', version: 1, number: 1, title: 'Permits', text: '' },
        ...{ startsOn: null, endsOn: null, leadPartnerId: null },
      },
    ],
    milestones: [],
    tasks,
    partners: [
      { __typename: 'RoomPartner', id: 'o1', name: 'Občina Kamnik', slug: 'kamnik', isActive: true },
      { __typename: 'RoomPartner', id: 'o2', name: 'Studio Lipa', slug: 'lipa', isActive: true },
    ],
    people: [{ __typename: 'RoomPerson', id: 'p1', name: 'Ana Novak', partnerId: 'o1' }],
    viewerCan: {
      __typename: 'RoomAbilities',
      write: true,
      lead: false,
      inside: true,
      see: ['ABOUT', 'WORK'],
    },
    ...some,
  },
});
const show = (data: ProjectWorkQuery) =>
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectWorkDocument, () => HttpResponse.json({ data })),
  );
const met = (mine: string, theirs: string, field = 'title') => ({
  __typename: 'EditConflict' as const,
  code: 'edit_conflict',
  message: 'Somebody else changed the same thing.',
  path: null,
  currentVersion: 2,
  changedBy: 'Bojan Kos',
  conflicts: [{ __typename: 'FieldConflict' as const, field, base: 'Ask for the permit', mine, theirs }],
});

describe('the work of a project', () => {
  it('stands by package, says what is late and what waits, and narrows down in the address', async () => {
    const second = makeTask({
      ...{ id: 't2', number: 2, title: 'Build the stage', packageId: null, dueOn: null },
      ...{ needs: ['t1'], ownerPersonId: null, ownerPersonName: null, ownerPartnerId: 'o2' },
    });
    show(board([makeTask(), second]));
    const { user } = await renderApp('/projects/night-market/work');
    const part = await screen.findByRole('region', { name: 'Permits' });
    expect(within(part).getByText(/overdue since/)).toBeInTheDocument();
    const rest = screen.getByRole('region', { name: 'Without a work package' });
    expect(rest).toHaveTextContent('waits for #1');
    expect(await violations()).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Who'), 'Studio Lipa');
    await waitFor(() => expect(location.search).toBe('?who=o2'));
    expect(screen.queryByText('Ask for the permit')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('Ask for the permit')).toBeInTheDocument();
  });

  it('shows a new state at once, and takes it back where somebody was faster', async () => {
    show(board([makeTask()]));
    let answer: (() => void) | undefined;
    api.use(
      graphql.mutation(EditTaskDocument, async () => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return HttpResponse.json({ data: { editTask: met('doing', 'blocked', 'state') } });
      }),
    );
    const { user } = await renderApp('/projects/night-market/work');
    const state = await screen.findByLabelText('State of Ask for the permit');
    await user.selectOptions(state, 'Done');
    await waitFor(() => expect(state).toHaveValue('DONE'));
    await waitFor(() => expect(answer).toBeDefined());
    answer?.();
    await waitFor(() => expect(state).toHaveValue('TODO'));
    expect(await screen.findByText(/Bojan Kos has changed this task/)).toBeInTheDocument();
  });

  it('shows both texts where two people changed the same field, and loses neither', async () => {
    show(board([makeTask()]));
    const sent = vi.fn();
    api.use(
      graphql.query(OneTaskDocument, () =>
        HttpResponse.json({ data: { projectTask: { ...makeTask(), text: 'By mail' } } }),
      ),
      graphql.mutation(EditTaskDocument, ({ variables }) => {
        sent(variables);
        const { title } = variables.mine;
        const seen = variables.base.title === 'Get the permit';
        return HttpResponse.json({
          data: { editTask: seen ? makeTask({ title: title ?? '' }) : met(title ?? '', 'Get the permit') },
        });
      }),
    );
    const { user } = await renderApp('/projects/night-market/work');
    await user.click(await screen.findByRole('button', { name: 'Ask for the permit' }));
    const dialog = await screen.findByRole('dialog');
    const what = await within(dialog).findByLabelText('What');
    await user.clear(what);
    await user.type(what, 'Ask for both permits');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const choice = await within(dialog).findByRole('group', { name: 'What' });
    expect(dialog).toHaveTextContent('Bojan Kos changed this in the meantime');
    expect(choice).toHaveTextContent('Ask for both permits');
    expect(choice).toHaveTextContent('Get the permit');
    expect(await violations()).toEqual([]);
    await user.click(within(choice).getByLabelText('The other'));
    expect(what).toHaveValue('Get the permit');
    await user.click(within(choice).getByLabelText('Mine'));
    expect(what).toHaveValue('Ask for both permits');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent.mock.calls).toEqual([
      [{ id: 't1', base: { title: 'Ask for the permit' }, mine: { title: 'Ask for both permits' } }],
      [{ id: 't1', base: { title: 'Get the permit' }, mine: { title: 'Ask for both permits' } }],
    ]);
  });

  it('offers nothing to change to those who only look', async () => {
    show(
      board([makeTask({ ownerPersonId: null, ownerPersonName: null })], {
        people: [],
        viewerCan: { __typename: 'RoomAbilities', write: false, lead: false, inside: true, see: ['WORK'] },
      }),
    );
    await renderApp('/projects/night-market/work');
    expect(await screen.findByText('Ask for the permit')).toBeInTheDocument();
    expect(within(screen.getByRole('main')).queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByLabelText(/^State of/)).not.toBeInTheDocument();
  });

  it('is not there for those who may not see it', async () => {
    show({ projectWork: null });
    await renderApp('/projects/night-market/work');
    expect(await screen.findByRole('heading', { level: 1, name: /not/i })).toBeInTheDocument();
  });
});

describe('the timeline', () => {
  it('is a table whose lines are walked with the arrows', async () => {
    show(
      board([
        makeTask({ startsOn: '2027-02-01', dueOn: '2027-03-01' }),
        makeTask({ id: 't2', number: 2, title: 'No day', dueOn: null }),
        makeTask({ id: 't3', number: 3, title: 'Long ago', startsOn: null, dueOn: '2020-01-01' }),
      ]),
    );
    const { user } = await renderApp('/projects/night-market/timeline');
    // Not by its colour alone.
    expect(await screen.findByRole('row', { name: /Long ago/ })).toHaveTextContent('late');
    const row = await screen.findByRole('row', { name: /Ask for the permit/ });
    expect(row).toHaveTextContent('1 February 2027 – 1 March 2027');
    expect(screen.getByText('1 task has no day and is not shown.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    screen.getByRole('link', { name: 'Permits' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'Long ago' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('link', { name: 'Permits' })).toHaveFocus();
  });
});

describe('my tasks', () => {
  it('stand by project, open and done', async () => {
    api.use(
      withViewer(makeViewer()),
      graphql.query(MyTasksDocument, ({ variables }) =>
        HttpResponse.json({
          data: {
            myTasks: {
              __typename: 'MyTaskConnection',
              totalCount: variables.done ? 0 : 1,
              pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
              nodes: variables.done
                ? []
                : [{ __typename: 'MyTask', canEdit: true, project, task: makeTask() }],
            },
          },
        }),
      ),
    );
    const { user } = await renderApp('/tasks');
    expect(await screen.findByRole('link', { name: 'Night market' })).toHaveAttribute(
      'href',
      '/projects/night-market/work',
    );
    expect(await violations()).toEqual([]);
    show(board([makeTask()]));
    api.use(
      graphql.query(OneTaskDocument, () =>
        HttpResponse.json({ data: { projectTask: { ...makeTask(), text: 'By mail' } } }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Ask for the permit' }));
    const dialog = await screen.findByRole('dialog', { name: 'Task 1' });
    expect(await within(dialog).findByLabelText('In more words')).toHaveValue('By mail');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Nothing waits for you')).toBeInTheDocument();
    expect(location.search).toBe('?done=1');
  });
});
