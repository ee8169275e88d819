package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.launch.LogFilter;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.ConsoleTour;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.log.LogLines;

@InServer
@DisplayName("The log after refused pages")
class RefusedPagesIT {

  @Inject private ConsoleTour tour;
  @Inject private Visitors visitors;
  @Inject private World world;

  /** The root logger, as for the files of the log. */
  private final Logger log = Logger.getLogger("");

  /** The filter that the files of the log use. */
  private final LogFilter filter = new LogFilter();

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private volatile String opened = "";

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (isOfPages(line) && filter.isLoggable(line)) {
            logged.add(opened + ": " + line.getLoggerName() + " " + line.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Leaves out what other threads log meanwhile. */
  private static boolean isOfPages(LogRecord line) {
    String name = String.valueOf(line.getLoggerName());
    return line.getLevel().intValue() >= Level.WARNING.intValue()
        && !LogLines.isOfTimers()
        && !name.endsWith("Watch")
        && !name.endsWith("RequestFiles")
        && (name.contains("faces") || name.contains("ejb") || name.contains("web"));
  }

  @BeforeEach
  void listen() {
    log.addHandler(listener);
  }

  @AfterEach
  void stop() {
    log.removeHandler(listener);
  }

  @Test
  @DisplayName("pages refused to a coordinator with 403 leave no warning in the log")
  void quiet() {
    List<String> refused = refused(Role.COORDINATOR);
    List<String> known = List.of("audit/list", "keys/list", "keys/new", "retention/list");
    assertTrue(refused.containsAll(known), refused::toString);
    assertEquals(List.of(), logged);
  }

  @Test
  @DisplayName("pages refused to a reader or a translator with 403 leave no warning in the log")
  void byServer() {
    for (Role role : List.of(Role.READER, Role.TRANSLATOR)) {
      List<String> refused = refused(role);
      List<String> known = List.of("audit/list", "keys/list");
      assertTrue(refused.containsAll(known), refused::toString);
      assertEquals(List.of(), logged, role::name);
    }
  }

  @Test
  @DisplayName("pages and files that do not exist answer 404 and leave no warning in the log")
  void missingPageLeavesNoWarning() {
    CampaignView campaign = world.liveCampaign();
    Visitor visitor = visitors.of(Role.COORDINATOR, campaign);
    visitor.open("dashboard?campaign=" + campaign.slug()).require(200);
    for (String none : List.of("no/such/page", "campaigns", "petition/evidence?id=none")) {
      opened = none;
      visitor.open(none).require(404);
    }
    assertEquals(List.of(), logged);
  }

  /** All pages of the console that answer 403 to the role. */
  private List<String> refused(Role role) {
    CampaignView campaign = world.liveCampaign();
    Visitor visitor = visitors.of(role, campaign);
    List<String> refused = new ArrayList<>();
    for (String page : tour.pages().keySet()) {
      opened = page;
      if (visitor.open(page + "?campaign=" + campaign.slug()).status() == 403) {
        refused.add(page);
      }
    }
    return refused;
  }
}
