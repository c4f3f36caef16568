/** The eight pilot cities, to look at the map where it will be used. */
export const cities = {
  kamnik: { name: 'Kamnik', lat: 46.2259, lon: 14.6121 },
  kosice: { name: 'Košice', lat: 48.7164, lon: 21.2611 },
  herrenberg: { name: 'Herrenberg', lat: 48.5935, lon: 8.8639 },
  leonding: { name: 'Leonding', lat: 48.2796, lon: 14.2533 },
  gabrovo: { name: 'Gabrovo', lat: 42.8747, lon: 25.3342 },
  resita: { name: 'Reșița', lat: 45.2974, lon: 21.8861 },
  sombor: { name: 'Sombor', lat: 45.774, lon: 19.1122 },
  balti: { name: 'Bălți', lat: 47.7617, lon: 27.9289 },
};
