import { type Stem, stemsWith } from './placeholder-stems';
import { either, fromWords } from './scripts';

/**
 * What stands where criteria should be while nobody has written them, as regular expressions on folded text. `when` stands for what may
 * follow: when, by whom, in which meeting. Written down by us, language by language.
 */
const when =
  '(?: (?:by|after|at|in|on|during|once|when|until|with|within|before|as|from|and|for|here|later|soon|next|together|this)\\b.*)?';
const settled =
  '(?:agreed|defined|determined|done|added|completed|confirmed|discussed|decided|written|announced|provided|filled|refined|specified|clarified|detailed|drafted|documented|finalized|finalised|set|supplied|worked out|elaborated|updated)(?: (?:up)?on| in| out)?';

const english = [
  `tb[acd](?: \\S+){1,2}|tb[acd]${when}|todo|to ?do|n/?a(?: (?:for|yet|at|until|as|now|here|because|since)\\b.*)?|not? ?applicable|none|nothing|null|nil|no|x+|y{3}|z{3}|wip|later|soon|unknown|missing|empty|blank|fixme|idem|same|later on`,
  `(?:still |yet )?to be ${settled}${when}|(?:(?:will|shall|needs?(?: to)?|have|has|are|is|yet|still) (?:to )?(?:still )?(?:be |been |being )?(?:${settled})|(?:must|should|has to|have to) (?:still )?be (?:defined|determined|discussed|decided|refined|specified|clarified|detailed|drafted|worked out|elaborated|written|finali[sz]ed))(?: (?:by|after|at|in|during|once|when|until|with|before|later|soon|here|together)\\b.*)?`,
  `(?:to|will) (?:follow|come)${when}|coming(?: soon)?|(?:work )?in progress|needs? (?:more |further |some )?(?:input|clarification|discussion|refinement|review|details?|feedback)\\b.*|pending(?: (?:from|on|with|until|approval|review|input|feedback|refinement|discussion|confirmation)\\b.*)?|waiting (?:for|on)\\b.*`,
  `(?:there (?:is|are) )?(?:not?|none|nothing)(?: (?:any|acceptance|criteria|criterion|ac|acs|yet|so far|available|defined|written|agreed|provided|given|specified|decided|ready|known|final|finali[sz]ed|there|clear|settled|finished|complete|for now|at this time|at the moment|here|needed|required))+`,
  `(?:please )?(?:fill|write|add|put|enter|insert|complete)(?: (?:in|out|me|this|these|it|here|them|below|details|something|text|later))*|please (?:add|fill|write|complete|provide|define|specify)\\b.*`,
  `(?:please )?(?:add|enter|write|list|insert|describe|define|specify|provide|state|document|outline|explain|detail|put|include|fill in|use)\\b.*\\b(?:criteri(?:a|on)|conditions?|acceptance|what (?:must|has|have|needs?|should|is|does|do|done)|(?:be|is|are) (?:true|met|accepted|satisfied|fulfilled)|how (?:we|you|to|will)|here|given when then)\\b.*`,
  `what (?:must|has to|needs to|should|does|do|conditions|would|will|are)\\b.*|how (?:will|do|can|would) (?:we|you)\\b.*`,
  `(?:your |some |sample |example )?(?:text|example|sample|criteria|criterion|template|placeholder|content)(?: (?:here|text|goes here|criteria|criterion))?|lorem ipsum\\b.*`,
  `(?:given|when|then|and|scenario|feature|background)(?: (?:given|when|then|and))*`,
  `(?:we|i|po|ba|(?:the )?product owner)(?: will|'ll| shall| (?:still )?(?:need|have) to| must) (?:still )?(?:add|define|write|provide|fill|complete|refine|discuss|agree|specify|clarify|describe|document)(?: (?:in|out|on|up|these|this|them|it|those|the|criteria|criterion|acs?|acceptance))*(?: (?:later|soon|tomorrow|today|asap|together|next|in|after|before|during|with|at|on)\\b.*)?`,
  `@?\\p{L}+(?: \\p{L}+)? to (?:provide|fill(?: in| out)?|add|define|write|complete|supply|specify|clarify)|@?\\p{L}+ please (?:add|fill|write|complete|provide|define|specify|check|describe)\\b.*|(?:ask|blocked by) \\p{L}+`,
  `(?:the )?(?:list of )?(?:conditions?|criteria|requirements) (?:that|which) (?:must|needs?|have|has|should)\\b.* (?:accepted|done|completed?|met|fulfilled|satisfied|true)`,
  `(?:please )?(?:replace|delete|remove|overwrite) (?:this|these|me)\\b(?!.*\\b(?:user|customer|page|screen|button)s?\\b).{0,80}|use (?:the )?given.{0,3}when.{0,3}then.{0,20}|(?:they|these|those)(?:'re| are) (?:still )?(?:being|under) \\p{L}+.{0,30}|@?\\p{L}+ (?:is|are) (?:going to|about to|still|currently) (?:write|writing|add|adding|define|defining|work|working|draft|drafting|prepare|preparing|collect|collecting)\\b(?!.*\\b(?:page|screen|button|list)s?\\b).{0,60}`,
  `given [a-z]{1,2} when [a-z]{1,2} then [a-z]{1,2}`,
  `same as (?:above|below|before|in\\b.*|the\\b.*|[a-z][a-z0-9]+-\\d+\\b.*)|as (?:above|below|before|described|discussed|agreed)\\b.{0,40}`,
  `(?:we |i |they )?(?:haven't|have not|hasn't|don't have|do not have|didn't)(?: (?:we|i|got|have|any|defined|written|agreed|decided|discussed|finali[sz]ed|received|heard|anything|these|them|this|yet|so far|for now|acs?|criteria|back))+(?: (?:from|on|with|about|waiting|pending|still|because|as|since|until|need|will)\\b.*)?|(?:i |we )?(?:don't|do not) know(?: yet)?`,
  `(?:let's|let us|we should|we need to|we have to|need to|we still need to|must|should) (?:figure|sort|work|flesh|talk|speak|agree|discuss|define|decide|think|write|refine|clarify|align|ask|check|add|find|finali[sz]e)\\b(?!.*\\b(?:user|customer|page|screen|button|list)s?\\b).{0,60}`,
  `(?:under|in|up) (?:construction|preparation|discussion|review|the air|for discussion|for debate)(?: .*)?|(?:ask|check with|talk to|speak to|sync with|align with|up to|depends on) (?:the )?@?\\p{L}+(?: \\p{L}+){0,3}|(?:someone|somebody|@?\\p{L}+) (?:will|should|needs to|must|has to) (?:add|write|define|fill|provide|update|complete|supply|specify|clarify)(?: (?:these|this|them|it|the|acs?|criteria|in|out|up|later|soon))*`,
].join('|');

/** Words that join those to whom it is about. */
const about =
  '(?: (?:with|by|between|from|for|mit|von|vom|im|in|bei|beim|durch|avec|par|entre|con|por|com|pelo|pela|da|do|de|du|des|dal|dalla|met|door|bij|van|z|ze|s|se|so|cu|med|av|af|hos|i|kanssa|у|с|со|от|из|з|із|від|на|в|ile|az|a|til)(?= ).*)?';

const othersIn = ({
  pending,
  checked,
  later,
  auxiliary,
  preposition,
  occasion,
  people,
  soFar,
  open,
  talk,
  waits,
  please,
  order,
  ordered,
}: Readonly<Record<Stem, string>>): readonly string[] => [
  `(?:noch |ancora |encore |aun |ainda |nog |endnu |viela |este |jeste )?${open}(?: (?:${soFar}|${pending}\\S*|${occasion}\\S*|${people}\\S*)){0,5}`,
  `de (?=\\S+[ia]t )${pending}\\S* .*|${pending}\\S*ni kell(?: .*)?`,
  `${auxiliary}(?: (?:${soFar})){2,4}`,
  '(?:se|can|dang|hay|nho)(?: \\S+){0,2} (?:bo sung|thong nhat|trao doi|thao luan|hoan thien|lam ro|dinh nghia|xac dinh|ban (?:lai|them)|chot|quyet dinh)(?: \\S+){0,6}|(?:chua|cho|doi)(?: \\S+){1,7}|dien (?:vao|tai|o) day(?: .*)?|(?:\\S+ ){0,3}se (?:viet|bo sung|gui|cap nhat)(?: \\S+){0,3} (?:ngay mai|tuan (?:sau|toi)|sau|thu \\S+)',
  `${auxiliary} (?:\\S+ ){0,8}${pending}\\S*(?: \\S+){0,6}`,
  `${auxiliary} (?:\\S+ )?${later}\\S*(?: \\S+){0,3}`,
  '(?=(?:.* )?(?:buraya|burada) ).*(?:yaz|ekle|gir|belirt|acikla|tanimla|listele|doldur)\\S*',
  `${auxiliary} (?:\\S+ ){0,3}${checked}\\S*(?: \\S+){0,5}`,
  `${preposition} (?=\\S+(?:r|re|e[nr]|nia|nie?|mma|ra|ние|ння|enda|la|ad)(?: |$))${checked}\\S*(?: \\S+){0,5}`,
  `(?:still |noch |encore |aun |ainda |ancora |nog |jeszcze |jeste |este |stadig |fortsatt |endnu |fortfarande |edelleen |meg |inca |hala |hen[uü]z |еще |все еще |ще )?(?:(?:in|im|under|en|em|na|w|v|ve|vo|i|til|u|на|в|у|op|pod|nas|se|is|are|sind|ist|son|sont|est|sono|zijn|er|ar|on|se afla|este) ){0,2}${talk}${about}`,
  `(?:noch |still |stadig |enn[aåä] |on |wir |we |vi |vi |nous )?${waits}(?: (?!\\S*\\d)\\S+){0,6}`,
  '(?:\\S+ ){1,5}(?:bekliyoruz|bekleniyor)',
  `(?:\\S+ ){1,4}(?:ile|kanssa|ugyfellel|csapattal) ${talk}`,
  `${preposition} (?=\\S+(?:r|re|e[nr]|nia|nie?|mma|ra|ние|ння)(?: |$))${pending}\\S*(?: \\S+){0,6}`,
  `${pending}\\p{L}*(?:ecek\\p{L}*|kse|ando|aan|enia|eni)(?: \\S+){0,3}`,
  `(?:\\S+ ){1,4}${pending}(?:ecek|acak|ilecek|ilacak|irilecek|ni kell|ida|isamisel)\\p{L}*`,
  `(?:${please} )?${order}\\S* (?:\\S+ ){0,8}${ordered}\\S*(?: .*)?`,
  `(?:(?:${soFar}|${auxiliary}|${occasion}\\S*|${people}\\S*) )?${pending}\\S*`,
  `(?=(?:.* )?${pending})(?=(?:.* )?${later})(?:\\S+ ?){1,9}`,
  '(?:was muss|ce qui doit|burada|buraya) .*',
];

/** What a text says before it says anything, anchored at both ends. */
export const nothingYet = fromWords(
  (other) => new RegExp(`^(?:${either([english, ...othersIn(stemsWith(other))].join('|'), other?.nothingYet)})$`, 'u'),
);

/** A word that means criterion, in any language. */
const noun = fromWords((other) => new RegExp(`^${stemsWith(other).criterion}$`, 'u'));

/** Whether a folded word means criterion, in any language. */
export const isCriterionNoun = (word: string): boolean => noun().test(word);

const number = '(?: ?(?:[#№.-] ?|n[ro]?[.°º]? ?|c\\. ?)?(?:\\d{1,3}|[a-z]|one|two|three|n|一|二|三|①|②))?';

/** `criterion 1`, `first criterion`, `AC 2`, `item a`: the numbered samples of templates. */
export const sampleName = fromWords((other) => {
  const { criterion, likewise } = stemsWith(other);
  return new RegExp(
    `^(?:(?:acceptance|first|second|third|another|next|other|more|some|any|your|eine?|un[ea]?|uno|um[a]?|een) ){0,2}(?:${criterion}|${likewise})s?${number}\\.?$|^(?:\\S+ )?\\p{L}*${criterion}s?(?: (?:d.|de|di|of|for|za) ?\\S+| \\p{L}{3,})? ?[#№]? ?\\d{1,2}$`,
    'u',
  );
});

/** Words that a template puts where a step of a scenario says something. */
export const sampleStep = fromWords((other) => new RegExp(`^(?:${stemsWith(other).sample}[\\s.,;:…]*)+$`, 'u'));

/** To look elsewhere. */
export const lookElsewhere = fromWords((other) => {
  const { look, looked } = stemsWith(other);
  return new RegExp(
    `^(?:please |bitte |merci de )?${look}(?=[^\\p{L}]|$)|^(?:zu finden|liegen|liegt|lie|nachzulesen|beschrieben|dokumentiert|abgelegt|stehen|steht|staan|staat|beschreven|described|documented|listed|kept|written|found|attached|decrit\\p{L}*|detaill\\p{L}*|list[eé]\\p{L}*|descrit\\p{L}*|detallad\\p{L}*|definid\\p{L}*|estan|estao|sono|sont|elencat\\p{L}*|opisan\\p{L}*|znajduja|sa|popsan\\p{L}*|popisan\\p{L}*|jsou|nachadzaju|su|beskriv\\p{L}*|beskrev\\p{L}*|star|ligger|finns|findes|finnes|kuvattu|loytyv\\p{L}*|kirjeldatud|leirva|megtalal\\p{L}*|descris\\p{L}*|описан\\p{L}*|находятся|знаходяться)(?: (?:sie|se|sich|zapsan\\p{L}*))? (?:in|on|at|im|auf|dans|sur|en|na|no|nel|sul|op|w|v|ve|vo|a|i|pa|la|su|в|во|на|у|het|de) |^(?:(?:the |our |alle? |die |las |los |les |i |os |as )?(?:\\p{L}+ )?(?:[ck]rit\\p{L}+|kryteria|\\p{L}+kriterie?n?\\p{L}*|критерии|acs?|conditions|they|these|details|described|documented|listed|kept|attached|beschrieben|stehen|steht)\\b.* ?(?:in|on|at|im|auf|dans|sur|en|na|no|nel|sul|op|w|v|в|på|pa)\\b)|${looked}`,
    'u',
  );
});

/** What one would find there. */
export const elsewhere = fromWords((other) => new RegExp(stemsWith(other).target, 'u'));
