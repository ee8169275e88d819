package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletException;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;

@DisplayName("What a page says went wrong")
class FailureTest {

  private static ProblemType type(Throwable error) {
    return Failure.of(error).type();
  }

  /** As thrown by the server's own reader of forms with files. */
  private static <T extends Throwable> T thrownWhileReadingParts(T error) {
    error.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "org.apache.catalina.fileupload.RequestItemIterator", "<init>", null, 322),
          new StackTraceElement("org.apache.catalina.connector.Request", "getParts", null, 1)
        });
    return error;
  }

  @Test
  @DisplayName("is a refusal by its own type, however deep it lies")
  void refusals() {
    assertEquals(
        ProblemType.NOT_FOUND, type(new ServletException(new EJBException(new NotFound()))));
    assertEquals(ProblemType.FORBIDDEN, type(new RuntimeException(new EJBAccessException("no"))));
    assertEquals(
        ProblemType.GONE, type(new ServletException(new ViewExpiredException("/console/"))));
    assertTrue(Failure.refusal(new OptimisticLockException()) != null);
  }

  @Test
  @DisplayName("is no failure where what was chosen was removed in that moment")
  void removedMeanwhile() {
    SQLException gone = new SQLException("foreign key", "23503");
    assertEquals(ProblemType.STALE, type(new EJBException(new RuntimeException(gone))));
    assertTrue(Failure.refusal(new EJBException(gone)) instanceof Stale);
    assertEquals(ProblemType.INTERNAL, type(new EJBException(new SQLException("dup", "23505"))));
  }

  @Test
  @DisplayName("passes by itself while the database is away, whatever lies below that")
  void databaseAway() {
    SQLException away = new SQLException("refused", "08001", new ConnectException("refused"));
    assertEquals(ProblemType.UNAVAILABLE, type(new EJBException(new RuntimeException(away))));
  }

  @Test
  @DisplayName("is the sender's slip where a form with files cannot be read")
  void brokenForm() {
    assertEquals(
        ProblemType.MALFORMED,
        type(thrownWhileReadingParts(new ServletException("no multipart boundary was found"))));
    assertEquals(
        ProblemType.MALFORMED,
        type(new RuntimeException(thrownWhileReadingParts(new IOException("ended unexpectedly")))));
  }

  @Test
  @DisplayName("is the sender's slip where a form lacks what our page had put into it")
  void noNonce() {
    assertEquals(
        ProblemType.MALFORMED,
        type(new FacesException(new CspException("Missing CSP nonce", new IOException("x")))));
  }

  @Test
  @DisplayName("is the sender's slip where its letters are none of the alphabet that it names")
  void letters() {
    assertEquals(
        ProblemType.MALFORMED,
        type(new FacesException(new CharConversionException("Decoding error"))));
  }

  @Test
  @DisplayName("is ours in every other case, with an id of its own")
  void internal() {
    assertEquals(ProblemType.INTERNAL, type(new IOException("disk")));
    assertEquals(ProblemType.INTERNAL, type(new ServletException("page")));
    assertEquals(
        ProblemType.INTERNAL, type(thrownWhileReadingParts(new NullPointerException("bug"))));
    assertNotEquals(
        Failure.of(new IOException("disk")).id(), Failure.of(new IOException("disk")).id());
  }
}
