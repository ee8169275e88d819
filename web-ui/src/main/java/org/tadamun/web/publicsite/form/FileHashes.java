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
 * Reads the file of a form as it comes by and keeps its SHA-256 alone, so that nothing of a
 * stranger's file can be shown, stored or run. The server's own reader would keep each part in
 * memory or on the disk (docs/adr/150).
 */
@ApplicationScoped
public class FileHashes {

  /** The field that has the hash of the file that was sent, if one was. */
  public static final String FILE = "file";

  private static final long FILE_MAX = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;
  private static final long FORM_MAX = FILE_MAX + 64 * 1024;
  private static final String OF_NOTHING = Sha256.hex(new byte[0]);

  /**
   * A browser sends an empty file where none was chosen: then there is the field, and nothing in
   * it.
   *
   * @param body the request's own, as it may be read
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
        // Whose verdict would it be?
        throw new InvalidInput(FILE, "kernel.error.too-many", 1);
      }
      sent = hash.equals(OF_NOTHING) ? sent : hash;
    }
    return new FormData(Map.of(FILE, sent == null ? "" : sent));
  }

  /** Null where the type does not say it. */
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

  /** Drains what is too much, so that the answer reaches a sender who is still sending. */
  private static FormReader.FormTooLarge tooLarge(InputStream body) throws IOException {
    body.skip(FormReader.DRAINED_MOST);
    return new FormReader.FormTooLarge("batch.error.large", VerificationResource.MEGABYTES_MAX);
  }
}
