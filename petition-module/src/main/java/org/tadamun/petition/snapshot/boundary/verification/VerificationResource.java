package org.tadamun.petition.snapshot.boundary.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.secret.boundary.Sha256;

/** Whether a file is one of ours, for everybody: by its hash, or by its bytes. */
@Path("snapshots/verification")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

  public static final int MEGABYTES_MAX = 10;
  private static final long BYTES_MAX = MEGABYTES_MAX * 1024L * 1024L;

  @EJB private Verifications verifications;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Verdict byHash(VerificationRequest request) {
    return verifications.verify(Bodies.required(request).sha256());
  }

  /** The bytes are read once and thrown away. */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Verdict byFile(InputStream file) throws IOException {
    String hash = Sha256.hex(file, BYTES_MAX);
    if (hash == null) {
      throw new BusinessException(ProblemType.TOO_LARGE, "kernel.error.too-large");
    }
    return verifications.verify(hash);
  }
}
