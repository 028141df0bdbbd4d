/** One sentence for each code of an expected refusal (lib/errors.ts); a code without a sentence does not compile. */
export default {
  "invalid-input": "Certaines informations sont incorrectes. Vérifiez les champs signalés.",
  "not-found": "Cet élément est introuvable.",
  forbidden: "Vous n’avez pas accès à cette action.",
  "signed-out": "Votre session est terminée. Reconnectez-vous : vos demandes sont gardées.",
  "too-many-tries": "Trop d’essais. Réessayez dans {wait}.",
  "confirm-needed": "Confirmez d’abord votre mot de passe.",
  "password-wrong": "Ce mot de passe n’est pas le vôtre.",
  "code-wrong": "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.",
  "account-not-found": "Ce compte n’existe pas, ou il est fermé.",
  "password-weak": "Ce mot de passe ne remplit pas tous les critères, ou il est trop long.",
  "password-common":
    "Ce mot de passe est trop courant : il serait vite deviné. Essayez trois mots sans lien, avec une majuscule, un chiffre et un symbole.",
  "password-has-name": "Votre mot de passe contient votre prénom ou votre nom : choisissez-en un autre.",
  "password-has-address":
    "Votre mot de passe contient une partie de votre adresse e-mail : choisissez-en un autre.",
  "password-has-commune": "Votre mot de passe contient le nom de la commune : choisissez-en un autre.",
  "link-dead": "Ce lien ne peut plus servir. Demandez-en un nouveau.",
  unexpected: "Un incident est survenu, rien n’a été enregistré. Réessayez ; référence : {id}.",
  "child-not-found": "Cet enfant est introuvable dans votre foyer.",
  "activity-not-found": "Cette prestation est introuvable pour cet enfant.",
  "too-many-lines": "Trop de demandes à la fois : {limit} au plus en un envoi.",
  "basket-changed":
    "Le panier a changé depuis son affichage. Vérifiez-le, puis appuyez de nouveau sur « Valider ».",
  "basket-empty": "Votre panier est vide.",
  "nothing-to-restore": "Le panier vidé ne peut plus être rétabli.",
  "period-reversed": "La date de fin doit suivre la date de début.",
  "period-out-of-bounds": "Choisissez des dates entre le {earliest} et le {latest}.",
  "window-reversed": "Les réservations doivent fermer après leur ouverture.",
  "relation-to-itself": "Une prestation ne peut pas être liée à elle-même.",
  "relation-contrary": "Ces deux prestations sont déjà liées autrement.",
  "relation-circular": "Ces prestations se demanderaient l’une l’autre : aucune ne pourrait être réservée.",
  "opening-not-found": "Cette prestation n’ouvre pas le {date}.",
  "opening-full": "Il ne reste pas assez de places le {date} : {capacity} au plus.",
  "capacity-reason-needed": "Au-delà des {usual} places de la prestation, dites pourquoi.",
  "day-past": "Ce jour est passé : il ne change plus.",
  "day-closed": "Une fermeture est déclarée le {date} ({label}) : levez-la d’abord.",
  "day-used": "Des familles ont déjà demandé ce jour : fermez-le plutôt, elles seront prévenues.",
  "no-open-day": "Aucun de ces jours n’est ouvert.",
  "span-too-long": "Choisissez une période d’un an au plus.",
  "year-over": "L’année {year} est passée : ses ouvertures ne changent plus.",
  "activity-archived": "Cette prestation est archivée : aucun nouveau jour n’ouvre.",
  "place-free": "Il reste de la place ce jour-là : touchez le rond pour réserver.",
  "place-refused": "Ce jour ne peut pas être réservé. {reason}",
  "other-household-waits": "L’autre foyer de votre enfant est déjà sur la liste d’attente de ce jour.",
  "offer-over": "Cette offre a expiré le {until} : la place a été proposée à la famille suivante.",
  "offer-declined": "Vous avez déjà laissé cette place à la famille suivante.",
  "offer-refused": "Cette place ne peut plus être réservée. {reason}",
  "email-taken": "Cette adresse e-mail a déjà un compte.",
  "guardian-no-address": "Ce responsable n’a pas d’adresse e-mail : complétez d’abord son dossier.",
  "guardian-has-account": "Ce responsable a déjà un compte.",
  "guardian-no-account": "Ce responsable n’a pas de compte.",
  "account-of-staff": "Ce compte est aussi celui d’un agent : il se gère depuis la page des agents.",
  "nobody-to-invite": "Il n’y a personne à inviter pour le moment.",
  "staff-is-oneself": "Vous ne pouvez pas modifier votre propre compte d’agent.",
  "staff-has-password": "Cet agent a déjà choisi son mot de passe.",
  "staff-disabled": "Le compte de cet agent est désactivé : réactivez-le d’abord.",
  "site-not-found": "Cet accueil est introuvable.",
  "guardian-not-found": "Ce responsable est introuvable, ou il a déjà un compte.",
  "nothing-selected": "Choisissez au moins un jour pour un enfant.",
  "too-many-messages":
    "Votre foyer a déjà envoyé {limit} messages aujourd’hui. Attendez la réponse de la mairie, ou appelez-la.",
  "too-many-data-requests":
    "Votre foyer a déjà {limit} demandes sur ses données en attente. Attendez la réponse de la mairie, ou appelez-la.",
  "data-request-answered":
    "{name} a déjà répondu à cette demande le {stamp}. Votre réponse n’est pas partie.",
  "enrolment-requested": "Cette inscription est déjà demandée pour {child}.",
  "enrolment-not-askable":
    "Cette inscription ne peut plus être demandée pour {child}. Choisissez parmi celles qui sont proposées.",
  "enrolment-overlaps": "L’enfant est déjà inscrit à cette prestation {span}.",
  "enrolment-has-turns":
    "L’enfant est sur une liste d’attente jusqu’au {last} : attendez la réponse de la famille, ou choisissez une date plus lointaine.",
  "enrolment-overlaps-of": "{child} a déjà une inscription à « {activity} » {span}.",
  "enrolment-unfit": "« {activity} » ne peut pas être choisie. {reason}",
  "enrolment-asked-already":
    "La famille a demandé « {activity} » : répondez d’abord à sa demande, ou retirez cette prestation.",
  "enrolment-ends-sooner": "Cette inscription finit déjà le {date} : choisissez un jour avant.",
  "enrolment-has-places":
    "{count, plural, one {Il reste 1 réservation après ce jour, le {last} : elle doit d’abord être annulée.} other {Il reste # réservations après ce jour, la dernière le {last} : elles doivent d’abord être annulées.}}",
  "form-used-already":
    "Ce formulaire a déjà servi, et son premier envoi est enregistré : corrigez-le sur la page de la famille. Pour ajouter quelqu’un d’autre, ouvrez-le de nouveau.",
  "request-closed": "Cette demande est close : rechargez la page pour voir où elle en est.",
  "request-withdrawn": "La famille a retiré sa demande : il n’y a plus rien à répondre.",
  "request-decided": "{name} a déjà répondu le {stamp}. Votre réponse n’est pas partie : relisez la demande.",
  "paper-not-asked": "Cette pièce n’est pas demandée pour {child}.",
  "paper-not-found": "Cette pièce n’existe plus dans la liste de la commune.",
  "paper-there": "Cette pièce est déjà au dossier de l’enfant : vérifiez celle qui a été envoyée.",
  "paper-decided": "{name} a déjà vérifié cette pièce le {stamp}.",
  "due-day-past": "La date limite est passée : choisissez un jour à venir.",
  "child-already-there": "Cet enfant fait déjà partie de ce foyer.",
  "child-has-two-households": "Cet enfant a déjà deux foyers : détachez-le d’abord de l’un d’eux.",
  "child-one-household": "Cet enfant n’a plus qu’un foyer : un calendrier de garde demande les deux.",
  "child-last-household": "C’est le seul foyer de cet enfant : il doit en garder un.",
  "household-has-places":
    "{count, plural, one {Ce foyer a encore 1 réservation ou attente à venir pour cet enfant : elle doit d’abord être annulée.} other {Ce foyer a encore # réservations ou attentes à venir pour cet enfant : elles doivent d’abord être annulées.}}",
  "custody-half-missing": "Choisissez qui a la première moitié des vacances les années paires.",
  "custody-days-overlap": "Deux lignes de dates particulières se chevauchent : corrigez-les.",
  "label-taken": "« {label} » existe déjà, peut-être parmi ce qui a été retiré.",
  "setting-changed":
    "Quelqu’un d’autre vient de modifier ce réglage : c’est maintenant « {label} ». Rechargez la page, puis recommencez.",
  "news-changed":
    "Quelqu’un d’autre a modifié cette actualité pendant que vous l’écriviez. Votre texte est gardé ci-dessous.",
  "too-many-files": "Cette actualité a déjà {limit} fichiers. Retirez-en un avant d’en ajouter un autre.",
  "file-empty": "« {file} » est vide.",
  "file-too-large": "« {file} » est trop lourd : 10 Mo au plus.",
  "file-refused":
    "« {file} » ne peut pas être joint. Sont acceptés : PDF, images, documents et tableaux (DOCX, XLSX, ODT, ODS), CSV et TXT.",
  "document-refused": "« {file} » ne peut pas être envoyé. Sont acceptés : PDF, JPEG, PNG, WebP et HEIC.",
  "file-lies": "« {file} » n’est pas ce que son nom annonce : son contenu est d’un autre type.",
  "file-not-text":
    "« {file} » n’est pas un texte lisible : enregistrez-le en UTF-8, puis joignez-le à nouveau.",
  "picture-refused": "« {file} » n’est pas une image lisible. Choisissez une image JPEG, PNG, WebP ou GIF.",
  "picture-too-large": "« {file} » a trop de pixels : réduisez cette image, puis ajoutez-la à nouveau.",
  "upload-too-large": "Cet envoi est trop lourd : 10 Mo au plus.",
  "upload-broken": "Cet envoi est arrivé incomplet. Réessayez.",
  "change-settled": "Cette demande n’est plus en attente : la mairie y a répondu, ou elle a été retirée.",
  "birth-date-guardian": "Vérifiez la date de naissance : un responsable a entre 16 et 120 ans.",
  "birth-date-child": "Vérifiez la date de naissance : un enfant est déjà né, et il a moins de 26 ans.",
  "too-many-proofs":
    "Votre foyer a déjà demandé {limit} changements d’adresse e-mail en 24 heures. Réessayez demain.",
  "diet-not-found":
    "Ce régime alimentaire n’est plus proposé : rechargez la page, puis choisissez de nouveau.",
  "too-many-documents": "Il y a déjà {limit} documents. Retirez-en un avant d’en envoyer un autre.",
  "too-many-contacts": "Votre foyer a déjà {limit} personnes : retirez-en une avant d’en ajouter une autre.",
  "contact-not-found": "Cette personne n’est plus dans la liste de votre foyer.",
  "no-authority": "Seuls les responsables qui ont l’autorité parentale répondent sur le droit à l’image.",
  "slug-taken": "Le nom court « {slug} » est déjà celui de la commune « {name} ».",
  "host-taken": "L’adresse {host} mène déjà à une autre commune.",
  "commune-moved":
    "Quelqu’un d’autre a modifié la fiche de la commune entre-temps. Rien n’est enregistré : votre saisie est gardée ci-dessous. Vérifiez-la, puis enregistrez de nouveau.",
  "time-zone-fixed":
    "Le fuseau horaire ne change plus : des journées sont déjà ouvertes, et leurs heures limites en dépendent.",
  "accent-unreadable":
    "Un texte blanc ne se lirait pas sur {color} : {ratio} sur {wanted} demandés. La couleur lisible la plus proche est {nearest}.",
  "logo-refused":
    "« {file} » ne peut pas servir de logo. Choisissez une image PNG, JPEG ou WebP ; un dessin SVG s’exporte d’abord en PNG.",
  "regulation-changed":
    "Quelqu’un d’autre vient de modifier « {name} ». Rechargez la page, puis recommencez.",
  "regulation-in-use": "La prestation « {activity} » suit ce règlement : donnez-lui-en d’abord un autre.",
  "rule-gone": "Cette règle n’existe plus : quelqu’un l’a retirée ou déplacée. Rechargez la page.",
  "rule-last": "C’est la seule règle de ce règlement : ajoutez-en une autre avant de la retirer.",
  "rule-overlaps": "Une autre règle commence déjà le {date}. Modifiez-la, ou choisissez un autre jour.",
  "rule-impossible": "Cette règle ne peut pas être enregistrée. {problems}",
  "rule-bound":
    "Des journées ont été réservées sous cette règle, et son premier jour est passé : elle ne change plus. Ajoutez une règle à partir d’une date à venir.",
  "rule-in-past":
    "Des journées passées ont été réservées sous la règle d’alors. Ajoutez une règle à partir d’une date à venir.",
  "thing-changed":
    "{name} a modifié cette fiche depuis que vous l’avez ouverte : {fields}. Rien n’est enregistré, et ce que vous avez écrit est gardé.",
  "site-has-activities": "Archivez d’abord ses prestations : {names}.",
  "site-archived": "{name} est archivé : rétablissez d’abord cet établissement.",
  "activity-name-taken": "« {name} » existe déjà à {site}, peut-être parmi les prestations archivées.",
  "activity-regulation-unknown": "Ce règlement n’existe plus, ou il est archivé : choisissez-en un autre.",
  "activity-leaves-places":
    "{places, plural, one {1 réservation à venir ne correspondrait plus} other {# réservations à venir ne correspondraient plus}} aux jours ou au public choisis ({days, plural, one {1 journée} other {# journées}}). Ce qui est réservé reste réservé.",
  "activity-moves-hours":
    "{places, plural, one {1 réservation à venir changerait d’horaires} other {# réservations à venir changeraient d’horaires}}. Ce qui est réservé reste réservé.",
  "activity-has-places":
    "{count, plural, one {1 réservation ou attente est encore à venir} other {# réservations ou attentes sont encore à venir}}, la dernière le {until} : annulez-les d’abord, ou attendez cette date.",
  "enrolment-archived": "Cette prestation est archivée : personne ne peut plus y être inscrit.",
  "window-overlaps": "Ces jours en recouvrent d’autres qui ont déjà leur période de réservation, {span}.",
  "holiday-changed": "Quelqu’un d’autre vient de modifier « {label} » : rechargez la page, puis recommencez.",
  "holiday-overlaps": "Ces dates chevauchent « {label} », du {from} au {until}.",
  "dataset-missing": "Choisissez un fichier, ou collez son contenu.",
  "dataset-unreadable":
    "Ce fichier n’est pas du JSON lisible : téléchargez de nouveau le calendrier scolaire au format JSON.",
  "dataset-empty":
    "Ce fichier ne contient pas de vacances à venir : vérifiez que c’est le calendrier scolaire.",
  "import-changed":
    "Les vacances de la commune ont changé depuis cet aperçu : lisez de nouveau le fichier, puis confirmez.",
  "closure-activity-gone": "Cette prestation est introuvable dans la commune.",
  "closure-overlaps": "Ces journées sont déjà fermées : « {label} », {span}.",
  "closure-past":
    "{children, plural, one {1 enfant avait} other {# enfants avaient}} une place le {date} : une fermeture ne réécrit pas le passé. Choisissez des jours à venir.",
  "closure-over": "Ces journées sont passées : cette fermeture ne se lève plus.",
} as const;
