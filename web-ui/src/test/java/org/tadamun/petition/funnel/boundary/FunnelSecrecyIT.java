package org.tadamun.petition.funnel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.signature.control.upkeep.AcceptedMailsRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Funnel and known addresses")
class FunnelSecrecyIT extends FourEyes {

  @Inject private FunnelReport report;
  @Inject private Postman postman;
  @Inject private TallyWorld tallyWorld;
  @EJB private AcceptedMailsRun takenMails;

  /** The petition's first day and the next one, since midnight may pass during the test. */
  private FunnelQuestion question() {
    LocalDate day = LocalDate.ofInstant(petition.createdAt(), ZoneId.of("Europe/London"));
    return new FunnelQuestion(petition.slug(), day, day.plusDays(1));
  }

  private long mailed() throws Exception {
    postman.send(line -> null);
    takenMails.run();
    return Acting.as(anna, () -> report.byDay(question(), null)).stream()
        .filter(FunnelRow::isKnown)
        .mapToLong(row -> row.of(FunnelStage.MAILED))
        .sum();
  }

  @Test
  @DisplayName("R7: a form for a known address changes the figures like one for a new address")
  void alike() throws Exception {
    postman.hold();
    String email = World.unique("amal") + "@example.org";
    tallyWorld.signs(petition, email, "SE");
    tallyWorld.confirm(petitionWorld.token(email));
    long before = mailed();
    tallyWorld.signs(petition, email, "FI");
    tallyWorld.pending(petition, "NO");
    assertEquals(before + 2, mailed(), "both were written to");
    List<FunnelRow> rows = Acting.as(anna, () -> report.byCountry(question()));
    Map<String, Map<FunnelStage, Long>> happened =
        rows.stream().collect(Collectors.toMap(FunnelRow::country, FunnelRow::happened));
    assertEquals(Map.of(FunnelStage.SUBMITTED, 1L), happened.get("NO"));
    assertEquals(happened.get("NO"), happened.get("FI"));
    assertTrue(rows.stream().allMatch(row -> row.of(FunnelStage.MAILED) == null));
  }
}
