import { either, fromWords } from './scripts';

/** Words before a label that make it a task or a mention. */
export const mentioning =
  /^(?:write|add|update|define|create|review|improve|clarify|see|check|meets?|satisfy|satisfies|please|discuss|agree|refine|need|needs|without|missing|no|not|against|per|as|by|on|in|to|with|for|and|or|is|are|has|have|we|i|all)$/;

/** What follows a label may say whose criteria they are. */
export const ofWhat =
  /^(?:for|of|in|from|by|fur|zu|zum|zur|vom|der|des|pour|de|du|des|del|para|do|da|per|di|della|voor|van|dla|pro|na|til|av|for|till|to|для|за|по|к|от)$/;

export const adjective =
  /^(?:the|our|user|user's|main|key|functional|non-functional|nonfunctional|technical|business|detailed|draft|new|updated|proposed|story|feature|fachliche|technische|funktionale|neue|fonctionnels|techniques|funcionales|tecnicos|funcionais|funzionali|tecnici|functionele|technische|funkcjonalne|funkcni|funktionella|funksjonelle|функциональные)$/;

export const verb =
  /^(?:is|are|will|include|includes|ist|sind|lauten|son|es|est|sont|sera|zijn|luiden|são|sao|sono|to|to be|ar|er|on|sunt)$/;

export const pointing = /^(?:the|our|main|user|die|das|les|los|las|de|i|os|as)$/;

/** Where the verb stands last, a sentence ends with what others begin with: `…たら完了`. On folded text. */
export const closing = fromWords(
  (other) =>
    new RegExp(
      either('(?:g[iu]nd[ae]|[iu]nc[ae]) (?:biter|tamam(?:lanir|dir)|(?:bit|tamamlan)mis sayilir)$', other?.closing),
    ),
);
