package org.tadamun.endorsements.mention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.StrangersEndorsements;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Places where an endorser is named")
class MentionsIT extends AtTheDesk {

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private Mentions mentions;
  @Inject private ParliamentaryActs acts;
  @Inject private Sponsors sponsors;
  @Inject private StrangersEndorsements strangers;

  private String member;

  @BeforeEach
  void open() {
    member = endorsementWorld.add(EndorsementDrafts.person(World.unique("Zoë"), "GB")).id();
  }

  /** Makes an act of this campaign with the member as its sponsor; with a source it is public. */
  private String sponsored(Desk of, Source source) throws Exception {
    ActDetails motion =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
            LocalizedText.of("en", World.unique("Free our colleague")),
            null,
            null,
            null,
            source);
    ActView act = Acting.as(of.anna(), () -> acts.create(of.campaign().id(), motion, null, false));
    SponsorDraft lead = new SponsorDraft(member, SponsorRole.LEAD, null);
    Acting.as(of.anna(), () -> sponsors.add(act.id(), null, lead));
    return act.id();
  }

  private String published(Desk of) throws Exception {
    return endorsementWorld
        .published(of, member, EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.STATEMENT))
        .id();
  }

  private static List<String> ids(Mentioned named) {
    return named.items().stream().map(Mention::id).toList();
  }

  @Test
  @DisplayName("R1: endorsements and acts are listed, public ones first")
  void all() throws Exception {
    assertEquals(Mentioned.NOWHERE, Acting.as(desk.anna(), () -> mentions.of(member)));
    String plan = sponsored(desk, null);
    String invited =
        endorsementWorld
            .invited(desk, member, EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER))
            .id();
    String motion = sponsored(desk, EndorsementDrafts.REPORT);
    String statement = published(desk);
    Mentioned named = Acting.as(desk.anna(), () -> mentions.of(member));
    assertEquals(List.of(statement, motion, invited, plan), ids(named));
    assertEquals(
        List.of(true, true, false, false), named.items().stream().map(Mention::shown).toList());
    assertEquals(List.of(motion), ids(named.publicBut(statement)));
    Mention act = named.items().get(1);
    assertEquals(
        desk.campaign().slug() + " PARLIAMENTARY_ACT MOTION IN_PREPARATION",
        act.campaign() + " " + act.place() + " " + act.kind() + " " + act.state());
  }

  @Test
  @DisplayName("R2: places in other campaigns are told as a number only, also to keys")
  void elsewhere() throws Exception {
    Desk other = endorsementWorld.desk();
    String here = published(desk);
    published(other);
    sponsored(other, null);
    Mentioned named = Acting.as(desk.anna(), () -> mentions.of(member));
    assertEquals(List.of(here), ids(named));
    assertEquals("2 1", named.elsewhere() + " " + named.elsewhereShown());
    Mentioned read =
        Acting.as(world.person(Role.READER, desk.campaign().id(), null), () -> mentions.of(member));
    assertEquals(named, read);

    String path = "/endorsers/" + member + "/mentions";
    JsonObject told = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE).get(path).json();
    assertTrue(
        told.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .anyMatch(one -> one.getString("id").equals(here)),
        told::toString);
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(desk.campaign(), Permission.ACTION_WRITE)
        .get(path)
        .requireProblem(ProblemType.FORBIDDEN);
    keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE)
        .get("/endorsers/none/mentions")
        .requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("R3: nothing in a draft or offline campaign counts as public")
  void notPublic() throws Exception {
    CampaignView draft = world.campaign();
    Desk planned =
        new Desk(
            draft,
            world.person(Role.COORDINATOR, draft.id(), null),
            world.person(Role.COORDINATOR, draft.id(), null));
    String plan = sponsored(planned, EndorsementDrafts.REPORT);
    String statement = published(desk);
    Mentioned there = Acting.as(planned.anna(), () -> mentions.of(member));
    assertEquals(List.of(plan), ids(there));
    assertFalse(there.items().getFirst().shown());
    assertEquals("1 1", there.elsewhere() + " " + there.elsewhereShown());
    Acting.as(desk.anna(), () -> campaigns.takeOffline(desk.campaign().slug()));
    Mentioned after = Acting.as(planned.anna(), () -> mentions.of(member));
    assertEquals("1 0", after.elsewhere() + " " + after.elsewhereShown());
    Mentioned here = Acting.as(desk.anna(), () -> mentions.of(member));
    assertEquals(List.of(statement), ids(here));
    assertFalse(here.items().getFirst().shown());
    assertEquals(Mentioned.NOWHERE, here.publicBut("another"));
  }

  @Test
  @Timeout(120)
  @DisplayName("The list does not wait for changes to endorsements of others")
  void strangers() throws Exception {
    strangers.empty();
    String stranger = endorsementWorld.in(desk, EndorsementState.PUBLISHED).id();
    String statement = published(desk);
    strangers.whileChanged(
        List.of(stranger), () -> Acting.as(desk.anna(), () -> mentions.of(member)));
    assertEquals(List.of(statement), ids(Acting.as(desk.anna(), () -> mentions.of(member))));
  }
}
