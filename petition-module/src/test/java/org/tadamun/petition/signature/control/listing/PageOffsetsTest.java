package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;

@DisplayName("Cached positions in a list in the order of numbers")
class PageOffsetsTest {

  private static final Instant BEGIN = Instant.parse("2026-11-30T12:00:00Z");
  private static final long PETITION = 1;
  private static final int PAGE = 25;
  private static final long MANY = 100_000;

  private final HandClock clock = new HandClock(BEGIN);
  private final List<ListPosition> rows = new ArrayList<>();
  private final StretchesInMemory query = new StretchesInMemory(rows);
  private final PageOffsets offsets = new PageOffsets(clock);
  private final SignatureWalk walk = new SignatureWalk(clock, query, offsets);

  private void sign(long first, long number) {
    LongStream.range(first, first + number).forEach(this::sign);
  }

  private void sign(long id) {
    rows.add(new ListPosition(ListOrder.place(BEGIN), id));
  }

  private List<ListPosition> page(boolean down, long skipped) {
    List<ListPosition> ordered = down ? rows.reversed() : rows;
    return ordered.stream()
        .skip(skipped)
        .limit(PAGE)
        .map(row -> ListPosition.ofNumber(row.id()))
        .toList();
  }

  /** The rows counted for this page, which is checked to be the right one. */
  private long counted(SignatureFilter filter, boolean down, long skipped) {
    query.forget();
    assertEquals(
        page(down, skipped), walk.at(PETITION, filter, down, skipped, PAGE), "behind " + skipped);
    return query.counted();
  }

  private long counted(boolean down, long skipped) {
    return counted(SignatureFilter.ALL, down, skipped);
  }

  private static void assertFew(long counted) {
    assertTrue(counted <= PageOffsets.MANY, counted + " counted");
  }

  private static void assertMany(long counted) {
    assertTrue(counted > MANY / 4, counted + " counted");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40})
  @DisplayName("A page in the middle counts hardly more rows than lie before it")
  void middle(int others) {
    // Numbers of other petitions lie between, and fewer of them in the newer half.
    for (long id = 1, ours = 0; ours < MANY; id += ours++ < MANY / 2 ? others : 1) {
      sign(id);
    }
    for (int skipped : List.of(1, 40_000, 50_000, 70_000, 99_990)) {
      offsets.forget(PETITION);
      clock.pass(PageOffsets.KEPT);
      long counted = counted(true, skipped);
      assertTrue(counted <= 1.2 * skipped + 2_000, counted + " counted to pass " + skipped);
      assertTrue(query.sorted() <= StretchQuery.SORTED_MOST, query.sorted() + " rows sorted");
      assertTrue(query.asked() <= 30, query.asked() + " questions");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("The way to a page is counted once a minute, from either end")
  void kept(boolean down) {
    sign(1, MANY);
    assertMany(counted(down, MANY / 2));
    clock.pass(PageOffsets.KEPT.minusMillis(1));
    assertFew(counted(down, MANY / 2));
    assertFew(counted(down, MANY / 2 + PAGE));
    clock.pass(PageOffsets.KEPT);
    assertMany(counted(down, MANY / 2));
  }

  @Test
  @DisplayName("A page farther away is counted from the last cached position")
  void farther() {
    sign(1, MANY);
    counted(true, MANY / 2);
    long counted = counted(true, 3 * MANY / 4);
    assertTrue(counted <= MANY / 4 * 1.2 + PageOffsets.MANY, counted + " counted");
    assertFew(counted(true, 3 * MANY / 4));
  }

  @Test
  @DisplayName("New signatures move all cached positions")
  void newSignatures() {
    sign(1, MANY);
    counted(true, MANY / 2);
    sign(MANY + 1, 300);
    assertFew(counted(true, MANY / 2 + 300));
    sign(MANY + 1_000, 1);
    assertFew(counted(true, MANY / 2));
  }

  @Test
  @DisplayName("If the first or the last row is gone, its positions are counted again")
  void goneSignatures() {
    sign(1, MANY);
    counted(true, MANY / 2);
    counted(false, MANY / 2);
    rows.removeFirst();
    assertMany(counted(false, MANY / 2));
    rows.removeLast();
    assertMany(counted(true, MANY / 2));
  }

  @Test
  @DisplayName(
      "A decision clears positions of filtered lists; those of held signatures are never cached")
  void decided() {
    sign(1, MANY);
    SignatureFilter confirmed = SignatureFilter.confirmed(1, null);
    assertMany(counted(confirmed, true, MANY / 2));
    assertFew(counted(confirmed, true, MANY / 2));
    offsets.forget(PETITION + 1);
    assertFew(counted(confirmed, true, MANY / 2));
    SignatureFilter norway = SignatureFilter.ALL.in("NO");
    assertMany(counted(norway, true, MANY / 2));
    assertMany(counted(SignatureFilter.ALL, true, MANY / 2));
    offsets.forget(PETITION);
    assertMany(counted(confirmed, true, MANY / 2));
    assertMany(counted(norway, true, MANY / 2));
    assertFew(counted(SignatureFilter.ALL, true, MANY / 2));
    SignatureFilter held = new SignatureFilter(SignatureState.HELD, null, null);
    assertMany(counted(held, false, MANY / 2));
    assertMany(counted(held, false, MANY / 2));
  }

  @Test
  @DisplayName("Positions counted by a walk that began before a decision are not cached")
  void meanwhile() {
    sign(1, MANY);
    SignatureFilter confirmed = SignatureFilter.confirmed(1, null);
    StretchQuery slow =
        new StretchesInMemory(rows) {
          @Override
          long number(SignatureFilterSql wanted, PlaceRange in) {
            offsets.forget(PETITION);
            return super.number(wanted, in);
          }
        };
    new SignatureWalk(clock, slow, offsets).at(PETITION, confirmed, true, MANY / 2, PAGE);
    assertMany(counted(confirmed, true, MANY / 2));
    assertFew(counted(confirmed, true, MANY / 2));
  }

  @Test
  @DisplayName("Each list has its own positions, and none if the clock was set back")
  void others() {
    sign(1, MANY);
    counted(true, MANY / 2);
    assertMany(counted(SignatureFilter.ALL.in("NO"), true, MANY / 2));
    query.forget();
    walk.at(PETITION + 1, SignatureFilter.ALL, true, MANY / 2, PAGE);
    assertMany(query.counted());
    clock.pass(PageOffsets.KEPT.negated());
    assertMany(counted(true, MANY / 2));
  }
}
