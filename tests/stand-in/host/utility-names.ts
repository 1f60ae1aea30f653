/** Service names of the running utility processes, by process id. */
export const utilityNames = new Map<number, string>()
