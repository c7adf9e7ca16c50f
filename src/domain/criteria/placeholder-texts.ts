import { keyOf } from './fold';

/**
 * Whole texts that say nothing yet, by language, where a part of them could begin a criterion; `|` parts them. Letters, digits and their order are
 * compared, whatever stands between them.
 */
const texts: readonly string[] = [
  'draft|open|optional|on hold|under construction|n.a.|not available|placeholder|stub|copy from template|delete if not needed',
  'delete this section if not needed|remove this section if not needed|delete if not applicable|ask|blocked',
  'kommt noch|siehe konzept|bitte ausfüllen|bitte ergänzen|hier eintragen|hier kriterien eintragen|platzhalter|entwurf',
  'klärung nötig|s. o.|s. u.|nicht definiert|n. n.|n. v.|noch nicht vorhanden|z. b.|leer|kommen noch|nicht vorhanden',
  'pas encore définis|pas encore défini|non défini|non définis|à renseigner|vide|brouillon|à rédiger|non applicable|s. o',
  'no hay|borrador|no definido|no definidos|ver arriba|a completar|sin criterios|no disponible|falta',
  'pendente|a ser definido|a serem definidos|sem critérios|rascunho|não definido|não definidos|em branco|falta definir',
  'non definiti|non definito|non applicabile|vuoto|bozza|assenti|mancano',
  'n.t.b.|nog niet bekend|nog in te vullen|invullen|nog niet gedefinieerd|niet gedefinieerd|concept|onbekend|komt nog',
  'w trakcie|jeszcze nie ustalone|nie ustalone|puste|szkic|nie zdefiniowano|niezdefiniowane|do opisania',
  'viz výše|zatím nejsou|není definováno|nejsou definována|prázdné|koncept|pozri vyššie|zatiaľ nie sú|nie je definované',
  'ska fyllas i|fylls i|se ovan|utkast|ej definierat|inte definierat|inte klart|se ovenfor|ikke defineret|udkast|tilføjes',
  'fylles ut|se over|ikke definert|ikke avklart|utkast|ei vielä|katso yllä|luonnos|ks. yllä|pole veel|vt. ülal|mustand',
  'lásd fent|még nincs|nincs megadva|vázlat|niciunul|niciuna|vezi mai sus|nedefinit|nedefinite|lipsă|ciornă',
  'yukarıya bakınız|taslak|henüz belirlenmedi|belirsiz|vantar enn|ekki skilgreint|drög',
  'sẽ bổ sung|không có|chưa xác định',
];

let keys: ReadonlySet<string> | null = null;

/** Whether a text is one of those that say nothing yet as a whole. */
export const isKnownPlaceholder = (text: string): boolean => {
  keys ??= new Set(texts.flatMap((line) => line.split('|').map(keyOf)));
  return text.length <= 40 && keys.has(keyOf(text));
};
