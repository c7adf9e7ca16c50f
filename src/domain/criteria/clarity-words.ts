import type { Language } from './languages';

/** By language, folded: words that two readers measure differently; words that leave a question open. Written down by us. */
export const clarityWords: Partial<Record<Language, string>> = {
  en: 'fast(?:er)?|quick(?:ly|er)?|slow|user-? ?friendly|easy(?: to use)?|easily|intuitive(?:ly)?|simple to \\p{L}+|nice(?:ly)?|looks? good|properly|appropriate(?:ly)?|reasonable|as needed|if possible|where possible|as appropriate|as soon as possible|asap|robust|seamless(?:ly)?|efficient(?:ly)?|adequate|sufficient(?:ly)?|some kind of|etc|and so on|and so forth|works? (?:well|correctly|fine|as expected)|responsive|performant|optimal;tb[dc]|to be (?:defined|decided|confirmed|agreed)(?= *(?:$|[.,:)]))|maybe|perhaps|not sure|open question|unclear',
  de: 'schnell(?:er)?|zugig|benutzerfreundlich\\p{L}*|einfach(?:e[rsn]?)?|intuitiv\\p{L}*|ubersichtlich\\p{L}*|moglichst|wenn moglich|angemessen\\p{L}*|ausreichend\\p{L}*|sinnvoll\\p{L}*|ordentlich|zeitnah|usw|etc|u\\.a|gegebenenfalls|ggf|performant;noch offen|unklar|zu klaren|vielleicht|eventuell',
  fr: 'rapide(?:ment)?|facile(?:ment)?|simple|convivial\\p{L}*|intuitif|intuitive|adequat\\p{L}*|approprie\\p{L}*|si possible|correctement|performant\\p{L}*|ergonomique|etc;a definir|peut-etre|a preciser|a confirmer',
  es: 'rapid[oa]s?|rapidamente|facil(?:mente)?|sencill[oa]s?|intuitiv[oa]s?|amigable|adecuad[oa]s?|si es posible|correctamente|etc;por definir|quizas?|tal vez|por confirmar',
  it: 'veloce(?:mente)?|rapid[oa]|facile|facilmente|semplice|intuitiv[oa]|adeguat[oa]|se possibile|correttamente|ecc|eccetera;da definire|forse|da confermare',
  nl: 'snel(?:ler)?|gebruiksvriendelijk\\p{L}*|makkelijk|eenvoudig\\p{L}*|intuitief|indien mogelijk|zo nodig|netjes|enz|etc|passend\\p{L}*;nog te bepalen|misschien|onduidelijk',
  pt: 'rapid[oa]s?|rapidamente|facil|facilmente|simples|intuitiv[oa]s?|amigavel|adequad[oa]s?|se possivel|corretamente|etc;a definir|talvez|a confirmar|por definir',
  pl: 'szybk[oai]|szybciej|latw[oya]|prost[oya]|intuicyjn\\p{L}+|przyjazn\\p{L}+|odpowiedni\\p{L}*|w miare mozliwosci|poprawnie|itd|itp|m\\.in;do ustalenia|byc moze|nie wiadomo',
  cs: 'rychle|rychly|snadno|snadny|jednoduse|intuitivni|vhodn\\p{L}+|pokud mozno|spravne|atd|apod;mozna|bude upresneno|nejasne',
  sk: 'rychlo|rychly|lahko|jednoduch[oye]|intuitivn\\p{L}+|vhodn\\p{L}+|ak je to mozne|spravne|atd|a pod;mozno|bude upresnene|nejasne',
  da: 'hurtigt?|let|nemt?|brugervenlig\\p{L}*|intuitivt?|passende|hvis muligt|osv|m\\.v;maske|uklart|skal afklares',
  sv: 'snabbt?|enkelt?|latt|anvandarvanlig\\p{L}*|intuitivt?|lamplig\\p{L}*|om mojligt|osv|m\\.m;kanske|oklart|ska klargoras',
  no: 'raskt?|lett|enkelt?|brukervennlig\\p{L}*|intuitivt?|passende|hvis mulig|osv|m\\.m;kanskje|uklart|ma avklares',
  fi: 'nopeasti|nopea|helppo|helposti|kayttajaystavallinen|selkea|tarvittaessa|jos mahdollista|jne|sopiva;ehka|epaselva|avoin',
  et: 'kiiresti|kiire|lihtne|lihtsalt|kasutajasobralik|intuitiivne|sobiv|voimalusel|jne;voib-olla|ebaselge',
  hu: 'gyors(?:an)?|egyszeru(?:en)?|felhasznalobarat|intuitiv|megfelelo(?:en)?|ha lehetseges|stb;talan|tisztazando',
  ro: 'rapid|usor|simplu|intuitiv\\p{L}*|prietenos|adecvat\\p{L}*|daca este posibil|corect|etc;poate|neclar|de stabilit',
  tr: 'hizli(?:ca)?|kolay(?:ca)?|basit|kullanici dostu|sezgisel|uygun|mumkunse|vb|vs;belki|belirsiz|belirlenecek',
  is: 'fljott|hratt|audvelt|einfalt|notendavaent|videigandi|ef haegt er|o\\.s\\.frv;kannski|oljost',
  ru: 'быстро|быстрыи|удобно|удобныи|просто|легко|интуитивно|корректно|по возможности|и т\\.? ?д|и т\\.? ?п|при необходимости|адекватно;возможно|неясно|уточнить',
  uk: 'швидко|зручно|просто|легко|інтуітивно|коректно|за можливості|тощо|і т\\.? ?д;можливо|незрозуміло|уточнити',
  ja: 'など|等々|適切に|素早く|使いやす[いく]|すぐに|できるだけ|わかりやす[いく]|柔軟に;未定|要検討|要確認|検討中',
  zh: '等等|友好|快速|适当|適當|易用|尽快|盡快|尽量|盡量|合理的?|良好;待定|待确认|待確認|未定',
  ko: '빠르게|쉽게|편리하게|적절히|적절하게|가능하면|사용하기 쉬운|등등|신속하게|최대한;아마|확인 필요|미정',
};
