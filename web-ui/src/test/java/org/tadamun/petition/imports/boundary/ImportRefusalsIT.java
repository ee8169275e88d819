package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.imports.testing.ImportWorld.address;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignPartners;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.testing.ImportTables;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Rows of an import that are refused after its dry run")
class ImportRefusalsIT extends FourEyes {

  private static final String HEADING = "Given name,Family name,Email,Country,News\r\n";

  @Inject private BatchWorld batchWorld;
  @Inject private CampaignPartners partners;
  @Inject private Campaigns campaigns;
  @Inject private ImportLists lists;
  @Inject private ImportTables tables;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;

  private CampaignView campaign;
  private String partner;

  @BeforeEach
  void joined() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    partner = world.partner(campaign);
  }

  private void leave() throws Exception {
    importWorld.as(anna, () -> partners.leave(campaign.slug(), partner));
  }

  private static String row(String country, String news) {
    return "Amal,Haddad," + address() + "," + country + "," + news + "\r\n";
  }

  /** An import with consents to a partner's news and one mistake of its own. */
  private ImportView ready() throws Exception {
    String file =
        HEADING + row("GB", "yes") + row("Atlantis", "") + row("SE", "") + row("GB", "no");
    ImportView received = importWorld.received(anna, petition, file);
    ImportSetup guess = importWorld.as(anna, () -> lists.setup(received.id()));
    check(received, told(guess, partner));
    ImportView ready = importWorld.settled(anna, received);
    assertEquals(3, ready.counts().fresh());
    assertEquals(1, ready.counts().faulty());
    assertEquals(0, ready.counts().refused());
    assertEquals(1, ready.counts().leftOut());
    assertEquals(List.of("3 COUNTRY"), mistakes(ready));
    return ready;
  }

  private static ImportSetup told(ImportSetup guess, String organisation) {
    return new ImportSetup(
        guess.form(),
        guess.columns(),
        guess.dates(),
        null,
        "en",
        organisation,
        "Yes, send me news.",
        null);
  }

  private void check(ImportView one, ImportSetup how) throws Exception {
    importWorld.as(anna, () -> imports.check(one.id(), null, how));
  }

  private List<String> mistakes(ImportView one) throws Exception {
    return importWorld.as(anna, () -> lists.faultsAt(one.id(), Locale.ENGLISH, 0, 50)).stream()
        .map(fault -> fault.line() + " " + fault.column())
        .toList();
  }

  @Test
  @DisplayName("R3: an import is not started if its consents name an organisation that left")
  void start() throws Exception {
    ImportView ready = ready();
    leave();
    InvalidInput refused =
        assertThrows(
            InvalidInput.class, () -> importWorld.as(bilal, () -> imports.start(ready.id(), null)));
    assertEquals(
        List.of("consentTo"), refused.errors().stream().map(FieldError::field).distinct().toList());
    assertEquals(ImportState.READY, importWorld.settled(anna, ready).state());
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
    ImportSetup before = importWorld.as(anna, () -> lists.setup(ready.id()));
    importWorld.as(anna, () -> imports.reopenColumns(ready.id(), null));
    check(ready, told(before, campaign.owner().slug()));
    importWorld.settled(anna, ready);
    importWorld.as(bilal, () -> imports.start(ready.id(), null));
    assertEquals(3, importWorld.settled(anna, ready).counts().imported());
  }

  @Test
  @DisplayName(
      "R2 R5: rows refused while they are entered are counted and reported by line and field")
  void entered() throws Exception {
    ImportView ready = ready();
    importWorld.as(bilal, () -> tables.startedElsewhere(ready.id()));
    leave();
    tables.dies(ready.id());
    ImportView done = importWorld.settled(anna, ready);
    assertEquals(ImportState.DONE, done.state());
    ImportView.Counts counts = done.counts();
    assertEquals(1, counts.imported());
    assertEquals(3, counts.refused());
    assertEquals(3, counts.leftOut());
    assertEquals(counts.done(), counts.imported() + counts.skipped() + counts.refused());
    assertEquals(counts.rows(), counts.done());
    assertEquals(Map.of("PARTNER SE", 1L), batchWorld.tally(petition.id()));
    assertEquals(List.of("2 ROW", "3 COUNTRY", "5 ROW"), mistakes(done));
  }

  @Test
  @DisplayName("R2: mistakes are read page by page in the order of their lines")
  void pages() throws Exception {
    ImportView ready = ready();
    importWorld.as(bilal, () -> tables.startedElsewhere(ready.id()));
    leave();
    tables.dies(ready.id());
    importWorld.settled(anna, ready);
    String cursor = null;
    for (long line : List.of(2L, 3L, 5L)) {
      String from = cursor;
      Page<FaultView> page =
          importWorld.as(anna, () -> lists.faults(ready.id(), Locale.ENGLISH, from, 1));
      assertEquals(line, page.items().getFirst().line());
      cursor = page.next();
    }
    assertNull(cursor);
    for (String wrong : List.of("x", "MQ", "MSB4", "MSAxIDE")) {
      assertThrows(
          InvalidInput.class,
          () -> importWorld.as(anna, () -> lists.faults(ready.id(), Locale.ENGLISH, wrong, 1)));
    }
  }
}
