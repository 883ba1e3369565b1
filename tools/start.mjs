// npm start: installs and builds what is missing, then runs the server with the project's own Node.
import { buildIfStale } from './build.mjs';
import { install } from './install.mjs';
import { continueOnProjectNode, endWithNpm, onProjectNode } from './project.mjs';

endWithNpm();
const installed = await install();
await buildIfStale();

// npm puts the project's Node first on the path once it is there, so from the second start on there is one process.
// Right after an installation even the project's Node may be one that was just replaced.
if (onProjectNode() && !installed) await import('../server/main.ts');
else await continueOnProjectNode('server/main.ts');
