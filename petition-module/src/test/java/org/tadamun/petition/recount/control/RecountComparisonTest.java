package org.tadamun.petition.recount.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.recount.control.RecountComparison.Difference;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.tally.entity.SignatureSource;

class RecountComparisonTest {

  private static final RecountFigure LEEDS = new RecountFigure(1, SignatureSource.PAPER, "GB");
  private static final RecountFigure ONLINE = new RecountFigure(1, SignatureSource.ONLINE, "GB");
  private static final RecountFigure RENEWED = new RecountFigure(2, SignatureSource.ONLINE, "GB");

  private int looks;

  /** Returns one reading after the other, then always the last one. */
  private static Supplier<Map<RecountFigure, Long>> readings(List<Map<RecountFigure, Long>> all) {
    Deque<Map<RecountFigure, Long>> left = new ArrayDeque<>(all);
    return () -> left.size() > 1 ? left.poll() : left.peek();
  }

  private static Map<RecountFigure, Long> of(long count) {
    return Map.of(ONLINE, count);
  }

  @SafeVarargs
  private RecountComparison compare(
      List<Map<RecountFigure, Long>> tallies, Map<RecountFigure, Long>... recounts) {
    Supplier<Map<RecountFigure, Long>> recount = readings(List.of(recounts));
    return new RecountComparison(
            readings(tallies),
            () -> {
              looks++;
              return recount.get();
            })
        .run();
  }

  private static void assertAgrees(RecountComparison comparison) {
    assertEquals(Map.of(), comparison.differences());
    assertEquals(0, comparison.unsettled());
  }

  @Test
  @DisplayName("R1: figures that agree, zero and missing included, are read once")
  void agrees() {
    assertAgrees(compare(List.of(of(12)), of(12)));
    assertEquals(1, looks);
    assertAgrees(compare(List.of(Map.of()), Map.of()));
    assertAgrees(compare(List.of(Map.of(LEEDS, 0L)), Map.of()));
  }

  @Test
  @DisplayName("R2: a difference that stays is found, on whichever side something is missing")
  void drift() {
    RecountComparison comparison =
        compare(List.of(Map.of(ONLINE, 12L, LEEDS, 340L)), Map.of(ONLINE, 11L, RENEWED, 3L));
    assertEquals(
        Map.of(
            ONLINE, new Difference(12, 11),
            LEEDS, new Difference(340, 0),
            RENEWED, new Difference(0, 3)),
        comparison.differences());
    assertEquals(0, comparison.unsettled());
    assertEquals(3, looks);
  }

  @Test
  @DisplayName("R4: a signature between two readings is no difference")
  void signedMeanwhile() {
    assertAgrees(compare(List.of(of(12), of(13)), of(13)));
    assertEquals(2, looks);
    assertAgrees(compare(List.of(of(12), of(13)), of(12), of(13)));
  }

  @Test
  @DisplayName("R4: a signature and a withdrawal that cancel out are no difference")
  void cancelledOut() {
    assertAgrees(compare(List.of(of(12)), of(13), of(12)));
    assertAgrees(compare(List.of(of(12)), of(13), of(11), of(12)));
    assertAgrees(compare(List.of(of(12)), of(13), of(13), of(12)));
  }

  @Test
  @DisplayName("R4: changes that cancel out twice, with another one between, are no difference")
  void cancelledOutTwice() {
    List<Map<RecountFigure, Long>> tallies = List.of(of(12), of(12), of(12), of(13), of(13));
    assertAgrees(compare(tallies, of(13), of(13), of(14), of(13)));
    assertEquals(4, looks);
  }

  @Test
  @DisplayName("R2: a difference is found while signatures are counted")
  void driftWhileSigning() {
    RecountComparison comparison =
        compare(List.of(of(12), of(13), of(14), of(14), of(15)), of(11), of(13), of(14));
    assertEquals(Map.of(ONLINE, new Difference(15, 14)), comparison.differences());
  }

  @Test
  @DisplayName("R2: a difference is the same if both figures have grown by the same number")
  void driftWhileGrowing() {
    RecountComparison comparison =
        compare(List.of(of(12), of(12), of(13), of(13), of(14), of(14)), of(11), of(12), of(13));
    assertEquals(Map.of(ONLINE, new Difference(14, 13)), comparison.differences());
    assertEquals(3, looks);
  }

  @Test
  @DisplayName("R4: a figure that always changes is unsettled, and does not delay the others")
  void neverAtRest() {
    long[] count = {0};
    RecountComparison comparison =
        new RecountComparison(
                () -> Map.of(ONLINE, count[0]++, LEEDS, 340L), () -> Map.of(ONLINE, 9L, LEEDS, 7L))
            .run();
    assertEquals(1, comparison.unsettled());
    assertEquals(Map.of(LEEDS, new Difference(340, 7)), comparison.differences());
    assertEquals(2 * RecountComparison.LOOKS, count[0]);
  }

  @Test
  @DisplayName("R2: an earlier difference of a figure that always changes stands, any other ends")
  void stillStanding() {
    long[] count = {0};
    RecountComparison comparison =
        new RecountComparison(
                () -> Map.of(ONLINE, count[0]++, LEEDS, 340L),
                () -> Map.of(ONLINE, 9L, LEEDS, 340L))
            .run();
    Finding moving = new Finding(1, SignatureSource.ONLINE, "GB", 12, 9);
    Finding mended = new Finding(1, SignatureSource.PAPER, "GB", 341, 340);
    Finding other = new Finding(2, SignatureSource.ONLINE, "GB", 3, 2);
    assertEquals(List.of(moving), comparison.stillStanding(List.of(moving, mended, other)));
    assertEquals(
        List.of(), compare(List.of(of(12)), of(12)).stillStanding(List.of(moving, mended)));
  }
}
