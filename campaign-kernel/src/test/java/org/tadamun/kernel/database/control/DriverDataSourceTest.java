package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DriverDataSourceTest {

  private final DriverDataSource source = new DriverDataSource();

  @Test
  @DisplayName("R1: the URL alone decides which driver opens the connection")
  void theUrlAloneDecides() throws SQLException {
    source.setUrl("jdbc:derby:memory:driver-data-source;create=true");
    source.setUser("tadamun");
    source.setPassword("none");
    try (Connection connection = source.getConnection()) {
      assertEquals("Apache Derby", connection.getMetaData().getDatabaseProductName());
      assertEquals("tadamun", connection.getMetaData().getUserName());
      assertTrue(connection.getAutoCommit());
    }
  }

  @Test
  @DisplayName("R2: a URL that no driver knows is refused with the configuration key named")
  void aUrlWithoutADriverIsRefused() {
    source.setUrl("jdbc:nothing:here");
    source.setUser("tadamun");
    source.setPassword("none");
    SQLException refusal = assertThrows(SQLException.class, source::getConnection);
    assertTrue(refusal.getMessage().contains("tadamun.database.url"));
  }

  @Test
  void nothingIsWrapped() {
    assertFalse(source.isWrapperFor(DriverDataSource.class));
    assertThrows(SQLException.class, () -> source.unwrap(Connection.class));
  }

  @Test
  @DisplayName("Derby gets user and password and no other property")
  void forDerby() {
    source.setUrl("jdbc:derby:memory:x");
    assertEquals(2, source.properties("tadamun", "none").size());
  }

  @Test
  @DisplayName("a connection to PostgreSQL goes to the primary server and logs no error details")
  void forPostgresql() {
    source.setUrl("jdbc:postgresql://one,two/tadamun");
    Properties given = source.properties("tadamun", "none");
    assertEquals("primary", given.getProperty("targetServerType"));
    assertEquals("false", given.getProperty("logServerErrorDetail"));
  }
}
