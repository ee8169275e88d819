package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Detection of a database that is away")
class DatabaseDownTest {

  /** The error as EclipseLink and the container wrap it. */
  private static EJBException wrapped(SQLException error) {
    return new EJBException(new PersistenceException("Internal Exception", error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08001", "08003", "08006", "08P01", "53100", "53300", "57P01", "57P02", "57P03", "25006",
        "25502", "XSDG1", "XSDF1", "XSLA0", "XSLB9", "XJ040", "X0Y84", "40001", "40P01", "40XL1",
        "57014", "55P03", "25P03", "25P04"
      })
  @DisplayName("an SQL state of an outage is recognised, however it is wrapped")
  void away(String state) {
    DatabaseDown found = DatabaseDown.in(wrapped(new SQLException("gone", state))).orElseThrow();
    assertEquals(ProblemType.UNAVAILABLE, found.type());
    assertEquals(503, found.type().status());
    assertTrue(found.seconds() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23505", "42P01", "40003", "22001", "25P02", "55000", "XJ001", "XSCB0", "X0Y32", ""
      })
  @DisplayName("any other SQL state is no outage")
  void ignoresOtherStates(String state) {
    assertTrue(DatabaseDown.in(wrapped(new SQLException("wrong", state))).isEmpty());
  }

  @Test
  @DisplayName("an error without a state is recognised by its class")
  void classes() {
    assertTrue(DatabaseDown.in(new SQLTransientConnectionException("x")).isPresent());
    assertTrue(DatabaseDown.in(wrapped(new SQLNonTransientConnectionException("x"))).isPresent());
    assertTrue(DatabaseDown.in(new SQLException("no state")).isEmpty());
  }

  /** Has the name of the pool's exception, whose class is in a library of the server. */
  private static final class PoolingException extends Exception {}

  @Test
  @DisplayName("a pool without a free connection is recognised")
  void pool() {
    SQLException error =
        new SQLException("Error in allocating a connection", new PoolingException());
    assertTrue(DatabaseDown.in(wrapped(error)).isPresent());
  }

  @Test
  @DisplayName("the outage is found after the first error of a batch")
  void next() {
    SQLException first = new SQLException("batch", "23505");
    first.setNextException(new SQLException("gone", "08006"));
    assertTrue(DatabaseDown.in(first).isPresent());
  }

  @Test
  @DisplayName("an error that causes itself ends the search")
  void endless() {
    IllegalStateException one = new IllegalStateException();
    one.initCause(new IllegalStateException(one));
    assertTrue(DatabaseDown.in(one).isEmpty());
    assertTrue(DatabaseDown.in(null).isEmpty());
  }
}
