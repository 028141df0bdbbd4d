import accountMails from "./account-mails";
import accounts from "./accounts";
import agents from "./agents";
import audit from "./audit";
import basket from "./basket";
import calendar from "./calendar";
import care from "./care";
import catalogue from "./catalogue";
import checkouts from "./checkouts";
import common from "./common";
import commune from "./commune";
import contacts from "./contacts";
import custody from "./custody";
import deskCalendar from "./desk-calendar";
import deskRegulations from "./desk-regulations";
import deskReservations from "./desk-reservations";
import enrolments from "./enrolments";
import errors from "./errors";
import families from "./families";
import feed from "./feed";
import front from "./front";
import home from "./home";
import mail from "./mail";
import myAccount from "./my-account";
import news from "./news";
import openings from "./openings";
import period from "./period";
import planning from "./planning";
import privacy from "./privacy";
import privacyExport from "./privacy-export";
import records from "./records";
import refusals from "./refusals";
import regulations from "./regulations";
import reminders from "./reminders";
import requests from "./requests";
import securityMails from "./security-mails";
import settings from "./settings";
import staff from "./staff";
import townHall from "./town-hall";
import upload from "./upload";
import waiting from "./waiting";

/** French, the source language: every other one must have the same keys. */
const fr = {
  accountMails,
  accounts,
  agents,
  audit,
  basket,
  calendar,
  care,
  catalogue,
  checkouts,
  common,
  commune,
  contacts,
  custody,
  deskCalendar,
  deskRegulations,
  deskReservations,
  enrolments,
  errors,
  families,
  feed,
  front,
  home,
  mail,
  myAccount,
  news,
  openings,
  period,
  planning,
  privacy,
  privacyExport,
  records,
  refusals,
  regulations,
  reminders,
  requests,
  securityMails,
  settings,
  staff,
  townHall,
  upload,
  waiting,
};

export default fr;
