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
 * What of docs/glossary.md and of the direction of a line a machine can see. Only what has no other
 * meaning is looked for: «راجع» may be an order, but also what somebody did.
 */
@DisplayName("A text in Arabic or Urdu")
class RightToLeftWordsTest {

  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}])";
  private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}])";

  /** Orders, and forms of the second person, that show a man as the reader. */
  private static final Pattern MASCULINE =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "[وف]?(?:(?:احفظ|اضغط|اكتب|اختر|افتح|انقر|اقرأ|انظر|ابدأ|أنشئ|ستجد)"
              + "(?:ه|ها|هم)?|أن تضغط)"
              + NO_LETTER_AFTER);

  /** What the glossary has another word for; «مجلس العموم» is the House of Commons. */
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

  /** What has a direction of its own, and so does not turn round what stands beside it. */
  private static final Pattern ISOLATE = Pattern.compile("[\u2066-\u2068][^\u2069]*\u2069");

  /** A mark at the end of a Latin word that belongs to it; a full stop would be the sentence's. */
  private static final Pattern LOOSE_MARK =
      Pattern.compile(
          "[A-Za-z0-9]:?/+(?![A-Za-z0-9/])|(?<![A-Za-z0-9./:\u200E])(?:\\.?/|\\.)+[A-Za-z]");

  @Test
  @DisplayName("in Arabic asks by «يُرجى» or a verbal noun, which no man or woman has to take on")
  void masculine() {
    assertEquals(List.of(), faults("ar", MASCULINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"احفظ مرة أخرى", "أنشئه أولًا", "فاضغط هنا", "قبل أن تضغط", "ستجده هنا"})
  @DisplayName("is reported where it orders a man about")
  void ordered(String text) {
    assertTrue(MASCULINE.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"يُرجى الضغط", "أُنشئ أولًا", "تضغط الحملة", "اختيرت كلمة مرور"})
  @DisplayName("passes where nobody in particular is told to do it")
  void asked(String text) {
    assertFalse(MASCULINE.matcher(text).find());
  }

  @Test
  @DisplayName("says one thing by the word that the glossary has")
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
  @DisplayName("keeps the marks at the end of a web address with it")
  void direction() {
    assertEquals(List.of(), faults("ar", LOOSE_MARK));
    assertEquals(List.of(), faults("ur", LOOSE_MARK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"يبدأ بـ https://.", "جو https:// سے", "في /console", "في ./tadamun"})
  @DisplayName("is reported where such a mark would go to the other side")
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
  @DisplayName("passes where it stands between Latin letters, is set apart, or ends the sentence")
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
