package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Demands of a text")
class DemandFieldsTest {

  private static List<LocalizedText> demands(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> LocalizedText.of("en", "Demand " + i).with("ar", "مطلب " + i))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  @DisplayName("Up to five demands are stored and read back in their order")
  void upToFive(int many) {
    assertEquals(demands(many), DemandFields.of(demands(many)).asList());
  }

  @Test
  @DisplayName("Empty demands are left out, and no demand after them is lost")
  void gaps() {
    List<LocalizedText> some = demands(2);
    PetitionText text =
        new PetitionText(
            some.getFirst(),
            some.getFirst(),
            Arrays.asList(LocalizedText.EMPTY, some.get(0), null, some.get(1)));
    assertEquals(some, text.demands());
    assertEquals(some, DemandFields.of(text.demands()).asList());
  }
}
