import { fold } from './fold';
import { either, fromWords } from './scripts';
import type { Line } from './lines';

const latinHeadings =
  'steps? to (?:reproduce|replicate)|reproduction steps|how to reproduce|(?:what is the )?(?:actual|current|observed|expected|desired)\\s+(?:\\W?(?:correct|bug)\\W?\\s+)?(?:results?|behaviou?rs?|outcomes?)|actual\\b|platform information|stack ?trace|relevant logs|schritte zur reproduktion|(?:erwartetes|tatsachliches|aktuelles) (?:ergebnis|verhalten)|etapes (?:pour|de) repro|(?:resultat|comportement) (?:attendu|obtenu|actuel|observe)|pasos para reproducir|(?:resultado|comportamiento|comportamento) (?:esperado|actual|obtenido|atual)|passos para reproduzir|passaggi per riprodurre|(?:risultato|comportamento) (?:atteso|attuale|effettivo)|stappen om te reproduceren|(?:verwacht|huidig|werkelijk) (?:resultaat|gedrag)|kroki (?:do )?(?:reprodukcji|odtworzenia)|(?:oczekiwany|rzeczywisty|aktualny) (?:rezultat|wynik)|adimlar|beklenen sonuc|forventet resultat|forvantat resultat|odotettu tulos|ocekavany vysledek|(?:expected|actual|erwartet|attendu|esperado|atteso|verwacht|oczekiwan\\p{L}+|ocekavan\\p{L}+|forventet|forvantat|odotettu|oodatud|elvart|asteptat|beklenen) ?:|(?:reported|gemeldet|signale|reportado|segnalato|gemeld|zgloszone|nahlaseno|nahlasene|rapporteret|rapportert|rapporterat|ilmoitettu|teatatud|bejelentette|raportat) (?:by|von|par|por|da|door|przez|af|av|de)\\b';

/** The headings of bug reports, on folded text. */
const heading = fromWords((other) => new RegExp(`^\\P{L}*(?:${either(latinHeadings, other?.faultHeading)})`, 'u'));

/**
 * Does a text tell of a fault? Then Given/When/Then says how the fault happens, and statements of what should be are its expected
 * result: neither was agreed as criteria.
 */
export const tellsOfFault = (lines: readonly Line[]): boolean =>
  lines.some((line) => line.depth === 0 && line.text.length < 80 && heading().test(fold(line.text)));
