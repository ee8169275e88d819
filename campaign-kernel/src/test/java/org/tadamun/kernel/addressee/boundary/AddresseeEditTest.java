package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("A patch of an addressee")
class AddresseeEditTest {

  private static final AddresseeDetails BEFORE =
      new AddresseeDetails(
          AddresseeKind.EMBASSY,
          LocalizedText.of("en", "Embassy").with("de", "Botschaft"),
          "PK",
          "DE",
          "Berlin",
          "Europe/Berlin",
          null,
          null,
          null,
          null);

  private static final String WHOLE =
      "'kind': 'EMBASSY', 'name': {'en': 'Embassy', 'de': 'Botschaft'}, 'country': 'PK',"
          + " 'hostCountry': 'DE', 'city': 'Berlin', 'zone': 'Europe/Berlin',"
          + " 'timeZone': 'Europe/Berlin', 'postalAddress': null";

  private static JsonObject json(String written) {
    try (JsonReader reader = JSON.createReader(new StringReader(written.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  private static String whole(String flat, String nested) {
    return "{%s, 'addressee': {%s}}".formatted(swapped(flat), swapped(nested));
  }

  /** The whole, with one thing told otherwise. */
  private static String swapped(String other) {
    return other == null
        ? WHOLE
        : WHOLE.replaceFirst(other.replaceFirst(": .*", ": '[^']*'"), other);
  }

  private static AddresseeDetails written(String patch) {
    AtomicReference<AddresseeDetails> written = new AtomicReference<>();
    edit(
        patch,
        details -> {
          written.set(details);
          return null;
        });
    return written.get();
  }

  private static void edit(String patch, Function<AddresseeDetails, AddresseeView> work) {
    AddresseeFacts now = AddresseeFacts.of(BEFORE);
    MergePatch sent = new MergePatch(json(patch));
    sent.applyTo(AddresseeEdit.of(now), AddresseeEdit.class).with(now, sent, work);
  }

  private static List<String> refused(String patch, String field) {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                edit(
                    patch,
                    details -> {
                      throw new InvalidInput(field, "kernel.error.country");
                    }));
    return refusal.errors().stream().map(FieldError::field).toList();
  }

  @Test
  @DisplayName("changes nothing where all is sent back, in one shape, in the other, or in both")
  void nothing() {
    for (String patch :
        List.of("{}", "{" + WHOLE + "}", "{'addressee': {" + WHOLE + "}}", whole(null, null))) {
      assertEquals(BEFORE, written(patch), patch);
    }
  }

  @Test
  @DisplayName("changes what is another than before, in whichever shape")
  void either() {
    for (String patch :
        List.of(
            "{'city': 'Bonn'}",
            "{'addressee': {'city': 'Bonn'}}",
            whole("'city': 'Bonn'", null),
            whole(null, "'city': 'Bonn'"),
            whole("'city': 'Bonn'", "'city': 'Bonn'"))) {
      assertEquals("Bonn", written(patch).city(), patch);
    }
    for (String patch : List.of("{'city': null}", "{'addressee': {'city': null}}")) {
      assertEquals(null, written(patch).city(), patch);
    }
    for (String name : List.of("zone", "timeZone")) {
      String tokyo = "'%s': 'Asia/Tokyo'".formatted(name);
      assertEquals("Asia/Tokyo", written(whole(tokyo, null)).zone(), name);
      assertEquals("Asia/Tokyo", written(whole(null, tokyo)).zone(), name);
    }
  }

  @Test
  @DisplayName("is refused where each shape makes something else of one thing")
  void both() {
    for (String[] one :
        new String[][] {
          {"'city': 'Bonn'", "'city': 'Kiel'", "city"},
          {"'zone': 'Asia/Tokyo'", "'timeZone': 'Asia/Seoul'", "zone"},
          {"'country': 'NO'", "'country': 'SE'", "country"}
        }) {
      InvalidInput refusal =
          assertThrows(InvalidInput.class, () -> written(whole(one[0], one[1])), one[2]);
      assertEquals(one[2], refusal.errors().getFirst().field().replace("addressee.", ""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "{'country': 'NO'}; country; country",
        "{'addressee': {'country': 'NO'}}; country; addressee.country",
        "{'addressee': {'kind': 'CONSULATE'}}; country; addressee.country",
        "{'kind': 'CONSULATE'}; country; country",
        "{'addressee': {}, 'name': {'en': 'x'}}; name.en; name.en",
        "{'addressee': {'name': {'en': 'x'}}, 'city': 'Bonn'}; name.en; addressee.name.en",
        "{}; country; country"
      })
  @DisplayName("has its mistakes named where they were written")
  void named(String patch, String field, String wanted) {
    assertEquals(List.of(wanted), refused(patch, field));
  }

  @Test
  @DisplayName("has its mistakes named where something was changed, of all that was sent back")
  void namedOfAll() {
    assertEquals(List.of("country"), refused(whole("'hostCountry': 'PK'", null), "country"));
    assertEquals(
        List.of("addressee.country"), refused(whole(null, "'hostCountry': 'PK'"), "country"));
  }
}
