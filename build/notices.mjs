// `npm run notices`: writes THIRD-PARTY-NOTICES.txt. A test says when it has to be written again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle/targets.mjs';
import { renderNotices } from './notices/render-notices.mjs';
import { shippedPackages } from './notices/shipped-packages.mjs';

const packages = shippedPackages(root);
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), renderNotices(packages));
console.log(`THIRD-PARTY-NOTICES.txt: ${packages.length} packages`);
