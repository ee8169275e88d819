package org.tadamun.web.console.batch;

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
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of batches")
class BatchPagesIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private PetitionAddress address;
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

  /** The completed form, with a file that no other batch has. */
  private Page filled() {
    return filled(petition);
  }

  private Page filled(PetitionView of) {
    return first
        .open("petition/batch-edit" + address.of(of))
        .require(200)
        .type("source", "PAPER")
        .type("organisation", "Unite, Leeds branch")
        .type("country", "GB")
        .type("number", "340")
        .type("collectedFrom", "2020-11-10")
        .type("collectedTo", "2020-11-18")
        .type("countedBy", "Zara Khan")
        .file("evidence", "C:\\sheets\\leeds.pdf", "%PDF-1.7 " + World.unique("sheet"));
  }

  private Map<String, Long> tally() {
    return batchWorld.tally(petition.id());
  }

  @Test
  @DisplayName(
      "a form opened before a new text is refused once, keeps its fields, and then submits")
  void anotherText() throws Exception {
    Page form = filled();
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    Page refused = form.press("submit").requireWords("after you had opened it. Nothing was done.");
    refused.requireWords("Version of the text 2");
    assertEquals("340", refused.value("number"));
    refused.file("evidence", "leeds.pdf", "%PDF-1.7 " + World.unique("sheet"));
    refused.press("submit").requireAt("petition/batch").requireWords("Submitted.");
  }

  @Test
  @DisplayName(
      "a batch counts once somebody else has checked it, and no longer once it is withdrawn")
  void counted() {
    Page shown = filled().type("note", "Two sheets\r\nwet").press("submit");
    shown.requireAt("petition/batch").requireWords("Submitted.", "leeds.pdf", "Zara Khan");
    shown.requireWords("Two sheets", "Petition Free our colleague");
    assertEquals(Map.of(), tally());
    assertFalse(shown.offers("check") || shown.offers("reject"), "not by who entered it");
    second.open(shown.location()).press("check").requireNotice("Checked. The signatures count.");
    assertEquals(Map.of("PAPER GB", 340L), tally());
    Page withdrawn = first.open(shown.location()).type("reason", "Counted twice");
    withdrawn.press("withdraw").requireWords("Withdrawn.", "Counted twice");
    assertEquals(Map.of(), tally());
    String id = shown.location().replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
    List<String> trail = world.audit("batch", id).stream().map(AuditEntry::action).toList();
    assertEquals(3, trail.size(), trail::toString);
  }

  @Test
  @DisplayName("each missing or wrong field has its message, and what was typed is kept")
  void missing() {
    Page page = first.open(in("batch-edit")).type("countedBy", "Zara Khan").press("submit");
    page.requireMistakeAt("source", "organisation", "country", "number", "collectedFrom");
    page.requireMistakeAt("collectedTo", "evidence");
    assertEquals("Zara Khan", page.value("countedBy"));
    filled().type("number", "many").press("submit").requireMistakeAt("number");
    filled().type("number", "-3").press("submit").requireMistakeAt("number");
    filled().type("collectedTo", "2020-11-01").press("submit").requireMistakeAt("collectedTo");
    filled().type("collectedTo", "2999-01-01").press("submit").requireMistakeAt("collectedTo");
    assertEquals(List.of(), first.open(in("batches")).links("Unite, Leeds branch"));
  }

  @Test
  @DisplayName("a refused form says above what cannot be read and asks for a chosen file again")
  void again() {
    String ask = "Please choose the file again.";
    Page unread = filled().type("number", "4,1x").press("submit").requireMistakeAt("number");
    unread.requireNotice("One entry needs correction.").requireWords(ask);
    assertEquals("", unread.mistakeAt("evidence"), "nothing is wrong with the file");
    filled().type("number", "-3").press("submit").requireWords(ask);
    Page without = first.open(in("batch-edit")).type("number", "4,1x").press("submit");
    without.requireMistakeAt("number").requireNoWords(ask);
    Page html = filled().file("evidence", "sheets.pdf", "<html>no PDF</html>").press("submit");
    html.requireMistakeAt("evidence").requireNoWords(ask);
  }

  @Test
  @DisplayName("evidence must be a PDF or a picture, and may not be that of another batch")
  void evidence() {
    Page html = filled().file("evidence", "sheets.pdf", "<html>no PDF</html>").press("submit");
    html.requireMistakeAt("evidence");
    String same = "%PDF-1.7 " + World.unique("sheet");
    filled().file("evidence", "a.pdf", same).press("submit").requireAt("petition/batch");
    Page again = filled().file("evidence", "b.pdf", same).press("submit");
    assertTrue(again.words().contains("already the evidence of another batch"), again::words);
  }

  @Test
  @DisplayName(
      "rejecting and withdrawing a batch need a reason, and the questions say that this is final")
  void reasons() {
    Page shown = filled().press("submit");
    Page asked = second.open(shown.location());
    assertEquals("reason", asked.needs("reject"), "or it is asked about first, and then refused");
    assertEquals("reason", asked.needs("withdraw"));
    assertEquals("", asked.needs("check"));
    String goes = ", and this cannot be undone. Its evidence file is erased automatically 30 days";
    assertTrue(asked.html().contains("It never counts" + goes), "before it is rejected");
    assertTrue(asked.html().contains("out of its country again" + goes), "and withdrawn");
    asked.press("reject").requireMistakeAt("reason");
    first.open(shown.location()).press("withdraw").requireMistakeAt("reason");
    Page reject = second.open(shown.location()).type("reason", "No country on it");
    reject.press("reject").requireNotice("Rejected. The batch does not count.");
    Page over = first.open(shown.location());
    assertFalse(over.offers("withdraw") || over.offers("check"));
  }

  @Test
  @DisplayName("checking a batch that was withdrawn meanwhile is refused")
  void stale() {
    Page shown = filled().press("submit");
    Page old = second.open(shown.location());
    first.open(shown.location()).type("reason", "Mine").press("withdraw");
    old.press("check").requireWords("This was changed after you had opened it.");
    assertEquals(Map.of(), tally());
  }

  @Test
  @DisplayName(
      "a typed reason is kept when a colleague changed the batch meanwhile, and then accepted")
  void reasonMeanwhile() {
    Page shown = filled().type("note", "Brought by her sister").press("submit");
    Page old = second.open(shown.location()).type("reason", "No country on it");
    first.open(shown.location()).press("erase");
    Page asked = old.press("reject").requireWords("changed after you had opened it. Nothing");
    asked.requireNoWords("Brought by her sister").requireWords("No file is kept here.");
    assertEquals("No country on it", asked.value("reason"));
    asked.press("reject").requireNotice("Rejected. The batch does not count.");
  }

  @Test
  @DisplayName("a coordinator of one country is offered that country only")
  void ofOneCountry() {
    String every = first.open(in("batch-edit")).require(200).html();
    assertTrue(every.contains("value=\"GB\"") && every.contains("value=\"ZZ\""), every);
    Visitor swede = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    String own = swede.open(in("batch-edit")).require(200).html();
    assertTrue(own.contains("value=\"SE\""), own);
    assertFalse(own.contains("value=\"GB\"") || own.contains("value=\"ZZ\""), own);
  }

  @Test
  @DisplayName(
      "the list names the petition of each batch only if the campaign has several petitions")
  void namesPetitionOfEachBatch() throws Exception {
    String everywhere = "petition/batches" + address.campaignOf(petition);
    filled().press("submit").requireAt("petition/batch");
    first.open(everywhere).requireNoWords("Free our colleague");
    petitionWorld.open(address.campaign(petition));
    first.open(everywhere).requireWords("Petition", "Free our colleague");
    String own = first.open(in("batches")).words();
    assertEquals(2, own.split("Free our colleague", -1).length, "it stands above the list alone");
  }

  @Test
  @DisplayName("erasing removes the file and the names; the batch can still be checked")
  void erased() {
    Page shown = filled().type("note", "Brought by her sister").press("submit");
    shown.requireWords("leeds.pdf", "Zara Khan", "Brought by her sister");
    Page left = second.open(shown.location()).press("erase");
    left.requireNotice("The file and the names are erased. Number and hash stay.");
    left.requireNoWords("leeds.pdf", "Zara Khan", "Brought by her sister", "Read the file");
    left.requireWords("No file is kept here.", "340");
    assertFalse(left.offers("erase") || left.offers("add"));
    left.press("check").requireNotice("Checked. The signatures count.");
    assertEquals(Map.of("PAPER GB", 340L), tally());
  }

  @Test
  @DisplayName(
      "the list has one petition's batches and filters by state; the file is closed to strangers")
  void list() throws Exception {
    PetitionView other = petitionWorld.open(address.campaign(petition));
    Page elsewhere = filled(other).type("organisation", "Unison, Hull branch").press("submit");
    elsewhere.requireAt("petition/batch");
    Page shown = filled().press("submit");
    Page list = first.open(in("batches")).requireWords("All 1", "Waiting for a check 1");
    list.requireWords("Unite, Leeds branch").requireNoWords("Unison, Hull branch");
    Page others = first.open("petition/batches" + address.of(other)).requireWords("All 1");
    others.requireWords("Unison, Hull branch").requireNoWords("Unite, Leeds branch");
    list.follow("Waiting for a check").requireWords("Unite, Leeds branch", "United Kingdom");
    list.follow("Rejected").requireWords("No batch fits this filter.");
    String file = shown.links("Read the file").getFirst();
    assertTrue(second.open(file).require(200).html().startsWith("%PDF-1.7"));
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    assertEquals(403, reader.open(file).status());
    Visitor foreign = visitors.coordinator(world.liveCampaign());
    assertTrue(foreign.open(file).status() == 403 || foreign.open(file).status() == 404);
  }
}
