package org.tadamun.endorsements.parliament.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.document.boundary.StatedValue;

@DisplayName("Correction of a parliamentary act in a pack")
class ActChapterTest {

  private static StatedValue act(String title, String state, String day, String course) {
    return new StatedValue("id", List.of(title, "chamber", "GB", "MOTION", state, day, course));
  }

  /** The act as stored by packs that did not contain the course. */
  private static StatedValue older(StatedValue act) {
    return new StatedValue(act.id(), act.facts().subList(0, 6));
  }

  @ParameterizedTest(name = "{0} of {1}, then {2} of {3}: corrected {4}")
  @CsvSource({
    "TABLED, 2020-11-18, TABLED DEBATED, 2020-11-18, false",
    "TABLED, 2020-11-18, TABLED ADOPTED, 2020-11-18, false",
    "RAISED, 2020-11-18, RAISED DEBATED, 2020-11-20, false",
    "TABLED, '', TABLED SCHEDULED, 2020-11-20, false",
    "TABLED, 2020-11-18, TABLED DEBATED, 2020-11-17, true",
    "RAISED, 2020-11-18, RAISED, 2020-11-17, true",
    "TABLED, 2020-11-18, TABLED, '', true",
    "TABLED ADOPTED, 2020-11-18, TABLED REJECTED, 2020-11-18, true",
    "TABLED DEBATED, 2020-11-18, TABLED, 2020-11-18, true",
    "TABLED SCHEDULED DEBATED, 2020-11-18, TABLED SCHEDULED, 2020-11-18, true",
    "TABLED DEBATED ANSWERED, 2020-11-18, TABLED DEBATED, 2020-11-18, true",
    "TABLED SCHEDULED ANSWERED, 2020-11-18, TABLED SCHEDULED, 2020-11-18, true",
    "TABLED DEBATED, 2020-11-18, TABLED DEBATED ANSWERED SCHEDULED, 2020-11-18, false",
    "TABLED SCHEDULED, 2020-11-18, TABLED SCHEDULED DEBATED, 2020-11-18, false"
  })
  @DisplayName("an act counts as corrected if its course did not merely go on")
  void state(String before, String dayBefore, String after, String dayAfter, boolean corrected) {
    ActChapter chapter = new ActChapter();
    StatedValue then = act("title", last(before), dayBefore, before);
    StatedValue now = act("title", last(after), dayAfter, after);
    assertEquals(corrected, chapter.isCorrected(then, now));
    assertEquals(corrected, chapter.isCorrected(older(then), now));
    assertEquals(true, chapter.isCorrected(then, act("other", last(after), dayAfter, after)));
  }

  @Test
  @DisplayName("an act is not corrected if it is in the stated state again")
  void sameStateIsNotCorrected() {
    StatedValue then = act("title", "DEBATED", "2020-11-18", "TABLED DEBATED");
    StatedValue now = act("title", "DEBATED", "2020-11-18", "TABLED DEBATED ANSWERED");
    assertEquals(false, new ActChapter().isCorrected(then, now));
  }

  private static String last(String course) {
    return course.substring(course.lastIndexOf(' ') + 1);
  }
}
