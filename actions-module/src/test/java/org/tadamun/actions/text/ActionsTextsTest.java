package org.tadamun.actions.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.Visibility;
import org.tadamun.kernel.text.boundary.Languages;

@DisplayName("the texts of the actions")
class ActionsTextsTest {

  private static final Properties ENGLISH = load(Locale.ENGLISH);

  static Stream<Locale> languages() {
    return new Languages().shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("have the same keys and placeholders in every language shipped")
  void parity(Locale language) {
    Properties texts = load(language);
    assertEquals(
        new TreeSet<>(ENGLISH.stringPropertyNames()), new TreeSet<>(texts.stringPropertyNames()));
    for (String key : ENGLISH.stringPropertyNames()) {
      assertFalse(texts.getProperty(key).isBlank(), key);
      assertEquals(
          arguments(ENGLISH.getProperty(key), Locale.ENGLISH),
          arguments(texts.getProperty(key), language),
          key);
    }
  }

  @Test
  @DisplayName("name every kind, state, visibility, method and scope")
  void constants() {
    Stream.of(
            named("actions.kind.", ActionKind.values()),
            named("actions.state.", ActionState.values()),
            named("actions.visibility.", Visibility.values()),
            named("actions.counting.", CountingMethod.values()),
            named("actions.list.scope.", ActionFilter.Scope.values()))
        .flatMap(keys -> keys)
        .forEach(key -> assertTrue(ENGLISH.containsKey(key), key));
  }

  private static Stream<String> named(String prefix, Enum<?>[] constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name());
  }

  private static Object arguments(String pattern, Locale language) {
    return new MessageFormat(pattern, language).getArgumentNames();
  }

  private static Properties load(Locale language) {
    Properties properties = new Properties();
    String path = "/i18n/actions/" + language.getLanguage() + ".properties";
    try (var in = ActionsTextsTest.class.getResourceAsStream(path);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
