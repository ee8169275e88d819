package org.tadamun.petition.snapshot.boundary.verification;

import java.io.IOException;
import java.io.InputStream;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Sha256;

/** A file to verify; only its hash is kept. */
final class SubmittedFile {

  private static final long BYTES_MAX = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;
  private static final String OF_NOTHING = Sha256.hex(new byte[0]);

  private SubmittedFile() {}

  static String hash(InputStream file) throws IOException {
    String hash = Sha256.hex(file, BYTES_MAX);
    if (hash == null) {
      throw new BusinessException(
          ProblemType.TOO_LARGE, "batch.error.large", VerificationResource.MEGABYTES_MAX);
    }
    if (hash.equals(OF_NOTHING)) {
      throw missing();
    }
    return hash;
  }

  static InvalidInput missing() {
    return new InvalidInput("file", "kernel.error.required");
  }
}
