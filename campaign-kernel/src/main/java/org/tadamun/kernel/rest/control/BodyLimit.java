package org.tadamun.kernel.rest.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.network.boundary.StrangersBodies;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Refuses JSON and form bodies over {@code tadamun.http.max-body} bytes with 413. The rest is read
 * and dropped, up to a bound, so that the client can read the answer. Bodies are read completely
 * here, so that slow senders without a key are limited ({@link StrangersBodies}).
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

  private static final List<MediaType> FILES =
      List.of(
          MediaType.APPLICATION_OCTET_STREAM_TYPE,
          MediaType.TEXT_HTML_TYPE,
          new MediaType("text", "csv"),
          new MediaType("image", "jpeg"),
          new MediaType("image", "png"),
          new MediaType("application", "pdf"));

  /** The path at which JSON may be a file too. */
  private static final String FILES_OF_ALL_TYPES = "snapshots/verification";

  /** Paths whose bodies a proxy passes on unbuffered, however short (docs/operations.md). */
  public static final Pattern UNREAD =
      Pattern.compile("((imports|snapshots)/.*|deliveries/[^/]+/receipt)");

  private static final long BYTES_OF_KB = 1024;
  private static final long DRAIN_MOST = 16L * 1024 * 1024;

  @Inject
  @ConfigProperty(name = "tadamun.http.max-body", defaultValue = "65536")
  private long most;

  @Inject private StrangersBodies bodies;

  public BodyLimit() {}

  BodyLimit(long most, StrangersBodies bodies) {
    this.most = most;
    this.bodies = bodies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.hasEntity() || isUpload(request)) {
      return;
    }
    long length = request.getLength();
    byte[] body =
        bodies.read(request.getEntityStream(), comes(request), sent -> whole(sent, length));
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  /**
   * The length by which it counts against the limit for callers without a key. It is 0 with a key,
   * and -1 if unknown as the proxy does not buffer it.
   */
  private static long comes(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() != null) {
      return 0;
    }
    return UNREAD.matcher(request.getUriInfo().getPath()).matches() ? -1 : request.getLength();
  }

  private byte[] whole(InputStream body, long length) throws IOException {
    byte[] read = length > most ? null : body.readNBytes((int) most + 1);
    if (read == null || read.length > most) {
      drain(body);
      throw new BusinessException(
          ProblemType.TOO_LARGE, "kernel.error.too-large-kb", most / BYTES_OF_KB);
    }
    return read;
  }

  /** Whether the body is a file; files have limits of their own where they are read. */
  public static boolean isUpload(ContainerRequestContext request) {
    return isUpload(request.getMediaType()) || isVerification(request);
  }

  /** Whether it verifies a file, of any type; this stores nothing. */
  public static boolean isVerification(ContainerRequestContext request) {
    return FILES_OF_ALL_TYPES.equals(request.getUriInfo().getPath());
  }

  /** Whether a body of this type is a file, and no request record. */
  public static boolean isUpload(MediaType type) {
    return type != null
        && ("multipart".equalsIgnoreCase(type.getType())
            || FILES.stream().anyMatch(file -> file.isCompatible(type))
                && !type.isWildcardType()
                && !type.isWildcardSubtype());
  }

  /** Reads and drops the body, up to a bound. */
  public static void drain(InputStream body) throws IOException {
    byte[] sink = new byte[8192];
    long left = DRAIN_MOST;
    int read = body.read(sink);
    while (read >= 0 && left > 0) {
      left -= read;
      read = body.read(sink);
    }
  }
}
