package org.tadamun.architecture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Texts that say that a signed text stays")
class SignedTextWordsTest {

  private static final Map<Locale, Map<String, String>> TEXTS = new HashMap<>();

  @BeforeAll
  static void read() {
    for (Bundle one : Bundle.all()) {
      TEXTS.computeIfAbsent(one.locale(), none -> new TreeMap<>()).putAll(one.texts());
    }
  }

  @ParameterizedTest(name = "{0} names the minor change in every language")
  @ValueSource(
      strings = {"petition.error.text-is-signed", "version.console.frozen", "help.step.open.5"})
  void minor(String key) {
    List<String> silent =
        TEXTS.entrySet().stream()
            .filter(one -> !lower(one, key).contains(lower(one, "version.kind.MINOR")))
            .map(one -> one.getKey().toLanguageTag())
            .toList();
    assertEquals(List.of(), silent);
  }

  private static String lower(Map.Entry<Locale, Map<String, String>> texts, String key) {
    return texts.getValue().get(key).toLowerCase(texts.getKey());
  }
}
