package org.tadamun.petition.channel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.boundary.Channels.Gone;
import org.tadamun.petition.channel.boundary.Channels.Way;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;

@DisplayName("Signatures that may be taken off a way")
class LockedChannelTest {

  private static final Origin POSTER = new Origin("print", null, null);

  private static ChannelCount row(String country, int version, int confirmed) {
    ChannelKey key = new ChannelKey(1, POSTER, country, ChannelKey.shard(version, 3));
    ChannelCount row = new ChannelCount(key, Instant.EPOCH);
    IntStream.range(0, confirmed).forEach(i -> row.leaveConfirmed());
    return row;
  }

  private static LockedChannel way(ChannelCount... rows) {
    return new LockedChannel(List.of(rows));
  }

  private static Gone from(String country, int version) {
    return new Gone(new Way(1, version, POSTER, country), true);
  }

  @Test
  @DisplayName("R5: all signatures of a way may be taken off if too few came by it to be shown")
  void untold() {
    ChannelCount sweden = row("SE", 1, 1);
    ChannelCount britain = row("GB", 1, 3);
    LockedChannel way = way(britain, sweden);
    assertEquals(0, way.told());
    assertTrue(way.takeConfirmed(from("SE", 1)));
    assertEquals(0, sweden.confirmed());
    assertTrue(way.takeConfirmed(from("SE", 1)), "he may have signed from elsewhere");
    assertEquals(2, britain.confirmed());
    assertTrue(way.takeConfirmed(from("GB", 1)));
    assertTrue(way.takeConfirmed(from("GB", 1)));
    assertFalse(way.takeConfirmed(from("GB", 1)), "there is nothing more");
  }

  @Test
  @DisplayName(
      "R5: only signatures beyond the shown steps may be taken off, of the way and of its country")
  void told() {
    ChannelCount sweden = row("SE", 1, 6);
    ChannelCount britain = row("GB", 1, 5);
    LockedChannel way = way(britain, sweden);
    assertEquals(10, way.told());
    assertFalse(way.takeConfirmed(from("GB", 1)), "five of Britain are told");
    assertTrue(way.takeConfirmed(from("SE", 1)));
    assertFalse(way.takeConfirmed(from("SE", 1)));
    assertEquals(10, way.told());
    assertEquals(5, sweden.confirmed());
  }

  @Test
  @DisplayName(
      "R5: signatures of several versions are shown, and taken off, without telling of one person")
  void versions() {
    LockedChannel alone = way(row("SE", 4, 4), row("SE", 5, 4), row("SE", 9, 4));
    assertEquals(0, alone.told());
    ChannelCount first = row("SE", 1, 5);
    ChannelCount later = row("SE", 5, 2);
    LockedChannel way = way(first, later);
    assertEquals(5, way.told());
    assertFalse(way.takeConfirmed(from("SE", 2)), "by those five it is told");
    assertTrue(way.takeConfirmed(from("SE", 8)));
    assertEquals(List.of(5L, 1L), List.of(first.confirmed(), later.confirmed()));
  }

  @Test
  @DisplayName("R3: all rows of a way are deleted if nobody is left who came by its codes")
  void nobody() {
    assertEquals(2, way(row("SE", 1, 1), row("GB", 1, 0)).over().size());
  }
}
