package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are in the mails that we send and must not advertise. */
class ViolationsLinkTest {

  private static final List<String> LINK = List.of("kernel.error.link");

  private static List<String> inName(String text) {
    return keys(new Violations().noLinkInName("x", text));
  }

  private static List<String> elsewhere(String text) {
    return keys(new Violations().noLink("x", text));
  }

  private static List<String> keys(Violations violations) {
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
        "выплата.com",
        "dinero-más.com",
        "spam\uFF0Ecom",
        "spam\u3002com",
        "spam\uFF61com",
        "ｓｐａｍ.ｃｏｍ",
        "spam.\u200Bcom",
        "ｗｗｗ．spam"
      })
  @DisplayName("a link is refused in a name and in other texts")
  void link(String text) {
    assertEquals(LINK, inName(text));
    assertEquals(LINK, elsewhere(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ihr Konto ist gesperrt: sparkasse-hilfe.de/login",
        "Bonus.PK/now",
        "Dept.IT/Support",
        "Abtlg.IT/Organisation"
      })
  @DisplayName(
      "a country's domain with a path is refused in a name, and accepted as a department elsewhere")
  void department(String text) {
    assertEquals(LINK, inName(text));
    assertEquals(List.of(), elsewhere(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"www.dept.it/support", "https://dept.it/support", "Dept.IT dept.com", "t.me/IT"})
  @DisplayName("the web address of a department is refused everywhere")
  void page(String text) {
    assertEquals(LINK, inName(text));
    assertEquals(LINK, elsewhere(text));
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
  @DisplayName("a dot without a known domain is no link")
  void noLink(String text) {
    assertEquals(List.of(), inName(text));
    assertEquals(List.of(), elsewhere(text));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "http://example.org",
        "https://example.org/a?b=c#d",
        "https://[::1]/x",
        "https://x/می\u200Cشود",
        "https://x/क्\u200Dष"
      })
  @DisplayName("an absent value or an http or https address is accepted")
  void webAddress(String text) {
    assertEquals(List.of(), keys(new Violations().webAddress("x", text, 80)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://a b",
        "https://x\"y",
        "https://<x>",
        "https://example.org/\u0000",
        "https://example.org/\u202Egpj.exe",
        "https://example.org/a\u00A0b",
        "https://bank\u200B.example",
        "https://example.org/a\u2060b",
        "https://example.org/\uFEFFa",
        "https://exam\u00ADple.org",
        "https://example.org/a\u200Eb",
        "https://example.org/a\u2069",
        "http://a"
      })
  @DisplayName("any other value, or one with invisible characters, is refused as no web address")
  void noWebAddress(String text) {
    assertEquals(List.of("kernel.error.url"), keys(new Violations().webAddress("x", text, 80)));
  }
}
