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

class PageRefusalsTest {

  @Test
  @DisplayName("a refusal is found inside whatever was wrapped around it")
  void wrapped() {
    NotFound refusal = new NotFound();
    assertEquals(Optional.of(refusal), PageRefusals.in(refusal));
    assertEquals(
        Optional.of(refusal),
        PageRefusals.in(new IllegalStateException(new IllegalArgumentException(refusal))));
  }

  @Test
  @DisplayName("a fault is no refusal, even one that causes itself")
  void fault() {
    assertTrue(PageRefusals.in(new IllegalStateException()).isEmpty());
    IllegalStateException one = new IllegalStateException();
    one.initCause(new IllegalStateException(one));
    assertTrue(PageRefusals.in(one).isEmpty());
  }

  @Test
  @DisplayName("a database that is away is a refusal that passes, not a fault")
  void away() {
    SQLException gone = new SQLException("gone", "08006");
    BusinessException refusal = PageRefusals.in(new IllegalStateException(gone)).orElseThrow();
    assertEquals(503, refusal.type().status());
    assertInstanceOf(RetryLater.class, refusal);
  }

  @Test
  @DisplayName("bytes in an address that are no text are their sender's slip, not a fault")
  void noText() {
    Throwable failed = new IllegalStateException(new CharConversionException("Decoding error"));
    assertEquals(400, PageRefusals.in(failed).orElseThrow().type().status());
  }
}
