package org.tadamun.web.console.batch;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.tadamun.petition.batch.boundary.EvidenceUpload;

/** Reads what a browser sent as a file. */
public final class SentFile {

  private SentFile() {}

  /**
   * Null where nothing was chosen. Of one that is too large only so much is read that it is seen to
   * be.
   */
  public static EvidenceUpload read(Part part) throws IOException {
    if (part == null || part.getSize() == 0) {
      return null;
    }
    try (InputStream in = part.getInputStream()) {
      return new EvidenceUpload(
          part.getSubmittedFileName(), in.readNBytes(EvidenceUpload.BYTES_MAX + 1));
    }
  }
}
