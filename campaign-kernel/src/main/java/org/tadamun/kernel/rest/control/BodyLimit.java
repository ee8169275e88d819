package org.tadamun.kernel.rest.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Refuses JSON and form bodies over {@code tadamun.http.max-body} bytes with 413. The rest is
 * drained, up to a bound, so that a well-meaning client can read the answer.
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

  /** Where JSON, too, may be a file. */
  private static final String FILES_OF_ALL_TYPES = "snapshots/verification";

  private static final long DRAIN_MOST = 16L * 1024 * 1024;

  @Inject
  @ConfigProperty(name = "tadamun.http.max-body", defaultValue = "65536")
  private long most;

  public BodyLimit() {}

  BodyLimit(long most) {
    this.most = most;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!request.hasEntity() || isUpload(request)) {
      return;
    }
    InputStream body = request.getEntityStream();
    if (request.getLength() > most) {
      drain(body);
      throw tooLarge(most);
    }
    request.setEntityStream(new Limited(body, most));
  }

  /** Files have limits of their own, where they are taken. */
  public static boolean isUpload(ContainerRequestContext request) {
    return isUpload(request.getMediaType())
        || FILES_OF_ALL_TYPES.equals(request.getUriInfo().getPath());
  }

  /** Whether what has this type is a file, and no record of a use case. */
  public static boolean isUpload(MediaType type) {
    return type != null
        && ("multipart".equalsIgnoreCase(type.getType())
            || FILES.stream().anyMatch(file -> file.isCompatible(type))
                && !type.isWildcardType()
                && !type.isWildcardSubtype());
  }

  private static void drain(InputStream body) throws IOException {
    byte[] sink = new byte[8192];
    long left = DRAIN_MOST;
    int read = body.read(sink);
    while (read >= 0 && left > 0) {
      left -= read;
      read = body.read(sink);
    }
  }

  private static BusinessException tooLarge(long most) {
    return new BusinessException(ProblemType.TOO_LARGE, "kernel.error.too-large", most + " B");
  }

  /** For bodies that did not say their length. */
  private static final class Limited extends FilterInputStream {

    private final long most;
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        drain(in);
        throw tooLarge(most);
      }
    }
  }
}
