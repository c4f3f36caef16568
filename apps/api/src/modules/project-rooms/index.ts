export { conflictOf } from './conflict.ts';
export { ProjectRoomsModule } from './project-rooms.module.ts';
export { type Edited, known, RoomEdits } from './room-edits.service.ts';
export { type EditPlace, type RoomKind, type StoredRow, writerColumn } from './room-kind.ts';
export { RoomAbilities, RoomPartner, RoomPerson, RoomProject } from './room.model.ts';
export { abilitiesIn, enter, type Room, type RoomRow } from './room.ts';
export { partnersColumn, peopleColumn, roomColumns } from './room.sql.ts';
export { Rooms } from './rooms.service.ts';
