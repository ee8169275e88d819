package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name stands in mails that we send: it must not be somebody's advertisement. */
class ViolationsLinkTest {

  private static List<String> keys(String text) {
    Violations violations = new Violations();
    violations.noLink("x", text);
    return violations.errors().stream().map(FieldError::messageKey).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see http://x.y",
        "HTTPS://x",
        "www.spam",
        "ftp://a",
        "buy at spam.com now",
        "visit my-shop.RU",
        "x.info",
        "Hello evil.xyz",
        "t.me/group",
        "Ihr Konto ist gesperrt: sparkasse-hilfe.de/login",
        "Bonus.PK/now",
        "выплата.com",
        "dinero-más.com",
        "spam\uFF0Ecom",
        "spam\u3002com",
        "spam\uFF61com",
        "ｓｐａｍ.ｃｏｍ",
        "spam.\u200Bcom",
        "ｗｗｗ．spam"
      })
  @DisplayName("a link is recognised where none belongs")
  void link(String text) {
    assertEquals(List.of("kernel.error.link"), keys(text));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "Dr. Khan",
        "J.R.R. Tolkien",
        "Company Inc.",
        "St.Petersburg",
        "Md.Karim",
        "ver.di/DGB",
        "A.B.M. Shop",
        "Anna-Maria St.Clair",
        "J.de Vries",
        "P.in 't Veld",
        "Maria.de Souza",
        "Abdul.in",
        "O.Topé",
        "Co.KG/Wien",
        "Inst.Phys/Chem",
        "علی\u200Cرضا"
      })
  @DisplayName("a dot alone is no link")
  void noLink(String text) {
    assertEquals(List.of(), keys(text));
  }
}
