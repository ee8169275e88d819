package org.tadamun.web.publicsite.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.file.boundary.FormFiles;
import org.tadamun.petition.snapshot.boundary.verification.VerificationResource;

/**
 * Reads the file of a form as a stream and keeps only its SHA-256. So nothing of a stranger's file
 * can be shown, stored or run. The server's own reader would keep each part in memory or on the
 * disk (docs/adr/150).
 */
@ApplicationScoped
public class FileHashes {

  /** The field with the hash of the file that was sent; empty if none was. */
  public static final String FILE = "file";

  private static final long FILE_MAX = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;
  private static final long FORM_MAX = FILE_MAX + 64 * 1024;
  private static final String OF_NOTHING = Sha256.hex(new byte[0]);

  /**
   * Reads the form. If no file was chosen, browsers send an empty one: the field is there and
   * empty.
   *
   * @param body the body of the request, which may be limited
   */
  FormData read(HttpServletRequest request, InputStream body) throws IOException {
    if (request.getContentLengthLong() > FORM_MAX) {
      body.skip(FORM_MAX);
      throw tooLarge(body);
    }
    FormFiles files = new FormFiles(body, boundary(request.getContentType()));
    String sent = null;
    for (InputStream file = files.next(); file != null; file = files.next()) {
      String hash = hash(file, body);
      if (!hash.equals(OF_NOTHING) && sent != null) {
        // With several files it would be unclear which one the answer is about.
        throw new InvalidInput(FILE, "kernel.error.too-many", 1);
      }
      sent = hash.equals(OF_NOTHING) ? sent : hash;
    }
    return new FormData(Map.of(FILE, sent == null ? "" : sent));
  }

  /** Null if the media type names no boundary. */
  private static String boundary(String type) {
    try {
      return MediaType.valueOf(type).getParameters().get("boundary");
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static String hash(InputStream file, InputStream body) throws IOException {
    String hash = Sha256.hex(file, FILE_MAX);
    if (hash == null) {
      throw tooLarge(body);
    }
    return hash;
  }

  /** Reads and drops the rest, so that the answer reaches a sender who is still sending. */
  private static FormReader.FormTooLarge tooLarge(InputStream body) throws IOException {
    body.skip(FormReader.DRAINED_MOST);
    return new FormReader.FormTooLarge("batch.error.large", VerificationResource.MEGABYTES_MAX);
  }
}
