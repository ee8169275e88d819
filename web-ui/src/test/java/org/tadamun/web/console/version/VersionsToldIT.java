package org.tadamun.web.console.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The console after a material change of a petition")
class VersionsToldIT extends FourEyes {

  private static final String WAITS = "waits for a check. It names";

  @Inject private BatchWorld batchWorld;
  @Inject private PetitionAddress address;
  @Inject private Renewals renewals;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  private Visitor first;
  private Visitor second;

  @BeforeEach
  void enter() {
    first = visitors.of(anna);
    second = visitors.of(bilal);
  }

  private Page page(String page, String more) {
    return first.open("petition/" + page + address.of(petition) + more).require(200);
  }

  private void renew() throws Exception {
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.other(), ChangeKind.MATERIAL);
  }

  @Test
  @DisplayName("the list of signatures has the present version unless another one is chosen")
  void list() throws Exception {
    String token = tallyWorld.sign(petition, "MT");
    tallyWorld.sign(petition, "SE");
    page("signatures", "").requireWords("All 2").requireNoWords("Version of the text");
    renew();
    renewals.sign(token);
    Page present = page("signatures", "").requireWords("All 1", "Version of the text");
    assertEquals(List.of(), present.links("Sweden"));
    assertEquals("2", present.value("version"));
    int folded = present.html().indexOf("<details class=\"filters\">");
    int select = present.html().indexOf("id=\"find:version\"");
    assertTrue(select > 0 && select < folded, "what narrows by itself is not folded");
    present.follow("Confirmed").requireWords("All 1", "Confirmed 1");
    Page earlier = present.type("version", "1").press("go");
    assertEquals(1, earlier.requireWords("All 2").links("Sweden").size());
    assertEquals("1", earlier.value("version"));
    assertTrue(earlier.location().contains("version=1"), earlier.location());
    Page all = page("signatures", "&version=0").requireWords("All 3");
    assertEquals("0", all.value("version"));
    assertEquals("0", page("signatures", "&from=2020-01-01T00:00:00Z").value("version"));
  }

  @Test
  @DisplayName("a search without result in the present version says that another one has a result")
  void search() throws Exception {
    tallyWorld.sign(petition, "MT");
    String told = "Under another version of the text somebody was found by “Amal”.";
    page("signatures", "").type("name", "Amal").press("go").requireNoWords(told);
    renew();
    Page none = page("signatures", "").type("name", "Amal").press("go");
    none.requireWords("Nobody was found by “Amal”", told);
    Page all = none.follow("All versions", "petition/signatures");
    assertEquals(1, all.requireNoWords(told).links("Malta").size());
    assertEquals("Amal", all.value("name"));
    page("signatures", "").type("name", "Nobody").press("go").requireNoWords("somebody was found");
    Visitor swede = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    Page hers = swede.open("petition/signatures" + address.of(petition) + "&name=Amal");
    hers.require(200).requireNoWords(told, "Further filters 1");
    assertTrue(hers.html().contains("<details class=\"filters\">"), "her country is no filter");
  }

  @Test
  @DisplayName("a decision names the version of the signature and returns to its list")
  void decision() throws Exception {
    renewedOnce();
    Page decide =
        page("signatures", "&state=CONFIRMED&version=1")
            .follow("Invalidate", "petition/decision")
            .requireWords("Version of the text 1");
    Page list = decide.type("reason", "DUPLICATE").press("run");
    list.requireAt("petition/signatures").requireWords("Invalidated 1");
    assertTrue(list.location().contains("version=1"), list.location());
    page("signatures", "&state=INVALIDATED").requireWords("All 1", "Confirmed 1", "Invalidated 0");
  }

  private void renewedOnce() throws Exception {
    String token = tallyWorld.sign(petition, "MT");
    renew();
    renewals.sign(token);
  }

  @Test
  @DisplayName("the preview of a rule counts signatures by version")
  void preview() throws Exception {
    renewedOnce();
    Page form = page("invalidation-new", "").type("rule_nameContains", "Amal");
    form.press("look")
        .requireWords("Version 2: one signature", "Version 1: one signature")
        .requireWords("Malta · Version 1 ·");
  }

  @Test
  @DisplayName("dashboard and report say how many signatures belong to the earlier version")
  void total() throws Exception {
    tallyWorld.sign(petition, "MT");
    tallyWorld.sign(petition, "SE");
    String dashboard = "dashboard" + address.campaignOf(petition);
    first.open(dashboard).require(200).requireNoWords("not part of this figure");
    Page compare = page("text", "").type("title_en", "Free everybody").press("save");
    compare.requireAt("petition/text-publish");
    String question = "what version 1 has stays with it: 2 signatures.";
    assertTrue(compare.html().contains(question), compare::html);
    renew();
    String words = "2 signatures were given to version 1 of the text. They are not part";
    Page told = first.open(dashboard).require(200).requireWords(words);
    told.follow("Texts and translations", "petition/versions").requireWords("Version 2");
    Page report = page("countries", "").requireWords(words);
    report.follow("Texts and translations", "petition/versions").requireWords("Version 2");
  }

  @Test
  @DisplayName("the figures by country name their version, also without signatures")
  void report() throws Exception {
    String alone = "These figures are of version 2 of the text alone.";
    page("countries", "").requireNoWords("These figures are of version");
    renew();
    page("countries", "").requireWords(alone);
    tallyWorld.sign(petition, "SE");
    page("countries", "").requireWords(alone).requireNoWords("not part of this figure");
  }

  @Test
  @DisplayName(
      "figures of an earlier version are shown, exported, and linked from and to the present")
  void reportOfEarlier() throws Exception {
    tallyWorld.sign(petition, "MT");
    tallyWorld.sign(petition, "SE");
    renew();
    tallyWorld.sign(petition, "GB");
    String link = "Signatures by country, version 1";
    Page present = page("countries", "").requireWords("United Kingdom").requireNoWords("Malta");
    Page earlier = present.follow(link, "petition/countries");
    earlier.requireWords("These figures are of version 1 of the text alone.", "Malta", "Sweden");
    earlier.requireNoWords("United Kingdom", "not part of this figure");
    String path = "/petitions/" + petition.slug() + "/versions/1/countries";
    assertTrue(earlier.html().contains(path + ".csv\""), earlier::html);
    earlier.follow("The present version", "petition/countries").requireWords("United Kingdom");
    page("versions", "").follow(link, "petition/countries").requireWords("Malta");
    Page ordered = page("countries", "&version=1").press("csv").requireAt("petition/export");
    String file =
        ordered.links("").stream().filter(one -> one.contains("export-file")).findFirst().get();
    String table = first.open(file).require(200).html();
    assertTrue(table.contains("\"MT\",\"Malta\"") && !table.contains("\"GB\""), table);
    String back = ordered.links("Back to the list").getFirst();
    first.open(back).require(200).requireWords("Malta").requireNoWords("United Kingdom");
  }

  @Test
  @DisplayName("figures of a version that does not exist answer 404")
  void reportOfNone() {
    for (String none : List.of("0", "-1", "2", "x", "9999999999")) {
      first.open("petition/countries" + address.of(petition) + "&version=" + none).require(404);
    }
  }

  @Test
  @DisplayName("a batch counts for the version for which it was submitted, and the notice says so")
  void batches() throws Exception {
    BatchView old = batchWorld.submit(anna, petition, BatchWorld.paper("GB", 33));
    page("countries", "").requireWords(WAITS + " 33 signatures");
    page("batches", "").requireNoWords("Version");
    renew();
    page("countries", "").requireNoWords(WAITS);
    page("batches", "").requireWords("Version", "Unite, Leeds branch");
    String shown = "petition/batch" + address.campaignOf(petition) + "&id=" + old.id();
    second
        .open(shown)
        .press("check")
        .requireNotice(
            "Checked. The signatures count for version 1 of the text, and in the total of no"
                + " other.");
    batchWorld.submit(anna, petition, BatchWorld.today("GB", 40));
    page("countries", "").requireWords(WAITS + " 40 signatures");
  }
}
