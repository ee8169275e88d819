package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Deletion of unconfirmed signatures while others confirm")
class UnconfirmedLocksIT extends OwnPetition {

  private static final Duration DAY = Duration.ofDays(1);

  @Inject private ExpiryRun expiry;
  @Inject private Forgetting forgetting;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Meanwhile meanwhile;
  @Inject private Tables tables;
  @EJB private Channels channels;
  @EJB private PersonalLinks personal;

  private String poster;
  private long friend;
  private long passerBy;

  /** Adds two expired signatures: the first came by a personal link, the second by source codes. */
  @BeforeEach
  void sign() throws Exception {
    poster = World.unique("poster");
    long owner = moderationWorld.confirmed(petition, "SE");
    String code = personal.codes(List.of(owner)).get(owner);
    String address = World.unique("zara") + "@example.org";
    friend = moderationWorld.pending(petition, "Zara", address, "SE");
    time.inTransaction(() -> personal.came(petition.id(), friend, code));
    signatures.sign(petition.slug(), byPoster(), "127.0.0.1");
    passerBy = petitionWorld.rows(petition.id()).getLast().id();
    ageBoth(DAY.multipliedBy(15));
    expiry.run();
    ageBoth(DAY.multipliedBy(16));
  }

  private SignatureRequest byPoster() {
    return new SignatureRequest(
        "Omar",
        "Khan",
        World.unique("omar") + "@example.org",
        "SE",
        null,
        null,
        "en",
        null,
        null,
        new SignatureRequest.Source(poster, null, null, null),
        null);
  }

  private void ageBoth(Duration days) {
    time.age(friend, days);
    time.age(passerBy, days);
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R8: only their own rows are locked while they wait for a figure, without a deadlock")
  void figuresFirst() throws Exception {
    Origin codes = new Origin(poster, null, null);
    Channels.Way way = new Channels.Way(petition.id(), petition.textVersion(), codes, "SE");
    meanwhile.of(
        () -> {
          channels.confirmed(List.of(way));
          return null;
        },
        () -> forgetting.apply("unconfirmed"),
        () -> {
          personal.forgetArrivals(List.of(friend));
          return null;
        });
    assertNull(moderationWorld.signature(friend));
    assertNull(moderationWorld.signature(passerBy));
    assertEquals(List.of(), tables.columnsWith(poster));
  }
}
