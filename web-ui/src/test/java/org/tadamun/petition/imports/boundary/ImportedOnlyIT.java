package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.export.boundary.ExportView;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Imported signature that its owner has not confirmed")
class ImportedOnlyIT extends FourEyes {

  @Inject private PetitionAddress address;
  @Inject private Exports exports;
  @Inject private ImportWorld importWorld;
  @Inject private Moderation moderation;
  @Inject private OwnSignature own;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  private String email;
  private long id;

  @BeforeEach
  void imported() throws Exception {
    email = address();
    importWorld.done(anna, bilal, petition, HEADING + row(email, "SE"));
    id = petitionWorld.rows(petition.id()).getLast().id();
  }

  private void decide(Decision decision) throws Exception {
    Acting.as(anna, () -> moderation.decide(id, decision));
  }

  private void assertTimes(long expected, FunnelStage stage) {
    assertEquals(expected, petitionWorld.times(petition.id(), stage), stage.name());
  }

  private String exported() throws Exception {
    return Acting.as(
        anna,
        () -> {
          ExportView one =
              exports.signatures(petition.slug(), SignatureFilter.ALL, ExportFormat.CSV);
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          exports.file(one.id(), Locale.ENGLISH).content().write(out);
          return out.toString(StandardCharsets.UTF_8);
        });
  }

  /** The cell of the only row under this heading. */
  private static String cell(String file, String heading) {
    List<String> lines = file.lines().toList();
    assertEquals(2, lines.size(), file);
    List<String> head = cells(lines.getFirst().replace("\ufeff", ""));
    return cells(lines.getLast()).get(head.indexOf(heading));
  }

  private static List<String> cells(String line) {
    return List.of(line.substring(1, line.length() - 1).split("\",\"", -1));
  }

  @Test
  @DisplayName("funnel R8: the signature is in no stage of the funnel until its owner confirms")
  void funnel() throws Exception {
    decide(Decision.of(ModerationCommand.HOLD));
    decide(Decision.of(ModerationCommand.RELEASE));
    decide(new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null));
    decide(Decision.of(ModerationCommand.REVERT));
    assertTimes(0, FunnelStage.HELD);
    assertTimes(0, FunnelStage.INVALIDATED);
    tallyWorld.signs(petition, email, "SE");
    String token = petitionWorld.token(email);
    tallyWorld.confirm(token);
    assertTimes(1, FunnelStage.CONFIRMED);
    decide(Decision.of(ModerationCommand.HOLD));
    assertTimes(1, FunnelStage.HELD);
    own.withdraw(token);
    assertTimes(1, FunnelStage.WITHDRAWN);
  }

  @Test
  @DisplayName("funnel R8: a withdrawal before confirming is not counted in the funnel")
  void takenBack() throws Exception {
    tallyWorld.signs(petition, email, "SE");
    own.withdraw(petitionWorld.token(email));
    assertTimes(1, FunnelStage.SUBMITTED);
    assertTimes(0, FunnelStage.WITHDRAWN);
  }

  @Test
  @DisplayName(
      "notice R5: the mail asking for confirmation is not sent while the signature is invalidated")
  void takenOut() throws Exception {
    tallyWorld.signs(petition, email, "SE");
    long asks = queue.newest("petition.brought");
    decide(Decision.of(ModerationCommand.HOLD));
    assertFalse(postman.isOver(asks), "his word is kept until somebody has looked");
    decide(new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null));
    assertTrue(postman.isOver(asks), "his link would say that it is gone");
    decide(Decision.of(ModerationCommand.REVERT));
    assertFalse(postman.isOver(asks));
  }

  @Test
  @DisplayName("Export and list show when the signature was imported, then when it was confirmed")
  void moments() throws Exception {
    String file = exported();
    assertEquals("", cell(file, "Confirmed (UTC)"));
    assertTrue(cell(file, "Imported (UTC)").endsWith("Z"), file);
    String list = "petition/signatures" + address.of(petition);
    visitors.of(anna).open(list).require(200).requireWords("Imported:");
    tallyWorld.signs(petition, email, "SE");
    tallyWorld.confirm(petitionWorld.token(email));
    String later = exported();
    assertEquals("", cell(later, "Imported (UTC)"));
    assertTrue(cell(later, "Confirmed (UTC)").endsWith("Z"), later);
    visitors.of(anna).open(list).require(200).requireNoWords("Imported:");
  }
}
