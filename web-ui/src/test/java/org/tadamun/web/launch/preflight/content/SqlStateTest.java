package org.tadamun.web.launch.preflight.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The state of an SQL exception")
class SqlStateTest {

  @ParameterizedTest
  @CsvSource({
    "28P01, WRONG_PASSWORD",
    "3D000, NO_SUCH_DATABASE",
    "XJ004, NO_SUCH_DATABASE",
    "42P01, NO_SUCH_TABLE",
    "42X05, NO_SUCH_TABLE",
    "42Y07, NO_SUCH_TABLE",
    "42501, NO_RIGHT",
    "XSDB6, IN_USE",
    "08001, OTHER",
    "08004, OTHER",
    "22000, OTHER"
  })
  @DisplayName("is understood for both databases")
  void understood(String code, SqlState state) {
    assertEquals(state, SqlState.of(new SQLException("message", code)));
  }

  @Test
  @DisplayName("is also found in the next exceptions, since Derby wraps its reasons")
  void behind() {
    SQLException outer = new SQLException("cannot boot", "XJ040");
    outer.setNextException(new SQLException("another instance", "XSDB6"));
    assertEquals(SqlState.IN_USE, SqlState.of(outer));
    assertEquals(SqlState.OTHER, SqlState.of(new SQLException("no code")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The server does not support SSL.",
        "SSL error: (certificate_unknown) PKIX path building failed",
        "Could not open SSL root certificate file /nowhere/ca.crt.",
        "The hostname db could not be verified by hostnameverifier PgjdbcHostnameVerifier."
      })
  @DisplayName("gives advice about the certificate if that is the driver's only complaint")
  void unproven(String said) {
    SQLException failed = new SQLException(said, "08006");
    assertTrue(SqlState.remedy(failed).contains("sslrootcert"), said);
  }

  @Test
  @DisplayName("gives the advice to start a database that cannot be reached, whatever its name")
  void away() {
    SQLException failed = new SQLException("Connection to ssl.example.org:5432 refused.", "08001");
    assertEquals(SqlState.START, SqlState.remedy(failed));
  }
}
