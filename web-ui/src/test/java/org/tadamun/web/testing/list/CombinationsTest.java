package org.tadamun.web.testing.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.rest.boundary.Page;

@DisplayName("The combinations of the filters of a list")
class CombinationsTest {

  private static final List<Integer> ROWS = List.of(1, 2, 3, 4, 5);

  @Test
  @DisplayName("each pair of values is combined, in fewer than all possible combinations")
  void pairs() {
    List<String> letters = Combinations.orNone("a", "b");
    List<Boolean> truths = List.of(true, false);
    List<Object[]> chosen = Combinations.pairs(letters, truths, ROWS, truths);
    for (String letter : letters) {
      for (int row : ROWS) {
        assertTrue(
            chosen.stream().anyMatch(one -> one[0] == letter && one[2].equals(row)),
            letter + " with " + row);
      }
    }
    assertTrue(chosen.size() < 25, "" + chosen.size());
    assertTrue(chosen.stream().allMatch(one -> one.length == 4));
  }

  @Test
  @DisplayName("too many filters or values are refused")
  void tooMany() {
    assertEquals(60, Combinations.pairs(values(30), values(2)).size());
    assertThrows(IllegalArgumentException.class, () -> Combinations.pairs(values(31), values(2)));
    List<?>[] filters = Collections.nCopies(21, values(1)).toArray(List<?>[]::new);
    assertThrows(IllegalArgumentException.class, () -> Combinations.pairs(filters));
  }

  private static List<Integer> values(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  @DisplayName("rows, count and meant rows that agree are no fault")
  void right() {
    assertEquals(List.of(), faults(ROWS, asked -> ROWS.stream().filter(r -> r > asked).toList()));
  }

  @Test
  @DisplayName("a duplicate, a missing row, a failure and an empty result are faults")
  void wrong() {
    assertEquals(
        List.of("0: 5 are counted, listed are [1, 1, 2, 3, 4, 5]"),
        faults(List.of(0), asked -> List.of(1, 1, 2, 3, 4, 5)).subList(0, 1));
    assertEquals(
        List.of("3: meant are [4, 5], listed are [1, 5]"),
        faults(List.of(3), asked -> List.of(1, 5)));
    assertEquals(
        List.of("4: java.lang.IllegalStateException: refused"),
        faults(
                List.of(4),
                asked -> {
                  throw new IllegalStateException("refused");
                })
            .subList(0, 1));
    assertEquals(
        List.of("nothing is listed by any of them"), faults(List.of(9), asked -> List.of()));
  }

  @Test
  @DisplayName("a list is read by offset until a page is empty")
  void paged() throws Exception {
    assertEquals(
        ROWS,
        Combinations.paged(
            (first, most) -> ROWS.subList(first, Math.min(ROWS.size(), first + most))));
  }

  @Test
  @DisplayName("a list is read by cursor until there is none")
  void turned() throws Exception {
    assertEquals(
        ROWS, Combinations.turned((cursor, limit) -> Page.part(ROWS, r -> "" + r, cursor, limit)));
  }

  private static List<String> faults(
      List<Integer> asked, Combinations.Question<Integer, List<Integer>> listed) {
    return Combinations.faults(
        asked,
        listed,
        above -> ROWS.stream().filter(row -> row > above).count(),
        above -> ROWS.stream().filter(row -> row > above).toList());
  }
}
