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
    { __typename: 'TemplateTask', title: said('Build'), from: 5, until: 29, package: 0 },
    { __typename: 'TemplateTask', title: said('Count visitors'), from: 30, until: 60, package: null },
  ],
  roles: [{ __typename: 'TemplateRole', title: said('A joiner'), text: [], sectors: ['SMALL_BUSINESS'] }],
  indicators: [{ __typename: 'TemplateIndicator', title: said('Visitors'), unit: [], target: 600 }],
};
const withTemplates = (viewerCanEdit: boolean) =>
  graphql.query(ProjectTemplatesDocument, () =>
    HttpResponse.json({
      data: {
        projectTemplates: { __typename: 'ProjectTemplateLibrary', viewerCanEdit, templates: [template] },
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
      screen.getByText('1 work package, 1 milestone, 2 tasks, 1 open role and 1 figure to reach'),
    ).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(choice);
    expect(await screen.findByText(/It begins from the template “Market hall”/)).toBeInTheDocument();
    expect(screen.getByLabelText(/Title/)).toHaveValue('Market hall');
    await user.click(screen.getByRole('button', { name: 'Begin the project' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(created).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText(/From/), '2027-03-01');
    await user.click(screen.getByRole('button', { name: 'Begin the project' }));
    await waitFor(() => expect(location.pathname).toBe('/projects/night-market'));
    expect(created).toHaveBeenCalledWith(
      expect.objectContaining({ templateId: 'market-hall', startsOn: '2027-03-01', title: 'Market hall' }),
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
});
