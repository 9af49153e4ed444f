/** How often a property is tried: as the environment's PROPERTY_RUNS says, otherwise `usual`. */
export const propertyRuns = (usual: number): number => Number(process.env.PROPERTY_RUNS) || usual;
