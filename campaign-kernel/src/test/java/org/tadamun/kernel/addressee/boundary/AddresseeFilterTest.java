package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.addressee.entity.Addressee;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Filter of the list of addressees")
class AddresseeFilterTest {

  private static final AddresseeView ZURICH =
      AddresseeView.of(
          new Addressee(
              7,
              new AddresseeDetails(
                  AddresseeKind.CONSULATE,
                  LocalizedText.of("en", "Consulate of Pakistan").with("ar", "قُنصلية باكستان"),
                  "PK",
                  "CH",
                  "Zürich",
                  "Europe/Zurich",
                  "Bahnhofstrasse 1",
                  "consulate@example.org",
                  null,
                  null),
              false,
              Instant.EPOCH));

  private static boolean holds(String words, AddresseeKind kind, String country) {
    return new AddresseeFilter(words, kind, country).holds(ZURICH);
  }

  @ParameterizedTest
  @DisplayName("words find an addressee by its name in any language and by its city, in any order")
  @ValueSource(
      strings = {"pakistan", "CONSUL", "zurich", "Zürich  pakistan", "قنصلية", "باکستان", " "})
  void words(String words) {
    assertTrue(holds(words, null, null));
  }

  @ParameterizedTest
  @DisplayName("one wrong word hides an addressee, and mail and street address are not searched")
  @ValueSource(strings = {"embassy", "zurich embassy", "consulate@example.org", "Bahnhofstrasse"})
  void otherWords(String words) {
    assertFalse(holds(words, null, null));
  }

  @Test
  @DisplayName("the filter narrows by kind and by the host country, not by the country represented")
  void narrowed() {
    assertTrue(holds(null, AddresseeKind.CONSULATE, "CH"));
    assertFalse(holds(null, AddresseeKind.EMBASSY, "CH"));
    assertFalse(holds(null, AddresseeKind.CONSULATE, "PK"));
    assertFalse(holds("embassy", AddresseeKind.CONSULATE, "CH"));
  }

  @Test
  @DisplayName("a filter with only blank fields equals the filter that shows all addressees")
  void blankEqualsAll() {
    assertEquals(AddresseeFilter.ALL, new AddresseeFilter(" ", null, ""));
  }
}
