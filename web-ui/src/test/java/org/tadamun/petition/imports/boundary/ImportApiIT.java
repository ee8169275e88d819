package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportRefused;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.testing.ImportTables;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Imports in the API, their permissions and consents")
class ImportApiIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private ImportLists lists;
  @Inject private ImportRun run;
  @Inject private ImportTables tables;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Keys keys;

  private CampaignView campaign;
  private Api first;
  private Api second;

  @BeforeEach
  void keys() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    first = keys.of(campaign, Permission.PETITION_WRITE);
    second = keys.of(campaign, Permission.PETITION_WRITE);
  }

  private Answer send(Api api, String more, String file) {
    String path = "/imports/signatures?organisation=LabourStart&petition=" + petition.slug() + more;
    return api.send("POST", path, BodyPublishers.ofString(file), "text/csv");
  }

  private JsonObject seen(String id) {
    run.run();
    return first.get("/imports/" + id).require(200).json();
  }

  @Test
  @DisplayName("A key sends an import, another key starts it, and it can be withdrawn")
  void byKeys() {
    Answer sent = send(first, "&fileName=list.csv", HEADING + row(address(), "PK") + "x,y,z\r\n");
    JsonObject begun = sent.require(202).json();
    String id = begun.getString("id");
    assertTrue(sent.header("Location").endsWith("/imports/" + id), sent.header("Location"));
    assertEquals("list.csv", begun.getJsonObject("file").getString("name"));
    JsonObject ready = seen(id);
    assertEquals("READY", ready.getString("state"));
    assertEquals(1, ready.getJsonObject("counts").getInt("acceptable"));
    JsonObject reading = ready.getJsonObject("reading");
    assertEquals("YEAR_MONTH_DAY", reading.getString("dates"));
    JsonObject email = reading.getJsonArray("columns").getJsonObject(0);
    assertEquals("EMAIL", email.getString("field"));
    assertEquals(3, email.getInt("number"));
    assertEquals("Email", email.getString("heading"));
    JsonObject fault =
        first
            .get("/imports/" + id + "/errors")
            .require(200)
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    assertEquals(3, fault.getInt("line"));
    assertEquals("email", fault.getString("field"));
    assertEquals("EMAIL", fault.getString("column"));
    assertFalse(fault.getString("message").isBlank());
    first.post("/imports/" + id + "/start", "").requireProblem(ProblemType.FORBIDDEN);
    second.post("/imports/" + id + "/start", "").require(200);
    JsonObject done = seen(id);
    assertEquals("DONE", done.getString("state"));
    assertEquals(1, done.getJsonObject("counts").getInt("fresh"));
    assertEquals(0, done.getJsonObject("counts").getInt("known"));
    assertFalse(done.toString().contains("\"heading\":\"Email\""), "forgotten with the file");
    assertEquals(100, done.getInt("progress"));
    assertEquals(1, BatchWorld.counts(petition).getJsonObject("bySource").getInt("PARTNER"));
    second.post("/imports/" + id + "/cancellation", "").requireProblem(ProblemType.WRONG_STATE);
    second.post("/imports/" + id + "/withdrawal", "{\"reason\": \"Wrong list\"}").require(200);
    assertEquals("WITHDRAWN", seen(id).getString("state"));
    assertTrue(batchWorld.tally(petition.id()).isEmpty());
  }

  @Test
  @DisplayName(
      "A dry run ends with its report; misspelt parameters are refused, and the file may follow")
  void dryRun() throws Exception {
    String file = people(3, "GB");
    for (String slip : List.of("dryrun=true", "dryRun=true&dryRun=false")) {
      String field = slip.substring(0, slip.indexOf('='));
      send(first, "&" + slip, file).requireMistake(field, null);
    }
    assertEquals(0, importWorld.as(anna, () -> lists.count(petition.slug())));
    String id = send(first, "&dryRun=true", file).require(202).json().getString("id");
    JsonObject tried = seen(id);
    assertEquals("DISCARDED", tried.getString("state"));
    assertEquals(3, tried.getJsonObject("counts").getInt("acceptable"));
    second.post("/imports/" + id + "/start", "").requireProblem(ProblemType.WRONG_STATE);
    send(first, "", file).require(202);
    send(first, "", file).requireProblem(ProblemType.WRONG_STATE);
    send(first, "&dryRun=perhaps", file).requireMistake("dryRun", "perhaps");
  }

  @Test
  @DisplayName("A file without columns, petition, content or permission is refused")
  void refused() {
    send(first, "", "a,b\r\nc,d\r\n").requireMistake("email", null).requireField("givenName", null);
    send(first, "&country=XQ", people(1, "GB")).requireMistake("country", null);
    send(first, "", "").requireMistake("file", null);
    var file = BodyPublishers.ofString(people(1, "GB"));
    for (String query : List.of("", "?petition=none")) {
      first
          .send("POST", "/imports/signatures" + query, file, "text/csv")
          .requireMistake("petition", null);
    }
    first.post("/imports/signatures", "{}").requireProblem(ProblemType.UNSUPPORTED_MEDIA);
    first.get("/imports/none").requireProblem(ProblemType.NOT_FOUND);
    send(Api.anonymous(), "", people(1, "GB")).requireProblem(ProblemType.UNAUTHENTICATED);
    Api reader = keys.of(campaign, Permission.SIGNATURE_READ);
    send(reader, "", people(1, "GB")).requireProblem(ProblemType.FORBIDDEN);
    assertTrue(batchWorld.tally(petition.id()).isEmpty());
  }

  @Test
  @DisplayName("R10: only callers who may write the petition for all countries handle imports")
  void permissions() throws Exception {
    ImportView ready = importWorld.ready(anna, petition, people(2, "GB"));
    Person elsewhere = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    for (Person stranger : List.of(elsewhere, swede)) {
      assertThrows(
          Forbidden.class, () -> importWorld.as(stranger, () -> imports.start(ready.id(), null)));
      assertThrows(Forbidden.class, () -> importWorld.as(stranger, () -> imports.file(ready.id())));
      assertThrows(Forbidden.class, () -> importWorld.as(stranger, () -> lists.one(ready.id())));
      assertThrows(
          Forbidden.class,
          () ->
              importWorld.as(
                  stranger, () -> lists.faults(ready.id(), java.util.Locale.ENGLISH, null, 5)));
      assertThrows(
          Forbidden.class, () -> importWorld.received(stranger, petition, people(1, "GB")));
    }
    assertThrows(
        EJBAccessException.class,
        () -> importWorld.as(reader, () -> imports.start(ready.id(), null)));
    long other = world.campaign().id();
    assertThrows(NotFound.class, () -> importWorld.as(anna, () -> lists.of(other, ready.id())));
    assertTrue(batchWorld.tally(petition.id()).isEmpty());
  }

  @Test
  @DisplayName("Consents are stored with their words, and the visibility is the one in the file")
  void consents() throws Exception {
    String file =
        "Name,Email,Country,Public,News\r\n"
            + "Zara Khan,"
            + address()
            + ",GB,yes,ja\r\n"
            + "Ada,"
            + address()
            + ",GB,no,\r\n"
            + "Eva,"
            + address()
            + ",GB,,perhaps\r\n";
    ImportView received = importWorld.received(anna, petition, file);
    ImportSetup guess = importWorld.as(anna, () -> lists.setup(received.id()));
    assertEquals(4, guess.columns().get(ImportField.NEWS));
    assertThrows(
        org.tadamun.kernel.problem.boundary.InvalidInput.class,
        () -> importWorld.as(anna, () -> imports.check(received.id(), null, guess)));
    ImportSetup told =
        new ImportSetup(
            guess.form(),
            guess.columns(),
            guess.dates(),
            null,
            "de",
            campaign.owner().slug(),
            "Yes, send me news.",
            null);
    importWorld.as(anna, () -> imports.check(received.id(), null, told));
    assertEquals(1, importWorld.settled(anna, received).counts().faulty());
    importWorld.as(bilal, () -> imports.start(received.id(), null));
    importWorld.settled(anna, received);
    var rows = petitionWorld.rows(petition.id());
    assertEquals("PUBLIC", rows.getFirst().signer().visibility().name());
    assertEquals("Zara Khan", rows.getFirst().signer().fullName());
    assertEquals("ANONYMOUS", rows.getLast().signer().visibility().name());
    assertEquals("de", rows.getLast().signer().language());
    assertEquals(1, tables.consents(tables.internal(received.id())));
  }

  @Test
  @DisplayName("R9: a file in another encoding, with another separator or no heading is read")
  void otherPrograms() throws Exception {
    String file =
        "José;" + address() + ";España;18.11.2020\nZoë;" + address() + ";BAT;19.11.2020\n";
    ImportView received =
        importWorld.as(
            anna,
            () ->
                imports.upload(
                    petition.slug(),
                    new ImportUpload(
                        BatchSource.PARTNER,
                        "Comisiones Obreras",
                        null,
                        "lista.csv",
                        new ByteArrayInputStream(
                            file.getBytes(java.nio.charset.Charset.forName("windows-1252"))),
                        false,
                        "es")));
    ImportPreview preview = importWorld.as(anna, () -> lists.preview(received.id(), null, false));
    assertEquals("windows-1252", preview.setup().form().charset().name());
    assertEquals(';', preview.setup().form().separator());
    assertFalse(preview.setup().form().heading());
    assertEquals("José", preview.rows().getFirst().getFirst());
    ImportSetup guess = preview.setup();
    var columns = new java.util.EnumMap<ImportField, Integer>(guess.columns());
    columns.put(ImportField.NAME, 0);
    columns.put(ImportField.COUNTRY, 2);
    columns.put(ImportField.SIGNED_ON, 3);
    ImportSetup told =
        new ImportSetup(
            guess.form(),
            columns,
            org.tadamun.petition.imports.entity.DateOrder.DAY_MONTH_YEAR,
            null,
            "es",
            null,
            null,
            null);
    importWorld.as(anna, () -> imports.check(received.id(), null, told));
    ImportView ready = importWorld.settled(anna, received);
    assertEquals(2, ready.counts().fresh(), ready.toString());
    importWorld.as(bilal, () -> imports.start(received.id(), null));
    importWorld.settled(anna, received);
    assertEquals(
        java.util.Map.of("PARTNER ES", 1L, "PARTNER AQ", 1L), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("A file that is too large is refused, and nothing of it is stored")
  void tooLarge() throws Exception {
    // The test server accepts one megabyte.
    byte[] large = "a,b,c,d\r\n".repeat(130_000).getBytes(StandardCharsets.UTF_8);
    assertThrows(
        ImportRefused.TooLarge.class,
        () ->
            importWorld.as(anna, () -> imports.upload(petition.slug(), ImportWorld.upload(large))));
    run.run();
    assertEquals(0, importWorld.as(anna, () -> lists.count(petition.slug())));
    assertEquals(0, tables.allPieces(petition.id()));
  }
}
