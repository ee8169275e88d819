package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.organisation.entity.OrganisationKind;

class NamesTest {

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("kernel.campaign.state.", CampaignState.values()),
        Arguments.of("kernel.addressee.kind.", AddresseeKind.values()),
        Arguments.of("kernel.organisation.kind.", OrganisationKind.values()),
        Arguments.of("kernel.role.", Role.values()),
        Arguments.of("kernel.mail.state.", MailState.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("enums")
  @DisplayName("R1: every constant that a page shows has a name in every shipped language")
  void named(String prefix, Enum<?>[] constants) {
    Texts texts = new Texts();
    List<String> missing = new ArrayList<>();
    for (Locale locale : new Languages().shipped()) {
      for (Enum<?> constant : constants) {
        if (!texts.has(locale, prefix + constant.name())) {
          missing.add(locale + " " + prefix + constant.name());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("enums")
  @DisplayName("no constant's name is left in the bundle after the constant is gone")
  void left(String prefix, Enum<?>[] constants) throws IOException {
    Set<String> there = Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    assertEquals(there, named(prefix, "\\..*"));
  }

  @Test
  @DisplayName("no permission's name is left in the bundle after the permission is gone")
  void leftPermissions() throws IOException {
    assertEquals(Set.copyOf(permissions()), named("kernel.permission.", "$"));
  }

  /**
   * The keys with this prefix, without the prefix and {@code rest}; all languages have the same.
   */
  private static Set<String> named(String prefix, String rest) throws IOException {
    Properties bundle = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("/i18n/kernel/en.properties")) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return bundle.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()).replaceFirst(rest, ""))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("enums")
  @DisplayName("two constants of one kind have different names in each language")
  void distinct(String prefix, Enum<?>[] constants) {
    Texts texts = new Texts();
    for (Locale locale : new Languages().shipped()) {
      List<String> names =
          Stream.of(constants).map(c -> texts.get(locale, prefix + c.name())).toList();
      assertEquals(names.stream().distinct().toList(), names, locale.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("permissions")
  @DisplayName("R1: every permission that a key can have has a name in every shipped language")
  void permissions(String permission) {
    Texts texts = new Texts();
    for (Locale locale : new Languages().shipped()) {
      assertTrue(texts.has(locale, "kernel.permission." + permission), locale + permission);
    }
  }

  static List<String> permissions() {
    return Permission.all();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R1: every role has a description in every shipped language")
  void roles(Role role) {
    Texts texts = new Texts();
    for (Locale locale : new Languages().shipped()) {
      String key = "kernel.role." + role.name() + ".description";
      assertTrue(texts.has(locale, key), locale + key);
    }
  }
}
