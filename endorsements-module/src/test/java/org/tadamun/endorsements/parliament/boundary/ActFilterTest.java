package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The filter of parliamentary acts")
class ActFilterTest {

  @ParameterizedTest
  @CsvSource({
    "true, true, COUNTED",
    "true, false, NOT_COUNTED",
    "false, , NOT_SHOWN",
    "false, false, NOT_SHOWN",
    "true, , COUNTED",
    ", true,",
    ", ,"
  })
  @DisplayName("is found again by an address of before it had a scope")
  void kept(Boolean shown, Boolean done, ActFilter.Scope scope) {
    assertEquals(scope, ActFilter.Scope.of(shown, done));
  }

  @Test
  @DisplayName("asks by its scope for what the number counts, or for the rest")
  void scopes() {
    assertEquals(ActFilter.DONE, ActFilter.of(ActFilter.Scope.COUNTED, null, null, null, null));
    assertEquals(
        ActFilter.NOT_DONE, ActFilter.of(ActFilter.Scope.NOT_COUNTED, null, null, null, null));
    assertEquals(ActFilter.ALL, ActFilter.of(null, null, null, null, null));
  }
}
