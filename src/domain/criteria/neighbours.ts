import { fold } from './fold';
import type { Line } from './line';
import { either, fromWords } from './scripts';

/** A well-known neighbour of the criteria in a template; parts the text even where it is written without emphasis. */
const neighbour = fromWords(
  (other) =>
    new RegExp(
      `^\\P{L}*(?:${either(
        'technical (?:notes?|details?)|implementation(?: notes?| details?| plan)?|(?:testing|development|dev|qa|design|additional|developer|release) notes?|notes?|out of scope|definition of ready|open questions?|questions?|links?|references?|attachments?|screenshots?|mockups?|designs?|dependencies|tasks?|sub-?tasks?|todo|steps to reproduce|background|context|assumptions|resources|discussion|test(?:ing)? (?:steps|plan|instructions)|priority|(?:technische?|tekniske?|tekniska|technicke|tekniset|tehnilised|muszaki|tehnice) \\p{L}+|teknik notlar|notizen|hinweise|anmerkungen|hintergrund|kontext|offene (?:fragen|punkte)|aufgaben|priorit\\p{L}+|(?:notes?|notas?|note|uwagi|remarques?|tecnic\\p{L}*|techniques?) (?:techniques?|tecnic\\p{L}+|techniczne|tehnice)|remarques|contexte|contexto|contesto|context|notas|notities|opmerkingen|taken|tareas|tarefas|taches|questions ouvertes|uwagi|zadania|kontekst|poznamky|ukoly|ulohy|noter|notater|anteckningar|oppgaver|opgaver|uppgifter|muistiinpanot|tehtavat|markused|megjegyzesek|feladatok|notlar|gorevler|athugasemdir|duvidas|dudas|preguntas|perguntas|fragor|observ[ao]\\p{L}+|fora d[\\p{L} ]+',
        other?.neighbour,
      )})\\P{L}*$`,
      'u',
    ),
);

/** Whether a line names another part of a template. */
export const isNeighbour = (line: Line): boolean => line.text.length <= 60 && neighbour().test(fold(line.text));
