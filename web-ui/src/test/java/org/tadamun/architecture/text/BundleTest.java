package org.tadamun.architecture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Language bundles")
class BundleTest {

  private static final Bundle ENGLISH =
      Bundle.read(
          "sample",
          "en",
          "sample.a={0} of you have signed it\nsample.n={0, plural, one {# name} other {# names}}");

  private static final String PEOPLE = "(?:nouvelles )?(?:signatures|personnes|firmas|personas)";
  private static final Pattern OTHERS = Pattern.compile("# " + PEOPLE);
  private static final Pattern MILLIONS = Pattern.compile("# de " + PEOPLE);

  /** Words for a form other than «استمارة», and a masculine pronoun for it. */
  private static final Pattern OTHER_FORM = Pattern.compile("نموذج|نماذج|الاستمارة من صفحته(?!ا)");

  /** Keys with an argument that is a mail address, which may begin with digits. */
  private static final Map<String, String> OF_ADDRESSES =
      Map.of(
          "console.invitation.help", "{0}",
          "console.mail.test.sent", "{0}",
          "console.mail.test.waits", "{0}",
          "console.profile.help", "{0}",
          "site.accessibility.contact.text", "{0}",
          "site.privacy.controller.text", "{2}",
          "site.privacy.rights.text", "{0}");

  private static final List<Bundle> ALL = Bundle.all();

  static List<Bundle> bundles() {
    return ALL;
  }

  @ParameterizedTest(name = "The bundle {0} has the keys and arguments of the English one")
  @MethodSource("bundles")
  void parity(Bundle bundle) {
    Bundle english = find(bundle.name(), Bundle.SOURCE);
    assertEquals(List.of(), BundleRules.faults(english, bundle));
  }

  @Test
  @DisplayName("Each bundle exists in exactly the languages that the kernel ships")
  void languages() {
    Set<String> shipped = languages(ALL, "kernel");
    assertTrue(shipped.containsAll(Set.of("en", "ar", "ur", "fr", "es", "de")));
    assertEquals(List.of(), incomplete(ALL, shipped));
  }

  @Test
  @DisplayName("A bundle with a language missing or too many is reported")
  void languagesSample() {
    List<Bundle> some =
        Stream.of("sample en", "sample fr", "less en", "more en", "more fr", "more de")
            .map(one -> one.split(" "))
            .map(one -> Bundle.read(one[0], one[1], ""))
            .toList();
    assertEquals(
        List.of("less has [en]", "more has [de, en, fr]"), incomplete(some, Set.of("en", "fr")));
  }

  private static List<String> incomplete(List<Bundle> bundles, Set<String> shipped) {
    return bundles.stream()
        .map(Bundle::name)
        .distinct()
        .filter(name -> !languages(bundles, name).equals(shipped))
        .map(name -> name + " has " + languages(bundles, name))
        .sorted()
        .toList();
  }

  @ParameterizedTest(name = "A bundle is reported when {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a key is missing | sample.n | sample.a={0} personnes ont signé",
        "a key is unknown | sample.x | sample.x=x",
        "a key occurs twice | twice | sample.a={0} a\\nsample.a={0} b",
        "a text is empty | empty | sample.a=",
        "an argument is lost | uses [] | sample.a=Vous avez signé",
        "an argument is new | uses [0, 1] | sample.a={0} sur {1}",
        "a brace is not closed | valid | sample.a={0",
        "a text is left in English | translated | sample.a={0} of you have signed it",
        "a key does not begin with the name of the bundle | begin | other.a=a",
        "a plural has a foreign form | foreign | sample.n={0, plural, one {#} few {#} other {#}}",
        "a plural lacks the form one | lacks | sample.n={0, plural, other {#}}",
      })
  void refused(String what, String sign, String source) {
    Bundle french = Bundle.read("sample", "fr", source.replace("\\n", "\n"));
    List<String> faults = BundleRules.faults(ENGLISH, french);
    String expected = sign.equals("foreign") ? "that the language has not" : sign;
    assertTrue(faults.stream().anyMatch(f -> f.contains(expected)), () -> what + ": " + faults);
  }

  @Test
  @DisplayName("A full million of people and signatures has its own form in French and Spanish")
  void million() {
    assertEquals(
        List.of(),
        ALL.stream()
            .filter(bundle -> Set.of("fr", "es").contains(bundle.locale().getLanguage()))
            .flatMap(bundle -> bundle.texts().entrySet().stream())
            .filter(text -> !isOfMillions(text.getValue()))
            .map(text -> text.getKey() + "=" + text.getValue())
            .toList());
    assertFalse(isOfMillions("{0, plural, one {# firma} other {# firmas}}"));
    assertTrue(isOfMillions("{0, plural, one {# firma} many {# de firmas} other {# firmas}}"));
  }

  /** Whether each general form has one for exact millions beside it, "1 000 000 de signatures". */
  private static boolean isOfMillions(String text) {
    return OTHERS.matcher(text).results().count() == MILLIONS.matcher(text).results().count();
  }

  @Test
  @DisplayName("A plural without one of the six Arabic forms is reported")
  void arabic() {
    String source = "sample.n={0, plural, one {#} two {#} few {#} many {#} other {#}}";
    List<String> faults = BundleRules.faults(ENGLISH, Bundle.read("sample", "ar", source));
    assertTrue(
        faults.contains("sample/ar: sample.n lacks the plural forms [zero]"), faults::toString);
  }

  @Test
  @DisplayName("The Arabic texts use one word for a form, which is feminine")
  void arabicForm() {
    assertEquals(
        List.of(),
        ALL.stream()
            .filter(bundle -> bundle.locale().getLanguage().equals("ar"))
            .flatMap(bundle -> bundle.texts().entrySet().stream())
            .filter(text -> OTHER_FORM.matcher(text.getValue()).find())
            .map(text -> text.getKey() + "=" + text.getValue())
            .toList());
    assertTrue(OTHER_FORM.matcher("لن تعرضها النماذج").find());
  }

  @Test
  @DisplayName(
      "Mail addresses in Arabic and Urdu texts are isolated, so that digits keep their place")
  void addresses() {
    List<Bundle> rightToLeft =
        ALL.stream().filter(b -> Set.of("ar", "ur").contains(b.locale().getLanguage())).toList();
    for (Map.Entry<String, String> one : OF_ADDRESSES.entrySet()) {
      List<String> texts =
          rightToLeft.stream()
              .filter(bundle -> bundle.texts().containsKey(one.getKey()))
              .map(bundle -> bundle.texts().get(one.getKey()))
              .toList();
      assertEquals(2, texts.size(), one::getKey);
      texts.forEach(text -> assertTrue(isKept(text, one.getValue()), text));
    }
    assertFalse(isKept("يُرجى الكتابة إلى {0}.", "{0}"));
  }

  private static boolean isKept(String text, String address) {
    return text.replace("\u2068" + address + "\u2069", "").indexOf(address) < 0;
  }

  private static Bundle find(String name, String language) {
    return bundles().stream()
        .filter(b -> b.name().equals(name) && b.locale().getLanguage().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> languages(List<Bundle> bundles, String name) {
    return bundles.stream()
        .filter(b -> b.name().equals(name))
        .map(b -> b.locale().getLanguage())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
