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

@DisplayName("The clock of an addressee in the API, and its country,")
class AddresseeFactsTest {

  private static AddresseeFacts sent(String zone, String timeZone) {
    return new AddresseeFacts(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", "Embassy"),
        "PK",
        "DE",
        "Berlin",
        zone,
        timeZone,
        null,
        null,
        null,
        null);
  }

  private static AddresseeDetails written(String before, AddresseeFacts sent) {
    AtomicReference<AddresseeDetails> written = new AtomicReference<>();
    sent.with(
        before,
        details -> {
          written.set(details);
          return null;
        });
    return written.get();
  }

  private static List<String> refused(String before, AddresseeFacts sent) {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                sent.with(
                    before,
                    details -> {
                      throw new InvalidInput("zone", "kernel.error.zone");
                    }));
    return refusal.errors().stream().map(FieldError::field).toList();
  }

  @ParameterizedTest
  @DisplayName("is what another one is written by, under either name, and may go by either")
  @CsvSource({
    ", New, , New",
    ", , New, New",
    ", New, New, New",
    "Old, Old, Old, Old",
    "Old, New, Old, New",
    "Old, Old, New, New",
    "Old, New, New, New",
    "Old, , Old,",
    "Old, Old, ,"
  })
  void either(String before, String zone, String timeZone, String wanted) {
    assertEquals(wanted, written(before, sent(zone, timeZone)).zone());
  }

  @Test
  @DisplayName("is refused where each name has another one, and by the name that was written")
  void both() {
    assertThrows(InvalidInput.class, () -> written("Old", sent("One", "Two")));
    assertThrows(InvalidInput.class, () -> written("Old", sent(null, "Two")));
    assertEquals(List.of("zone"), refused("Old", sent("Wrong", "Old")));
    assertEquals(List.of("timeZone"), refused("Old", sent("Old", "Wrong")));
    assertEquals(List.of("timeZone"), refused(null, sent(null, null)));
  }

  @Test
  @DisplayName("is read by both names, and all else comes back as it was")
  void read() {
    AddresseeDetails details = written(null, sent(null, "Europe/Berlin"));
    AddresseeFacts facts = AddresseeFacts.of(details);
    assertEquals("Europe/Berlin", facts.zone());
    assertEquals("Europe/Berlin", facts.timeZone());
    assertEquals(details, written(facts.zone(), facts));
  }

  private static AddresseeFacts of(AddresseeKind kind, String country, String host) {
    return new AddresseeFacts(
        kind,
        LocalizedText.of("en", "Office"),
        country,
        host,
        null,
        null,
        "Europe/Berlin",
        null,
        null,
        null,
        null);
  }

  private static AddresseeDetails added(AddresseeFacts sent) {
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
      "of a new mission alone is where it sits, never for whom; of a new ministry it is both")
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
  @DisplayName("is refused where it was written, whatever it is read as")
  @CsvSource({"XQ, , country", "DE, DE, hostCountry", "PK, DE, hostCountry"})
  void refusedSeat(String country, String host, String wanted) {
    AddresseeFacts sent = of(AddresseeKind.EMBASSY, country, host);
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
  @DisplayName("of a new ministry is refused once where it is none, though it is read twice")
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
}
