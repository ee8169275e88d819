package org.tadamun.web.publicsite.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.boundary.link.TextPart;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("A text on a public page")
class PageTextTest {

  private static final LocalizedText BOTH =
      LocalizedText.of("en", "Free him").with("ur", "رہا کرو");

  @Test
  @DisplayName("R1: a translation is shown as it is")
  void own() {
    assertEquals(new PageText("رہا کرو", "ur", "rtl", false), PageText.of(BOTH, Locale.of("ur")));
  }

  @Test
  @DisplayName("R1: without a translation the source text is shown with its language and direction")
  void foreign() {
    assertEquals(new PageText("Free him", "en", "ltr", true), PageText.of(BOTH, Locale.of("ar")));
  }

  @Test
  @DisplayName("a text in a regional variant is not foreign to readers of the language")
  void variant() {
    LocalizedText text = LocalizedText.of("en-GB", "Labour");
    assertFalse(PageText.of(text, Locale.ENGLISH).foreign());
  }

  @Test
  @DisplayName("a missing text is empty, with the direction of the reader's language")
  void nothing() {
    assertTrue(PageText.of(LocalizedText.EMPTY, Locale.ENGLISH).isEmpty());
    assertTrue(PageText.of(null, Locale.of("ar")).isEmpty());
    assertEquals("rtl", PageText.of(null, Locale.of("ar")).dir());
  }

  @Test
  @DisplayName("a blank line starts a new paragraph, a line break does not")
  void paragraphs() {
    LocalizedText text = LocalizedText.of("en", "One\nstill one\n\n \nTwo\r\n\r\nThree");
    assertEquals(
        List.of("One\nstill one", "Two", "Three"), PageText.of(text, Locale.ENGLISH).paragraphs());
  }

  @Test
  @DisplayName("web addresses in a paragraph become links")
  void linked() {
    LocalizedText text = LocalizedText.of("ar", "انظر https://example.org/a،\n\nشكرا");
    List<TextPart> first =
        List.of(
            new TextPart("انظر ", false, false),
            new TextPart("https://example.org/a", true, false),
            new TextPart("،", false, false));
    PageText said = PageText.of(text, Locale.of("ar"));
    assertEquals(List.of(first, List.of(new TextPart("شكرا", false, false))), said.linked());
    assertEquals("https://example.org/a", said.pieces().get(1).text());
  }

  private static String beginning(String words) {
    return PageText.of(LocalizedText.of("zh", words), Locale.CHINESE).beginning(10);
  }

  @Test
  @DisplayName("a beginning ends with a whole word, and a short text is not cut")
  void beginning() {
    assertEquals("Release …", beginning("Release\n Amar Fayaz"));
    assertEquals("Release me", beginning("Release me"));
    assertEquals("Release me …", beginning("Release me now"));
  }

  @Test
  @DisplayName("a salutation on a line of its own is set off with a dash in a beginning")
  void paragraphsOnOneLine() {
    LocalizedText letter = LocalizedText.of("en", "To all\n\nWe ask.\n\nNow\nat once\n");
    assertEquals(
        "To all – We ask. Now at once", PageText.of(letter, Locale.ENGLISH).beginning(100));
    LocalizedText urdu = LocalizedText.of("ur", "سب کے نام\n\nرہا کرو۔\n\nابھی");
    assertEquals("سب کے نام – رہا کرو۔ ابھی", PageText.of(urdu, Locale.of("ur")).beginning(100));
  }

  @Test
  @DisplayName("in a script without blanks a beginning ends after ten whole characters")
  void noBlanks() {
    assertEquals("立即释放".repeat(2) + "立即 …", beginning("立即释放".repeat(9)));
    assertEquals("𠮷".repeat(10) + " …", beginning("𠮷".repeat(11)));
    assertEquals("𠮷".repeat(10), beginning("𠮷".repeat(10)));
    assertEquals("ปล่อยตัวเข …", beginning(" ปล่อยตัวเขาทันที".strip()));
  }

  @Test
  @DisplayName("telephone numbers in it are shown from the left")
  void numbers() throws Exception {
    String tag = Files.readString(Path.of("src/main/resources/META-INF/site-tags/pieces.xhtml"));
    assertEquals(
        true, tag.contains("#{piece.isNumber()}\"><bdo dir=\"ltr\">#{piece.text()}</bdo>"), tag);
  }
}
