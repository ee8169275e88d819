package org.tadamun.web.publicsite.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.snapshot.boundary.verification.VerificationResource;

/**
 * Reads the files of a form and keeps none: each becomes its SHA-256, in the field of its name.
 * Nothing of a stranger's file can then be shown, stored or run.
 */
@ApplicationScoped
public class FileHashes {

  private static final long FILE_MAX = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;
  private static final long FORM_MAX = FILE_MAX + 64 * 1024;

  FormData read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > FORM_MAX) {
      request.getInputStream().skip(FormReader.DRAINED_MOST);
      throw tooLarge();
    }
    Map<String, String> hashes = new HashMap<>();
    try {
      for (Part part : parts(request)) {
        if (part.getSubmittedFileName() != null && part.getSize() > 0) {
          hashes.put(part.getName(), hash(part));
        }
        part.delete();
      }
    } catch (IllegalStateException overLimit) {
      throw tooLarge();
    }
    return new FormData(hashes);
  }

  /** A form that ends in the middle, or has no parts at all, is the sender's mistake. */
  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return request.getParts();
    } catch (ServletException | IOException malformed) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed");
    }
  }

  private static String hash(Part part) throws IOException {
    try (InputStream content = part.getInputStream()) {
      String hash = Sha256.hex(content, FILE_MAX);
      if (hash == null) {
        throw tooLarge();
      }
      return hash;
    }
  }

  private static BusinessException tooLarge() {
    return new FormReader.FormTooLarge(FORM_MAX);
  }
}
