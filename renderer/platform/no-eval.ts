import { z } from 'zod';

// Zod compiles its parsers with `new Function` where it may, and tries when the first schema is made; the page's
// policy forbids that. Imported before anything that makes a schema.
z.config({ jitless: true });
