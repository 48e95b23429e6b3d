export const functionarisNl = {};
