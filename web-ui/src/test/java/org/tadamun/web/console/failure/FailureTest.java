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

@DisplayName("The problem type of a failure")
class FailureTest {

  private static ProblemType type(Throwable error) {
    return Failure.of(error).type();
  }

  /** The error as if thrown by the server's own reader of multipart forms. */
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
  @DisplayName("a refusal keeps its type, however deep it is wrapped")
  void refusals() {
    assertEquals(
        ProblemType.NOT_FOUND, type(new ServletException(new EJBException(new NotFound()))));
    assertEquals(ProblemType.FORBIDDEN, type(new RuntimeException(new EJBAccessException("no"))));
    assertEquals(
        ProblemType.GONE, type(new ServletException(new ViewExpiredException("/console/"))));
    assertTrue(Failure.refusal(new OptimisticLockException()) != null);
  }

  @Test
  @DisplayName("a violated foreign key is a stale page; a violated unique key is internal")
  void removedMeanwhile() {
    SQLException gone = new SQLException("foreign key", "23503");
    assertEquals(ProblemType.STALE, type(new EJBException(new RuntimeException(gone))));
    assertTrue(Failure.refusal(new EJBException(gone)) instanceof Stale);
    assertEquals(ProblemType.INTERNAL, type(new EJBException(new SQLException("dup", "23505"))));
  }

  @Test
  @DisplayName("a lost connection to the database means unavailable")
  void databaseAway() {
    SQLException away = new SQLException("refused", "08001", new ConnectException("refused"));
    assertEquals(ProblemType.UNAVAILABLE, type(new EJBException(new RuntimeException(away))));
  }

  @Test
  @DisplayName("a multipart form that cannot be read is malformed")
  void brokenMultipartForm() {
    assertEquals(
        ProblemType.MALFORMED,
        type(thrownWhileReadingParts(new ServletException("no multipart boundary was found"))));
    assertEquals(
        ProblemType.MALFORMED,
        type(new RuntimeException(thrownWhileReadingParts(new IOException("ended unexpectedly")))));
  }

  @Test
  @DisplayName("a form without the nonce of its page is malformed")
  void noNonce() {
    assertEquals(
        ProblemType.MALFORMED,
        type(new FacesException(new CspException("Missing CSP nonce", new IOException("x")))));
  }

  @Test
  @DisplayName("a form with bytes that do not fit its charset is malformed")
  void letters() {
    assertEquals(
        ProblemType.MALFORMED,
        type(new FacesException(new CharConversionException("Decoding error"))));
  }

  @Test
  @DisplayName("every other error is internal and has an id of its own")
  void internal() {
    assertEquals(ProblemType.INTERNAL, type(new IOException("disk")));
    assertEquals(ProblemType.INTERNAL, type(new ServletException("page")));
    assertEquals(
        ProblemType.INTERNAL, type(thrownWhileReadingParts(new NullPointerException("bug"))));
    assertNotEquals(
        Failure.of(new IOException("disk")).id(), Failure.of(new IOException("disk")).id());
  }
}
