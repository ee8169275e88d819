package org.tadamun.web.publicsite.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.export.boundary.ExportView;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The figures of a demonstration, and no others,")
class SampleFiguresIT {

  private static final String FILE = "Sample data: this is a demonstration";
  private static final String BANNER = "Do not enter real personal details.";

  @Inject private Addressees addressees;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Exports exports;
  @Inject private Moderation moderation;
  @Inject private PetitionWorld petitionWorld;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private World world;

  private CampaignView sample() {
    String owner = world.liveCampaign().owner().slug();
    return system.run(
        () -> {
          String slug = World.unique("sample");
          CampaignView draft = campaigns.create(slug, owner, World.draft(), true);
          return campaigns.goLive(slug, draft.version());
        });
  }

  private static JsonObject read(String path) {
    return Api.anonymous().get(path).require(200).json();
  }

  private static void requireMarked(CampaignView campaign, PetitionView petition, boolean sample) {
    String path = "/petitions/" + petition.slug();
    String stats = "/campaigns/" + campaign.slug() + "/stats";
    String history = path + "/counts/history?interval=day";
    for (String answer : new String[] {path, path + "/counts", history, stats}) {
      assertEquals(sample, read(answer).getBoolean("sample"), answer);
    }
    requireMarkedLine("/petitions?campaign=" + campaign.slug(), sample);
    requireMarkedLine(path + "/versions", sample);
    for (String of : new String[] {"", "/versions/1"}) {
      String table = Site.get("/en" + path + of + "/countries.csv").require(200).body();
      assertEquals(sample, table.contains(FILE), table);
    }
  }

  private static void requireMarkedLine(String path, boolean sample) {
    JsonObject listed = read(path);
    JsonObject line = listed.getJsonArray("items").getJsonObject(0);
    assertEquals(sample, line.getBoolean("sample"), listed::toString);
  }

  @Test
  @DisplayName("are marked as a sample in the table for an authority and in each API answer")
  void figures() throws Exception {
    CampaignView sample = sample();
    requireMarked(sample, petitionWorld.open(sample), true);
    CampaignView real = world.liveCampaign();
    requireMarked(real, petitionWorld.open(real), false);
  }

  @Test
  @DisplayName("are marked as a sample in each line of the public log of corrections")
  void corrected() throws Exception {
    for (boolean sample : new boolean[] {true, false}) {
      CampaignView campaign = sample ? sample() : world.liveCampaign();
      PetitionView petition = petitionWorld.open(campaign);
      tallyWorld.sign(petition, "SE");
      long id = petitionWorld.rows(petition.id()).getLast().id();
      Acting.as(
          petitionWorld.coordinator(campaign),
          () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
      requireMarkedLine("/petitions/" + petition.slug() + "/corrections", sample);
    }
  }

  @Test
  @DisplayName("are marked as a sample in each row of the file of countries for staff")
  void exported() throws Exception {
    for (boolean sample : new boolean[] {true, false}) {
      CampaignView campaign = sample ? sample() : world.liveCampaign();
      PetitionView petition = petitionWorld.open(campaign);
      Person reader = world.person(Role.READER, campaign.id(), null);
      String table = Acting.as(reader, () -> countries(petition));
      assertEquals(2, table.lines().count(), table);
      table.lines().forEach(line -> assertEquals(sample, line.endsWith(",\"Sample data\""), table));
    }
  }

  @Test
  @DisplayName("R9: are marked as a sample in each row of the list of signers, as CSV and as XLSX")
  void signers() throws Exception {
    for (boolean sample : new boolean[] {true, false}) {
      CampaignView campaign = sample ? sample() : world.liveCampaign();
      PetitionView petition = petitionWorld.open(campaign);
      tallyWorld.sign(petition, "SE");
      Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
      String table =
          new String(
              Acting.as(anna, () -> signers(petition, ExportFormat.CSV)), StandardCharsets.UTF_8);
      assertEquals(2, table.lines().count(), table);
      table.lines().forEach(line -> assertEquals(sample, line.endsWith(",\"Sample data\""), table));
      String rows = rows(Acting.as(anna, () -> signers(petition, ExportFormat.XLSX)));
      assertEquals(sample ? 2 : 0, rows.split("Sample data", -1).length - 1, rows);
    }
  }

  private static String rows(byte[] workbook) throws IOException {
    Path file = Files.write(Files.createTempFile("signers", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  private byte[] signers(PetitionView petition, ExportFormat format) throws IOException {
    return file(exports.signatures(petition.slug(), SignatureFilter.ALL, format));
  }

  private String countries(PetitionView petition) throws IOException {
    return new String(
        file(exports.countries(petition.slug(), null, ExportFormat.CSV)), StandardCharsets.UTF_8);
  }

  private byte[] file(ExportView one) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exports.file(one.id(), Locale.ENGLISH).content().write(out);
    return out.toByteArray();
  }

  private void requireVerdict(CampaignView campaign, boolean addressee, boolean sample)
      throws Exception {
    PetitionView petition = petitionWorld.open(campaign);
    AddresseeView embassy =
        system.run(
            () ->
                addressees.add(campaign.id(), SnapshotWorld.details("High Commission"), addressee));
    SnapshotView pack =
        snapshotWorld.freeze(
            world.person(Role.COORDINATOR, campaign.id(), null), petition, embassy, "en");
    for (String number : new String[] {pack.id(), pack.manifest().sha256()}) {
      String page = Site.post("/en/verify", Map.of("sha256", number)).require(200).body();
      assertEquals(sample, page.contains(BANNER), page);
    }
    JsonObject question = Json.createObjectBuilder().add("number", pack.id()).build();
    JsonObject told = Api.anonymous().post("/snapshots/verification", question).require(200).json();
    assertTrue(told.getBoolean("known"));
    assertEquals(sample, told.getJsonObject("pack").getBoolean("sample"));
  }

  @Test
  @DisplayName(
      "are verified as genuine and as a sample, of a sample campaign or a sample addressee")
  void verdict() throws Exception {
    requireVerdict(sample(), false, true);
    requireVerdict(world.liveCampaign(), true, true);
    requireVerdict(world.liveCampaign(), false, false);
    String unknown = Site.post("/en/verify", Map.of("sha256", "0".repeat(64))).body();
    assertTrue(!unknown.contains(BANNER), unknown);
  }
}
