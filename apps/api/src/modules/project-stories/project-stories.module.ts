import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/index.ts';
import { StoriesRepository } from './stories.repository.ts';
import { StoriesResolver } from './stories.resolver.ts';
import { Stories } from './stories.service.ts';
import { StoryPictureController } from './story-picture.controller.ts';
import { StoryPictures } from './story-pictures.service.ts';

/** Stories of projects: written in the room, told to everybody. */
@Module({
  imports: [ProjectsModule],
  controllers: [StoryPictureController],
  providers: [StoriesRepository, Stories, StoryPictures, StoriesResolver],
})
export class ProjectStoriesModule {}
