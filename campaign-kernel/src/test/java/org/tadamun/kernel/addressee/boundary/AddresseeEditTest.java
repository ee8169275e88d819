package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Merge patch of an addressee")
class AddresseeEditTest {

  private static final AddresseeDetails BEFORE =
      new AddresseeDetails(
          AddresseeKind.EMBASSY,
          LocalizedText.of("en", "Embassy").with("de", "Botschaft"),
          "PK",
          "DE",
          "Berlin",
          "Europe/Berlin",
          "Schaperstr. 29",
          "embassy@example.org",
          "+49 30 212440",
          "9-17");

  private static void edit(String patch, Function<AddresseeDetails, AddresseeView> work) {
    try (JsonReader reader = JSON.createReader(new StringReader(patch.replace('\'', '"')))) {
      new MergePatch(reader.readObject())
          .applyTo(AddresseeEdit.of(BEFORE), AddresseeEdit.class)
          .with(work);
    }
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

  @Test
  @DisplayName("a patch changes the fields that it names and leaves all others as they were")
  void changesOnlyNamedFields() {
    assertEquals(BEFORE, written("{}"));
    assertEquals(BEFORE, written("{'city': 'Berlin', 'timeZone': 'Europe/Berlin'}"));
    assertEquals("Bonn", written("{'city': 'Bonn'}").city());
    assertNull(written("{'city': null}").city());
    assertEquals("Europe/Busingen", written("{'timeZone': 'Europe/Busingen'}").zone());
  }

  @Test
  @DisplayName("an error on a field of the details is reported under the API's name of the field")
  void errorsBearApiNames() {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                edit(
                    "{}",
                    details -> {
                      throw new InvalidInput(
                          List.of(
                              new FieldError("zone", "kernel.error.zone"),
                              new FieldError("name.en", "kernel.error.markup")));
                    }));
    assertEquals(
        List.of("timeZone", "name.en"), refusal.errors().stream().map(FieldError::field).toList());
  }
}
