package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.export.entity.ExportFormat.CSV;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.export.entity.ExportState;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Exports")
class ExportsIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private Exports exports;
  @Inject private ImportWorld importWorld;
  @Inject private Keys keys;
  @Inject private TallyWorld tallyWorld;

  private static final SignatureFilter SWEDEN =
      new SignatureFilter(SignatureState.CONFIRMED, "SE", null);

  private ExportView ordered(SignatureFilter filter, ExportFormat format) throws Exception {
    return Acting.as(anna, () -> exports.signatures(petition.slug(), filter, format));
  }

  private byte[] fetched(Person person, ExportView one) throws Exception {
    return Acting.as(
        person,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          exports.file(one.id(), Locale.ENGLISH).content().write(out);
          return out.toByteArray();
        });
  }

  private String csv(ExportView one) throws Exception {
    return new String(fetched(anna, one), StandardCharsets.UTF_8);
  }

  static String sheet(byte[] workbook) throws IOException {
    Path file = Files.write(Files.createTempFile("book", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  @DisplayName("R1: a file has the rows of the list with the same filter, and no address")
  void filtered() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "GB");
    tallyWorld.pending(petition, "SE");
    importWorld.done(anna, bilal, petition, people(2, "SE"));
    ExportView one = ordered(SWEDEN, CSV);
    assertEquals(3, one.expected());
    assertEquals(ExportState.ORDERED, one.state());
    String text = csv(one);
    assertTrue(text.startsWith("\uFEFF\"Number\",\"State\",\"Source\""), text);
    assertEquals(1 + 3, text.lines().count());
    assertEquals(1, text.lines().filter(line -> line.contains("\"ONLINE\"")).count());
    assertEquals(2, text.lines().filter(line -> line.contains("\"PARTNER\"")).count());
    assertTrue(text.contains("\"\",\"SE\",\"Sweden\""), text);
    assertFalse(text.contains("@"), text);
    assertEquals(5, ordered(SignatureFilter.ALL, ExportFormat.XLSX).expected());
  }

  @Test
  @DisplayName("R1: staff of one country get a file with the signatures of that country only")
  void oneCountry() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "GB");
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    ExportView one =
        Acting.as(swede, () -> exports.signatures(petition.slug(), SignatureFilter.ALL, CSV));
    assertEquals(1, one.expected());
    String text = new String(fetched(swede, one), StandardCharsets.UTF_8);
    assertEquals(1 + 1, text.lines().count());
    assertFalse(text.contains("\"GB\""), text);
    Acting.refused(
        swede,
        Forbidden.class,
        () -> exports.signatures(petition.slug(), new SignatureFilter(null, "GB", null), CSV));
  }

  @Test
  @DisplayName("R1: a workbook has the same rows, with texts and numbers as such, and no formula")
  void workbook() throws Exception {
    importWorld.done(anna, bilal, petition, people(3, "SE"));
    String rows = sheet(fetched(anna, ordered(SWEDEN, ExportFormat.XLSX)));
    assertEquals(1 + 3, rows.split("<row ", -1).length - 1);
    assertTrue(rows.contains("PARTNER"), rows);
    assertFalse(rows.contains("<f>"), rows);
    assertTrue(isText(rows, "A2"), "the number of a signature is no figure");
    assertFalse(isText(rows, "D2"), "the version is one");
  }

  private static boolean isText(String rows, String cell) {
    Matcher found = Pattern.compile("<c r=\"" + cell + "\"([^>]*)>").matcher(rows);
    assertTrue(found.find(), rows);
    return found.group(1).contains("inlineStr");
  }

  @Test
  @DisplayName("A name that begins with = does not become a formula in CSV or workbook")
  void formula() throws Exception {
    tallyWorld.named(petition, "=HYPERLINK(\"//evil\")", "SE");
    String text = csv(ordered(SWEDEN, CSV));
    assertTrue(text.contains("\"'=HYPERLINK(\"\"//evil\"\")\""), text);
    String rows = sheet(fetched(anna, ordered(SWEDEN, ExportFormat.XLSX)));
    assertTrue(rows.contains("=HYPERLINK"), rows);
    assertTrue(isText(rows, "E2"), rows);
    assertFalse(rows.contains("<f>"), rows);
  }

  @Test
  @DisplayName("R2 R4: rows are sent in portions, and the orderer sees how many were written")
  void streamed() throws Exception {
    importWorld.done(anna, bilal, petition, people(4_500, "SE"));
    ExportView one = ordered(SWEDEN, CSV);
    AtomicLong seen = new AtomicLong();
    Acting.does(
        anna,
        () -> {
          exports
              .file(one.id(), Locale.ENGLISH)
              .content()
              .write(
                  new OutputStream() {
                    private long bytes;

                    @Override
                    public void write(int b) {
                      bytes++;
                      // After the first portion, and long before the last.
                      if (bytes == 400_000) {
                        seen.set(exports.one(one.id()).written());
                      }
                    }
                  });
        });
    assertTrue(seen.get() >= 2_000 && seen.get() < 4_500, "seen " + seen);
    ExportView done = Acting.as(anna, () -> exports.one(one.id()));
    assertEquals(ExportState.DONE, done.state());
    assertEquals(4_500, done.written());
    assertEquals(100, done.progress());
  }

  @Test
  @DisplayName(
      "R3: order, begin and end are in the audit trail with the number of rows, broken off or not")
  void audited() throws Exception {
    importWorld.done(anna, bilal, petition, people(3, "SE"));
    ExportView one = ordered(SWEDEN, CSV);
    csv(one);
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    Acting.refused(
        anna, Exception.class, () -> exports.file(one.id(), Locale.ENGLISH).content().write(gone));
    List<AuditEntry> trail = world.audit("export", one.id());
    assertEquals(
        List.of("export.ordered", "export.begun", "export.done", "export.begun", "export.broken"),
        trail.stream().map(AuditEntry::action).toList());
    assertEquals("SIGNATURES CSV 3", trail.get(2).to());
    assertEquals(anna.name(), trail.get(2).actor());
    assertEquals(ExportState.BROKEN, Acting.as(anna, () -> exports.one(one.id())).state());
    assertEquals(4, csv(one).lines().count());
  }

  @Test
  @DisplayName("R6: figures by country and source add up to the total, which is the last row")
  void countries() throws Exception {
    importWorld.done(anna, bilal, petition, people(2, "SE"));
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 340));
    tallyWorld.sign(petition, "GB");
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    ExportView one = Acting.as(reader, () -> exports.countries(petition.slug(), null, CSV));
    String text = new String(fetched(reader, one), StandardCharsets.UTF_8);
    assertTrue(text.contains("\"GB\",\"United Kingdom\",\"1\",\"340\",\"0\",\"341\""), text);
    assertTrue(text.contains("\"SE\",\"Sweden\",\"0\",\"0\",\"2\",\"2\""), text);
    assertTrue(text.contains("\"Total\",\"1\",\"340\",\"2\",\"343\",\"1\",\"20"), text);
  }

  @Test
  @DisplayName(
      "R4: only the orderer fetches an export; callers who may not see the list order none")
  void permissions() throws Exception {
    ExportView one = ordered(SWEDEN, CSV);
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Person elsewhere = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(NotFound.class, () -> fetched(bilal, one));
    Acting.refused(reader, NotFound.class, () -> exports.one(one.id()));
    Acting.refused(
        reader, EJBAccessException.class, () -> exports.signatures(petition.slug(), SWEDEN, CSV));
    Acting.refused(
        elsewhere, Forbidden.class, () -> exports.signatures(petition.slug(), SWEDEN, CSV));
    Acting.refused(elsewhere, Forbidden.class, () -> exports.countries(petition.slug(), null, CSV));
  }

  @Test
  @DisplayName("R1: a file for a key has only public names")
  void byKey() throws Exception {
    importWorld.done(
        anna,
        bilal,
        petition,
        "Name,Email,Country,Public\r\n"
            + "Zara Khan,"
            + ImportWorld.address()
            + ",SE,yes\r\n"
            + "Ada Secret,"
            + ImportWorld.address()
            + ",SE,no\r\n");
    Api key =
        keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.SIGNATURE_READ);
    JsonObject order =
        Json.createObjectBuilder()
            .add("petition", petition.slug())
            .add("format", "CSV")
            .add("country", "SE")
            .build();
    JsonObject ordered = key.post("/exports/signatures", order).require(201).json();
    assertEquals(2, ordered.getInt("expected"));
    String path = "/exports/" + ordered.getString("id");
    Answer file = key.with("Accept", "*/*").get(path + "/content").require(200);
    assertTrue(file.header("Content-Type").startsWith("text/csv"), file.header("Content-Type"));
    assertTrue(file.header("Content-Disposition").startsWith("attachment"));
    assertTrue(file.body().contains("Zara Khan"), file.body());
    assertFalse(file.body().contains("Secret"), file.body());
    assertEquals("DONE", key.get(path).require(200).json().getString("state"));
    Api other =
        keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.SIGNATURE_READ);
    other.get(path).requireProblem(ProblemType.NOT_FOUND);
    Api writer =
        keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.PETITION_WRITE);
    writer
        .post("/exports/signatures", Json.createObjectBuilder().build())
        .requireProblem(ProblemType.FORBIDDEN);
  }
}
