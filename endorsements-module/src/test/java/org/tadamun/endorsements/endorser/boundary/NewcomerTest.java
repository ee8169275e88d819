package org.tadamun.endorsements.endorser.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("New endorser in a request")
class NewcomerTest {

  private static final LocalizedText NAME = LocalizedText.of("en", "Weavers");
  private static final EndorserDetails DETAILS =
      new EndorserDetails(EndorserKind.ORGANISATION, NAME, null, "CA", null, null);

  private static NamedEndorser named(String id) {
    return new NamedEndorser(id, EndorserKind.ORGANISATION, NAME, null, "CA", null, null);
  }

  @Test
  @DisplayName("a new endorser is sent on its own, or as an endorser without an id")
  void of() {
    assertEquals(new Newcomer(DETAILS, "newEndorser."), Newcomer.of(null, DETAILS));
    assertEquals(new Newcomer(DETAILS, "endorser."), Newcomer.of(named(null), null));
    assertNull(Newcomer.of(named("a"), null));
    assertNull(Newcomer.of(named(""), null));
    assertNull(Newcomer.of(null, null));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "a")
  @DisplayName("a new endorser beside another endorser is refused")
  void refusesTwoEndorsers(String id) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> Newcomer.of(named(id), DETAILS));
    assertEquals("newEndorser", refusal.errors().getFirst().field());
    assertEquals("endorsements.error.known-and-new", refusal.errors().getFirst().messageKey());
  }

  @ParameterizedTest
  @CsvSource({"endorser., endorser.name.en", "'', name.en", "newEndorser., newEndorser.name.en"})
  @DisplayName("errors of the new endorser are reported where it was sent, other errors stay")
  void mistakes(String path, String field) {
    Newcomer newcomer = new Newcomer(DETAILS, path);
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> newcomer.write(NewcomerTest::refuse));
    List<FieldError> told = refusal.errors();
    assertEquals(List.of(field, "capacity"), told.stream().map(FieldError::field).toList());
    assertEquals(200, told.getFirst().arguments()[0]);
    assertEquals(DETAILS, newcomer.write(who -> who));
  }

  private static EndorserDetails refuse(EndorserDetails who) {
    new Violations()
        .add("newEndorser.name.en", "kernel.error.too-long", 200)
        .add("capacity", "kernel.error.required")
        .throwIfAny();
    return who;
  }
}
