package org.tadamun.kernel.rest.control.idempotency;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Stores the text of an answer before its first byte is sent, so that the client can repeat the
 * call at once. If it cannot be written, none is stored, although the call was carried out.
 */
@Provider
public class AnswerKeeper implements WriterInterceptor {

  static final String ANSWERED = AnswerKeeper.class.getName();

  /** A call that was carried out, and its status. */
  record Answered(IdempotencyClaim claim, int status) {}

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(ANSWERED) instanceof Answered answered)) {
      context.proceed();
      return;
    }
    context.removeProperty(ANSWERED);
    OutputStream client = context.getOutputStream();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    context.setOutputStream(written);
    context.proceed();
    context.setOutputStream(client);
    byte[] body = written.toByteArray();
    answered.claim().keep(StoredAnswer.of(answered.status(), name -> text(context, name), body));
    client.write(body);
  }

  private static String text(WriterInterceptorContext context, String header) {
    Object value = context.getHeaders().getFirst(header);
    return value == null ? null : value.toString();
  }
}
