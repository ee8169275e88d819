package org.tadamun.petition.signature.boundary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/** A petition whose text was published anew after an import. */
@InServer
@DisplayName("R24: Lists by source or import, over several versions")
class ListedByWayIT extends FourEyes {

  @Inject private Imports imports;
  @Inject private ImportWorld importWorld;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private SignatureList list;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  private ImportView partner;

  @BeforeEach
  void bring() throws Exception {
    tallyWorld.sign(petition, "SE");
    partner = importWorld.done(anna, bilal, petition, ImportWorld.people(2, "SE"));
    publishAgain();
    tallyWorld.sign(petition, "GB");
  }

  private void holdAll() throws Exception {
    Decision hold = Decision.of(ModerationCommand.HOLD);
    Acting.as(
        anna,
        () -> {
          List<SignatureRow> all = list.at(petition.slug(), SignatureFilter.ALL, 0, 25);
          List<Long> ids = all.stream().map(SignatureRow::id).map(Long::valueOf).toList();
          return moderation.decideAll(petition.slug(), ids, hold);
        });
  }

  private String list(String query) {
    return "petition/signatures" + address.of(petition) + query;
  }

  @Test
  @DisplayName("the API lists an import under every version unless a version is named")
  void everyVersion() {
    Api api = moderationWorld.moderator(petition);
    String path = "/petitions/" + petition.slug() + "/signatures?importId=";
    assertEquals(1, api.get(path).require(200).items().size(), "of the present version");
    assertEquals(4, api.get(path + "&version=0").require(200).items().size());
    String its = path + partner.id();
    for (String version : List.of("", "&version=", "&version=0", "&version=1")) {
      assertEquals(2, api.get(its + version).require(200).items().size(), version);
    }
    assertEquals(List.of(), api.get(its + "&version=2").require(200).items());
    api.get(its + "&version=3").requireMistake("version", null);
  }

  @Test
  @DisplayName("choosing a source keeps the version of the queue")
  void sameVersion() throws Exception {
    holdAll();
    Visitor visitor = visitors.of(anna);
    Page present = visitor.open(list("&state=HELD")).requireWords("Held for review 1");
    present.follow("Partner organisations").requireWords("Held for review 0");
    visitor.open(list("&state=HELD&source=ONLINE")).requireWords("Held for review 1");
    Page every = visitor.open(list("&state=HELD&version=0")).requireWords("Held for review 4");
    every.follow("Partner organisations").requireWords("Held for review 2");
    visitor.open(list("&state=HELD&version=0&source=ONLINE")).requireWords("Held for review 2");
  }

  @Test
  @DisplayName("a search by name says to which source it is limited, and leads to all sources")
  void named() throws Exception {
    holdAll();
    Visitor visitor = visitors.of(anna);
    visitor.open(list("&state=HELD&source=PARTNER")).requireNoWords("Source: Partner");
    Page nobody = visitor.open(list("&state=HELD&source=PARTNER&name=Amal")).require(200);
    nobody.requireWords("Source: Partner organisations", "Nobody was found by");
    String all =
        nobody.links("All").stream()
            .filter(one -> one.contains("name=Amal") && !one.contains("source="))
            .findFirst()
            .orElseThrow();
    visitor.open(all).require(200).requireNoWords("Source: Partner", "Nobody was found by");
  }

  @Test
  @DisplayName("an open page orders no file and shows nobody once its import is withdrawn")
  void withdrawnMeanwhile() throws Exception {
    Page open = visitors.of(anna).open(list("&importId=" + partner.id())).require(200);
    open.requireWords("All 2", "Amal Haddad", "Brought by the import");
    Acting.as(anna, () -> imports.withdraw(partner.id(), null, "Wrong list"));
    Page refused = open.press("csv").requireAt("petition/signatures");
    refused.requireWords("Brought by the import").requireNoWords("Amal Haddad", "All 2");
    assertFalse(refused.notices().isEmpty(), "it is said that nothing was ordered");
  }
}
