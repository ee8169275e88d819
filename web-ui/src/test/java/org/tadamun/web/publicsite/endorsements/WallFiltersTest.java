package org.tadamun.web.publicsite.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Filters of the public list of endorsements")
class WallFiltersTest {

  @Test
  @DisplayName("the chosen value is offered even if no endorsement has it")
  void chosen() {
    Map<String, Long> all = Map.of("CA", 2L);
    assertEquals(Map.of("CA", 2L, "FR", 0L), WallFilters.kept(all, all, "FR"));
    assertEquals(Map.of("CA", 0L), WallFilters.kept(all, Map.of(), "CA"));
    assertEquals(all, WallFilters.kept(all, all, null));
  }
}
