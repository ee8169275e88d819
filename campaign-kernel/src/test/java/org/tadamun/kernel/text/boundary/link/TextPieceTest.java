package org.tadamun.kernel.text.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Links in plain text")
class TextPieceTest {

  private static final String LINK = "https://example.org/a_(b)?c=d&e=f#g";

  private static List<String> links(String text) {
    List<TextPiece> pieces = TextPiece.of(text);
    String whole = pieces.stream().map(TextPiece::text).collect(Collectors.joining());
    assertEquals(text, whole, "nothing is lost");
    return pieces.stream().filter(TextPiece::isLink).map(TextPiece::text).toList();
  }

  @Test
  @DisplayName("text is split into links and the words between them, without any loss")
  void pieces() {
    assertEquals(
        List.of(
            new TextPiece("See ", false),
            new TextPiece(LINK, true),
            new TextPiece(" and\n", false),
            new TextPiece("http://example.net", true)),
        TextPiece.of("See " + LINK + " and\nhttp://example.net"));
    assertEquals(List.of(), TextPiece.of(""));
    assertEquals(List.of(new TextPiece("No link.", false)), TextPiece.of("No link."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "HTTPS://Example.ORG/",
        "http://localhost:8080/en/petitions/free",
        "https://xn--mgbh0fb.example:8443?a#b",
        "https://مثال.إختبار/صفحة",
        "https://exa_mple.org/%D9%87?q=a,b;c:d!e/",
        "https://example.org/@union/1",
        "https://example.org/?mail=a@b.org",
        "https://fa.example.org/a\u200Cb",
        "https://en.example.org/wiki/Women's_rights",
        "https://ar.example.org/wiki/باريس،_تكساس",
        "https://hi\u0902n.example:8443/\u0646\u0651",
        "https://example.org/#:~:text=a-,b"
      })
  @DisplayName("R1: a whole http or https address is a link")
  void whole(String link) {
    assertEquals(List.of(link), links(link));
    assertEquals(List.of(link), links("(" + link + ")."));
    assertEquals(List.of(link), links("انظر " + link + "، شكرا"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "ftp://example.org",
        "file:///etc/passwd",
        "vbscript:x",
        "//example.org",
        "www.example.org",
        "mailto:a@example.org",
        "xhttps://example.org",
        "https:example.org",
        "https:/example.org",
        "https:\\\\example.org",
        "https://",
        "https://...",
        "https://?a",
        "https://[::1]/",
        "https://\u202Eexample.org",
        "https://\u0000example.org"
      })
  @DisplayName("R1: any other text is no link")
  void nothingElse(String text) {
    assertEquals(List.of(), links(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bank.example@evil.example",
        "https://bank.example:443@evil.example/a",
        "https://bank.example%2F@evil.example",
        "https://bank.example\uFF20evil.example",
        "https://bank.example%2Eevil.example/",
        "https://bank.example\\@evil.example/",
        "https://bank.example\u200C.evil.example/",
        "https://bank.example\u200B.evil.example/",
        "https://bank.example.\u200Bevil.example/",
        "https://bank.example\u200F.evil.example/",
        "https://bank.example\u3164.evil.example/",
        "https://bank.example\u115F.evil.example/",
        "https://bank.example\uFFA0.evil.example/",
        "https://bank.example\u3002evil.example/",
        "https://bank.example\uFF61evil.example/",
        "https://bank.example\u2024evil.example/",
        "https://www\uFF0Eexample\uFF0Eorg/help",
        "https://www.ex\u00ADample.org/help",
        "https://ex\u200Bample.org/help",
        "https://ex\u2060ample.org/help",
        "https://ex\uFEFFample.org/help",
        "https://ex\u180Eample.org/help",
        "https://ex\u034Fample.org/help",
        "https://ex\uFE00ample.org/help",
        "https://ex\uDB40\uDD00ample.org/help",
        "https://ex\uDB40\uDC41ample.org/help",
        "https://ex\uE000ample.org/help",
        "https://example.org:84\u200B43/help",
        "https://example.org\u00AD/help",
        "https://example\u06D4org",
        "https://paral\u00B7lel.example/",
        "https://:@evil.example"
      })
  @DisplayName("R1: an address with a user, or an odd character in its host, is no link")
  void host(String text) {
    assertEquals(List.of(), links(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".", ",", ";", ":", "!", "?", ")", "]", "}", "»", "”", "’", "،", "؛", "؟", "۔", "…", "?!",
        ").", ")،", "».", " ", "\n", "\u00A0»", "\u202F!", "\u200F.", "\u2069،", "'", "'.", "',"
      })
  @DisplayName("R2: punctuation at the end of a sentence is no part of the link")
  void behind(String signs) {
    assertEquals(List.of(LINK), links("(" + LINK + signs + " And more"));
    assertEquals(List.of(LINK), links(LINK + signs));
    assertEquals(List.of("https://example.org"), links("https://example.org" + signs + " And"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/b_(c), https://a.example/b_(c)",
    "(https://a.example/b_(c)), https://a.example/b_(c)",
    "https://a.example/(b)), https://a.example/(b)",
    "https://a.example/b[1]., https://a.example/b[1]",
    "https://a.example/b)c, https://a.example/b)c"
  })
  @DisplayName("R2: a closing bracket is part of the link if the link contains the opening one")
  void brackets(String text, String link) {
    assertEquals(List.of(link), links(text));
  }

  @Test
  @DisplayName("R2: two addresses with only a comma between them are two links")
  void commaSeparatesLinks() {
    assertEquals(
        List.of("https://a.example", "https://b.example"),
        links("https://a.example،https://b.example"));
    assertEquals(
        List.of("https://a.example", "https://b.example"),
        links("https://a.example,https://b.example"));
    assertEquals(
        List.of("https://a.example/x", "https://b.example/y"),
        links("https://a.example/x،https://b.example/y،ثم"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"onclick=alert(1)",
        "<script>",
        ">",
        "`",
        "\\x",
        "\u0000x",
        "\u0007x",
        "\u007Fx",
        "\u202Egro",
        "\u2066x",
        "\u2067x",
        "\u200Ex",
        "\u061Cx",
        "\u00ADx",
        "\u200Bx",
        "\u2060x",
        "\uFEFFx",
        "\u3164x",
        "\u115Fx",
        "\uFFA0x",
        "\u2800x",
        "\u034Fx",
        "\u17B4x",
        "\uFE00x",
        "\uDB40\uDD00x",
        "\uDB40\uDC41x",
        "\uE000x",
        "\u200C",
        "\u200D/x",
        "\u200C\u200Cx",
        "\u2028x",
        "\t",
        "\r\nSet-Cookie"
      })
  @DisplayName("R3: a link ends before a character that is unsafe in HTML or invisible")
  void hostile(String rest) {
    assertEquals(List.of("https://example.org/a"), links("https://example.org/a" + rest));
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/",
        ")",
        "https://a",
        "https://a.example/)(",
        "@",
        "a\u200C",
        "،_",
        "'",
        "https://a\u200B"
      })
  @DisplayName("a text of 200,000 characters is split within five seconds")
  void length(String part) {
    String text = "https://a.example/" + part.repeat(200_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TextPiece.of(text));
  }
}
