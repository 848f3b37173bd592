/** The floors of the house, low to high. A room may use the rooms below it, through their index, and none above. */
const rooms = [
  'access',
  'imports',
  'clusters',
  'questionnaires',
  'waves',
  'fieldwork',
  'answers',
  'records',
  'disclosure',
  'indicators',
  'releases',
  'readers',
  'development',
];

const floors = rooms.flatMap((room, at) => {
  const above = rooms.slice(at + 1);
  const below = rooms.slice(0, at);
  return [
    ...(above.length === 0
      ? []
      : [
          {
            name: `${room}-knows-nothing-above`,
            severity: 'error',
            from: { path: `^worker/${room}/` },
            to: { path: `^worker/(${above.join('|')})/` },
          },
        ]),
    ...(below.length === 0
      ? []
      : [
          {
            name: `${room}-uses-lower-rooms-through-their-index`,
            severity: 'error',
            from: { path: `^worker/${room}/` },
            to: {
              path: `^worker/(${below.join('|')})/`,
              pathNot: `^worker/[^/]+/(index\\.ts$|instruments/)`,
            },
          },
        ]),
  ];
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'No I/O, clock, framework or zod on the ground floor.',
      severity: 'error',
      from: { path: '^worker/core/' },
      to: { pathNot: ['^worker/core/', '^node_modules/(@stdlib|ml-matrix|yalps)/'] },
    },
    {
      name: 'platform-and-formats-know-no-room',
      severity: 'error',
      from: { path: '^worker/(platform|formats)/' },
      to: { path: `^worker/(${rooms.join('|')})/` },
    },
    {
      name: 'formats-know-no-domain',
      severity: 'error',
      from: { path: '^worker/formats/' },
      to: { path: '^(worker/(core|platform)|web|schema)/' },
    },
    {
      name: 'only-stores-touch-tables',
      comment: "Drizzle tables are read and written in a room's store, and in platform.",
      severity: 'error',
      from: { path: '^worker/', pathNot: '(-store\\.ts$|^worker/platform/)' },
      to: { path: '^schema/tables/' },
    },
    {
      name: 'pages-use-use-cases',
      comment:
        "What is shown from outside the house comes from a use case or a store's reading function of the room.",
      severity: 'error',
      from: { path: '^worker/.*pages\\.tsx$' },
      to: { path: '^node_modules/drizzle-orm' },
    },
    {
      name: 'views-know-no-room',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^worker/(?!core/)', pathNot: '^worker/formats/' },
    },
    {
      name: 'production-knows-no-development',
      severity: 'error',
      from: { path: '^worker/', pathNot: '^worker/development/' },
      to: { path: '^worker/development/' },
    },
    {
      name: 'renderers-read-no-database',
      severity: 'error',
      from: { path: '^worker/releases/renderers/' },
      to: { path: '(-store\\.ts$|^worker/platform/database)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(worker|web|schema)/',
        pathNot: '(\\.d\\.ts$|\\.cjs$|^web/(islands|generated|public)/)',
      },
      to: {},
    },
    ...floors,
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^(worker|web|schema|node_modules)/',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'worker', 'default'],
    },
  },
};
