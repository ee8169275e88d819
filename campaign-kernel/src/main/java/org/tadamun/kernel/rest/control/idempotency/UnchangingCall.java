package org.tadamun.kernel.rest.control.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.tadamun.kernel.rest.control.BodyLimit;

/**
 * Tells the calls that change nothing, so that they may be repeated without a stored answer. Such
 * an answer would be about no thing whose erasure deletes it: initials of signers in a preview
 * would stay for a day.
 */
final class UnchangingCall {

  private static final String DRY_RUN = "dryRun";

  private UnchangingCall() {}

  /**
   * Whether the call verifies a file, or is a dry run without a file. The dry run of an import
   * keeps the file for a while, as an import that has an id.
   */
  static boolean is(ContainerRequestContext request) {
    return BodyLimit.isVerification(request)
        || !BodyLimit.isUpload(request)
            && "true".equals(request.getUriInfo().getQueryParameters().getFirst(DRY_RUN));
  }
}
