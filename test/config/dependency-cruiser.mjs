/** The import order of the rooms, generated from one list: scripts/rooms.mjs. */
import { allowed, BROWSER, NODE, ONLY_IN, TRUNK } from '../../scripts/rooms.mjs';

const rooms = [...TRUNK, ...BROWSER, ...NODE];

const order = rooms.map((room) => ({
  name: `room-${room}`,
  comment: `src/${room} may import only from: ${allowed(room).join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${allowed(room).join('|')})/` },
}));

const packages = Object.entries(ONLY_IN).map(([name, where]) => ({
  name: `only-${name.replace(/\W+/g, '-')}`,
  comment: `${name} is imported only in: ${where.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${where.join('|')})/` },
  to: { path: `node_modules/${name}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...order,
    ...packages,
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      // What is fetched when it is needed may lead back: a pathway opens articles in a reader, a reader shows pathways.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'node-only-in-node-rooms',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${NODE.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
