package org.tadamun.petition.tally.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyKeyTest {

  private static final Instant MOMENT = Instant.parse("2020-11-20T18:30:15.123Z");
  private static final TallyKey KEY = key(1, 2, SignatureSource.ONLINE, "PK", MOMENT, 3);

  private static TallyKey key(
      long petition, int version, SignatureSource source, String country, Instant at, int shard) {
    return TallyKey.at(petition, version, source, country, at, shard);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-20T18:00:00Z, 2020-11-20T18:00:00Z",
    "2020-11-20T18:59:59.999999999Z, 2020-11-20T18:00:00Z",
    "2020-11-20T19:00:00Z, 2020-11-20T19:00:00Z",
    "2020-12-31T23:59:59Z, 2020-12-31T23:00:00Z",
    // Before the epoch an hour begins at its beginning, too.
    "1969-12-31T23:30:00Z, 1969-12-31T23:00:00Z",
  })
  @DisplayName("R2: a change is booked in the hour (UTC) in which it happens")
  void hour(Instant moment, Instant hour) {
    assertEquals(hour, key(1, 1, SignatureSource.ONLINE, "ZZ", moment, 0).hour());
  }

  @Test
  @DisplayName("A tally key has petition, version, source, country and shard")
  void says() {
    assertEquals(1, KEY.petitionId());
    assertEquals(2, KEY.version());
    assertEquals(SignatureSource.ONLINE, KEY.source());
    assertEquals("PK", KEY.country());
    assertEquals(3, KEY.shard());
  }

  @Test
  @DisplayName("Changes of one hour have equal tally keys")
  void equal() {
    TallyKey same = key(1, 2, SignatureSource.ONLINE, "PK", MOMENT.plusSeconds(60), 3);
    assertEquals(KEY, same);
    assertEquals(KEY.hashCode(), same.hashCode());
  }

  @Test
  @DisplayName(
      "R1: another petition, version, source, country, hour or shard has another tally key")
  void different() {
    for (TallyKey other :
        List.of(
            key(9, 2, SignatureSource.ONLINE, "PK", MOMENT, 3),
            key(1, 9, SignatureSource.ONLINE, "PK", MOMENT, 3),
            key(1, 2, SignatureSource.PAPER, "PK", MOMENT, 3),
            key(1, 2, SignatureSource.ONLINE, "ZZ", MOMENT, 3),
            key(1, 2, SignatureSource.ONLINE, "PK", MOMENT.plusSeconds(3600), 3),
            key(1, 2, SignatureSource.ONLINE, "PK", MOMENT, 4))) {
      assertNotEquals(KEY, other);
    }
    assertFalse(KEY.equals(null));
    assertNotEquals(new Object(), KEY);
  }

  @Test
  @DisplayName("R1: a tally is the sum of all booked changes")
  void tally() {
    Map<TallyKey, Tally> tallies = new HashMap<>();
    for (long change : new long[] {+1, +200, -1, -1}) {
      tallies.computeIfAbsent(KEY, Tally::new).add(change);
    }
    assertEquals(199, tallies.get(KEY).change());
    assertEquals(KEY, tallies.get(KEY).key());
    assertEquals(1, tallies.size());
  }
}
