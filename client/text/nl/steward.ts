export const stewardNl = {};
