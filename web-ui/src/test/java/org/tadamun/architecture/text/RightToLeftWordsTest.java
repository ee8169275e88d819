package org.tadamun.architecture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks the parts of docs/glossary.md and of text direction that a program can see. It looks only
 * for words without another meaning: «راجع» may be an order or a past tense.
 */
@DisplayName("Words and marks in Arabic and Urdu")
class RightToLeftWordsTest {

  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}])";
  private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}])";

  /** Orders and forms of the second person that address a man. */
  private static final Pattern MASCULINE =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "[وف]?(?:(?:احفظ|اضغط|اكتب|اختر|افتح|انقر|اقرأ|انظر|ابدأ|أنشئ|ستجد)"
              + "(?:ه|ها|هم)?|أن تضغط)"
              + NO_LETTER_AFTER);

  /** Words for which the glossary has another one; «مجلس العموم» is the House of Commons. */
  private static final Pattern OTHER_ARABIC =
      Pattern.compile(
          "للعموم|عن العموم|إهمال|أُهمل|هذا التثبيت|التثبيت كله|لوحة التحكم|عمل برلماني|السجل العام"
              + "|الاسم الشخصي|كأن(?:ه|ها) أُعطي|زميل"
              + NO_LETTER_AFTER
              + "|"
              + NO_LETTER_BEFORE
              + "و [A-Za-z0-9{]");

  private static final Pattern OTHER_URDU =
      Pattern.compile(
          "ہوگ|ہونگ|سنگ میل|دوسر[اے] شخص|فنگر پرنٹ|درآمدیں|انہ[یو]|ویب پتہ|ہاتھ سے|موعودہ"
              + "|(?:ان|ایسے) دستخط (?:ک[اےیو]|سے|پر|میں|نے)"
              + NO_LETTER_AFTER);

  /** Text with a direction of its own, which does not move what is beside it. */
  private static final Pattern ISOLATE = Pattern.compile("[\u2066-\u2068][^\u2069]*\u2069");

  /** A mark at the end of a Latin word that belongs to it; a full stop ends the sentence. */
  private static final Pattern LOOSE_MARK =
      Pattern.compile(
          "[A-Za-z0-9]:?/+(?![A-Za-z0-9/])|(?<![A-Za-z0-9./:\u200E])(?:\\.?/|\\.)+[A-Za-z]");

  @Test
  @DisplayName("Arabic texts ask with «يُرجى» or a verbal noun, without grammatical gender")
  void masculine() {
    assertEquals(List.of(), faults("ar", MASCULINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"احفظ مرة أخرى", "أنشئه أولًا", "فاضغط هنا", "قبل أن تضغط", "ستجده هنا"})
  @DisplayName("An order to a man is reported")
  void ordered(String text) {
    assertTrue(MASCULINE.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"يُرجى الضغط", "أُنشئ أولًا", "تضغط الحملة", "اختيرت كلمة مرور"})
  @DisplayName("A text that orders nobody is allowed")
  void asked(String text) {
    assertFalse(MASCULINE.matcher(text).find());
  }

  @Test
  @DisplayName("The texts use the words of the glossary")
  void words() {
    assertEquals(List.of(), faults("ar", OTHER_ARABIC));
    assertEquals(List.of(), faults("ur", OTHER_URDU));
    assertTrue(OTHER_ARABIC.matcher("IPv4 و IPv6").find());
    assertFalse(OTHER_ARABIC.matcher("مجلس العموم: PNG أو JPEG").find());
    assertTrue(OTHER_URDU.matcher("ہوگا").find());
    assertTrue(OTHER_URDU.matcher("ان دستخط کی وجہ سے").find());
    assertFalse(OTHER_URDU.matcher("ان دستخطوں کی وجہ سے").find());
    assertFalse(OTHER_URDU.matcher("سنگِ میل شامل ہو گا").find());
  }

  @Test
  @DisplayName("A mark at the end of a web address stays with it")
  void direction() {
    assertEquals(List.of(), faults("ar", LOOSE_MARK));
    assertEquals(List.of(), faults("ur", LOOSE_MARK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"يبدأ بـ https://.", "جو https:// سے", "في /console", "في ./tadamun"})
  @DisplayName("A mark that would move to the other side is reported")
  void loose(String text) {
    assertTrue(has(LOOSE_MARK, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "يبدأ بـ \u2066https://\u2069.",
        "مثل Europe/London.",
        "IPv4 /24",
        "الأمر \u200E./tadamun key",
        "SHA-256: 0 سے 9"
      })
  @DisplayName("A mark between Latin letters, isolated, or at the end of the sentence is allowed")
  void kept(String text) {
    assertFalse(has(LOOSE_MARK, text));
  }

  private static List<String> faults(String language, Pattern fault) {
    List<Bundle> bundles =
        Bundle.all().stream().filter(b -> b.locale().getLanguage().equals(language)).toList();
    assertFalse(bundles.isEmpty());
    return bundles.stream()
        .flatMap(bundle -> bundle.texts().entrySet().stream())
        .filter(text -> has(fault, text.getValue()))
        .map(text -> text.getKey() + "=" + text.getValue())
        .toList();
  }

  private static boolean has(Pattern fault, String text) {
    return fault.matcher(ISOLATE.matcher(text).replaceAll(" ")).find();
  }
}
