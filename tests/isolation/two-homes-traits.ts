import { Temporal } from "temporal-polyfill";

/** Everything that one household of the child has and the other must not come to know. No value of one is in another. */
export interface Traits {
  guardian: {
    civility: string;
    firstName: string;
    lastName: string;
    birthDate: Temporal.PlainDate;
    addressLine: string;
    addressComplement: string;
    postcode: string;
    city: string;
    country: string;
    mobilePhone: string;
    landline: string;
    email: string;
    employer: string;
    employerMobile: string;
    employerLandline: string;
  };
  /** An adult of the household without an account. */
  partner: string;
  /** A child of this household alone. */
  sibling: string;
  contact: { firstName: string; lastName: string; phone: string; relation: string };
  /** The last name of one who was taken off the list. */
  removedContact: string;
  wishes: { guardian: string; child: string };
  answer: string;
  messages: { townHall: string; data: string; enrolment: string };
  paper: { name: string; word: string };
  /** ISO days: reserved, and kept by an offer. */
  reserved: string;
  offered: string;
}

export const FATHER: Traits = {
  guardian: {
    civility: "Dr",
    firstName: "Barthélémy",
    lastName: "O’BRIEN",
    birthDate: Temporal.PlainDate.from("1981-02-03"),
    addressLine: "17 impasse du Père",
    addressComplement: "Escalier P, 3ᵉ étage",
    postcode: "51999",
    city: "Pèreville",
    country: "BE",
    mobilePhone: "+33611223344",
    landline: "+33326110011",
    email: "le.pere@exemple.fr",
    employer: "Fonderie du Père",
    employerMobile: "+33655667788",
    employerLandline: "+33326220022",
  },
  partner: "Pascaline",
  sibling: "Perrine",
  contact: { firstName: "Papy", lastName: "PICHON", phone: "+33699887766", relation: "grand-père paternel" },
  removedContact: "PELLETIER",
  wishes: { guardian: "Nouvelle-Pèreville", child: "Paul-Pierre" },
  answer: "Un mot de la mairie au père",
  messages: {
    townHall: "Le père demande une dérogation",
    data: "Le père corrige ses données",
    enrolment: "Le père écrit sur l’inscription",
  },
  paper: { name: "assurance-du-pere.pdf", word: "Illisible, dit-on au père" },
  reserved: "2024-05-27",
  offered: "2024-06-03",
};

export const MOTHER: Traits = {
  guardian: {
    civility: "Pr",
    firstName: "Mahaut",
    lastName: "D’HAËNE",
    birthDate: Temporal.PlainDate.from("1984-11-29"),
    addressLine: "88 allée de la Mère",
    addressComplement: "Boîte M, bâtiment 6",
    postcode: "08888",
    city: "Mèrecourt",
    country: "CH",
    mobilePhone: "+33744332211",
    landline: "+33324440044",
    email: "la.mere@exemple.fr",
    employer: "Librairie de la Mère",
    employerMobile: "+33788776655",
    employerLandline: "+33324550055",
  },
  partner: "Marceline",
  sibling: "Mélisande",
  contact: {
    firstName: "Mamie",
    lastName: "MOUTON",
    phone: "+33733557799",
    relation: "grand-mère maternelle",
  },
  removedContact: "MERCIER",
  wishes: { guardian: "Nouvelle-Mèrecourt", child: "Paul-Marie" },
  answer: "Un mot de la mairie à la mère",
  messages: {
    townHall: "La mère demande un rendez-vous",
    data: "La mère efface ses données",
    enrolment: "La mère écrit sur l’inscription",
  },
  paper: { name: "assurance-de-la-mere.pdf", word: "Périmée, dit-on à la mère" },
  reserved: "2024-05-30",
  offered: "2024-06-04",
};
