package org.tadamun.petition.channel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.control.ChannelBooking.Change;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R3: Codes with forms of known addresses only")
class NobodysWaysIT extends FourEyes {

  private static final Origin POSTER = new Origin("print", null, null);

  @Inject private BookedWays booked;
  @Inject private ChannelBooking booking;
  @Inject private ChannelForgetting forgetting;
  @Inject private Clock clock;
  @Inject private TimeMachine time;

  private Instant before;

  @BeforeEach
  void soon() {
    before = clock.instant().plusSeconds(60);
  }

  private void book(List<Origin> ways, Change each) {
    time.inTransaction(
        () ->
            ways.forEach(
                codes -> booking.add(new ChannelKey(petition.id(), codes, "SE", 0), each)));
  }

  private static List<Origin> invented(int number) {
    return IntStream.range(0, number).mapToObj(i -> new Origin("a", "code " + i, null)).toList();
  }

  @Test
  @DisplayName("All such codes are deleted, portion by portion, in the order of their key")
  void moreThanAPortion() {
    book(invented(450), new Change(1, 0, 0));
    book(
        List.of(new Origin(null, "no medium", null), new Origin(null, null, "nor campaign")),
        new Change(1, 0, 0));
    int portions = 0;
    for (Origin last = Origin.NONE; last != null; portions++) {
      last = forgetting.forgetOfNobody(petition.id(), last, before);
    }
    assertEquals(4, portions, "three with some, and one that finds no more");
    assertEquals(List.of(), booked.rows(petition.id()));
  }

  @Test
  @DisplayName("Such codes behind more than a portion of shown codes, which stay, are deleted too")
  void behindThoseThatStay() {
    List<Origin> told = invented(201);
    book(told, new Change(5, 0, 5));
    book(List.of(POSTER), new Change(1, 0, 0));
    Origin last = forgetting.forgetOfNobody(petition.id(), Origin.NONE, before);
    assertEquals("a", last.medium(), "the first portion ends among those that stay");
    assertEquals(POSTER, forgetting.forgetOfNobody(petition.id(), last, before));
    assertNull(forgetting.forgetOfNobody(petition.id(), POSTER, before));
    assertEquals(
        List.of("a"),
        booked.rows(petition.id()).stream().map(row -> row.codes().medium()).distinct().toList());
    assertEquals(told.size(), booked.rows(petition.id()).size());
  }
}
