/** How much of each a project room holds. The tables and the API keep to the same figures. */
export const roomBounds = {
  decisions: 300,
  decisionTitle: 200,
  decisionWhy: 5000,
  deciders: 60,
  meetings: 300,
  meetingTitle: 160,
  meetingPlace: 300,
  agenda: 30,
  agendaItem: 300,
  guests: 200,
  minutes: 20_000,
  files: 300,
  fileVersions: 50,
  fileTitle: 150,
  fileBytes: 20 * 1024 * 1024,
  versionNote: 500,
} as const;
