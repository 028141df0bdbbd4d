import accountMails from "./account-mails";
import accounts from "./accounts";
import agents from "./agents";
import audit from "./audit";
import basket from "./basket";
import calendar from "./calendar";
import checkouts from "./checkouts";
import common from "./common";
import errors from "./errors";
import families from "./families";
import front from "./front";
import home from "./home";
import mail from "./mail";
import myAccount from "./my-account";
import news from "./news";
import period from "./period";
import planning from "./planning";
import refusals from "./refusals";
import regulations from "./regulations";
import reminders from "./reminders";
import securityMails from "./security-mails";
import staff from "./staff";
import townHall from "./town-hall";
import waiting from "./waiting";

/** French, the source language: every other one must have the same keys. */
const fr = {
  accountMails,
  accounts,
  agents,
  audit,
  basket,
  calendar,
  checkouts,
  common,
  errors,
  families,
  front,
  home,
  mail,
  myAccount,
  news,
  period,
  planning,
  refusals,
  regulations,
  reminders,
  securityMails,
  staff,
  townHall,
  waiting,
};

export default fr;
