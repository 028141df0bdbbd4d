export * from "./accounts";
export * from "./catalogue";
export * from "./communes";
export * from "./households";
export * from "./mail";
export * from "./reservations";
