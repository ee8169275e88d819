package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.Driver;
import org.tadamun.kernel.problem.boundary.DatabaseDown;

@Tag("slow")
@DisplayName("Settings of a connection to PostgreSQL")
class PostgresqlConnectionsTest {

  private final DriverDataSource source = new DriverDataSource();

  private String given(String url, String property) throws SQLException {
    source.setUrl(url);
    source.setUser("tadamun");
    source.setPassword("none");
    // The driver itself puts URL and properties together.
    return Driver.parseURL(url, source.properties("tadamun", "none")).getProperty(property);
  }

  @Test
  @DisplayName(
      "R3 R4: PostgreSQL sends no values in errors, and a silent server is given up after 120 s")
  void forPostgresql() throws SQLException {
    String url = "jdbc:postgresql://localhost:5432/tadamun";
    assertEquals("false", given(url, "logServerErrorDetail"));
    assertEquals("true", given(url, "tcpKeepAlive"));
    assertEquals("120", given(url, "socketTimeout"));
    assertEquals("primary", given(url, "targetServerType"));
    assertEquals("true", given(url, "reWriteBatchedInserts"));
    assertEquals("128", given(url, "reWriteBatchedInsertsSize"));
    assertEquals("tadamun", given(url, "user"));
    source.waitForEver();
    assertEquals("0", given(url, "socketTimeout"), "for migrations");
  }

  @Test
  @DisplayName("R3 R4: a setting in the URL has priority")
  void theUrlHolds() throws SQLException {
    String url =
        "jdbc:postgresql://localhost/t?socketTimeout=7&tcpKeepAlive=false&logServerErrorDetail=true";
    assertEquals("7", given(url, "socketTimeout"));
    assertEquals("false", given(url, "tcpKeepAlive"));
    assertEquals("true", given(url, "logServerErrorDetail"));
    assertEquals("any", given(url + "&targetServerType=any", "targetServerType"));
    assertEquals("0", given(url + "&prepareThreshold=0", "prepareThreshold"), "for some poolers");
  }

  @Test
  @Timeout(30)
  @DisplayName("R4: a connection to a server that never answers fails as an absent database")
  void silent() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      source.setUrl("jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/t?socketTimeout=1");
      source.setUser("tadamun");
      source.setPassword("none");
      SQLException away = assertThrows(SQLException.class, source::getConnection);
      assertTrue(DatabaseDown.in(away).isPresent(), away::toString);
    }
  }
}
