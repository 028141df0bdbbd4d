export function takeTurn<T>(file: string, work: () => T | Promise<T>): Promise<T>;
