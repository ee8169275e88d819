package org.tadamun.kernel.database.boundary.reach;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@DisplayName("Probe of the database")
class DatabaseProbeTest {

  /** A connection that answers and is read-only as a test wants. */
  private static Connection postgresql(boolean answers, String readOnly) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "isValid" -> answers;
              case "getMetaData" -> as(DatabaseMetaData.class, proxy);
              case "getDatabaseProductName" -> "PostgreSQL";
              case "createStatement" -> as(Statement.class, proxy);
              case "executeQuery" -> as(ResultSet.class, proxy);
              case "next" -> true;
              case "getString" -> readOnly;
              default -> null;
            };
    return as(Connection.class, handler);
  }

  private static <T> T as(Class<T> type, Object proxy) {
    InvocationHandler handler =
        proxy instanceof InvocationHandler given ? given : Proxy.getInvocationHandler(proxy);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Test
  @DisplayName("a database that answers and is writable is up")
  void writable() throws SQLException {
    assertTrue(DatabaseProbe.serves(postgresql(true, "off"), 2));
    try (Connection derby = DriverManager.getConnection("jdbc:derby:memory:probe;create=true")) {
      assertTrue(DatabaseProbe.serves(derby, 2));
    }
  }

  @Test
  @DisplayName("a database that is read-only or does not answer is down")
  void readOnly() throws SQLException {
    assertFalse(DatabaseProbe.serves(postgresql(true, "on"), 2));
    assertFalse(DatabaseProbe.serves(postgresql(false, "off"), 2));
  }
}
