package org.tadamun.petition.file.boundary;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Reads the files of a form ({@code multipart/form-data}, RFC 7578) from the stream, one after the
 * other. None is held in memory or on disk, since strangers send them.
 */
public final class FormFiles {

  /** Limit for everything but files: other fields, and the heads of parts. */
  private static final int BESIDE_MAX = 64 * 1024;

  private final InputStream body;
  private final byte[] delimiter;
  private boolean begun;
  private int beside;
  private String field;
  private String fileName;

  /**
   * @param boundary from the body's content type
   * @throws BusinessException if it is not valid
   */
  public FormFiles(InputStream body, String boundary) {
    this.delimiter = FormBoundary.delimiter(boundary);
    // The first boundary has no line end before it; with one it is found like the others.
    InputStream line = new ByteArrayInputStream(new byte[] {'\r', '\n'});
    this.body = new BufferedInputStream(new SequenceInputStream(line, body));
  }

  /**
   * The next file; its stream ends with its part. The file before must have been read to its end.
   *
   * @return null if there is no other
   * @throws BusinessException if the form is not well-formed, or too large apart from its files
   */
  public InputStream next() throws IOException {
    if (!begun) {
      begun = true;
      skip();
    }
    while (!line().startsWith("--")) {
      PartHead head = head();
      if (head.isFile()) {
        fileName = head.fileName();
        return new Part();
      }
      field = head.name();
      skip();
    }
    return null;
  }

  /** The name of a field read so far that is no file; null if there was none. */
  String field() {
    return field;
  }

  /** The form's name for the last file; null if it gives none. */
  String fileName() {
    return fileName;
  }

  private void skip() throws IOException {
    InputStream part = new Part();
    while (part.read() >= 0) {
      countBeside();
    }
  }

  private PartHead head() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
    return PartHead.of(lines);
  }

  /** Reads a line without its end, which the last line of a body may lack. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = body.read(); octet != '\n'; octet = body.read()) {
      if (octet < 0) {
        if (line.toString().startsWith("--")) {
          return line.toString();
        }
        throw malformed();
      }
      countBeside();
      line.append((char) octet);
    }
    return line.toString().stripTrailing();
  }

  private void countBeside() {
    beside++;
    if (beside > BESIDE_MAX) {
      throw new BusinessException(ProblemType.TOO_LARGE, "kernel.error.too-large");
    }
  }

  static BusinessException malformed() {
    return new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed");
  }

  /** Everything up to the next boundary. A form that ends before it was cut off. */
  private final class Part extends InputStream {

    private boolean over;

    @Override
    public int read() throws IOException {
      if (over) {
        return -1;
      }
      int octet = body.read();
      if (octet < 0) {
        throw malformed();
      }
      over = octet == '\r' && isDelimiter();
      return over ? -1 : octet;
    }

    /**
     * A delimiter has only one carriage return, as its first byte: so if this fails, none began
     * within what was read.
     */
    private boolean isDelimiter() throws IOException {
      body.mark(delimiter.length);
      byte[] following = body.readNBytes(delimiter.length - 1);
      if (Arrays.equals(following, 0, following.length, delimiter, 1, delimiter.length)) {
        return true;
      }
      body.reset();
      return false;
    }
  }
}
