package org.tadamun.web.console.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.entity.ImportFault;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of imports")
class ImportPagesIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private ImportRun run;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private Visitor first;
  private Visitor second;

  @BeforeEach
  void enter() {
    first = visitors.of(anna);
    second = visitors.of(bilal);
  }

  private String in(String page) {
    return "petition/" + page + address.of(petition);
  }

  private Page sent(String content) {
    return first
        .open(in("import-new"))
        .require(200)
        .type("organisation", "LabourStart")
        .file("file", "signers.csv", content)
        .press("upload");
  }

  private Page again(Visitor who, Page shown) {
    return who.open(shown.location()).require(200);
  }

  /** An import after its dry run with the columns that the file proposes. */
  private Page ready(String content) {
    Page draft = sent(content).requireAt("petition/import").requireWords("The file is here.");
    assertTrue(draft.html().contains("<h1><bdi dir=\"auto\">signers.csv</bdi></h1>"), draft::html);
    draft.press("check").requireNotice("The dry run has begun.");
    run.run();
    Page ready = again(first, draft).requireWords("Waiting for a second person");
    return ready.requireWords("Petition Free our colleague");
  }

  @Test
  @DisplayName("a coordinator of one country gets no link to imports, and 403 for them")
  void links() {
    String link = "Imports of signatures";
    assertEquals(1, first.open(in("edit")).links(link).size());
    Visitor swede = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    assertEquals(List.of(), swede.open(in("edit")).require(200).links(link));
    assertEquals(403, swede.open(in("imports")).status());
  }

  @Test
  @DisplayName(
      "a second person starts an import with the proposed columns; its signatures can be withdrawn")
  void entered() {
    Page ready = ready(ImportWorld.people(3, "SE"));
    assertFalse(ready.offers("start"), "not by who brought it");
    Page asked = again(second, ready);
    asked.requireWords("Which column is what", "Email address 3: Email", "Family name 2: Family");
    asked.requireWords("Order of days Year, month, day", "Country if a row names none Unknown");
    asked.press("start").requireWords("Started.");
    run.run();
    again(second, ready).requireWords("Email address Column 3");
    Page done = again(first, ready).requireWords("Entered, counted");
    assertEquals(Map.of("SE", 3L), ModerationWorld.tallied(petition));
    assertEquals("reason", done.needs("withdraw"));
    done.press("withdraw").requireMistakeAt("reason");
    Page out = again(first, ready).type("reason", "Wrong list").press("withdraw");
    out.requireWords("Withdrawn. The signatures are being taken out.");
    run.run();
    again(first, ready).requireWords("Withdrawn", "Wrong list");
    assertEquals(Map.of(), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName(
      "the question before withdrawing an import says how many signatures it brought, or none")
  void questionNamesImportedSignatures() {
    String somebody = ImportWorld.address();
    Page early = ready(ImportWorld.HEADING + ImportWorld.row(somebody, "SE"));
    Page late = ready(ImportWorld.HEADING + ImportWorld.row(somebody, "GB"));
    for (Page one : List.of(early, late)) {
      again(second, one).press("start").requireWords("Started.");
      run.run();
    }
    assertEquals(Map.of("SE", 1L), ModerationWorld.tallied(petition));
    assertTrue(again(first, early).html().contains("the one signature that it brought"));
    Page none = again(first, late).requireWords("Entered, counted");
    assertTrue(none.offers("withdraw"));
    assertTrue(none.html().contains("It brought no signature."), none::html);
  }

  @Test
  @DisplayName("an import whose columns changed after the second person opened it does not start")
  void readOtherwise() {
    Page ready = ready(ImportWorld.people(2, "SE"));
    Page asked = again(second, ready);
    again(first, ready).press("change").type("country", "GB").press("check");
    run.run();
    again(first, ready).requireWords("Waiting for a second person");
    asked.press("start").requireWords("This was changed after you had opened it.");
    assertEquals(Map.of(), ModerationWorld.tallied(petition));
    again(second, ready).press("start").requireWords("Started.");
  }

  @Test
  @DisplayName(
      "a column for the country concerned can be dropped after the campaign lost that country")
  void targetLost() throws Exception {
    String person = "Zara Khan," + ImportWorld.address() + ",GB,yes\r\n";
    Page draft = sent("Name,Email,Country,Target\r\n" + person).requireAt("petition/import");
    assertEquals("3", draft.value("TARGET"), "the file says so itself");
    draft.type("targetShown", "May they read your name?").press("check");
    run.run();
    withoutTarget();
    again(second, draft).press("start").requireWords("The campaign has changed since the dry run");
    Page told = again(first, draft).press("change");
    told.press("check").requireMistakeAt("TARGET");
    again(first, draft).type("TARGET", "").press("check").requireNotice("The dry run has begun.");
    run.run();
    again(second, draft).press("start").requireWords("Started.");
    run.run();
    assertEquals(Map.of("GB", 1L), ModerationWorld.tallied(petition));
  }

  private void withoutTarget() throws Exception {
    CampaignView present = campaigns.byId(petition.campaignId()).orElseThrow();
    CampaignDraft other =
        new CampaignDraft(
            present.texts(),
            null,
            present.hashtag(),
            present.languages(),
            present.zone().getId(),
            present.startedOn(),
            present.smallCells());
    Acting.as(anna, () -> campaigns.edit(present.slug(), present.version(), other));
  }

  @Test
  @DisplayName("a file for an outdated text is not taken, and the form is kept")
  void anotherText() throws Exception {
    Page form = first.open(in("import-new")).require(200).type("organisation", "LabourStart");
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    form.file("file", "signers.csv", ImportWorld.people(1, "SE"));
    Page asked = form.press("upload").requireWords("after you had opened it. Nothing", "text 2");
    assertEquals("LabourStart", asked.value("organisation"));
  }

  @Test
  @DisplayName("errors are named by line and field, never with the content of the row")
  void faults() {
    String bad = ImportWorld.row("nobody-here", "SE") + ImportWorld.row("a@example.org", "Narnia");
    Page ready = ready(ImportWorld.people(1, "GB") + bad);
    ready.requireWords("2 rows have errors", "Please enter a complete email address");
    ready.requireNoWords("nobody-here", "Narnia");
    String errors =
        ready.links("").stream().filter(one -> one.contains("import-errors")).findFirst().get();
    String table = first.open(errors).require(200).html();
    assertEquals(3, table.strip().lines().count(), table);
    ready.requireNoWords("there are more");
    assertFalse(table.contains("nobody-here") || table.contains("Narnia"), table);
  }

  @Test
  @DisplayName("R2: page and file say that only the first 10,000 errors are listed")
  void saysThatErrorsAreCut() {
    Page ready = ready(ImportWorld.people(1, "GB") + "x,y,z\r\n".repeat(ImportFault.KEPT_MOST + 1));
    ready.requireWords("10,001 rows have errors", "Only the first 10,000 errors are listed here");
    String errors =
        ready.links("").stream().filter(one -> one.contains("import-errors")).findFirst().get();
    String table = first.open(errors).require(200).html().strip();
    assertEquals(ImportFault.KEPT_MOST + 2, table.lines().count());
    assertTrue(table.endsWith("\"Only the first 10,000 errors are listed here; there are more.\""));
  }

  @Test
  @DisplayName(
      "R9: another separator shows the first rows anew; each look at them is in the audit trail")
  void showsRowsAnewWithSeparator() {
    Page draft = sent("Given name;Email;Country\r\nAmal;" + ImportWorld.address() + ";SE\r\n");
    assertEquals(";", draft.value("separator"), "the file says so itself");
    Page comma = draft.type("separator", ",").press("look").require(200);
    assertEquals(",", comma.value("separator"));
    comma.press("check").requireMistakeAt("EMAIL");
    again(first, draft).requireWords("Columns to be named");
    again(second, draft).requireWords("Columns to be named");
    assertEquals(List.of(anna.name(), anna.name(), bilal.name()), readers(draft));
    first.open(in("imports")).require(200);
    assertEquals(3, readers(draft).size());
  }

  /** The people who saw the first rows, once for each look. */
  private List<String> readers(Page shown) {
    String id = shown.location().replaceAll(".*[?&]id=([^&]+).*", "$1");
    return world.audit("intake", id).stream()
        .filter(one -> one.action().equals("intake.file-previewed"))
        .map(AuditEntry::actor)
        .toList();
  }

  @Test
  @DisplayName("no file, an empty one, the same file twice and one that is too large are refused")
  void refused() {
    Page none = first.open(in("import-new")).press("upload");
    none.requireMistakeAt("organisation", "file");
    sent("").requireMistakeAt("file");
    String people = ImportWorld.people(2, "SE");
    sent(people).requireAt("petition/import");
    Page twice = sent(people);
    twice.requireWords("This file is already being imported");
    assertEquals("LabourStart", twice.value("organisation"));
    sent("x".repeat(1_100_000)).requireMistakeAt("file");
  }

  @Test
  @DisplayName("an import can be changed again after the dry run, and discarded")
  void discarded() {
    Page ready = ready(ImportWorld.people(1, "SE"));
    Page draft = ready.press("change").requireWords("The columns can be changed now.");
    draft.requireWords("Columns to be named");
    again(first, ready).press("discard").requireWords("Discarded.");
    // Otherwise the timer could finish this import while other tests count rows.
    run.run();
    Page over = again(first, ready).requireWords("Discarded");
    assertFalse(over.offers("start") || over.offers("discard") || over.offers("check"));
    first.open(in("imports")).requireWords("signers.csv", "LabourStart");
  }

  @Test
  @DisplayName(
      "without a petition in the address, imports and alarms are those of the open petition")
  void main() throws Exception {
    PetitionView open = petitionWorld.open(address.campaign(petition));
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    for (String page : List.of("imports", "import-new", "alarms")) {
      Page shown = first.open("petition/" + page + address.campaignOf(petition)).require(200);
      List<String> links = shown.links("");
      assertTrue(links.stream().anyMatch(one -> one.endsWith("petition=" + open.slug())), page);
      assertTrue(links.stream().noneMatch(one -> one.contains(petition.slug())), page);
    }
    first.open(in("imports")).require(200);
    first.open("petition/imports" + address.campaignOf(petition) + "&petition=no").require(404);
  }

  @Test
  @DisplayName("readers and country organisers get 403 for the pages of imports")
  void closed() {
    Page draft = sent(ImportWorld.people(1, "SE"));
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    for (String path : new String[] {in("import-new"), in("imports"), draft.location()}) {
      assertEquals(403, reader.open(path).status(), path);
    }
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, address.campaign(petition), "SE");
    assertEquals(403, swede.open(in("import-new")).status(), "an import is of all countries");
  }
}
