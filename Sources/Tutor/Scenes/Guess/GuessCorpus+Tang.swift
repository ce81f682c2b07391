// Written by Tests/TutorTests/Generators/guess_corpus.py from poems of the
// Tang dynasty (the selection of 1763, public domain) spelt with pypinyin 0.55.

import Assessment

extension GuessCorpus {
  /// 唐诗三百首 in pinyin, poems of the Tang dynasty.
  static let tang = GuessCorpus(
    passages: [
      GuessPassage(
        source: Bilingual(
          zh: "《春晓》，孟浩然", en: "Spring Dawn, Meng Haoran"),
        before: "chūn mián bù jué xiǎo， chù chù wén tí niǎo。 ",
        target: "yè lái fēng yǔ shēng",
        han: "春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。"),
      GuessPassage(
        source: Bilingual(
          zh: "《相思》，王维", en: "Longing, Wang Wei"),
        before: "hóng dòu shēng nán guó， chūn lái fā jǐ zhī。 ",
        target: "yuàn jūn duō cǎi xié",
        han: "红豆生南国，春来发几枝。愿君多采撷，此物最相思。"),
      GuessPassage(
        source: Bilingual(
          zh: "《江雪》，柳宗元", en: "River Snow, Liu Zongyuan"),
        before: "qiān shān niǎo fēi jué， wàn jìng rén zōng miè。 ",
        target: "gū zhōu suō lì wēng，",
        han: "千山鸟飞绝，万径人踪灭。孤舟蓑笠翁，独钓寒江雪。"),
      GuessPassage(
        source: Bilingual(
          zh: "《登乐游原》，李商隐", en: "Climbing the Leyou Heights, Li Shangyin"),
        before: "xiàng wǎn yì bù shì， qū chē dēng gǔ yuán。 ",
        target: "xī yáng wú xiàn hǎo，",
        han: "向晚意不适，驱车登古原。夕阳无限好，只是近黄昏。"),
      GuessPassage(
        source: Bilingual(
          zh: "《问刘十九》，白居易", en: "A Question to Liu the Nineteenth, Bai Juyi"),
        before: "lǜ yǐ xīn pēi jiǔ， hóng ní xiǎo huǒ lú。 ",
        target: "wǎn lái tiān yù xuě，",
        han: "绿蚁新醅酒，红泥小火炉。晚来天欲雪，能饮一杯无。"),
      GuessPassage(
        source: Bilingual(
          zh: "《枫桥夜泊》，张继", en: "Moored at Night by Maple Bridge, Zhang Ji"),
        before: "yuè luò wū tí shuāng mǎn tiān， ",
        target: "jiāng fēng yú huǒ du",
        han: "月落乌啼霜满天，江枫渔火对愁眠。"),
      GuessPassage(
        source: Bilingual(
          zh: "《夜雨寄北》，李商隐", en: "Night Rain, Sent North, Li Shangyin"),
        before: "jūn wèn guī qī wèi yǒu qī， bā shān yè yǔ zhǎng qiū chí。 ",
        target: "hé dāng gòng jiǎn xī",
        han: "君问归期未有期，巴山夜雨涨秋池。何当共剪西窗烛，却话巴山夜雨时。"),
      GuessPassage(
        source: Bilingual(
          zh: "《望月怀远》，张九龄", en: "The Moon and Someone Far Away, Zhang Jiuling"),
        before: "hǎi shàng shēng míng yuè， ",
        target: "tiān yá gòng cǐ shí。",
        han: "海上生明月，天涯共此时。"),
      GuessPassage(
        source: Bilingual(
          zh: "《山居秋暝》，王维", en: "Autumn Evening in the Hills, Wang Wei"),
        before: "kōng shān xīn yǔ hòu， tiān qì wǎn lái qiū。 ",
        target: "míng yuè sōng jiān z",
        han: "空山新雨后，天气晚来秋。明月松间照，清泉石上流。"),
      GuessPassage(
        source: Bilingual(
          zh: "《芙蓉楼送辛渐》，王昌龄", en: "Farewell at Lotus Tower, Wang Changling"),
        before: "hán yǔ lián jiāng yè rù wú， píng míng sòng kè chǔ shān gū。 ",
        target: "luò yáng qīn yǒu rú ",
        han: "寒雨连江夜入吴，平明送客楚山孤。洛阳亲友如相问，一片冰心在玉壶。"),
      GuessPassage(
        source: Bilingual(
          zh: "《回乡偶书》，贺知章", en: "On Coming Home, He Zhizhang"),
        before: "shào xiǎo lí jiā lǎo dà huí， xiāng yīn wú gǎi bìn máo cuī。 ",
        target: "ér tóng xiāng jiàn b",
        han: "少小离家老大回，乡音无改鬓毛催。儿童相见不相识，笑问客从何处来。"),
      GuessPassage(
        source: Bilingual(
          zh: "《凉州词》，王翰", en: "A Song of Liangzhou, Wang Han"),
        before: "pú táo měi jiǔ yè guāng bēi， ",
        target: "yù yǐn pí pá mǎ shàn",
        han: "葡萄美酒夜光杯，欲饮琵琶马上催。"),
    ],
    pairs: #"""
      ␣b892c1312d968f705g863h1077j1584k367l1359m713n353p270q1057r624s2206t605w1041x1272y2374
      ␣z1567à42á4è45é56ā57ē13ě12ō6ǎ3ǒ5
      ,␣14
      .␣1
      an7
      bi119à75á125è16ì76ó17ù193ú29ā33ē49ě45ī21ō28ǎ48ǐ22ǔ3
      ch912u52à3á58è12é24ì12í35ò1ó38ù8ú6ā41ē2ī2ō2ū7ǎ63ǐ63
      de2i64u102à230á12è1é50ì95í14ò59ù101ú46ā46ē42ě2ī20ō53ū4ǎ12ǐ15ǒ6ǔ3
      e␣3
      fà27á32è43é27ó1ù72ú54ā67ē264ě11ū25ǎ22ǒ1ǔ65
      g␣3732,4u286à24è28é35ò23ù52ā75ē65ě6ō101ū45ǎ40ǒ1ǔ101。313》2，232；3？1
      ha7u733à305á298è121é395ì289í260ò87ó100ù176ú126ā347ē319ě65ī189ō224ū324ǎ157ǐ78ǒ43ǔ90
      i␣1236,2à461á407è60é109ó28ù63ú110ā770ē60ě37ō13ū115ǎ202ǒ4ǔ133、1。120《1！1，115？2
      ji761u58ì196í53ù31ú7ī248ū144ǐ104ǔ10
      ku38à25è56ò9ù2ā59ē9ě44ō65ū12ǎ6ǒ24ǔ19
      le1i291u128à20á141è61é6ì62í184ò3ó81ù85ú46ü2ē4ě15ǎ36ǐ165ǒ6ǔ7ǘ1ǚ14ǜ15
      mi52à27á50è64é89ì20í132ò57ó8ù90ā1ě24ǎ92ǐ5ǒ1ǔ6
      n␣3953,5g4287i122u7à11á103è9é24ì2í24ò5ó4ù1ú3ǎ6ǐ2ǚ30。375！2，338？1
      o␣845u5。64，93
      pi32à12á40è6é20ì2í92ò18ù3ú5ā7ē3ě1ī7ō8ū6ǐ2ǒ3ǔ7
      qi325u65ì53í183ù62ú17ī247ū45ǐ62ǔ16
      r␣84u21à11á51è9é221ì125ò6ó33ù52ú79ě8ǎ5ǔ3。4，4
      sh1644u107à36è60ì43ò51ù37ú5ā87ē13ī70ō33ū21ǎ14ǐ21ǒ4
      ti166o5u25à35á99é5ì5í73ò1ó89ú29ā16ī34ō13ū6ǎ2ǐ5ǒ1ǔ8
      u␣545à165á316è181é51ì141í108ò207ó87ā340ē22ě30ī185ō61ǎ104ǐ95ǒ65。65，47；1
      wà151á84è198é164ò17ù44ú159ā4ē45ě9ū23ǎ42ǒ45ǔ72
      xi640u85ì44í98ù22ú29ī308ū46ǐ15ǔ3
      yu336à68á196è150é2ì142í96ò28ó75ù154ú204ā76ē2ě30ī300ō46ū2ǎ36ǐ177ǒ130ǔ152
      zh1091i37u115à79á7è13é18ì77ò7ú16ā14ē6ī17ō15ū13ǎ24ǐ30ǒ15ǔ6
      à␣214i216n1060o293。5，19
      á␣88i374n1324o213。11，13
      è␣481i244n254r41。30，85
      é␣364,1i144n666r39。35，44？3
      ì␣1030n199。30，123；1？1
      í␣622n613。71，46
      ò␣256n174u106。11，32
      ó␣93n233u218。13，4
      ù␣1049.1n40。41，115；2
      ú␣683n207。55，24？1
      üè2
      ā␣215i119n1437o224。33，14
      ē␣131i170n581。20《1，13：2
      ě␣156i74n73r12。7，17
      ī␣789,1n696。114，48
      ō␣69n419u152。14，14
      ū␣497,1n265。43，32
      ǎ␣81i100n449o272。2，10
      ǐ␣559n196。29，77
      ǒ␣104n63u177。3，7
      ǔ␣612n5。21，65：1
      ǘ␣1
      ǚ␣33。2，9
      ǜ␣11。3，1
      “␣1
      ”␣1
      、␣1
      。␣1240”1
      《␣2
      》。2
      ！␣1
      ，␣1641
      ：␣2“1
      ；␣7
      ？␣5
      """#)
}
