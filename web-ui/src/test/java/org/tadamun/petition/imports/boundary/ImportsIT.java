package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.imports.entity.ImportRefused;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.testing.ImportTables;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Imports of full signatures")
class ImportsIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private ImportLists lists;
  @Inject private ImportTables tables;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private TallyWorld tallyWorld;

  private Map<String, Long> tally() {
    return batchWorld.tally(petition.id());
  }

  private List<FaultView> faults(ImportView one) throws Exception {
    return importWorld.as(anna, () -> lists.faultsAt(one.id(), Locale.ENGLISH, 0, 50));
  }

  private List<Signature> signatures() {
    return petitionWorld.rows(petition.id());
  }

  @Test
  @DisplayName("R2 R3: a dry run reports each mistake by line and field, and changes nothing")
  void dryRun() throws Exception {
    String twice = address();
    String file =
        HEADING
            + row(address(), "GB")
            + row("nobody at all", "GB")
            + row(twice, "Sverige")
            + row(address(), "Atlantis")
            + "=1+1,Khan,"
            + address()
            + ",PK,2020-11-18\r\n"
            + row(twice.toUpperCase(Locale.ROOT), "SE")
            + ",,"
            + address()
            + ",PK,31.02.2020\r\n"
            + row(address(), "");
    ImportView ready = importWorld.ready(anna, petition, file.replace("Sverige", "Schweden"));
    assertEquals(ImportState.READY, ready.state());
    ImportView.Counts counts = ready.counts();
    assertEquals(8, counts.rows());
    assertEquals(3, counts.fresh());
    assertEquals(1, counts.repeated());
    assertEquals(0, counts.known());
    assertEquals(4, counts.faulty());
    List<String> told =
        faults(ready).stream()
            .map(fault -> fault.line() + " " + fault.column() + " " + fault.problem())
            .toList();
    assertEquals(
        List.of(
            "3 EMAIL email",
            "5 COUNTRY country",
            "6 GIVEN_NAME spreadsheet-start",
            "8 SIGNED_ON date",
            "8 GIVEN_NAME required"),
        told);
    assertFalse(faults(ready).toString().contains("Atlantis"));
    assertEquals(Map.of(), tally());
    assertEquals(List.of(), signatures());
  }

  @Test
  @DisplayName(
      "R6: imported signatures count as PARTNER once a second person has started the import")
  void counted() throws Exception {
    String zara = address();
    String file = HEADING + row(zara, "gb") + row(address(), "PAK") + row(address(), "");
    ImportView done = importWorld.done(anna, bilal, petition, file);
    assertEquals(ImportState.DONE, done.state());
    assertEquals(3, done.counts().imported());
    assertEquals(Map.of("PARTNER GB", 1L, "PARTNER PK", 1L, "PARTNER ZZ", 1L), tally());
    assertEquals(3, BatchWorld.counts(petition).getJsonObject("bySource").getInt("PARTNER"));
    Signature first = petitionWorld.rows(petition.id()).getFirst();
    assertEquals(SignatureState.CONFIRMED, first.state());
    assertEquals("Amal Haddad", first.signer().fullName());
    assertEquals("2020-11-18T12:00:00Z", first.createdAt().toString());
    assertEquals("en", first.signer().language());
    assertFalse(first.encryptedAddress().contains("example"));
    assertEquals(bilal.name(), done.startedBy());
  }

  @Test
  @DisplayName("R1: neither the sender nor the person who named the columns starts an import")
  void secondPerson() throws Exception {
    ImportView ready = importWorld.ready(anna, petition, people(2, "GB"));
    assertThrows(
        SecondPersonNeeded.class,
        () -> importWorld.as(anna, () -> imports.start(ready.id(), null)));
    importWorld.as(bilal, () -> imports.reopenColumns(ready.id(), null));
    importWorld.as(bilal, () -> imports.check(ready.id(), null, lists.setup(ready.id())));
    ImportView prepared = importWorld.settled(anna, ready);
    assertEquals(bilal.name(), prepared.preparedBy());
    assertThrows(
        SecondPersonNeeded.class,
        () -> importWorld.as(bilal, () -> imports.start(ready.id(), null)));
    assertEquals(Map.of(), tally());
  }

  @Test
  @DisplayName(
      "R4: imported R2: an import leaves known addresses as they are, and enters none twice")
  void known() throws Exception {
    String pending = address();
    String confirmed = address();
    String withdrawn = address();
    sign(pending);
    confirm(confirmed);
    confirm(withdrawn);
    tallyWorld.withdraw(petitionWorld.token(withdrawn));
    String file =
        HEADING
            + row(pending, "SE")
            + row(confirmed, "SE")
            + row(withdrawn, "SE")
            + row(address(), "SE");
    ImportView done = importWorld.done(anna, bilal, petition, file);
    assertEquals(3, done.counts().known());
    assertEquals(1, done.counts().imported());
    assertEquals(Map.of("ONLINE GB", 1L, "PARTNER SE", 1L), tally());
    // The same people in another file: nobody is entered again.
    ImportView again = importWorld.ready(anna, petition, file + "\r\n");
    assertEquals(4, again.counts().known());
    assertThrows(
        ImportRefused.NothingNew.class,
        () -> importWorld.as(bilal, () -> imports.start(again.id(), null)));
    assertEquals(4, signatures().size());
  }

  @Test
  @DisplayName("R4: an address that signed after the dry run is skipped")
  void signedMeanwhile() throws Exception {
    String quick = address();
    ImportView ready =
        importWorld.ready(anna, petition, HEADING + row(quick, "SE") + row(address(), "SE"));
    assertEquals(2, ready.counts().fresh());
    confirm(quick);
    importWorld.as(bilal, () -> imports.start(ready.id(), null));
    ImportView done = importWorld.settled(anna, ready);
    assertEquals(1, done.counts().imported());
    assertEquals(1, done.counts().skipped());
    assertEquals(Map.of("ONLINE GB", 1L, "PARTNER SE", 1L), tally());
  }

  @Test
  @DisplayName(
      "The audit trail has each decision and end of an import with its numbers, and no person or"
          + " file")
  void audited() throws Exception {
    ImportView done = importWorld.done(anna, bilal, petition, people(2, "GB"));
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Wrong list"));
    importWorld.settled(anna, done);
    List<AuditEntry> trail = world.audit("intake", done.id());
    assertEquals(
        List.of(
            "intake.received",
            "intake.checking",
            "intake.checked",
            "intake.started",
            "intake.done",
            "intake.withdrawn",
            "intake.removed"),
        trail.stream().map(AuditEntry::action).toList());
    assertEquals("system", trail.get(4).actor());
    assertEquals("DONE PARTNER version 1 rows 2 new 2 imported 2 removed 0", trail.get(4).to());
    assertEquals(bilal.name(), trail.get(3).actor());
    for (AuditEntry entry : trail) {
      String told = entry.from() + entry.to();
      for (String word : List.of("Amal", "Haddad", "@", "signers")) {
        assertFalse(told.contains(word), told);
      }
    }
  }

  @Test
  @DisplayName("The refusal of a wrong step names the state and the verb")
  void wrongStep() throws Exception {
    ImportView received = importWorld.received(anna, petition, people(1, "GB"));
    WrongState refusal =
        assertThrows(
            WrongState.class,
            () -> importWorld.as(bilal, () -> imports.start(received.id(), null)));
    assertEquals("DRAFT", refusal.state());
    assertEquals("start", refusal.verb());
    importWorld.as(anna, () -> imports.discard(received.id(), null));
    importWorld.settled(anna, received);
    assertEquals(List.of(), tables.pieces(received.id()));
  }

  private void sign(String email) {
    tallyWorld.signs(petition, email, "GB");
  }

  private void confirm(String email) {
    sign(email);
    tallyWorld.confirm(petitionWorld.token(email));
  }
}
