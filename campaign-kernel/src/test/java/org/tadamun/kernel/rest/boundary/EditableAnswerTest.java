package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3: Entity tag of an editable resource")
class EditableAnswerTest {

  private final EditableAnswer answer = new EditableAnswer();

  @Test
  @DisplayName("a caller who may edit the resource gets its version as the tag")
  void editorGetsVersion() {
    answer.of(7, true);
    assertEquals(Optional.of("\"7\""), answer.tag());
  }

  @Test
  @DisplayName(
      "any other caller gets content hash and version, so the tag changes when either changes")
  void othersGetHashAndVersion() {
    answer.of(7, false);
    assertTrue(answer.tag().isEmpty());
    String first = answer.tagOf("{}");
    assertTrue(first.endsWith(".7"), first);
    assertEquals(7, ETags.required("W/\"" + first + '"', 7));
    assertEquals(first, answer.tagOf("{}"));
    assertNotEquals(first, answer.tagOf("[]"));
    answer.of(8, false);
    assertNotEquals(first, answer.tagOf("{}"));
  }

  @Test
  @DisplayName("a resource that cannot be edited has the content hash alone as its tag")
  void notEditableHasHashOnly() {
    assertTrue(answer.tag().isEmpty());
    assertFalse(answer.tagOf("{}").contains("."));
  }
}
