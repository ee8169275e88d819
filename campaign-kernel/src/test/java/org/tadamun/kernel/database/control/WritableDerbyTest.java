package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayName("Embedded database that was opened read-only")
class WritableDerbyTest {

  @TempDir private Path parent;
  private final Properties user = new Properties();
  private String url;
  private Driver driver;

  @BeforeEach
  void aDatabase() throws SQLException {
    url = "jdbc:derby:" + parent.resolve("database");
    driver = DriverManager.getDriver(url);
    user.setProperty("user", "tadamun");
    try (Connection first = driver.connect(url + ";create=true", user)) {
      first.createStatement().executeUpdate("create table kept (number integer)");
    }
    assertThrows(SQLException.class, () -> driver.connect(url + ";shutdown=true", user));
  }

  /** Makes Derby open read-only, as on a full disk, because it cannot write its lock file. */
  private Path unwritable() throws Exception {
    Path lock = parent.resolve("database/db.lck");
    Files.deleteIfExists(lock);
    return Files.createDirectory(lock);
  }

  @Test
  @DisplayName("the connection is refused until the database can be opened for writing")
  void reopensUntilWritable() throws Exception {
    WritableDerby derby = new WritableDerby(driver, url + ";create=true", 0);
    Path lock = unwritable();
    for (int time = 0; time < 2; time++) {
      assertThrows(SQLTransientConnectionException.class, () -> derby.connect(user));
    }
    Files.delete(lock);
    try (Connection healed = derby.connect(user)) {
      assertEquals(1, healed.createStatement().executeUpdate("insert into kept values 7"));
    }
  }

  @Test
  @DisplayName("during the pause the database is not opened again, even if it could be")
  void pause() throws Exception {
    WritableDerby derby = new WritableDerby(driver, url, Long.MAX_VALUE);
    Path lock = unwritable();
    assertThrows(SQLTransientConnectionException.class, () -> derby.connect(user));
    Files.delete(lock);
    assertThrows(SQLTransientConnectionException.class, () -> derby.connect(user));
  }
}
