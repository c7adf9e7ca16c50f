import type { Language } from './languages';

/** Where the verb stands last, how a sentence ends that is itself a criterion. */
export const closings: Partial<Record<Language, string>> = {
  ja: '(?:たら|れば|すると|えば|けば)、?完(?:了|成)(?:とする|です|とみなす)?',
  zh: '[即才就则則视視](?:算|为|為)?(?:完成|通过|通過)了?',
  ko: '면 ?(?:완료|완성|끝)(?:이다|입니다|로 본다|된다)?',
  tr: '(?:ğ[ıiuü]nd[ae]|[ıiuü]nc[ae]) (?:biter|bitmiş sayılır|tamamlanır|tamamlanmış sayılır|tamamdır)',
};
/** Where the verb stands last, ends of a line that says only what is to happen to the criteria. */
export const openEnds: Partial<Record<Language, string>> = {
  ja: '書きます,決め{ます|る|たい},{相談|検討|確認|協議|調整|追記|追加|共有|記載|連絡}{します|する予定|予定|中|中です},予定,予定です,待ち,待ちです,もらう,もらいます',
  zh: '{发|發}{过|過}来,{补充|補充},{后|後}{再|}{定|说|說|补|補|写|寫|确定|確定|确认|確認},{再|来|來}{定|说|說|补|補|写|寫},{讨论|討論|沟通|商量|协商|討論}{中|一下}',
  ko: '예정{|이다|입니다|임},{협의|논의|확인|검토|대기|작성|조율} {중|중이다|중입니다|필요},{협의|검토|대기|작성}중,기로 {함|했다|했습니다},{정함|정한다|정합니다}',
  tr: 'şulacak,şülecek,leşecek,rlenecek,kliyor(uz),kleniyor',
};
/** The verb between a label and its colon. */
export const areIn: Partial<Record<Language, string>> = {
  en: 'are|is',
  de: 'sind|lauten',
  fr: 'sont',
  es: 'son',
  it: 'sono',
  pt: 'são',
  nl: 'zijn',
  pl: 'to',
  cs: 'jsou',
  sk: 'sú',
  da: 'er',
  no: 'er',
  sv: 'är',
};

/** The words for criterion that take a number, as regular expressions. */
export const criterion = 'criteri(?:on|um|o|u)|crit[éè]r(?:io|e)|[kc]rit[eé]ri[ue]?m?';
export const criterionIn: Partial<Record<Language, string>> = {
  pl: 'kryterium',
  et: 'kriteerium',
  fi: 'kriteeri',
  tr: 'kriter',
  ru: 'критерий',
  uk: 'критерій',
  ja: '条件|基準',
  ko: '조건|기준',
  zh: '标准|標準|条件|條件',
};
