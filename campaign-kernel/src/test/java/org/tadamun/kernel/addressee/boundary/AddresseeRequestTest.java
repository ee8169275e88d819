package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("A new addressee that is told in both shapes, as who copies an answer does,")
class AddresseeRequestTest {

  private static final AddresseeFacts READ = facts("Embassy", "Berlin", "Europe/Berlin");

  private static AddresseeFacts facts(String name, String city, String zone) {
    return new AddresseeFacts(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", name),
        "PK",
        "DE",
        city,
        zone,
        zone,
        "Schaperstr. 29",
        "embassy@example.org",
        "+49 30 212440",
        "9-17");
  }

  private static AddresseeRequest sent(AddresseeFacts part, AddresseeFacts flat) {
    return new AddresseeRequest(
        "release",
        part,
        flat.kind(),
        flat.name(),
        flat.country(),
        flat.hostCountry(),
        flat.city(),
        flat.zone(),
        flat.timeZone(),
        flat.postalAddress(),
        flat.email(),
        flat.phone(),
        flat.hours(),
        false);
  }

  private static String city(AddresseeRequest request) {
    AtomicReference<AddresseeDetails> added = new AtomicReference<>();
    request.with(
        details -> {
          added.set(details);
          return null;
        });
    return added.get().city();
  }

  private static List<String> refused(AddresseeRequest request) {
    return assertThrows(InvalidInput.class, () -> city(request)).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("is made where both say the same, or one of them nothing")
  void alike() {
    assertEquals("Berlin", city(sent(READ, READ)));
    assertEquals("Berlin", city(sent(null, READ)));
    assertEquals("Berlin", city(sent(READ, AddresseeFacts.NONE)));
    assertEquals(List.of("addressee"), refused(sent(null, AddresseeFacts.NONE)));
  }

  @Test
  @DisplayName("is refused at what is another one in each, and nowhere else")
  void others() {
    AddresseeFacts bonn = facts("Embassy", "Bonn", "Europe/Berlin");
    assertEquals(List.of("city"), refused(sent(READ, bonn)));
    assertEquals(List.of("city"), refused(sent(bonn, READ)));
    AddresseeFacts tokyo = facts("Office", "Berlin", "Asia/Tokyo");
    assertEquals(List.of("name", "zone", "timeZone"), refused(sent(READ, tokyo)));
  }

  @Test
  @DisplayName("is compared in all that there is")
  void all() {
    List<String> every =
        Stream.of(AddresseeFacts.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    assertEquals(every, refused(sent(AddresseeFacts.NONE, READ)));
  }
}
