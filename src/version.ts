/** The version of the add-in and of the rules it computes by; a change of a number's meaning raises the second. */
export const ADD_IN_VERSION = '0.1.0';
export const MODEL_RULES = 1;
