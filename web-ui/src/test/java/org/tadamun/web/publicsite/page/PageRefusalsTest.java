package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.CharConversionException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.RetryLater;

@DisplayName("The status of a page that fails")
class PageRefusalsTest {

  @Test
  @DisplayName("a refusal is found inside the exceptions that wrap it")
  void wrapped() {
    NotFound refusal = new NotFound();
    assertEquals(Optional.of(refusal), PageRefusals.in(refusal));
    assertEquals(
        Optional.of(refusal),
        PageRefusals.in(new IllegalStateException(new IllegalArgumentException(refusal))));
  }

  @Test
  @DisplayName("another exception is not a refusal, even if it is its own cause")
  void fault() {
    assertTrue(PageRefusals.in(new IllegalStateException()).isEmpty());
    IllegalStateException one = new IllegalStateException();
    one.initCause(new IllegalStateException(one));
    assertTrue(PageRefusals.in(one).isEmpty());
  }

  @Test
  @DisplayName("a database that cannot be reached is a 503, not a fault")
  void away() {
    SQLException gone = new SQLException("gone", "08006");
    BusinessException refusal = PageRefusals.in(new IllegalStateException(gone)).orElseThrow();
    assertEquals(503, refusal.type().status());
    assertInstanceOf(RetryLater.class, refusal);
  }

  @Test
  @DisplayName("undecodable bytes in an address are a 400, not a fault")
  void noText() {
    Throwable failed = new IllegalStateException(new CharConversionException("Decoding error"));
    assertEquals(400, PageRefusals.in(failed).orElseThrow().type().status());
  }
}
