package org.tadamun.petition.referral.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Locks on personal links")
class LinkLocksIT {

  private static final String POPULAR = "6789bcdfghjk";
  private static final String OTHER = "bcdfghjk6789";
  private static final long OWNER = 1;
  private static final long STRANGER = 500;

  /** So many that Derby scans the whole table for the list. */
  private static final List<Long> GROUP = LongStream.rangeClosed(101, 120).boxed().toList();

  @EJB private PersonalLinks personal;
  @Inject private ReferralWorld referrals;
  @Inject private Meanwhile meanwhile;
  @Inject private Tables tables;

  @BeforeEach
  void two() {
    referrals.empty();
    referrals.link(POPULAR, OWNER);
    referrals.link(OTHER, 2);
  }

  @AfterEach
  void none() {
    referrals.empty();
  }

  @Test
  @Timeout(120)
  @DisplayName("R2: counting a group does not wait for a signer who comes by another link")
  void counted() {
    GROUP.forEach(id -> referrals.arrived(POPULAR, id));
    referrals.whileOpen(
        () -> referrals.arrived(OTHER, STRANGER),
        () -> referrals.apart(() -> personal.counted(GROUP)));
    assertEquals(GROUP.size(), referrals.brought(POPULAR));
    assertEquals(0, referrals.brought(OTHER));
    assertEquals(OTHER, personal.arrivedBy(STRANGER));
    assertEquals(List.of(), GROUP.stream().filter(this::isJoined).toList());
  }

  private boolean isJoined(long signature) {
    return personal.arrivedBy(signature) != null;
  }

  @Test
  @Timeout(120)
  @DisplayName("R1: giving links to a group does not wait for links that are locked for counting")
  void given() {
    Map<Long, Long> signers =
        GROUP.stream().collect(Collectors.toMap(Function.identity(), id -> 7L));
    referrals.apart(() -> personal.give(signers));
    Map<Long, String> codes = personal.codes(GROUP);
    referrals.whileOpen(
        () -> referrals.hold(OTHER), () -> referrals.apart(() -> personal.give(signers)));
    assertEquals(GROUP.size(), codes.size());
    assertEquals(codes, personal.codes(GROUP), "one that somebody has stays");
  }

  @Test
  @Timeout(120)
  @DisplayName("R7: deleting a link does not wait for a signer who comes by another link")
  void gone() {
    referrals.arrived(POPULAR, STRANGER);
    referrals.whileOpen(
        () -> GROUP.forEach(id -> referrals.arrived(OTHER, id)),
        () -> referrals.apart(() -> personal.forget(List.of(OWNER))));
    assertEquals(List.of(), tables.columnsWith(referrals.kept(POPULAR)));
    assertEquals(OTHER, personal.arrivedBy(GROUP.getFirst()));
  }

  @Test
  @Timeout(120)
  @DisplayName("R2 R7: a link is locked before those who came by it, without a deadlock")
  void ended() throws Exception {
    referrals.arrived(POPULAR, STRANGER);
    meanwhile.of(
        () -> {
          referrals.hold(POPULAR);
          return null;
        },
        () -> {
          referrals.apart(() -> personal.forget(List.of(OWNER)));
          return null;
        },
        () -> {
          personal.counted(List.of(STRANGER));
          return null;
        });
    assertEquals(List.of(), tables.columnsWith(referrals.kept(POPULAR)));
  }
}
