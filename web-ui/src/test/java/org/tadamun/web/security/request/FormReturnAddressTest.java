package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address to which a sent form returns")
class FormReturnAddressTest {

  private static final String PATH = "/console/actions/edit.xhtml";

  @Test
  void isWhereThePageStoodWithItsParameters() {
    assertEquals(
        "/console/actions/edit?campaign=amar&id=7",
        FormReturnAddress.of(
            "https://union.example/console/actions/edit?campaign=amar&id=7", PATH));
    assertEquals(
        "/console/actions/edit.xhtml",
        FormReturnAddress.of("https://union.example/console/actions/edit.xhtml", PATH));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "https://union.example/console/actions/list?campaign=amar",
        "https://evil.example/console/actions/edit/../../steal?x=1",
        "not an address",
        "mailto:somebody@example.org"
      })
  void isThePathItselfWhereTheFormStoodElsewhere(String referer) {
    assertEquals(PATH, FormReturnAddress.of(referer, PATH));
    assertEquals(Optional.empty(), FormReturnAddress.found(referer, PATH));
  }

  @Test
  void neverLeadsToAnotherHost() {
    assertEquals(
        "/console/actions/edit?campaign=amar",
        FormReturnAddress.of("https://evil.example/console/actions/edit?campaign=amar", PATH));
  }
}
