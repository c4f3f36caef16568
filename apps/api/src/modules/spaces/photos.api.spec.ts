import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '@kvart/testing';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let picture: Buffer<ArrayBuffer>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
  const plain = sharp({ create: { width: 900, height: 600, channels: 3, background: '#c8a24b' } });
  picture = Buffer.from(
    await plain
      .withExif({ IFD0: { Artist: 'Canary' } })
      .jpeg()
      .toBuffer(),
  );
});
afterAll(() => kvart.close());

interface Uploaded {
  status: number;
  body: {
    image?: { id: string; alt: string; variants: { width: number; url: string }[] };
    code?: string;
    message?: string;
  };
}

async function upload(
  client: TestClient,
  spaceId: string,
  alt = 'Soba z velikim oknom',
  bytes = picture,
): Promise<Uploaded> {
  const form = new FormData();
  form.append('file', new Blob([bytes], { type: 'image/jpeg' }), 'room.jpg');
  const query = new URLSearchParams({ spaceId, alt });
  const response = await client.fetch(`/upload/photo?${query}`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as Uploaded['body'] };
}

const photosOf = async (slug: string, client = owner.client) =>
  (
    await client.data<{
      space: { version: number; photos: { id: string; alt: string; licence: string | null }[] };
    }>(
      `query ($slug: String!) { space(slug: $slug) { version photos { id alt licence } history { nodes { action } } } }`,
      { slug },
    )
  ).space;
const result = `__typename ... on UserError { code } ... on NotPublishable { missing { field } } ... on Space { version photos { id alt licence } }`;
interface Changed {
  result: {
    __typename: string;
    code?: string;
    missing?: { field: string }[];
    photos: { id: string; alt: string; licence: string | null }[];
  };
}

describe('uploading a picture', () => {
  it('writes it anew and puts it at the end; a form begun before can still be saved', async () => {
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const { status, body } = await upload(owner.client, draft.id);
    expect(status).toBe(200);
    expect(body.image?.alt).toBe('Soba z velikim oknom');
    const { photos, version } = await photosOf(draft.slug);
    expect(photos.map(({ id }) => id)).toEqual([draft.photoId, body.image?.id]);
    expect(version).toBe(2);

    const url = body.image!.variants[0]!.url;
    const bytes = Buffer.from(await (await owner.client.fetch(url)).arrayBuffer());
    expect((await sharp(bytes).metadata()).format).toBe('webp');
    expect(bytes.includes('Canary')).toBe(false);
    // Of a draft, so nobody else's business.
    expect((await kvart.visitor().fetch(url)).status).toBe(404);

    const saved = await owner.client.data<{ save: { __typename: string } }>(
      `mutation ($id: ID!) { save: saveSpace(id: $id, version: 1, input: { rooms: 7 }) { __typename } }`,
      { id: draft.id },
    );
    expect(saved.save.__typename).toBe('Space');
  });

  it('to a listed space shows it to everybody', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const { body } = await upload(owner.client, listed.id);
    expect((await kvart.visitor().fetch(body.image!.variants[0]!.url)).status).toBe(200);
  });

  it('is refused with a sentence: who, what, how many', async () => {
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const stranger = await kvart.member();
    expect((await upload(kvart.visitor(), draft.id)).status).toBe(401);
    expect(await upload(stranger.client, draft.id)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect(await upload(owner.client, 'nonsense')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect(await upload(owner.client, draft.id, '')).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    });
    const broken = await upload(owner.client, draft.id, 'Okno', Buffer.from('no picture at all'));
    expect(broken.status).toBe(415);
    expect(broken.body.message).toBeTruthy();
    const without = await owner.client.fetch(`/upload/photo?spaceId=${draft.id}&alt=Okno`, {
      method: 'POST',
      headers: { 'x-kvart-csrf': '0' },
    });
    expect(without.status).toBe(403);
    const archived = await addSpace(kvart, owner, { state: 'archived' });
    expect(await upload(owner.client, archived.id)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
    expect((await photosOf(draft.slug)).photos).toHaveLength(1);
  });
});

describe('pictures', () => {
  it('are described, moved and removed by editors', async () => {
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const { body } = await upload(owner.client, draft.id);
    const id = body.image!.id;
    const described = await owner.client.data<Changed>(
      `mutation ($id: ID!) { result: updatePhoto(id: $id, alt: "Pogled na dvorišče", licence: "CC BY 4.0") { ${result} } }`,
      { id },
    );
    expect(described.result.photos[1]).toMatchObject({ alt: 'Pogled na dvorišče', licence: 'CC BY 4.0' });
    const moved = await owner.client.data<Changed>(
      `mutation ($id: ID!) { result: movePhoto(id: $id, position: 0) { ${result} } }`,
      { id },
    );
    expect(moved.result.photos.map((photo) => photo.id)).toEqual([id, draft.photoId]);
    const removed = await owner.client.data<Changed>(
      `mutation ($id: ID!) { result: removePhoto(id: $id) { ${result} } }`,
      { id },
    );
    expect(removed.result.photos.map((photo) => photo.id)).toEqual([draft.photoId]);
    const again = await owner.client.data<Changed>(
      `mutation ($id: ID!) { result: removePhoto(id: $id) { ${result} } }`,
      { id },
    );
    expect(again.result.__typename).toBe('NotFound');
  });

  it('the last one of a listed space stays, and strangers touch none', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const remove = `mutation ($id: ID!) { result: removePhoto(id: $id) { ${result} } }`;
    expect((await owner.client.data<Changed>(remove, { id: listed.photoId })).result).toMatchObject({
      __typename: 'NotPublishable',
      missing: [{ field: 'photos' }],
    });
    const stranger = await kvart.member();
    expect((await stranger.client.data<Changed>(remove, { id: listed.photoId })).result).toMatchObject({
      __typename: 'Forbidden',
      code: 'not_editor',
    });
  });
});

describe('a person who loses the right while the picture is on its way', () => {
  it('is refused when it has arrived', async () => {
    const space = await addSpace(kvart, owner);
    const editor = await kvart.join(owner.actor, 'editor');
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
    let removed = false;
    const body = new ReadableStream<Uint8Array>({
      async start(stream) {
        stream.enqueue(Buffer.concat([Buffer.from(head), picture.subarray(0, 500)]));
        // The request is let in, then the membership ends, then the rest of the picture comes.
        await new Promise((resolve) => setTimeout(resolve, 400));
        await kvart.database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [
          editor.person.id,
        ]);
        removed = true;
        stream.enqueue(Buffer.concat([picture.subarray(500), Buffer.from('\r\n--x--\r\n')]));
        stream.close();
      },
    });
    const response = await editor.client.fetch(`/upload/photo?spaceId=${space.id}&alt=Soba`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(removed).toBe(true);
    expect(response.status).toBe(404);
    expect((await photosOf(space.slug)).photos).toHaveLength(1);
  });
});
