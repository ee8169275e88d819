package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Connections of the pool")
class ConnectionsIT {

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource source;

  @Test
  @DisplayName("Every connection has the isolation level READ COMMITTED")
  void readCommitted() throws SQLException {
    for (int i = 0; i < 3; i++) {
      try (Connection first = source.getConnection();
          Connection second = source.getConnection()) {
        assertEquals(Connection.TRANSACTION_READ_COMMITTED, first.getTransactionIsolation());
        assertEquals(Connection.TRANSACTION_READ_COMMITTED, second.getTransactionIsolation());
      }
    }
  }
}
