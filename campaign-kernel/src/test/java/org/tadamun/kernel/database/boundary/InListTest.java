package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Parameter list for an IN condition")
class InListTest {

  @ParameterizedTest
  @DisplayName("the list is padded to the next power of two without new values")
  @CsvSource({"0,0", "1,1", "2,2", "3,4", "4,4", "5,8", "16,16", "17,32", "32,32", "33,64"})
  void length(int values, int length) {
    List<Integer> all = Stream.iterate(1, one -> one + 1).limit(values).toList();
    List<Integer> list = InList.of(all);
    assertEquals(length, list.size());
    assertEquals(all, list.stream().distinct().toList());
  }

  @Test
  @DisplayName("the list is padded with its last value")
  void last() {
    assertEquals(List.of("a", "b", "c", "c"), InList.of(List.of("a", "b", "c")));
  }

  @Test
  @DisplayName("a list of row ids is never empty: without ids it has -1, which no row has")
  void numbers() {
    assertEquals(List.of(-1L), InList.ofNumbers(Set.of()));
    assertEquals(List.of(7L), InList.ofNumbers(Set.of(7L)));
    assertEquals(List.of(7L, 8L, 9L, 9L), InList.ofNumbers(List.of(7L, 8L, 9L)));
  }
}
