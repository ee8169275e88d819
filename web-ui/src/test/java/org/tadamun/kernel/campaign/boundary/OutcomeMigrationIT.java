package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.entity.Role;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Campaigns that ended before their outcome was kept")
class OutcomeMigrationIT {

  private static final String SCRIPT =
      "db/migration/kernel/V202611271204__outcome_outlives_the_state.sql";

  @Inject private Campaigns campaigns;
  @Inject private World world;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  private CampaignView ended(CampaignState end, boolean offline, boolean archived)
      throws Exception {
    CampaignView live = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, live.id(), null);
    return Acting.as(
        coordinator,
        () -> {
          CampaignView now = campaigns.decide(live.slug(), live.version(), end, null);
          now = offline ? campaigns.takeOffline(now.slug()) : now;
          return archived ? campaigns.archive(now.slug(), now.version()) : now;
        });
  }

  @Test
  @DisplayName("R6 get it from their state, and those in the archive from the audit trail")
  void filled() throws Exception {
    CampaignView partly = ended(CampaignState.PARTLY_WON, false, false);
    CampaignView won = ended(CampaignState.WON, false, true);
    CampaignView half = ended(CampaignState.PARTLY_WON, true, true);
    CampaignView lost = ended(CampaignState.LOST, false, true);
    CampaignView draft = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, draft.id(), null);
    Acting.as(coordinator, () -> campaigns.archive(draft.slug(), draft.version()));
    List<CampaignView> all = List.of(partly, won, half, lost, draft);
    try (Connection connection = dataSource.getConnection()) {
      for (CampaignView one : all) {
        forget(connection, one);
      }
      try (Statement statement = connection.createStatement()) {
        for (String update : updates()) {
          statement.executeUpdate(update);
        }
      }
      assertEquals("PARTLY_WON", outcome(connection, partly));
      assertEquals("WON", outcome(connection, won));
      assertEquals("PARTLY_WON", outcome(connection, half));
      assertEquals("LOST", outcome(connection, lost));
      assertEquals(null, outcome(connection, draft));
    }
  }

  private static void forget(Connection connection, CampaignView campaign) throws Exception {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE kernel_campaign SET outcome = NULL WHERE id = ?")) {
      statement.setLong(1, campaign.id());
      assertEquals(1, statement.executeUpdate());
    }
  }

  private static String outcome(Connection connection, CampaignView campaign) throws Exception {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT outcome FROM kernel_campaign WHERE id = ?")) {
      statement.setLong(1, campaign.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** What the migration fills; that the column is there already does not matter. */
  private static List<String> updates() throws Exception {
    try (InputStream script =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(SCRIPT)) {
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(sql.replaceAll("(?m)^--.*$", "").split(";"))
          .map(String::strip)
          .filter(statement -> statement.startsWith("UPDATE"))
          .toList();
    }
  }
}
