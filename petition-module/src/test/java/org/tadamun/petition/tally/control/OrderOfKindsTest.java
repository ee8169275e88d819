package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The hash of an enum differs by node, and with it the order of kinds in a map. */
@DisplayName("R8: Kinds of changes in one hour")
class OrderOfKindsTest {

  private static final Instant BEGIN = Instant.parse("2020-11-08T00:00:00Z");

  private final List<Booked> booked = new ArrayList<>();
  private final List<RepeatChanges> marks = new ArrayList<>();

  private static Instant hour(int number) {
    return BEGIN.plus(Duration.ofHours(number));
  }

  private void book(int hour, SignatureSource source, String country, long change) {
    booked.add(new Booked(hour(hour), source, country, change));
  }

  private void again(int hour, SignatureSource source, Integer since, long change) {
    book(hour, source, "SE", change);
    Instant came = since == null ? null : hour(since);
    marks.add(new RepeatChanges(hour(hour), source, "SE", came, null, change));
  }

  private void fakes(int hour, SignatureSource source, long change) {
    book(hour, source, "KP", change);
    marks.add(new RepeatChanges(hour(hour), source, "KP", null, "INVALIDATION AUTOMATED", change));
  }

  /**
   * Corrections of two days are held back; in hour 50 one kind has a crowd and another one grows.
   */
  private void play(SignatureSource crowd, SignatureSource grows) {
    book(0, crowd, "KP", 40);
    book(1, crowd, "SE", 1);
    again(2, crowd, null, 5);
    fakes(3, crowd, -5);
    fakes(3, grows, -5);
    again(26, crowd, null, 5);
    fakes(27, crowd, -3);
    fakes(27, grows, -2);
    again(50, crowd, 26, -1);
    book(50, crowd, "GB", 19);
    book(50, grows, "GB", 1);
  }

  private Map<String, Long> told(int now) {
    Gathering gathering = new Gathering(5, 20, List.of());
    gathering.add(
        booked.stream().filter(one -> one.hour().isBefore(hour(now))).toList(),
        marks.stream().filter(one -> one.hour().isBefore(hour(now))).toList(),
        hour(now));
    return gathering.releases().sums();
  }

  @ParameterizedTest
  @CsvSource({
    "ONLINE, PAPER",
    "PAPER, ONLINE",
    "ONLINE, PARTNER",
    "PARTNER, ONLINE",
    "PAPER, PARTNER",
    "PARTNER, PAPER"
  })
  @DisplayName("The same held back corrections leave, whichever kind is processed first")
  void heldBack(SignatureSource crowd, SignatureSource grows) {
    play(crowd, grows);
    assertEquals(Map.of("KP", 40L), told(50), "six and eleven may wait: ten, and five");
    assertEquals(Map.of("KP", 35L, "GB", 19L, "SE", 1L), told(51), "five and nine: five, and five");
  }
}
