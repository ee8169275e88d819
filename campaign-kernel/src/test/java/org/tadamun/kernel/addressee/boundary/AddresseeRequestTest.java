package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Countries of a new addressee in the API")
class AddresseeRequestTest {

  private static AddresseeRequest of(AddresseeKind kind, String country, String host) {
    return new AddresseeRequest(
        "release",
        kind,
        LocalizedText.of("en", "Office"),
        country,
        host,
        null,
        "Europe/Berlin",
        null,
        null,
        null,
        null,
        false);
  }

  private static AddresseeDetails added(AddresseeRequest sent) {
    AtomicReference<AddresseeDetails> added = new AtomicReference<>();
    sent.added(
        details -> {
          added.set(details);
          return null;
        });
    return added.get();
  }

  @ParameterizedTest
  @DisplayName(
      "a lone country is where a mission sits; a ministry both sits there and speaks for it")
  @CsvSource({
    "EMBASSY, DE, , , DE",
    "EMBASSY, DE, ' ', , DE",
    "CONSULATE, DE, DE, , DE",
    "EMBASSY, PK, DE, PK, DE",
    "EMBASSY, ZZ, , ZZ,",
    "EMBASSY, ZZ, ZZ, ZZ, ZZ",
    "EMBASSY, , DE, , DE",
    "EMBASSY, ' ', , ,",
    "EMBASSY, , , ,",
    "MINISTRY, DE, , DE, DE",
    "MINISTRY, DE, ' ', DE, DE",
    "MINISTRY, DE, FR, DE, FR",
    "MINISTRY, , DE, , DE",
    "MINISTRY, ZZ, , ZZ,",
    "COMPANY, DE, , DE,",
    "OFFICIAL, DE, , DE,",
    "MINISTRY, DE, DE, DE, DE",
    ", DE, , DE,"
  })
  void seated(AddresseeKind kind, String country, String host, String speaks, String sits) {
    AddresseeDetails added = added(of(kind, country, host));
    assertEquals(speaks, added.country());
    assertEquals(sits, added.hostCountry());
  }

  @ParameterizedTest
  @DisplayName(
      "an error in the host country is reported on the field in which the caller sent the value")
  @CsvSource({"XQ, , country", "DE, DE, hostCountry", "PK, DE, hostCountry"})
  void refusedSeat(String country, String host, String wanted) {
    AddresseeRequest sent = of(AddresseeKind.EMBASSY, country, host);
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                sent.added(
                    details -> {
                      throw new InvalidInput("hostCountry", "kernel.error.country");
                    }));
    assertEquals(wanted, refusal.errors().getFirst().field());
  }

  @Test
  @DisplayName(
      "an unknown country of a ministry is reported once, though it is used for both fields")
  void refusedOnce() {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                of(AddresseeKind.MINISTRY, "XQ", null)
                    .added(
                        details -> {
                          throw new InvalidInput(
                              List.of(
                                  new FieldError("zone", "kernel.error.zone"),
                                  new FieldError("country", "kernel.error.country"),
                                  new FieldError("hostCountry", "kernel.error.country")));
                        }));
    assertEquals(
        List.of("timeZone", "country"), refusal.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName(
      "sent fields are taken over as sent; all missing required fields are reported at once")
  void takesAllFields() {
    assertEquals(
        new AddresseeDetails(
            AddresseeKind.EMBASSY,
            LocalizedText.of("en", "Office"),
            "PK",
            "DE",
            null,
            "Europe/Berlin",
            null,
            null,
            null,
            null),
        added(of(AddresseeKind.EMBASSY, "PK", "DE")));
    AddresseeRequest nothing =
        new AddresseeRequest(
            "release", null, null, null, null, null, null, null, null, null, null, false);
    assertEquals(
        List.of("kind", "name"),
        nothing.missing().errors().stream().map(FieldError::field).toList());
  }
}
