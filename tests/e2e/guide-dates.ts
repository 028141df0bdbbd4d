/** Worked example 1 of the domain, written out: the dates of the basket, in its words. */
export const GUIDE_DATES = [
  ...["ven. 24 mai", "lun. 27 mai", "mar. 28 mai", "jeu. 30 mai", "ven. 31 mai"],
  ...["lun. 03 juin", "mar. 04 juin", "jeu. 06 juin", "ven. 07 juin"],
  ...["lun. 10 juin", "mar. 11 juin", "jeu. 13 juin", "ven. 14 juin"],
  ...["lun. 17 juin", "mar. 18 juin", "jeu. 20 juin", "ven. 21 juin"],
  ...["lun. 24 juin", "mar. 25 juin", "jeu. 27 juin", "ven. 28 juin"],
  ...["lun. 01 juil.", "mar. 02 juil.", "jeu. 04 juil.", "ven. 05 juil."],
  ...["lun. 02 sept.", "mar. 03 sept.", "jeu. 05 sept.", "ven. 06 sept."],
  ...["lun. 09 sept.", "mar. 10 sept.", "jeu. 12 sept.", "ven. 13 sept."],
  ...["lun. 16 sept.", "mar. 17 sept.", "jeu. 19 sept.", "ven. 20 sept."],
  ...["lun. 23 sept.", "mar. 24 sept.", "jeu. 26 sept.", "ven. 27 sept."],
  ...["lun. 30 sept.", "mar. 01 oct.", "jeu. 03 oct.", "ven. 04 oct."],
  ...["lun. 07 oct.", "mar. 08 oct.", "jeu. 10 oct.", "ven. 11 oct."],
  ...["lun. 14 oct.", "mar. 15 oct.", "jeu. 17 oct.", "ven. 18 oct."],
  ...["lun. 04 nov.", "mar. 05 nov.", "jeu. 07 nov.", "ven. 08 nov."],
  ...["mar. 12 nov.", "jeu. 14 nov.", "ven. 15 nov."],
  ...["lun. 18 nov.", "mar. 19 nov.", "jeu. 21 nov.", "ven. 22 nov."],
];

const MONTHS_IN_MAIL: Record<string, string> = {
  mai: "Mai",
  juin: "Juin",
  "juil.": "Juillet",
  "sept.": "Septembre",
  "oct.": "Octobre",
  "nov.": "Novembre",
};

/** The same in an e-mail: "lun. 01 juil." is "Lun. 1 Juillet". */
export function inMail(date: string): string {
  const [weekday = "", day, month = ""] = date.split(" ");
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${Number(day)} ${MONTHS_IN_MAIL[month]}`;
}
