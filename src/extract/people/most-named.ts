/** No article names or describes more people and bodies than this; who looks through all of them stops here, so that any text takes linear time. */
export const MOST_NAMED = 300;
