package org.tadamun.kernel.rest.control;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sets the length that the answer to a HEAD would have (RFC 9110, 8.6). The server knows it only
 * for answers that fit into its buffer of 8 KiB, and says 0 for longer ones: a cache then takes its
 * copy for outdated. A larger buffer would be allocated for every answer.
 */
@Provider
public class HeadLength implements ContainerResponseFilter, WriterInterceptor {

  private static final String ASKED = HeadLength.class.getName();

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (HttpMethod.HEAD.equals(request.getMethod())) {
      request.setProperty(ASKED, true);
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (context.getProperty(ASKED) == null) {
      context.proceed();
      return;
    }
    OutputStream nobody = context.getOutputStream();
    Counted counted = new Counted();
    context.setOutputStream(counted);
    context.proceed();
    context.setOutputStream(nobody);
    context.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, Long.toString(counted.bytes()));
  }

  /** Counts the bytes and drops them. */
  static final class Counted extends OutputStream {

    private long bytes;

    long bytes() {
      return bytes;
    }

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int number) {
      bytes += number;
    }
  }
}
