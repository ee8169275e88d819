package org.tadamun.web.console.file;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.tadamun.petition.file.boundary.FileUpload;

/** Reads what a browser sent as a file. */
public final class SentFile {

  private SentFile() {}

  /**
   * Null where nothing was chosen. Of one that is too large only so much is read that it is seen to
   * be.
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
