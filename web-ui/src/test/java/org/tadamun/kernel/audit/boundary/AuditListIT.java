package org.tadamun.kernel.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("List of the audit trail")
class AuditListIT {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private AuditList list;
  @Inject private AuditTrail trail;
  @Inject private Campaigns campaigns;
  @Inject private Forgetting forgetting;
  @Inject private World world;

  private static AuditFilter of(CampaignView campaign, String actor, String action) {
    return new AuditFilter(actor, action, campaign.id(), null, null);
  }

  private List<String> actions(Person reader, AuditFilter filter) throws Exception {
    return Acting.as(
        reader, () -> list.rows(filter, 0, 25).stream().map(AuditRow::action).toList());
  }

  private AuditStretch stretch(Person reader, AuditFilter filter, AuditRow last) throws Exception {
    return Acting.as(reader, () -> list.stretch(filter, last == null ? null : last.mark()));
  }

  @Test
  @DisplayName("The list has the newest entry first, and its count equals its rows")
  void newestFirst() throws Exception {
    CampaignView live = world.liveCampaign();
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    AuditFilter filter = of(live, null, null);
    assertEquals(List.of("campaign.went-live", "campaign.created"), actions(administrator, filter));
    assertEquals(2L, Acting.as(administrator, () -> list.count(filter)));
    List<AuditRow> second = Acting.as(administrator, () -> list.rows(filter, 1, 1));
    assertEquals("campaign.created", second.getFirst().action());
    assertEquals(live.slug(), second.getFirst().subjectId());
  }

  @Test
  @DisplayName(
      "The list is ordered by time, even if another node gave an older entry a higher number")
  void otherNode() throws Exception {
    CampaignView live = world.liveCampaign();
    long created = world.audit("campaign", live.slug()).getFirst().id();
    forgetting.numberedHigher("kernel_audit", "id", created);
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    AuditFilter filter = of(live, null, null);
    List<String> newestFirst = List.of("campaign.went-live", "campaign.created");
    assertEquals(newestFirst, actions(administrator, filter));
    List<AuditRow> file = stretch(administrator, filter, null).rows();
    assertEquals(newestFirst, file.stream().map(AuditRow::action).toList());
    List<AuditRow> rest = stretch(administrator, filter, file.getFirst()).rows();
    assertEquals(file.subList(1, 2), rest);
    assertEquals(List.of(), stretch(administrator, filter, file.getLast()).rows());
    List<AuditRow> last = Acting.as(administrator, () -> list.recent(live.id(), 1));
    assertEquals("campaign.went-live", last.getFirst().action());
    AuditRow first = Acting.as(administrator, () -> list.rows(AuditFilter.ALL, 0, 1)).getFirst();
    assertTrue(first.id() != file.getLast().id(), first::toString);
  }

  @Test
  @DisplayName("The list can be filtered by actor, by the beginning of the action and by time")
  void filters() throws Exception {
    CampaignView live = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, live.id(), null);
    Acting.as(coordinator, () -> campaigns.pause(live.slug(), live.version()));
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    assertEquals(
        List.of("campaign.paused"), actions(administrator, of(live, coordinator.name(), null)));
    assertEquals(
        List.of("campaign.went-live"), actions(administrator, of(live, null, "campaign.went")));
    assertEquals(List.of(), actions(administrator, of(live, null, "%paused")));
    assertEquals(
        List.of(),
        actions(administrator, new AuditFilter(null, null, live.id(), null, Instant.EPOCH)));
    assertEquals(
        3,
        actions(administrator, new AuditFilter(null, null, live.id(), Instant.EPOCH, null)).size());
  }

  @Test
  @DisplayName(
      "The export is read in stretches until none is left, even if a stretch has no matching row")
  void stretches() throws Exception {
    CampaignView live = world.liveCampaign();
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    AuditFilter created = of(live, null, "campaign.created");
    AuditRow older = stretch(administrator, created, null).rows().getFirst();
    assertEquals("campaign.created", older.action());
    AuditFilter wentLive = of(live, null, "campaign.went");
    AuditStretch all = stretch(administrator, wentLive, null);
    assertEquals(List.of("campaign.went-live"), all.rows().stream().map(AuditRow::action).toList());
    assertEquals(older.mark(), all.last());
    AuditStretch rest = stretch(administrator, wentLive, all.rows().getFirst());
    assertEquals(new AuditStretch(List.of(), older.mark()), rest);
    assertNull(stretch(administrator, wentLive, older).last());
    AuditStretch whole = stretch(administrator, of(live, null, null), null);
    assertEquals(older.mark(), whole.last());
    assertEquals(List.of(all.rows().getFirst(), older), whole.rows());
    assertEquals(List.of(), stretch(administrator, of(live, null, "%"), null).rows());
    AuditFilter somebody = new AuditFilter("staff:nobody", null, null, null, null);
    assertNull(stretch(administrator, somebody, null).last());
  }

  @Test
  @DisplayName("R5: anonymous callers and coordinators cannot read the list")
  void closed() throws Exception {
    CampaignView live = world.liveCampaign();
    assertThrows(EJBAccessException.class, () -> list.rows(AuditFilter.ALL, 0, 1));
    assertThrows(EJBAccessException.class, () -> list.count(AuditFilter.ALL));
    assertThrows(EJBAccessException.class, () -> list.stretch(AuditFilter.ALL, null));
    assertThrows(EJBAccessException.class, () -> list.recent(live.id(), 1));
    Person coordinator = world.person(Role.COORDINATOR, live.id(), null);
    Acting.refused(
        coordinator, EJBAccessException.class, () -> list.rows(of(live, null, null), 0, 1));
  }

  @Test
  @DisplayName("R5: an administrator of one campaign reads the entries of that campaign only")
  void oneCampaign() throws Exception {
    CampaignView live = world.liveCampaign();
    CampaignView other = world.campaign();
    Person administrator = world.person(Role.ADMINISTRATOR, live.id(), null);
    assertEquals(2, actions(administrator, of(live, null, null)).size());
    Acting.refused(administrator, Forbidden.class, () -> list.rows(AuditFilter.ALL, 0, 1));
    Acting.refused(administrator, Forbidden.class, () -> list.count(of(other, null, null)));
    Acting.refused(administrator, Forbidden.class, () -> list.stretch(of(other, null, null), null));
  }

  @Test
  @DisplayName("R5: everyone with a role in a campaign sees its last changes, without values")
  void recent() throws Exception {
    CampaignView live = world.liveCampaign();
    CampaignView other = world.campaign();
    Person reader = world.person(Role.READER, live.id(), null);
    List<AuditRow> newest = Acting.as(reader, () -> list.recent(live.id(), 1));
    assertEquals(List.of("campaign.went-live"), newest.stream().map(AuditRow::action).toList());
    assertTrue(newest.stream().allMatch(row -> row.from() == null && row.to() == null));
    Acting.refused(reader, Forbidden.class, () -> list.recent(other.id(), 1));
  }

  @Test
  @DisplayName("R3: an entry cannot be removed")
  void appendOnly() throws Exception {
    CampaignView live = world.liveCampaign();
    AuditEntry entry = world.audit("campaign", live.slug()).getFirst();
    transaction.begin();
    assertThrows(
        RuntimeException.class,
        () -> {
          em.remove(em.find(AuditEntry.class, entry.id()));
          em.flush();
        });
    transaction.rollback();
    assertEquals(2, world.audit("campaign", live.slug()).size());
  }

  @Test
  @DisplayName("R2: a rollback drops the entry; recording outside a transaction is refused")
  void rolledBack() throws Exception {
    CampaignView live = world.liveCampaign();
    transaction.begin();
    record(live);
    em.flush();
    transaction.rollback();
    assertEquals(2, world.audit("campaign", live.slug()).size());
    assertThrows(EJBTransactionRequiredException.class, () -> record(live));
    transaction.begin();
    record(live);
    transaction.commit();
    assertEquals(3, world.audit("campaign", live.slug()).size());
  }

  private void record(CampaignView campaign) {
    trail.record("campaign.test", "campaign", campaign.slug(), campaign.id(), null, null);
  }
}
