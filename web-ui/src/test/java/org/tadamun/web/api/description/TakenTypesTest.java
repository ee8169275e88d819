package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The types of request bodies")
class TakenTypesTest {

  record Letter(Stamp stamp, List<Sheet> sheets) {}

  record Stamp(String picture) {}

  record Sheet(String text) {}

  record Shop(Stamp stamp, Letter latest) {}

  record Till(int coins) {}

  @Test
  @DisplayName("R5: count as not answered, with all their parts, unless an answer uses them too")
  void parts() {
    ApiTypes types = new ApiTypes();
    types.add(Shop.class);
    types.take(Letter.class);
    types.add(Till.class);
    for (String taken : new String[] {"Letter", "Stamp", "Sheet"}) {
      assertFalse(types.isAnswered(taken), taken);
    }
    assertTrue(types.isAnswered("Shop") && types.isAnswered("Till"));
    assertTrue(types.byName().keySet().containsAll(List.of("Letter", "Shop", "Sheet")));
  }
}
