import accounts from "./accounts";
import basket from "./basket";
import calendar from "./calendar";
import checkouts from "./checkouts";
import common from "./common";
import errors from "./errors";
import front from "./front";
import home from "./home";
import mail from "./mail";
import period from "./period";
import planning from "./planning";
import refusals from "./refusals";
import regulations from "./regulations";
import reminders from "./reminders";
import staff from "./staff";
import townHall from "./town-hall";
import waiting from "./waiting";

/** French, the source language: every other one must have the same keys. */
const fr = {
  accounts,
  basket,
  calendar,
  checkouts,
  common,
  errors,
  front,
  home,
  mail,
  period,
  planning,
  refusals,
  regulations,
  reminders,
  staff,
  townHall,
  waiting,
};

export default fr;
