package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Exports of petitions with several versions")
class ExportVersionsIT extends FourEyes {

  private static final SignatureFilter FIRST = new SignatureFilter(null, null, 1);

  @Inject private Exports exports;
  @Inject private TallyWorld tallyWorld;

  private ExportView ordered(SignatureFilter filter) throws Exception {
    return Acting.as(anna, () -> exports.signatures(petition.slug(), filter, ExportFormat.CSV));
  }

  private String text(ExportView one) throws Exception {
    return Acting.as(
        anna,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          exports.file(one.id(), Locale.ENGLISH).content().write(out);
          return out.toString(StandardCharsets.UTF_8);
        });
  }

  /** The number of rows without the heading. */
  private long rows(ExportView one) throws Exception {
    return text(one).lines().count() - 1;
  }

  private ExportView figures(Integer version) throws Exception {
    return Acting.as(anna, () -> exports.countries(petition.slug(), version, ExportFormat.CSV));
  }

  @Test
  @DisplayName("R1: a file of signatures has all versions, or the version that was ordered")
  void versions() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "GB");
    ExportView before = ordered(SignatureFilter.ALL);
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    tallyWorld.sign(petition, "SE");
    assertEquals(3, rows(before), "what was ordered earlier is what is there when it is fetched");
    ExportView all = ordered(SignatureFilter.ALL);
    assertEquals(3, all.expected());
    assertEquals(3, rows(all));
    ExportView first = ordered(FIRST);
    assertEquals(2, first.expected());
    assertEquals(2, rows(first));
  }

  @Test
  @DisplayName("R6: figures by country are of the version that was signed at the time of the order")
  void figuresOfOne() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "SE");
    ExportView before = figures(null);
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    tallyWorld.sign(petition, "GB");
    String first = text(before);
    assertTrue(first.contains("\"SE\",\"Sweden\",\"2\",\"0\",\"0\",\"2\",\"1\",\"20"), first);
    assertFalse(first.contains("\"GB\""), first);
    assertEquals(1 + 1 + 1, first.lines().count(), "heading, country and sum");
    assertEquals(1, Acting.as(anna, () -> exports.one(before.id())).written(), "countries");
    String second = text(figures(null));
    assertTrue(
        second.contains("\"GB\",\"United Kingdom\",\"1\",\"0\",\"0\",\"1\",\"2\",\"20"), second);
    assertFalse(second.contains("\"SE\""), second);
  }

  @Test
  @DisplayName("R6: figures by country are of an earlier version if that one is ordered")
  void figuresOfEarlier() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "GB");
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    tallyWorld.sign(petition, "MT");
    ExportView ordered = figures(1);
    assertEquals(2, ordered.expected());
    String first = text(ordered);
    assertTrue(first.contains("\"SE\",\"Sweden\",\"1\",\"0\",\"0\",\"1\",\"1\",\"20"), first);
    assertTrue(first.contains("\"Total\",\"2\",\"0\",\"0\",\"2\",\"1\",\"20"), first);
    assertFalse(first.contains("\"MT\""), first);
    for (int none : new int[] {-1, 0, 3}) {
      InvalidInput refused = assertThrows(InvalidInput.class, () -> figures(none));
      assertEquals("version", refused.errors().getFirst().field());
    }
  }
}
