package org.tadamun.petition.snapshot.control.corrected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.snapshot.boundary.SnapshotChange;
import org.tadamun.petition.snapshot.boundary.SnapshotChanges;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

/** Two corrections may be three signatures or five thousand. */
@InServer
@DisplayName("R7 By how much the figures of a pack were corrected since")
class CorrectedByIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Campaigns campaigns;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private SnapshotChanges changes;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Visitors visitors;

  private BatchView batch;
  private long swede;
  private long briton;
  private SnapshotView pack;

  @BeforeEach
  void freeze() throws Exception {
    long before = moderationWorld.confirmed(petition, "SE");
    swede = moderationWorld.confirmed(petition, "SE");
    briton = moderationWorld.confirmed(petition, "GB");
    batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    decide(before, ModerationCommand.INVALIDATE);
    pack = snapshotWorld.freeze(anna, petition, snapshotWorld.embassy(petition.campaignId()), "en");
  }

  private void decide(long id, ModerationCommand command) throws Exception {
    boolean ends = command == ModerationCommand.INVALIDATE;
    Decision decision = new Decision(command, ends ? InvalidationReason.TEST : null, null);
    Acting.as(anna, () -> moderation.decide(id, decision));
  }

  private JsonObject told() {
    JsonObject question = Json.createObjectBuilder().add("number", pack.id()).build();
    return Api.anonymous()
        .post("/snapshots/verification", question)
        .require(200)
        .json()
        .getJsonObject("pack");
  }

  private String verified() {
    return Site.post("/en/verify", Map.of("sha256", pack.manifest().sha256())).require(200).body();
  }

  private Page console() {
    String page = "petition/snapshot" + address.campaignOf(petition) + "&id=" + pack.id();
    return visitors.of(anna).open(page).require(200);
  }

  private void assertBy(int by) throws Exception {
    assertEquals(by, told().getInt("signaturesBy"));
    SnapshotChange since = Acting.as(anna, () -> changes.since(pack.id()));
    assertEquals(by, since.by());
    assertEquals(by, since.difference(), "nobody else came or went");
  }

  @Test
  @DisplayName("is nothing at first, not even by what had been corrected before")
  void before() throws Exception {
    assertBy(0);
    assertFalse(verified().contains("\u2069 in all"));
  }

  @Test
  @DisplayName("is summed over lines that came, and lines that say more than they said then")
  void lines() throws Exception {
    decide(swede, ModerationCommand.INVALIDATE);
    decide(briton, ModerationCommand.INVALIDATE);
    assertBy(-2);
    decide(swede, ModerationCommand.REVERT);
    assertBy(-1);
  }

  @Test
  @DisplayName("has the number of a batch that counts no more, and is said on both pages")
  void withdrawn() throws Exception {
    decide(briton, ModerationCommand.INVALIDATE);
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
    assertBy(-41);
    String words = "2 corrections in the figures, \u2066\u221241\u2069 in all";
    assertTrue(verified().contains(words));
    console().requireWords(words);
  }

  @Test
  @DisplayName("is no batch that came")
  void came() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 7));
    assertEquals(0, told().getInt("signaturesBy"));
  }

  @Test
  @DisplayName("is not told where figures are in steps")
  void steps() throws Exception {
    decide(briton, ModerationCommand.INVALIDATE);
    assertBy(-1);
    CampaignView present = campaigns.byId(petition.campaignId()).orElseThrow();
    CampaignDraft draft = World.draft();
    CampaignDraft stepped =
        new CampaignDraft(
            draft.texts(),
            draft.targetCountry(),
            draft.hashtag(),
            draft.languages(),
            draft.zone(),
            draft.startedOn(),
            5);
    Acting.as(anna, () -> campaigns.edit(present.slug(), present.version(), stepped));
    figures.fire(new FiguresChanged(petition.campaignId(), "signatures"));
    assertTrue(told().isNull("signaturesBy"));
    assertNull(Acting.as(anna, () -> changes.since(pack.id())).by());
    assertFalse(verified().contains("\u2069 in all"));
  }
}
