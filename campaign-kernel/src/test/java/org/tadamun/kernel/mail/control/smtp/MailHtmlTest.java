package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("HTML part of a mail")
class MailHtmlTest {

  private static final String LINK =
      "https://campaigns.example.org/ar/confirm/abc_DEF-1234567890abcd";

  private static String html(String plain) {
    return MailHtml.of(new MailText("Subject", plain), Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"en,ltr", "ar,rtl", "ur,rtl", "fr,ltr", "es,ltr", "de,ltr"})
  @DisplayName("the mail states its language and direction")
  void direction(String language, String direction) {
    String html = MailHtml.of(new MailText("Subject", "Text"), Locale.of(language));
    String said = " lang=\"" + language + "\" dir=\"" + direction + "\"";
    assertTrue(html.contains("<html" + said + ">"), html);
    assertTrue(html.contains("<body>\n<div" + said + " style="), "where html is dropped: " + html);
    assertTrue(html.contains("<p>Text</p>\n</div>\n</body>\n</html>"), html);
  }

  @Test
  @DisplayName("a passage in another language states its language")
  void passage() {
    MailText.Passage news = new MailText.Passage("Free at last.\n\nThank you.", "en");
    MailText text = new MailText("s", "نموذج\n\n" + news.words() + "\n\nشكرا\n", null, news);
    String html = MailHtml.of(text, Locale.of("ar"));
    assertTrue(html.contains("<html lang=\"ar\" dir=\"rtl\">"), html);
    assertTrue(
        html.contains(
            "<p>نموذج</p>\n<div lang=\"en\" dir=\"ltr\">\n<p>Free at last.</p>\n<p>Thank you.</p>\n"
                + "</div>\n<p>شكرا</p>\n</div>\n</body>"),
        html);
    assertEquals(2, html("Free at last.").split("<div").length, "that of the whole alone");
  }

  @Test
  @DisplayName("a name in another language within a line states its language")
  void names() {
    LocalizedText first = LocalizedText.of("ar", "الحرية لعمر").with("fr", "Libérez \"Amar\"");
    String omar = MailText.named("الحرية لعمر");
    MailText text =
        new MailText("s", "“\u2068" + omar + "\u2069” is over.\n\nSign " + omar + "\nhere.\n")
            .naming(first, Locale.ENGLISH);
    String arabic = "<span lang=\"ar\" dir=\"rtl\">الحرية لعمر</span>";
    String html = MailHtml.of(text, Locale.ENGLISH);
    assertTrue(html.contains("<p>“\u2068" + arabic + "\u2069” is over.</p>"), html);
    assertTrue(html.contains("<p>Sign " + arabic + "<br>\nhere.</p>"), html);
    String french = "Signez " + MailText.named("Libérez \"Amar\"") + ".";
    MailText own = new MailText("s", french).naming(first, Locale.FRENCH);
    String signed = MailHtml.of(own, Locale.FRENCH);
    assertFalse(signed.contains("<span"), "it is there in French");
    assertTrue(signed.contains("<p>Signez Libérez &quot;Amar&quot;.</p>"), signed);
  }

  @Test
  @DisplayName("only the marked name gets a language, not the same word elsewhere")
  void greeted() {
    String plain = "Hello Omar,\n\nOmar invites you to " + MailText.named("Omar") + ".\n";
    MailText text =
        new MailText("About " + MailText.named("Omar"), plain)
            .naming(LocalizedText.of("fr", "Omar"), Locale.ENGLISH);
    String html = MailHtml.of(text, Locale.ENGLISH);
    String french = "<span lang=\"fr\" dir=\"ltr\">Omar</span>";
    assertTrue(html.contains("<p>Hello Omar,</p>\n<p>Omar invites you to " + french), html);
    assertTrue(html.contains("<title>About Omar</title>"), html);
    assertEquals("About Omar", text.subject());
    assertEquals("Hello Omar,\n\nOmar invites you to Omar.\n", text.plain());
  }

  @Test
  @DisplayName("no mark of a name is left in the text or in a link")
  void marks() {
    MailText text =
        new MailText("s", "lang; " + MailText.named("a & <lang>") + "\n\n" + LINK + "?l=lang\n")
            .naming(LocalizedText.of("fr", "lang"), Locale.ENGLISH)
            .naming(LocalizedText.of("de", "a & <lang>"), Locale.ENGLISH);
    String german = "<span lang=\"de\" dir=\"ltr\">a &amp; &lt;lang&gt;</span>";
    String html = MailHtml.of(text, Locale.ENGLISH);
    assertTrue(html.contains("<p>lang; " + german + "</p>"), html);
    assertTrue(html.contains("?l=lang</a></p>"), html);
    MailText within = new MailText("s", "See " + MailText.named("news of " + LINK) + " here");
    String whole = MailHtml.of(within, Locale.ENGLISH);
    assertTrue(whole.contains("href=\"" + LINK + "\""), whole);
    assertEquals(whole, MailText.read(whole));
  }

  @Test
  @DisplayName("a name within a passage in another language is not marked again")
  void namesInPassage() {
    MailText.Passage news = new MailText.Passage("Vivre", "fr");
    MailText text =
        new MailText("s", "Vivre\n\nNews of " + MailText.named("Vivre"), null, news)
            .naming(LocalizedText.of("fr", "Vivre"), Locale.ENGLISH);
    String html = MailHtml.of(text, Locale.ENGLISH);
    assertTrue(html.contains("<div lang=\"fr\" dir=\"ltr\">\n<p>Vivre</p>\n</div>"), html);
    assertTrue(html.contains("News of <span lang=\"fr\" dir=\"ltr\">Vivre</span>"), html);
  }

  @Test
  @DisplayName("the mail has a title")
  void title() {
    MailText text = new MailText("Please confirm: \"Free <Amar>\"", "Text");
    String html = MailHtml.of(text, Locale.ENGLISH);
    assertTrue(html.contains("<title>Please confirm: &quot;Free &lt;Amar&gt;&quot;</title>"), html);
  }

  @Test
  @DisplayName("paragraphs and lines are those of the plain text")
  void paragraphs() {
    String html = html("Hello Amina,\n\nfirst\nsecond\r\n \r\n\r\nthird\n");
    assertTrue(html.contains("<p>Hello Amina,</p>\n<p>first<br>\nsecond</p>\n<p>third</p>"), html);
  }

  @Test
  @DisplayName("each address becomes a link from left to right, also in Arabic")
  void links() {
    String html = MailHtml.of(new MailText("s", "افتح\n\n" + LINK + "\n\nشكرا"), Locale.of("ar"));
    assertTrue(html.contains("<p><a dir=\"ltr\" href=\"" + LINK + "\">" + LINK + "</a></p>"), html);
  }

  @Test
  @DisplayName("a link keeps all parameters of its address")
  void parameters() {
    String html = html("http://localhost/a?b=c&d=e");
    assertTrue(html.contains("href=\"http://localhost/a?b=c&amp;d=e\""), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".", ",", ";", ":", "!", "?", "…", "،", "؛", "؟", "۔", "«", "»", "‘", "’", "“", "”", "‹",
        "›", ")", "]", "}", ").", "?)", "»،", "\u00a0»", "\u202f!", "\u2069،", "\u200f."
      })
  @DisplayName("punctuation after an address is no part of the link")
  void behind(String signs) {
    String link = "<a dir=\"ltr\" href=\"" + LINK + "\">" + LINK + "</a>";
    String html = html("(See " + LINK + signs + " And more.");
    assertTrue(html.contains("<p>(See " + link + signs + " And more.</p>"), html);
    assertTrue(html(LINK + signs).contains("<p>" + link + signs + "</p>"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/Amar_(name)",
        "https://example.org/a(b)/c[d]",
        "https://example.org/abc_DEF-1234_",
        "https://example.org/a.b,c:d;e?f=g!h/",
        "https://example.org"
      })
  @DisplayName("a link keeps its own punctuation, and a bracket that it opened")
  void own(String link) {
    for (String signs : new String[] {"", ".", ")", ")."}) {
      assertTrue(html(link + signs).contains("href=\"" + link + "\">"), html(link + signs));
    }
  }

  @Test
  @DisplayName("an incomplete address becomes no link")
  void none() {
    assertFalse(html("https:// and http://... and https://?").contains("<a"));
  }

  @Test
  @DisplayName("the main link is larger and bold, and is still text")
  void chief() {
    String other = LINK.replace("confirm", "withdraw");
    MailText text = new MailText("s", LINK + "\n\n" + other + "\n").leadingTo(LINK);
    String html = MailHtml.of(text, Locale.ENGLISH);
    String style = "style=\"font-size:larger;font-weight:bold\"";
    assertTrue(html.contains("<a dir=\"ltr\" " + style + " href=\"" + LINK + "\">" + LINK), html);
    assertTrue(html.contains("<a dir=\"ltr\" href=\"" + other + "\">" + other), html);
  }

  @Test
  @DisplayName("the width is limited, and long words are broken")
  void width() {
    String html = html(LINK);
    assertTrue(html.contains("max-width:38em") && html.contains("overflow-wrap:anywhere"), html);
  }

  @Test
  @DisplayName("text is escaped, so that nothing that people typed is run")
  void escaped() {
    String html = html("Hello <img src=x onerror=alert(1)> & \"you\" 'there' \\1 $1");
    assertFalse(html.contains("<img"), html);
    assertTrue(
        html.contains(
            "Hello &lt;img src=x onerror=alert(1)&gt; &amp; &quot;you&quot; &#39;there&#39; \\1"
                + " $1"),
        html);
  }

  @Test
  @DisplayName("an address ends before a quotation mark, and an apostrophe in it is escaped")
  void quotes() {
    String html = html("https://example.org/\"onclick=\"alert(1)");
    assertTrue(html.contains("href=\"https://example.org/\">"), html);
    assertFalse(html.contains("\"onclick"), html);
    String own = html("https://example.org/Women's_rights");
    assertTrue(own.contains("href=\"https://example.org/Women&#39;s_rights\">"), own);
  }

  @Test
  @DisplayName("an address with a user name becomes no link")
  void userInfo() {
    assertFalse(html("See https://bank.example@evil.example/ now").contains("<a"));
  }

  @Test
  @DisplayName("the mail loads nothing from a server")
  void quiet() {
    String html = html("See " + LINK + " please");
    Pattern loading = Pattern.compile("(?i)\\b(src|srcset|background|url|import|link)\\b\\s*[=(]");
    assertFalse(loading.matcher(html).find(), html);
    assertEquals(1, Pattern.compile("https?://[^<]*</a>").matcher(html).results().count());
  }

  @Test
  @DisplayName("telephone numbers run from the left, also within a name")
  void numbers() {
    LocalizedText title = LocalizedText.of("ur", "فون 0300 1234567");
    String plain = "Call +92 300 1234567.\n\n" + MailText.named("فون 0300 1234567") + "\n";
    MailText text = new MailText("s", plain).naming(title, Locale.ENGLISH);
    String html = MailHtml.of(text, Locale.ENGLISH);
    String first = "<p>Call <bdo dir=\"ltr\">+92 300 1234567</bdo>.</p>";
    assertTrue(html.contains(first), html);
    String second = "<span lang=\"ur\" dir=\"rtl\">فون <bdo dir=\"ltr\">0300 1234567</bdo></span>";
    assertTrue(html.contains(second), html);
  }
}
