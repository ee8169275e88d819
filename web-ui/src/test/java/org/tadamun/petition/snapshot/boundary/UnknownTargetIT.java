package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignTargets;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Campaigns whose target was the unknown country before that was refused")
class UnknownTargetIT extends FourEyes {

  private static final String SCRIPT =
      "db/migration/kernel/V202611271221__campaigns_of_no_known_target.sql";
  private static final String ASKED_ABOUT = "db/migration/petition/V202611291521__asked_about.sql";

  @Inject private Campaigns campaigns;
  @Inject private CampaignTargets targets;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotChanges changes;
  @Inject private SnapshotWorld snapshotWorld;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  private CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  private void aimedAt(String target, String former) throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE kernel_campaign SET target_country = ?, former_targets = ? WHERE id = ?")) {
      update.setString(1, target);
      update.setString(2, former);
      update.setLong(3, petition.campaignId());
      assertEquals(1, update.executeUpdate());
    }
  }

  /** Runs the migration, as a server does that starts with the new version. */
  private void migrate() throws Exception {
    migrate(SCRIPT);
  }

  private void migrate(String name) throws Exception {
    try (InputStream script =
            Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (String one : sql.replaceAll("(?m)^--.*$", "").split(";")) {
        if (!one.isBlank()) {
          statement.executeUpdate(one);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "ZZ; ; ; ZZ",
        "ZZ; GB,IN; ; GB,IN,ZZ",
        "ZZ; GB,ZZ; ; GB,ZZ",
        "''; GB; ; GB",
        "PK; GB; PK; GB"
      })
  @DisplayName("the migration removes an unknown target and keeps the former targets")
  void migrated(String target, String former, String then, String kept) throws Exception {
    aimedAt(target, former);
    migrate();
    assertEquals(then, campaign().targetCountry());
    assertEquals(Set.of(kept.split(",")), targets.former(petition.campaignId()));
  }

  @Test
  @DisplayName("such a campaign can be edited after the migration")
  void edited() throws Exception {
    aimedAt("ZZ", null);
    migrate();
    CampaignView before = campaign();
    CampaignDraft same =
        new CampaignDraft(
            before.texts(),
            before.targetCountry(),
            before.hashtag(),
            before.languages(),
            before.zone().getId(),
            before.startedOn(),
            before.smallCells());
    Acting.as(anna, () -> campaigns.edit(before.slug(), before.version(), same));
    assertNull(campaign().targetCountry());
  }

  @Test
  @DisplayName(
      "a pack for an addressee of no known country names nobody, despite a consent to that")
  void names() throws Exception {
    aimedAt("ZZ", null);
    signs();
    migrate();
    AddresseeView nobodys = snapshotWorld.ministry(petition.campaignId());
    snapshotWorld.speaksFor(nobodys, "ZZ");
    assertFalse(file(frozen(nobodys)).contains("Publicia"));
  }

  /** Restores the time when people could consent to the unknown country. */
  @Test
  @DisplayName("a name that was frozen for the unknown country would not be named today")
  void frozenBefore() throws Exception {
    aimedAt("GB", null);
    signs();
    AddresseeView nobodys = snapshotWorld.ministry(petition.campaignId());
    SnapshotView pack = frozen(nobodys);
    assertTrue(file(pack).contains("Publicia"));
    assertEquals(new NamesNow(true, true, 0, 0), namesNow(pack));
    aimedAt("ZZ", null);
    snapshotWorld.speaksFor(nobodys, "ZZ");
    snapshotWorld.agreedFor(pack.id(), "GB", "ZZ");
    assertEquals(new NamesNow(true, true, 1, 0), namesNow(pack));
    migrate();
    assertEquals(new NamesNow(true, true, 1, 0), namesNow(pack));
  }

  /**
   * Before former targets were stored, only consents showed which countries a campaign had
   * targeted.
   */
  @Test
  @DisplayName("the migration recovers a lost former target from what signers were asked about")
  void askedAbout() throws Exception {
    aimedAt("GB", null);
    signs();
    aimedAt(null, null);
    migrate(ASKED_ABOUT);
    assertEquals(Set.of("GB"), targets.former(petition.campaignId()));
    AddresseeView british = snapshotWorld.ministry(petition.campaignId());
    assertTrue(file(frozen(british)).contains("Publicia"), "who said yes to exactly that");
    assertEquals(new NamesNow(true, true, 0, 0), namesNow(frozen(british)));
    snapshotWorld.speaksFor(british, "ZZ");
    assertFalse(file(frozen(british)).contains("Publicia"));
    migrate(ASKED_ABOUT);
    assertEquals(Set.of("GB"), targets.former(petition.campaignId()), "once");
  }

  private NamesNow namesNow(SnapshotView pack) throws Exception {
    return Acting.as(anna, () -> changes.since(pack.id())).names();
  }

  private SnapshotView frozen(AddresseeView addressee) throws Exception {
    return snapshotWorld.freeze(
        anna,
        petition,
        new SnapshotRequest(addressee.publicId(), List.of("en", "ur"), true, true, null, null));
  }

  private String file(SnapshotView pack) throws Exception {
    byte[] json = Acting.as(anna, () -> lists.file(pack.id(), SnapshotForm.JSON, null)).content();
    return new String(json, StandardCharsets.UTF_8);
  }

  /** Signs publicly, with a consent for the authorities of the target country. */
  private void signs() {
    String email = World.unique("signer") + "@example.org";
    JsonObject yes =
        Json.createObjectBuilder()
            .add("organisation", campaign().owner().slug())
            .add("purpose", "TARGET")
            .add("granted", true)
            .build();
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", "Publicia")
            .add("email", email)
            .add("country", "PK")
            .add("language", "ur")
            .add("visibility", "PUBLIC")
            .add("consents", Json.createArrayBuilder().add(yes))
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    JsonObject link = Json.createObjectBuilder().add("token", petitionWorld.token(email)).build();
    Api.anonymous().post("/signatures/confirmation", link).require(200);
  }
}
