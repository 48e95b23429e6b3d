/** Towns of the Netherlands, written down for this page to two decimals of a degree: enough to recognise where one was. */
type Town = readonly [name: string, latitude: number, longitude: number];

const TOWNS: readonly Town[] = [
  ['Alkmaar', 52.63, 4.75],
  ['Almelo', 52.36, 6.66],
  ['Almere', 52.37, 5.22],
  ['Alphen aan den Rijn', 52.13, 4.66],
  ['Amersfoort', 52.16, 5.39],
  ['Amstelveen', 52.3, 4.86],
  ['Amsterdam', 52.37, 4.9],
  ['Apeldoorn', 52.21, 5.97],
  ['Arnhem', 51.98, 5.91],
  ['Assen', 53.0, 6.56],
  ['Bergen op Zoom', 51.5, 4.29],
  ['Breda', 51.59, 4.78],
  ['Delft', 52.01, 4.36],
  ['Den Haag', 52.08, 4.31],
  ['Den Helder', 52.96, 4.76],
  ['Deventer', 52.26, 6.16],
  ['Doetinchem', 51.97, 6.29],
  ['Dordrecht', 51.81, 4.67],
  ['Drachten', 53.11, 6.1],
  ['Ede', 52.04, 5.67],
  ['Eindhoven', 51.44, 5.47],
  ['Emmeloord', 52.71, 5.75],
  ['Emmen', 52.78, 6.9],
  ['Enschede', 52.22, 6.9],
  ['Gouda', 52.01, 4.71],
  ['Groningen', 53.22, 6.57],
  ['Haarlem', 52.38, 4.64],
  ['Heerenveen', 52.96, 5.92],
  ['Heerlen', 50.88, 5.98],
  ['Helmond', 51.48, 5.66],
  ['Hilversum', 52.22, 5.18],
  ['Hoofddorp', 52.3, 4.69],
  ['Hoorn', 52.64, 5.06],
  ['Leeuwarden', 53.2, 5.79],
  ['Leiden', 52.16, 4.49],
  ['Lelystad', 52.51, 5.47],
  ['Maastricht', 50.85, 5.69],
  ['Middelburg', 51.5, 3.61],
  ['Nijmegen', 51.84, 5.86],
  ['Oss', 51.77, 5.52],
  ['Purmerend', 52.51, 4.95],
  ['Roermond', 51.19, 5.99],
  ['Roosendaal', 51.53, 4.46],
  ['Rotterdam', 51.92, 4.48],
  ['’s-Hertogenbosch', 51.69, 5.3],
  ['Sneek', 53.03, 5.66],
  ['Terneuzen', 51.34, 3.83],
  ['Tiel', 51.89, 5.43],
  ['Tilburg', 51.56, 5.09],
  ['Utrecht', 52.09, 5.12],
  ['Venlo', 51.37, 6.17],
  ['Vlissingen', 51.44, 3.57],
  ['Weert', 51.25, 5.71],
  ['Zaandam', 52.44, 4.83],
  ['Zoetermeer', 52.06, 4.49],
  ['Zutphen', 52.14, 6.2],
  ['Zwolle', 52.51, 6.09],
];

/** As far as one would still say "in or near". */
const NEAR_KM = 12;
const KM_PER_DEGREE = 111.2;

/** The nearest listed town, when it is near. */
export function nearestTown(latitude: number, longitude: number): string | undefined {
  const kmPerDegreeEast = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const distances = TOWNS.map(([name, north, east]) => ({
    name,
    km: Math.hypot((north - latitude) * KM_PER_DEGREE, (east - longitude) * kmPerDegreeEast),
  }));
  const [nearest] = distances.filter(({ km }) => km <= NEAR_KM).sort((left, right) => left.km - right.km);
  return nearest?.name;
}
