package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.entity.ImportRefused;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Imported signatures after an import")
class ImportEndsIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private ImportLists lists;
  @Inject private ImportWorld importWorld;
  @Inject private Moderation moderation;
  @Inject private Imports imports;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;

  private Map<String, Long> tally() {
    return batchWorld.tally(petition.id());
  }

  private List<Signature> signatures() {
    return petitionWorld.rows(petition.id());
  }

  @Test
  @DisplayName(
      "R7: an imported signer who confirms counts once, online, and stays after a withdrawal")
  void adopted() throws Exception {
    String zara = address();
    ImportView done =
        importWorld.done(anna, bilal, petition, HEADING + row(zara, "SE") + row(address(), "SE"));
    sign(zara);
    assertEquals(Map.of("PARTNER SE", 2L), tally());
    String token = petitionWorld.token(zara);
    tallyWorld.confirm(token);
    tallyWorld.confirm(token);
    assertEquals(Map.of("ONLINE SE", 1L, "PARTNER SE", 1L), tally());
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Wrong list"));
    ImportView gone = importWorld.settled(anna, done);
    assertEquals(ImportState.WITHDRAWN, gone.state());
    assertEquals(1, gone.counts().removed());
    assertEquals(Map.of("ONLINE SE", 1L), tally());
    assertEquals(1, signatures().size());
  }

  @Test
  @DisplayName(
      "R7: an imported signer who has signed can still confirm after the import's withdrawal")
  void begun() throws Exception {
    String zara = address();
    ImportView done =
        importWorld.done(anna, bilal, petition, HEADING + row(zara, "SE") + row(address(), "SE"));
    sign(zara);
    String token = petitionWorld.token(zara);
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Wrong list"));
    importWorld.settled(anna, done);
    assertEquals(Map.of(), tally());
    assertEquals(
        List.of(SignatureState.PENDING), signatures().stream().map(Signature::state).toList());
    tallyWorld.confirm(token);
    assertEquals(Map.of("ONLINE SE", 1L), tally());
  }

  @Test
  @DisplayName(
      "R7: a link that expired while the petition was closed confirms after the withdrawal")
  void begunAndClosed() throws Exception {
    String zara = address();
    ImportView done =
        importWorld.done(anna, bilal, petition, HEADING + row(zara, "SE") + row(address(), "SE"));
    sign(zara);
    String token = petitionWorld.token(zara);
    PetitionView closed =
        importWorld.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    signatures().forEach(one -> time.age(one.id(), Duration.ofDays(15)));
    importWorld.as(anna, () -> petitions.reopen(petition.slug(), closed.version()));
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Wrong list"));
    importWorld.settled(anna, done);
    assertEquals(
        List.of(SignatureState.PENDING), signatures().stream().map(Signature::state).toList());
    tallyWorld.confirm(token);
    assertEquals(Map.of("ONLINE SE", 1L), tally());
  }

  @Test
  @DisplayName(
      "R7: invalidated signatures go with the import, whether their owners had signed or not")
  void invalidated() throws Exception {
    String zara = address();
    String file = HEADING + row(zara, "SE") + row(address(), "SE") + row(address(), "SE");
    ImportView done = importWorld.done(anna, bilal, petition, file);
    sign(zara);
    Decision out = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null);
    for (Signature one : signatures().subList(0, 2)) {
      importWorld.as(anna, () -> moderation.decide(one.id(), out));
    }
    assertEquals(Map.of("PARTNER SE", 1L), tally());
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Wrong list"));
    assertEquals(ImportState.WITHDRAWN, importWorld.settled(anna, done).state());
    assertEquals(Map.of(), tally());
    assertEquals(List.of(), signatures());
  }

  @Test
  @DisplayName("R8: an owner takes out one signature, the import's withdrawal exactly the others")
  void withdrawn() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 7));
    String zara = address();
    ImportView done =
        importWorld.done(
            anna,
            bilal,
            petition,
            HEADING
                + row(zara, "SE")
                + people(4, "SE").substring(HEADING.length())
                + row(address(), "PK"));
    assertEquals(Map.of("PAPER SE", 7L, "PARTNER SE", 5L, "PARTNER PK", 1L), tally());
    sign(zara);
    tallyWorld.withdraw(petitionWorld.token(zara));
    assertEquals(Map.of("PAPER SE", 7L, "PARTNER SE", 4L, "PARTNER PK", 1L), tally());
    assertThrows(
        InvalidInput.class,
        () -> importWorld.as(anna, () -> imports.withdraw(done.id(), null, " ")));
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Wrong list"));
    ImportView gone = importWorld.settled(anna, done);
    assertEquals(ImportState.WITHDRAWN, gone.state());
    assertEquals(5, gone.counts().removed());
    assertEquals(Map.of("PAPER SE", 7L), tally());
    // What remains is the withdrawn signature, which the same file does not enter again.
    assertEquals(
        List.of(SignatureState.WITHDRAWN), signatures().stream().map(Signature::state).toList());
    ImportView again = importWorld.ready(anna, petition, HEADING + row(zara, "SE"));
    assertEquals(1, again.counts().known());
  }

  @Test
  @DisplayName("R4: a file is refused while it is under way, and enters nobody twice afterwards")
  void sameFile() throws Exception {
    String file = people(2, "GB");
    ImportView ready = importWorld.ready(anna, petition, file);
    ImportRefused.UnderWay refusal =
        assertThrows(
            ImportRefused.UnderWay.class, () -> importWorld.received(bilal, petition, file));
    assertEquals(ready.id(), refusal.arguments()[0]);
    assertEquals(1, importWorld.as(anna, () -> lists.count(petition.slug())));
    importWorld.as(bilal, () -> imports.start(ready.id(), null));
    ImportView done = importWorld.settled(anna, ready);
    ImportView again = importWorld.ready(bilal, petition, file);
    assertEquals(2, again.counts().known());
    importWorld.as(bilal, () -> imports.discard(again.id(), null));
    assertEquals(Map.of("PARTNER GB", 2L), tally());
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Wrong columns"));
    importWorld.settled(anna, done);
    importWorld.done(bilal, anna, petition, file);
    assertEquals(Map.of("PARTNER GB", 2L), tally());
  }

  @Test
  @DisplayName(
      "R8: signatures of two imports that went with the first are entered by the second file again")
  void inBoth() throws Exception {
    String both = people(2, "GB");
    ImportView first = importWorld.done(anna, bilal, petition, both);
    String file = both + people(3, "GB").substring(HEADING.length());
    ImportView second = importWorld.done(anna, bilal, petition, file);
    assertEquals(3, second.counts().imported());
    importWorld.as(anna, () -> imports.withdraw(first.id(), null, "Stopped half way"));
    importWorld.settled(anna, first);
    assertEquals(Map.of("PARTNER GB", 3L), tally());
    ImportView again = importWorld.done(anna, bilal, petition, file);
    assertEquals(2, again.counts().imported());
    assertEquals(3, again.counts().known());
    assertEquals(Map.of("PARTNER GB", 5L), tally());
  }

  @Test
  @DisplayName("After the closing an import is neither sent nor started, but can be withdrawn")
  void closed() throws Exception {
    ImportView done = importWorld.done(anna, bilal, petition, people(2, "GB"));
    ImportView ready = importWorld.ready(anna, petition, people(3, "GB"));
    importWorld.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    assertThrows(
        ImportRefused.NotCounting.class,
        () -> importWorld.received(anna, petition, people(1, "GB")));
    assertThrows(
        ImportRefused.NotCounting.class,
        () -> importWorld.as(bilal, () -> imports.start(ready.id(), null)));
    importWorld.as(bilal, () -> imports.withdraw(done.id(), null, "Wrong list"));
    importWorld.settled(anna, done);
    assertEquals(Map.of(), tally());
  }

  @Test
  @DisplayName("Imported signatures belong to the version that was open when the file was sent")
  void versions() throws Exception {
    ImportView ready = importWorld.ready(anna, petition, people(2, "GB"));
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    importWorld.as(bilal, () -> imports.start(ready.id(), null));
    ImportView done = importWorld.settled(anna, ready);
    assertEquals(1, done.textVersion());
    assertEquals(0, BatchWorld.counts(petition).getInt("total"));
    assertTrue(signatures().stream().allMatch(one -> one.version() == 1));
  }

  @Test
  @DisplayName(
      "R3: signatures of an earlier version are imported for that version, and not a later one")
  void earlierText() throws Exception {
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    String file = people(2, "GB");
    ImportView present = importWorld.ready(anna, petition, file);
    assertEquals(2, present.textVersion());
    assertEquals(2, present.counts().faulty(), "nobody signed it in 2020");
    importWorld.as(anna, () -> imports.discard(present.id(), null));
    ImportView first = importWorld.as(anna, () -> imports.upload(petition.slug(), under(1, file)));
    importWorld.as(anna, () -> imports.check(first.id(), null, lists.setup(first.id())));
    importWorld.settled(anna, first);
    importWorld.as(bilal, () -> imports.start(first.id(), null));
    ImportView done = importWorld.settled(anna, first);
    assertEquals(1, done.textVersion());
    assertEquals(2, done.counts().imported());
    assertEquals(0, BatchWorld.counts(petition).getInt("total"));
    assertEquals(Map.of("PARTNER GB", 2L), tally());
    InvalidInput unknown =
        assertThrows(
            InvalidInput.class,
            () -> importWorld.as(anna, () -> imports.upload(petition.slug(), under(3, file))));
    assertEquals("textVersion", unknown.errors().getFirst().field());
  }

  private static ImportUpload under(int textVersion, String file) {
    ByteArrayInputStream content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    return new ImportUpload(
        BatchSource.PARTNER, "LabourStart", null, "list.csv", content, false, "en", textVersion);
  }

  private void sign(String email) {
    tallyWorld.signs(petition, email, "GB");
  }
}
