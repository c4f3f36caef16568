import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { CreateProjectDocument, ProjectPageDocument } from '../ProjectPage.gql.ts';
import { OwnProjectsDocument, ProjectFieldsDocument } from '../Projects.gql.ts';
import { leading, makeProject, noPage } from '../testing/projects.ts';
import { ProjectTemplatesDocument, SaveProjectTemplateDocument } from './Templates.gql.ts';
import type { TemplatePartsFragment } from './Templates.gql.ts';

const said = (en: string, sl?: string) => [
  { __typename: 'Translation' as const, locale: 'en', text: en },
  ...(sl ? [{ __typename: 'Translation' as const, locale: 'sl', text: sl }] : []),
];
const template: TemplatePartsFragment = {
  __typename: 'ProjectTemplate',
  ...{ id: 'market-hall', version: 2, days: 60 },
  title: said('Market hall', 'Tržnica'),
  summary: said('Growers fill an empty hall.'),
  packages: [{ __typename: 'TemplatePackage', title: said('Stalls'), from: 0, until: 30 }],
  milestones: [{ __typename: 'TemplateMilestone', title: said('Opening'), day: 30, package: 0 }],
  tasks: [
    { __typename: 'TemplateTask', title: said('Build'), from: 5, until: 29, package: 0, needs: [] },
    {
      __typename: 'TemplateTask',
      title: said('Count visitors'),
      from: 30,
      until: 60,
      package: null,
      needs: [0],
    },
  ],
  roles: [{ __typename: 'TemplateRole', title: said('A joiner'), text: [], sectors: ['SMALL_BUSINESS'] }],
  indicators: [{ __typename: 'TemplateIndicator', title: said('Visitors'), unit: [], target: 600 }],
  budget: [
    { __typename: 'TemplateBudgetLine', title: said('Stalls of wood'), category: 'equipment', share: 60 },
    { __typename: 'TemplateBudgetLine', title: said('Rent'), category: 'space', share: 40 },
  ],
};
const withTemplates = (viewerCanEdit: boolean) =>
  graphql.query(ProjectTemplatesDocument, () =>
    HttpResponse.json({
      data: {
        projectTemplates: {
          ...{ __typename: 'ProjectTemplateLibrary' as const, viewerCanEdit, templates: [template] },
          categories: [
            { __typename: 'BudgetCategory', id: 'equipment', label: 'Equipment' },
            { __typename: 'BudgetCategory', id: 'space', label: 'Rooms' },
          ],
        },
      },
    }),
  );
const quiet = [
  graphql.query(ProjectFieldsDocument, () => HttpResponse.json({ data: { creative: [] } })),
  graphql.query(OwnProjectsDocument, () =>
    HttpResponse.json({
      data: {
        ownProjects: { __typename: 'ProjectConnection', nodes: [], pageInfo: noPage, totalCount: 0 },
      },
    }),
  ),
];

describe('beginning from a template', () => {
  it('says what each brings, asks for the first day, and sends both', async () => {
    const created = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withTemplates(false),
      ...quiet,
      graphql.mutation(CreateProjectDocument, ({ variables }) => {
        created(variables.input);
        return HttpResponse.json({ data: { createProject: makeProject(leading) } });
      }),
      graphql.query(ProjectPageDocument, () =>
        HttpResponse.json({ data: { project: makeProject(leading) } }),
      ),
    );
    const { user } = await renderApp('/projects/new');
    await user.click(await screen.findByText('Begin from a template'));
    const choice = await screen.findByRole('link', { name: 'Market hall' });
    expect(
      screen.getByText(
        '1 work package, 1 milestone, 2 tasks, 1 open role, 1 figure to reach and 2 budget lines',
      ),
    ).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(choice);
    expect(await screen.findByText(/It begins from the template “Market hall”/)).toBeInTheDocument();
    expect(screen.getByLabelText(/Title/)).toHaveValue('Market hall');
    await user.click(screen.getByRole('button', { name: 'Begin the project' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(created).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText(/From/), '2027-03-01');
    await user.type(screen.getByLabelText(/Planned sum/), '12 000,50');
    await user.click(screen.getByRole('button', { name: 'Begin the project' }));
    await waitFor(() => expect(location.pathname).toBe('/projects/night-market'));
    expect(created).toHaveBeenCalledWith(
      expect.objectContaining({
        ...{ templateId: 'market-hall', startsOn: '2027-03-01', title: 'Market hall' },
        plannedTotal: 1_200_050,
      }),
    );
  });
});

describe('the library', () => {
  it('shows all that a template brings, and changing it only to those who may', async () => {
    api.use(withViewer(makeViewer()), withTemplates(false));
    const { user } = await renderApp('/projects/templates');
    await user.click(await screen.findByText('All that it brings'));
    expect(screen.getByText('Count visitors')).toBeInTheDocument();
    expect(screen.getByText('day 30 to 60')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Change the template/ })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('is changed in one language at a time, rows come and go, and packages keep their rows', async () => {
    const saved = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withTemplates(true),
      graphql.mutation(SaveProjectTemplateDocument, ({ variables }) => {
        saved(variables);
        return HttpResponse.json({ data: { saveProjectTemplate: { ...template, version: 3 } } });
      }),
    );
    const { user } = await renderApp('/projects/templates/market-hall/edit');
    await user.selectOptions(await screen.findByLabelText(/Language you write in/), 'sl');
    const [title] = screen.getAllByLabelText('Title');
    expect(title).toHaveValue('Tržnica');
    if (title) await user.type(title, ' mesta');
    await user.click(screen.getByRole('button', { name: 'Add a task' }));
    const third = screen.getByRole('group', { name: 'Task 3' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Task 3: ');
    expect(await violations()).toEqual([]);
    await user.type(within(third).getByLabelText('Title'), 'Pospraviti');
    await user.type(within(third).getByLabelText('Until day'), '9');
    await user.click(screen.getByRole('button', { name: 'Take it out: Work package 1' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    const [{ id, version, content }] = saved.mock.calls[0] as [
      { id: string; version: number; content: Record<string, unknown> },
    ];
    expect([id, version]).toEqual(['market-hall', 2]);
    expect(content.tasks).toMatchObject([{ needs: [] }, { needs: [0] }, { needs: [] }]);
    expect(content).toMatchObject({
      title: [
        { locale: 'en', text: 'Market hall' },
        { locale: 'sl', text: 'Tržnica mesta' },
      ],
      packages: [],
      milestones: [{ day: 30, package: null }],
      tasks: [{ package: null }, {}, { title: [{ locale: 'sl', text: 'Pospraviti' }], from: 0, until: 9 }],
      roles: [{ sectors: ['SMALL_BUSINESS'] }],
    });
  });

  it('puts rows in another order by keyboard, and what waits for them goes along', async () => {
    const saved = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withTemplates(true),
      graphql.mutation(SaveProjectTemplateDocument, ({ variables }) => {
        saved(variables);
        return HttpResponse.json({ data: { saveProjectTemplate: { ...template, version: 3 } } });
      }),
    );
    const { user } = await renderApp('/projects/templates/market-hall/edit');
    const down = await screen.findByRole('button', { name: 'Down: Task 1' });
    down.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Task 1 is now number 2 of 2.')).toBeInTheDocument();
    // At the end of the way the other button takes the focus.
    await waitFor(() => expect(screen.getByRole('button', { name: 'Up: Task 2' })).toHaveFocus());
    const waits = within(screen.getByRole('group', { name: 'Task 1' })).getByRole('group', {
      name: 'Waits for',
    });
    expect(within(waits).getByText('Build')).toBeInTheDocument();
    // Shares are the whole.
    const line = screen.getByRole('group', { name: 'Budget line 2' });
    await user.clear(within(line).getByLabelText('Share in per cent'));
    await user.type(within(line).getByLabelText('Share in per cent'), '30');
    expect(screen.getByText('Together 90 % of 100 %.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(saved).not.toHaveBeenCalled();
    await user.type(within(line).getByLabelText('Share in per cent'), '{Backspace}{Backspace}40');
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    const [{ content }] = saved.mock.calls[0] as [{ content: Record<string, unknown> }];
    expect(content).toMatchObject({
      tasks: [
        { from: 30, needs: [1] },
        { from: 5, needs: [] },
      ],
      budget: [{ share: 60 }, { share: 40, category: 'space' }],
    });
  });
});
