/**
 * How the steps of a scenario begin in each language that Cucumber lists: `given;when;then`, folded as `fold` does. Facts taken from
 * `gherkin-languages.json` of the npm package `@cucumber/gherkin` 42.0 (MIT), without its jokes; longer keywords that begin with a
 * shorter one are left out; those in other scripts than Latin stand in `other-scripts.ts`.
 */
export const stepWords = `
given;when;then
angenommen,gegeben;wenn,sobald;dann
soit,sachant,etant donne,etant donnee,etant donnes,etant donnees;quand,lorsque,lorsqu';alors,donc
dado,dada,dados,dadas;cuando;entonces
dato,data,dati,date;quando;allora
gegeven,stel;als,wanneer;dan
dado,dada,dados,dadas;quando;entao
zakladajac,majac;jezeli,jesli,gdy,kiedy;wtedy,to
gegewe;wanneer;dan
dau,dada,daus,dadas;cuan;alavez,allora,antonces
dau,dada,daos,daes;cuando;entos
tutaq ki,verilir;əgər,nə vaxt ki;o halda
diberi,bagi;apabila;maka,kemudian
dato;kada;zatim
donat,donada,ates,atesa;quan;aleshores,cal
pokud,za predpokladu;kdyz;pak
anrhegedig a;pryd;yna
givet;nar;sa
donitajo,komence;se;do
eeldades;kui;siis
oletetaan;kun;niin
cuir i gcas go,cuir i gcas nach,cuir i gcas gur,cuir i gcas nar;nuair a,nuair nach,nuair ba,nuair nar;ansin
dado,dada,dados,dadas;cando;enton,logo
zadan,zadani,zadano,ukoliko;kada,kad;onda
sipoze;le;le sa a
amennyiben,adott;majd,ha,amikor;akkor
dengan,diketahui,diasumsikan,bila,jika;ketika;maka,kemudian
ef;thegar;tha
nalika,nalikaning;manawa,menawa;njuk,banjur
duota;kai;tada
ugeholl;wann;dann
kad;ja;tad
dadeno,dadena;koga;togash
gitt;nar;sa
date fiind,dat fiind,data fiind,dati fiind,avand in vedere;cand;atunci
pokial,za predpokladu;ked,ak;tak,potom
dano,podano,zaradi,privzeto;ko,ce,kadar;nato,potem,takrat
za dato,za date,za dati;kada,kad;onda
mevcut,onceden,gecmiste,daha once,halihazirda,zaten,sistemde,diyelim ki,varsayalim ki,farz edelim ki,kabul edelim ki,baslangicta,varsayilan olarak,biliniyor ki;eger,ne zaman,sayet;beklenen,o zaman,sonuc olarak,boylece,bunun uzerine,bu durumda,o takdirde,su halde,netice itibariyle,buna binaen
belgilangan;агар;унда
biet,cho;khi;thi
`;
