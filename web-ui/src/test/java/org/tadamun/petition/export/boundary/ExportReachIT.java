package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Export for staff whose countries change meanwhile")
class ExportReachIT extends FourEyes {

  /** One portion and the beginning of the next. */
  private static final int ROWS = 2_100;

  @Inject private Exports exports;
  @Inject private ImportWorld importWorld;
  @Inject private Staff staff;

  private void worksForBritainToo(Person swede) {
    RoleRequest britain = new RoleRequest(Role.COUNTRY_ORGANISER, petition.campaignId(), "GB");
    try {
      Acting.does(
          world.person(Role.ADMINISTRATOR, null, null),
          () -> staff.grant(swede.publicId(), britain));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName(
      "R5: the export breaks off if its orderer gets another country, and its last row says so")
  void changed() throws Exception {
    importWorld.done(anna, bilal, petition, people(ROWS, "SE"));
    Person swede = world.organiser(petition.campaignId(), "SE");
    ExportView one =
        Acting.as(
            swede,
            () -> exports.signatures(petition.slug(), SignatureFilter.ALL, ExportFormat.CSV));
    assertEquals(ROWS, one.expected());
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            if (kept.size() == 0) {
              worksForBritainToo(swede);
            }
            kept.write(b);
          }
        };
    ExportFile file = Acting.as(swede, () -> exports.file(one.id(), Locale.ENGLISH));
    Acting.refused(swede, Forbidden.class, () -> file.content().write(out));
    String text = kept.toString(StandardCharsets.UTF_8);
    assertTrue(
        text.endsWith(
            "\"This file is incomplete: 2,000 of 2,100 rows. Please download it again.\"\r\n"),
        () -> text.substring(Math.max(0, text.length() - 400)));
    assertEquals("export.broken", world.audit("export", one.id()).getLast().action());
  }
}
