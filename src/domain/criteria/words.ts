/**
 * Words that announce acceptance criteria, lower case. Teams write in their own language and keep the English ones beside it.
 * A `full` label says on its own what follows; a `short` one is also an everyday word or an abbreviation, so it must stand alone
 * in its line or before a colon; an `opening` begins a sentence that is itself the criterion.
 */
export interface LabelWords {
  readonly full: readonly string[];
  readonly short: readonly string[];
  readonly opening: readonly string[];
}

export const defaultWords: LabelWords = {
  full: [
    // English
    'acceptance criteria', 'acceptance criterion', 'acceptance criterias', 'acceptance conditions', 'acceptance requirements', 'acceptance checklist',
    'acceptance tests', 'acceptance test', 'acceptance scenarios', 'criteria for acceptance', 'criteria of acceptance', 'conditions of acceptance', 'acceptability criteria',
    'acceptance critera', 'acceptence criteria', 'acceptance criteira', 'accept criteria', 'accepted criteria',
    'conditions of satisfaction', 'condition of satisfaction', 'satisfaction criteria', 'success criteria', 'success criterion', 'criteria for success', 'success conditions',
    'completion criteria', 'criteria for completion', 'done criteria', 'criteria for done', 'exit criteria', 'test criteria', 'testing criteria', 'verification criteria', 'validation criteria',
    'definition of done', 'done definition', 'definition of success', 'definition of complete',
    // German
    'akzeptanzkriterien', 'akzeptanzkriterium', 'akzeptanz-kriterien', 'abnahmekriterien', 'abnahmekriterium', 'abnahmebedingungen', 'erfolgskriterien', 'fertigstellungskriterien',
    // Spanish
    'criterios de aceptación', 'criterios de aceptacion', 'criterio de aceptación', 'criterio de aceptacion', 'condiciones de aceptación', 'condiciones de satisfacción', 'criterios de éxito', 'definición de hecho', 'definición de terminado', 'pruebas de aceptación',
    // French
    "critères d'acceptation", 'critères d’acceptation', "critère d'acceptation", "criteres d'acceptation", "critères d'acceptance", "conditions d'acceptation", 'conditions de satisfaction', 'critères de succès', 'critères de réussite', 'définition de terminé', 'définition du fini',
    // Dutch
    'acceptatiecriteria', 'acceptatie criteria', 'acceptatiecriterium', 'acceptatievoorwaarden', 'succescriteria',
    // Portuguese
    'critérios de aceitação', 'criterios de aceitação', 'critérios de aceite', 'critério de aceitação', 'critérios de aceitacao', 'criterios de aceite', 'critérios de sucesso', 'definição de pronto', 'definição de feito',
    // Italian
    'criteri di accettazione', 'criterio di accettazione', 'criteri di accettabilità', 'condizioni di accettazione', 'criteri di successo', 'definizione di fatto',
    // Polish
    'kryteria akceptacji', 'kryterium akceptacji', 'kryteria akceptacyjne', 'warunki akceptacji', 'kryteria odbioru', 'definicja ukończenia', 'kryteria sukcesu',
  ],
  short: ['ac', 'acs', 'a/c', 'a.c.', 'cos', 'dod', 'acceptance', 'acceptance / done', 'ak', 'uac', 'ca', 'acceptatie', 'abnahme', 'akzeptanz', 'done', 'done means', 'done criteria'],
  opening: [
    'done when', 'done once', 'done if', 'complete when', 'completed when', 'finished when', 'accepted when', 'accepted if', 'fertig wenn', 'fertig, wenn', 'erledigt wenn', 'erledigt, wenn',
    'hecho cuando', 'terminado cuando', 'terminé quand', 'terminé lorsque', 'klaar als', 'klaar wanneer', 'pronto quando', 'concluído quando', 'fatto quando', 'gotowe gdy', 'gotowe, gdy',
  ],
};
