package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3 The entity tag of a thing that can be edited")
class EditableAnswerTest {

  private final EditableAnswer answer = new EditableAnswer();

  @Test
  @DisplayName("is the version for whoever may write it")
  void writer() {
    answer.of(7, true);
    assertEquals(Optional.of("\"7\""), answer.tag());
  }

  @Test
  @DisplayName("is content and version for everybody else, and another one when either changes")
  void everybody() {
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
  @DisplayName("is the content alone where nothing is edited")
  void other() {
    assertTrue(answer.tag().isEmpty());
    assertFalse(answer.tagOf("{}").contains("."));
  }
}
