package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.entity.StaffState;

@DisplayName("View of a staff member")
class StaffViewTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private static StaffView of(StaffState state, List<StaffView.Assignment> roles) {
    return new StaffView(
        "omar", "Omar", "omar@example.org", state, "en", NOW, NOW, roles, true, null, null, 0);
  }

  @ParameterizedTest(name = "{0}")
  @NullSource
  @EnumSource
  @DisplayName("a staff member is idle if active without a visible role")
  void idle(StaffState state) {
    assertEquals(state == StaffState.ACTIVE, of(state, List.of()).idle());
    List<StaffView.Assignment> roles =
        List.of(new StaffView.Assignment("role", Role.READER, 3L, null));
    assertEquals(false, of(state, roles).idle());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @NullSource
  @ValueSource(
      strings = {"", " ", "omar", "OMÁR", "example.org omar", "om ar", "@ex", "OMAR@exam omar"})
  @DisplayName("a search finds a staff member by parts of name or address, in any case and order")
  void fits(String words) {
    assertTrue(of(StaffState.ACTIVE, List.of()).fits(words));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"zara", "omar zara", "omarexample", "mar@example.org"})
  @DisplayName(
      "a search with a word that is in neither name nor address does not find the staff member")
  void fitsNot(String words) {
    assertFalse(of(StaffState.ACTIVE, List.of()).fits(words));
  }
}
