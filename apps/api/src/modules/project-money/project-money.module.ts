import { Module } from '@nestjs/common';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { MoneyExportController } from './money-export.controller.ts';
import { MoneyRepository } from './money.repository.ts';
import { MoneyResolver } from './money.resolver.ts';
import { MoneyService } from './money.service.ts';
import { ReceiptsController } from './receipts.controller.ts';
import { Receipts } from './receipts.service.ts';

/** Budgets, expenses and funding of projects. */
@Module({
  imports: [ProjectRoomsModule],
  controllers: [MoneyExportController, ReceiptsController],
  providers: [MoneyRepository, MoneyService, Receipts, MoneyResolver],
})
export class ProjectMoneyModule {}
