package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.StrangersEndorsements;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("R9: Endorsers who asked to be taken off")
class AskedOffIT extends AtTheDesk {

  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private Keys keys;
  @Inject private Meanwhile meanwhile;
  @Inject private StrangersEndorsements rows;

  private String union;
  private String again;

  @BeforeEach
  void open() throws Exception {
    union = endorsementWorld.union();
    EndorsementView first = endorsementWorld.published(desk, union, EndorsementDrafts.letter());
    anna(() -> commands.withdraw(first.id(), null, "they asked"));
    again = endorsementWorld.invited(desk, union, EndorsementDrafts.letter()).id();
  }

  @Test
  @DisplayName(
      "endorser R1: the wish is known when the endorser is entered again, in that campaign only")
  void known() throws Exception {
    LocalDate day = endorsementWorld.latestDay();
    assertEquals(day, anna(() -> endorsements.askedOff(desk.campaign().id(), union)));
    EndorsementView entered = anna(() -> endorsements.one(again));
    assertEquals(day, entered.askedOffOn());
    Desk other = endorsementWorld.desk();
    EndorsementView elsewhere =
        endorsementWorld.published(other, union, EndorsementDrafts.letter());
    assertNull(elsewhere.askedOffOn());
  }

  @Test
  @DisplayName(
      "A new endorsement is published only with a consent from the day of the wish or later")
  void published() throws Exception {
    endorsementWorld.bring(desk, anna(() -> endorsements.one(again)), EndorsementState.APPROVED);
    assertEquals(
        List.of("basis"),
        wrong(
            () ->
                commands.publish(
                    again, null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null)));
    assertEquals(
        List.of("consentOn"),
        wrong(() -> commands.publish(again, null, EndorsementDrafts.CONSENT, null, null)));
    LocalDate day = endorsementWorld.latestDay();
    Grounds before = new Grounds(PublicationBasis.CONSENT, day.minusDays(1), "Yes, you may.");
    assertEquals(
        List.of("consentOn"), wrong(() -> commands.publish(again, null, before, null, null)));
    assertEquals(EndorsementState.APPROVED, anna(() -> endorsements.one(again)).state());
    Grounds since = new Grounds(PublicationBasis.CONSENT, day, "Yes, now you may.");
    EndorsementView shown = anna(() -> commands.publish(again, null, since, null, null));
    assertEquals(EndorsementState.PUBLISHED, shown.state());
  }

  @Test
  @DisplayName(
      "The wish takes back what an embargo hides in this campaign, unless consent was given since")
  void hidden() throws Exception {
    LocalDate day = endorsementWorld.latestDay();
    Grounds since = new Grounds(PublicationBasis.CONSENT, day, "On Friday.");
    Grounds before = new Grounds(PublicationBasis.CONSENT, day.minusDays(1), "On Thursday.");
    union = union();
    EndorsementView letter = endorsementWorld.published(desk, union, EndorsementDrafts.letter());
    Desk other = endorsementWorld.desk();
    String hidden = hidden(desk, EndorsementKind.RESOLUTION, EndorsementDrafts.PUBLIC_ACT);
    String agreed = hidden(desk, EndorsementKind.STATEMENT, since);
    String agreedBefore = hidden(desk, EndorsementKind.QUOTE, before);
    String elsewhere = hidden(other, EndorsementKind.RESOLUTION, EndorsementDrafts.PUBLIC_ACT);
    String shown =
        endorsementWorld
            .published(
                desk,
                union,
                EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.SIGN_ON))
            .id();
    anna(() -> commands.withdraw(letter.id(), null, "they asked"));
    EndorsementView back = anna(() -> endorsements.one(hidden));
    assertEquals(EndorsementState.APPROVED, back.state());
    assertEquals("unpublish", back.events().getLast().verb());
    assertNull(back.events().getLast().note(), "the note is erased with the one it belongs to");
    assertEquals("endorsement.unpublished", world.audit("endorsement", hidden).getLast().action());
    assertEquals(
        EndorsementState.APPROVED, anna(() -> endorsements.one(agreedBefore)).state(), "before");
    for (String stays : List.of(agreed, shown)) {
      assertEquals(EndorsementState.PUBLISHED, anna(() -> endorsements.one(stays)).state());
    }
    assertEquals(
        EndorsementState.PUBLISHED,
        Acting.as(other.anna(), () -> endorsements.one(elsewhere)).state());
    assertEquals(
        List.of("basis"),
        wrong(
            () ->
                commands.publish(
                    hidden, null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null)));
  }

  @RepeatedTest(3)
  @DisplayName(
      "A withdrawal and a publication under embargo at once leave the endorsement unpublished")
  void atOnce() throws Exception {
    union = union();
    EndorsementView letter = endorsementWorld.published(desk, union, EndorsementDrafts.letter());
    String hidden = hidden(desk, EndorsementKind.RESOLUTION, EndorsementDrafts.PUBLIC_ACT);
    anna(() -> commands.unpublish(hidden, null, null));
    Api api = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    JsonObject nothing = Json.createObjectBuilder().build();
    AtomicInteger turn = new AtomicInteger();
    List<Integer> statuses =
        AtOnce.send(
                2,
                () ->
                    turn.getAndIncrement() == 0
                        ? api.post(command(letter.id(), "withdraw"), nothing)
                        : api.post(command(hidden, "publish"), nothing))
            .stream()
            .map(Answer::status)
            .toList();
    assertTrue(Set.of(200, 422).containsAll(statuses), statuses::toString);
    assertEquals(EndorsementState.WITHDRAWN, anna(() -> endorsements.one(letter.id())).state());
    assertEquals(EndorsementState.APPROVED, anna(() -> endorsements.one(hidden)).state());
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "Commands do not wait for those on endorsements that other endorsers gave to the campaign")
  void strangers() throws Exception {
    rows.empty();
    String gone = endorsementWorld.in(desk, EndorsementState.WITHDRAWN).id();
    String shown = endorsementWorld.in(desk, EndorsementState.PUBLISHED).id();
    String leaves = endorsementWorld.in(desk, EndorsementState.PUBLISHED).id();
    String comes = endorsementWorld.in(desk, EndorsementState.APPROVED).id();
    EndorsementView invited = endorsementWorld.in(desk, EndorsementState.INVITED);
    EndorsementDraft quoted = EndorsementDrafts.letter("We stand with you.");
    rows.whileChanged(
        List.of(gone, shown),
        () -> {
          anna(() -> commands.withdraw(leaves, null, "they asked"));
          anna(() -> commands.publish(comes, null, EndorsementDrafts.CONSENT, null, null));
          anna(() -> endorsements.edit(invited.id(), invited.version(), quoted));
          return anna(() -> commands.decline(invited.id(), null, null));
        });
    assertEquals(EndorsementState.WITHDRAWN, anna(() -> endorsements.one(leaves)).state());
    assertEquals(EndorsementState.PUBLISHED, anna(() -> endorsements.one(comes)).state());
    assertEquals(EndorsementState.DECLINED, anna(() -> endorsements.one(invited.id())).state());
  }

  @Test
  @Timeout(120)
  @DisplayName("Commands on endorsements of one endorser in two campaigns do not deadlock")
  void twoCampaigns() throws Exception {
    Desk other = endorsementWorld.desk();
    String there = endorsementWorld.invited(other, union, EndorsementDrafts.letter()).id();
    EndorsementView declined =
        meanwhile.of(
            () -> anna(() -> commands.receive(again, null, null, null)),
            () -> Acting.as(other.anna(), () -> commands.decline(there, null, null)),
            () -> anna(() -> commands.requestProof(again, null, null)));
    assertEquals(EndorsementState.DECLINED, declined.state());
    assertEquals(EndorsementState.VERIFYING, anna(() -> endorsements.one(again)).state());
  }

  /** A new union with a name of its own; with a shared name another union's wish would count. */
  private String union() {
    return endorsementWorld.add(EndorsementDrafts.union(World.unique("Union"), "CA")).id();
  }

  private static String command(String id, String verb) {
    return "/endorsements/" + id + "/commands/" + verb;
  }

  /**
   * An endorsement that Anna of that desk published and that is hidden until the day after
   * tomorrow.
   */
  private String hidden(Desk of, EndorsementKind kind, Grounds grounds) throws Exception {
    Instant friday = endorsementWorld.today().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    EndorsementDraft plain = EndorsementDrafts.of(Capacity.FOR_ORGANISATION, kind);
    EndorsementDraft embargoed =
        new EndorsementDraft(
            plain.capacity(),
            plain.kind(),
            null,
            null,
            null,
            null,
            "en",
            null,
            plain.sentOn(),
            null,
            List.of(),
            friday);
    String id = endorsementWorld.invited(of, union, embargoed).id();
    endorsementWorld.bring(
        of, Acting.as(of.anna(), () -> endorsements.one(id)), EndorsementState.APPROVED);
    Acting.as(of.anna(), () -> commands.publish(id, null, grounds, EndorsementDrafts.REPORT, null));
    return id;
  }
}
