package org.tadamun.benchmark.instrument;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The part of an HTTP/1.1 answer that gives its status and its end.
 *
 * @param last whether the server closes the connection after it, as it does after some hundred
 *     answers
 */
record Answer(int status, boolean last) {

  /** Reads an answer; its body is thrown away. */
  static Answer read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    long length = -1;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      } else if (lower.startsWith("connection:") && lower.contains("close")) {
        last = true;
      }
    }
    if (chunked) {
      skipChunks(in);
    } else if (length > 0) {
      in.skipNBytes(length);
    }
    return new Answer(status, last);
  }

  private static void skipChunks(InputStream in) throws IOException {
    for (int size = size(in); size > 0; size = size(in)) {
      in.skipNBytes(size + 2L);
    }
    line(in);
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
