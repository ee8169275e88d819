package org.tadamun.web.console.file;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.tadamun.petition.file.boundary.FileUpload;

/** Reads a file that a browser sent. */
public final class SentFile {

  private SentFile() {}

  /**
   * Reads the file; null if none was chosen. Of a file that is too large it reads only one byte
   * more than the limit.
   */
  public static FileUpload read(Part part) throws IOException {
    if (part == null || part.getSize() == 0) {
      return null;
    }
    try (InputStream in = part.getInputStream()) {
      return new FileUpload(part.getSubmittedFileName(), in.readNBytes(FileUpload.BYTES_MAX + 1));
    }
  }
}
