package org.tadamun.web.security.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request that offers another protocol, as the first one of Java's HTTP client does. We stay with
 * HTTP/1.1, as RFC 9110 (7.8) allows. The server below then gives code that reads the body the bare
 * connection, and reading waits until time runs out. With this wrapper the body ends after its
 * Content-Length (docs/adr/121).
 */
final class UpgradeOffer extends HttpServletRequestWrapper {

  private Body body;

  UpgradeOffer(HttpServletRequest request) {
    super(request);
  }

  static boolean isIn(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null;
  }

  /** Whether the body comes in chunks, which the server below does not decode in such a request. */
  boolean hasNoEnd() {
    return getHeader("Transfer-Encoding") != null;
  }

  boolean hasNoBody() {
    return getContentLengthLong() <= 0 && !hasNoEnd();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getInputStream(), Math.max(0, getContentLengthLong()));
    }
    return body;
  }

  private static final class Body extends ServletInputStream {

    private final ServletInputStream connection;
    private long left;

    private Body(ServletInputStream connection, long length) {
      this.connection = connection;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      int next = left == 0 ? -1 : connection.read();
      left -= next < 0 ? left : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = connection.read(target, offset, (int) Math.min(length, left));
      left -= read < 0 ? left : read;
      return read;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(left, connection.available());
    }

    @Override
    public boolean isFinished() {
      return left == 0;
    }

    @Override
    public boolean isReady() {
      return left == 0 || connection.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      connection.setReadListener(listener);
    }
  }
}
