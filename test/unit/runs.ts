/** How often a property is tried: 200 times in `npm test`, 2000 in `npm run test:all`, which sets `RUNS`. */
export const numRuns: number = Number(process.env['RUNS'] ?? 200);
