import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { AnswerInvitationDocument } from './page/Partners.gql.ts';
import { AddIndicatorEvidenceDocument, FilesForEvidenceDocument } from './page/Evidence.gql.ts';
import { ConfirmProjectIndicatorDocument } from './page/Indicators.gql.ts';
import { AnswerApplicationDocument, ApplyForRoleDocument } from './page/Roles.gql.ts';
import { CreateProjectDocument, ProjectPageDocument, TakeProjectStepDocument } from './ProjectPage.gql.ts';
import type { ProjectPagePartsFragment } from './ProjectPage.gql.ts';
import { OwnProjectsDocument, ProjectFieldsDocument, ProjectsPageDocument } from './Projects.gql.ts';
import { leading, makePartner, makeProject, makeRole, noPage } from './testing/projects.ts';

const withProject = (project: ProjectPagePartsFragment) =>
  graphql.query(ProjectPageDocument, () => HttpResponse.json({ data: { project } }));
const withNoOwn = graphql.query(OwnProjectsDocument, () =>
  HttpResponse.json({
    data: {
      ownProjects: { __typename: 'ProjectConnection', nodes: [], pageInfo: noPage, totalCount: 0 },
    },
  }),
);

describe('the list', () => {
  it('shows who does what with whom, and narrows down in the address', async () => {
    const asked = vi.fn();
    api.use(
      graphql.query(ProjectsPageDocument, ({ variables }) => {
        asked(variables.filter);
        return HttpResponse.json({
          data: {
            projects: {
              __typename: 'ProjectConnection',
              nodes: [makeProject()],
              pageInfo: noPage,
              totalCount: 1,
            },
            creative: [
              {
                __typename: 'Concept',
                id: 'creative.design',
                scheme: 'CREATIVE_SECTOR',
                label: 'Design',
                parentId: null,
              },
            ],
          },
        });
      }),
    );
    const { user } = await renderApp('/projects');
    expect(await screen.findByRole('link', { name: 'Night market' })).toHaveAttribute(
      'href',
      '/projects/night-market',
    );
    expect(screen.getByText('1 partner from 1 sector')).toBeInTheDocument();
    expect(screen.getByText('Looks for somebody: 1 open role')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByLabelText('Looks for somebody'));
    await user.type(screen.getByLabelText('Words'), 'market{Enter}');
    await waitFor(() => expect(location.search).toBe('?q=market&roles=1'));
    expect(asked).toHaveBeenLastCalledWith({ text: 'market', openRoles: true });
    await user.selectOptions(screen.getByLabelText('Country'), 'Slovenia');
    await user.selectOptions(screen.getByLabelText('Field of work'), 'Design');
    await waitFor(() => expect(new URLSearchParams(location.search).get('country')).toBe('SI'));
    await waitFor(() =>
      expect(asked).toHaveBeenLastCalledWith({
        text: 'market',
        openRoles: true,
        country: 'SI',
        concepts: ['creative.design'],
      }),
    );
  });
});

describe('the page', () => {
  it('tells a visitor what it is, who is in it and whom it looks for', async () => {
    api.use(withProject(makeProject()));
    await renderApp('/projects/night-market');
    expect(await screen.findByRole('heading', { level: 1, name: 'Night market' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'A band for the opening' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in to apply' })).toBeInTheDocument();
    expect(screen.queryByText(/Where it stands/)).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('says to those who lead why it stays an idea, and takes the next step where nothing stands in the way', async () => {
    const taken = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withProject(makeProject({ ...leading, blockers: [] })),
      graphql.mutation(TakeProjectStepDocument, ({ variables }) => {
        taken(variables);
        return HttpResponse.json({
          data: { takeProjectStep: makeProject({ ...leading, state: 'TEAM_FORMED', version: 5 }) },
        });
      }),
    );
    const { user } = await renderApp('/projects/night-market');
    await user.click(await screen.findByRole('button', { name: 'The team is formed' }));
    expect(await screen.findByRole('heading', { name: 'Where it stands: Team formed' })).toBeInTheDocument();
    expect(taken).toHaveBeenCalledWith({ id: 'p1', version: 4, action: 'FORM_TEAM', reason: null });
    expect(screen.getByText('Partners of a second sector are missing')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'We have agreed' })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('asks the invited, and takes a role from the application to the partner', async () => {
    const answered = vi.fn();
    const can = makePartner().viewerCan;
    const invited = makePartner({
      ...{ id: 'pp2', state: 'INVITED', role: 'PARTNER', message: 'Join us!' },
      viewerCan: { ...can, answer: true },
    });
    api.use(
      withViewer(makeViewer()),
      withProject(makeProject({ partners: [makePartner(), invited] })),
      graphql.mutation(AnswerInvitationDocument, ({ variables }) => {
        answered(variables);
        return HttpResponse.json({
          data: { answerInvitation: { __typename: 'ProjectLink', slug: 'night-market' } },
        });
      }),
    );
    const { user } = await renderApp('/projects/night-market');
    expect(await screen.findByText('Join us!')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take part' }));
    await waitFor(() =>
      expect(answered).toHaveBeenCalledWith({ id: 'pp2', version: 1, answer: 'ACCEPT', reason: null }),
    );
  });

  it('applies for a role, with what is wrong said before it is sent', async () => {
    const applied = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withProject(makeProject({ roles: [makeRole({ viewerCanApply: true })] })),
      graphql.mutation(ApplyForRoleDocument, ({ variables }) => {
        applied(variables);
        return HttpResponse.json({ data: { applyForRole: makeProject({ version: 5 }) } });
      }),
    );
    const { user } = await renderApp('/projects/night-market');
    await user.click(await screen.findByRole('button', { name: 'Apply' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Why you/), 'We play');
    await user.click(dialog.getByRole('button', { name: 'Send the application' }));
    expect(applied).not.toHaveBeenCalled();
    await user.type(dialog.getByLabelText(/Why you/), ' brass on the street.');
    await user.click(dialog.getByRole('button', { name: 'Send the application' }));
    await waitFor(() =>
      expect(applied).toHaveBeenCalledWith({ roleId: 'ro1', text: 'We play brass on the street.' }),
    );
  });

  it('asks for a word to the others before a role is filled', async () => {
    const answered = vi.fn();
    const application = (id: string, name: string) => ({
      __typename: 'RoleApplication' as const,
      ...{ id, version: 1, state: 'SENT' as const, text: 'We would love to.', reason: null },
      createdAt: '2026-11-20T10:00:00.000Z',
      actor: { __typename: 'Actor' as const, id, slug: id, name, sector: 'CREATIVE' as const },
      person: null,
      viewerCan: { __typename: 'ApplicationAbilities' as const, answer: true, withdraw: false },
    });
    const applications = [application('a1', 'Brass'), application('a2', 'Strings')];
    api.use(
      withViewer(makeViewer()),
      withProject(makeProject({ ...leading, roles: [makeRole({ applications })] })),
      graphql.mutation(AnswerApplicationDocument, ({ variables }) => {
        answered(variables);
        return HttpResponse.json({ data: { answerApplication: makeProject({ ...leading, version: 5 }) } });
      }),
    );
    const { user } = await renderApp('/projects/night-market');
    await user.click(await screen.findByRole('button', { name: 'Accept: Brass' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/What the others are told/), 'Next year again.');
    await user.click(dialog.getByRole('button', { name: 'Accept' }));
    await waitFor(() =>
      expect(answered).toHaveBeenCalledWith({
        ...{ id: 'a1', version: 1, answer: 'ACCEPT' },
        ...{ reason: null, othersReason: 'Next year again.' },
      }),
    );
  });
});

describe('the effect', () => {
  const indicator = {
    __typename: 'ProjectIndicator' as const,
    ...{ id: 'i1', version: 2, title: 'Visitors', unit: '', baseline: 0, target: 200, value: 120 },
    ...{ valueOn: '2026-11-01', note: '', reportedFor: 'Občina', confirmedFor: null },
    ...{ viewerCanEdit: false, viewerCanConfirm: true },
    evidence: [],
  };
  const evidence = {
    __typename: 'IndicatorEvidence' as const,
    ...{ id: 'e1', title: 'Head count', isFile: true, isPublic: false, at: '2026-11-02T10:00:00.000Z' },
    url: '/files/f1/document.pdf',
  };

  it('rests on files and links, which those who work in the room give', async () => {
    const given = vi.fn();
    const mine = { ...indicator, viewerCanEdit: true, evidence: [evidence] };
    const room = { ...leading, rights: 'EDIT' as const };
    api.use(
      withViewer(makeViewer()),
      withProject(makeProject({ ...room, indicators: [mine] })),
      graphql.query(FilesForEvidenceDocument, () =>
        HttpResponse.json({
          data: {
            projectFiles: {
              __typename: 'RoomFiles' as const,
              files: [
                { __typename: 'RoomFile', id: 'r2', title: 'Photos', isPublic: true, removedAt: null },
                { __typename: 'RoomFile', id: 'r3', title: 'Gone', isPublic: false, removedAt: '2026-11-03' },
              ],
              viewerCan: { __typename: 'RoomAbilities', write: true },
            },
          },
        }),
      ),
      graphql.mutation(AddIndicatorEvidenceDocument, ({ variables }) => {
        given(variables);
        const added = { ...evidence, id: 'e2', title: 'Photos', isPublic: true };
        const indicators = [{ ...mine, version: 3, evidence: [evidence, added] }];
        return HttpResponse.json({ data: { addIndicatorEvidence: makeProject({ ...room, indicators }) } });
      }),
    );
    const { user } = await renderApp('/projects/night-market');
    expect(await screen.findByRole('link', { name: 'Head count' })).toHaveAttribute('href', evidence.url);
    expect(screen.getByText('Room only')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Evidence: Visitors' }));
    const dialog = await screen.findByRole('dialog');
    const files = await within(dialog).findByLabelText('Choose a file');
    expect(within(files).queryByRole('option', { name: 'Gone' })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.selectOptions(files, 'Photos');
    await user.click(within(dialog).getByRole('button', { name: 'Give this file' }));
    expect(await within(dialog).findByRole('link', { name: 'Photos' })).toBeInTheDocument();
    expect(given).toHaveBeenCalledWith({ id: 'i1', version: 2, input: { fileId: 'r2' } });
  });

  it('is told in figures, and another partner confirms them', async () => {
    const confirmed = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withProject(makeProject({ indicators: [indicator] })),
      graphql.mutation(ConfirmProjectIndicatorDocument, ({ variables }) => {
        confirmed(variables);
        const indicators = [{ ...indicator, version: 3, confirmedFor: 'Studio', viewerCanConfirm: false }];
        return HttpResponse.json({ data: { confirmProjectIndicator: makeProject({ indicators }) } });
      }),
    );
    const { user } = await renderApp('/projects/night-market');
    expect(await screen.findByText('120 on 1 November 2026')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Visitors: 60 % of the way' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Confirm: Visitors' }));
    expect(await screen.findByText('Confirmed by Studio')).toBeInTheDocument();
    expect(confirmed).toHaveBeenCalledWith({ id: 'i1', version: 2 });
  });
});

describe('beginning one', () => {
  it('checks the short form and sends it whole', async () => {
    const created = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withNoOwn,
      graphql.query(ProjectFieldsDocument, () => HttpResponse.json({ data: { creative: [] } })),
      graphql.mutation(CreateProjectDocument, ({ variables }) => {
        created(variables.input);
        return HttpResponse.json({ data: { createProject: makeProject(leading) } });
      }),
      withProject(makeProject(leading)),
    );
    const { user } = await renderApp('/projects/new');
    await user.click(await screen.findByRole('button', { name: 'Begin the project' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.type(screen.getByLabelText(/Title/), 'Night market');
    await user.type(screen.getByLabelText(/In two sentences/), 'Six evenings of crafts and music.');
    await user.click(screen.getByRole('button', { name: 'Begin the project' }));
    await waitFor(() => expect(location.pathname).toBe('/projects/night-market'));
    expect(created).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Night market', visibility: 'PUBLIC', partnerIds: [] }),
    );
  });
});
