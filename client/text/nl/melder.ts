export const melderNl = {};
