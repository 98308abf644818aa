#include "cv/fold_letters.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("letters lose case and accents") {
  CHECK(folded("Łukasz Müßig") == "LUKASZ MUSSIG");
  CHECK(folded("Nguyễn Đức") == "NGUYEN DUC");
  CHECK(folded("Žižek, Dvořák") == "ZIZEK, DVORAK");
  CHECK(folded("İnönü Kılıç") == "INONU KILIC");
  CHECK(folded("Ægir Þór") == "AEGIR THOR");
  CHECK(folded("Zoe\u0308") == "ZOE");  // a combining mark
  CHECK(folded("Παπαδόπουλος") == folded("ΠΑΠΑΔΟΠΟΥΛΟΣ"));
  CHECK(folded("Фёдоров") == folded("ФЕДОРОВ"));
  CHECK(folded("张三") == "张三");
  CHECK(folded("") == "");
}

TEST_CASE("letters that German and the Nordic languages write with two") {
  CHECK(folded("Müller", Folding::digraph) == "MUELLER");
  CHECK(folded("Søren Ångström", Folding::digraph) == "SOEREN AANGSTROEM");
  CHECK(folded("Ärzte", Folding::digraph) == "AERZTE");
  CHECK(folded("Dvořák", Folding::digraph) == "DVORAK");
}

TEST_CASE("letters are written in ASCII, with their case") {
  CHECK(ascii_letters("Łukasz Müßig") == "Lukasz Mussig");
  CHECK(ascii_letters("Nguyễn Đức") == "Nguyen Duc");
  CHECK(ascii_letters("Ærø Þór œuvre") == "Aero Thor oeuvre");
  CHECK(ascii_letters("İnönü Kılıç") == "Inonu Kilic");
  CHECK(ascii_letters("Zoe\u0308 -_.") == "Zoe -_.");
  CHECK(ascii_letters("张三 Фёдоров Άδα") == "  ");
}

}  // namespace vitaset
