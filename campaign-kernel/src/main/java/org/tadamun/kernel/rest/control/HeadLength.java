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
 * How long the answer to a HEAD would be (RFC 9110, 8.6). The server knows of what fits into its
 * buffer of 8 KiB alone, and says nought of anything longer: a cache then takes what it has for
 * outdated. A larger buffer would be made for every answer, however short.
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

  /** Whatever is written to it goes nowhere. */
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
