/** Stands in a drafted record where a person is to write in their own words. */
export const TO_WRITE = '[to be written]';
