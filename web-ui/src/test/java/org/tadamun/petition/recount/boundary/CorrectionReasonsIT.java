package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.recount.entity.CorrectionState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("R9: Reason of a correction after a recount")
class CorrectionReasonsIT extends FourEyes {

  private static final String WHY = "Omar changed the table by hand";
  private static final String RULE = "recounts";
  private static final Duration DAY = Duration.ofDays(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private BatchWorld batchWorld;
  @Inject private Clock clock;
  @Inject private Exemptions exemptions;
  @Inject private Forgetting forgetting;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;

  /** A proposed correction: one has signed, and three are counted. */
  private RecountView proposed() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    RecountView found = Acting.as(anna, () -> recounts.run(petition.slug()));
    return Acting.as(anna, () -> corrections.propose(petition.slug(), found.id(), WHY));
  }

  private RecountView approve(RecountView found) throws Exception {
    return Acting.as(bilal, () -> corrections.approve(petition.slug(), found.id()));
  }

  private RecountCorrectionView seen() throws Exception {
    return Acting.as(anna, () -> recounts.latest(petition.slug())).orElseThrow().correction();
  }

  private void changed(RecountView of, Duration ago) {
    String id =
        em.createQuery(
                "select c.publicId from RecountCorrection c where c.recount.publicId = :recount",
                String.class)
            .setParameter("recount", of.id())
            .getSingleResult();
    forgetting.changed("petition_recount_correction", id, ago);
  }

  @Test
  @DisplayName("The reason is deleted a year after the approval, and the corrected figures stay")
  void approved() throws Exception {
    RecountView found = proposed();
    approve(found);
    changed(found, DAY.multipliedBy(364));
    forgetting.apply(RULE);
    assertEquals(WHY, seen().reason());
    changed(found, DAY.multipliedBy(366));
    assertEquals(1, forgetting.forecast(RULE).due());
    forgetting.apply(RULE);
    assertEquals(0, forgetting.forecast(RULE).due());
    assertNull(seen().reason());
    assertEquals(CorrectionState.APPROVED, seen().state());
    assertEquals(bilal.name(), seen().decidedBy());
    assertEquals(found.correction().figures(), seen().figures());
    assertEquals(1L, batchWorld.tally(petition.id()).get("ONLINE SE"));
  }

  @Test
  @DisplayName("The reason is deleted with a proposal undecided for a year, which is rejected")
  void undecided() throws Exception {
    RecountView found = proposed();
    changed(found, DAY.multipliedBy(366));
    forgetting.apply(RULE);
    assertNull(seen().reason());
    assertEquals(CorrectionState.REJECTED, seen().state());
    assertEquals(Permission.SYSTEM, seen().decidedBy());
    assertThrows(WrongState.class, () -> approve(found));
    assertEquals(3L, batchWorld.tally(petition.id()).get("ONLINE SE"));
    AuditEntry line = world.audit("petition", petition.slug()).getLast();
    assertEquals("petition.correction-rejected", line.action());
    assertEquals(Permission.SYSTEM, line.actor());
  }

  @Test
  @DisplayName("The reason is kept, and the proposal not rejected, while the petition is exempt")
  void exempt() throws Exception {
    RecountView found = proposed();
    changed(found, DAY.multipliedBy(366));
    Person admin = world.person(Role.ADMINISTRATOR, null, null);
    Instant until = clock.instant().plus(DAY.multipliedBy(30));
    Acting.as(admin, () -> exemptions.make(petition.slug(), "Needed by a court", until));
    forgetting.apply(RULE);
    assertEquals(WHY, seen().reason());
    assertEquals(CorrectionState.PROPOSED, seen().state());
  }
}
