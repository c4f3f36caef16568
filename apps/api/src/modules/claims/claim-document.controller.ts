import { isClaimToDecide } from '@kvart/domain/claims';
import { requirePerson, type Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, type OnModuleInit, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { FileAccess, Files, PhotoPipeline, receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { DeskPeople } from '../desk/index.ts';
import { ClaimsRepository } from './claims.repository.ts';

/** Pictures of papers that prove a claim: private, for whoever sent them and those who decide. */
@Controller('upload')
export class ClaimDocumentController implements OnModuleInit {
  constructor(
    private readonly repository: ClaimsRepository,
    private readonly people: DeskPeople,
    private readonly viewers: RequestViewer,
    private readonly pipeline: PhotoPipeline,
    private readonly files: Files,
    private readonly access: FileAccess,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('claim_document', { table: 'claims', column: 'document_id' });
    this.access.register('claim_document', async (viewer, { id, uploadedById }) => {
      if (!requirePerson(viewer).ok || !viewer) return false;
      if (viewer.personId === uploadedById) return true;
      const claim = await this.repository.claimOfDocument(id);
      return claim !== null && isClaimToDecide(viewer, claim, await this.people.scope(viewer));
    });
  }

  @Access('confirmed', 'kept for a day unless a claim refers to it')
  @Post('claim-document')
  @HttpCode(200)
  async upload(@Req() request: FastifyRequest) {
    requireCsrf(request);
    const { personId } = (await this.viewers.of(request)) as Viewer;
    await this.limits.take('claim_document', { account: personId, address: request.ip });
    const file = await this.pipeline.ingest(await receiveFile(request), {
      kind: 'claim_document',
      isPublic: false,
      uploadedById: personId,
    });
    return { image: { id: file.id } };
  }
}
