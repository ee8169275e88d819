package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.TadamunServer;

/** Somebody changes a figure in the database by hand. */
@BrowserTest
@DisplayName("A figure that differs from its signatures")
class RecountIT {

  private static final String OF =
      "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
  private static final String DRIFT =
      "update petition_tally set change_by = change_by + ? where country = 'CA' and hour_start ="
          + " (select min(hour_start) from petition_tally where country = 'CA')";

  @Test
  @DisplayName("raises an alarm with both numbers until a recount finds none any more")
  void alarm(Browser anyBrowser) throws SQLException {
    TadamunServer server = Demonstration.OnPostgresql.server();
    Browser browser = anyBrowser.at(server.base());
    Console.firstSignIn(browser, server.adminLink(), Staff.named("Rana Recounter"), "en");
    recount(browser);
    assertTrue(browser.text().contains("the figures agree"), browser::text);

    drift(+2);
    recount(browser);
    assertAlarm(browser);
    recount(browser);
    assertAlarm(browser);
    browser.open("/console/petition/edit" + OF);
    assertAlarm(browser);

    drift(-2);
    recount(browser);
    assertEquals(0, browser.all("#recount-alarm").size());
  }

  private static void recount(Browser browser) {
    browser.open("/console/petition/countries" + OF).press("[id='recount:run']");
  }

  private static void assertAlarm(Browser browser) {
    assertTrue(browser.find("#recount-alarm").getText().contains("one figure"), browser::text);
    assertEquals("1 Online Canada 1,357 1,355", browser.find("#findings tbody tr").getText());
  }

  private static void drift(int by) throws SQLException {
    try (Connection database = Demonstration.OnPostgresql.connection();
        PreparedStatement update = database.prepareStatement(DRIFT)) {
      update.setInt(1, by);
      assertEquals(1, update.executeUpdate());
    }
  }
}
