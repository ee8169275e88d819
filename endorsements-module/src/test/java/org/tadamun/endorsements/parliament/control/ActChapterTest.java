package org.tadamun.endorsements.parliament.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.document.boundary.Stated;

@DisplayName("What was said of a parliamentary act")
class ActChapterTest {

  private static Stated act(String title, String state, String day) {
    return new Stated("id", List.of(title, "chamber", "GB", "MOTION", state, day));
  }

  @ParameterizedTest(name = "{0} of {1} to {2} of {3}: {4}")
  @CsvSource({
    "TABLED, 2020-11-18, DEBATED, 2020-11-18, false",
    "TABLED, 2020-11-18, ADOPTED, 2020-11-18, false",
    "RAISED, 2020-11-18, DEBATED, 2020-11-20, false",
    "TABLED, '', SCHEDULED, 2020-11-20, false",
    "TABLED, 2020-11-18, DEBATED, 2020-11-17, true",
    "RAISED, 2020-11-18, RAISED, 2020-11-17, true",
    "TABLED, 2020-11-18, TABLED, '', true",
    "ADOPTED, 2020-11-18, REJECTED, 2020-11-18, true",
    "DEBATED, 2020-11-18, TABLED, 2020-11-18, true"
  })
  @DisplayName("was corrected where it did not merely go on")
  void state(String before, String dayBefore, String after, String dayAfter, boolean corrected) {
    Stated then = act("title", before, dayBefore);
    assertEquals(corrected, new ActChapter().isCorrected(then, act("title", after, dayAfter)));
    assertEquals(true, new ActChapter().isCorrected(then, act("other", after, dayAfter)));
  }
}
