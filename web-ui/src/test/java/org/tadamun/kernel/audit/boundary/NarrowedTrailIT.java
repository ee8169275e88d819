package org.tadamun.kernel.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Audit trail narrowed by filters")
class NarrowedTrailIT {

  @Inject private AuditList list;
  @Inject private Campaigns campaigns;
  @Inject private World world;

  private Person administrator;
  private CampaignView first;
  private List<AuditRow> all;

  private record Asked(boolean file, AuditFilter filter) {

    /** Makes a filter by actor, campaign or both: the whole trail has the entries of all tests. */
    static Asked of(Object[] one, String actor, long campaign) {
      boolean both = (Integer) one[1] == 2;
      return new Asked(
          (Boolean) one[0],
          new AuditFilter(
              both || (Integer) one[1] == 0 ? actor : null,
              (String) one[2],
              both || (Integer) one[1] == 1 ? campaign : null,
              (Instant) one[3],
              (Instant) one[4]));
    }

    boolean means(AuditRow row) {
      return (filter.actor() == null || filter.actor().equals(row.actor()))
          && (filter.action() == null || row.action().startsWith(filter.action()))
          && (filter.campaignId() == null || filter.campaignId().equals(row.campaignId()))
          && (filter.from() == null || !row.happenedAt().isBefore(filter.from()))
          && (filter.to() == null || row.happenedAt().isBefore(filter.to()));
    }
  }

  @BeforeEach
  void acts() throws Exception {
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    first = world.liveCampaign();
    CampaignView second = world.liveCampaign();
    for (CampaignView live : List.of(first, second)) {
      Acting.as(administrator, () -> campaigns.pause(live.slug(), live.version()));
    }
    String actor = administrator.name();
    all =
        Stream.concat(
                rows(new AuditFilter(actor, null, null, null, null), 0, 100).stream(),
                rows(new AuditFilter(null, null, first.id(), null, null), 0, 100).stream())
            .distinct()
            .toList();
  }

  private List<AuditRow> rows(AuditFilter filter, int from, int most) throws Exception {
    return Acting.as(administrator, () -> list.rows(filter, from, most));
  }

  @Test
  @DisplayName("Count, pages and export agree with the filter, for each pair of filter values")
  void narrowed() {
    List<Instant> moments = all.stream().map(AuditRow::happenedAt).sorted().toList();
    List<Asked> combinations =
        Combinations.pairs(
                List.of(false, true),
                List.of(0, 1, 2),
                Combinations.orNone("campaign.", "campaign.p", "%", "o'clock"),
                Combinations.orNone(moments.get(1)),
                Combinations.orNone(moments.getLast()))
            .stream()
            .map(one -> Asked.of(one, administrator.name(), first.id()))
            .toList();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            asked -> asked.file() ? file(asked.filter()) : pages(asked.filter()),
            asked -> Acting.as(administrator, () -> list.count(asked.filter())),
            asked -> all.stream().filter(asked::means).map(AuditRow::id).toList()));
  }

  private List<Long> pages(AuditFilter filter) throws Exception {
    return Combinations.paged((from, most) -> rows(filter, from, most)).stream()
        .map(AuditRow::id)
        .toList();
  }

  private List<Long> file(AuditFilter filter) throws Exception {
    List<Long> ids = new ArrayList<>();
    AuditStretch.Mark last = null;
    do {
      AuditStretch.Mark behind = last;
      AuditStretch next = Acting.as(administrator, () -> list.stretch(filter, behind));
      next.rows().forEach(row -> ids.add(row.id()));
      last = next.last();
    } while (last != null);
    return ids;
  }
}
