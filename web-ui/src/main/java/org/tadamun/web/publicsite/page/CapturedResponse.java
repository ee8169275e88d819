package org.tadamun.web.publicsite.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Collects the bytes that Faces writes, and sends nothing of it to the reader. */
class CapturedResponse extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  private final ServletOutputStream stream = new Stream();
  private int status = SC_OK;

  CapturedResponse(HttpServletResponse response) {
    super(response);
  }

  byte[] toBytes() {
    writer.flush();
    return bytes.toByteArray();
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    this.status = code;
  }

  @Override
  public void sendError(int code) {
    this.status = code;
  }

  @Override
  public void sendError(int code, String message) {
    this.status = code;
  }

  @Override
  public void addCookie(Cookie cookie) {
    throw new IllegalStateException("a public page sets no cookie");
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public void setCharacterEncoding(String encoding) {
    // Always UTF-8.
  }

  @Override
  public void setContentType(String type) {
    // The endpoint says what it answers.
  }

  @Override
  public void setHeader(String name, String value) {
    // Dropped: the headers of a page that is kept must not depend on who asked for it first.
  }

  @Override
  public void addHeader(String name, String value) {
    setHeader(name, value);
  }

  @Override
  public void setContentLength(int length) {
    // Known at the end.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Known at the end.
  }

  @Override
  public void setBufferSize(int size) {
    // Everything is buffered.
  }

  @Override
  public int getBufferSize() {
    return bytes.size();
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    bytes.reset();
  }

  @Override
  public void reset() {
    resetBuffer();
    status = SC_OK;
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  private final class Stream extends ServletOutputStream {

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes.write(b, off, len);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
