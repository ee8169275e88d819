package org.tadamun.kernel.rest.control.negotiation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R10: Format by the extension of an address")
class NamedFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaigns/free/actions.geojson",
        "campaigns/free/updates.atom",
        "snapshots/8Kx_2-d.manifest.sig",
        "snapshots/8Kx_2-d.pdf"
      })
  @DisplayName("an address whose last part has an extension names the format of its answer")
  void extensionNamesFormat(String path) {
    assertTrue(NamedForm.isNamed(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "campaigns", "campaigns/free", "campaigns/v1.2/actions"})
  @DisplayName("an address whose last part has no extension names no format")
  void open(String path) {
    assertFalse(NamedForm.isNamed(path));
  }
}
