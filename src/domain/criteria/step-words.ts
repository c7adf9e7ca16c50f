/**
 * How the steps of a scenario begin in each language that Cucumber lists: `given;when;then`, folded as `fold` does. Facts taken from
 * `gherkin-languages.json` of the npm package `@cucumber/gherkin` 42.0 (MIT), without its jokes; longer keywords that begin with a
 * shorter one are left out.
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
դիցուք;եթե,երբ;ապա
dau,dada,daus,dadas;cuan;alavez,allora,antonces
بفرض;متى,عندما;اذاً,ثم
dau,dada,daos,daes;cuando;entos
tutaq ki,verilir;əgər,nə vaxt ki;o halda
няхаи,дадзена;калі;тады
дадено;когато;то
diberi,bagi;apabila;maka,kemudian
dato;kada;zatim
donat,donada,ates,atesa;quan;aleshores,cal
pokud,za predpokladu;kdyz;pak
anrhegedig a;pryd;yna
givet;nar;sa
δεδομενου;οταν;τοτε
donitajo,komence;se;do
eeldades;kui;siis
با فرض,فرض کنید,با در نظر گرفتن;هنگامی,وقتی;آنگاه,سپس,انتظار می رود
oletetaan;kun;niin
cuir i gcas go,cuir i gcas nach,cuir i gcas gur,cuir i gcas nar;nuair a,nuair nach,nuair ba,nuair nar;ansin
આપેલ છે;ક્યારે;પછી
dado,dada,dados,dadas;cando;enton,logo
בהינתן;כאשר;אז,אזי
अगर,यदि,चूंकि;जब,कदा;तब,तदा
zadan,zadani,zadano,ukoliko;kada,kad;onda
sipoze;le;le sa a
amennyiben,adott;majd,ha,amikor;akkor
dengan,diketahui,diasumsikan,bila,jika;ketika;maka,kemudian
ef;thegar;tha
前提;もし;ならば
nalika,nalikaning;manawa,menawa;njuk,banjur
მოცემული,მოცემულია,ვთქვათ;როდესაც,როცა,როგორც კი,თუ;მაშინ
ನೀಡಿದ;ಸ್ಥಿತಿಯನ್ನು;ನಂತರ
조건,먼저;만일,만약;그러면
duota;kai;tada
ugeholl;wann;dann
kad;ja;tad
дадено,дадена;кога;тогаш
dadeno,dadena;koga;togash
өгөгдсөн нь,анх;хэрэв;тэгэхэд,үүнии дараа
दिइएको,दिएको,यदि;जब;त्यसपछि,अनी
gitt;nar;sa
ਜੇਕਰ,ਜਿਵੇਂ ਕਿ;ਜਦੋਂ;ਤਦ
date fiind,dat fiind,data fiind,dati fiind;cand;atunci
допустим,дано,пусть;когда,если;то,затем,тогда
pokial,za predpokladu;ked,ak;tak,potom
dano,podano,zaradi,privzeto;ko,ce,kadar;nato,potem,takrat
за дато,за дате,за дати;када,кад;онда
za dato,za date,za dati;kada,kad;onda
கொடுக்கப்பட்ட;எப்போது;அப்பொழுது
กําหนดให้;เมื่อ;ดังนั้น
చెప్పబడినది;ఈ పరిస్థితిలో;అప్పుడు
mevcut,onceden,gecmiste,daha once,halihazirda,zaten,sistemde,diyelim ki,varsayalim ki,farz edelim ki,kabul edelim ki,baslangicta,varsayilan olarak,biliniyor ki;eger,ne zaman,sayet;beklenen,o zaman,sonuc olarak,boylece,bunun uzerine,bu durumda,o takdirde,su halde,netice itibariyle,buna binaen
әитик;әгәр;нәтиҗәдә
припустимо,нехаи,дано;якщо,коли;то,тоді
اگر,بالفرض,فرض کیا;جب;پھر,تب
belgilangan;агар;унда
biet,cho;khi;thi
假如,假设,假定;当;那么
നൽകിയത്;എപ്പോൾ;പിന്നെ
假如,假設,假定;當;那麼
जर,दिलेल्या प्रमाणे;जेव्हा;मग,तेव्हा
የተሰጠ;መቼ;ከዚያ
`;
