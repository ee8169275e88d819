package org.tadamun.kernel.configuration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Configuration key")
class ConfigurationKeyTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("R2: the example is valid and differs from the default")
  void example(ConfigurationKey key) {
    assertTrue(key.accepts(key.example()), key.key());
    assertFalse(key.example().equals(key.defaultValue()), key.key());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R2: the default is valid or empty")
  void defaultValue(ConfigurationKey key) {
    String value =
        key.defaultValue()
            .replace("${tadamun.http.port}", "8080")
            .replace("${tadamun.data-dir}", "/data");
    assertTrue(key.accepts(value), key.key());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a key is found by its name")
  void named(ConfigurationKey key) {
    assertEquals(key, ConfigurationKey.named(key.key()).orElseThrow());
  }

  @Test
  @DisplayName("the environment variable has the name that MicroProfile Config defines")
  void environment() {
    assertEquals("TADAMUN_MAIL_HOST", ConfigurationKey.MAIL_HOST.environmentName());
    assertEquals(
        "TADAMUN_RATE_LIMIT_SIGNATURES", ConfigurationKey.RATE_LIMIT_SIGNATURES.environmentName());
  }

  @Test
  @DisplayName(
      "an empty value is accepted only if the default is empty; an unknown key is not found")
  void empty() {
    assertTrue(ConfigurationKey.MAIL_HOST.accepts(""));
    assertFalse(ConfigurationKey.HTTP_PORT.accepts(" "));
    assertTrue(ConfigurationKey.named("tadamun.nothing").isEmpty());
  }
}
