package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.access.entity.Role;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A page of one petition, in a campaign that has two,")
class PetitionTitleIT extends FourEyes {

  private static final String TITLE = "Close the prison";

  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private PetitionView second;

  @BeforeEach
  void second() throws Exception {
    PetitionText text =
        new PetitionText(LocalizedText.of("en", TITLE), PetitionWorld.text().body(), List.of());
    second =
        Acting.as(
            anna,
            () -> {
              PetitionView drafted =
                  petitions.create(
                      petition.campaignId(),
                      World.unique("petition"),
                      new PetitionDraft(text, null, null, 1000L, null));
              return petitions.open(drafted.slug(), drafted.version());
            });
  }

  @ParameterizedTest(name = "says of which: {0}")
  @ValueSource(
      strings = {
        "signatures",
        "countries",
        "milestones",
        "alarms",
        "batches",
        "batch-edit",
        "snapshots",
        "snapshot-edit",
        "passes",
        "pass-edit",
        "imports",
        "import-new",
        "invalidations",
        "invalidation-new",
        "funnel",
        "trends",
        "versions",
        "text",
        "embed",
        "ways"
      })
  void told(String name) {
    Page page = visitors.of(anna).open("petition/" + name + address.of(second)).require(200);
    page.requireWords(TITLE);
    String window = page.html().replaceFirst("(?s).*?<title>(.*?)</title>.*", "$1");
    assertTrue(window.contains(" · " + TITLE + " · "), window);
    assertEquals("petition/edit" + address.of(second), page.links(TITLE).getFirst());
  }

  @Test
  @DisplayName("names none where it speaks of all of them")
  void all() {
    visitors
        .of(anna)
        .open("petition/batches" + address.campaignOf(petition))
        .require(200)
        .requireNoWords(TITLE)
        .requireWords("times are those of your account: UTC");
  }

  @Test
  @DisplayName("and the list of both lead to the signers of just that one, who may read them")
  void signers() {
    String signers = "petition/signatures" + address.of(second);
    Page list = visitors.of(anna).open("petition/list" + address.campaignOf(second)).require(200);
    assertTrue(list.links("Find a signature").contains(signers), list::html);
    Page page = visitors.of(anna).open("petition/edit" + address.of(second)).require(200);
    assertTrue(page.links("Signatures").contains(signers), page::html);
    Visitor reader = visitors.of(Role.READER, address.campaign(second));
    Page read = reader.open("petition/list" + address.campaignOf(second)).require(200);
    assertEquals(List.of(), read.links("Find a signature"));
    Page shown = reader.open("petition/edit" + address.of(second)).require(200);
    assertFalse(shown.links("Signatures").contains(signers), shown::html);
  }
}
