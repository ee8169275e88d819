package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;

@DisplayName("List of signatures in the order of time")
class SignatureWalkTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final long PETITION = 1;
  private static final int PAGE = 25;

  /** A filter for all times. */
  private static final SignatureFilter EVER = signed(Instant.EPOCH, null);

  private final List<ListPosition> rows = new ArrayList<>();
  private final Random random = new Random(20261130);
  private StretchesInMemory query;
  private SignatureWalk walk;

  @BeforeEach
  void open() {
    query = new StretchesInMemory(rows);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    walk = new SignatureWalk(clock, query, new PageOffsets(clock));
  }

  private static SignatureFilter signed(Instant from, Instant to) {
    return SignatureFilter.ALL.signedIn(new TimeSpan(from, to));
  }

  /** Signs at random moments within a time, with ascending numbers. */
  private void sign(int most, Instant from, Duration within) {
    for (int i = 0; i < most; i++) {
      at(from.plusMillis((long) (random.nextDouble() * within.toMillis())));
    }
  }

  private void at(Instant moment) {
    rows.add(new ListPosition(ListOrder.place(moment), rows.size() + 1L));
  }

  /** A burst of an hour within quiet years, an import of one moment, and moments in the future. */
  private void signOfAllKinds() {
    sign(300, Instant.parse("2020-11-08T00:00:00Z"), Duration.ofDays(1_500));
    sign(60_000, Instant.parse("2025-03-01T09:00:00Z"), Duration.ofHours(1));
    IntStream.range(0, 30_000).forEach(i -> at(Instant.parse("2024-06-01T12:00:00Z")));
    sign(40, NOW.minus(Duration.ofDays(2)), Duration.ofDays(2));
    sign(5, NOW.plusSeconds(1), Duration.ofDays(400));
  }

  private List<ListPosition> wanted(SignatureFilter filter) {
    PlaceRange within = ListOrder.SIGNED.within(filter);
    return rows.stream()
        .filter(row -> within.contains(new PlaceRange(row.place(), row.place() + 1)))
        .sorted(
            Comparator.comparingLong(ListPosition::place)
                .thenComparingLong(ListPosition::id)
                .reversed())
        .toList();
  }

  @Test
  @DisplayName("The pages in turn have each row once, in order")
  void pages() {
    signOfAllKinds();
    for (SignatureFilter filter :
        List.of(
            EVER,
            signed(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z")),
            signed(null, Instant.parse("2023-01-01T00:00:00Z")),
            signed(NOW, null),
            signed(Instant.parse("2100-01-01T00:00:00Z"), null))) {
      List<ListPosition> seen = new ArrayList<>();
      ListPosition last = null;
      do {
        List<ListPosition> page = walk.before(PETITION, filter, ListOrder.SIGNED, last, 2_000);
        seen.addAll(page);
        last = page.isEmpty() ? null : page.getLast();
      } while (last != null);
      assertEquals(wanted(filter), seen, filter.toString());
    }
  }

  /** Cuts the moment of a row to its hour, as an erasure does. */
  private void coarsen(long id) {
    ListPosition row = rows.get((int) id - 1);
    long hour = Duration.ofHours(1).toNanos() / 1_000;
    rows.set((int) id - 1, new ListPosition(row.place() - row.place() % hour, id));
    query.forget();
  }

  @Test
  @DisplayName(
      "A row that is dated back while pages are read appears once or twice, and no row is lost")
  void datedBack() {
    Instant hour = Instant.parse("2026-11-10T09:00:00Z");
    IntStream.range(1, 101).forEach(i -> at(hour.plusSeconds(i)));
    SignatureFilter day = signed(hour, hour.plus(Duration.ofDays(1)));
    List<ListPosition> first = walk.before(PETITION, day, ListOrder.SIGNED, null, 50);
    coarsen(90); // It was on that page.
    coarsen(10); // It is on a later page.
    List<ListPosition> rest = walk.before(PETITION, day, ListOrder.SIGNED, first.getLast(), 100);
    List<Long> seen = Stream.concat(first.stream(), rest.stream()).map(ListPosition::id).toList();
    assertEquals(IntStream.rangeClosed(1, 100).mapToObj(Long::valueOf).toList(), sorted(seen));
    assertEquals(1, Collections.frequency(seen, 10L));
    assertEquals(2, Collections.frequency(seen, 90L));
    assertEquals(ListOrder.place(hour), rest.get(rest.size() - 2).place());
    assertEquals(List.of(90L, 10L), seen.subList(seen.size() - 2, seen.size()));
  }

  private static List<Long> sorted(List<Long> ids) {
    return ids.stream().distinct().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("Any page is found by the number of rows before it, from either end")
  void skipped(boolean down) {
    signOfAllKinds();
    List<ListPosition> wanted = down ? wanted(EVER) : wanted(EVER).reversed();
    for (int skipped : List.of(0, 1, 4, 5, 44, 45, 46, 20_000, 60_000, 75_000, 90_344, 90_345)) {
      assertEquals(
          wanted.subList(skipped, Math.min(wanted.size(), skipped + PAGE)),
          walk.at(PETITION, EVER, down, skipped, PAGE),
          "behind " + skipped);
    }
  }

  @Test
  @DisplayName("A page of a day with 200,000 rows needs no more queries than one of a day with 50")
  void flat() {
    SignatureFilter day =
        signed(Instant.parse("2026-11-10T00:00:00Z"), Instant.parse("2026-11-11T00:00:00Z"));
    sign(50, day.signed().from(), Duration.ofDays(1));
    walk.before(PETITION, day, ListOrder.SIGNED, null, PAGE);
    int asked = query.asked();
    sign(200_000, day.signed().from(), Duration.ofDays(1));
    query.forget();
    assertEquals(
        wanted(day).subList(0, PAGE), walk.before(PETITION, day, ListOrder.SIGNED, null, PAGE));
    assertTrue(query.asked() <= asked, query.asked() + " questions, and " + asked + " with few");
    assertTrue(query.sorted() <= 5_000, query.sorted() + " rows sorted");
  }

  @Test
  @DisplayName("A burst years ago is not sorted, also without a bound since")
  void longAgo() {
    sign(200_000, Instant.parse("2021-03-01T09:00:00Z"), Duration.ofDays(1));
    assertEquals(
        wanted(EVER).subList(0, PAGE), walk.before(PETITION, EVER, ListOrder.SIGNED, null, PAGE));
    assertTrue(query.sorted() <= StretchQuery.SORTED_MOST, query.sorted() + " rows sorted");
    assertTrue(query.asked() <= 80, query.asked() + " questions");
  }

  @Test
  @DisplayName("Among 100,000 rows of one moment, those after a cursor are found by their numbers")
  void oneMoment() {
    IntStream.range(0, 100_000).forEach(i -> at(Instant.parse("2024-06-01T12:00:00Z")));
    ListPosition last = rows.get(50_000);
    assertEquals(
        wanted(EVER).subList(50_000, 50_000 + PAGE),
        walk.before(PETITION, EVER, ListOrder.SIGNED, last, PAGE));
    assertTrue(query.sorted() <= 1_000, query.sorted() + " rows sorted");
  }

  @Test
  @DisplayName("A cursor of another list does not lead out of the bounds")
  void otherBounds() {
    sign(100, NOW.minus(Duration.ofHours(2)), Duration.ofHours(2));
    SignatureFilter early = signed(null, NOW.minus(Duration.ofHours(1)));
    ListPosition late = wanted(EVER).getFirst();
    rows.add(new ListPosition(late.place(), rows.size() + 1L));
    ListPosition later = rows.getLast();
    assertEquals(
        wanted(early).subList(0, PAGE),
        walk.before(PETITION, early, ListOrder.SIGNED, later, PAGE));
  }

  @Test
  @DisplayName("Years of imported rows after the first signature are not sorted")
  void fileOfYears() {
    at(NOW);
    sign(100_000, Instant.parse("2020-11-08T00:00:00Z"), Duration.ofDays(1_500));
    List<ListPosition> oldest = wanted(EVER).reversed();
    assertEquals(oldest.subList(0, PAGE), walk.at(PETITION, EVER, false, 0, PAGE));
    assertEquals(oldest.subList(PAGE, 2 * PAGE), walk.at(PETITION, EVER, false, PAGE, PAGE));
    assertTrue(query.sorted() <= StretchQuery.SORTED_MOST, query.sorted() + " rows sorted");
  }
}
