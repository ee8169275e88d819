package org.tadamun.kernel.rest.control.negotiation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R10 An address")
class NamedFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaigns/free/actions.geojson",
        "campaigns/free/updates.atom",
        "snapshots/8Kx_2-d.manifest.sig",
        "snapshots/8Kx_2-d.pdf"
      })
  @DisplayName("names the form of its answer by its end")
  void named(String path) {
    assertTrue(NamedForm.isNamed(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "campaigns", "campaigns/free", "campaigns/v1.2/actions"})
  @DisplayName("names none where its last part has no end")
  void open(String path) {
    assertFalse(NamedForm.isNamed(path));
  }
}
