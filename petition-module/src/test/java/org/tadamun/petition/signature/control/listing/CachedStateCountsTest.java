package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.entity.SignatureState;

@DisplayName("Cached numbers of signatures by state")
class CachedStateCountsTest {

  private static final Instant BEGIN = Instant.parse("2026-11-30T12:00:00Z");
  private static final long PETITION = 1;
  private static final long MANY = 10;
  private static final Set<SignatureState> ALL =
      EnumSet.complementOf(EnumSet.of(SignatureState.CONFIRMED));

  private final HandClock clock = new HandClock(BEGIN);
  private final CachedStateCounts kept = new CachedStateCounts(clock);
  private final Map<SignatureState, Long> rows = new EnumMap<>(SignatureState.class);
  private final List<Set<SignatureState>> asked = new ArrayList<>();

  @BeforeEach
  void sign() {
    ALL.forEach(state -> rows.put(state, 0L));
    rows.put(SignatureState.PENDING, MANY + 1);
    rows.put(SignatureState.EXPIRED, MANY);
    rows.put(SignatureState.HELD, MANY + 1);
  }

  private SignatureNumbers read(long petition, SignatureFilter filter, Set<SignatureState> among) {
    return kept.of(petition, filter, among, this::count, MANY);
  }

  private SignatureNumbers read() {
    return read(PETITION, SignatureFilter.ALL, ALL);
  }

  private Map<SignatureState, Long> count(Set<SignatureState> among) {
    asked.add(EnumSet.copyOf(among));
    Map<SignatureState, Long> counted = new EnumMap<>(rows);
    counted.keySet().retainAll(among);
    return counted;
  }

  private void addOneEach() {
    rows.replaceAll((state, number) -> number + 1);
  }

  @Test
  @DisplayName("A large number is read once a minute, a small one each time")
  void onceAMinute() {
    SignatureNumbers first = read();
    assertEquals(rows, first.byState());
    assertNull(first.asOf(), "all are of now");
    addOneEach();
    clock.pass(CachedStateCounts.KEPT.minusMillis(1));
    SignatureNumbers second = read();
    assertEquals(MANY + 1, second.byState().get(SignatureState.PENDING));
    assertEquals(MANY + 1, second.byState().get(SignatureState.EXPIRED));
    assertEquals(1, second.byState().get(SignatureState.WITHDRAWN));
    assertEquals(BEGIN, second.asOf());
    clock.pass(Duration.ofMillis(1));
    SignatureNumbers third = read();
    assertEquals(MANY + 2, third.byState().get(SignatureState.PENDING));
    assertEquals(
        List.of(
            ALL,
            EnumSet.complementOf(EnumSet.of(SignatureState.CONFIRMED, SignatureState.PENDING)),
            EnumSet.complementOf(EnumSet.of(SignatureState.CONFIRMED, SignatureState.EXPIRED))),
        asked);
  }

  @Test
  @DisplayName("The moment shown is that of the oldest number")
  void oldest() {
    read();
    addOneEach();
    clock.pass(Duration.ofSeconds(30));
    assertEquals(BEGIN, read().asOf());
    clock.pass(Duration.ofSeconds(20));
    assertEquals(BEGIN, read().asOf(), "of the one that is kept longest");
    clock.pass(Duration.ofSeconds(20));
    assertEquals(BEGIN.plusSeconds(30), read().asOf());
  }

  @Test
  @DisplayName("The number of held signatures is read each time")
  void held() {
    read();
    rows.put(SignatureState.HELD, MANY);
    assertEquals(MANY, read().byState().get(SignatureState.HELD));
  }

  @Test
  @DisplayName("A list of one state has the same number as the row of all states")
  void oneState() {
    read();
    addOneEach();
    SignatureFilter pending = new SignatureFilter(SignatureState.PENDING, null, null);
    SignatureNumbers one = read(PETITION, pending, EnumSet.of(SignatureState.PENDING));
    assertEquals(Map.of(SignatureState.PENDING, MANY + 1), one.byState());
    assertEquals(BEGIN, one.asOf());
    SignatureNumbers other = read(PETITION, pending, EnumSet.of(SignatureState.WITHDRAWN));
    assertEquals(Map.of(SignatureState.WITHDRAWN, 1L), other.byState());
    assertNull(other.asOf());
  }

  @Test
  @DisplayName("Another petition, country, version or import has its own numbers")
  void separateNumbers() {
    read();
    addOneEach();
    SignatureFilter sweden = new SignatureFilter(null, "SE", null);
    SignatureFilter second = new SignatureFilter(null, null, 2);
    for (SignatureNumbers each :
        List.of(
            read(PETITION + 1, SignatureFilter.ALL, ALL),
            read(PETITION, sweden, ALL),
            read(PETITION, second, ALL),
            read(PETITION, imported(7), ALL),
            read(PETITION, imported(8), ALL))) {
      assertEquals(rows, each.byState());
      assertNull(each.asOf());
    }
  }

  private static SignatureFilter imported(long number) {
    return SignatureFilter.ALL.of(new ImportFilter("an-import", number, 1, 100));
  }

  @Test
  @DisplayName(
      "For an import the number of confirmed signatures is cached too, that of held ones is not")
  void ofImport() {
    Set<SignatureState> every = EnumSet.allOf(SignatureState.class);
    rows.put(SignatureState.CONFIRMED, MANY + 1);
    read(PETITION, imported(7), every);
    addOneEach();
    // The import has grown since.
    SignatureFilter grown = SignatureFilter.ALL.of(new ImportFilter("an-import", 7, 1, 200));
    SignatureNumbers again = read(PETITION, grown, every);
    assertEquals(MANY + 1, again.byState().get(SignatureState.CONFIRMED));
    assertEquals(MANY + 2, again.byState().get(SignatureState.HELD));
    assertEquals(BEGIN, again.asOf());
  }

  @Test
  @DisplayName(
      "Without a bound, small numbers and zeros are cached too, held signatures still are not")
  void noughts() {
    Set<SignatureState> every = EnumSet.allOf(SignatureState.class);
    rows.put(SignatureState.CONFIRMED, 0L);
    kept.of(PETITION, imported(7), every, this::count, -1);
    Map<SignatureState, Long> before = new EnumMap<>(rows);
    addOneEach();
    before.put(SignatureState.HELD, MANY + 2);
    SignatureNumbers again = kept.of(PETITION, imported(7), every, this::count, -1);
    assertEquals(before, again.byState());
    assertEquals(BEGIN, again.asOf());
    assertEquals(List.of(every, EnumSet.of(SignatureState.HELD)), asked);
  }

  @Test
  @DisplayName("Numbers older than a minute are dropped when any list is read")
  void tooOld() {
    read();
    addOneEach();
    clock.pass(CachedStateCounts.KEPT);
    read(PETITION + 1, SignatureFilter.ALL, ALL);
    clock.set(BEGIN);
    assertNull(read().asOf());
  }

  @Test
  @DisplayName("After a decision the numbers of its petition are read again, others are not")
  void decided() {
    read();
    read(PETITION + 1, SignatureFilter.ALL, ALL);
    addOneEach();
    kept.forget(PETITION);
    assertEquals(rows, read().byState());
    assertEquals(BEGIN, read(PETITION + 1, SignatureFilter.ALL, ALL).asOf());
  }

  @Test
  @DisplayName("Numbers whose reading began before a decision are returned once, and not cached")
  void decidedMeanwhile() {
    kept.of(
        PETITION,
        SignatureFilter.ALL,
        ALL,
        some -> {
          Map<SignatureState, Long> before = count(some);
          kept.forget(PETITION);
          addOneEach();
          return before;
        },
        MANY);
    SignatureNumbers after = read();
    assertEquals(rows, after.byState());
    assertNull(after.asOf());
  }

  @Test
  @DisplayName("A number read before the clock was set back is read again")
  void setBack() {
    read();
    addOneEach();
    clock.set(BEGIN.minusSeconds(1));
    assertEquals(rows, read().byState());
  }
}
