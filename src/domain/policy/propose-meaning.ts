import type { StatusMeaning } from './status-meaning';

/**
 * Stems of words that say a work item ended without delivery, in the languages of Jira's interface and some more. Each is compared with the
 * beginning of a word of the name, without accents and case; several words in a row are one entry.
 */
const closingWords: readonly string[] = [
  // English
  "cancel|won't|wont|will not|would not|not do|not be done|not needed|not required|not a bug|not an issue",
  'not a defect|declin|reject|duplicat|obsolet|invalid|abandon|withdraw|withdrawn|discard|dropped|drop|descoped',
  "out of scope|out of date|incomplete|cannot reproduce|can't reproduce|cant reproduce|not reproducible",
  'unable to reproduce|works as designed|as designed|works as intended|by design|no longer|superseded|deferred',
  'dup|not planned|not accepted|de scoped|junk|trash|void|scrap|skipped|stale|removed|deleted|merged into|moved elsewhere',
  'by mistake|in error',
  'known error|spam|killed|aborted|abort|expired|trashed|ignored|infeasible|terminated|no action',
  // German
  'abgebrochen|abgelehnt|abgewiesen|storniert|verworfen|zuruckgezogen|wird nicht|nicht umgesetzt',
  'nicht umsetzen|nicht geplant|irrtumlich|versehentlich|nicht reproduzierbar|nicht mehr|nicht erforderlich|duplikat|doppelt|ungultig|hinfallig|entfallt|entfallen',
  'uberholt|veraltet|zuruckgewiesen|eingestellt',
  // French
  'annul|rejet|refus|abandonn|doublon|ne sera pas|ne pas faire|sans suite|non reproductible|invalide|non retenu',
  'ecarte',
  // Spanish, Portuguese, Italian, Catalan, Romanian
  'no procede|por error|por engano|per errore|par erreur|non planifie|no planificad|cancelad|anulad|rechazad|descartad|no se hara|no se va a hacer|no se realizara|no reproducible|desestimad',
  'rejeitad|recusad|nao sera|nao fazer|nao reproduzivel|abortad|abandonad|annullat|rifiutat|respint|scartat',
  'non sara|non verra|non riproducibile|abbandonat|duplicad|cancel·lad|rebutjad|anulat|respins|nu se va',
  // Dutch, Danish, Swedish, Norwegian, Icelandic, Finnish, Estonian
  'niet doen|per ongeluk|kommer inte|avslag|geannuleerd|afgewezen|vervallen|wordt niet|niet uitgevoerd|ingetrokken|dubbel|annulleret|afvist|bliver ikke',
  'vil ikke|udgaet|dublet|avbruten|avvisad|avslagen|annullerad|gors inte|ska inte|dubblett|avbrutt|avvist|avslatt',
  'kansellert|gjores ikke|skal ikke|aflyst|peruutettu|peruttu|hylatty|ei tehda|ei toteuteta|kaksoiskappale',
  'hylkays|tuhistatud|tagasi lukatud|haett vid|hafnad',
  // Polish, Czech, Slovak, Slovenian, Croatian, Hungarian
  'nie zrobimy|przez pomylke|anulowan|odrzucon|porzucon|nie bedzie|nie zostanie|niepowtarzaln|zrusen|zamitnut|nebude|odmitnut|duplicitn',
  'duplikat|zamietnut|zruseny|preklican|zavrnjen|ne bo|otkazan|odbijen|odbacen|torolt|torolve|elutasit|elvetv',
  'nem lesz|nem keszul|duplikalt|megszakitva|visszavon',
  // Turkish, Greek
  'iptal|reddedil|yapilmayacak|vazgecil|yinelenen|ακυρ|απορριφ|δεν θα|διπλοτυπ',
  // Russian, Ukrainian, Bulgarian, Serbian
  'отмен|отклон|аннулир|дубл|не будет|не воспроизв|неактуал|отказ|скасов|відхил|відмін|не буде|не актуал|отхвърл',
  'няма да|otkaz|отбачен',
  // Hebrew, Arabic
  'בוטל|מבוטל|נדחה|לא יבוצע|כפול|ملغ|ملغى|مرفوض|الغاء|مكرر|لن يتم',
].flatMap((list) => list.split('|'));

/** The same in scripts that do not part their words. */
const closingParts: readonly string[] = [
  'キャンセル|取消|取り消|却下|中止|対応しない|対応不要|実施しない|見送り|重複|破棄|再現できない|不採用|修正しない|已取消|拒绝|拒絕|已拒|不做|不会|不會|不予|重复|废弃|廢棄|作废|作廢|放弃|放棄',
  '无效|無效|无法重现|無法重現|취소|거부|거절|반려|중복|하지 않|안 함|폐기|철회|재현 불가|ยกเลิก|ปฏิเสธ|ซ้ำ|ไม่ทำ|hủy|huy bo|từ chối|tu choi',
  'trùng lặp',
].flatMap((list) => list.split('|'));

/** Lower case, without accents, and one space between words: names are compared as people read them. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[ıł]/g, (letter) => (letter === 'ı' ? 'i' : 'l'))
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}'·]+/gu, ' ')
    .trim();

const words = closingWords.map(plain);
const parts = closingParts.map(plain);

/**
 * What a status of category Done probably means, or what a resolution stands for, by its name: `closed` where the name says cancelled, duplicate, will not be
 * done and the like, otherwise `delivered` (Done, Released, Closed, Resolved, Live). A proposal: an admin decides.
 */
export const proposeMeaning = (name: string): StatusMeaning => {
  const text = ` ${plain(name)}`;
  const closes = words.some((word) => text.includes(` ${word}`)) || parts.some((part) => text.includes(part));
  return closes ? 'closed' : 'delivered';
};
