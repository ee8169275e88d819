package org.tadamun.petition.invalidation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Run of a rule")
class InvalidationRunTest {

  private final Search search = new Search();
  private final Steps steps = new Steps();

  /** Counts its searches. */
  private static final class Search extends CandidateSearch {
    private int searched;

    @Override
    public Findings findings(Field field) {
      searched++;
      return Findings.NONE;
    }
  }

  /** One rule with work for three portions. */
  private static final class Steps extends InvalidationSteps {
    private boolean searching;
    private int portions;

    @Override
    public List<Long> unfinished() {
      return List.of(7L);
    }

    @Override
    public boolean isOvertaken(long id) {
      return false;
    }

    @Override
    public boolean isSearching(long id) {
      return searching;
    }

    @Override
    public CandidateSearch.Field field(long id) {
      return null;
    }

    @Override
    public boolean step(long id, CandidateSearch.Field field, Findings findings) {
      return ++portions < 3;
    }
  }

  private void run(boolean searching) {
    steps.searching = searching;
    new InvalidationRun(search, steps, Clock.systemUTC()).run();
    assertEquals(3, steps.portions);
  }

  @Test
  @DisplayName("A run searches once for all its portions")
  void searches() {
    run(true);
    assertEquals(1, search.searched);
  }

  @Test
  @DisplayName("Undoing a rule does not search, since a search can take minutes")
  void undone() {
    run(false);
    assertEquals(0, search.searched);
  }
}
