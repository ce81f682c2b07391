// Written by Tests/TutorTests/Generators/guess_corpus.py from L. Carroll's
// "Alice's Adventures in Wonderland" (1865, public domain).

import Assessment

extension GuessCorpus {
  /// *Alice's Adventures in Wonderland*, L. Carroll, 1865.
  static let alice = GuessCorpus(
    passages: [
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "Alice was beginning to get very tired of sitting by her sister ",
        target: "on the bank, and of ",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "So she was considering in her own mind (as well as she could, for the ",
        target: "hot day made her fee",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "she sat down in a large arm-chair at one end of the table. `Have some "
          + "wine,' the March Hare ",
        target: "said in an encouragi",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "`Why is a raven like a writing-desk?' `Come, we shall have ",
        target: "some fun now!' thoug",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "The Queen turned crimson with fury, and, after glaring at her for a "
          + "moment like a ",
        target: "wild beast, screamed",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "There was a table set out under a tree in front of the house, and the ",
        target: "March Hare and the H",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "Alice sighed wearily. `I think you might do something better with ",
        target: "the time,' she said",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "A large rose-tree stood near the entrance of the garden: the roses ",
        target: "growing on it were w",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "said the Duchess. `Everything's got a moral, if only you can ",
        target: "find it.' And she sq",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "`We called him Tortoise because he taught us,' said the Mock ",
        target: "Turtle angrily: `rea",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "`Begin at the beginning,' the King said gravely, `and go on till you ",
        target: "come to the end: the",
        han: ""),
      GuessPassage(
        source: Bilingual(
          zh: "《爱丽丝漫游奇境》，刘易斯·卡罗尔", en: "Alice's Adventures in Wonderland, Lewis Carroll"),
        before: "The Mouse looked at her rather inquisitively, and seemed to her to "
          + "wink with one of its ",
        target: "little eyes, but it ",
        han: ""),
    ],
    pairs: #"""
      ␣"45'5(55*60-5A511B52C101D132E23F51G62H160I407J6K73L44M172N30O37P38Q83R52S119T274U2V19
      ␣W102X3Y32Z1[2_2`1095a2730b878c764d668e337f664g504h1366i1275j110k187l684m712n498o1323
      ␣p441q103r431s2339t4004u252v213w1611y448z1
      !␣155"10'280-3
      "␣27!3'22-5?2B3C2E1F1H3I10K1L1M1N1O1S1T9U2W8Y3c1i2m1p2
      '␣1092)2,3;5D1L1M2S6T4V1a1c3d27e3l56m57r38s195t218v43
      (A6B1D1F1H1I3S1T3W4`5a4f2i4l2n1o1p1s10t2w3
      )␣36,8-3.4:2;2
      *␣60
      ,␣2001"8'396)9
      -␣38"16'47(1-262A1B3C2D1F4G1H6I10M3N3O3P1R1S1T1W3]1`7a40b28c5d6e16f9g2h9i10j2k1l5m4n5
      -o28p14r4s11t34u3v1w11y5
      .␣757"11'187)16-3]1
      :␣215-16
      ;␣194
      ?␣35"5'157)1-4
      A␣17B1D2I3L7M2N9P12R11S6T27V7d5f6h6l404m1n77r5s17t10u1
      BB1E6I1O3U1a1e17i17o1r2u37y4
      C␣1A4E3H15I1K1O6U1a66e1h9l1o29r3u1
      D␣18!1,4E4O3R2Y2e2i21o80r5u45
      E␣45'6)1,11-1.5?1A6B1C1D3E2F1G1I1L1N6R39S8T4V6W1Y3a4d3i1l1n7v6x5
      F␣5,1A2E1I2O2R1U1a3e1i17o28r7u2
      G␣4,1-1A3E1G1H3a1e3i3o4r57
      H␣5A39E31I14O4R2T1a92e42i2j1m1o45u2
      I␣407!2'135,2-3?1A2C3D4F2G2I7L6M4N13O1R1S15T14V1X1_2d1f16m2n13s3t64
      Ja1u7
      K␣4,1;1E1I1N1e2i62n9
      L␣7,1.1A1D11E7F1I6L10O1U1a7e13i8o17u1
      M␣5,3-2.1?1A2E11I3O2U3Y1a60e2i6o88u1y5
      N␣8'1-1D5E10G5K5O9S2T1a1e8i3o53u1
      O␣8-1A1C1D2E2F3I1K1L2M5N6O3R6T10U39V2W2f22h35n16r1u2w3
      P!1E1L2O1R2T12a9e6i14l5o3r7u1
      Q.1U3u80
      R␣28,1?1A2D1E15I3M1N1O3S3T4U4Y14a46e5i1o2u2
      S␣30!1,1.4:1A2E4H7I3L1O6Q1S1T6W1Y1a5e13h46i7o53p2t10u9w1
      T␣29!3'4,5-2.3?4C2E16H42I1L2O4R1S5T2U1W2Y1a8e8h237i6o5r3u62w10
      U␣9'1,2.1?2E2G3I2L10N2P1R12S7T2g4p2
      V␣2E29I3O1e5i1
      W␣2.1A7E1H8I7O7a4e33h135i16o14r2
      X␣2I2
      Y␣19B1E1I1O23S1e15o53
      Ze1
      [l2
      ]␣2
      _␣2I2
      `"5'2-18A46B28C30D25E9F9G7H36I233J2K1L6M6N41O54P12R7S40T94U4V5W114Y57a55b23c3d2e2f8h6
      `i27j2l5m1n5o10p2s10t28u3w16y8
      a␣636!3'1,11-20.6;1?1b213c157d434f57g158h19i709j12k125l517m179n1513o3p97r687s875t1125
      au75v161w74x4y257z5
      b␣2,3a78b65d1e500i92j7l105m1o199r57s27t8u164y72
      c␣3!1,1-1.2a240c16e700h424i29k176l65o304r104s1t74u101y8
      d␣2802!34'3)6,190-35.96:17;16?8a69b1d62e436f10g31h1i206j1l61n52o350r80s85u15v18w3y43
      e␣4725!66"6'66)3,490-62.221:42;48?34a750b11c127d925e478f71g121h32i92k14l433m253n920o28
      ep140r1777s562t313u1v181w43x99y210z14
      f␣732!1)1,60-8.22:1;5?5a103e146f120i146l34o291r77t74u92y4
      g␣823!22'5,100-11.43:6;9?8a212e280g16h307i78l60n12o194p1r144s62t2u44y1z1
      h␣505!24'3)6,85-4.17:7;5?4a1013b4d1e3697f1i764l4m4n3o521r78s4t224u54y45
      i-1a30b14c594d681e191f142g207k97l303m215n1995o171p17r213s560t1241u2v59x8z26
      ja5c1e20o17u95
      k␣293!8,40-11.17:5;1?4a8e361i148l22n128r1s18u1y9
      l␣532!14'8)1,78-3.21:5;5?5a300b4c1d322e707f144g1i840k59l670m8o303p12r4s43t48u12v12w15
      ly435
      m␣229!14'1)1,51-12.13:6;1?1a242b61e563f10i161l1m15n15o224p74s25u120y62
      n␣1360!40"1'225,209-17.111:21;16?17a88c175d1260e535f19g1132h2i157j3k103l87n50o480p2q6r2
      ns127t456u53v19w5x17y87
      o␣1200!8'5,67-15.16:6?6a16b37c95d96e45f592g37h10i119k207l164m278n1029o441p102q11r667
      os122t410u1513v84w533x11y11z2
      p␣161!13"1,23-2.6:1?3a106b2e278h60i114l168o171p114r78s31t43u68y15
      qu124
      r␣1136!33'9)1,162-22.81:25;16?12a218b1c53d176e1124f8g63h19i350k59l46m74n84o339p69r87
      rs337t237u74v7w8y355
      s␣1704!58"1'4)2,250-35.85:28;20?18a643c30e768g1h796i244k47l66m25n55o359p82q4s182t580
      su150w28y5
      t␣2694!61"4'117)4,278-35.89:24;23?32a238c42e726f11h3191i458l273m18n12o988r149s152t332
      tu126w65y54
      u␣301!6'45,31-6.2:1?9a18b30c170d51e159f5g164i79l320m49n241o3p207r485s415t587z14
      va19e664i56o61u1y3
      w␣238!15)1,53-10.28:1?10a573d10e312f5h364i342l31n139o250r30s20
      x␣8,4-1a12c13e24i21p23t38
      y␣1056!16'23,183-28.78:32;20?13a8b9e79i49l1m4n1o421p54s36t34w3
      za7e30i10l14y2z14
      """#)
}
