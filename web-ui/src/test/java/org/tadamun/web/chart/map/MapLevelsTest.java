package org.tadamun.web.chart.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The levels of the map")
class MapLevelsTest {

  @Test
  @DisplayName("five levels start at round numbers that grow by a factor")
  void starts() {
    assertEquals(List.of(1L, 5L, 20L, 100L, 500L), MapLevels.of(List.of(3120L, 7L)).starts());
    assertEquals(List.of(1L, 2L, 5L), MapLevels.of(List.of(10L)).starts());
  }

  @Test
  @DisplayName("each number is a level of its own if the largest is small")
  void few() {
    assertEquals(List.of(1L, 2L, 3L), MapLevels.of(List.of(3L, 1L)).starts());
    assertEquals(List.of(1L), MapLevels.of(List.of(1L)).starts());
  }

  @Test
  @DisplayName("R5: without a positive number there is no level")
  void nothing() {
    assertEquals(0, MapLevels.of(List.of()).count());
    assertEquals(0, MapLevels.of(List.of(0L, -4L)).colour(3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5, 6, 9, 17, 100, 3120, 6_078_985, 8_000_000_000L, Long.MAX_VALUE})
  @DisplayName("every number has one level, without gaps, and the largest number has the last one")
  void whole(long most) {
    MapLevels levels = MapLevels.of(List.of(most));
    assertEquals(1, levels.from(0));
    for (int i = 0; i + 1 < levels.count(); i++) {
      assertEquals(levels.to(i) + 1, levels.from(i + 1));
      assertTrue(levels.colourOfClass(i) < levels.colourOfClass(i + 1));
    }
    assertEquals(most, levels.to(levels.count() - 1));
    assertEquals(levels.colourOfClass(levels.count() - 1), levels.colour(most));
  }

  @Test
  @DisplayName("a greater number never has a paler colour")
  void monotonous() {
    MapLevels levels = MapLevels.of(List.of(6_078_985L));
    int before = 0;
    for (long number : LongStream.rangeClosed(0, 100_000).filter(n -> n % 7 == 0).toArray()) {
      assertTrue(levels.colour(number) >= before);
      before = levels.colour(number);
    }
  }
}
